//! Who says something, to whom and through whom.

pub(in crate::claim) mod addressee;
pub(in crate::claim) mod attribute;
pub(in crate::claim) mod cue_subject;
pub(in crate::claim) mod draft;
pub(in crate::claim) mod origin;
pub(in crate::claim) mod party;
pub(in crate::claim) mod view;
