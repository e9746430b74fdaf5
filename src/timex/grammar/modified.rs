//! Points with what stands before and behind them: `vor dem Wochenende`, `bis März 2008`, `ab Ende 1989`, `gegen Abend`.

use super::super::Modifier;
use super::super::value::{Clock, Expression, Month, Stretch, Unit, Year};
use super::{Found, Modified, Scan, clock, duration, point, relative};

/// A point with a preposition that says on which side of it something lies.
pub(super) fn modified(scan: Scan<'_>, at: usize) -> Found<Modified> {
    if scan.is_any(at, &["von", "vom"]) {
        return from_on(scan, at + 1);
    }
    let (modifier, next) = preposition(scan, at)?;
    // `gegen die Anfang März beschlossenen Regeln` is about rules.
    let articles: &[&str] = if modifier == Modifier::Approx { &["den"] } else { &["dem", "der", "den", "die", "das"] };
    let article = scan.skip(next, articles);
    let (mut found, end) = inner(scan, article, modifier)?;
    // `vor gestern` aside, a length is no point, and a vague reference has no sides.
    let is_sided = match found.expression {
        Expression::Duration(_) | Expression::Set(_) => false,
        Expression::Reference(_) => matches!(modifier, Modifier::Until | Modifier::Since),
        _ => true,
    };
    if !is_sided {
        return None;
    }
    found.modifiers.insert(0, modifier);
    Some((found, scan.skip(end, &["an"]).min(end + usize::from(scan.is(at, "von")))))
}

/// `von Montag an`, `von heute an`
fn from_on(scan: Scan<'_>, at: usize) -> Found<Modified> {
    let (found, end) = point::point(scan, scan.skip(at, &["dem", "der"]))?;
    let is_verb = scan.is_capital(end + 1) && scan.is_noun(end + 1);
    (scan.is(end, "an") && !is_verb).then_some((Modified::with(found, Modifier::Since), end + 1))
}

/// A day with a side of a time on its clock: `Freitag ab 17 Uhr`, `Montag um kurz nach 8 Uhr`.
fn sided_clock(scan: Scan<'_>, found: &Expression, at: usize) -> Found<Modified> {
    let next = scan.skip(scan.skip_comma(at), &["um"]);
    let (modifier, next) = match scan.word(next) {
        "ab" => (Modifier::Since, next + 1),
        "bis" => (Modifier::Until, next + 1),
        "kurz" if scan.is(next + 1, "nach") => (Modifier::After, next + 2),
        "kurz" if scan.is(next + 1, "vor") => (Modifier::Before, next + 2),
        "gegen" => (Modifier::Approx, next + 1),
        _ => return None,
    };
    let (time, end) = clock::after_um(scan, next).filter(|(_, end)| scan.is(end - 1, "uhr"))?;
    let found = match found {
        Expression::Day(day) => Expression::DayClock(day.clone(), time),
        // The small hours of a night are those of the next day.
        Expression::DayDayPart(day, part) if part.code != "NI" => {
            Expression::DayClock(day.clone(), clock::in_part(time, *part))
        }
        _ => return None,
    };
    Some((Modified::with(found, modifier), end))
}

/// `Anfang bis Mitte Mai`: two parts of one stretch.
fn portions(scan: Scan<'_>, at: usize) -> Found<Modified> {
    let first = scan.portion(at).filter(|_| scan.is(at + 1, "bis"))?;
    let (mut found, end) = portioned(scan, at + 2)?;
    found.modifiers.insert(0, first.into());
    Some((found, end))
}

/// Words that make a time vague.
const APPROXIMATELY: [&str; 5] = ["circa", "etwa", "rund", "ungefähr", "zirka"];

/// The preposition and the place behind it.
fn preposition(scan: Scan<'_>, at: usize) -> Found<Modifier> {
    let (modifier, len) = match scan.word(at) {
        "vor" => (Modifier::Before, 1),
        "nach" => (Modifier::After, 1),
        "seit" => (Modifier::Since, 1),
        "ab" => (Modifier::Since, 1),
        "bis" if scan.is_any(at + 1, &["spätestens"]) => (Modifier::Until, 2),
        "bis" if scan.is_any(at + 1, &["zum", "zur", "zu", "in", "vor", "um", "gegen", "einschließlich", "ins"]) => {
            (Modifier::Until, 2)
        }
        "bis" => (Modifier::Until, 1),
        "spätestens" if scan.is_any(at + 1, &["am", "im", "um", "bis", "zum", "ab"]) => (Modifier::Until, 2),
        "spätestens" => (Modifier::Until, 1),
        "frühestens" if scan.is_any(at + 1, &["am", "im", "um", "ab", "zum"]) => (Modifier::Since, 2),
        "frühestens" => (Modifier::Since, 1),
        "gegen" => (Modifier::Approx, 1),
        "um" => (Modifier::Approx, 1),
        word if APPROXIMATELY.contains(&word) && scan.is_any(at + 1, &["um", "gegen", "im", "am"]) => {
            (Modifier::Approx, 2)
        }
        "etwa" | "circa" | "zirka" | "ungefähr" => (Modifier::Approx, 1),
        "ca" => (Modifier::Approx, 1 + usize::from(scan.is_mark(at + 1, '.'))),
        "kurz" if scan.is(at + 1, "vor") => (Modifier::Before, 2),
        "kurz" if scan.is(at + 1, "nach") => (Modifier::After, 2),
        _ => return None,
    };
    Some((modifier, at + len))
}

