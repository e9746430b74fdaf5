//! Writes a finding in the notation of Recognizers-Text: its types, its TIMEX, its values.

use serde::Serialize;
use wortlaut::timex::{Modifier, Reference, TimeExpression, TimeKind};

use super::date::day;
use super::stretch::{self, Bounds};

/// One of the values of a result.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(super) struct Value {
    pub(super) timex: String,
    pub(super) value: Option<String>,
    pub(super) start: Option<String>,
    pub(super) end: Option<String>,
}

/// Type, TIMEX and values.
#[derive(Debug)]
pub(super) struct Notated {
    pub(super) type_name: &'static str,
    pub(super) timex: String,
    pub(super) values: Vec<Value>,
}

/// The number that Recognizers-Text puts for `einige`.
const SOME: &str = "3";

const UNRESOLVED: &str = "not resolved";

pub(super) fn notate(time: &TimeExpression, text: &str, reference: Reference) -> Notated {
    match time.kind {
        TimeKind::Set => unresolved("set", time.pattern.clone()),
        TimeKind::Duration => duration(&time.pattern),
        TimeKind::Date | TimeKind::Time if time.pattern.contains('/') => range(time),
        TimeKind::Date | TimeKind::Time if time.pattern.ends_with("_REF") => present(&time.pattern, reference),
        TimeKind::Date | TimeKind::Time => point(time, text),
    }
}

fn unresolved(type_name: &'static str, timex: String) -> Notated {
    let value = Value { timex: timex.clone(), value: Some(UNRESOLVED.to_owned()), start: None, end: None };
    Notated { type_name, timex, values: vec![value] }
}

fn single(type_name: &'static str, timex: String, value: String) -> Notated {
    let value = Value { timex: timex.clone(), value: Some(value), start: None, end: None };
    Notated { type_name, timex, values: vec![value] }
}

/// `PRESENT_REF` is a moment.
fn present(pattern: &str, reference: Reference) -> Notated {
    match (reference.date, reference.time) {
        (Some(date), Some(time)) => {
            let (hour, minute, second) = time.as_hms();
            single("datetime", pattern.to_owned(), format!("{date} {hour:02}:{minute:02}:{second:02}"))
        }
        _ => unresolved("datetime", pattern.to_owned()),
    }
}

/// Durations have their length in seconds.
fn duration(pattern: &str) -> Notated {
    let timex = pattern.replace("XDE", "30Y").replace("XCE", "300Y").replace('X', SOME);
    let mut seconds = 0.0;
    let mut number = String::new();
    let mut in_clock = false;
    for char in timex.chars() {
        match char {
            'P' => {}
            'T' => in_clock = true,
            '0'..='9' | '.' => number.push(char),
            unit => {
                let length = match (unit, in_clock) {
                    ('Y', _) => 365.0 * 86_400.0,
                    ('M', false) => 30.0 * 86_400.0,
                    ('W', _) => 7.0 * 86_400.0,
                    ('D', _) => 86_400.0,
                    ('H', _) => 3600.0,
                    ('M', true) => 60.0,
                    _ => 1.0,
                };
                seconds += number.parse::<f64>().unwrap_or(0.0) * length;
                number.clear();
            }
        }
    }
    single("duration", timex, format!("{seconds}"))
}

/// Which side of a point is meant, where one is.
fn side(time: &TimeExpression) -> Option<Modifier> {
    let is_side = |it: &&Modifier| matches!(it, Modifier::Before | Modifier::After | Modifier::Since | Modifier::Until);
    time.modifiers.iter().find(is_side).copied()
}

fn portion(time: &TimeExpression) -> Option<Modifier> {
    let is_portion = |it: &&Modifier| matches!(it, Modifier::Start | Modifier::Mid | Modifier::End);
    time.modifiers.iter().find(is_portion).copied()
}

