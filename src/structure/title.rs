//! Finds the title of an article and what stands over and under it.

use super::unit::Unit;

/// Longest title, in words.
const MAX_WORDS: usize = 25;

/// Longest kicker over a title, in words: `Ukraine-Krieg`.
const MAX_KICKER: usize = 2;

/// Whether a unit can be a title: a short line that does not end in a full stop.
pub(super) fn is_headline(unit: &Unit<'_>) -> bool {
    let body = unit.text.trim_end_matches(['"', '“', '”', '«', '»', '‘', '\'']);
    unit.words <= MAX_WORDS && !body.ends_with(['.', ',', ';']) && body.contains(char::is_alphabetic)
}

/// Whether the first of two headlines is a kicker over the second.
pub(super) fn is_kicker(unit: &Unit<'_>, next: &Unit<'_>) -> bool {
    let is_large = unit.text.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    let is_short = unit.words <= MAX_KICKER || unit.text.ends_with(':') || is_large && unit.words <= 2 * MAX_KICKER;
    is_short && MAX_KICKER < next.words && is_headline(next)
}
