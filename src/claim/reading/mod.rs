//! Makes lines of a document: quotations and brackets folded, names and times marked.

mod fold;
mod headline;
pub(in crate::claim) mod lead_in;
pub(in crate::claim) mod lines;
pub(in crate::claim) mod marks;
mod verb_form;
