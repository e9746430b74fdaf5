//! Lengths of time: `zweieinhalb Stunden`, `drei Jahre und einen Monat`, `achtstündig`, `tagelang`, `mehr als 30 Jahre`.

use std::sync::LazyLock;

use super::super::Modifier;
use super::super::lexicon::Sense;
use super::super::value::{Amount, Duration, Expression, Unit};
use super::{Found, Modified, Scan, number};
use crate::lexicon;
use crate::number as numerals;

/// Most units in one length: `zwei Jahre, drei Monate, vier Tage und fünf Stunden`.
const MAX_PARTS: usize = 4;

/// A length of time with what modifies it: `seit mehr als 30 Jahren`, `fast drei Stunden`.
pub(super) fn modified(scan: Scan<'_>, at: usize) -> Found<Modified> {
    let mut modifiers = Vec::new();
    let mut next = at;
    if scan.is(at, "seit") {
        modifiers.push(Modifier::Since);
        next += 1;
    }
    let (limits, next) = limits(scan, next);
    modifiers.extend(limits);
    if let Some((shortest, longest, end)) = between(scan, next) {
        let is_said_age = is_age(scan, at, end, &longest);
        return (!is_said_age)
            .then_some((Modified { expression: Expression::Durations(shortest, longest), modifiers }, end));
    }
    let found = duration(scan, next).or_else(|| if at < next { plural(scan, next) } else { None });
    let (by, end) = found?;
    if is_age(scan, at, end, &by) {
        return None;
    }
    Some((Modified { expression: Expression::Duration(by), modifiers }, end))
}

/// `zwei bis drei Wochen`, `3-4 Tage`: the shortest and the longest length.
pub(super) fn between(scan: Scan<'_>, at: usize) -> Option<(Duration, Duration, usize)> {
    let at = scan.skip(at, &["zwischen"]);
    let (low, next) = number::count(scan, at)?;
    // Digits with a dash may be read as one number.
    let is_joined = scan.is_any(next, &["bis", "oder", "und"]) || scan.is_dash(next);
    if !is_joined || scan.is(next, "und") && !scan.is(at.wrapping_sub(1), "zwischen") {
        return None;
    }
    let ((high, unit), end) = part(scan, next + 1)?;
    let Amount::Known(high) = high else { return None };
    let of = |amount: f64| Duration::of(Amount::Known(amount), unit);
    (low < high).then(|| (of(low), of(high), scan.skip(end, &["lang"])))
}

/// What is said of an amount before it: `mehr als`, `mindestens`, `rund`.
pub(super) fn limits(scan: Scan<'_>, at: usize) -> (Option<Modifier>, usize) {
    let two = |second: &str| scan.is(at + 1, second);
    let (modifier, len) = match scan.word(at) {
        "mehr" | "länger" | "größer" if two("als") => (Modifier::MoreThan, 2),
        "weniger" | "kürzer" | "nicht" if two("als") => (Modifier::LessThan, 2),
        "bis" if two("zu") => (Modifier::AtMost, 2),
        "nicht" if two("mehr") => (Modifier::AtMost, 3),
        "über" => (Modifier::MoreThan, 1),
        "knapp" | "fast" | "beinahe" | "nahezu" | "unter" => (Modifier::LessThan, 1),
        "mindestens" | "wenigstens" => (Modifier::AtLeast, 1),
        "höchstens" | "maximal" => (Modifier::AtMost, 1),
        "gut" => (Modifier::MoreThan, 1),
        "rund" | "etwa" | "circa" | "zirka" | "ungefähr" => (Modifier::Approx, 1),
        "ca" => (Modifier::Approx, 1 + usize::from(scan.is_mark(at + 1, '.'))),
        _ => return (None, at),
    };
    (Some(modifier), at + len)
}

/// A length of time without modifiers.
pub(super) fn duration(scan: Scan<'_>, at: usize) -> Found<Duration> {
    compound(scan, at).or_else(|| whole(scan, at)).or_else(|| stopped(scan, at)).or_else(|| parts(scan, at))
}

