//! Offices that one person holds at a time, behind a year: `2015 Minister`.

use crate::lexicon::office;

/// Longest beginning of a compound that is looked at, in bytes: `oberverwaltungsgerichts` and some more.
const MAX_PREFIX: usize = 30;

/// Whether a word in lower case names an office, or ends in one: `oberbürgermeister`, `vorsitzender`.
pub(super) fn is_office(word: &str) -> bool {
    let stem = word.strip_suffix('r').unwrap_or(word);
    let tails = word.char_indices().take_while(|(at, _)| *at <= MAX_PREFIX).filter_map(|(at, _)| word.get(at..));
    tails.filter(|tail| 3 < tail.len()).any(office::is_listed) || office::is_listed(stem)
}
