//! Time expressions in normal form.

use super::RuleId;
use crate::text::Span;

/// What a time expression denotes (the `type` of TIMEX3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TimeKind {
    /// A calendar date or a stretch of the calendar: a day, a week, a year.
    Date,
    /// A time of day.
    Time,
    /// A length of time.
    Duration,
    /// A repetition: `jeden Montag`.
    Set,
}

/// What is said of a time besides its value (the `mod` of TIMEX3, with `until` and `since` for ranges open at one end).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Modifier {
    /// `vor dem Wochenende`.
    Before,
    /// `nach Ostern`.
    After,
    /// `seit Montag`, `ab 2015`.
    Since,
    /// `bis März`.
    Until,
    /// `Anfang Mai`.
    Start,
    /// `Mitte Mai`.
    Mid,
    /// `Ende Mai`.
    End,
    /// `gegen Abend`, `rund drei Stunden`.
    Approx,
    /// `mehr als drei Tage`.
    MoreThan,
    /// `knapp drei Tage`.
    LessThan,
    /// `mindestens drei Tage`.
    AtLeast,
    /// `höchstens drei Tage`.
    AtMost,
}

/// A time expression in normal form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TimeExpression {
    /// Where it stands.
    pub span: Span,
    /// What it denotes.
    pub kind: TimeKind,
    /// What it means, as far as that is sure, as a TIMEX3 value: `2022-08-17`, `2022-W33`, `P30Y`; a range is an
    /// ISO 8601 interval; unknown digits stay `X` (`XXXX-08-10`).
    pub value: String,
    /// What the words say when taken literally: `XXXX-WXX-4` of `am Donnerstag`, which the tense may make sure.
    pub pattern: String,
    /// What it may mean: the nearest in the past, then the nearest in the future; both halves of the day.
    pub candidates: Vec<String>,
    /// First and last moment of a range, as TIMEX3 values.
    pub range: Option<(String, String)>,
    /// How long a range is: `P9D`.
    pub length: Option<String>,
    /// What is said of it besides, outermost first: `seit Ende 1989` is since the end.
    pub modifiers: Vec<Modifier>,
    /// The rule that found it.
    pub rule: RuleId,
}
