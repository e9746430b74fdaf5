//! Function words that a time expression can begin with, so that most words need no rule to be tried.

use std::sync::LazyLock;

use crate::lexicon;

/// Whether a time expression can begin with a word that has no sense of its own.
pub(super) fn contain(word: &str) -> bool {
    OPENERS.binary_search(&word).is_ok()
}

/// The words; sorted.
static OPENERS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| lexicon::words(include_str!("../../data/time_openers.txt")));

#[cfg(test)]
mod tests {
    use super::OPENERS;

    #[test]
    fn openers_are_sorted_for_the_binary_search() {
        assert!(OPENERS.is_sorted());
    }
}
