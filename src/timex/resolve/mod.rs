//! Puts what the words say on the calendar: patterns, candidates, values.

mod day;
mod range;
mod stretch;

use time::{Date, PrimitiveDateTime, Time};

use super::calendar;
use super::value::{Clock, Day, DayPart, Duration, Expression, Unit};

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
pub(super) enum Tense {
    Past,
    Future,
    Unknown,
}

/// What resolution needs besides the expression.
#[derive(Debug, Clone, Copy)]
pub(super) struct Context {
    pub(super) reference: Reference,
    pub(super) tense: Tense,
}

/// An expression on the calendar.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Reading {
    /// What the words say when taken literally.
    pub(super) pattern: String,
    /// What they mean, as far as it is sure; none where it is the pattern.
    pub(super) value: Option<String>,
    /// What they may mean, earlier days first.
    pub(super) candidates: Vec<Candidate>,
    /// Both ends of a range.
    pub(super) range: Option<(String, String)>,
    /// The length of a range, in ISO 8601.
    pub(super) length: Option<String>,
}

/// One of the things that an expression may mean.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Candidate {
    /// TIMEX3 value.
    pub(super) text: String,
    /// Its first day; none for times of any day.
    pub(super) first: Option<Date>,
}

impl Candidate {
    fn of(date: Date) -> Self {
        Self { text: calendar::iso(date), first: Some(date) }
    }
}

impl Reading {
    /// An expression that means one thing.
    fn sure(text: String, first: Option<Date>) -> Self {
        let candidates = vec![Candidate { text: text.clone(), first }];
        Self { pattern: text, candidates, ..Self::default() }
    }

    /// An expression of which only the pattern is known.
    fn open(pattern: impl Into<String>) -> Self {
        Self { pattern: pattern.into(), ..Self::default() }
    }

    /// The value: what is sure, else the pattern.
    pub(super) fn value(&self) -> &str {
        self.value.as_deref().unwrap_or(&self.pattern)
    }
}

/// Resolves an expression.
pub(super) fn resolve(expression: &Expression, context: Context) -> Reading {
    match expression {
        Expression::Day(day) => day::resolve(day, context),
        Expression::Stretch(stretch) => stretch::resolve(stretch, context),
        Expression::Clock(clock) => clock_reading(*clock),
        Expression::DayPart(part) => Reading::open(part_text(*part)),
        Expression::DayClock(day, clock) => combined(&day::resolve(day, context), &clock_reading(*clock)),
        Expression::DayDayPart(day, part) => {
            combined(&day::resolve(day, context), &Reading::sure(part_text(*part), None))
        }
        Expression::Reference(value) => present(value, context.reference),
        Expression::Moment { by, direction } => moment(by, *direction, context.reference),
        Expression::Range(start, end) => range::resolve(start, end, context),
        Expression::Duration(by) => Reading::open(by.iso()),
        Expression::Durations(shortest, longest) => {
            let range = (shortest.iso(), longest.iso());
            Reading { range: Some(range.clone()), ..Reading::open(format!("{}/{}", range.0, range.1)) }
        }
        Expression::Set(value) => Reading::open(value.clone()),
    }
}

/// A time on the clock: `T08:30`.
pub(super) fn clock_text(clock: Clock) -> String {
    let mut text = format!("T{:02}", clock.hour);
    for part in [clock.minute, clock.second].into_iter().flatten() {
        text.push_str(&format!(":{part:02}"));
    }
    text
}

fn part_text(part: DayPart) -> String {
    format!("T{}", if part.code == "MI" { "12" } else { part.code })
}

/// Both halves of the day where the clock spoken of has twelve hours.
fn clock_reading(clock: Clock) -> Reading {
    let mut reading = Reading::sure(clock_text(clock), None);
    if clock.half_day.is_open() {
        let later = Clock { hour: (clock.hour + 12) % 24, ..clock };
        reading.candidates.push(Candidate { text: clock_text(later), first: None });
    }
    reading
}

