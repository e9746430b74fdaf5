//! Ranges: two points, times of a day, the first months of a year, years with a mark between them: `2019/20`.

use super::{Found, Modified, Scan, between, clock_range, months, years};

/// A range with or without the word that opens it.
pub(super) fn range(scan: Scan<'_>, at: usize) -> Found<Modified> {
    let points = || between::between(scan, at).map(|(found, end)| clock_range::with_day(scan, found, end));
    let (found, end) = clock_range::dated(scan, at)
        .or_else(|| months::first(scan, at))
        .or_else(points)
        .or_else(|| years::years(scan, at))?;
    Some((Modified::plain(found), end))
}
