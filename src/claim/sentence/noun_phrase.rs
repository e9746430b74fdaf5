//! Finds where a noun phrase ends: `ein Sprecher der Polizei`, `Ministerin Vera Lindt (SPD)`.

use std::ops::Range;

use crate::claim::lexicon::class::Class;
use crate::claim::lexicon::{class, source_noun};
use crate::claim::sentence::item::{Item, Kind};
use crate::claim::sentence::line::Line;
use crate::entity;
use crate::lexicon;
use crate::tag::Pos;

/// Longest noun phrase read, in items.
const MAX_PHRASE: usize = 40;

/// Whether item `at` can begin a noun phrase that is a subject.
pub(in crate::claim) fn can_be_subject(line: &Line<'_>, at: usize) -> bool {
    let word = line.word(at);
    if opens_name(line, at) {
        return true;
    }
    let says_when = line.items.get(at).is_some_and(|it| it.is_time);
    if says_when || class::is(word, Class::Preposition) || class::is(word, Class::Subordinator) {
        return false;
    }
    let is_noun = line.is_capital(at) && !class::is(word, Class::Adverb) && !class::is(word, Class::Oblique);
    class::is(word, Class::Nominative)
        || is_one_of(line, at)
        || class::is(word, Class::Pronoun)
        || is_noun
        || is_adjective(line, at)
        || is_small_name(line, at)
        || line.kind(at) == Some(Kind::Scrap)
}

/// A name that begins small: `taz`, `de Maizière`, `ndr.de`.
fn is_small_name(line: &Line<'_>, at: usize) -> bool {
    let Some(item) = line.items.get(at).filter(|it| it.kind == Kind::Word && !it.is_capital) else { return false };
    let is_site = item.word.trim_matches('.').contains('.') && item.word.starts_with(char::is_alphabetic);
    is_site || item.is_named && item.verb.is_none() && item.pos == Pos::Propn && !is_closed(&item.word)
}

/// `Von der Leyen betonte`, `sagte von Habsheim`: a preposition that belongs to a name, since it is written with a
/// capital, or stands where the subject must.
pub(in crate::claim) fn opens_name(line: &Line<'_>, at: usize) -> bool {
    if !matches!(line.word(at), "von" | "van") {
        return false;
    }
    let name = behind_particle(line, at);
    let end = (name..line.items.len()).find(|at| !line.is_proper(*at)).unwrap_or(line.items.len());
    let Some(before) = at.checked_sub(1) else {
        // A name that the tagger takes for a noun; no word for who speaks.
        let is_noun = line.is_capital(name) && !source_noun::can_speak(line.word(name));
        let end = if end == name && is_noun { name + 1 } else { end };
        return name < end && line.is_finite(end) && !can_be_subject(line, end + 1);
    };
    if end == name {
        return false;
    }
    let follows_words = line.kind(before) == Some(Kind::Word);
    let opens_clause =
        before.checked_sub(1).is_some_and(|it| matches!(line.kind(it), Some(Kind::Comma | Kind::Speech)));
    follows_words && line.is_capital(at) || line.is_finite(before) && opens_clause
}

/// The first part of a name behind `von` or `von der`.
fn behind_particle(line: &Line<'_>, at: usize) -> usize {
    at + 1 + usize::from(class::is(line.word(at + 1), Class::Relative))
}

/// `einer der Männer`, `eine ihrer Töchter`.
fn is_one_of(line: &Line<'_>, at: usize) -> bool {
    matches!(line.word(at), "einer" | "eine" | "eines" | "keiner" | "keine")
        && class::is(line.word(at + 1), Class::Genitive)
}

/// The noun phrase that begins at `start`, if one does; `limit` bounds it.
pub(in crate::claim) fn at(line: &Line<'_>, start: usize, limit: usize) -> Option<Range<usize>> {
    end(line, start, limit).map(|end| start..end)
}

/// Where the noun phrase that begins at `start` ends.
pub(in crate::claim) fn end(line: &Line<'_>, start: usize, limit: usize) -> Option<usize> {
    let limit = limit.min(start + MAX_PHRASE).min(line.items.len());
    let is_personal = matches!(line.word(start), "er" | "sie" | "wir" | "ich" | "man" | "jemand" | "niemand");
    if is_personal || class::is(line.word(start), Class::Pronoun) && !begins_noun(line, start + 1, limit) {
        return (start < limit).then_some(start + 1);
    }
    let name = if opens_name(line, start) { behind_particle(line, start) } else { start };
    let mut at = core(line, name, limit)?;
    while let Some(next) = modifier(line, at, limit) {
        at = next;
    }
    Some(at)
}

/// The nouns and names that a phrase is about, without what modifies them.
pub(in crate::claim) fn head(line: &Line<'_>, phrase: &Range<usize>) -> Range<usize> {
    let start = first_noun(line, phrase.start, phrase.end);
    let end = (start..phrase.end).find(|at| !is_noun(line, *at)).unwrap_or(phrase.end);
    start..end
}

