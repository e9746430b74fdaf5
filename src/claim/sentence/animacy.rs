//! Which words name somebody who can speak: persons, organisations, and nouns for people, bodies, media and texts.

use std::ops::Range;

use crate::claim::lexicon::source_noun;
use crate::claim::sentence::line::Line;
use crate::claim::sentence::noun_phrase;
use crate::entity::{self};
use crate::tag::Pos;

/// Whether the head of a noun phrase names somebody who can speak, or a text that can be quoted.
pub(in crate::claim) fn can_speak(line: &Line<'_>, phrase: &Range<usize>) -> bool {
    noun_phrase::head(line, phrase).any(|at| {
        let Some(item) = line.items.get(at) else { return false };
        item.is_named || item.is_capital && is_speaking_noun(&item.word)
    })
}

/// Whether the head of a noun phrase names persons or a body of people, who have words of their own; a text has none.
pub(in crate::claim) fn is_somebody(line: &Line<'_>, phrase: &Range<usize>) -> bool {
    let is_mere_text = |at: usize| source_noun::is_text(line.word(at)) && !source_noun::is_press(line.word(at));
    can_speak(line, phrase) && !noun_phrase::head(line, phrase).any(is_mere_text)
}

/// Whether a noun phrase that stands alone names who speaks; an organisation there may as well be what it is about.
pub(in crate::claim) fn is_speaker(line: &Line<'_>, phrase: &Range<usize>) -> bool {
    noun_phrase::end(line, phrase.start, phrase.end) == Some(phrase.end)
        && noun_phrase::head(line, phrase)
            .any(|at| line.items.get(at).is_some_and(|it| it.is_person || is_speaking_noun(&it.word)))
        && !(phrase.len() == 1 && source_noun::is_genre(line.word(phrase.start)))
}

/// Endings of nouns that only women's bear: `Kämmerin`, `Anwohnerinnen`, `Aktivistin`.
const FEMALE_ENDINGS: [&str; 4] = ["erin", "erinnen", "istin", "istinnen"];

/// Whether a noun is for a person, a body of people, a medium or a text.
fn is_speaking_noun(word: &str) -> bool {
    let is_female = || FEMALE_ENDINGS.iter().any(|ending| word.len() > ending.len() + 1 && word.ends_with(ending));
    entity::is_person(word) || source_noun::can_speak(word) || is_female()
}

/// Whether the head of a noun phrase names, or may name, somebody who can speak.
pub(in crate::claim) fn is_personal(line: &Line<'_>, phrase: &Range<usize>) -> bool {
    can_speak(line, phrase) || noun_phrase::head(line, phrase).any(|at| looks_personal(line, at))
}

/// Endings of nouns for those who do something: `Kritiker`, `Anwohner`, `Reisende`, `Aktivisten`.
const AGENT_ENDINGS: [&str; 6] = ["er", "ern", "ende", "enden", "ist", "isten"];

/// Whether a word may name a person: a name that the recogniser missed, or a noun with an agent's ending.
fn looks_personal(line: &Line<'_>, at: usize) -> bool {
    let Some(item) = line.items.get(at) else { return false };
    item.pos == Pos::Propn || AGENT_ENDINGS.iter().any(|ending| item.word.ends_with(ending))
}
