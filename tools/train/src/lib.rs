//! Trains the models in `models/` from open corpora: what the trainers share, and the trainers.

#![expect(clippy::indexing_slicing, reason = "runs offline on files we chose: a bug should stop it")]

pub mod corpus;
pub mod names;
pub mod net;
pub mod random;
pub mod run;
pub mod sentences;
pub mod tagger;
pub mod transformer;
pub mod verbs;
pub mod words;