/// What a preposition is followed by.
fn inner(scan: Scan<'_>, at: usize, modifier: Modifier) -> Found<Modified> {
    let clocked = || clock::after_um(scan, at).map(|(time, end)| (Modified::plain(Expression::Clock(time)), end));
    // `um 8 Uhr` is exact; only a year or date can be `um` about.
    let is_um = scan.is(at.wrapping_sub(1), "um") && !scan.is_any(at.wrapping_sub(2), &APPROXIMATELY);
    if is_um {
        let (found, end) = point::point(scan, at)?;
        let is_about = matches!(found, Expression::Stretch(Stretch::Year(_) | Stretch::Decade { .. }))
            || matches!(found, Expression::Day(_)) && scan.is(at.wrapping_sub(1), "den");
        return is_about.then(|| (Modified::plain(found), end));
    }
    if let Some(found) = part_of_day(scan, at, modifier) {
        return Some(found);
    }
    if modifier == Modifier::Approx {
        // `etwa drei Stunden` is a length; `etwa 2000 Menschen` a number.
        let timed = if scan.is_any(at.wrapping_sub(1), &["gegen", "um"]) {
            clocked()
        } else {
            clock::clock(scan, at).map(|(time, end)| (Modified::plain(Expression::Clock(time)), end))
        };
        let pointed =
            portioned(scan, at).or_else(|| point::point(scan, at).map(|(found, end)| (Modified::plain(found), end)));
        return longer(
            timed,
            pointed.filter(|(found, _)| {
                !is_bare_year(&found.expression) || scan.is_any(at.wrapping_sub(1), &["gegen", "um"])
            }),
        );
    }
    if duration::duration(scan, at).is_some_and(|(_, end)| point::point(scan, at).is_none_or(|(_, other)| other <= end))
    {
        return None;
    }
    let timed = if scan.is(at.wrapping_sub(1), "um") || scan.is(at.wrapping_sub(2), "kurz") { clocked() } else { None };
    let dated = scan.unit(at) == Some(Unit::Year);
    let yeared = super::year::fixed(scan, at)
        .filter(|(_, end)| !dated && !scan.is_noun(*end) && scan.unit(*end).is_none() && !is_counted(scan, *end))
        .map(|(year, end)| (Modified::plain(Expression::Stretch(Stretch::Year(Year::Fixed(year)))), end));
    let pointed = plain(scan, at);
    longer(longer(timed, yeared), pointed)
}

/// Whether something behind a number says that it is counted: `nach 2000 Euro`.
fn is_counted(scan: Scan<'_>, at: usize) -> bool {
    scan.is_any(at, &["euro", "dollar", "uhr", "prozent", "mal", "meter", "metern", "kilometer", "kilometern"])
        || matches!(scan.mark(at), Some('%' | '€' | '$'))
}

fn is_bare_year(expression: &Expression) -> bool {
    matches!(expression, Expression::Stretch(Stretch::Year(Year::Fixed(_))))
}

fn longer(first: Found<Modified>, second: Found<Modified>) -> Found<Modified> {
    match (first, second) {
        (Some(first), Some(second)) => Some(if first.1 < second.1 { second } else { first }),
        (first, second) => first.or(second),
    }
}

/// `gegen Abend`, `vor Mitternacht`, `bis zum Morgen`, `nach Mittag`
fn part_of_day(scan: Scan<'_>, at: usize, modifier: Modifier) -> Found<Modified> {
    if let Some((time, end)) = clock::noon(scan, at) {
        let time: Clock = time;
        return Some((Modified::plain(Expression::Clock(time)), end));
    }
    let (part, end) = clock::named(scan, at)?;
    // `nach Nacht`, `vor Abend`: only with the prepositions that go with them; never the verb-like `vor morgen`.
    let is_noun = scan.is_capital(end - 1) || modifier == Modifier::Approx;
    is_noun.then_some((Modified::plain(Expression::DayPart(part)), end))
}

/// A point without preposition: with a portion, with `früh` or `spät` behind, or alone.
pub(super) fn plain(scan: Scan<'_>, at: usize) -> Found<Modified> {
    let pointed = point::point(scan, at).map(|(found, end)| {
        if let Some(sided) = sided_clock(scan, &found, end) {
            return sided;
        }
        let modifier = late_or_early(scan, &found, end);
        match modifier {
            Some(modifier) => (Modified::with(found, modifier), end + 1),
            None => (Modified::plain(found), end),
        }
    });
    longer(longer(portioned(scan, at), pointed), longer(relative::from_now(scan, at), later(scan, at)))
}

/// `später diese Woche`, `später im Jahr`
fn later(scan: Scan<'_>, at: usize) -> Found<Modified> {
    let modifier = match scan.word(at) {
        "früher" | "früh" => Modifier::Start,
        "später" | "spät" => Modifier::End,
        _ => return None,
    };
    let (found, end) = point::point(scan, scan.skip(at + 1, &["in", "im"]))?;
    is_near(&found).then(|| (Modified::with(found, modifier), end))
}

fn portioned(scan: Scan<'_>, at: usize) -> Found<Modified> {
    if let Some(found) = portions(scan, at) {
        return Some(found);
    }
    let ((portion, whole), end) = point::portion(scan, at)?;
    Some((Modified::with(whole, portion.into()), end))
}

/// `dieses Jahr früh`, `nächste Woche später`: a part of a stretch that is near today.
fn late_or_early(scan: Scan<'_>, found: &Expression, at: usize) -> Option<Modifier> {
    match scan.word(at) {
        "früh" | "früher" if is_near(found) => Some(Modifier::Start),
        "spät" | "später" if is_near(found) => Some(Modifier::End),
        _ => None,
    }
}

/// Whether a stretch is told by its distance from today.
fn is_near(found: &Expression) -> bool {
    matches!(
        found,
        Expression::Stretch(
            Stretch::Week(_) | Stretch::Year(Year::Offset(_)) | Stretch::Month { month: Month::Offset(_), .. }
        )
    )
}
