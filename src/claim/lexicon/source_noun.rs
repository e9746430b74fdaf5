//! Nouns that name where words come from, by the lexicon `source_nouns.txt`.

use std::sync::LazyLock;

use crate::hash::Map;
use crate::lexicon;

static NOUNS: LazyLock<Map<&'static str, &'static str>> =
    LazyLock::new(|| lexicon::entries(include_str!("../../data/source_nouns.txt")).collect());

/// Whether a noun has a code in the lexicon, by itself or as the last part of a compound.
fn has_code(word: &str, code: &str) -> bool {
    if NOUNS.contains_key(word) {
        return is_listed(word, code);
    }
    // `Polizeiangaben`, `UNHCR-Angaben`: the last part decides; shorter endings would match by chance.
    let starts = word.char_indices().map(|(at, _)| at).skip(3);
    starts.filter_map(|at| word.get(at..)).take_while(|tail| 5 < tail.len()).any(|tail| is_listed(tail, code))
}

/// Whether the lexicon gives the word itself a code.
fn is_listed(word: &str, code: &str) -> bool {
    NOUNS.get(word).is_some_and(|codes| codes.split(' ').any(|it| it == code))
}

/// Whether the noun names something that is read or heard.
pub(in crate::claim) fn is_text(word: &str) -> bool {
    has_code(word, "text")
}

/// Whether the noun names people or media that spread words.
pub(in crate::claim) fn is_audience(word: &str) -> bool {
    has_code(word, "audience")
}

/// Whether the noun names a body of people, a medium or a text: what a sentence may make the subject of saying.
pub(in crate::claim) fn can_speak(word: &str) -> bool {
    ["body", "medium", "audience", "text"].iter().any(|code| has_code(word, code))
}

/// Whether the noun names a medium or a text, which passes on what others say.
pub(in crate::claim) fn is_medium(word: &str) -> bool {
    is_press(word) || is_text(word)
}

/// Whether the noun names a medium.
pub(in crate::claim) fn is_press(word: &str) -> bool {
    has_code(word, "medium")
}

/// Whether a clause that depends on the noun is what somebody says.
pub(in crate::claim) fn is_claim_noun(word: &str) -> bool {
    has_code(word, "claim")
}

/// Whether the noun names words or thoughts: `Angaben`, `Ansicht`.
pub(in crate::claim) fn names_words(word: &str) -> bool {
    has_code(word, "source") || is_opinion(word)
}

/// What stands before a noun for words in a compound: `Polizei` in `Polizeiangaben`.
pub(in crate::claim) fn before_words(compound: &str) -> Option<&str> {
    let starts = compound.char_indices().map(|(at, _)| at).skip(3);
    starts
        .filter_map(|at| compound.split_at_checked(at))
        .find(|(_, noun)| is_listed(&noun.to_lowercase(), "claim"))
        .map(|it| it.0)
}

/// Whether the noun names words or something that holds them: `Angaben`, `Bericht`.
pub(in crate::claim) fn names_or_holds_words(word: &str) -> bool {
    names_words(word) || is_claim_noun(word) || is_text(word) || is_hearsay(word)
}

/// Whether `nach` can follow the noun: `meiner Meinung nach`.
pub(in crate::claim) fn is_opinion(word: &str) -> bool {
    has_code(word, "opinion")
}

/// Whether the noun before a headline's colon tells what kind of article follows: `Kommentar: Die Bahn ...`
pub(in crate::claim) fn is_genre(word: &str) -> bool {
    has_code(word, "genre")
}

/// Whether the noun says that nobody is named: `dem Vernehmen nach`.
pub(in crate::claim) fn is_hearsay(word: &str) -> bool {
    has_code(word, "hearsay")
}

/// Whether `nach` before the noun introduces reported speech.
pub(in crate::claim) fn is_source(word: &str) -> bool {
    has_code(word, "source")
}
