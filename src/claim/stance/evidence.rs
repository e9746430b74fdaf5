//! A sign of how a statement is put.

use crate::claim::Modality;
use crate::text::Span;

/// A sign of modality: what it shows, the words that show it, and the rule that read them.
pub(super) struct Evidence {
    pub(super) modality: Modality,
    pub(super) spans: Vec<Span>,
    pub(super) rule: &'static str,
}
