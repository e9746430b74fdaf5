//! Times on the clock and parts of the day: `12.30 Uhr`, `halb drei`, `acht Uhr abends`, `am frühen Morgen`.

use super::super::lexicon::Sense;
use super::super::value::{Clock, DayPart, HalfDay, Portion, Unit};
use super::{Found, Scan, clock_context, number};

/// A time on the clock, with the part of the day before or behind it.
pub(super) fn clock(scan: Scan<'_>, at: usize) -> Found<Clock> {
    let before = adverb(scan, at);
    if let Some((part, next)) = before {
        // `abends um acht`, `morgens 8 Uhr`
        let hour = scan.skip(next, &["um", "gegen"]);
        let found = exact(scan, hour).or_else(|| if next < hour { bare(scan, hour) } else { None });
        if let Some((clock, end)) = found {
            return Some((in_part(clock, part), end));
        }
    }
    let found = exact(scan, at).or_else(|| bare_with_part(scan, at));
    let (clock, end) = found.or_else(|| noon(scan, at))?;
    if let Some((part, after)) = part_behind(scan, end) {
        return Some((in_part(clock, part), after));
    }
    Some((clock, end))
}

/// A time that follows `um`, where a number alone will do: `um acht`, `um 8`.
pub(super) fn after_um(scan: Scan<'_>, at: usize) -> Found<Clock> {
    let (clock, end) = exact(scan, at).or_else(|| noon(scan, at)).or_else(|| bare(scan, at))?;
    if let Some((part, after)) = part_behind(scan, end) {
        return Some((in_part(clock, part), after));
    }
    Some((clock, end))
}

/// `8 Uhr`, `8:30`, `halb neun`: times that need no word before them.
fn exact(scan: Scan<'_>, at: usize) -> Found<Clock> {
    spoken(scan, at).or_else(|| digital(scan, at)).or_else(|| oclock(scan, at))
}

/// `Mitternacht`, `mittags`
pub(super) fn noon(scan: Scan<'_>, at: usize) -> Found<Clock> {
    let hour = scan.senses(at).iter().find_map(|it| if let Sense::Noon(hour) = it { Some(*hour) } else { None })?;
    Some((Clock { hour, minute: None, second: None, half_day: HalfDay::Sure }, at + 1))
}

/// `8:30`, `8:30:15 Uhr`, `18.12 Uhr`
fn digital(scan: Scan<'_>, at: usize) -> Found<Clock> {
    let hour = hour(scan, at)?;
    let separator = scan.mark(at + 1).filter(|it| matches!(it, ':' | '.') && scan.is_glued(at + 1))?;
    let minute = sixtieth(scan, at + 2)?;
    let mut end = at + 3;
    let mut second = None;
    if scan.is_mark(end, separator)
        && scan.is_glued(end)
        && let Some(found) = sixtieth(scan, end + 1)
    {
        (second, end) = (Some(found), end + 2);
    }
    let has_unit = scan.is_any(end, &["uhr", "h"]);
    let goes_on = scan.mark(end).is_some_and(|it| it == separator)
        && scan.is_glued(end)
        && scan.digits(end + 1).is_some()
        && scan.is_glued(end + 1);
    // `8.30` is a number; after `um` too, since `um 8.30 Prozent` is one.
    let is_told = has_unit || clock_context::shares_unit(scan, end);
    if !is_told && (separator == '.' || !clock_context::is_introduced(scan, at)) || goes_on {
        return None;
    }
    let clock = Clock { hour, minute: Some(minute), second, half_day: written(hour) };
    Some((clock, end + usize::from(has_unit)))
}

/// `8 Uhr`, `acht Uhr dreißig`, `18 Uhr 12`, `8h30`
fn oclock(scan: Scan<'_>, at: usize) -> Found<Clock> {
    let hour = match scan.digits(at) {
        Some(_) => hour(scan, at)?,
        None => u8::try_from(number::word(scan, at)?).ok().filter(|it| *it <= 24)?,
    };
    let is_letter =
        scan.is(at + 1, "h") && scan.is_glued(at + 1) && scan.digits(at + 2).is_some() && scan.is_glued(at + 2);
    if !scan.is(at + 1, "uhr") && !is_letter {
        return None;
    }
    let mut clock = Clock { hour, minute: None, second: None, half_day: written(hour) };
    let mut end = at + 2;
    if let Some(minute) = number::whole(scan, end).and_then(|it| u8::try_from(it).ok()).filter(|it| *it < 60) {
        let is_named = scan.unit(end + 1) == Some(Unit::Minute);
        let is_counting = scan.is_capital(end + 1) && scan.is_noun(end + 1) || is_article(scan, end);
        let is_number = scan.mark(end + 1).is_some_and(|it| matches!(it, '.' | ',' | '%' | '€' | ':' | '-'))
            && scan.digits(end + 2).is_some();
        if is_named || !is_counting && !is_number {
            clock.minute = Some(minute);
            end += 1 + usize::from(is_named);
        }
    }
    Some((clock, end))
}

