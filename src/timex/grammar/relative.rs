//! Days counted from another day: `vor drei Tagen`, `heute in einer Woche`, `drei Tage nach Ostern`, `am Tag darauf`.

use super::super::Modifier;
use super::super::value::{Amount, Day, Duration, Expression, Manner, Unit};
use super::{Found, Modified, Scan, day, duration};

/// A day counted from a day that is named or spoken of before, or from today.
pub(super) fn shifted(scan: Scan<'_>, at: usize) -> Found<Day> {
    from_named(scan, at).or_else(|| around(scan, at)).or_else(|| later(scan, at))
}

/// `heute in einer Woche`, `Montag vor drei Wochen`
fn from_named(scan: Scan<'_>, at: usize) -> Found<Day> {
    let (base, next) = day::plain(scan, at)?;
    let (by, direction, end) = shift(scan, next)?;
    let is_whole = by.is_known() && !by.has_clock();
    let shifts = matches!(base, Day::Relative(_) | Day::Weekday(_) | Day::WeekdayOfWeek { .. });
    let base = match base {
        // `Montag in einer Woche` is counted from the Monday to come, not from the last one.
        Day::Weekday(weekday) => Day::WeekdayOfWeek { weekday, week: 0, manner: Manner::Week },
        base => base,
    };
    (is_whole && shifts).then(|| (Day::Shifted { base: Some(Box::new(base)), by, direction }, end))
}

/// `drei Tage nach Weihnachten`, `zwei Wochen vor dem 1. Mai`
fn around(scan: Scan<'_>, at: usize) -> Found<Day> {
    let (by, next) = duration::duration(scan, at)?;
    let direction = match scan.word(next) {
        "vor" => -1,
        "nach" => 1,
        _ => return None,
    };
    let named = scan.skip(next + 1, &["dem", "der", "den"]);
    let (base, end) = day::plain(scan, named)?;
    (by.is_known() && !by.has_clock()).then(|| (Day::Shifted { base: Some(Box::new(base)), by, direction }, end))
}

/// `drei Tage später`, `zwei Wochen zuvor`
fn later(scan: Scan<'_>, at: usize) -> Found<Day> {
    let (by, next) = duration::duration(scan, at)?;
    let direction = match scan.word(next) {
        "später" | "darauf" | "danach" | "hinterher" => 1,
        "zuvor" | "davor" | "vorher" | "früher" => -1,
        _ => return None,
    };
    let base = Some(Box::new(Day::FromContext(0)));
    (!by.has_clock()).then_some((Day::Shifted { base, by, direction }, next + 1))
}

/// `vor drei Tagen`, `in zwei Wochen`: the length and its direction.
fn shift(scan: Scan<'_>, at: usize) -> Option<(Duration, i32, usize)> {
    let direction = match scan.word(at) {
        "vor" => -1,
        "in" => 1,
        _ => return None,
    };
    let (by, end) = duration::duration(scan, at + 1)?;
    let is_dative = !scan.is_any(end - 1, &["tage", "jahre", "monate"]);
    is_dative.then_some((by, direction, end))
}

