//! Words whose tag their place in the clause decides.

use std::sync::LazyLock;

use crate::hash::Map;
use crate::lexicon;

/// What a word at or near a clause's beginning can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// An article that is a pronoun before a verb: `das`.
    StandsAlone = 1,
    /// Governs the dative, or opens a clause: `seit`.
    OpensOrGoverns = 2,
    /// A pronoun or article that is no dative: `es`.
    NoDative = 4,
}

static WORDS: LazyLock<Map<&'static str, u8>> = LazyLock::new(|| {
    let class = |code: &str| match code {
        "stands-alone" => Some(Class::StandsAlone),
        "opens-or-governs" => Some(Class::OpensOrGoverns),
        "no-dative" => Some(Class::NoDative),
        _ => None,
    };
    let bits = |codes: &str| codes.split(' ').try_fold(0, |bits, code| Some(bits | class(code)? as u8));
    lexicon::rows(include_str!("../data/tag_words.txt"), |[word, codes]| Some((word, bits(codes)?))).collect()
});

/// Whether a word is of a class; its first letter may be a capital.
pub(super) fn is(word: &str, class: Class) -> bool {
    let is = |word: &str| WORDS.get(word).is_some_and(|bits| bits & class as u8 != 0);
    is(word) || word.starts_with(|first: char| first.is_ascii_uppercase()) && is(&word.to_ascii_lowercase())
}
