//! Where the finite verb of a segment stands.

use super::boundary::cluster_end;
use super::segment::Segment;
use super::source::Source;

/// The place of the finite verb in a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// At the start.
    First,
    /// In the middle.
    Second,
    /// At the end, verbs behind it apart.
    Last,
}

impl Place {
    pub(super) fn of(source: &Source<'_>, segment: Segment, finite: u32) -> Self {
        if finite == segment.head {
            return Self::First;
        }
        let end = cluster_end(source, finite, segment.tokens.end);
        if segment.tokens.end <= end { Self::Last } else { Self::Second }
    }
}

/// Whether a segment opens with a coordinator.
pub(super) fn is_joined(segment: Segment) -> bool {
    segment.tokens.start < segment.head
}
