//! Days and moments moved by a length, and those nearest to a day.

use time::{Date, PrimitiveDateTime, Time};

use crate::timex::calendar;
use crate::timex::value::{Amount, Duration, Unit};

/// A moment in ISO 8601, to the second.
pub(super) fn moment_text(moment: PrimitiveDateTime) -> String {
    let (hour, minute, second) = moment.time().as_hms();
    format!("{}T{hour:02}:{minute:02}:{second:02}", calendar::iso(moment.date()))
}

/// A moment moved by a length; none where an amount is vague or the calendar ends.
pub(super) fn added(moment: PrimitiveDateTime, by: &Duration, direction: i32) -> Option<PrimitiveDateTime> {
    let mut moment = moment;
    for (amount, unit) in &by.0 {
        let Amount::Known(amount) = amount else { return None };
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
pub(in crate::timex) fn day_added(date: Date, by: &Duration, direction: i32) -> Option<Date> {
    added(PrimitiveDateTime::new(date, Time::MIDNIGHT), by, direction).map(PrimitiveDateTime::date)
}

/// The latest before the reference and the earliest from it on, of days that come once in each step.
pub(super) fn nearest(
    reference: Date,
    steps: std::ops::RangeInclusive<i32>,
    day: impl Fn(i32) -> Option<Date>,
) -> Vec<Date> {
    let days = || steps.clone().filter_map(&day);
    let past = days().filter(|day| *day < reference).max();
    let future = days().filter(|day| reference <= *day).min();
    past.into_iter().chain(future).collect()
}