/// `tagelang`, `achtstündig`, `3-tägig`, `Viertelstunde`
fn compound(scan: Scan<'_>, at: usize) -> Found<Duration> {
    for sense in scan.senses(at) {
        match sense {
            Sense::Long(unit) => return Some((Duration::of(Amount::Vague, *unit), at + 1)),
            Sense::Fraction(amount, unit) => {
                return Some((Duration::of(Amount::Known(*amount), *unit), at + 1));
            }
            _ => {}
        }
    }
    if scan.digits(at).is_some() && scan.is_glued(at + 1) && scan.is_dash(at + 1) && scan.is_glued(at + 2) {
        let amount = Amount::Known(f64::from(scan.digits(at)?.value));
        let of_years = scan.senses(at + 2).contains(&Sense::Lasting(Unit::Year)) && lasts(scan.word(at + 3));
        if let Some(unit) = lasting(scan, at + 2).or(of_years.then_some(Unit::Year)) {
            return Some((Duration::of(amount, unit), at + 3));
        }
        // `48-Stunden-Frist`, not `3-Tage` at a line's end
        let unit = scan.unit(at + 2).filter(|_| scan.is_dash(at + 3) && scan.is_glued(at + 3))?;
        return Some((Duration::of(amount, unit), at + 3));
    }
    let word = scan.word(at);
    let amount = numerals::word_prefix(word)?;
    let rest = word.get(amount.len..)?;
    let senses = super::super::lexicon::senses(rest);
    let is_of_years = senses.contains(&Sense::Lasting(Unit::Year)) && lasts(scan.word(at + 1));
    let unit = senses.iter().find_map(lasting_unit).or(is_of_years.then_some(Unit::Year))?;
    Some((Duration::of(Amount::Known(amount.value), unit), at + 1))
}

/// A time taken with a watch: `2:03:11 Stunden`, `1:55,20 Minuten`.
fn stopped(scan: Scan<'_>, at: usize) -> Found<Duration> {
    let mut values = vec![f64::from(scan.digits(at)?.value)];
    let mut end = at + 1;
    while values.len() < 3 && scan.is_mark(end, ':') && scan.is_glued(end) && scan.is_glued(end + 1) {
        let digits = scan.digits(end + 1).filter(|digits| digits.len == 2 && digits.value < 60)?;
        values.push(f64::from(digits.value));
        end += 2;
    }
    let has_fraction = scan.is_mark(end, ',') && scan.is_glued(end) && scan.is_glued(end + 1);
    if let Some(digits) = scan.digits(end + 1).filter(|digits| has_fraction && digits.len <= 3 && 1 < values.len()) {
        *values.last_mut()? += f64::from(digits.value) / 10f64.powi(digits.len as i32);
        end += 2;
    }
    let units: &[Unit] = match scan.unit(end)? {
        Unit::Hour => &[Unit::Hour, Unit::Minute, Unit::Second],
        Unit::Minute => &[Unit::Minute, Unit::Second],
        _ => return None,
    };
    let parts = values.iter().zip(units).map(|(value, unit)| (Amount::Known(*value), *unit));
    (1 < values.len() && values.len() <= units.len()).then(|| (Duration(parts.collect()), end + 1))
}

fn lasting(scan: Scan<'_>, at: usize) -> Option<Unit> {
    scan.senses(at).iter().find_map(lasting_unit)
}

/// Whether a noun in lower case names what lasts: `Pause`, `Haftstrafe`.
fn lasts(noun: &str) -> bool {
    LASTING.iter().any(|part| noun.contains(part))
}

/// Parts of nouns for what lasts, before which `-jährig` is a length and no age.
static LASTING: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| lexicon::words(include_str!("../../data/duration_nouns.txt")));

/// `stündig`, `tägig`; not `jährig`, which mostly tells an age.
fn lasting_unit(sense: &Sense) -> Option<Unit> {
    match sense {
        Sense::Lasting(Unit::Year) => None,
        Sense::Lasting(unit) => Some(*unit),
        _ => None,
    }
}

/// `den ganzen Tag`, `die ganze Woche`: one of the unit.
fn whole(scan: Scan<'_>, at: usize) -> Found<Duration> {
    if !scan.is_any(at, &["ganze", "ganzen", "ganzer", "ganzes", "gesamte", "gesamten", "gesamtes"]) {
        return None;
    }
    let unit = scan.unit(at + 1)?;
    (!scan.is_plural(at + 1)).then_some((Duration::of(Amount::Known(1.0), unit), at + 2))
}

