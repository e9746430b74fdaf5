//! Trains the models in `models/` from open corpora: what the trainers share, and the trainers.

pub mod corpus;
pub mod run;
