//! What shows that somebody else's words follow: clauses of cue verbs, source phrases.

pub(in crate::claim) mod cue_clause;
pub(in crate::claim) mod source_phrase;
