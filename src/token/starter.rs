//! Knows the function words that start sentences when they have a capital.

use std::sync::LazyLock;

use crate::lexicon;

/// How sure a capital function word starts a sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Starter {
    /// Almost always: `Leider`, `Wir`.
    Sure,
    /// Except in names and titles: `Der`.
    Article,
    /// It is met inside sentences too: `Sie`, `Will`.
    Inside,
}

/// Longest word in the lexicon, in bytes.
const LONGEST: usize = 20;

/// The lexicon, sorted by word.
static STARTERS: LazyLock<Vec<(&'static str, Starter)>> = LazyLock::new(|| {
    lexicon::rows(include_str!("../data/starters.txt"), |[word, class]| Some((word, parse(class)?))).collect()
});

/// What kind of starter a word is; none for other words and for small letters.
pub(crate) fn starter(word: &str) -> Option<Starter> {
    if LONGEST < word.len() {
        return None;
    }
    let index = STARTERS.binary_search_by(|(entry, _)| (*entry).cmp(word)).ok()?;
    STARTERS.get(index).map(|&(_, starter)| starter)
}

/// Whether a word with a capital starts sentences.
pub(crate) fn is_starter(word: &str) -> bool {
    starter(word).is_some()
}

/// Whether a word is one of those function words, in small letters.
pub(crate) fn is_function_word(word: &str) -> bool {
    small(word).is_some()
}

/// What kind of starter a word in small letters would be with a capital.
pub(crate) fn small(word: &str) -> Option<Starter> {
    let mut letters = word.chars();
    let first = letters.next().filter(|c| c.is_lowercase())?;
    let capital: String = first.to_uppercase().chain(letters.take(LONGEST)).collect();
    starter(&capital)
}

fn parse(class: &str) -> Option<Starter> {
    match class {
        "" => Some(Starter::Sure),
        "article" => Some(Starter::Article),
        "inside" => Some(Starter::Inside),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lexicon_can_be_searched() {
        assert!(STARTERS.is_sorted_by(|a, b| a.0 < b.0));
        assert!(STARTERS.iter().all(|(word, _)| word.len() <= LONGEST));
    }

    #[test]
    fn small_letters_make_a_function_word() {
        assert_eq!(starter("Der"), Some(Starter::Article));
        assert_eq!(starter("der"), None);
        assert!(is_function_word("über"));
        assert!(!is_function_word("Haus"));
    }
}
