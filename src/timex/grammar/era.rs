//! Seasons, years, decades and centuries: `Sommer 2015`, `Jahr 2009`, `1990er-Jahre`, `19. Jahrhundert`.

use super::super::value::{Stretch, Unit, Year};
use super::{Found, Scan, number, year};
use crate::tag::Pos;

/// `Sommer 2015`, `im nächsten Winter`, `Winter 2015/16`
pub(super) fn season(scan: Scan<'_>, at: usize) -> Found<Stretch> {
    if let Some(code) = scan.season(at).filter(|_| scan.is_capital(at)) {
        let (year, end) = year::year_or_none(scan, at + 1);
        // A winter of two years is that of the first.
        let is_double = scan.is_mark(end, '/') && scan.is_glued(end) && scan.digits(end + 1).is_some();
        let end = if is_double && code == "WI" { end + 2 } else { end };
        // `Winter` and `Sommer` are also names of persons.
        let is_name = matches!(year, Year::Unknown) && is_season_name(scan, at);
        return (!is_name).then_some((Stretch::Season { code, year }, end));
    }
    let offset = scan.offset(at)?;
    let code = scan.season(at + 1)?;
    Some(match year::after(scan, at + 2) {
        Some((year, end)) => (Stretch::Season { code, year }, end),
        None => (Stretch::NearSeason { code, offset }, at + 2),
    })
}

/// Whether a season is part of a name: `Prager Frühling`, `Petra Sommer`, `Sommer Gerstenberg`.
fn is_season_name(scan: Scan<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).filter(|before| scan.is_capital(*before));
    let is_named = before.is_some_and(|before| {
        let is_function = scan.word(before).len() <= 4 && scan.pos(before) != Pos::Propn
            || scan.portion(before).is_some()
            || scan.relation(before).is_some();
        !is_function && !matches!(scan.pos(before), Pos::Verb | Pos::Adv | Pos::Adp)
    });
    is_named || scan.is_capital(at + 1) && scan.pos(at + 1) == Pos::Propn && scan.senses(at + 1).is_empty()
}

/// `Jahr 2009`, `letztes Jahr`, `2015`, `heuer`
pub(super) fn calendar_year(scan: Scan<'_>, at: usize) -> Found<Stretch> {
    if scan.is(at, "heuer") {
        return Some((Stretch::Year(Year::Offset(0)), at + 1));
    }
    if let Some(offset) = scan.year_adjective(at) {
        return Some((Stretch::Year(Year::Offset(offset)), at + 1));
    }
    let found = year::numbered(scan, at).or_else(|| year::relative(scan, at));
    let (year, end) = match found {
        Some(found) => found,
        None => {
            let introduced = at.checked_sub(1).is_some_and(|before| scan.portion(before).is_some());
            let read = if introduced { year::fixed(scan, at) } else { year::bare(scan, at) };
            let (year, end) = read?;
            (Year::Fixed(year), end)
        }
    };
    Some((Stretch::Year(year), end))
}

/// `1990er-Jahre`, `90er`, `neunziger Jahre`, `Neunzigerjahre`
pub(super) fn decade(scan: Scan<'_>, at: usize) -> Found<Stretch> {
    if let Some(digits) = scan.digits(at) {
        let is_decade = scan.is_any(at + 1, &["er", "ern", "ers"]) && scan.is_glued(at + 1);
        if !is_decade || digits.value % 10 != 0 {
            return None;
        }
        let next = at + 2 + usize::from(scan.is_dash(at + 2));
        let has_noun = scan.is_any(next, &["jahre", "jahren"]);
        let end = if has_noun { next + 1 } else { at + 2 };
        let found = match digits.len {
            4 => Stretch::Decade { first: digits.value as i32, century: true },
            2 if has_noun || is_named_decade(scan, at, end) => {
                Stretch::Decade { first: digits.value as i32, century: false }
            }
            _ => return None,
        };
        return Some((found, end));
    }
    let word = scan.word(at);
    let stem =
        ["erjahren", "erjahre", "ern", "er"].iter().find_map(|ending| Some((word.strip_suffix(ending)?, *ending)));
    let (stem, ending) = stem?;
    let value = crate::number::parse_word(stem)?.value;
    let has_noun = ending.starts_with("erj") || scan.is_any(at + 1, &["jahre", "jahren"]);
    let has_noun = has_noun || is_named_decade(scan, at, at + 1) && scan.is_capital(at);
    let tens = value.rem_euclid(10.0) == 0.0 && (10.0..=2090.0).contains(&value);
    let end = at + 1 + usize::from(scan.is_any(at + 1, &["jahre", "jahren"]));
    let century = value > 1000.0;
    (tens && has_noun).then_some((Stretch::Decade { first: value as i32, century }, end))
}

/// `die 90er`, `Mitte der Achtziger`: a decade without `Jahre`; not `in den 80er Bussen`, `ein Mann in den Achtzigern`.
fn is_named_decade(scan: Scan<'_>, at: usize, end: usize) -> bool {
    let Some(article) = at.checked_sub(1).filter(|it| scan.is_any(*it, &["den", "der", "die"])) else { return false };
    let counts = scan.is_noun(end) || scan.is_dash(end) && scan.is_glued(end);
    let before = article.checked_sub(1);
    let is_age = before.is_some_and(|it| scan.is(it, "in") && it.checked_sub(1).is_some_and(|it| scan.is_noun(it)));
    !counts && !is_age
}

/// `19. Jahrhundert`, `letztes Jahrhundert`, `5. Jahrhundert v. Chr.`
pub(super) fn century(scan: Scan<'_>, at: usize) -> Found<Stretch> {
    let (number, noun) = number::ordinal(scan, at).filter(|(it, _)| (1..=40).contains(it))?;
    if scan.unit(noun) != Some(Unit::Century) {
        // `im 18. und 19. Jahrhundert`
        let other = scan.is_any(noun, &["und", "oder"]).then(|| number::ordinal(scan, noun + 1)).flatten();
        let is_listed = other.is_some_and(|(_, behind)| scan.unit(behind) == Some(Unit::Century));
        return is_listed.then_some((Stretch::Century(number as i32), noun));
    }
    let end = if scan.word(noun).len() <= 4 { scan.skip_stop(noun + 1) } else { noun + 1 };
    match year::era(scan, end) {
        Some((sign, end)) => Some((Stretch::Century(sign * number as i32), end)),
        None => Some((Stretch::Century(number as i32), end)),
    }
}
