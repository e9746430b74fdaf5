//! Puts what the words say on the calendar: patterns, candidates, values.

mod day;
mod range;
mod reading;
mod season;
mod shift;
mod stretch;

pub use reading::Reference;
pub(super) use reading::{Candidate, Context, Reading, Tense};
pub(super) use shift::day_added as added_to;

use time::PrimitiveDateTime;

use super::value::{Clock, DayPart, Duration, Expression};
use shift::{added, moment_text};

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
        Expression::Range(start, end) => {
            let read = |end| (end, resolve(end, context));
            range::resolve(read(start), read(end), context)
        }
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
