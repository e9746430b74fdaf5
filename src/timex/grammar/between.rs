//! Two points and what joins them: `zwischen dem 3. und dem 12. September`, `von 5 bis 6 Uhr nachmittags`, `Juli/August`.

use super::super::value::{Clock, Day, Expression, HalfDay, Month, Stretch, Year};
use super::{Found, Scan, clock, clock_context, number, point, year};

/// How a range's ends are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Joint {
    /// `zwischen ... und`
    And,
    /// `von ... bis`
    Until,
    /// A dash or nothing before the first end.
    Bare,
}

/// Two ends and what joins them.
pub(super) fn between(scan: Scan<'_>, at: usize) -> Found<Expression> {
    let (joint, first) = opening(scan, at);
    let (start, next) = end_point(scan, first, joint)?;
    let second = joined(scan, next, joint)?;
    let (end, after) = end_point(scan, second, joint)?;
    let (start, end) = level(scan, start, second, end)?;
    if let (
        Expression::Stretch(Stretch::Year(Year::Fixed(first))),
        Expression::Stretch(Stretch::Year(Year::Fixed(last))),
    ) = (&start, &end)
        && last <= first
    {
        return None;
    }
    if scan.is(next, "auf") && !matches!(end, Expression::Day(_)) {
        return None; // `von 1900 auf 2100 Euro`
    }
    if joint == Joint::Until
        && scan.is(at, "ab")
        && matches!(end, Expression::Day(Day::Calendar { month: Month::Unknown, .. }))
    {
        return None;
    }
    let is_year_pair = joint == Joint::Bare && matches!((&start, &end), (Expression::Stretch(Stretch::Year(_)), _));
    if is_year_pair && !scan.is(next, "bis") {
        return None; // told apart from other pairs of numbers by `years`
    }
    let found = Expression::Range(Box::new(start), Box::new(end));
    Some((found, after))
}

pub(super) fn opening(scan: Scan<'_>, at: usize) -> (Joint, usize) {
    let article = |at: usize| scan.skip(at, &["dem", "der", "den", "um"]);
    match scan.word(at) {
        "zwischen" => (Joint::And, article(at + 1)),
        "von" | "vom" | "ab" => (Joint::Until, article(at + 1)),
        _ => (Joint::Bare, at),
    }
}

/// The place behind what joins the two ends.
pub(super) fn joined(scan: Scan<'_>, at: usize, joint: Joint) -> Option<usize> {
    let next = scan.skip_comma(at);
    if joint == Joint::And {
        return scan.is(at, "und").then(|| scan.skip(at + 1, &["dem", "der", "den", "um"]));
    }
    if scan.is(next, "bis") {
        let next = scan.skip(next + 1, &["zum", "zur", "zu", "in", "um", "einschließlich", "ins", "ende", "gegen"]);
        let next = if scan.is(next - 1, "ende") { next - 1 } else { next };
        return Some(scan.skip(next, &["dem", "den", "der", "das"]));
    }
    // `vom 28. auf den 29. Mai`
    if joint == Joint::Until && scan.is(at, "auf") {
        return Some(scan.skip(at + 1, &["den", "das"]));
    }
    let is_stretch = |at: usize| scan.month(at, false).is_some() || scan.season(at).is_some();
    if joint == Joint::Bare && scan.is_mark(at, '/') && scan.is_glued(at) && at.checked_sub(1).is_some_and(is_stretch) {
        return is_stretch(at + 1).then_some(at + 1);
    }
    // `Montag - wie immer`: a spaced dash joins only what is alike, which `level` sees to.
    (scan.is_dash(at) && joint != Joint::And).then_some(at + 1)
}

/// One end of a range.
#[derive(Debug, Clone, PartialEq)]
enum End {
    Whole(Expression),
    /// A number whose unit stands with the other end; `ordinal` with a full stop.
    Number {
        value: u32,
        ordinal: bool,
        len: u32,
    },
}

fn end_point(scan: Scan<'_>, at: usize, joint: Joint) -> Found<End> {
    let pointed =
        point::portion(scan, at).map(|((_, whole), end)| (whole, end)).or_else(|| point::point(scan, at)).filter(
            |(found, _)| !matches!(found, Expression::Reference(_) | Expression::DayPart(_)) || joint != Joint::Bare,
        );
    let loose = loose_number(scan, at);
    match (pointed, loose) {
        (Some((found, end)), Some((_, other))) if other < end => Some((End::Whole(found), end)),
        (Some((found, end)), None) => Some((End::Whole(found), end)),
        (Some((found @ Expression::Stretch(_), end)), _) => Some((End::Whole(found), end)),
        (_, Some(loose)) => Some(loose),
        (None, None) => None,
    }
}

