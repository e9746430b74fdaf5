//! First and last moments of stretches of time, by the conventions of Recognizers-Text.
//!
//! It writes decades, centuries, quarters and halves as ranges, gives the ends of stretches exclusively, and has
//! fixed hours for the parts of the day and fixed months for the start, middle and end of a year.

use time::{Date, Duration, Month, Weekday};
use wortlaut::timex::Modifier;

use super::date::{day, next};

/// Both ends; equal for a point.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Bounds {
    pub(super) start: String,
    pub(super) end: String,
}

/// The TIMEX of a stretch that TIMEX3 writes otherwise.
pub(super) fn timex(pattern: &str) -> String {
    if let Some(season) = pattern.strip_prefix("XXXX-").filter(|it| matches!(*it, "SP" | "SU" | "FA" | "WI")) {
        return season.to_owned();
    }
    if let Some((year, part)) = pattern.split_once("-Q").or_else(|| pattern.split_once("-H")) {
        let months = if pattern.contains("-Q") { 3 } else { 6 };
        let Ok(number) = part.parse::<u32>() else { return pattern.to_owned() };
        let first = (number - 1) * months + 1;
        let next = first + months;
        let after = match year.parse::<i32>() {
            Ok(known) if 12 < next => format!("{}", known + 1),
            _ => year.to_owned(),
        };
        let next = if 12 < next { next - 12 } else { next };
        return format!("({year}-{first:02}-01,{after}-{next:02}-01,P{months}M)");
    }
    match pattern.len() {
        3 if pattern.starts_with("XX") => {
            let ten = pattern.get(2..).unwrap_or_default();
            let after =
                if ten == "9" { "XX00".to_owned() } else { format!("XX{}0", ten.parse::<u8>().unwrap_or(0) + 1) };
            format!("(XX{ten}0-01-01,{after}-01-01,P10Y)")
        }
        2 | 3 => match (pattern.parse::<i32>(), pattern.len()) {
            (Ok(number), 3) => format!("({:04}-01-01,{:04}-01-01,P10Y)", number * 10, number * 10 + 10),
            (Ok(number), _) => format!("({:04}-01-01,{:04}-01-01,P100Y)", number * 100, number * 100 + 100),
            _ => pattern.to_owned(),
        },
        _ => pattern.to_owned(),
    }
}

/// The first day of a year or month, as ranges write their ends.
pub(super) fn first_day(text: &str) -> String {
    if text.contains('T') || text.contains('W') {
        return text.to_owned();
    }
    match text.len() {
        4 => format!("{text}-01-01"),
        7 => format!("{text}-01"),
        _ => text.to_owned(),
    }
}

/// `2016-04-22T17` as `2016-04-22 17:00:00`, `T17` as `17:00:00`.
pub(super) fn moment(text: &str) -> String {
    let Some((date, time)) = text.split_once('T') else { return text.to_owned() };
    let colons = time.matches(':').count();
    let time = format!(
        "{time}{}",
        if colons == 0 {
            ":00:00"
        } else if colons == 1 {
            ":00"
        } else {
            ""
        }
    );
    if date.is_empty() { time } else { format!("{date} {time}") }
}

/// First and last hour of the parts of the day.
const PARTS: [(&str, &str, &str); 5] = [
    ("DT", "08:00:00", "18:00:00"),
    ("MO", "08:00:00", "12:00:00"),
    ("AF", "12:00:00", "16:00:00"),
    ("EV", "16:00:00", "20:00:00"),
    ("NI", "20:00:00", "23:59:59"),
];

/// The ends of what a TIMEX3 value names; none where it has none.
pub(super) fn bounds(text: &str, portion: Option<Modifier>, is_relative: bool) -> Option<Bounds> {
    if let Some((date, time)) = text.split_once('T') {
        return clock_bounds(date, time, portion);
    }
    if let Some((start, end)) = text.split_once('/') {
        let end = day(end).map(next)?;
        return Some(Bounds { start: start.to_owned(), end: end.to_string() });
    }
    if let Some(date) = day(text) {
        return Some(Bounds { start: date.to_string(), end: date.to_string() });
    }
    let (start, end) = stretch(text)?;
    let (start, end) = part_of(text, start, end, portion, is_relative);
    Some(Bounds { start: start.to_string(), end: end.to_string() })
}