/// `zwei Jahre und drei Monate`, `2 Stunden 30 Minuten`, `ein paar Tage lang`
fn parts(scan: Scan<'_>, at: usize) -> Found<Duration> {
    let (first, mut end) = part(scan, at)?;
    let mut found = vec![first];
    while found.len() < MAX_PARTS {
        let next = end + usize::from(scan.is(end, "und") || scan.is_mark(end, ','));
        let Some((more, after)) = part(scan, next) else { break };
        let smaller = found.last().is_some_and(|(_, unit)| rank(more.1) < rank(*unit));
        if !smaller {
            break;
        }
        found.push(more);
        end = after;
    }
    end = scan.skip(end, &["lang"]);
    Some((Duration(found), end))
}

/// The order of units by length.
fn rank(unit: Unit) -> u8 {
    match unit {
        Unit::Second => 0,
        Unit::Minute => 1,
        Unit::Hour => 2,
        Unit::Day | Unit::Workday => 3,
        Unit::Weekend => 4,
        Unit::Week | Unit::Workweek => 5,
        Unit::Month => 6,
        Unit::Quarter => 7,
        Unit::Half => 8,
        Unit::Year => 9,
        Unit::Decade => 10,
        Unit::Century => 11,
        Unit::Millennium => 12,
    }
}

/// An amount and its unit.
fn part(scan: Scan<'_>, at: usize) -> Found<(Amount, Unit)> {
    let (amount, next) = amount(scan, at)?;
    // `volle zwei Stunden`, `zwei ganze Jahre`, `drei weitere Tage`
    let next = scan.skip(next, &["ganze", "ganzen", "volle", "vollen", "weitere", "weiteren", "lange", "langen"]);
    if let Some((factor, unit)) = scan.senses(next).iter().find_map(|it| match it {
        Sense::Fraction(factor, unit) => Some((*factor, *unit)),
        _ => None,
    }) {
        let Amount::Known(count) = amount else { return None };
        return Some(((Amount::Known(count * factor), unit), next + 1));
    }
    let unit = scan.unit(next)?;
    // `eines Tages` is no day's length, and `h` needs digits.
    let is_genitive = scan.is(at, "eines");
    let is_letter = scan.word(next).len() == 1 && scan.digits(next - 1).is_none();
    if is_genitive || is_letter || scan.is(next, "jhd") {
        return None;
    }
    let is_short = scan.is_any(next, &["std", "min", "sek"]);
    let end = next
        + 1
        + usize::from(is_short && scan.is_mark(next + 1, '.') && scan.is_word(next + 2) && !scan.is_capital(next + 2));
    Some(((amount, unit), end))
}

/// `drei`, `ein paar`, `mehrere`
pub(super) fn amount(scan: Scan<'_>, at: usize) -> Found<Amount> {
    if scan.is_any(at, &["ein", "den", "die", "der"]) && scan.is(at + 1, "paar") {
        return Some((Amount::Vague, at + 2));
    }
    if scan.is_vague(at) {
        return Some((Amount::Vague, at + 1));
    }
    let (value, end) = number::count(scan, at)?;
    Some((Amount::Known(value), end))
}

/// A plural that is a length after `seit`: `seit Jahren`.
fn plural(scan: Scan<'_>, at: usize) -> Found<Duration> {
    let at = scan.skip(at, &["langen", "vielen", "einigen"]);
    let unit = scan.unit(at).filter(|_| scan.is_plural_dative(at))?;
    Some((Duration::of(Amount::Vague, unit), at + 1))
}

/// Whether years are somebody's age: `30 Jahre alt`, `im Alter von 30 Jahren`, `ab 18 Jahren`.
fn is_age(scan: Scan<'_>, at: usize, end: usize, by: &Duration) -> bool {
    if scan.is_any(end, &["alt", "alte", "alten", "alter", "altes", "jung"]) {
        return true;
    }
    let is_years = matches!(by.0.as_slice(), [(_, Unit::Year | Unit::Month)]);
    let Some(before) = at.checked_sub(1) else { return false };
    let is_of_age = scan.is(before, "von") && before.checked_sub(1).is_some_and(|it| scan.is(it, "alter"));
    // `mit 18 Jahren`, not `mit 18 Jahren Haft`.
    let is_at_age = scan.is(before, "mit") && !scan.is_noun(end) && !scan.is(end, "verspätung");
    is_years && (is_of_age || is_at_age || scan.is_any(before, &["ab", "unter"]) || scan.is(at, "unter"))
}
