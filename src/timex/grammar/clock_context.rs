//! What stands around a time on the clock that says no `Uhr` itself: `8.00 bis 13.00 Uhr`, `um 20:18`.

use std::sync::LazyLock;

use super::super::lexicon::Sense;
use super::Scan;
use crate::lexicon;

/// Most times in a list that share one `Uhr`.
const MAX_LISTED: usize = 6;

/// Whether further times up to one with `Uhr` follow: `bis 13.00 Uhr`, `, 10.15 und 12 Uhr`, `und von 14 bis 18 Uhr`.
pub(super) fn shares_unit(scan: Scan<'_>, at: usize) -> bool {
    let mut next = at;
    for _ in 0..MAX_LISTED {
        let is_joint = scan.is_any(next, &["bis", "und", "oder", "sowie"])
            || scan.is_dash(next)
            || matches!(scan.mark(next), Some(',' | '/'));
        let first = scan.skip(next + 1, &["und", "von", "zwischen", "um"]);
        if !is_joint || scan.digits(first).is_none_or(|it| 24 < it.value) {
            return false;
        }
        let has_minutes =
            matches!(scan.mark(first + 1), Some('.' | ':')) && scan.digits(first + 2).is_some_and(|it| it.len == 2);
        next = first + if has_minutes { 3 } else { 1 };
        if scan.is(next, "uhr") {
            return true;
        }
    }
    false
}

/// Whether something before two numbers with a colon says that they are a time, no result: `um 20:18`, `Montag, 20:18`.
pub(super) fn is_introduced(scan: Scan<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return true };
    scan.is_opening(at)
        || CLOCK_OPENERS.contains(&scan.word(before))
        || matches!(scan.mark(before), Some(',' | ';' | '/' | '|' | '-' | '+' | ')'))
        || scan.weekday(before).is_some()
        || scan.digits(before).is_some()
        || matches!(scan.senses(before).first(), Some(Sense::Day(_) | Sense::DayPart { .. } | Sense::EveryWeekday(_)))
}

/// Words before a time on the clock, in lower case.
static CLOCK_OPENERS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| lexicon::words(include_str!("../../data/clock_openers.txt")));