/// A point counted from now: `vor mehr als 30 Jahren`, `in fünf Minuten`, `vor Kurzem`.
pub(super) fn from_now(scan: Scan<'_>, at: usize) -> Found<Modified> {
    let direction = match scan.word(at) {
        "vor" => -1,
        "in" => 1,
        _ => return ahead(scan, at),
    };
    if direction < 0 && scan.is_any(at + 1, &["kurzem", "kürzerem"]) {
        return Some((Modified::plain(Expression::Reference("PAST_REF")), at + 2));
    }
    if 0 < direction && scan.is_any(at + 1, &["kürze", "bälde"]) {
        return Some((Modified::plain(Expression::Reference("FUTURE_REF")), at + 2));
    }
    let (limit, next) = duration::limits(scan, at + 1);
    if let Some((shortest, longest, end)) = duration::between(scan, next).filter(|(by, _, _)| !by.has_clock()) {
        let (first, last) = if direction < 0 { (longest, shortest) } else { (shortest, longest) };
        let day = |by: Duration| Box::new(Expression::Day(Day::Shifted { base: None, by, direction }));
        return Some((Modified::plain(Expression::Range(day(first), day(last))), end));
    }
    let (by, end) = duration::duration(scan, next).or_else(|| bare_plural(scan, at, next))?;
    // `in zwei Jahren` looks ahead, `in den zwei Jahren` does not; `in die zwei Tage` neither.
    let is_dative = !scan.is_any(end - 1, &["tage", "jahre", "monate", "lang"]);
    let is_lasting = scan.is_word(next) && by.0.len() == 1 && next + 1 == end && direction > 0 && !by.is_known();
    let is_age = scan.is_any(end, &["alt", "alten"]);
    if !is_dative || is_lasting || is_age || scan.is(next, "ganzen") {
        return None;
    }
    let modifier = limit.map(|limit| turned(limit, direction));
    let expression = if !by.is_known() {
        Expression::Reference(if direction < 0 { "PAST_REF" } else { "FUTURE_REF" })
    } else if by.has_clock() {
        Expression::Moment { by, direction }
    } else {
        Expression::Day(Day::Shifted { base: None, by, direction })
    };
    Some((Modified { expression, modifiers: modifier.into_iter().collect() }, end))
}

/// `fünf Minuten später`, `drei Tage ab heute`, `zwei Stunden ab jetzt`
fn ahead(scan: Scan<'_>, at: usize) -> Found<Modified> {
    let (by, next) = duration::duration(scan, at)?;
    let is_now = scan.is_any(next, &["ab", "von"]) && scan.is_any(next + 1, &["jetzt", "heute"]);
    let end = scan.skip(next + 2, &["an"]);
    if !is_now || !by.is_known() {
        return None;
    }
    let expression = if by.has_clock() {
        Expression::Moment { by, direction: 1 }
    } else {
        Expression::Day(Day::Shifted { base: None, by, direction: 1 })
    };
    Some((Modified::plain(expression), end))
}

/// `vor Jahren`
fn bare_plural(scan: Scan<'_>, at: usize, next: usize) -> Found<Duration> {
    let unit = scan.unit(next).filter(|_| scan.is(at, "vor") && scan.is_plural_dative(next))?;
    Some((Duration::of(Amount::Vague, unit), next + 1))
}

/// More than so long ago is before that day; more than so long ahead is after it.
fn turned(limit: Modifier, direction: i32) -> Modifier {
    match limit {
        Modifier::MoreThan | Modifier::AtLeast if direction < 0 => Modifier::Before,
        Modifier::MoreThan | Modifier::AtLeast => Modifier::After,
        Modifier::LessThan | Modifier::AtMost if direction < 0 => Modifier::After,
        Modifier::LessThan | Modifier::AtMost => Modifier::Before,
        other => other,
    }
}

/// `am nächsten Tag`, `am selben Tag`, `am Tag darauf`, `am Vortag`, `tags darauf`
pub(super) fn from_context(scan: Scan<'_>, at: usize) -> Found<Day> {
    if scan.is_any(at, &["tags", "tag"]) {
        let offset = match scan.word(at + 1) {
            "darauf" | "danach" => 1,
            "zuvor" | "davor" | "vorher" => -1,
            _ => return None,
        };
        return Some((Day::FromContext(offset), at + 2));
    }
    if let Some((Unit::Day, offset)) = scan.context(at) {
        return Some((Day::FromContext(offset), at + 1));
    }
    let offset = day::context_offset(scan, at)?;
    let is_day = scan.is_any(at + 1, &["tag", "tages", "tags"]) && scan.unit(at + 1) == Some(Unit::Day);
    is_day.then_some((Day::FromContext(offset), at + 2))
}
