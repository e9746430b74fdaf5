//! Words of time and what they mean, read from the data files.

use std::sync::LazyLock;

use crate::hash::Map;
use crate::lexicon;

use super::calendar::Rule;
use super::value::{Portion, Unit};

/// What a word may mean in a time expression.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Sense {
    /// A month; `short` for abbreviations, which need a day or year beside them.
    Month { number: u8, short: bool },
    /// A day of the week, 1 for Monday.
    Weekday { number: u8, short: bool },
    /// A season's TIMEX3 code.
    Season(&'static str),
    /// A part of the day's TIMEX3 code; narrower in `frühmorgens`, `spätabends`.
    DayPart { code: &'static str, portion: Option<Portion> },
    /// `Mittag` or `Mitternacht`: an hour.
    Noon(u8),
    /// Days from today: `gestern`.
    Day(i32),
    /// `heutig`, `gestrig`: days from today, said of something.
    DayAdjective(i32),
    /// `diesjährig`, `letztjährig`: years from today, said of something.
    YearAdjective(i32),
    /// `letzte`, `nächste`, `diese`.
    Relation(Relation),
    /// A unit of the calendar or the clock.
    Unit(Unit),
    /// `Anfang`, `Mitte`, `Ende`.
    Portion(Portion),
    /// `Jahresende`: a part of the running year.
    PortionOf(Portion, Unit),
    /// A repetition's TIMEX3 value: `täglich`.
    Frequency(&'static str),
    /// `montags`.
    EveryWeekday(u8),
    /// `tagelang`.
    Long(Unit),
    /// The second half of `achtstündig`.
    Lasting(Unit),
    /// `Viertelstunde`: an amount and its unit.
    Fraction(f64, Unit),
    /// `PRESENT_REF` and its like.
    Reference(&'static str),
    /// `Vortag`, `Folgejahr`: so many of the unit from what was spoken of before.
    FromContext(Unit, i32),
    /// `einige`, `mehrere`, `paar`.
    Vague,
    /// Several of a unit; whether the form can be the dative: `seit Jahren`.
    Plural { dative: bool },
    /// `Kalenderwoche`.
    WeekNumber,
}

/// How a stretch of time lies to the day of speaking.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Relation {
    /// So many of the unit away: -1 for `letzte`, 2 for `übernächste`.
    Offset(i32),
    /// So many away from what was spoken of before: `der folgende Tag`, `am selben Tag`.
    FromContext(i32),
}

/// A name of several words and what it means.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Phrase {
    /// Its words and marks in lower case; never empty.
    pub(super) words: Vec<&'static str>,
    /// What it means.
    pub(super) meaning: Meaning,
}

/// What a name of several words means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Meaning {
    /// A feast; `named` where persons bear the name too.
    Holiday { rule: Rule, named: bool },
    /// An era: 1 or -1.
    Era(i32),
}

/// Endings of a German adjective.
const ENDINGS: [&str; 6] = ["e", "em", "en", "er", "es", ""];

static WORDS: LazyLock<Map<&'static str, Vec<Sense>>> = LazyLock::new(|| {
    let mut words: Map<&'static str, Vec<Sense>> = Map::default();
    for [word, class, value] in lexicon::columns(include_str!("../data/calendar.txt")) {
        if let Some(sense) = sense(class, value) {
            words.entry(word).or_default().push(sense);
        }
    }
    for [word, class, value] in lexicon::columns(include_str!("../data/time_words.txt")) {
        if let Some(sense) = sense(class, value) {
            words.entry(word).or_default().push(sense);
        }
    }
    words
});

static PHRASES: LazyLock<Map<&'static str, Vec<Phrase>>> = LazyLock::new(|| {
    let mut phrases: Map<&'static str, Vec<Phrase>> = Map::default();
    let mut add = |name: &'static str, meaning: Meaning| {
        let words = divide(name);
        if let Some(first) = words.first() {
            phrases.entry(*first).or_default().push(Phrase { words, meaning });
        }
    };
    for (name, rule) in lexicon::entries(include_str!("../data/holidays.txt")) {
        if let Some(rule) = Rule::parse(rule) {
            add(name.trim_end_matches('?'), Meaning::Holiday { rule, named: name.ends_with('?') });
        }
    }
    for [name, class, value] in lexicon::columns(include_str!("../data/calendar.txt")) {
        if class == "era" {
            add(name, Meaning::Era(value.parse().unwrap_or(1)));
        }
    }
    // The longest name first: `Heilige Drei Könige` before any shorter one.
    for names in phrases.values_mut() {
        names.sort_by_key(|it| std::cmp::Reverse(it.words.len()));
    }
    phrases
});

