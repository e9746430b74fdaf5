//! Days: dates, weekdays, feasts, `gestern`, `der dritte nächsten Monats`.

use super::super::lexicon::{Meaning, Relation, Sense};
use super::super::value::{Day, Manner, Month, Unit, Year};
use super::{Found, Scan, date, number, year};

/// A day without those that are counted from another day.
pub(super) fn plain(scan: Scan<'_>, at: usize) -> Found<Day> {
    longest(scan, at, &[dated, holiday, weekday, weekday_of_month, today, of_month])
}

/// The longest reading; the first one of several.
pub(super) fn longest(scan: Scan<'_>, at: usize, kinds: &[fn(Scan<'_>, usize) -> Found<Day>]) -> Found<Day> {
    let mut best: Found<Day> = None;
    for kind in kinds {
        if let Some((day, end)) = kind(scan, at)
            && best.as_ref().is_none_or(|(_, longest)| *longest < end)
        {
            best = Some((day, end));
        }
    }
    best
}

/// A calendar date, with its weekday or article: `Donnerstag, den 7. April`, `den 3. Oktober`.
fn dated(scan: Scan<'_>, at: usize) -> Found<Day> {
    if let Some(found) = date::date(scan, at) {
        return Some(found);
    }
    if scan.is(at, "den") {
        return date::date(scan, at + 1);
    }
    let (weekday, next) = any_weekday(scan, at)?;
    let on_weekday = |(day, end)| match day {
        Day::Calendar { year: Year::Unknown, .. } => (Day::OnWeekday { weekday, day: Box::new(day) }, end),
        day => (day, end),
    };
    if scan.is_mark(next, '(') {
        let (day, end) = date::date(scan, next + 1).filter(|(_, end)| scan.is_mark(*end, ')'))?;
        return Some(on_weekday((day, end + 1)));
    }
    let next = scan.skip(scan.skip_comma(next), &["den", "dem", "der"]);
    date::date(scan, next).or_else(|| dated_thirteenth(scan, next)).map(on_weekday)
}

/// `13.` in `Freitag, der 13.`
fn dated_thirteenth(scan: Scan<'_>, at: usize) -> Found<Day> {
    let is_article = scan.is_any(at.wrapping_sub(1), &["den", "dem", "der"]);
    let (day, end) = number::ordinal(scan, at).filter(|_| is_article && scan.digits(at).is_some())?;
    let day = u8::try_from(day).ok().filter(|it| (1..=31).contains(it))?;
    let counts = scan.is_capital(end) && !scan.is_opening(end) || goes_on(scan, end);
    (!counts).then_some((Day::Calendar { year: Year::Unknown, month: Month::Unknown, day }, end))
}

/// Whether a number goes on, rather than the sentence: `25.000`, not `am 25.,`.
fn goes_on(scan: Scan<'_>, at: usize) -> bool {
    scan.is_glued(at) && !matches!(scan.mark(at), Some(',' | ';' | ':' | ')' | '!' | '?' | '“' | '”' | '«' | '"'))
}

/// A weekday written out or abbreviated, with its full stop.
fn any_weekday(scan: Scan<'_>, at: usize) -> Found<u8> {
    let relation = usize::from(scan.offset(at).is_some() && scan.weekday(at + 1).is_some());
    let at = at + relation;
    if let Some(number) = scan.weekday(at).filter(|_| scan.senses(at).len() == 1) {
        return Some((number, at + 1));
    }
    Some((scan.short_weekday(at)?, scan.skip_stop(at + 1)))
}

/// `Ostern`, `zweiter Weihnachtsfeiertag im nächsten Jahr`, `Ostern 2020`
pub(super) fn holiday(scan: Scan<'_>, at: usize) -> Found<Day> {
    // `letztes Weihnachten`
    if let Some(offset @ -1..=1) = scan.offset(at)
        && let Some((Day::Holiday { rule, year: Year::Unknown }, end)) = holiday(scan, at + 1)
    {
        return Some((Day::NearHoliday { rule, offset }, end));
    }
    let (found, end) = year::phrase(scan, at, |meaning| match meaning {
        Meaning::Holiday { rule, named } => Some((rule, named)),
        Meaning::Era(_) => None,
    })?;
    let (rule, named) = found;
    let is_introduced = at.checked_sub(1).is_some_and(|before| {
        scan.is_any(before, &["an", "am", "zu", "zum", "von", "vor", "nach", "bis", "seit", "ab"])
    });
    // Names that were not capital would be something else: `ostern` in a chat is still Easter.
    if named && !is_introduced {
        return None;
    }
    match year::after(scan, end) {
        Some((year, end)) => Some((Day::Holiday { rule, year }, end)),
        None => Some((Day::Holiday { rule, year: Year::Unknown }, end)),
    }
}

