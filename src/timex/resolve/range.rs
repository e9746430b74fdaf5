//! Puts ranges on the calendar.

use super::super::calendar;
use super::super::value::{Day, Expression, Stretch, Year};
use super::reading::{Candidate, Context, Reading, Tense};

/// The range from one end to the other; each with what was read of it alone.
pub(super) fn resolve(
    (start, first): (&Expression, Reading),
    (end, last): (&Expression, Reading),
    context: Context,
) -> Reading {
    if let (Some(weekday), true) = (weekday_of(end), is_clocked(start) || is_near(start)) {
        return to_weekday(first, weekday, &last);
    }
    let pairs = pairs(&first.candidates, &last.candidates);
    let length = length(start, end, &pairs);
    let candidates: Vec<Candidate> = pairs
        .iter()
        .map(|(first, last)| Candidate { text: format!("{}/{}", first.text, last.text), first: first.first })
        .collect();
    let mut range = (first.value().to_owned(), last.value().to_owned());
    if matches!((start, end), (Expression::Day(Day::Weekday(_)), Expression::Day(Day::Weekday(_)))) {
        // Each weekday alone may be the one of another week.
        let pair = match context.tense {
            Tense::Past => pairs.first(),
            Tense::Future => pairs.last(),
            Tense::Unknown => None,
        };
        range = match pair {
            Some((first, last)) => (first.text.clone(), last.text.clone()),
            None => (first.pattern.clone(), last.pattern.clone()),
        };
    }
    let pattern = format!("{}/{}", first.pattern, last.pattern);
    let value = Some(format!("{}/{}", range.0, range.1));
    Reading { pattern, value, candidates, range: Some(range), length }
}

/// The weekday that an end names, and nothing else of the calendar.
fn weekday_of(end: &Expression) -> Option<u8> {
    match end {
        Expression::Day(Day::Weekday(weekday)) | Expression::DayClock(Day::Weekday(weekday), _) => Some(*weekday),
        _ => None,
    }
}

fn is_clocked(start: &Expression) -> bool {
    matches!(start, Expression::DayClock(Day::Weekday(_) | Day::WeekdayOfWeek { .. }, _))
}

fn is_near(start: &Expression) -> bool {
    matches!(start, Expression::Day(Day::WeekdayOfWeek { .. }))
}

/// `nächsten Donnerstag bis Samstag`, `Montag 7 Uhr bis Freitag 15 Uhr`: the end is the first such day after the start.
fn to_weekday(first: Reading, weekday: u8, last: &Reading) -> Reading {
    let time = last.pattern.split_once('T').map(|(_, time)| format!("T{time}")).unwrap_or_default();
    let until = |start: &Candidate| {
        let day = (0..7)
            .find_map(|days| calendar::add_days(start.first?, days).filter(|day| calendar::weekday(*day) == weekday))?;
        Some(format!("{}{time}", calendar::iso(day)))
    };
    let ends: Vec<_> = first.candidates.iter().filter_map(|start| Some((start.clone(), until(start)?))).collect();
    let candidates =
        ends.iter().map(|(start, end)| Candidate { text: format!("{}/{end}", start.text), first: start.first });
    let pattern = format!("{}/{}", first.pattern, last.pattern);
    let meant = ends
        .iter()
        .find(|(start, _)| start.text == first.value())
        .map(|(start, end)| (start.text.clone(), end.clone()));
    let open = format!("XXXX-WXX-{weekday}{time}");
    let range = meant.unwrap_or_else(|| (first.value().to_owned(), open));
    let value = Some(format!("{}/{}", range.0, range.1));
    Reading { pattern, value, candidates: candidates.collect(), range: Some(range), length: None }
}

/// Which start goes with which end.
fn pairs(first: &[Candidate], last: &[Candidate]) -> Vec<(Candidate, Candidate)> {
    match (first, last) {
        ([past, future], [past_end, future_end]) if past.first.is_some() && past.first != future.first => {
            // A range must not end before it begins: from the Monday past to the Friday to come. Nor does a 29
            // February of long ago go with a March of last year.
            let mut pairs = vec![(past.clone(), past_end.clone()), (future.clone(), future_end.clone())];
            if future_end.first < future.first {
                pairs = vec![(past.clone(), past_end.clone()), (past.clone(), future_end.clone())];
            }
            if let Some(first) = pairs.first_mut()
                && past_end.first < past.first
            {
                first.1 = future_end.clone();
            }
            if pairs.first() == pairs.last() { pairs.into_iter().take(1).collect() } else { pairs }
        }
        ([only], many) => many.iter().map(|end| (only.clone(), end.clone())).collect(),
        (many, [only]) => many.iter().map(|start| (start.clone(), only.clone())).collect(),
        _ => first.iter().cloned().zip(last.iter().cloned()).collect(),
    }
}

/// The length of a range in ISO 8601, in the unit of its ends.
fn length(start: &Expression, end: &Expression, pairs: &[(Candidate, Candidate)]) -> Option<String> {
    let days = || {
        let (first, last) = pairs.last()?;
        let days = (last.first? - first.first?).whole_days();
        (0 <= days).then_some(days)
    };
    match (start, end) {
        (
            Expression::Stretch(Stretch::Year(Year::Fixed(first))),
            Expression::Stretch(Stretch::Year(Year::Fixed(last))),
        ) => Some(format!("P{}Y", last - first)),
        (Expression::Stretch(Stretch::Month { .. }), Expression::Stretch(Stretch::Month { .. })) => {
            let (first, last) = pairs.last()?;
            let index = |it: &Candidate| it.first.map(|it| it.year() * 12 + i32::from(u8::from(it.month())));
            Some(format!("P{}M", index(last)? - index(first)?))
        }
        (Expression::Clock(first), Expression::Clock(last)) => Some(clock_length(minutes(*first), minutes(*last))),
        (Expression::DayClock(_, first), Expression::DayClock(_, last)) => {
            let days = days()?;
            let ahead = i64::from(minutes(*last)) - i64::from(minutes(*first)) + days * 24 * 60;
            Some(of_minutes(u32::try_from(ahead).ok()?))
        }
        _ => days().map(|days| format!("P{days}D")),
    }
}

fn minutes(clock: super::super::value::Clock) -> u32 {
    u32::from(clock.hour) * 60 + u32::from(clock.minute.unwrap_or(0))
}

/// From one time to the next such time, past midnight if need be.
fn clock_length(first: u32, last: u32) -> String {
    of_minutes((last + 24 * 60 - first) % (24 * 60))
}

fn of_minutes(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => format!("PT{minutes}M"),
        (hours, 0) => format!("PT{hours}H"),
        (hours, minutes) => format!("PT{hours}H{minutes}M"),
    }
}
