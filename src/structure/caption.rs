//! Recognises captions by the credit of their picture.

use std::sync::LazyLock;

use crate::lexicon;

use super::unit::Unit;

/// Longest caption, in words.
const MAX_WORDS: usize = 80;

/// Last part of a unit in which a credit stands, in bytes.
const CREDIT: usize = 120;

/// What credits are written with; agencies as they sign pictures.
static CREDITS: LazyLock<Vec<&'static str>> = LazyLock::new(|| lexicon::words(include_str!("../data/credits.txt")));

/// Whether the unit ends in the credit of a picture.
pub(super) fn has_credit(unit: &Unit<'_>) -> bool {
    if MAX_WORDS < unit.words {
        return false;
    }
    let mut start = unit.text.len().saturating_sub(CREDIT);
    while !unit.text.is_char_boundary(start) {
        start += 1;
    }
    let end = unit.text.get(start..).unwrap_or_default();
    // A bracketed credit may end a sentence, others stand after one.
    CREDITS.iter().any(|credit| end.contains(credit)) && !is_prose_after(end)
}

/// Whether a sentence follows the last credit: then the line speaks about pictures.
fn is_prose_after(end: &str) -> bool {
    let after = CREDITS.iter().filter_map(|credit| end.rfind(credit).map(|at| at + credit.len())).max();
    let after = after.and_then(|at| end.get(at..)).unwrap_or_default();
    8 < after.split_whitespace().count()
}

/// Whether two lines speak of the same: they share a good part of their longer words.
pub(super) fn shares_words(one: &str, other: &str) -> bool {
    let words = |text: &'_ str| -> Vec<String> {
        let long = text.split(|c: char| !c.is_alphanumeric()).filter(|word| 4 < word.chars().count());
        long.take(MAX_WORDS).map(str::to_lowercase).collect()
    };
    let (one, other) = (words(one), words(other));
    let shared = one.iter().filter(|word| other.contains(word)).count();
    2 <= shared && one.len() <= 2 * shared
}
