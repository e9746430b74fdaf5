//! Nouns for offices and titles: `präsident`.

use std::sync::LazyLock;

use super::words;
use crate::hash::Set;

static OFFICES: LazyLock<Set<&str>> =
    LazyLock::new(|| words(include_str!("../data/offices.txt")).into_iter().collect());

/// Whether a noun in lower case, without endings, is one.
pub(crate) fn is_listed(noun: &str) -> bool {
    OFFICES.contains(noun)
}
