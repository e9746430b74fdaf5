//! Times of a day from one to another: `22. April von 5 bis 6 Uhr`, `heute zwischen 8 und 10 Uhr`.

use super::super::value::{Clock, Day, Expression, HalfDay};
use super::between::{self, Joint};
use super::{Found, Scan, clock, day, number};

/// Adds the day that may follow a range of times: `von 5 bis 6 Uhr am 22. April`.
pub(super) fn with_day(scan: Scan<'_>, found: Expression, at: usize) -> (Expression, usize) {
    let Expression::Range(start, end) = &found else { return (found, at) };
    if let (Expression::Clock(start), Expression::Clock(end)) = (start.as_ref(), end.as_ref()) {
        let next = scan.skip(at, &["am", "des", "vom"]);
        if let Some((day, after)) =
            day::plain(scan, next).filter(|(day, _)| !matches!(day, Day::Holiday { .. } | Day::NearHoliday { .. }))
        {
            return (of_day(day, *start, *end), after);
        }
    }
    (found, at)
}

fn of_day(day: Day, start: Clock, end: Clock) -> Expression {
    let start = Expression::DayClock(day.clone(), start);
    Expression::Range(Box::new(start), Box::new(Expression::DayClock(day, end)))
}

/// `22. April von 5 bis 6 Uhr`, `heute zwischen 8 und 10 Uhr`: a day with a range of times.
pub(super) fn dated(scan: Scan<'_>, at: usize) -> Found<Expression> {
    let (day, next) = day::plain(scan, at)?;
    if matches!(day, Day::Holiday { .. } | Day::NearHoliday { .. }) {
        return None;
    }
    let next = scan.skip_comma(next);
    let part = clock::word(scan, next).or_else(|| clock::phrase(scan, next));
    let (part, next) = part.map_or((None, next), |(part, next)| (Some(part), next));
    let (start, last, end) = clocks(scan, next).or_else(|| hours(scan, next))?;
    let sure = |time: Clock| part.map_or(time, |part| clock::in_part(time, part));
    Some((of_day(day, sure(start), sure(last)), end))
}

/// `zwischen 8 und 10 Uhr`: both ends.
pub(super) fn clocks(scan: Scan<'_>, at: usize) -> Option<(Clock, Clock, usize)> {
    let (found, end) = between::between(scan, at)?;
    let Expression::Range(start, last) = found else { return None };
    let (Expression::Clock(start), Expression::Clock(last)) = (*start, *last) else { return None };
    Some((start, last, end))
}

/// `von 5 bis 7` behind a day, where numbers alone are hours.
fn hours(scan: Scan<'_>, at: usize) -> Option<(Clock, Clock, usize)> {
    let (joint, first) = between::opening(scan, at);
    if joint == Joint::Bare {
        return None;
    }
    let (start, next) = clock::after_um(scan, first).or_else(|| loose_hour(scan, first))?;
    let (last, end) = clock::after_um(scan, between::joined(scan, next, joint)?)?;
    Some((between::before(start, last), last, end))
}

/// A number that `bis` or `und` follows.
fn loose_hour(scan: Scan<'_>, at: usize) -> Found<Clock> {
    let hour = u8::try_from(number::whole(scan, at)?).ok().filter(|it| *it <= 24)?;
    let half_day = if (1..=12).contains(&hour) { HalfDay::Written } else { HalfDay::Sure };
    Some((Clock { hour, minute: None, second: None, half_day }, at + 1))
}
