//! What stands at the edges of a number: a sign, the ending or stop of an ordinal, the stop of a shortened scale.

use super::cursor::{gap, next_word, word_at};
use super::lexicon::same;
use super::{Form, digits};

/// What is glued to digits to make an ordinal: `1te`, `20ster`.
pub(super) const ORDINAL_ENDINGS: [&str; 10] =
    ["te", "tem", "ten", "ter", "tes", "ste", "stem", "sten", "ster", "stes"];

/// Largest number that a full stop makes an ordinal where a capital follows; above, it ends the sentence.
pub(super) const MAX_ORDINAL: f64 = 999.0;

/// Whether the full stop at byte `end` makes the numeral before it an ordinal.
pub(super) fn is_ordinal_stop(text: &str, end: usize, numeral: digits::Numeral) -> bool {
    let Some(rest) = text.get(end..).and_then(|rest| rest.strip_prefix('.')) else { return false };
    let Some(gap) = gap(rest) else { return false };
    let next = rest.get(gap..).and_then(|rest| rest.chars().next());
    match next {
        Some(next) if next.is_lowercase() => true,
        Some(next) if next.is_uppercase() => numeral.value <= MAX_ORDINAL && numeral.value > 0.0,
        // A minute of play: `(60.)`.
        Some(')') => gap == 0 && numeral.value <= MAX_ORDINAL,
        _ => false,
    }
}

/// An abbreviated scale takes its full stop along.
/// Where a word ends, the stop of a shortened scale included: `Mio.`
pub(super) fn end_of_word(text: &str, end: usize, form: Form) -> usize {
    let has_stop = form == Form::Scale && text.get(end..).is_some_and(|rest| rest.starts_with('.'));
    let is_abbreviation = text.get(..end).is_some_and(|before| ABBREVIATED.iter().any(|it| before.ends_with(it)));
    if has_stop && is_abbreviation { end + 1 } else { end }
}

/// Endings of the scales that are written short.
const ABBREVIATED: [&str; 7] = ["Mio", "Mill", "Mrd", "Mia", "Bio", "Tsd", "mio"];

/// The byte after the sign at `at` and its factor.
pub(super) fn sign(text: &str, at: usize) -> (usize, f64) {
    let rest = text.get(at..).unwrap_or_default();
    match rest.chars().next() {
        Some(sign @ ('-' | '−' | '+')) => {
            let factor = if sign == '+' { 1.0 } else { -1.0 };
            (at + sign.len_utf8(), factor)
        }
        _ => {
            let word = word_at(text, at);
            let factor = if same(word, "minus") { -1.0 } else { 1.0 };
            let after = if same(word, "minus") || same(word, "plus") { next_word(text, at + word.len()) } else { None };
            after.map_or((at, 1.0), |after| (after, factor))
        }
    }
}
