//! Given names, with the sex of those who bear them.

use std::sync::LazyLock;

use super::rows;
use crate::hash::Map;

/// Which pronoun a person is referred to by, as far as the text tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Sex {
    /// `er`.
    Male,
    /// `sie`.
    Female,
}

static NAMES: LazyLock<Map<&str, Option<Sex>>> = LazyLock::new(|| {
    let sex = |letter| match letter {
        "m" => Some(Some(Sex::Male)),
        "w" => Some(Some(Sex::Female)),
        "u" => Some(None),
        _ => None,
    };
    rows(include_str!("../data/given_names.txt"), |[name, letter]| Some((name, sex(letter)?))).collect()
});

/// Whether a word is one, as it is written.
pub(crate) fn is_listed(word: &str) -> bool {
    NAMES.contains_key(word)
}

/// The sex of those who bear a name, where nearly all share it; none for a word that is not listed.
pub(crate) fn sex(word: &str) -> Option<Option<Sex>> {
    NAMES.get(word).copied()
}
