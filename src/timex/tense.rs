//! Tells whether a sentence speaks of the past or of the future, by its verbs.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::resolve::Tense;
use crate::document::Document;
use crate::tag::{Pos, VerbForm};
use crate::text::TokenRange;

/// Longest stretch of a sentence whose verbs are looked at, in tokens.
const MAX_TOKENS: u32 = 200;

/// The tense of a document's sentences, each worked out once.
#[derive(Debug)]
pub(super) struct Tenses<'a> {
    document: &'a Document<'a>,
    last: Option<(usize, Tense)>,
}

impl<'a> Tenses<'a> {
    pub(super) fn new(document: &'a Document<'_>) -> Self {
        Self { document, last: None }
    }

    /// The tense of the sentence that holds a token.
    pub(super) fn at(&mut self, token: u32) -> Tense {
        let Some(index) = self.document.sentence_at(token) else { return Tense::Unknown };
        if let Some((known, tense)) = self.last
            && known == index
        {
            return tense;
        }
        let range = self.document.sentences().get(index).map_or(TokenRange::new(0, 0), |it| it.tokens);
        let tense = of_sentence(self.document, range);
        self.last = Some((index, tense));
        tense
    }
}

/// Past where some verb is past, future where one looks ahead and none is past.
fn of_sentence(document: &Document<'_>, range: TokenRange) -> Tense {
    let mut is_past = false;
    let mut has_auxiliary = false;
    let mut has_participle = false;
    let mut looks_ahead = false;
    let mut is_passive = false;
    let mut may_be_past = false;
    let mut has_werden = false;
    for index in range.start..range.end.min(range.start + MAX_TOKENS) {
        let word = document.word(index);
        // Nouns look like verbs: `der Band`, `die Bat`; only a sentence's first verb is capital too.
        let is_capital = range.start < index && word.starts_with(char::is_uppercase);
        let word = word.to_lowercase();
        let tag = document.tags().get(index as usize);
        has_participle |= tag.is_some_and(|tag| tag.verb == Some(VerbForm::Participle)) || is_participle(&word);
        is_past |= !is_capital && is_irregular_preterite(&word)
            || tag.is_some_and(|tag| {
                matches!(tag.pos, Pos::Verb | Pos::Aux) && matches!(tag.verb, Some(VerbForm::Finite(_)))
            }) && is_preterite(&word);
        may_be_past |= !is_capital && may_be_preterite(&word);
        has_werden |= matches!(word.as_str(), "wird" | "werden" | "werde" | "würde" | "würden");
        has_auxiliary |= PERFECT.binary_search(&word.as_str()).is_ok();
        looks_ahead |= AHEAD.binary_search(&word.as_str()).is_ok();
        is_passive |= matches!(word.as_str(), "worden" | "gewesen");
    }
    let is_perfect = has_auxiliary && has_participle || is_passive;
    match (is_past || is_perfect || may_be_past && !has_werden, looks_ahead) {
        (true, false) => Tense::Past,
        (false, true) => Tense::Future,
        // `sagte, am Freitag werde ...`: it is not clear which verb the day belongs to.
        (true, true) => Tense::Unknown,
        (false, false) => Tense::Unknown,
    }
}

/// Preterites of irregular verbs without prefix, third person singular.
static PRETERITES: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| include_str!("../data/preterites.txt").lines().filter(|line| !line.starts_with('#')).collect());

/// Prefixes that are not parted from a verb, or stand before it at a clause's end.
const PREFIXES: [&str; 31] = [
    "ab", "an", "auf", "aus", "be", "bei", "durch", "ein", "emp", "ent", "er", "fort", "ge", "her", "hin", "los",
    "mit", "nach", "nieder", "über", "um", "unter", "ver", "vor", "weg", "wider", "wieder", "zer", "zu", "zurück",
    "zusammen",
];

/// Whether a word is the preterite of an irregular verb: `betrug`, `kamen`; without the plural of those with a
/// prefix, which may be a participle: `unterschrieben`.
fn is_irregular_preterite(word: &str) -> bool {
    let is_open = word.ends_with("en") && !PRETERITES.contains(word.trim_end_matches("en"));
    !is_open && may_be_preterite(word)
}

/// Whether a word looks like the preterite of an irregular verb.
fn may_be_preterite(word: &str) -> bool {
    let is_base = |word: &str| {
        let stem = word.strip_suffix("en").or_else(|| word.strip_suffix('n'));
        PRETERITES.contains(word) || stem.is_some_and(|stem| PRETERITES.contains(stem))
    };
    is_base(word) || PREFIXES.iter().any(|prefix| word.strip_prefix(prefix).is_some_and(is_base))
}

/// Auxiliaries of the perfect; sorted.
const PERFECT: [&str; 8] = ["habe", "haben", "hat", "hätten", "ist", "sei", "seien", "sind"];

/// Verbs that look ahead; sorted.
const AHEAD: [&str; 10] = ["planen", "plant", "soll", "sollen", "werde", "werden", "will", "wird", "wolle", "wollen"];

fn is_participle(word: &str) -> bool {
    let has_ending = word.ends_with('t') || word.ends_with("en");
    5 < word.len() && has_ending && word.starts_with("ge")
}

/// A weak preterite by its ending; the present of few verbs ends so (`arbeite`, `warte`).
fn is_preterite(word: &str) -> bool {
    let stem = word.strip_suffix("ten").or_else(|| word.strip_suffix("te"));
    stem.is_some_and(|stem| 2 < stem.len())
        && !word.starts_with("könnte")
        && !word.starts_with("sollte")
        && !word.starts_with("dürfte")
        && !word.starts_with("müsste")
        && !word.starts_with("hätte")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn word_lists_are_sorted_for_the_binary_search() {
        assert!(PREFIXES.len() == 31 && PERFECT.is_sorted() && AHEAD.is_sorted());
    }
}
