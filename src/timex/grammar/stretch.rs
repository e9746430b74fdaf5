//! Stretches of the calendar: weeks, months, quarters, and those counted from today.

use super::super::lexicon::{self, Relation, Sense};
use super::super::value::{Amount, Month, Nth, Stretch, Unit, Year};
use super::era::{calendar_year, century, decade, season};
use super::{Found, Scan, date, day, duration, number, year};
use crate::tag::Pos;

/// A stretch of the calendar; the longest reading.
pub(super) fn stretch(scan: Scan<'_>, at: usize) -> Found<Stretch> {
    const KINDS: [fn(Scan<'_>, usize) -> Found<Stretch>; 12] =
        [month, week, of_month, quarter, season, calendar_year, decade, century, related, counted, rest, spoken_of];
    let mut best: Found<Stretch> = None;
    for kind in KINDS {
        if let Some((found, end)) = kind(scan, at)
            && best.as_ref().is_none_or(|(_, longest)| *longest < end)
        {
            best = Some((found, end));
        }
    }
    best
}

/// `Januar`, `März 2008`, `letzten Juli`, `05/2020`, `2015-3`
fn month(scan: Scan<'_>, at: usize) -> Found<Stretch> {
    if let Some(number) = scan.month(at, true) {
        let is_short = scan.month(at, false).is_none();
        let end = at + 1;
        let stop = if is_short { scan.skip_stop(end) } else { end };
        let next = scan.skip_comma(stop);
        let glued = next + usize::from(scan.is_dash(next) || scan.is_mark(next, '/'));
        let dated =
            year::after(scan, next).or_else(|| year::fixed(scan, glued).map(|(it, end)| (Year::Fixed(it), end)));
        if let Some((year, end)) = dated {
            return Some((Stretch::Month { month: Month::Fixed(number), year }, end));
        }
        if is_short || is_name(scan, at) {
            return None;
        }
        return Some((Stretch::Month { month: Month::Fixed(number), year: Year::Unknown }, end));
    }
    if let Some(offset) = scan.offset(at)
        && let Some(month) = scan.month(at + 1, false)
        && !is_name(scan, at + 1)
    {
        return Some((Stretch::NearMonth { month, offset }, at + 2));
    }
    numeric_month(scan, at)
}

/// Whether a month's name is somebody's: `August Bebel`, `Theresa May`.
fn is_name(scan: Scan<'_>, at: usize) -> bool {
    let is_given_name = scan.is_any(at, &["august", "juli", "april", "mai"]);
    let before = at.checked_sub(1);
    let is_introduced = before.is_some_and(|before| {
        let words =
            ["im", "seit", "ab", "bis", "ende", "anfang", "mitte", "vom", "des", "diesen", "zum", "nach", "vor"];
        scan.is_any(before, &words)
            || scan.offset(before).is_some()
            || scan.is_mark(before, '.')
            || scan.is_mark(before, '/')
    });
    let follows_name = before.is_some_and(|before| scan.is_capital(before) && scan.pos(before) == Pos::Propn);
    let precedes_name = scan.is_capital(at + 1) && !scan.is_noun_sure(at + 1) && scan.senses(at + 1).is_empty();
    !is_introduced && (follows_name || is_given_name && precedes_name)
}

/// `05/2020`, `2015-3`, `3.2020`
fn numeric_month(scan: Scan<'_>, at: usize) -> Found<Stretch> {
    let (first, second) = (scan.digits(at)?, scan.digits(at + 2)?);
    let is_glued = scan.is_glued(at + 1) && scan.is_glued(at + 2) && !scan.is_glued(at);
    let goes_on = scan.is_glued(at + 3) && (scan.is_word(at + 3) || scan.is_dash(at + 3) || scan.is_mark(at + 3, '/'));
    if !is_glued || goes_on {
        return None;
    }
    let (month, year) = match (first.len, scan.mark(at + 1)?, second.len) {
        (1 | 2, '/' | '-', 4) => (first.value, second.value),
        // `2019/20` is a season of two years, `1914-18` a war.
        (4, '-', 1 | 2) if second.len == 1 || second.value < 10 => (second.value, first.value),
        (4, '-', 2) if second.value <= 12 && first.value % 100 >= second.value => (second.value, first.value),
        (2, '.', 4) if scan.is_any(at.wrapping_sub(1), &["im", "seit", "ab", "bis", "stand"]) => {
            (first.value, second.value)
        }
        _ => return None,
    };
    let is_month = (1..=12).contains(&month) && (1500..=2200).contains(&year);
    let found = Stretch::Month { month: Month::Fixed(month as u8), year: Year::Fixed(year as i32) };
    is_month.then_some((found, at + 3))
}

/// `KW 12`, `12. Kalenderwoche 2020`, `Woche vom 5. Mai`, `unter der Woche`, `am Wochenende`
fn week(scan: Scan<'_>, at: usize) -> Found<Stretch> {
    if scan.is(at, "unter") && scan.is(at + 1, "der") && scan.is(at + 2, "woche") {
        return Some((Stretch::Workweek(0), at + 3));
    }
    if scan.senses(at).contains(&Sense::WeekNumber) {
        let number = scan.digits(at + 1)?.value;
        return week_number(scan, number, at + 2);
    }
    if scan.is(at, "woche")
        && let Some(digits) = scan.digits(at + 1).filter(|it| it.len <= 2 && scan.unit(at + 2).is_none())
    {
        return week_number(scan, digits.value, at + 2);
    }
    if let Some((number, next)) = number::ordinal(scan, at) {
        if scan.senses(next).contains(&Sense::WeekNumber) {
            return week_number(scan, number, next + 1);
        }
        if scan.unit(next) == Some(Unit::Week)
            && let Some((year, end)) = year::after(scan, next + 1)
        {
            return Some((Stretch::WeekNumber { week: u8::try_from(number).ok()?, year }, end));
        }
    }
    if scan.is(at, "woche") && scan.is_any(at + 1, &["vom", "ab"]) {
        let (first, end) = date::date(scan, at + 2)?;
        return Some((Stretch::WeekOf(first), end));
    }
    let is_weekend = scan.unit(at) == Some(Unit::Weekend) && !scan.is_any(at, &["wochenenden"]);
    is_weekend.then_some((Stretch::SomeWeekend, at + 1))
}

fn week_number(scan: Scan<'_>, number: u32, at: usize) -> Found<Stretch> {
    let week = u8::try_from(number).ok().filter(|it| (1..=53).contains(it))?;
    let next = at + usize::from(scan.is_mark(at, '/') || scan.is_dash(at));
    let (year, end) = match year::fixed(scan, next) {
        Some((year, end)) => (Year::Fixed(year), end),
        None => year::year_or_none(scan, at),
    };
    Some((Stretch::WeekNumber { week, year }, end))
}

/// `der letzten Woche im Juli`, `erste Maiwoche`
fn of_month(scan: Scan<'_>, at: usize) -> Found<Stretch> {
    let next = scan.skip(at, &["die", "der"]);
    let (nth, noun) = number::nth(scan, next)?;
    if scan.unit(noun) == Some(Unit::Week) {
        let (month, year, end) = day::of_which_month(scan, noun + 1)?;
        return Some((Stretch::WeekOfMonth { nth, month, year }, end));
    }
    // `erste Maiwoche`
    let month = scan.word(noun).strip_suffix("woche").and_then(lexicon::month)?;
    let (year, end) = year::year_or_none(scan, noun + 1);
    Some((Stretch::WeekOfMonth { nth, month: Month::Fixed(month), year }, end))
}

/// `erstes Quartal 2016`, `Q1 2016`, `zweites Halbjahr`, `1. Quartal des Jahres`
fn quarter(scan: Scan<'_>, at: usize) -> Found<Stretch> {
    let (nth, unit, end) = if scan.is_any(at, &["q", "h"]) && scan.is_capital(at) && scan.is_glued(at + 1) {
        let unit = if scan.is(at, "q") { Unit::Quarter } else { Unit::Half };
        (Nth::First(u8::try_from(scan.digits(at + 1)?.value).ok()?), unit, at + 2)
    } else {
        let (nth, noun) = number::nth(scan, at)?;
        // `in den ersten zwei Quartalen` counts; only the singular names one.
        let is_singular = !scan.word(noun).ends_with("en");
        (nth, scan.unit(noun).filter(|_| is_singular)?, noun + 1)
    };
    let last = match unit {
        Unit::Quarter => 4,
        Unit::Half => 2,
        _ => return None,
    };
    let (year, after) = quarter_year(scan, end);
    // `das letzte Quartal` alone is the one before this.
    let number = match nth {
        Nth::Last if after == end => return None,
        Nth::Last => last,
        Nth::First(number) => number,
    };
    let is_letter = scan.is(at, "h") && after == end;
    let found = if unit == Unit::Quarter { Stretch::Quarter { number, year } } else { Stretch::Half { number, year } };
    ((1..=last).contains(&number) && !is_letter).then_some((found, after))
}

fn quarter_year(scan: Scan<'_>, end: usize) -> (Year, usize) {
    if let Some((year, after)) = year::after(scan, end) {
        return (year, after);
    }
    if scan.is(end, "des") && scan.unit(end + 1) == Some(Unit::Year) {
        return (Year::Offset(0), end + 2);
    }
    let next = end + usize::from(scan.is_mark(end, '/') || scan.is_dash(end));
    match year::fixed(scan, next) {
        Some((year, after)) => (Year::Fixed(year), after),
        None => (Year::Unknown, end),
    }
}

/// `letzte Woche`, `dieses Quartal`, `kommendes Wochenende`
fn related(scan: Scan<'_>, at: usize) -> Found<Stretch> {
    let offset = scan.offset(at)?;
    let unit = scan.unit(at + 1)?;
    // The plural counts vaguely: `die letzten Wochen`.
    if scan.is_plural(at + 1) {
        return None;
    }
    let found = match unit {
        Unit::Week => Stretch::Week(offset),
        Unit::Workweek => Stretch::Workweek(offset),
        // `nächstes Wochenende` is that of the next week, the coming one the nearest.
        Unit::Weekend if offset == 1 && !scan.word(at).starts_with("nächst") => Stretch::NextWeekend,
        Unit::Weekend => Stretch::Weekend(offset),
        Unit::Month => Stretch::Month { month: Month::Offset(offset), year: Year::Unknown },
        Unit::Quarter => Stretch::QuarterOffset(offset),
        Unit::Decade => Stretch::DecadeOffset(offset),
        Unit::Century => Stretch::CenturyOffset(offset),
        Unit::Half | Unit::Millennium | Unit::Year | Unit::Day | Unit::Workday => return None,
        Unit::Hour | Unit::Minute | Unit::Second => {
            return Some((Stretch::Count { amount: Amount::Known(1.0), unit, direction: sign(offset)? }, at + 2));
        }
    };
    Some((found, at + 2))
}

fn sign(offset: i32) -> Option<i32> {
    (offset != 0).then_some(offset.signum())
}

/// `die letzten drei Tage`, `in den kommenden zwei Wochen`, `die vergangenen Jahre`
fn counted(scan: Scan<'_>, at: usize) -> Found<Stretch> {
    let relation = scan.relation(at);
    let offset = match relation? {
        Relation::Offset(offset @ (-1 | 1)) => offset,
        _ => return None,
    };
    let both = scan.is_any(at + 1, &["beiden", "beide"]).then_some((Amount::Known(2.0), at + 2));
    if let Some((amount, noun)) = both.or_else(|| duration::amount(scan, at + 1))
        && let Some(unit) = scan.unit(noun)
    {
        return Some((Stretch::Count { amount, unit, direction: offset }, noun + 1));
    }
    let unit = scan.unit(at + 1).filter(|_| scan.is_plural(at + 1))?;
    Some((Stretch::Count { amount: Amount::Vague, unit, direction: offset }, at + 2))
}

/// `Rest der Woche`, `restliche Jahr`
fn rest(scan: Scan<'_>, at: usize) -> Found<Stretch> {
    let noun = match scan.word(at) {
        "rest" => scan.skip(
            scan.skip(at + 1, &["der", "des", "dieser", "dieses", "meiner", "meines"]),
            &["laufenden", "aktuellen"],
        ),
        "restliche" | "restlichen" | "restlicher" | "restliches" => at + 1,
        _ => return None,
    };
    let unit = scan
        .unit(noun)
        .filter(|unit| matches!(unit, Unit::Week | Unit::Month | Unit::Year | Unit::Quarter | Unit::Decade))?;
    (at + 1 < noun || !scan.is(at, "rest")).then_some((Stretch::Rest(unit), noun + 1))
}

/// `dem Jahr`, `des Monats`, `im selben Jahr`, `im Folgejahr`: a stretch spoken of before.
fn spoken_of(scan: Scan<'_>, at: usize) -> Found<Stretch> {
    if let Some((unit, offset)) = scan.context(at).filter(|(unit, _)| *unit != Unit::Day) {
        return Some((Stretch::FromContext { unit, offset }, at + 1));
    }
    let offset = match scan.word(at) {
        "dem" | "des" => 0,
        _ => match scan.relation(at)? {
            Relation::FromContext(offset) => offset,
            Relation::Offset(_) => return None,
        },
    };
    let unit = scan.unit(at + 1).filter(|unit| matches!(unit, Unit::Week | Unit::Month | Unit::Year | Unit::Decade))?;
    let is_numbered = unit == Unit::Year && year::numbered(scan, at + 1).is_some();
    (!scan.is_plural(at + 1) && !is_numbered).then_some((Stretch::FromContext { unit, offset }, at + 2))
}
