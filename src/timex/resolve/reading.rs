//! What an expression is seen from, and what is read of it.

use time::{Date, Time};

use crate::timex::calendar;

/// The moment from which an article speaks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Reference {
    /// The day, if it is known.
    pub date: Option<Date>,
    /// The time of day, if it is known.
    pub time: Option<Time>,
}

/// Where a sentence's verb puts what it tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::timex) enum Tense {
    Past,
    Future,
    Unknown,
}

/// What resolution needs besides the expression.
#[derive(Debug, Clone, Copy)]
pub(in crate::timex) struct Context {
    pub(in crate::timex) reference: Reference,
    pub(in crate::timex) tense: Tense,
}

/// An expression on the calendar.
#[derive(Debug, Clone, PartialEq, Default)]
pub(in crate::timex) struct Reading {
    /// What the words say when taken literally.
    pub(in crate::timex) pattern: String,
    /// What they mean, as far as it is sure; none where it is the pattern.
    pub(in crate::timex) value: Option<String>,
    /// What they may mean, earlier days first.
    pub(in crate::timex) candidates: Vec<Candidate>,
    /// Both ends of a range.
    pub(in crate::timex) range: Option<(String, String)>,
    /// The length of a range, in ISO 8601.
    pub(in crate::timex) length: Option<String>,
}

impl Reading {
    /// An expression that means one thing.
    pub(super) fn sure(text: String, first: Option<Date>) -> Self {
        let candidates = vec![Candidate { text: text.clone(), first }];
        Self { pattern: text, candidates, ..Self::default() }
    }

    /// An expression of which only the pattern is known.
    pub(super) fn open(pattern: impl Into<String>) -> Self {
        Self { pattern: pattern.into(), ..Self::default() }
    }

    /// The value: what is sure, else the pattern.
    pub(in crate::timex) fn value(&self) -> &str {
        self.value.as_deref().unwrap_or(&self.pattern)
    }
}

/// One of the things that an expression may mean.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::timex) struct Candidate {
    /// TIMEX3 value.
    pub(in crate::timex) text: String,
    /// Its first day; none for times of any day.
    pub(in crate::timex) first: Option<Date>,
}

impl Candidate {
    pub(super) fn of(date: Date) -> Self {
        Self { text: calendar::iso(date), first: Some(date) }
    }
}
