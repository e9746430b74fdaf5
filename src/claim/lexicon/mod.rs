//! Words that the rules know, by lists in data files.

pub(in crate::claim) mod class;
pub(in crate::claim) mod cue_verb;
pub(in crate::claim) mod sign;
pub(in crate::claim) mod source_noun;
pub(in crate::claim) mod stance;