fn loose_number(scan: Scan<'_>, at: usize) -> Found<End> {
    if let Some((value, end)) = number::ordinal(scan, at) {
        return Some((End::Number { value, ordinal: true, len: 0 }, end));
    }
    if let Some(digits) = scan.digits(at) {
        return Some((End::Number { value: digits.value, ordinal: false, len: digits.len }, at + 1));
    }
    let value = number::word(scan, at)?;
    Some((End::Number { value, ordinal: false, len: 0 }, at + 1))
}

/// Gives each end what only the other one says: the month, the year, the hour's unit.
fn level(scan: Scan<'_>, start: End, second: usize, end: End) -> Option<(Expression, Expression)> {
    let (start, end) = match (start, end) {
        (End::Whole(start), End::Whole(end)) => (start, end),
        (End::Number { value, ordinal, .. }, End::Whole(end)) => (like(value, ordinal, &end)?, end),
        (End::Whole(start), End::Number { value, ordinal, .. }) => {
            // `4. Mai bis 6.` needs the month; `8:00 bis 10` the clock.
            let end = like(value, ordinal, &start)?;
            (start, end)
        }
        (End::Number { value, len: 4, .. }, End::Number { value: other, len: 4, .. }) => {
            let is_year = |value: u32| (1000..=2200).contains(&value);
            let is_counted = scan.is_noun(second + 1) && !scan.is_glued(second + 1) && !year::is_office(scan, second);
            let is_pair =
                is_year(value) && is_year(other) && value < other && !is_counted && scan.unit(second + 1).is_none();
            is_pair.then_some(())?;
            let of = |value: u32| Expression::Stretch(Stretch::Year(Year::Fixed(value as i32)));
            (of(value), of(other))
        }
        (End::Number { value, ordinal: false, .. }, End::Number { value: other, ordinal: false, .. })
            if clock_context::shares_unit(scan, second + 1) =>
        {
            (Expression::Clock(clock::of_hour(value)?), Expression::Clock(clock::of_hour(other)?))
        }
        // `vom 4. bis zum 23.`
        (End::Number { value, ordinal: true, .. }, End::Number { value: other, ordinal: true, .. }) => {
            let is_last = !scan.is_noun(second + 2) && !scan.is_capital(second + 2) || scan.is_opening(second + 2);
            let of = |value| Some(Expression::Day(day_of_month(value)?));
            (of(value).filter(|_| is_last && value < other && scan.digits(second).is_some())?, of(other)?)
        }
        _ => return None,
    };
    share(start, end)
}

fn day_of_month(value: u32) -> Option<Day> {
    let day = u8::try_from(value).ok().filter(|it| (1..=31).contains(it))?;
    Some(Day::Calendar { year: Year::Unknown, month: Month::Unknown, day })
}

/// A number read as the same kind of thing as `other`.
fn like(value: u32, is_ordinal: bool, other: &Expression) -> Option<Expression> {
    let small = u8::try_from(value).ok();
    Some(match other {
        Expression::Day(Day::Calendar { year, month, .. }) => {
            let day = small.filter(|it| (1..=31).contains(it))?;
            Expression::Day(Day::Calendar { year: *year, month: *month, day })
        }
        Expression::Clock(time) if !is_ordinal => Expression::Clock(hour_like(small?, *time)?),
        Expression::DayClock(day, time) if !is_ordinal => Expression::DayClock(day.clone(), hour_like(small?, *time)?),
        Expression::Stretch(Stretch::Year(Year::Fixed(first)))
            if (1000..=2200).contains(&value) && *first != value as i32 =>
        {
            Expression::Stretch(Stretch::Year(Year::Fixed(value as i32)))
        }
        Expression::Stretch(Stretch::Century(_)) if is_ordinal => Expression::Stretch(Stretch::Century(value as i32)),
        Expression::Stretch(Stretch::Quarter { year, .. }) if is_ordinal => {
            Expression::Stretch(Stretch::Quarter { number: small?, year: *year })
        }
        _ => return None,
    })
}