/// Whether the word is the article rather than the number one.
fn is_article(scan: Scan<'_>, at: usize) -> bool {
    scan.is_any(at, &["ein", "eine", "einen", "einem", "einer", "eines"])
}

/// `halb drei`, `viertel nach zwei`, `zehn vor acht`, `dreiviertel neun`, `kurz vor zwölf`
fn spoken(scan: Scan<'_>, at: usize) -> Found<Clock> {
    if let Some((minute, next)) = before_the_hour(scan, at)
        && let Some((hour, end)) = spoken_hour(scan, next)
    {
        return Some((shifted(hour, minute - 60), end));
    }
    let (minute, next) = minutes(scan, at)?;
    let sign = match scan.word(next) {
        "vor" => -1,
        "nach" => 1,
        _ => return None,
    };
    let is_half = scan.is(next + 1, "halb");
    let (hour, end) = spoken_hour(scan, next + 1 + usize::from(is_half))?;
    Some((shifted(hour, sign * minute - if is_half { 30 } else { 0 }), end))
}

/// `halb`, `viertel`, `dreiviertel` of the hour that follows.
fn before_the_hour(scan: Scan<'_>, at: usize) -> Found<i32> {
    if scan.is_any(at, &["drei"]) && scan.is(at + 1, "viertel") {
        return Some((45, at + 2));
    }
    let minute = match scan.word(at) {
        "halb" => 30,
        "viertel" => 15,
        "dreiviertel" => 45,
        _ => return None,
    };
    Some((minute, at + 1))
}

/// Minutes before or after an hour: `viertel`, `zehn`, `20 Minuten`.
fn minutes(scan: Scan<'_>, at: usize) -> Found<i32> {
    if scan.is(at, "viertel") {
        return Some((15, at + 1));
    }
    let value = number::whole(scan, at).filter(|it| (1..60).contains(it))?;
    let is_named = scan.unit(at + 1) == Some(Unit::Minute);
    // Only round minutes are told without naming them: `fünf nach drei`, not `zwei nach drei Jahren`.
    let is_told = value % 5 == 0 && !is_article(scan, at);
    (is_named || is_told).then_some((value as i32, at + 1 + usize::from(is_named)))
}

/// The hour in `halb drei`; nothing that counts may follow: `fünf nach drei Jahren`.
fn spoken_hour(scan: Scan<'_>, at: usize) -> Found<u8> {
    let hour = u8::try_from(number::whole(scan, at)?).ok().filter(|it| (1..=24).contains(it))?;
    if is_article(scan, at) && !scan.is(at + 1, "uhr") {
        return None;
    }
    if scan.is(at + 1, "uhr") {
        return Some((hour, at + 2));
    }
    let goes_on = scan.is_glued(at + 1)
        && (scan.is_mark(at + 1, ',') || scan.is_mark(at + 1, ':'))
        && scan.digits(at + 2).is_some();
    let is_counting = scan.is_capital(at + 1) && scan.is_noun(at + 1)
        || scan.unit(at + 1).is_some()
        || scan.mark(at + 1).is_some_and(|it| matches!(it, '%' | '€' | '$'));
    (!goes_on && !is_counting).then_some((hour, at + 1))
}

/// So many minutes from a full hour.
fn shifted(hour: u8, minutes: i32) -> Clock {
    let total = (i32::from(hour) * 60 + minutes).rem_euclid(24 * 60);
    let hour = (total / 60) as u8;
    let half_day = if hour <= 12 { HalfDay::Spoken } else { HalfDay::Sure };
    // `halb eins` is half an hour after noon or midnight; the clock spoken of starts at noon.
    let hour = if hour == 0 { 12 } else { hour };
    Clock { hour, minute: Some((total % 60) as u8), second: None, half_day }
}

/// A number alone, as an hour.
fn bare(scan: Scan<'_>, at: usize) -> Found<Clock> {
    let hour = match scan.digits(at) {
        Some(_) => hour(scan, at)?,
        None if is_article(scan, at) => return None,
        None => u8::try_from(number::word(scan, at)?).ok().filter(|it| *it <= 24)?,
    };
    let is_number = matches!(scan.mark(at + 1), Some('.' | ',' | '-' | '/' | '%' | '€' | '$' | '°'))
        && (scan.digits(at + 2).is_some() || matches!(scan.mark(at + 1), Some('%' | '€' | '$' | '°' | '-')));
    let is_ordinal = scan.is_mark(at + 1, '.')
        && scan.is_glued(at + 1)
        && (scan.is_word(at + 2) && !scan.is_capital(at + 2) || scan.month(at + 2, true).is_some());
    let is_counting = scan.is_noun(at + 1) && !scan.is_opening(at + 1) && part_behind(scan, at + 1).is_none()
        || scan.unit(at + 1).is_some()
        || scan.is_any(at + 1, &["mal", "bis", "millionen", "prozentpunkte", "und", "prozent", "euro"])
        || scan.is_glued(at + 1) && scan.is_word(at + 1);
    let clock = Clock { hour, minute: None, second: None, half_day: written(hour) };
    (!is_number && !is_counting && !is_ordinal).then_some((clock, at + 1))
}

