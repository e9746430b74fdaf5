//! Arithmetic on the calendar: months, ISO weeks, movable feasts.

use time::{Date, Duration, Month, Weekday};

/// When a feast falls.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rule {
    /// Month and day.
    Fixed(u8, u8),
    /// Days from Easter Sunday.
    Easter(i16),
    /// Days from the first Sunday in Advent.
    Advent(i16),
    /// The nth such weekday (1 for Monday) of a month: month, weekday, nth.
    Weekday(u8, u8, u8),
}

const WEEKDAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

impl Rule {
    /// Reads a rule as `src/data/holidays.txt` writes it.
    pub(super) fn parse(rule: &str) -> Option<Self> {
        if let Some(days) = rule.strip_prefix("easter") {
            return Some(Rule::Easter(days.parse().ok()?));
        }
        if let Some(days) = rule.strip_prefix("advent") {
            return Some(Rule::Advent(days.parse().ok()?));
        }
        let mut parts = rule.split('-');
        let month = parts.next()?.parse().ok()?;
        let second = parts.next()?;
        match (WEEKDAYS.iter().zip(1..).find(|(name, _)| **name == second), parts.next()) {
            (Some((_, weekday)), Some(nth)) => Some(Rule::Weekday(month, weekday, nth.parse().ok()?)),
            _ => Some(Rule::Fixed(month, second.parse().ok()?)),
        }
    }

    /// The feast's day in a year.
    pub(super) fn in_year(self, year: i32) -> Option<Date> {
        match self {
            Rule::Fixed(month, day) => date(year, month, day),
            Rule::Easter(days) => add_days(easter(year)?, i64::from(days)),
            Rule::Advent(days) => add_days(advent(year)?, i64::from(days)),
            Rule::Weekday(month, weekday, nth) => nth_weekday(year, month, weekday, nth),
        }
    }
}

/// A day of the Gregorian calendar, if there is such a day.
pub(super) fn date(year: i32, month: u8, day: u8) -> Option<Date> {
    Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()
}

/// The number of days in a month, 0 where there is no such month.
pub(super) fn days_in_month(year: i32, month: u8) -> u8 {
    Month::try_from(month).map_or(0, |month| month.length(year))
}

/// So many days later.
pub(super) fn add_days(date: Date, days: i64) -> Option<Date> {
    date.checked_add(Duration::days(days))
}

/// So many months later, on the month's last day where it is too short.
pub(super) fn add_months(date: Date, months: i32) -> Option<Date> {
    let index = date.year().checked_mul(12)?.checked_add(i32::from(u8::from(date.month())) - 1)?.checked_add(months)?;
    let year = index.div_euclid(12);
    let month = u8::try_from(index.rem_euclid(12)).ok()? + 1;
    let last = days_in_month(year, month);
    self::date(year, month, date.day().min(last))
}

/// The number of a weekday, 1 for Monday.
pub(super) fn weekday(date: Date) -> u8 {
    date.weekday().number_from_monday()
}

/// The Monday of a day's week.
pub(super) fn monday(date: Date) -> Option<Date> {
    add_days(date, 1 - i64::from(weekday(date)))
}

/// The ISO 8601 week of a day: `2022-W33`.
pub(super) fn week(date: Date) -> String {
    let (year, week, _) = date.to_iso_week_date();
    format!("{year:04}-W{week:02}")
}

/// The Monday of an ISO 8601 week.
pub(super) fn monday_of_week(year: i32, week: u8) -> Option<Date> {
    Date::from_iso_week_date(year, week, Weekday::Monday).ok()
}

/// The nth such weekday (1 for Monday) of a month.
pub(super) fn nth_weekday(year: i32, month: u8, weekday: u8, nth: u8) -> Option<Date> {
    let first = date(year, month, 1)?;
    let ahead = (7 + i64::from(weekday) - i64::from(self::weekday(first))) % 7;
    let day = add_days(first, ahead + 7 * (i64::from(nth) - 1))?;
    (u8::from(day.month()) == month).then_some(day)
}

/// The last such weekday of a month.
pub(super) fn last_weekday(year: i32, month: u8, weekday: u8) -> Option<Date> {
    nth_weekday(year, month, weekday, 5).or_else(|| nth_weekday(year, month, weekday, 4))
}

/// Easter Sunday in the Gregorian calendar (Meeus, Jones and Butcher's algorithm).
pub(super) fn easter(year: i32) -> Option<Date> {
    let a = year.rem_euclid(19);
    let (b, c) = (year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b.div_euclid(4), b.rem_euclid(4));
    let g = (8 * b + 13).div_euclid(25);
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let (i, k) = (c.div_euclid(4), c.rem_euclid(4));
    let l = (32 + 2 * e + 2 * i - h - k).rem_euclid(7);
    let m = (a + 11 * h + 19 * l).div_euclid(433);
    let month = (h + l - 7 * m + 90).div_euclid(25);
    let day = (h + l - 7 * m + 33 * month + 19).rem_euclid(32);
    date(year, u8::try_from(month).ok()?, u8::try_from(day).ok()?)
}

/// The first Sunday in Advent: the fourth before Christmas Day.
pub(super) fn advent(year: i32) -> Option<Date> {
    let eve = date(year, 12, 24)?;
    add_days(eve, -i64::from(weekday(eve) % 7) - 21)
}

/// A day in ISO 8601.
pub(super) fn iso(date: Date) -> String {
    format!("{:04}-{:02}-{:02}", date.year(), u8::from(date.month()), date.day())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(rule: &str, year: i32, expected: &str) {
        let found = Rule::parse(rule).and_then(|rule| rule.in_year(year)).map(iso);
        assert_eq!(found.as_deref(), Some(expected), "{rule}");
    }

    #[test]
    fn feasts_fall_on_their_days() {
        check("easter+0", 2024, "2024-03-31");
        check("easter-48", 2025, "2025-03-03");
        check("advent+0", 2022, "2022-11-27");
        check("advent+0", 2023, "2023-12-03");
        check("advent-11", 2021, "2021-11-17");
        check("10-sunday-1", 2023, "2023-10-01");
        check("05-sunday-2", 2022, "2022-05-08");
        check("10-03", 2020, "2020-10-03");
    }

    #[test]
    fn every_holiday_has_a_day() {
        for (name, rule) in crate::lexicon::entries(include_str!("../data/holidays.txt")) {
            assert!(Rule::parse(rule).and_then(|rule| rule.in_year(2024)).is_some(), "{name}");
        }
    }

    #[test]
    fn months_are_added_to_the_last_day() {
        assert_eq!(date(2024, 1, 31).and_then(|day| add_months(day, 1)).map(iso).as_deref(), Some("2024-02-29"));
        assert_eq!(date(2024, 1, 31).and_then(|day| add_months(day, -2)).map(iso).as_deref(), Some("2023-11-30"));
    }
}
