//! The analysis as plain data, in the caller's unit: the contract with JavaScript, JSON and the command line.
//!
//! `report.d.ts` beside this file is the same contract for TypeScript, and `docs/analysis.schema.json`
//! for everyone else; a test holds the three together.

mod build;
mod codes;
mod data;
mod explain;
mod offsets;

pub use build::report;
pub use data::{
    Block, Claim, Cue, Entity, Layers, Marker, Mention, Model, Party, Quantity, Reason, Report, Span, Time, Token,
};
pub use explain::{rule_sentence, rules};
pub use offsets::{OffsetMap, Unit};