/// `12 nachts`: a number and a part of the day.
fn bare_with_part(scan: Scan<'_>, at: usize) -> Found<Clock> {
    let (clock, end) = bare(scan, at)?;
    adverb(scan, end).map(|_| (clock, end))
}

/// A full hour of the written clock.
pub(super) fn of_hour(hour: u32) -> Option<Clock> {
    let hour = u8::try_from(hour).ok().filter(|it| *it <= 24)?;
    Some(Clock { hour, minute: None, second: None, half_day: written(hour) })
}

fn hour(scan: Scan<'_>, at: usize) -> Option<u8> {
    let digits = scan.digits(at).filter(|digits| digits.len <= 2 && digits.value <= 24)?;
    u8::try_from(digits.value).ok()
}

/// Minutes or seconds: two digits below sixty, glued to the separator.
fn sixtieth(scan: Scan<'_>, at: usize) -> Option<u8> {
    let digits = scan.digits(at).filter(|digits| digits.len == 2 && digits.value < 60 && scan.is_glued(at))?;
    u8::try_from(digits.value).ok()
}

fn written(hour: u8) -> HalfDay {
    if (1..=12).contains(&hour) { HalfDay::Written } else { HalfDay::Sure }
}

/// The clock's hour in a part of the day: 3 in the afternoon is 15.
pub(super) fn in_part(clock: Clock, part: DayPart) -> Clock {
    let hour = match (part.code, clock.hour) {
        ("AF" | "EV", hour) if hour < 12 => hour + 12,
        ("EV" | "NI", 12) => 0,
        ("NI", hour) if (6..12).contains(&hour) => hour + 12,
        ("MI", hour) if hour < 10 => hour + 12,
        (_, hour) => hour,
    };
    Clock { hour, half_day: HalfDay::Told, ..clock }
}

/// A part of the day said as an adverb: `morgens`, `spätabends`, `nachts`.
fn adverb(scan: Scan<'_>, at: usize) -> Found<DayPart> {
    if scan.is(at, "mittags") {
        return Some((DayPart { code: "MI", portion: None }, at + 1));
    }
    let (part, end) = word(scan, at)?;
    is_adverb(scan, at).then_some((part, end))
}

/// `abends`, `tagsüber`: words that need no preposition.
pub(super) fn is_adverb(scan: Scan<'_>, at: usize) -> bool {
    scan.word(at).ends_with('s') || scan.is(at, "tagsüber")
}

/// A part of the day behind a time: an adverb, `am Abend`, `in der Nacht`.
fn part_behind(scan: Scan<'_>, at: usize) -> Found<DayPart> {
    if scan.is(at, "früh") && scan.is_any(at.wrapping_sub(1), &["uhr"]) {
        return word(scan, at);
    }
    adverb(scan, at).or_else(|| phrase(scan, at))
}

/// A part of the day as one word, whatever stands before it.
pub(super) fn word(scan: Scan<'_>, at: usize) -> Found<DayPart> {
    let part = scan.senses(at).iter().find_map(|it| match it {
        Sense::DayPart { code, portion } => Some(DayPart { code, portion: *portion }),
        _ => None,
    });
    Some((part?, at + 1))
}

/// A part of the day with its preposition: `am frühen Morgen`, `in der Nacht`, `zur Nachtzeit`.
pub(super) fn phrase(scan: Scan<'_>, at: usize) -> Found<DayPart> {
    let next = match scan.word(at) {
        "am" | "im" => at + 1,
        "in" if scan.is_any(at + 1, &["der", "den"]) => at + 2,
        "an" if scan.is_any(at + 1, &["dem", "diesem", "jenem"]) => at + 2,
        _ => return None,
    };
    named(scan, next)
}

/// `frühen Morgen`, `Nacht`, `Früh`: the noun with its adjective.
pub(super) fn named(scan: Scan<'_>, at: usize) -> Found<DayPart> {
    let portion = match scan.word(at) {
        "frühen" | "früher" => Some(Portion::Start),
        "späten" | "später" => Some(Portion::End),
        _ => None,
    };
    let noun = at + usize::from(portion.is_some());
    // A weekday's compound (`Montagabend`) is a day, and `morgens` is no noun.
    if scan.weekday(noun).is_some() || scan.word(noun).ends_with('s') {
        return None;
    }
    let (part, end) = word(scan, noun)?;
    Some((DayPart { portion: portion.or(part.portion), ..part }, end))
}
