//! Units that are signs or endings: percent, degrees, years of age.

use crate::lexicon::ADJECTIVE_ENDINGS;
use crate::number::cursor::{gap, next_word, word_at};
use crate::number::lexicon::{same, strip};

/// A percent sign or word: its length, and whether it means points.
pub(super) fn percent(rest: &str) -> Option<(usize, bool)> {
    if rest.starts_with('%') {
        return Some((1, rest.starts_with("%-Punkt") || rest.starts_with("%punkt")));
    }
    for phrase in ["v. H.", "v.H.", "vom Hundert"] {
        if rest.starts_with(phrase) {
            return Some((phrase.len(), false));
        }
    }
    let word = word_at(rest, 0);
    let tail = strip(word, "prozent")?;
    let is_point = ["punkt", "punkte", "punkten", "punkts"].iter().any(|it| same(tail, it));
    let is_plain = ["", "e", "en", "s", "es"].contains(&tail);
    // The adjective: `20-prozentig`, `zehnprozentige`.
    let is_adjective = strip(tail, "ig").is_some_and(is_ending);
    (is_point || is_plain || is_adjective).then_some((word.len(), is_point))
}

pub(super) fn is_ending(rest: &str) -> bool {
    rest.is_empty() || ADJECTIVE_ENDINGS.contains(&rest)
}

/// `°C`, `Grad Celsius`, `Grad`: the length and the CLDR unit, where a scale is named.
pub(super) fn degrees(rest: &str) -> Option<(usize, Option<&'static str>)> {
    let word = word_at(rest, 0);
    // `20 C`, where the letter stands alone: not `20 C-Dur`, `20 C.`.
    let is_apart = rest.get(word.len()..).is_some_and(|it| !it.starts_with(['-', '.', '/', '+']));
    if let Some(unit) = scale(word).filter(|_| word.len() > 1 || word == "C" && is_apart) {
        return Some((word.len(), Some(unit)));
    }
    let sign = rest.chars().next().filter(|it| matches!(it, '°' | 'º' | '˚')).map_or(0, char::len_utf8);
    let degree = if sign > 0 { sign } else { word.len() };
    if sign == 0 && !same(word, "grad") {
        return None;
    }
    let tail = rest.get(degree..)?;
    let at = degree + gap(tail).unwrap_or(0);
    let name = word_at(rest, at);
    match scale(name) {
        Some(unit) => Some((at + name.len(), Some(unit))),
        None => Some((degree, None)),
    }
}

/// `minus` or `unter null` after the degrees: where it ends.
pub(super) fn below_zero(rest: &str, end: usize) -> Option<usize> {
    let at = next_word(rest, end)?;
    let word = word_at(rest, at);
    if same(word, "minus") {
        let after = at + word.len();
        let subtracts = rest.get(after..)?.trim_start().starts_with(|it: char| it.is_ascii_digit());
        return (!subtracts).then_some(after);
    }
    let zero = next_word(rest, at + word.len()).filter(|_| word == "unter")?;
    same(word_at(rest, zero), "null").then_some(zero + "null".len())
}

pub(super) fn scale(word: &str) -> Option<&'static str> {
    match word {
        "C" => Some("celsius"),
        "F" => Some("fahrenheit"),
        "K" => Some("kelvin"),
        _ if same(word, "celsius") => Some("celsius"),
        _ if same(word, "fahrenheit") => Some("fahrenheit"),
        _ if same(word, "kelvin") => Some("kelvin"),
        _ => None,
    }
}

/// `jährig`, `Jährige`: the length.
pub(super) fn years(rest: &str) -> Option<usize> {
    let word = word_at(rest, 0);
    let tail = strip(word, "jährig")?;
    (is_ending(tail)).then_some(word.len())
}
