//! The sentence as the rules read it: items, clauses, phrases and who they name.

pub(in crate::claim) mod animacy;
pub(in crate::claim) mod clause;
pub(in crate::claim) mod field;
pub(in crate::claim) mod item;
pub(in crate::claim) mod line;
pub(in crate::claim) mod noun_phrase;
pub(in crate::claim) mod subject;
pub(in crate::claim) mod verb_position;
