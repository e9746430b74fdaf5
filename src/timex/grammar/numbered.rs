//! Words beside a number that say that it counts, or numbers something, and is no year: `rund 2000`, `Seite 1999`, `2000 Euro`.

use std::sync::LazyLock;

use super::Scan;
use crate::lexicon;

/// Whether the word stands before numbers that are no years.
pub(super) fn is_counting(scan: Scan<'_>, at: usize) -> bool {
    has(scan, at, BEFORE)
}

/// Whether the word stands behind numbers that are no years.
pub(super) fn is_counted(scan: Scan<'_>, at: usize) -> bool {
    has(scan, at, BEHIND)
}

/// The side's name in the table.
const BEFORE: &str = "before";
const BEHIND: &str = "behind";
const BOTH: &str = "both";

fn has(scan: Scan<'_>, at: usize, side: &str) -> bool {
    let word = scan.word(at);
    let index = WORDS.binary_search_by(|(it, _)| (*it).cmp(word)).ok();
    index.and_then(|index| WORDS.get(index)).is_some_and(|(_, it)| *it == side || *it == BOTH)
}

/// The words in lower case with their side; sorted.
static WORDS: LazyLock<Vec<(&'static str, &'static str)>> =
    LazyLock::new(|| lexicon::entries(include_str!("../../data/no_years.txt")).collect());
