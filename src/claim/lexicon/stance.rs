//! The stances that cue verbs show.

use std::sync::LazyLock;

use crate::hash::Map;
use crate::lexicon;

/// By lemma, the stance that it shows, and that of its negation where it has one of its own.
pub(in crate::claim) static STANCES: LazyLock<Map<&'static str, &'static str>> =
    LazyLock::new(|| lexicon::entries(include_str!("../../data/stances.txt")).collect());

/// Whether a cue verb turns what it introduces: `bestreiten`.
pub(in crate::claim) fn is_denial(lemma: &str) -> bool {
    STANCES.get(lemma).is_some_and(|stance| stance.starts_with("denied"))
}

/// Whether a negation gives a cue verb a meaning of its own: `nicht ausschließen`, `nicht bestätigen`.
pub(in crate::claim) fn is_turned_by_negation(lemma: &str) -> bool {
    STANCES.get(lemma).is_some_and(|stance| stance.contains('\t'))
}