fn clock_bounds(date: &str, time: &str, portion: Option<Modifier>) -> Option<Bounds> {
    let joined = |time: &str| if date.is_empty() { time.to_owned() } else { format!("{date} {time}") };
    if let Some((_, start, end)) = PARTS.iter().find(|(code, _, _)| *code == time) {
        let hour = |text: &str| text.get(..2).and_then(|it| it.parse::<u8>().ok()).unwrap_or(0);
        // The early and the late part are two hours long.
        let (start, end) = match portion {
            Some(Modifier::Start) => ((*start).to_owned(), format!("{:02}:00:00", hour(start) + 2)),
            Some(Modifier::End) => (format!("{:02}:00:00", hour(start) + 2), (*end).to_owned()),
            _ => ((*start).to_owned(), (*end).to_owned()),
        };
        return Some(Bounds { start: joined(&start), end: joined(&end) });
    }
    let text = moment(&format!("{date}T{time}"));
    Some(Bounds { start: text.clone(), end: text })
}

fn date(year: i32, month: u8, day: u8) -> Option<Date> {
    Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()
}

/// The first day of a stretch and the first day behind it.
fn stretch(text: &str) -> Option<(Date, Date)> {
    let year = |text: &str| text.parse::<i32>().ok();
    if let Some((first, rest)) = text.split_once('-') {
        let known = year(first)?;
        if let Some(week) = rest.strip_prefix('W') {
            let (number, weekend) = week.split_once('-').map_or((week, false), |(number, _)| (number, true));
            let monday = Date::from_iso_week_date(known, number.parse().ok()?, Weekday::Monday).ok()?;
            let after = monday.checked_add(Duration::days(7))?;
            let start = if weekend { monday.checked_add(Duration::days(5))? } else { monday };
            return Some((start, after));
        }
        let (months, number) = match rest.split_at_checked(1)? {
            ("Q", number) => (3, number.parse::<u8>().ok()?),
            ("H", number) => (6, number.parse().ok()?),
            _ => (1, rest.parse().ok()?),
        };
        let start = date(known, (number - 1) * months + 1, 1)?;
        let last = number * months;
        let end = if last == 12 { date(known + 1, 1, 1) } else { date(known, last + 1, 1) };
        return Some((start, end?));
    }
    let (first, length) = match text.len() {
        2 => (year(text)? * 100, 100),
        3 => (year(text)? * 10, 10),
        _ => (year(text)?, 1),
    };
    Some((date(first, 1, 1)?, date(first + length, 1, 1)?))
}

/// The start, middle or end of a stretch.
fn part_of(text: &str, start: Date, end: Date, portion: Option<Modifier>, is_relative: bool) -> (Date, Date) {
    let Some(portion) = portion else { return (start, end) };
    let cut = |month: u8, day: u8| date(start.year(), month, day).unwrap_or(start);
    let days = |days: i64| start.checked_add(Duration::days(days)).unwrap_or(start);
    let month = u8::from(start.month());
    // (first cut, second cut): the start ends at the first, the end begins at the second.
    let (early_end, late_start, mid_start, mid_end) = match text.len() {
        4 if is_relative => (cut(7, 1), cut(7, 1), cut(4, 1), cut(10, 1)),
        4 => (cut(5, 1), cut(9, 1), cut(5, 1), cut(9, 1)),
        7 => (cut(month, 16), cut(month, 16), cut(month, 10), cut(month, 21)),
        8 => (days(3), days(3), days(1), days(5)),
        _ => return (start, end),
    };
    match portion {
        Modifier::Start => (start, early_end),
        Modifier::End => (late_start, end),
        _ => (mid_start, mid_end),
    }
}
