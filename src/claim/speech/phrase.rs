//! Finds where a noun phrase ends: `ein Sprecher der Polizei`, `Ministerin Vera Lindt (SPD)`.

use std::ops::Range;

use super::class::{self, Class};
use super::line::{Kind, Line};
use crate::tag::Pos;

/// Longest noun phrase read, in items.
const MAX_PHRASE: usize = 40;

/// Whether item `at` can begin a noun phrase that is a subject.
pub(super) fn can_be_subject(line: &Line<'_>, at: usize) -> bool {
    let word = line.word(at);
    if class::is(word, Class::Preposition) || class::is(word, Class::Subordinator) {
        return false;
    }
    let is_noun = line.is_capital(at) && !class::is(word, Class::Adverb) && !class::is(word, Class::Oblique);
    class::is(word, Class::Nominative)
        || class::is(word, Class::Pronoun)
        || is_noun
        || is_adjective(line, at)
        || line.kind(at) == Some(Kind::Scrap)
}

/// The noun phrase that begins at `start`, if one does; `limit` bounds it.
pub(super) fn at(line: &Line<'_>, start: usize, limit: usize) -> Option<Range<usize>> {
    end(line, start, limit).map(|end| start..end)
}

/// Where the noun phrase that begins at `start` ends.
pub(super) fn end(line: &Line<'_>, start: usize, limit: usize) -> Option<usize> {
    let limit = limit.min(start + MAX_PHRASE).min(line.items.len());
    let is_personal = matches!(line.word(start), "er" | "sie" | "wir" | "ich" | "man" | "jemand" | "niemand");
    if is_personal || class::is(line.word(start), Class::Pronoun) && !begins_noun(line, start + 1, limit) {
        return (start < limit).then_some(start + 1);
    }
    let mut at = core(line, start, limit)?;
    while let Some(next) = modifier(line, at, limit) {
        at = next;
    }
    Some(at)
}

/// Determiners, numbers, adjectives, then nouns and names; without anything after them.
fn core(line: &Line<'_>, start: usize, limit: usize) -> Option<usize> {
    let mut at = start;
    while at < limit && is_before_noun(line, at) {
        at += 1;
    }
    let first_noun = at;
    while at < limit && is_noun(line, at) && !(first_noun < at && opens_time(line, at)) {
        at += 1;
    }
    (first_noun < at).then_some(at)
}

/// What can follow a noun in its phrase: a bracket, a quoted name, a genitive, `von`, a coordination.
fn modifier(line: &Line<'_>, at: usize, limit: usize) -> Option<usize> {
    if limit <= at {
        return None;
    }
    if let Some(Kind::Bracket | Kind::Scrap) = line.kind(at) {
        return Some(at + 1);
    }
    let word = line.word(at);
    if class::is(word, Class::Genitive) {
        return core(line, at, limit);
    }
    // `Schätzungen französischer Behörden`
    if word.ends_with("er") && is_adjective(line, at) && is_noun(line, at + 1) {
        return core(line, at, limit);
    }
    match word {
        // Other prepositions more often begin a phrase of their own: `sagte der Minister in Berlin`.
        "von" | "vom" | "für" | "zur" => core(line, at + 1, limit),
        "und" | "sowie" | "oder" | "/" | "&" => core(line, at + 1, limit),
        _ => None,
    }
}

/// `sagte Lindt Ende Mai`: the time begins a phrase of its own.
fn opens_time(line: &Line<'_>, at: usize) -> bool {
    matches!(line.word(at), "anfang" | "mitte" | "ende")
}

fn begins_noun(line: &Line<'_>, at: usize, limit: usize) -> bool {
    core(line, at, limit).is_some()
}

/// Whether the item can stand before the noun: determiner, number, adjective or participle.
fn is_before_noun(line: &Line<'_>, at: usize) -> bool {
    let word = line.word(at);
    let is_determiner = [Class::Nominative, Class::Oblique, Class::Genitive].iter().any(|it| class::is(word, *it));
    let is_number =
        line.items.get(at).is_some_and(|it| it.pos == Pos::Num) || word.starts_with(|it: char| it.is_ascii_digit());
    is_determiner || is_number || is_adjective(line, at)
}

fn is_adjective(line: &Line<'_>, at: usize) -> bool {
    let Some(item) = line.items.get(at) else { return false };
    if item.kind != Kind::Word || item.verb.is_some() && item.pos != Pos::Adj {
        return false;
    }
    let word = &item.word;
    let inflected = ["e", "en", "er", "em", "es"].iter().any(|ending| word.ends_with(ending)) && 3 < word.len();
    let is_other = [Class::Preposition, Class::Adverb, Class::Coordinator, Class::Subordinator, Class::Particle];
    let lower = inflected && !item.is_capital && !is_other.iter().any(|it| class::is(word, *it));
    match item.pos {
        Pos::Adj => inflected || item.is_capital,
        Pos::X => lower,
        Pos::Adv | Pos::Verb | Pos::Aux => false,
        _ => lower,
    }
}

fn is_noun(line: &Line<'_>, at: usize) -> bool {
    let Some(item) = line.items.get(at) else { return false };
    match item.kind {
        Kind::Scrap => true,
        Kind::Word if item.pos == Pos::Propn => true,
        Kind::Word => item.is_capital && !is_closed(&item.word) && (item.pos == Pos::Noun || item.verb.is_none()),
        Kind::Comma
        | Kind::Colon
        | Kind::Semicolon
        | Kind::Dash
        | Kind::Stop
        | Kind::Speech
        | Kind::Bracket
        | Kind::Mark => false,
    }
}

/// Whether a capital here only shows that a sentence begins.
fn is_closed(word: &str) -> bool {
    let closed = [
        Class::Preposition,
        Class::Adverb,
        Class::Subordinator,
        Class::Coordinator,
        Class::Nominative,
        Class::Oblique,
        Class::Pronoun,
    ];
    closed.iter().any(|it| class::is(word, *it))
}