/// `Donnerstag`, `nächsten Montag`, `Freitag letzter Woche`, `nächste Woche Montag`, `Mo.`
fn weekday(scan: Scan<'_>, at: usize) -> Found<Day> {
    if let Some(number) = scan.weekday(at) {
        let end = at + 1;
        // `am Donnerstag der vergangenen Woche`
        let next = scan.skip(end, &["der", "in", "von"]);
        let next = if scan.is(end, "in") { scan.skip(next, &["der"]) } else { next };
        if let Some(week) = scan.offset(next)
            && scan.unit(next + 1) == Some(Unit::Week)
        {
            return Some((Day::WeekdayOfWeek { weekday: number, week, manner: Manner::Week }, next + 2));
        }
        return Some((Day::Weekday(number), end));
    }
    if let Some(number) = scan.short_weekday(at) {
        // `So` and `Mi` are words too: only beside a time or in a range are they days.
        let next = scan.skip_comma(scan.skip_stop(at + 1));
        let is_timed = scan.skip_stop(at + 1) > at + 1 && scan.digits(next).is_some() || is_ranged(scan, at);
        return is_timed.then_some((Day::Weekday(number), scan.skip_stop(at + 1)));
    }
    // `späten Dienstagabend`: the part of the day is read of the weekday's own word.
    if scan.is_any(at, &["frühen", "früher", "späten", "später"]) && 1 < scan.senses(at + 1).len() {
        return scan.weekday(at + 1).map(|number| (Day::Weekday(number), at + 2));
    }
    let offset = scan.offset(at)?;
    if let Some(number) = scan.weekday(at + 1) {
        let word = scan.word(at);
        let manner = match offset {
            -1 => Manner::Nearest,
            1 if word.starts_with("kommend") => Manner::Nearest,
            1 => Manner::Either,
            _ => Manner::Week,
        };
        let week = Day::WeekdayOfWeek { weekday: number, week: offset, manner };
        return Some((week, at + 2));
    }
    if scan.unit(at + 1) == Some(Unit::Week) {
        let next = scan.skip_comma(at + 2);
        let next = scan.skip(next, &["am"]);
        let number = scan.weekday(next)?;
        return Some((Day::WeekdayOfWeek { weekday: number, week: offset, manner: Manner::Week }, next + 1));
    }
    None
}

/// Whether an abbreviated weekday is one end of a range: `Mo-Fr`, `Mo. bis Fr.`
fn is_ranged(scan: Scan<'_>, at: usize) -> bool {
    let next = scan.skip_stop(at + 1);
    let behind = (scan.is_dash(next) || scan.is(next, "bis")) && scan.short_weekday(next + 1).is_some();
    let before = at.checked_sub(2).is_some_and(|first| {
        let first = if scan.is_mark(first, '.') { first.saturating_sub(1) } else { first };
        (scan.is_dash(at - 1) || scan.is(at - 1, "bis")) && scan.short_weekday(first).is_some()
    });
    behind || before
}

/// `erster Montag im Mai`, `der letzte Freitag des Monats`
fn weekday_of_month(scan: Scan<'_>, at: usize) -> Found<Day> {
    let (nth, next) = number::nth(scan, at)?;
    let weekday = scan.weekday(next)?;
    let (month, year, end) = of_which_month(scan, next + 1)?;
    Some((Day::WeekdayOfMonth { nth, weekday, month, year }, end))
}

/// `im Mai 2020`, `des Monats`, `nächsten Monats`
pub(super) fn of_which_month(scan: Scan<'_>, at: usize) -> Option<(Month, Year, usize)> {
    let next = scan.skip(at, &["im", "des", "vom", "von", "in"]);
    let next = scan.skip(next, &["monats"]).min(next + usize::from(scan.month(next + 1, true).is_some()));
    if let Some(month) = scan.month(next, false).or_else(|| scan.month(next, true)) {
        let end = scan.skip(next + 1, &["s"]);
        return match year::after(scan, end) {
            Some((year, end)) => Some((Month::Fixed(month), year, end)),
            None => Some((Month::Fixed(month), Year::Unknown, end)),
        };
    }
    if scan.is(next, "monats") && at < next {
        return Some((Month::Offset(0), Year::Unknown, next + 1));
    }
    let offset = scan.offset(next)?;
    if let Some(month) = scan.month(next + 1, false) {
        return Some((Month::Fixed(month), Year::Offset(offset), next + 2));
    }
    let is_month = scan.unit(next + 1) == Some(Unit::Month);
    is_month.then_some((Month::Offset(offset), Year::Unknown, next + 2))
}

