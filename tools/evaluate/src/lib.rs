//! Measures the analysis against annotated corpora.
//!
//! A task is a module with `run(data, predictions) -> Result<Report, Error>`, named in [`Task`].

pub mod conllu;
pub mod entities;
pub mod error;
pub mod floor;
pub mod konjunktiv;
pub mod language;
pub mod modality;
pub mod newswire;
pub mod numbers;
pub mod quotes;
pub mod report;
pub mod score;
pub mod sentences;
pub mod specification;
pub mod speed;
pub mod syntax;
pub mod tags;
pub mod task;
pub mod times;
pub mod tokens;
pub mod unit_names;

pub use error::Error;
pub use report::Report;
pub use task::Task;
