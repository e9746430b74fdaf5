//! Days as the specification writes them.

use time::{Date, Duration, Month};

/// `2016-11-07`
pub(super) fn day(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let year = parts.next()?.parse().ok()?;
    let month: u8 = parts.next()?.parse().ok()?;
    let day = parts.next()?.parse().ok()?;
    Date::from_calendar_date(year, Month::try_from(month).ok()?, day).ok()
}

/// The day after.
pub(super) fn next(date: Date) -> Date {
    date.checked_add(Duration::days(1)).unwrap_or(date)
}
