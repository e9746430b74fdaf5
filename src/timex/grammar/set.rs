//! Repetitions: `jeden Montag um 4 Uhr`, `montags`, `täglich`, `alle zwei Wochen`, `zweimal pro Jahr`.

use super::super::lexicon::Sense;
use super::super::resolve;
use super::super::value::{Amount, Clock, DayPart, Duration, Expression, Unit};
use super::{Found, Modified, Scan, clock, clock_range, duration, number};

/// A repetition.
pub(super) fn set(scan: Scan<'_>, at: usize) -> Found<Modified> {
    const KINDS: [fn(Scan<'_>, usize) -> Found<String>; 6] = [each, every, frequency, weekdays, times, timed];
    let (value, end) = KINDS.iter().find_map(|kind| kind(scan, at))?;
    Some((Modified::plain(Expression::Set(value)), end))
}

const EACH: [&str; 6] = ["jede", "jeden", "jedes", "jedem", "jeder", "jedweden"];

/// `jeden Montag um 4 Uhr`, `jede Woche`, `jeden zweiten Tag`, `an jedem ersten Freitag im Monat`
fn each(scan: Scan<'_>, at: usize) -> Found<String> {
    let next = scan.skip(at, &["an", "am", "in", "zu"]);
    if !scan.is_any(next, &EACH) {
        return None;
    }
    let next = next + 1;
    if let Some(found) = day_of_month(scan, next) {
        return Some(found);
    }
    let nth = number::ordinal(scan, next).filter(|(it, _)| (1..100).contains(it));
    let noun = nth.map_or(next, |(_, end)| end);
    let nth = nth.map(|(value, _)| value);
    if let Some((weekday, part)) = weekday(scan, noun) {
        let end = noun + 1;
        let (part, end) = match part {
            Some(part) => (Some(part), end),
            None => behind(scan, end),
        };
        let in_month = scan.is_any(end, &["im", "des", "eines"])
            && scan.is_any(scan.skip(end + 1, &["jeden"]), &["monat", "monats"]);
        return match nth {
            Some(nth) if in_month => {
                Some((format!("XXXX-XX-WXX-{weekday}-#{nth}"), scan.skip(end + 1, &["jeden"]) + 1))
            }
            // Every second Monday comes every two weeks.
            Some(nth) if 1 < nth => Some((format!("P{nth}W"), end)),
            _ => Some(at_clock(scan, format!("XXXX-WXX-{weekday}"), part, end)),
        };
    }
    if let Some((part, end)) = clock::word(scan, noun) {
        return Some(at_clock(scan, String::new(), Some(part), end));
    }
    if let Some(month) = scan.month(noun, false) {
        return Some((format!("XXXX-{month:02}"), noun + 1));
    }
    if let Some(season) = scan.season(noun) {
        return Some((format!("XXXX-{season}"), noun + 1));
    }
    let unit = scan.unit(noun)?;
    let value = Duration::of(Amount::Known(f64::from(nth.unwrap_or(1))), unit).iso();
    let value = if unit == Unit::Weekend { "XXXX-WXX-WE".to_owned() } else { value };
    let (part, end) = behind(scan, noun + 1);
    let is_daily = unit == Unit::Day && nth.is_none();
    if !is_daily {
        return Some((value, noun + 1));
    }
    // Of `jeden Tag um acht` only the time is left to say.
    match at_clock(scan, String::new(), part, end) {
        (time, _) if time.is_empty() => Some((value, noun + 1)),
        timed => Some(timed),
    }
}

/// `jeden 15. im Monat`, `jeden Ersten des Monats`
fn day_of_month(scan: Scan<'_>, at: usize) -> Found<String> {
    let (day, end) = number::ordinal(scan, at).filter(|(it, _)| (1..=31).contains(it))?;
    let noun = scan.skip(end + 1, &["jeden", "jedes"]);
    let is_monthly = scan.is_any(end, &["im", "des", "eines"]) && scan.is_any(noun, &["monat", "monats", "monates"]);
    is_monthly.then(|| (format!("XXXX-XX-{day:02}"), noun + 1))
}

/// A weekday, also with a part of the day in one word.
fn weekday(scan: Scan<'_>, at: usize) -> Option<(u8, Option<DayPart>)> {
    let number = scan.weekday(at)?;
    Some((number, clock::word(scan, at).map(|(part, _)| part)))
}

/// A part of the day behind.
fn behind(scan: Scan<'_>, at: usize) -> (Option<DayPart>, usize) {
    match clock::word(scan, at).or_else(|| clock::phrase(scan, at)) {
        Some((part, end)) => (Some(part), end),
        None => (None, at),
    }
}

/// Adds the time of day, or the times from one to another, that follow to a repetition's value.
fn at_clock(scan: Scan<'_>, value: String, part: Option<DayPart>, at: usize) -> (String, usize) {
    if let Some((start, last, end)) = clock_range::clocks(scan, scan.skip_comma(at)).filter(|_| !value.contains('/')) {
        let sure = |time: Clock| resolve::clock_text(part.map_or(time, |part| clock::in_part(time, part)));
        return (format!("{value}{}/{value}{}", sure(start), sure(last)), end);
    }
    let um = scan.skip(at, &["um", "gegen", "ab"]);
    let found = if at < um { clock::after_um(scan, um) } else { clock::clock(scan, at) };
    match (found, part) {
        (Some((time, end)), part) => {
            let time: Clock = part.map_or(time, |part| clock::in_part(time, part));
            (format!("{value}{}", resolve::clock_text(time)), end)
        }
        (None, Some(part)) => (format!("{value}T{}", part.code), at),
        (None, None) => (value, at),
    }
}

/// `alle zwei Wochen`, `alle paar Jahre`, `alle Jahre`
fn every(scan: Scan<'_>, at: usize) -> Found<String> {
    if !scan.is_any(at, &["alle", "aller"]) {
        return None;
    }
    if scan.is_vague(at + 1) && scan.is(at + 1, "paar") {
        let unit = scan.unit(at + 2)?;
        return Some((Duration::of(Amount::Vague, unit).iso(), at + 3));
    }
    if let Some((by, end)) = duration::duration(scan, at + 1) {
        return Some((by.iso(), end));
    }
    let unit = scan.unit(at + 1)?;
    // `alle Tage` and `alle Jahre` repeat, `alle Wochen` hardly does.
    scan.is_any(at + 1, &["tage", "jahre"]).then(|| (Duration::of(Amount::Known(1.0), unit).iso(), at + 2))
}

/// `täglich`, `zweiwöchentlich`, `14-täglich`
fn frequency(scan: Scan<'_>, at: usize) -> Found<String> {
    let start = scan.skip(at, &["zweimal", "dreimal", "einmal", "viermal", "mehrmals", "fünfmal"]);
    if let Some(value) = frequency_of(scan.senses(start)) {
        let (value, end) = if value == "P1D" {
            match at_clock(scan, String::new(), None, start + 1) {
                (time, end) if !time.is_empty() => (time, end),
                _ => (value.to_owned(), start + 1),
            }
        } else if value.starts_with("XXXX-WXX") {
            at_clock(scan, value.to_owned(), None, start + 1)
        } else {
            (value.to_owned(), start + 1)
        };
        return Some((value, end));
    }
    if scan.digits(at).is_some() && scan.is_glued(at + 1) && scan.is_dash(at + 1) {
        let value = multiplied(f64::from(scan.digits(at)?.value), frequency_of(scan.senses(at + 2))?)?;
        return Some((value, at + 3));
    }
    let word = scan.word(at);
    let amount = crate::number::word_prefix(word)?;
    let rest = super::super::lexicon::senses(word.get(amount.len..)?);
    Some((multiplied(amount.value, frequency_of(&rest)?)?, at + 1))
}

fn frequency_of(senses: &[Sense]) -> Option<&'static str> {
    senses.iter().find_map(|it| if let Sense::Frequency(value) = it { Some(*value) } else { None })
}

/// `zweiwöchentlich`: twice the period.
fn multiplied(amount: f64, period: &str) -> Option<String> {
    let (head, rest) = period.split_once('1')?;
    (0.0 < amount).then(|| format!("{head}{amount}{rest}"))
}

/// `montags`, `immer mittwochs um acht`, `immer montags`
fn weekdays(scan: Scan<'_>, at: usize) -> Found<String> {
    if scan.is_any(at, &["wochenenden"]) && scan.is(at.wrapping_sub(1), "an") {
        return Some(("XXXX-WXX-WE".to_owned(), at + 1));
    }
    let is_always = scan.is(at, "immer");
    let start = at + usize::from(is_always);
    let found = scan
        .senses(start)
        .iter()
        .find_map(|it| if let Sense::EveryWeekday(number) = it { Some(*number) } else { None });
    let weekday = match found {
        // `des Montags` is the genitive.
        Some(weekday) if !scan.is_any(start.wrapping_sub(1), &["des", "eines"]) => weekday,
        Some(_) => return None,
        None if is_always => {
            let next = scan.skip(start, &["am", "an"]);
            scan.weekday(next).filter(|_| start < next)?;
            let (value, end) = (format!("XXXX-WXX-{}", scan.weekday(next)?), next + 1);
            let (part, end) = behind(scan, end);
            return Some(at_clock(scan, value, part, end));
        }
        None => return None,
    };
    let end = start + 1;
    if scan.is(end, "bis") || scan.is_dash(end) {
        let until = scan
            .senses(end + 1)
            .iter()
            .find_map(|it| if let Sense::EveryWeekday(number) = it { Some(*number) } else { None });
        if let Some(until) = until {
            return Some((format!("XXXX-WXX-{weekday}/XXXX-WXX-{until}"), end + 2));
        }
    }
    let (part, end) = behind(scan, end);
    Some(at_clock(scan, format!("XXXX-WXX-{weekday}"), part, end))
}

/// `einmal im Jahr`, `zweimal pro Woche`, `drei Mal am Tag`
fn times(scan: Scan<'_>, at: usize) -> Found<String> {
    let word = scan.word(at);
    let count = word.strip_suffix("mal").and_then(crate::number::parse_word);
    let next = match count {
        Some(_) => at + 1,
        None => {
            number::whole(scan, at)?;
            let dash = at + 1 + usize::from(scan.is_dash(at + 1));
            scan.is(dash, "mal").then_some(dash + 1)?
        }
    };
    let noun = match scan.word(next) {
        "im" | "am" | "pro" | "je" | "jede" | "jeden" | "jedes" | "die" => next + 1,
        "in" if scan.is(next + 1, "der") => next + 2,
        _ => return None,
    };
    let unit = scan.unit(noun)?;
    (!scan.is_plural(noun)).then(|| (Duration::of(Amount::Known(1.0), unit).iso(), noun + 1))
}

/// `um 15 Uhr jeden Tag`: the time before the repetition.
fn timed(scan: Scan<'_>, at: usize) -> Found<String> {
    let (time, next) = clock::clock(scan, at)?;
    let (value, end) = each(scan, next).or_else(|| weekdays(scan, next)).or_else(|| frequency(scan, next))?;
    let time = resolve::clock_text(time);
    if value == "P1D" {
        return Some((time, end));
    }
    value.starts_with("XXXX-WXX-").then(|| (format!("{value}{time}"), end))
}
