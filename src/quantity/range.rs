//! Ties two amounts together: `drei bis vier`, `zwischen 2 und 3 Millionen`, `10-20 Prozent`.

use super::context::word_before;

/// How two amounts belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Link {
    /// Bounds of one value.
    Range,
    /// Both count alone, in one unit: `von 3 auf 5 Prozent`, `25 statt 20 Meter`.
    Change,
}

/// Longest text between two linked amounts, in bytes.
const MAX_GAP: usize = 16;

/// The link between an amount that ends at `end` (and starts at `start`) and the next, at `next`.
pub(super) fn link(text: &str, start: usize, end: usize, next: usize) -> Option<Link> {
    if next.checked_sub(end)? > MAX_GAP {
        return None;
    }
    let between = text.get(end..next)?;
    let words = between.trim();
    let word_before = word_before(text, start).map(|(_, word)| word.to_lowercase());
    let introduced = |by: &str| word_before.as_deref() == Some(by) || hedged(text, start, by);
    match words {
        "bis" | "- bis" | "-bis" | "bis zu" | "bis rund" | "bis etwa" | "bis knapp" => Some(Link::Range),
        // A dash with spaces may be one between clauses; the caller asks for a unit.
        "-" | "–" | "—" => Some(Link::Range),
        "und" if introduced("zwischen") => Some(Link::Range),
        "oder" if between.len() == "oder".len() + 2 => Some(Link::Range),
        "auf" | "auf rund" | "auf etwa" | "auf knapp" | "auf über" if introduced("von") || introduced("um") => {
            Some(Link::Change)
        }
        "statt" => Some(Link::Change),
        _ => None,
    }
}

/// Whether `by` stands before a hedge: `zwischen rund 2 und 3`.
fn hedged(text: &str, start: usize, by: &str) -> bool {
    let hedge = super::hedge::before(text, start);
    let word = hedge.and_then(|(hedge, _)| word_before(text, hedge.start as usize));
    word.is_some_and(|(_, word)| word.to_lowercase() == by)
}

/// Whether the text between two amounts is a dash with white space around it.
pub(super) fn is_spaced_dash(text: &str, end: usize, next: usize) -> bool {
    let between = text.get(end..next).unwrap_or_default();
    between.starts_with(char::is_whitespace) && matches!(between.trim(), "-" | "–" | "—")
}
