//! The first or last months of a year: `die ersten neun Monate 2023`, `in den letzten drei Monaten des Jahres`.

use super::super::value::{Expression, Month, Stretch, Unit, Year};
use super::{Found, Scan, number, year};

/// Months counted from a year's start or end, where the year is said.
pub(super) fn first(scan: Scan<'_>, at: usize) -> Found<Expression> {
    let is_first = scan.is_any(at, &["ersten", "erste"]);
    if !is_first && !scan.is_any(at, &["letzten", "letzte"]) {
        return None;
    }
    let count = number::whole(scan, at + 1).and_then(|it| u8::try_from(it).ok()).filter(|it| (2..=11).contains(it))?;
    if scan.unit(at + 2) != Some(Unit::Month) {
        return None;
    }
    let (year, end) = match year::after(scan, at + 3) {
        Some(found) => found,
        None if scan.is(at + 3, "des") && scan.is(at + 4, "jahres") => (Year::Offset(0), at + 5),
        None => return None,
    };
    let of = |month| Box::new(Expression::Stretch(Stretch::Month { month: Month::Fixed(month), year }));
    let (start, last) = if is_first { (1, count) } else { (13 - count, 12) };
    Some((Expression::Range(of(start), of(last)), end))
}
