//! The words for what a number counts: `ukrainische Soldaten` after `20.000`.

use super::span;
use crate::document::Document;
use crate::lexicon;
use crate::number::cursor::{next_word, word_at};
use crate::tag::Pos;
use crate::text::Span;

/// Most adjectives between the number and the noun.
const MAX_ADJECTIVES: usize = 3;

/// The adjectives and the noun after byte `end`.
pub(super) fn after(document: &Document<'_>, end: usize) -> Option<Span> {
    let text = document.text();
    let start = next_word(text, end)?;
    let mut at = start;
    for _ in 0..=MAX_ADJECTIVES {
        let word = word_at(text, at);
        if word.starts_with(char::is_uppercase) {
            return Some(span(start, end_of_noun(text, at)));
        }
        if !is_adjective(document, at, word) {
            return None;
        }
        at = next_word(text, at + word.len())?;
    }
    None
}

fn is_adjective(document: &Document<'_>, at: usize, word: &str) -> bool {
    let token = document.tokens_in(span(at, at + word.len())).start;
    let pos = document.tags().get(token as usize).map(|tag| tag.pos);
    let has_ending = lexicon::is_inflected(word);
    match pos {
        Some(Pos::Adj) => has_ending,
        // Nothing known of the word: short ones are articles and prepositions.
        Some(Pos::X) | None => has_ending && word.len() > 6,
        Some(_) => false,
    }
}

/// The noun's end, with the parts that hyphens join.
fn end_of_noun(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    const MAX_LETTERS: usize = 80;
    let is_part = |it: char| it.is_alphanumeric() || it == '-';
    let letters = rest.chars().take(MAX_LETTERS).take_while(|it| is_part(*it));
    let len: usize = letters.map(char::len_utf8).sum();
    let noun = rest.get(..len).unwrap_or_default();
    if !noun.ends_with('-') {
        return at + len;
    }
    // `Ost- und Westdeutsche`: the noun is complete only with the second part.
    let end = at + len;
    let joined = next_word(text, end).and_then(|and| next_word(text, and + word_at(text, and).len()));
    let second = joined.map(|second| (second, word_at(text, second))).filter(|(_, word)| !word.is_empty());
    second.map_or(at + noun.trim_end_matches('-').len(), |(second, word)| second + word.len())
}
