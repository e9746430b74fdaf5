//! Closed classes of German words, by lower-case form.

use std::sync::LazyLock;

use crate::hash::Map;
use crate::lexicon;

/// A closed class of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::claim) enum Class {
    /// Opens a subordinate clause: `dass`, `weil`.
    Subordinator,
    /// Opens a clause that is what somebody says: `dass`, `ob`, `warum`.
    Content,
    /// With `zu` and an infinitive, opens a clause of purpose: `um`.
    Infinitive,
    /// Opens a relative clause.
    Relative,
    /// `und`, `aber`.
    Coordinator,
    /// A determiner that can be nominative.
    Nominative,
    /// A determiner that can be dative or accusative, and no feminine or plural nominative.
    Oblique,
    /// A determiner that can be genitive.
    Genitive,
    /// A pronoun that can be a subject by itself.
    Pronoun,
    /// A preposition.
    Preposition,
    /// A word that can stand between verb and subject: adverbs, reflexives, unstressed pronouns.
    Adverb,
    /// A particle that belongs to a separable verb.
    Particle,
    /// A finite form of `haben`.
    Have,
    /// A finite form of `werden`.
    Become,
    /// A finite form of `sein`.
    Be,
    /// `musste`: a modal verb with which something is said all the same (`musste einräumen`).
    Compulsion,
    /// A form of `können`, `wollen`, `mögen`.
    Modal,
    /// `darauf`, `davon`: stands for the clause that follows.
    Correlate,
    /// Passes on what nobody is named for: `angeblich`.
    Hearsay,
}

impl Class {
    const fn bit(self) -> u32 {
        1 << self as u32
    }

    fn from_code(code: &str) -> Option<Self> {
        Some(match code {
            "subordinator" => Self::Subordinator,
            "content" => Self::Content,
            "infinitive" => Self::Infinitive,
            "relative" => Self::Relative,
            "coordinator" => Self::Coordinator,
            "nominative" => Self::Nominative,
            "oblique" => Self::Oblique,
            "genitive" => Self::Genitive,
            "pronoun" => Self::Pronoun,
            "preposition" => Self::Preposition,
            "adverb" => Self::Adverb,
            "particle" => Self::Particle,
            "have" => Self::Have,
            "become" => Self::Become,
            "be" => Self::Be,
            "compulsion" => Self::Compulsion,
            "modal" => Self::Modal,
            "correlate" => Self::Correlate,
            "hearsay" => Self::Hearsay,
            _ => return None,
        })
    }
}

static CLASSES: LazyLock<Map<&'static str, u32>> = LazyLock::new(|| {
    let bits = |codes: &str| codes.split(' ').try_fold(0, |bits, code| Some(bits | Class::from_code(code)?.bit()));
    lexicon::rows(include_str!("../../data/function_words.txt"), |[word, codes]| Some((word, bits(codes)?))).collect()
});

/// Whether `word`, in lower case, is of the class.
pub(in crate::claim) fn is(word: &str, class: Class) -> bool {
    CLASSES.get(word).is_some_and(|bits| bits & class.bit() != 0)
}
