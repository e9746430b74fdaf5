//! The constructions of reported speech, one a file.

pub(in crate::claim) mod chain;
pub(in crate::claim) mod complement;
pub(in crate::claim) mod content_noun;
pub(in crate::claim) mod direct;
pub(in crate::claim) mod free_indirect;
pub(in crate::claim) mod headline;
pub(in crate::claim) mod indirect;
pub(in crate::claim) mod parenthetical;
pub(in crate::claim) mod told_act;