/// A day, a time, or a stretch of either.
fn point(time: &TimeExpression, text: &str) -> Notated {
    let (date, clock) =
        time.pattern.split_once('T').map_or((time.pattern.as_str(), None), |(date, clock)| (date, Some(clock)));
    let is_part = clock.is_some_and(|it| it.starts_with(|it: char| it.is_ascii_alphabetic()));
    let is_day = date.len() == 10 && !date.contains('W') && date != "BC"
        || is_weekday(date)
        || time.candidates.first().is_some_and(|it| day(it.split('T').next().unwrap_or_default()).is_some());
    let is_range = is_part || side(time).is_some();
    let type_name = match (date.is_empty(), clock, is_range) {
        (true, _, false) => "time",
        (true, _, true) => "timerange",
        (false, Some(_), false) => "datetime",
        (false, Some(_), true) => "datetimerange",
        (false, None, is_range) if is_day => {
            if is_range {
                "daterange"
            } else {
                "date"
            }
        }
        (false, None, _) => "daterange",
    };
    let timex = stretch::timex(&time.pattern);
    let candidates: Vec<String> =
        if time.candidates.is_empty() { vec![time.pattern.clone()] } else { time.candidates.clone() };
    let mut values: Vec<Value> = Vec::new();
    for candidate in &candidates {
        // Of an open time each half of the day has its own pattern.
        let own = match (candidate.split_once('T'), clock) {
            (Some((_, other)), Some(_)) => format!("{date}T{other}"),
            _ => timex.clone(),
        };
        if let Some(value) = value(time, candidate, own, text, is_range) {
            values.push(value);
        }
    }
    if values.is_empty() {
        return unresolved(type_name, timex);
    }
    Notated { type_name, timex, values }
}

fn is_weekday(date: &str) -> bool {
    date.contains("-W") && date.rsplit('-').next().is_some_and(|it| it.len() == 1) || date.contains('#')
}

fn value(time: &TimeExpression, candidate: &str, timex: String, text: &str, is_range: bool) -> Option<Value> {
    let relative = !text.contains(|it: char| it.is_ascii_digit());
    let bounds = stretch::bounds(candidate, portion(time), relative)?;
    let Bounds { start, end } = bounds;
    if start == end && !is_range {
        return Some(Value { timex, value: Some(start), start: None, end: None });
    }
    let (start, end) = match side(time) {
        Some(Modifier::Before | Modifier::Until) => (None, Some(start)),
        Some(Modifier::Since) => (Some(start), None),
        Some(_) => (Some(end), None),
        None => (Some(start), Some(end)),
    };
    Some(Value { timex, value: None, start, end })
}

/// `(start,end,length)`
fn range(time: &TimeExpression) -> Notated {
    let length = time.length.clone().unwrap_or_default();
    let ends = |text: &str| {
        let (start, end) = text.split_once('/').unwrap_or((text, text));
        (stretch::first_day(start), stretch::first_day(end))
    };
    let (start, end) = ends(&time.pattern);
    let is_clock = start.starts_with('T');
    let type_name = match (is_clock, start.contains('T')) {
        (true, _) => "timerange",
        (false, true) => "datetimerange",
        (false, false) => "daterange",
    };
    let timex = format!("({start},{end},{length})");
    let values = time.candidates.iter().map(|candidate| {
        let (first, last) = ends(candidate);
        let clock = |pattern: &str, text: &str| match (pattern.split_once('T'), text.split_once('T')) {
            (Some((date, _)), Some((_, time))) => format!("{date}T{time}"),
            _ => pattern.to_owned(),
        };
        let timex = format!("({},{},{length})", clock(&start, &first), clock(&end, &last));
        Value { timex, value: None, start: Some(stretch::moment(&first)), end: Some(stretch::moment(&last)) }
    });
    let values: Vec<Value> = values.collect();
    if values.is_empty() { unresolved(type_name, timex) } else { Notated { type_name, timex, values } }
}