/// An hour before or after `time`, in the same half of the day.
fn hour_like(hour: u8, time: Clock) -> Option<Clock> {
    if 24 < hour {
        return None;
    }
    // `von 5 bis 6 Uhr nachmittags` is in the afternoon throughout, `von 5 bis 18 Uhr` is not.
    let is_afternoon = time.half_day == HalfDay::Told && 12 < time.hour && hour < 12 && hour + 12 <= time.hour;
    let hour = if is_afternoon { hour + 12 } else { hour };
    let half_day = if time.half_day.is_open() { HalfDay::Written } else { HalfDay::Sure };
    Some(Clock { hour, minute: None, second: None, half_day })
}

/// Shares year and day between two ends of the same kind; ends of different kinds make no range.
fn share(start: Expression, end: Expression) -> Option<(Expression, Expression)> {
    Some(match (start, end) {
        (Expression::Day(start), Expression::Day(end)) => {
            let start = with_year_of(start, &end);
            (Expression::Day(start), Expression::Day(end))
        }
        (Expression::Stretch(start), Expression::Stretch(end)) => {
            let start = stretch_with_year_of(start, &end);
            (Expression::Stretch(start), Expression::Stretch(end))
        }
        (Expression::Clock(start), Expression::Clock(end)) => {
            let start = before(start, end);
            (Expression::Clock(start), Expression::Clock(end))
        }
        (Expression::DayClock(day, start), Expression::Clock(end)) => {
            (Expression::DayClock(day.clone(), before(start, end)), Expression::DayClock(day, end))
        }
        (Expression::Clock(start), Expression::DayClock(day, end)) => {
            (Expression::DayClock(day.clone(), before(start, end)), Expression::DayClock(day, end))
        }
        pair @ (
            Expression::DayClock(..) | Expression::DayDayPart(..) | Expression::Day(_),
            Expression::DayClock(..)
            | Expression::DayDayPart(..)
            | Expression::Day(_)
            | Expression::Reference("PRESENT_REF"),
        ) => pair,
        pair @ (Expression::Stretch(_), Expression::Day(_) | Expression::Reference("PRESENT_REF"))
        | pair @ (Expression::Day(_), Expression::Stretch(_))
        | pair @ (Expression::DayPart(_), Expression::DayPart(_)) => pair,
        _ => return None,
    })
}

/// The first of two times is as sure as the second: both in the afternoon, or both open.
pub(super) fn before(start: Clock, end: Clock) -> Clock {
    match end.half_day {
        HalfDay::Sure | HalfDay::Told if start.half_day == HalfDay::Written => {
            Clock { half_day: HalfDay::Sure, ..start }
        }
        _ => start,
    }
}

fn with_year_of(start: Day, end: &Day) -> Day {
    let start = match start {
        // With the year of the end the weekday need not choose one.
        Day::OnWeekday { day, .. } if matches!(end, Day::Calendar { year: Year::Fixed(_), .. }) => *day,
        start => start,
    };
    match (start, end) {
        (Day::Calendar { year: Year::Unknown, month: Month::Unknown, day }, Day::Calendar { year, month, .. }) => {
            Day::Calendar { year: *year, month: *month, day }
        }
        (
            Day::Calendar { year: Year::Unknown, month: Month::Fixed(first), day },
            Day::Calendar { year: Year::Fixed(year), month: Month::Fixed(last), .. },
        ) => {
            // From November to February the year turns.
            let year = if *last < first { year - 1 } else { *year };
            Day::Calendar { year: Year::Fixed(year), month: Month::Fixed(first), day }
        }
        (start, _) => start,
    }
}

fn stretch_with_year_of(start: Stretch, end: &Stretch) -> Stretch {
    match (start, end) {
        (
            Stretch::Month { month: Month::Fixed(first), year: Year::Unknown },
            Stretch::Month { month: Month::Fixed(last), year: Year::Fixed(year) },
        ) => {
            let year = if *last < first { year - 1 } else { *year };
            Stretch::Month { month: Month::Fixed(first), year: Year::Fixed(year) }
        }
        (Stretch::Season { code, year: Year::Unknown }, Stretch::Season { year, .. }) => {
            Stretch::Season { code, year: *year }
        }
        (start, _) => start,
    }
}
