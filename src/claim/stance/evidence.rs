//! A sign of how a statement is put.

use crate::claim::Modality;
use crate::claim::rule::RuleId;
use crate::text::Span;

/// A sign of modality: what it shows, the words that show it, and the rule that read them.
pub(super) struct Evidence {
    pub(super) modality: Modality,
    pub(super) spans: Vec<Span>,
    pub(super) rule: RuleId,
}
