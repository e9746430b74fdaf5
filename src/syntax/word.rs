//! The closed classes of words by which clauses are told apart.

use std::sync::LazyLock;

use crate::hash::Map;
use crate::lexicon;
use crate::tag::Pos;

/// A closed class of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// Opens a subordinate clause and nothing else: `dass`, `weil`.
    Subordinator,
    /// Opens a subordinate clause, but stands elsewhere as well: `als`, `während`.
    MaySubordinate,
    /// `als`, `wie`: may open a subordinate clause even where it is tagged as a preposition.
    Compares,
    /// Opens a question, direct or indirect: `wer`, `warum`.
    Question,
    /// Opens a relative clause, if it is no article: `der`, `deren`.
    Relative,
    /// With `zu`, opens an infinitive: `um`.
    Infinitive,
    /// Joins clauses: `und`.
    Coordinator,
    /// Joins clauses where it stands first, and is an adverb elsewhere: `doch`.
    MayCoordinate,
    /// Stands before a subordinator: `auch wenn`, `erst als`.
    Modifier,
    /// A part of a separable verb: `an`, `zurück`.
    Particle,
    /// A part of a separable verb only where they stand together: `wiederzusehen`.
    Prefix,
    /// An infinitive that another one stands before: `bauen lassen`.
    TakesInfinitive,
    /// A form of `haben`.
    Have,
    /// A form of `sein`.
    Be,
    /// A form of `werden`.
    Become,
    /// A form of a modal verb.
    Modal,
    /// A form of a verb that takes an infinitive with `zu` into its own clause: `scheinen`, `brauchen`.
    Half,
    /// `worden`: the participle of the passive.
    Passive,
    /// A pronoun in the nominative: `er`, `man`.
    Nominative,
    /// Negates: `nicht`, `kein`.
    Negator,
    /// A past form of one of these verbs: `hatte`, `war`, `konnte`.
    Past,
    /// `so`, `dann`: takes up the clause before it.
    Resumes,
}

/// A set of classes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Classes(u32);

impl Classes {
    /// Whether the set holds a class.
    pub(super) const fn has(self, class: Class) -> bool {
        self.0 & (1 << class as u32) != 0
    }

    /// Whether the set holds one of a few classes.
    pub(super) fn has_any(self, classes: &[Class]) -> bool {
        classes.iter().any(|class| self.has(*class))
    }

    fn and(self, class: Class) -> Self {
        Self(self.0 | 1 << class as u32)
    }
}

/// Longest word of the list, in bytes.
const LONGEST: usize = 16;

/// The classes of a word that is tagged `pos`; nouns, names and marks have none.
pub(super) fn classes(word: &str, pos: Pos) -> Classes {
    if LONGEST < word.len() || matches!(pos, Pos::Noun | Pos::Propn | Pos::Punct | Pos::Sym) {
        return Classes::default();
    }
    if word.starts_with(char::is_uppercase) {
        return WORDS.get(word.to_lowercase().as_str()).copied().unwrap_or_default();
    }
    WORDS.get(word).copied().unwrap_or_default()
}

static WORDS: LazyLock<Map<&'static str, Classes>> = LazyLock::new(|| {
    let classes =
        |codes: &str| codes.split(' ').try_fold(Classes::default(), |classes, code| Some(classes.and(class(code)?)));
    let row = |[word, codes]: [&'static str; 2]| {
        debug_assert!(word.len() <= LONGEST, "{word}");
        Some((word, classes(codes)?))
    };
    lexicon::rows(include_str!("../data/clause_words.txt"), row).collect()
});

fn class(code: &str) -> Option<Class> {
    Some(match code {
        "subordinator" => Class::Subordinator,
        "may-subordinate" => Class::MaySubordinate,
        "compares" => Class::Compares,
        "question" => Class::Question,
        "relative" => Class::Relative,
        "infinitive" => Class::Infinitive,
        "coordinator" => Class::Coordinator,
        "may-coordinate" => Class::MayCoordinate,
        "modifier" => Class::Modifier,
        "particle" => Class::Particle,
        "prefix" => Class::Prefix,
        "takes-infinitive" => Class::TakesInfinitive,
        "have" => Class::Have,
        "be" => Class::Be,
        "become" => Class::Become,
        "modal" => Class::Modal,
        "half" => Class::Half,
        "passive" => Class::Passive,
        "nominative" => Class::Nominative,
        "negator" => Class::Negator,
        "past" => Class::Past,
        "resumes" => Class::Resumes,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_count_as_small_letters_and_nouns_as_nothing() {
        assert!(classes("Während", Pos::Sconj).has(Class::MaySubordinate));
        assert_eq!(classes("Der", Pos::Propn), Classes::default());
    }
}
