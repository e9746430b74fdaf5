//! What parts the segments of a sentence, and where their clauses begin.

use super::source::Source;
use super::word::Class;
use crate::text::TokenRange;

/// What stands before a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    /// Nothing: the sentence begins.
    Start,
    /// A comma.
    Comma,
    /// A colon.
    Colon,
    /// A semicolon, a stop inside the sentence, a single dash.
    Stop,
    /// The mark that opens a bracket, a pair of dashes or a quoted statement.
    Opening(Frame),
    /// The mark that closes one, possibly with a comma.
    Closing(Frame),
    /// No mark: a clause ends here, or a coordinator joins two.
    Joint,
}

/// What is set apart by a pair of marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Frame {
    Bracket,
    Dashes,
    Quotation,
}

/// The first token of a segment that is no coordinator.
pub(super) fn head(source: &Source<'_>, tokens: TokenRange, before: Before) -> u32 {
    let is_coordinator = |at: u32| {
        source.is(at, Class::Coordinator)
            || source.is(at, Class::MayCoordinate) && before != Before::Start && !source.is_finite(at + 1)
    };
    let mut head = tokens.start;
    while head + 1 < tokens.end && head < tokens.start + 2 && is_coordinator(head) {
        head += 1;
    }
    head
}

/// One past the verbs that stand together from `at` on.
pub(super) fn cluster_end(source: &Source<'_>, at: u32, end: u32) -> u32 {
    (at + 1..end).find(|&it| !source.is_nonfinite(it)).unwrap_or(end)
}
