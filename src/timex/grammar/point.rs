//! Points in time: a day, a time on the clock, both together, a part of a day, a stretch of the calendar.

use super::super::lexicon::Sense;
use super::super::value::{Clock, Day, DayPart, Expression, HalfDay, Portion, Stretch};
use super::{Found, Scan, clock, day, number, relative, stretch};

/// A point or stretch without modifiers; the longest reading.
pub(super) fn point(scan: Scan<'_>, at: usize) -> Found<Expression> {
    const KINDS: [fn(Scan<'_>, usize) -> Found<Expression>; 6] =
        [from_day, from_clock, from_part, night_before, calendar, reference];
    let mut best: Found<Expression> = None;
    for kind in KINDS {
        if let Some((found, end)) = kind(scan, at)
            && best.as_ref().is_none_or(|(_, longest)| *longest < end)
        {
            best = Some((found, end));
        }
    }
    best
}

/// A day of any kind; the longest reading.
fn any_day(scan: Scan<'_>, at: usize) -> Found<Day> {
    day::longest(scan, at, &[day::plain, day::of_part, relative::from_context, relative::shifted])
}

/// A day with the time that may follow: `Dienstag 11 Uhr`, `gestern Abend`, `Sonntag um 8:00 frühmorgens`.
fn from_day(scan: Scan<'_>, at: usize) -> Found<Expression> {
    let (day, end) = any_day(scan, at)?;
    // A feast's time is told for itself, and its name may hold a part of the day.
    if matches!(day, Day::Holiday { .. } | Day::NearHoliday { .. } | Day::Shifted { .. }) {
        return Some((Expression::Day(day), end));
    }
    let within = own_part(scan, at, end);
    let part = within.map(|part| (part, end)).or_else(|| part_behind(scan, end));
    if let Some((part, next)) = part {
        return Some(match clock_behind(scan, next) {
            Some((time, end)) => (Expression::DayClock(day, clock::in_part(time, part)), end),
            None => (Expression::DayDayPart(day, part), next),
        });
    }
    if let Some((time, end)) = noon_behind(scan, at, end).or_else(|| clock_behind(scan, end)) {
        return Some((Expression::DayClock(day, time), end));
    }
    Some((Expression::Day(day), end))
}

/// The part of the day in the day's own last word: `Donnerstagabend`.
fn own_part(scan: Scan<'_>, at: usize, end: usize) -> Option<DayPart> {
    let last = end.checked_sub(1).filter(|last| at <= *last)?;
    scan.weekday(last)?;
    let portion = match last.checked_sub(1).filter(|before| at <= *before).map(|before| scan.word(before)) {
        Some("frühen" | "früher") => Some(Portion::Start),
        Some("späten" | "später") => Some(Portion::End),
        _ => None,
    };
    clock::word(scan, last).map(|(part, _)| DayPart { portion: portion.or(part.portion), ..part })
}

/// `Nachmittag` behind `Montag`, `früh` behind `heute`, `in der Nacht`.
fn part_behind(scan: Scan<'_>, at: usize) -> Found<DayPart> {
    // `morgen` behind a day is its morning, and the next day nowhere else.
    clock::named(scan, at).or_else(|| clock::word(scan, at)).or_else(|| clock::phrase(scan, at))
}

/// `heute Mittag`, `Montagmittag`, `Sonntag um Mitternacht`
fn noon_behind(scan: Scan<'_>, at: usize, end: usize) -> Found<Clock> {
    let last = end.checked_sub(1).filter(|last| at <= *last)?;
    let own = scan.senses(last).iter().any(|it| matches!(it, Sense::Noon(_))) && scan.weekday(last).is_some();
    let (time, next) = if own {
        (clock::noon(scan, last)?.0, end)
    } else {
        clock::noon(scan, scan.skip(end, &["am", "zu", "zur", "um"]))?
    };
    Some(match clock_behind(scan, next) {
        Some((exact, after)) => (Clock { half_day: HalfDay::Sure, ..exact }, after),
        None => (time, next),
    })
}

/// The time on the clock behind a day: `um 8:00`, `gegen acht`, `, 8 Uhr`.
pub(super) fn clock_behind(scan: Scan<'_>, at: usize) -> Found<Clock> {
    // `2022-08-17T12:30`
    if scan.is(at, "t") && scan.is_glued(at) && scan.is_glued(at + 1) {
        return clock::clock(scan, at + 1);
    }
    let next = scan.skip_comma(at);
    let behind = scan.skip(next, &["um", "gegen", "kurz"]);
    if next < behind {
        return clock::after_um(scan, behind);
    }
    let (time, end) = clock::clock(scan, next)?;
    let is_noon = scan.senses(next).iter().any(|it| matches!(it, Sense::Noon(_)));
    (!is_noon).then_some((time, end))
}

/// A time on the clock with the day that may follow: `8 Uhr am Montag`, `um acht heute`.
fn from_clock(scan: Scan<'_>, at: usize) -> Found<Expression> {
    let (time, end) = match scan.is_any(at.wrapping_sub(1), &["um", "gegen"]) {
        true => clock::after_um(scan, at)?,
        false => clock::clock(scan, at)?,
    };
    let next = scan.skip(scan.skip_comma(end), &["am", "des", "vom"]);
    if let Some((day, after)) = day::plain(scan, next)
        && !matches!(
            day,
            Day::Holiday { .. }
                | Day::NearHoliday { .. }
                | Day::Calendar { month: super::super::value::Month::Unknown, .. }
        )
        && !(scan.is_mark(end, ',') && scan.digits(next).is_some())
    {
        return Some(
            match own_part(scan, next, after).map(|part| (part, after)).or_else(|| part_behind(scan, after)) {
                Some((part, after)) => (Expression::DayClock(day, clock::in_part(time, part)), after),
                None => (Expression::DayClock(day, time), after),
            },
        );
    }
    Some((Expression::Clock(time), end))
}

/// A part of the day with the day that may follow: `am Abend des 24. Februar`, `am Morgen`, `abends`.
fn from_part(scan: Scan<'_>, at: usize) -> Found<Expression> {
    let phrase = clock::phrase(scan, at);
    let adverb = clock::word(scan, at).filter(|_| clock::is_adverb(scan, at));
    let named = clock::named(scan, at).filter(|_| scan.is_capital(at));
    let is_whole = phrase.is_some() || adverb.is_some();
    let (part, end) = phrase.or(adverb).or(named)?;
    let next = scan.skip(end, &["des", "vom", "am", "zum", "von"]);
    if end < next
        && !scan.is(end, "zum")
        && !scan.is(end, "von")
        && let Some((day, after)) = day::plain(scan, next)
    {
        return Some(match clock_behind(scan, after) {
            Some((time, after)) => (Expression::DayClock(day, clock::in_part(time, part)), after),
            None => (Expression::DayDayPart(day, part), after),
        });
    }
    // `am Abend um acht`
    if let Some((time, after)) = clock_behind(scan, end) {
        return Some((Expression::Clock(clock::in_part(time, part)), after));
    }
    is_whole.then_some((Expression::DayPart(part), end))
}

/// `in der Nacht zum Montag`, `Nacht auf Sonntag`: the night of the day before.
fn night_before(scan: Scan<'_>, at: usize) -> Found<Expression> {
    let start = if scan.is(at, "in") && scan.is(at + 1, "der") { at + 2 } else { at };
    if !scan.is(start, "nacht") {
        return None;
    }
    let next = match scan.word(start + 1) {
        "zum" | "zu" => start + 2,
        "auf" => scan.skip(start + 2, &["den"]),
        // `Nacht von Samstag auf Sonntag`, `Nacht vom 3. auf den 4. Mai`
        "von" | "vom" => {
            let first = start + 2;
            let (_, after) = day::plain(scan, first)
                .or_else(|| number::ordinal(scan, first).map(|(_, end)| (Day::Relative(0), end)))?;
            scan.is_any(after, &["auf", "zu", "zum"]).then(|| scan.skip(after + 1, &["den"]))?
        }
        _ => return None,
    };
    let (day, end) = day::plain(scan, next)?;
    let by = super::super::value::Duration::of(super::super::value::Amount::Known(1.0), super::super::value::Unit::Day);
    let eve = match day {
        Day::Weekday(weekday) => Day::Weekday(if weekday == 1 { 7 } else { weekday - 1 }),
        Day::Relative(days) => Day::Relative(days - 1),
        day => Day::Shifted { base: Some(Box::new(day)), by, direction: -1 },
    };
    Some((Expression::DayDayPart(eve, DayPart { code: "NI", portion: None }), end))
}

fn calendar(scan: Scan<'_>, at: usize) -> Found<Expression> {
    let (found, end) = stretch::stretch(scan, at)?;
    Some((Expression::Stretch(found), end))
}

/// `jetzt`, `derzeit`, `kürzlich`
fn reference(scan: Scan<'_>, at: usize) -> Found<Expression> {
    let found =
        scan.senses(at).iter().find_map(|it| if let Sense::Reference(value) = it { Some(*value) } else { None });
    // `die aktuelle Debatte` tells no time, `die aktuelle Uhrzeit` does.
    let is_adverb = ["aktuell", "gegenwärtig"].contains(&scan.word(at)) || !scan.word(at).starts_with("aktuell");
    (is_adverb || scan.is_any(at + 1, &TIMES)).then_some((Expression::Reference(found?), at + 1))
}

/// Nouns that mean a time.
const TIMES: [&str; 6] = ["augenblick", "datum", "moment", "uhrzeit", "zeit", "zeitpunkt"];

/// `Anfang 2023`, `Ende letzten Monats`, `Mitte der 1990er-Jahre`, `Jahresende`, `frühen 19. Jahrhundert`
pub(super) fn portion(scan: Scan<'_>, at: usize) -> Found<(Portion, Expression)> {
    if let Some((portion, unit)) = scan.senses(at).iter().find_map(|it| match it {
        Sense::PortionOf(portion, unit) => Some((*portion, *unit)),
        _ => None,
    }) {
        let (whole, end) = running(scan, unit, at + 1)?;
        return Some(((portion, Expression::Stretch(whole)), end));
    }
    let adjective = match scan.word(at) {
        "frühen" | "frühe" => Some(Portion::Start),
        "späten" | "späte" => Some(Portion::End),
        _ => None,
    };
    let portion = adjective.or_else(|| scan.portion(at))?;
    let next = scan.skip(at + 1, &["der", "des", "im", "vom", "von"]);
    if adjective.is_none()
        && let Some(unit) = scan.unit(next).filter(|_| at + 1 < next)
        && super::year::numbered(scan, next).is_none()
        && let Some((whole, end)) = running(scan, unit, next + 1)
    {
        return Some(((portion, Expression::Stretch(whole)), end));
    }
    let (whole, end) = stretch::stretch(scan, next)?;
    let is_open = matches!(whole, Stretch::Count { .. } | Stretch::Rest(_));
    (!is_open).then_some(((portion, Expression::Stretch(whole)), end))
}

/// The running week, month or year of `Ende des Jahres`, `Jahresende 2023`.
fn running(scan: Scan<'_>, unit: super::super::value::Unit, at: usize) -> Found<Stretch> {
    use super::super::value::{Month, Unit, Year};
    if unit == Unit::Year {
        let dated = super::year::after(scan, at);
        let (year, end) = dated.unwrap_or((Year::Offset(0), at));
        return Some((Stretch::Year(year), end));
    }
    let found = match unit {
        Unit::Week => Stretch::Week(0),
        Unit::Month => Stretch::Month { month: Month::Offset(0), year: Year::Unknown },
        Unit::Quarter => Stretch::QuarterOffset(0),
        Unit::Decade => Stretch::DecadeOffset(0),
        Unit::Century => Stretch::CenturyOffset(0),
        _ => return None,
    };
    Some((found, at))
}
