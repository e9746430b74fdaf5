//! Tells whether a sentence speaks of the past or of the future, by its verbs.

use std::sync::LazyLock;

use super::resolve::Tense;
use crate::document::Document;
use crate::hash::Set;
use crate::lexicon;
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
        has_auxiliary |= verb_class(&word) == "perfect";
        looks_ahead |= verb_class(&word) == "ahead";
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
static PRETERITES: LazyLock<Set<&'static str>> =
    LazyLock::new(|| lexicon::words(include_str!("../data/preterites.txt")).into_iter().collect());

/// Prefixes before a preterite; sorted.
static PREFIXES: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| lexicon::words(include_str!("../data/preterite_prefixes.txt")));

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

/// Auxiliaries of the perfect and verbs that look ahead, each with its class; sorted by word.
static VERBS: LazyLock<Vec<(&'static str, &'static str)>> =
    LazyLock::new(|| lexicon::entries(include_str!("../data/tense_words.txt")).collect());

/// The class of a verb in the list; empty for others.
fn verb_class(word: &str) -> &'static str {
    let index = VERBS.binary_search_by(|(entry, _)| (*entry).cmp(word)).ok();
    index.and_then(|index| VERBS.get(index)).map_or("", |&(_, class)| class)
}

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
        assert!(PREFIXES.is_sorted() && VERBS.is_sorted());
        assert!(VERBS.iter().all(|(_, class)| matches!(*class, "ahead" | "perfect")));
    }
}