/// Determiners, numbers, adjectives, then nouns and names; without anything after them.
fn core(line: &Line<'_>, start: usize, limit: usize) -> Option<usize> {
    let first_noun = first_noun(line, start, limit);
    let mut at = first_noun;
    while at < limit && is_noun(line, at) && (first_noun == at || !begins_anew(line, at)) {
        at += 1;
    }
    (first_noun < at).then_some(at)
}

/// Behind determiners, numbers and adjectives, with what depends on these: `der für Verkehr zuständige Minister`.
fn first_noun(line: &Line<'_>, start: usize, limit: usize) -> usize {
    let mut at = start;
    while at < limit && is_before_noun(line, at) {
        at += 1;
    }
    let is_open = start < at && at < limit && !is_noun(line, at) && is_determiner(line.word(start));
    match is_open.then(|| attribute(line, at, limit)).flatten() {
        Some(adjective) => adjective + 1,
        // `Forscher bezweifeln`: a word in -er or -e that stands alone is the noun.
        None if start < at && !is_noun(line, at) && is_noun(line, at - 1) => at - 1,
        None => at,
    }
}

/// Longest extended attribute read, in items.
const MAX_ATTRIBUTE: usize = 12;

/// The adjective or participle that closes an extended attribute, right before the noun.
fn attribute(line: &Line<'_>, start: usize, limit: usize) -> Option<usize> {
    let field = start..limit.min(start + MAX_ATTRIBUTE);
    let is_inside = |at: &usize| line.kind(*at) == Some(Kind::Word) && !line.is_finite(*at);
    let closes = |at: &usize| is_attribute(line, *at) && is_noun(line, at + 1);
    field.take_while(is_inside).filter(closes).last()
}

/// An inflected adjective or participle; no determiner.
fn is_attribute(line: &Line<'_>, at: usize) -> bool {
    let word = line.word(at);
    let is_inflected = lexicon::is_inflected(word);
    let is_closed = is_closed(word) || class::is(word, Class::Genitive) || class::is(word, Class::Coordinator);
    is_inflected && !line.is_capital(at) && !is_closed
}

fn is_determiner(word: &str) -> bool {
    [Class::Nominative, Class::Oblique, Class::Genitive].iter().any(|it| class::is(word, *it))
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
    // A name takes no genitive: `sagte Lindt der Zeitung`.
    if class::is(word, Class::Genitive) && !line.is_name(at - 1) {
        return core(line, at, limit);
    }
    // `Schätzungen französischer Behörden`
    if word.ends_with("er") && is_adjective(line, at) && is_noun(line, at + 1) {
        return core(line, at, limit);
    }
    match word {
        // Other prepositions more often begin a phrase of their own: `sagte der Minister in Berlin`.
        // `erwartet die Behörde für Mitte Mai`: says when.
        // `ein Team um die Biologin Anna Ott`
        "um" if source_noun::can_speak(line.word(at - 1)) && !line.items.get(at + 1).is_some_and(|it| it.is_time) => {
            core(line, at + 1, limit)
        }
        "für" if line.items.get(at + 1).is_some_and(|it| it.is_time) => None,
        "von" | "vom" | "für" | "zur" => core(line, at + 1, limit),
        "und" | "sowie" | "oder" | "/" | "&" => core(line, at + 1, limit),
        _ => None,
    }
}

/// Whether the noun at `at` begins a phrase of its own: `sagte Lindt Ende Mai`, `haben nach Angaben der Polizei Bargeld`,
/// `verlangte Lindt Aufklärung`.
fn begins_anew(line: &Line<'_>, at: usize) -> bool {
    let (Some(before), Some(item)) = (at.checked_sub(1).and_then(|it| line.items.get(it)), line.items.get(at)) else {
        return false;
    };
    // `laut Isländischen Presseberichten`, `der Kieler Ökonom`
    let speaks = entity::is_person(&item.word) || source_noun::can_speak(&item.word);
    let is_of_town = speaks && before.word.ends_with("er") && !entity::is_person(&before.word);
    if derives_from_place(&before.word) || is_of_town {
        return false;
    }
    let is_plain = |it: &Item<'_>| it.kind == Kind::Word && it.pos == Pos::Noun && !it.is_named && !it.is_time;
    let takes_name = entity::is_person(&before.word) || source_noun::is_press(&before.word);
    let is_after = before.is_named && !entity::is_person(&item.word) || is_plain(before) && !takes_name;
    matches!(&*item.word, "anfang" | "mitte" | "ende") || is_after && is_plain(item)
}

fn derives_from_place(word: &str) -> bool {
    ["ische", "ischen", "ischer", "isches", "ischem"].iter().any(|ending| word.ends_with(ending))
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
    let inflected = lexicon::is_inflected(word) && 3 < word.len();
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
        Kind::Word if item.pos == Pos::Propn || is_small_name(line, at) => true,
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
