//! Surnames that look like words of time: who is called `Ina Freitag` is later called `Freitag`.

use super::lexicon::{self, Sense};
use crate::document::Document;
use crate::hash::Set;
use crate::tag::Pos;

/// The words of time that the text bears witness to as surnames: each behind a first name, in lower case.
pub(super) fn surnames(document: &Document<'_>) -> Set<String> {
    let pairs = document.tags().windows(2).zip(0u32..);
    let named = pairs.filter(|(tags, _)| tags.first().is_some_and(|first| first.pos == Pos::Propn));
    named.filter_map(|(_, at)| surname(document, at)).collect()
}

/// The word behind the name at token `at`, where it is one of time and no preposition stands before the name.
fn surname(document: &Document<'_>, at: u32) -> Option<String> {
    let is_placed = at.checked_sub(1).and_then(|before| document.tags().get(before as usize));
    let is_placed = is_placed.is_some_and(|tag| tag.pos == Pos::Adp);
    let is_capital = |word: &str| word.starts_with(char::is_uppercase);
    let (first, last) = (document.word(at), document.word(at + 1));
    if is_placed || !is_capital(first) || !is_capital(last) {
        return None;
    }
    let last = last.to_lowercase();
    let is_time = |word: &str| lexicon::senses(word).iter().any(is_calendar);
    (is_time(&last) && !is_time(&first.to_lowercase())).then_some(last)
}

fn is_calendar(sense: &Sense) -> bool {
    matches!(sense, Sense::Weekday { short: false, .. } | Sense::Month { short: false, .. } | Sense::Season(_))
}
