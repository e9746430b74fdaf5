//! Puts seasons on the calendar: a winter is that of the year in which it begins.

use time::Date;

use super::super::value::Year;
use super::day::known;
use super::reading::Reading;

/// Months that a season lasts.
const LENGTH: i32 = 3;

/// A season of a year. Seasons have no first day that all agree on, so they are no more than named.
pub(super) fn of_year(code: &str, year: Year, today: Option<Date>) -> Reading {
    match known(year, today) {
        Some(year) => Reading::sure(format!("{year:04}-{code}"), None),
        None => Reading::open(format!("XXXX-{code}")),
    }
}

/// So many seasons of this kind from today; -1 is the last that is over, 1 the next to begin.
pub(super) fn near(code: &str, offset: i32, today: Option<Date>) -> Reading {
    let Some(today) = today else { return of_year(code, Year::Unknown, None) };
    let month = today.year() * 12 + i32::from(u8::from(today.month())) - 1;
    // The latest that has begun.
    let first = first_month(code);
    let begun = (month - first).div_euclid(12);
    let runs = month - (begun * 12 + first) < LENGTH;
    let year = match offset {
        // `dieser Sommer` is the running one, else that of this year; a winter is spoken of till spring is over.
        0 if runs => begun,
        0 if code == "WI" && month - (begun * 12 + first) < 2 * LENGTH => begun,
        0 => today.year(),
        1.. => begun + offset,
        _ if runs => begun + offset,
        _ => begun + offset + 1,
    };
    of_year(code, Year::Fixed(year), Some(today))
}

/// The month in which a season begins, from 0.
fn first_month(code: &str) -> i32 {
    match code {
        "SP" => 2,
        "SU" => 5,
        "FA" => 8,
        _ => 11,
    }
}