/// `gestern`, `heute`, `am heutigen Donnerstag`, `am morgigen Tag`
fn today(scan: Scan<'_>, at: usize) -> Found<Day> {
    for sense in scan.senses(at) {
        match sense {
            Sense::Day(0) if scan.is(at, "heuer") => {}
            Sense::Day(days) => {
                // `Morgen` with a capital is the morning, unless it opens the sentence.
                let is_noun = scan.is(at, "morgen") && scan.is_capital(at) && !scan.is_opening(at);
                let before = at.checked_sub(1);
                let is_morning = scan.is(at, "morgen")
                    && before.is_some_and(|before| {
                        scan.is_any(
                            before,
                            &["am", "guten", "zum", "jeden", "der", "den", "einen", "diesen", "gegen", "pro"],
                        )
                    });
                return (!is_noun && !is_morning).then_some((Day::Relative(*days), at + 1));
            }
            Sense::DayAdjective(days) => {
                let is_day = scan.unit(at + 1) == Some(Unit::Day) || scan.weekday(at + 1).is_some();
                // `am gestrigen Abend`: the part of the day is read behind the day.
                let is_part = scan.senses(at + 1).iter().any(|it| matches!(it, Sense::DayPart { .. }));
                // `die gestrige Sitzung` is of that day; `das heutige Polen` is of these times.
                let is_of_day = *days != 0 && scan.is_noun(at + 1);
                let (end, found) = if is_day { (at + 2, true) } else { (at + 1, is_part || is_of_day) };
                let compound = scan.weekday(at + 1).is_some() && 1 < scan.senses(at + 1).len();
                return found.then_some((Day::Relative(*days), if compound { at + 1 } else { end }));
            }
            _ => {}
        }
    }
    None
}

/// `letzte` in `letzte Nacht`, `nächsten` in `am nächsten Morgen`: the day of the part that follows.
pub(super) fn of_part(scan: Scan<'_>, at: usize) -> Found<Day> {
    let relation = scan.relation(at)?;
    let is_part = scan.is_capital(at + 1)
        && scan.senses(at + 1).iter().any(|it| matches!(it, Sense::DayPart { .. }))
        && scan.weekday(at + 1).is_none();
    let day = match relation {
        // `am nächsten Morgen` is told from a day spoken of before.
        Relation::Offset(1) if !scan.word(at).starts_with("kommend") => Day::FromContext(1),
        Relation::Offset(days @ -1..=1) => Day::Relative(days),
        Relation::Offset(_) => return None,
        Relation::FromContext(days) => Day::FromContext(days),
    };
    is_part.then_some((day, at + 1))
}

/// A day of a month: `3. nächsten Monats`, `17.` behind `am`.
fn of_month(scan: Scan<'_>, at: usize) -> Found<Day> {
    let at_number = scan.skip(at, &["den"]);
    let (day, end) = number::ordinal(scan, at_number)?;
    let day = u8::try_from(day).ok().filter(|it| (1..=31).contains(it))?;
    if let Some((month, year, end)) = of_which_month(scan, end).filter(|_| !scan.is(end, "in")) {
        return Some((Day::Calendar { year, month, day }, end));
    }
    // Alone only in digits, and where no noun follows that it could count: `am 3. Spieltag`.
    let is_introduced = at.checked_sub(1).is_some_and(|before| scan.is_any(before, &["am", "vom", "zum"]))
        || at < at_number && scan.is_capital(end);
    let counts = scan.is_noun(end) || scan.is_capital(end) || scan.digits(end).is_some() || goes_on(scan, end);
    let is_adjective = scan.is_word(end) && counts_later(scan, end);
    let found = Day::Calendar { year: Year::Unknown, month: Month::Unknown, day };
    (scan.digits(at_number).is_some() && is_introduced && !counts && !is_adjective).then_some((found, end))
}

/// Whether an adjective and its noun follow: `am 3. großen Treffen`.
fn counts_later(scan: Scan<'_>, at: usize) -> bool {
    let is_ending = scan.word(at).ends_with("en") || scan.word(at).ends_with("er");
    is_ending && scan.is_capital(at + 1) && scan.is_noun(at + 1)
}

/// Which of the days with respect to a day spoken of before: `am selben Tag`.
pub(super) fn context_offset(scan: Scan<'_>, at: usize) -> Option<i32> {
    match scan.relation(at)? {
        Relation::FromContext(offset) => Some(offset),
        Relation::Offset(offset) => Some(offset),
    }
}
