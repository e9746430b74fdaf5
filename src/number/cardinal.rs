//! Cardinals in one word: `zweihunderttausend`, and what each ends in.

use super::lexicon::{PartKind, longest, strip};

/// What a cardinal ends in, which decides its ordinal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Last {
    /// `ein`.
    One,
    /// `acht`, whose ordinal adds no `t`.
    Eight,
    /// Up to nineteen.
    Small,
    /// From twenty, also `hundert` and `tausend`.
    Large,
    /// `Million` and above.
    Scale,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Whole {
    pub(super) value: f64,
    pub(super) last: Last,
}

pub(super) type Parsed<'w> = Option<(Whole, &'w str)>;

/// Millions, thousands and what is left.
pub(super) fn cardinal(word: &str) -> Parsed<'_> {
    let before = below_million(word);
    let (value, rest) = before.map_or((1.0, word), |(whole, rest)| (whole.value, rest));
    // `eine Million` written as one word keeps its e.
    let joined = if before.is_some() { strip(rest, "e").unwrap_or(rest) } else { rest };
    let Some(scale) = longest(joined, &[PartKind::Scale]).or_else(|| longest(rest, &[PartKind::Scale])) else {
        return before;
    };
    let rest = joined.get(scale.word.len()..)?;
    match below_million(rest) {
        Some((more, rest)) => Some((Whole { value: value * scale.value + more.value, last: more.last }, rest)),
        None => Some((Whole { value: value * scale.value, last: Last::Scale }, rest)),
    }
}

pub(super) fn below_million(word: &str) -> Parsed<'_> {
    group(word, PartKind::Thousand, below_thousand)
}

pub(super) fn below_thousand(word: &str) -> Parsed<'_> {
    group(word, PartKind::Hundred, below_hundred)
}

/// `[number] hundert [und] [number]`, and the same with `tausend`.
pub(super) fn group<'w>(word: &'w str, unit: PartKind, part: fn(&'w str) -> Parsed<'w>) -> Parsed<'w> {
    let before = part(word);
    let (factor, rest) = before.map_or((1.0, word), |(whole, rest)| (whole.value, rest));
    let Some(unit) = longest(rest, &[unit]) else { return before };
    let rest = rest.get(unit.word.len()..)?;
    let value = factor * unit.value;
    let after = part(rest).or_else(|| part(strip(rest, "und")?));
    match after {
        Some((more, rest)) => Some((Whole { value: value + more.value, last: more.last }, rest)),
        None => Some((Whole { value, last: Last::Large }, rest)),
    }
}

pub(super) fn below_hundred(word: &str) -> Parsed<'_> {
    let part = longest(word, &[PartKind::Digit, PartKind::Teen, PartKind::Ten])?;
    let rest = word.get(part.word.len()..)?;
    let value = part.value;
    match part.kind {
        PartKind::Ten => return Some((Whole { value, last: Last::Large }, rest)),
        PartKind::Teen => return Some((Whole { value, last: Last::Small }, rest)),
        _ => {}
    }
    let ten = strip(rest, "und").and_then(|tail| Some((longest(tail, &[PartKind::Ten])?, tail)));
    if let Some((ten, tail)) = ten {
        let rest = tail.get(ten.word.len()..)?;
        return Some((Whole { value: value + ten.value, last: Last::Large }, rest));
    }
    let last = match part.word {
        "ein" => Last::One,
        "acht" => Last::Eight,
        _ => Last::Small,
    };
    Some((Whole { value, last }, rest))
}