/// The words and marks of a name, as atoms are divided.
fn divide(name: &'static str) -> Vec<&'static str> {
    let mut parts = Vec::new();
    let mut rest = name;
    while let Some(first) = rest.chars().next() {
        let len = if first.is_alphabetic() {
            rest.find(|it: char| !it.is_alphabetic()).unwrap_or(rest.len())
        } else if first.is_ascii_digit() {
            rest.find(|it: char| !it.is_ascii_digit()).unwrap_or(rest.len())
        } else {
            first.len_utf8()
        };
        let (part, tail) = rest.split_at_checked(len).unwrap_or((rest, ""));
        if !part.trim().is_empty() {
            parts.push(part);
        }
        rest = tail;
    }
    parts
}

fn sense(class: &str, value: &'static str) -> Option<Sense> {
    Some(match class {
        "month" => Sense::Month { number: value.parse().ok()?, short: false },
        "short-month" => Sense::Month { number: value.parse().ok()?, short: true },
        "weekday" => Sense::Weekday { number: value.parse().ok()?, short: false },
        "short-weekday" => Sense::Weekday { number: value.parse().ok()?, short: true },
        "season" => Sense::Season(value),
        "daypart" => Sense::DayPart { code: value, portion: None },
        "noon" => Sense::Noon(value.parse().ok()?),
        "day" => Sense::Day(value.parse().ok()?),
        "adjective" => Sense::DayAdjective(value.parse().ok()?),
        "year-adjective" => Sense::YearAdjective(value.parse().ok()?),
        "relation" => Sense::Relation(relation(value)?),
        "unit" => Sense::Unit(Unit::from_name(value)?),
        "portion" => Sense::Portion(Portion::from_name(value)?),
        "portion-of" => {
            let (portion, unit) = value.split_once(' ')?;
            Sense::PortionOf(Portion::from_name(portion)?, Unit::from_name(unit)?)
        }
        "frequency" => Sense::Frequency(value),
        "long" => Sense::Long(Unit::from_name(value)?),
        "lasting" => Sense::Lasting(Unit::from_name(value)?),
        "fraction" => {
            let (amount, unit) = value.split_once(' ')?;
            Sense::Fraction(amount.parse().ok()?, Unit::from_name(unit)?)
        }
        "reference" => Sense::Reference(value),
        "context" => {
            let (unit, offset) = value.split_once(' ')?;
            Sense::FromContext(Unit::from_name(unit)?, offset.parse().ok()?)
        }
        "plural" => Sense::Plural { dative: value != "other" },
        "vague" => Sense::Vague,
        "weeknumber" => Sense::WeekNumber,
        _ => return None,
    })
}

fn relation(value: &str) -> Option<Relation> {
    Some(match value {
        "before-last" => Relation::Offset(-2),
        "last" => Relation::Offset(-1),
        "this" => Relation::Offset(0),
        "next" => Relation::Offset(1),
        "after-next" => Relation::Offset(2),
        "preceding" => Relation::FromContext(-1),
        "same" => Relation::FromContext(0),
        "following" => Relation::FromContext(1),
        _ => return None,
    })
}

/// What a word in lower case may mean, inflected or compound.
pub(super) fn senses(word: &str) -> Vec<Sense> {
    let mut found = WORDS.get(word).cloned().unwrap_or_default();
    // No German word of time is longer; a longer one need not be looked at.
    if 40 < word.len() {
        return found;
    }
    for ending in ENDINGS {
        if let Some(stem) = word.strip_suffix(ending)
            && !ending.is_empty()
            && let Some(senses) = WORDS.get(format!("{stem}-").as_str())
        {
            found.extend(senses.iter().filter(|it| !is_reference(it) || ending != "es"));
        }
    }
    if found.is_empty() {
        found.extend(day_part(word));
    }
    if found.is_empty() {
        found.extend(weekday_compound(word));
    }
    found
}

/// The number of a month by its name in lower case.
pub(super) fn month(word: &str) -> Option<u8> {
    WORDS.get(word)?.iter().find_map(|sense| match sense {
        Sense::Month { number, short: false } => Some(*number),
        _ => None,
    })
}

fn is_reference(sense: &Sense) -> bool {
    matches!(sense, Sense::Reference(_))
}

/// `frühmorgens`, `Spätnachmittag`: a narrower part of the day.
fn day_part(word: &str) -> Option<Sense> {
    const NARROWER: [(&str, Portion); 3] =
        [("früh", Portion::Start), ("frueh", Portion::Start), ("spät", Portion::End)];
    let (rest, portion) = NARROWER.iter().find_map(|(prefix, portion)| Some((word.strip_prefix(prefix)?, *portion)))?;
    WORDS.get(rest)?.iter().find_map(|sense| match sense {
        Sense::DayPart { code, .. } => Some(Sense::DayPart { code, portion: Some(portion) }),
        _ => None,
    })
}

/// `montags`, `an Sonntagen`, `Donnerstagabend`, `samstagfrüh`: a weekday's name with more behind it.
fn weekday_compound(word: &str) -> Vec<Sense> {
    // Every weekday's name ends in one of these.
    let end = ["tag", "abend", "woch"].iter().filter_map(|tail| Some(word.find(tail)? + tail.len())).min();
    let Some((name, rest)) = end.and_then(|end| word.split_at_checked(end)) else { return Vec::new() };
    let Some(weekday) = WORDS.get(name).and_then(|it| it.iter().find(|it| matches!(it, Sense::Weekday { .. }))) else {
        return Vec::new();
    };
    if let (Sense::Weekday { number, .. }, "s" | "en") = (weekday, rest) {
        return vec![Sense::EveryWeekday(*number)];
    }
    let part = |rest: &str| {
        let known =
            WORDS.get(rest).and_then(|it| it.iter().find(|it| matches!(it, Sense::DayPart { .. } | Sense::Noon(_))));
        known.copied().or_else(|| day_part(rest))
    };
    match part(rest).or_else(|| part(rest.strip_prefix('s')?)) {
        Some(part) => vec![*weekday, part],
        None => Vec::new(),
    }
}

/// Names of several words that begin with `word`, longest first.
pub(super) fn phrases(word: &str) -> &'static [Phrase] {
    PHRASES.get(word).map_or(&[], Vec::as_slice)
}
