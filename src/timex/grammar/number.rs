//! Numbers inside time expressions: counts, ordinals, digits of a date.

use super::super::value::Nth;
use super::{Found, Scan};
use crate::number::{self, Form};

/// Largest count in a length of time: `vor 4,6 Milliarden Jahren`.
const MAX_COUNT: f64 = 1e11;

/// A number that counts something: `drei`, `2,5`, `anderthalb`, `eine halbe`, `zwei Millionen`.
pub(super) fn count(scan: Scan<'_>, at: usize) -> Found<f64> {
    let word = scan.word(at);
    if !word.is_empty() && number::word_prefix(word).is_none() {
        return None;
    }
    let found = number::at(scan.text(), scan.byte(at)?)?;
    let is_count = !matches!(found.form, Form::Ordinal | Form::Fraction) && (0.0..MAX_COUNT).contains(&found.value);
    if !is_count {
        return None;
    }
    let mut end = scan.place_of(at, found.span.end);
    let mut value = found.value;
    // `eine halbe`, `zwei und eine halbe`
    if found.form == Form::Article && scan.word(end).starts_with("halb") && scan.word(end).len() <= 6 {
        (value, end) = (0.5, end + 1);
    } else if scan.is(end, "und")
        && let Some((half, after)) = half(scan, end + 1)
    {
        (value, end) = (value + half, after);
    }
    Some((value, end))
}

fn half(scan: Scan<'_>, at: usize) -> Found<f64> {
    let at = scan.skip(at, &["ein", "eine", "einen", "einer", "einem", "eines"]);
    let is_half = ["halb", "halbe", "halber", "halbes", "halben"].contains(&scan.word(at));
    is_half.then_some((0.5, at + 1))
}

/// A whole number in a word: `acht`.
pub(super) fn word(scan: Scan<'_>, at: usize) -> Option<u32> {
    let found = number::parse_word(scan.word(at))?;
    let is_whole = matches!(found.form, Form::Cardinal | Form::Article) && found.value.fract() == 0.0;
    (is_whole && (0.0..1e4).contains(&found.value)).then_some(found.value as u32)
}

/// A whole number in digits or a word.
pub(super) fn whole(scan: Scan<'_>, at: usize) -> Option<u32> {
    scan.digits(at).map(|digits| digits.value).or_else(|| word(scan, at))
}

/// An ordinal: `3.`, `dritte`.
pub(super) fn ordinal(scan: Scan<'_>, at: usize) -> Found<u32> {
    if let Some(digits) = scan.digits(at) {
        let has_stop = scan.is_mark(at + 1, '.') && scan.is_glued(at + 1);
        return has_stop.then_some((digits.value, at + 2));
    }
    Some((ordinal_word(scan, at)?, at + 1))
}

/// An ordinal in a word.
pub(super) fn ordinal_word(scan: Scan<'_>, at: usize) -> Option<u32> {
    let word = scan.word(at);
    let found = number::parse_word(word)?;
    // The bare stem (`dritt`) is no ordinal of its own.
    let is_inflected = word.ends_with(['e', 'm', 'n', 'r', 's']);
    (found.form == Form::Ordinal && is_inflected && found.value < 1e4).then_some(found.value as u32)
}

/// `erste`, `2.`, `letzte`.
pub(super) fn nth(scan: Scan<'_>, at: usize) -> Found<Nth> {
    let word = scan.word(at);
    if word.starts_with("letzte") && word.len() <= 7 {
        return Some((Nth::Last, at + 1));
    }
    let (value, end) = ordinal(scan, at)?;
    Some((Nth::First(u8::try_from(value).ok().filter(|it| (1..=53).contains(it))?), end))
}