/// A day with a time: every candidate of the one with every one of the other.
fn combined(day: &Reading, time: &Reading) -> Reading {
    let mut candidates = Vec::with_capacity(day.candidates.len() * time.candidates.len());
    for time in &time.candidates {
        for day in &day.candidates {
            candidates.push(Candidate { text: format!("{}{}", day.text, time.text), first: day.first });
        }
    }
    let value = day.value.as_ref().map(|day| format!("{day}{}", time.pattern));
    Reading { pattern: format!("{}{}", day.pattern, time.pattern), value, candidates, ..Reading::default() }
}

/// `PRESENT_REF` is now; the past and the future are not to be dated.
fn present(value: &str, reference: Reference) -> Reading {
    let mut reading = Reading::open(value);
    if value == "PRESENT_REF"
        && let Some(date) = reference.date
    {
        reading.candidates.push(Candidate::of(date));
    }
    reading
}

/// So many hours or minutes from now; without the time of day only a length.
fn moment(by: &Duration, direction: i32, reference: Reference) -> Reading {
    let (Some(date), Some(time)) = (reference.date, reference.time) else { return Reading::open(by.iso()) };
    match added(PrimitiveDateTime::new(date, time), by, direction) {
        Some(moment) => Reading::sure(moment_text(moment), Some(moment.date())),
        None => Reading::open(by.iso()),
    }
}

/// A moment in ISO 8601, to the second.
fn moment_text(moment: PrimitiveDateTime) -> String {
    let (hour, minute, second) = moment.time().as_hms();
    format!("{}T{hour:02}:{minute:02}:{second:02}", calendar::iso(moment.date()))
}

/// A moment moved by a length; none where an amount is vague or the calendar ends.
fn added(moment: PrimitiveDateTime, by: &Duration, direction: i32) -> Option<PrimitiveDateTime> {
    let mut moment = moment;
    for (amount, unit) in &by.0 {
        let super::value::Amount::Known(amount) = amount else { return None };
        let amount = amount * f64::from(direction);
        let (factor, _) = unit.iso();
        moment = match unit {
            Unit::Second
            | Unit::Minute
            | Unit::Hour
            | Unit::Day
            | Unit::Workday
            | Unit::Week
            | Unit::Workweek
            | Unit::Weekend => {
                let seconds = amount * seconds_in(*unit);
                moment.checked_add(time::Duration::seconds(whole(seconds)?))?
            }
            Unit::Month | Unit::Quarter | Unit::Half => {
                let months = i32::try_from(whole(amount * factor)?).ok()?;
                PrimitiveDateTime::new(calendar::add_months(moment.date(), months)?, moment.time())
            }
            Unit::Year | Unit::Decade | Unit::Century | Unit::Millennium => {
                let months = i32::try_from(whole(amount * factor * 12.0)?).ok()?;
                PrimitiveDateTime::new(calendar::add_months(moment.date(), months)?, moment.time())
            }
        };
    }
    Some(moment)
}

fn seconds_in(unit: Unit) -> f64 {
    match unit {
        Unit::Second => 1.0,
        Unit::Minute => 60.0,
        Unit::Hour => 3600.0,
        Unit::Week | Unit::Workweek | Unit::Weekend => 7.0 * 86_400.0,
        _ => 86_400.0,
    }
}

/// The nearest whole number, if a calendar could reach it.
fn whole(amount: f64) -> Option<i64> {
    let rounded = amount.round();
    (rounded.abs() < 1e12).then_some(rounded as i64)
}

/// A day moved by a length; see [`added`].
fn day_added(date: Date, by: &Duration, direction: i32) -> Option<Date> {
    added(PrimitiveDateTime::new(date, Time::MIDNIGHT), by, direction).map(PrimitiveDateTime::date)
}

/// The latest before the reference and the earliest from it on, of days that come once in each step.
fn nearest(reference: Date, steps: std::ops::RangeInclusive<i32>, day: impl Fn(i32) -> Option<Date>) -> Vec<Date> {
    let days = || steps.clone().filter_map(&day);
    let past = days().filter(|day| *day < reference).max();
    let future = days().filter(|day| reference <= *day).min();
    past.into_iter().chain(future).collect()
}

/// Resolves a day for those who need a day only.
fn only_day(day: &Day, context: Context) -> Option<Date> {
    match day::resolve(day, context).candidates.as_slice() {
        [only] => only.first,
        _ => None,
    }
}
