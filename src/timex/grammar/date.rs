//! Calendar dates: `24. April 2022`, `24.4.22`, `2022-04-24`, `29/2`, `siebter vierter`, `September-2020-23`.

use super::super::value::{Day, Month, Year};
use super::{Found, Scan, number, year};

/// A calendar date, day and month at least.
pub(super) fn date(scan: Scan<'_>, at: usize) -> Found<Day> {
    const FORMS: [fn(Scan<'_>, usize) -> Found<Day>; 7] =
        [iso, written, /* before two ordinals */ dotted, slashed, ordinals, listed, shuffled];
    FORMS.iter().find_map(|form| form(scan, at))
}

fn calendar(day: u32, month: u32, year: Year) -> Option<Day> {
    let day = u8::try_from(day).ok().filter(|it| (1..=31).contains(it))?;
    let month = u8::try_from(month).ok().filter(|it| (1..=12).contains(it))?;
    Some(Day::Calendar { year, month: Month::Fixed(month), day })
}

/// The digits glued to the mark at `at`.
fn glued_digits(scan: Scan<'_>, at: usize) -> Option<u32> {
    let digits = scan.digits(at + 1).filter(|digits| scan.is_glued(at) && scan.is_glued(at + 1) && digits.len <= 4)?;
    Some(digits.value)
}

/// Whether digits or letters go on behind a date in digits.
fn goes_on(scan: Scan<'_>, at: usize) -> bool {
    scan.is_glued(at) && (scan.digits(at).is_some() || scan.is_word(at) && !scan.is(at, "t"))
}

/// `2022-04-24`, `2022/4/24`, `2020/Sep/23`
fn iso(scan: Scan<'_>, at: usize) -> Found<Day> {
    let year = scan.digits(at).filter(|digits| digits.len == 4)?.value;
    let separator = scan.mark(at + 1).filter(|it| matches!(it, '-' | '/' | '.' | '–'))?;
    let month = glued_digits(scan, at + 1)
        .or_else(|| scan.month(at + 2, true).filter(|_| scan.is_glued(at + 2)).map(u32::from))?;
    let day = glued_digits(scan, at + 3).filter(|_| scan.is_mark(at + 3, separator))?;
    let end = at + 5;
    if goes_on(scan, end) {
        return None;
    }
    Some((calendar(day, month, Year::Fixed(year as i32))?, end))
}

/// `24. April 2022`, `28.Oktober`, `zweiten Mai`, `24 Dezember 2020`
fn written(scan: Scan<'_>, at: usize) -> Found<Day> {
    let (day, next) = number::ordinal(scan, at).or_else(|| {
        let digits = scan.digits(at).filter(|digits| digits.len <= 2)?;
        Some((digits.value, at + 1))
    })?;
    let month = scan.month(next, true)?;
    let end = next + 1;
    // An abbreviation's full stop, unless it ends the sentence.
    let is_short = scan.month(next, false).is_none();
    let end = if is_short { scan.skip_stop(end) } else { end };
    with_year(scan, calendar(day, u32::from(month), Year::Unknown)?, end)
}

/// Adds the year that may follow.
fn with_year(scan: Scan<'_>, day: Day, at: usize) -> Found<Day> {
    let Day::Calendar { month, day, .. } = day else { return None };
    let found = year::after(scan, at).or_else(|| {
        let next = at + usize::from(scan.is_mark(at, ',') || scan.is_mark(at, '/') || scan.is_mark(at, '-'));
        year::fixed(scan, next).map(|(year, end)| (Year::Fixed(year), end))
    });
    let (year, end) = found.unwrap_or((Year::Unknown, at));
    Some((Day::Calendar { year, month, day }, end))
}

/// `22.04.`, `22.4.2022`, `22. 4. 22`
fn dotted(scan: Scan<'_>, at: usize) -> Found<Day> {
    let day = scan.digits(at).filter(|digits| digits.len <= 2 && !is_inside(scan, at))?;
    if !(scan.is_mark(at + 1, '.') && scan.is_glued(at + 1)) {
        return None;
    }
    let month = scan.digits(at + 2).filter(|digits| digits.len <= 2)?;
    let found = calendar(day.value, month.value, Year::Unknown)?;
    let has_stop = scan.is_mark(at + 3, '.') && scan.is_glued(at + 3);
    if !has_stop {
        return None;
    }
    let is_spaced = !scan.is_glued(at + 2);
    let year = scan.digits(at + 4).filter(|_| is_spaced || scan.is_glued(at + 4));
    let is_year = year.filter(|it| it.len == 4 || it.len == 2 && scan.is_glued(at + 4));
    if let Some(digits) = is_year.filter(|_| !goes_on(scan, at + 5)) {
        let year = if digits.len == 2 { year::of_two_digits(digits.value) } else { digits.value as i32 };
        return Some((calendar(day.value, month.value, Year::Fixed(year))?, at + 5));
    }
    // `3.1.` numbers a chapter, `3.1.2` a version.
    let is_number = scan.digits(at + 4).is_some() && scan.is_glued(at + 4);
    let looks_dated = 1 < day.len && 1 < month.len || is_introduced(scan, at) || 12 < day.value;
    if is_number || !looks_dated {
        return None;
    }
    with_year(scan, found, at + 4)
}

/// Whether a longer number goes on before.
fn is_inside(scan: Scan<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    scan.is_glued(at) && matches!(scan.mark(before), Some('.' | ',' | ':' | '§' | '#'))
}

/// Whether a word stands before that dates have before them.
fn is_introduced(scan: Scan<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let words = ["am", "vom", "zum", "bis", "den", "dem", "seit", "ab", "der", "des", "und"];
    scan.is_any(before, &words) || scan.weekday(before).is_some() || scan.is_dash(before) || scan.is_mark(before, ',')
}

/// `29/2`, `29/2/2020`, `29-02-2020`
fn slashed(scan: Scan<'_>, at: usize) -> Found<Day> {
    let day = scan.digits(at).filter(|digits| digits.len <= 2 && !is_inside(scan, at))?;
    let separator = scan.mark(at + 1).filter(|it| matches!(it, '/' | '-'))?;
    let month = glued_digits(scan, at + 1).filter(|it| *it <= 12)?;
    if scan.is_mark(at + 3, separator)
        && let Some(year) = glued_digits(scan, at + 3)
        && !goes_on(scan, at + 5)
    {
        let has_four = scan.digits(at + 4).is_some_and(|digits| digits.len == 4);
        let has_two = scan.digits(at + 4).is_some_and(|digits| digits.len == 2);
        if has_four || has_two {
            let year = if has_four { year as i32 } else { year::of_two_digits(year) };
            return Some((calendar(day.value, month, Year::Fixed(year))?, at + 5));
        }
    }
    // `1/3` is a third, `24/7` an idiom, `15-20` a range: only a day too large for those, or an introduced one.
    let is_day = 12 < day.value && (day.value, month) != (24, 7) || is_after_am(scan, at) || follows_range(scan, at);
    if separator != '/' || !is_day || goes_on(scan, at + 3) || scan.is_mark(at + 3, '/') {
        return None;
    }
    Some((calendar(day.value, month, Year::Unknown)?, at + 3))
}

fn is_after_am(scan: Scan<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| scan.is_any(before, &["am", "vom", "den", "dem", "zum", "bis"]))
}

/// `29/2-1/3`: the end of a range whose start is such a date.
fn follows_range(scan: Scan<'_>, at: usize) -> bool {
    let Some(first) = at.checked_sub(4) else { return false };
    scan.is_dash(at - 1) && scan.is_mark(first + 1, '/') && scan.digits(first).is_some_and(|it| 12 < it.value)
}

/// `7. vierter`, `siebten vierten 2016`, `dritter/11.`: day and month as ordinals, one of them a word.
fn ordinals(scan: Scan<'_>, at: usize) -> Found<Day> {
    let (day, next) = number::ordinal(scan, at)?;
    let next = next + usize::from(scan.is_mark(next, '/'));
    let (month, end) = number::ordinal(scan, next)?;
    let has_word = scan.is_word(at) || scan.is_word(next);
    let is_dated = is_introduced(scan, at) || scan.is_mark(next - 1, '/') || year::fixed(scan, end).is_some();
    let is_counting = scan.is_capital(end) && scan.is_noun(end);
    if !has_word || !is_dated || is_counting {
        return None;
    }
    let mut day = calendar(day, month, Year::Unknown)?;
    let mut end = end;
    if let Some((year, after)) = year::fixed(scan, end)
        && let Day::Calendar { year: unknown, .. } = &mut day
    {
        (*unknown, end) = (Year::Fixed(year), after);
    }
    Some((day, end))
}

/// `1.` in `am 1. und 2. Mai`: the month stands with the last day.
fn listed(scan: Scan<'_>, at: usize) -> Found<Day> {
    let (day, end) = number::ordinal(scan, at)?;
    let mut next = end;
    // A list of dates is short.
    for _ in 0..4 {
        let is_joined = scan.is_any(next, &["und", "oder"]) || matches!(scan.mark(next), Some(',' | '/'));
        if !is_joined {
            return None;
        }
        next = scan.skip(next + 1, &["am", "den", "dem"]);
        if let Some((Day::Calendar { year, month, .. }, _)) = written(scan, next) {
            let day = u8::try_from(day).ok().filter(|it| (1..=31).contains(it))?;
            return Some((Day::Calendar { year, month, day }, end));
        }
        next = number::ordinal(scan, next)?.1;
    }
    None
}

/// `September-2020-23`, `23-2020-September`, `April 24, 2022`
fn shuffled(scan: Scan<'_>, at: usize) -> Found<Day> {
    if let Some(month) = scan.month(at, true) {
        let next = scan.skip_stop(at + 1);
        if scan.is_dash(next) && scan.digits(next + 1).is_some_and(|it| it.len == 4) {
            let day = glued_digits(scan, next + 2).filter(|_| scan.is_dash(next + 2))?;
            let year = scan.digits(next + 1)?.value as i32;
            let found = calendar(day, u32::from(month), Year::Fixed(year))?;
            return Some((found, scan.skip_stop(next + 4)));
        }
        let day = scan.digits(next).filter(|digits| digits.len <= 2 && !scan.is_glued(next))?;
        let comma = scan.skip_comma(scan.skip_stop(next + 1));
        let (year, end) = year::fixed(scan, comma)?;
        return Some((calendar(day.value, u32::from(month), Year::Fixed(year))?, end));
    }
    let day = scan.digits(at).filter(|digits| digits.len <= 2)?;
    let year = glued_digits(scan, at + 1).filter(|_| matches!(scan.mark(at + 1), Some('-' | '/')))?;
    let month = scan.month(at + 4, true).filter(|_| scan.is_glued(at + 4) && scan.mark(at + 3) == scan.mark(at + 1))?;
    (1000 <= year).then_some(())?;
    Some((calendar(day.value, u32::from(month), Year::Fixed(year as i32))?, at + 5))
}
