//! A line with all that has been found out about it: what every rule reads.

use super::clause::Segment;
use super::hit::Hit;
use super::line::Line;
use super::source::Source;

/// A line with all that has been found out about it.
pub(super) struct Reading<'a, 't> {
    /// The line.
    pub(super) line: &'a Line<'t>,
    /// Its segments.
    pub(super) segments: &'a [Segment],
    /// Its cue verbs.
    pub(super) hits: &'a [Hit],
    /// Its source phrases.
    pub(super) sources: &'a [Source],
}

impl Reading<'_, '_> {
    /// Whether all long words of the quoted scrap `at` are written with a capital, as in names and titles.
    pub(super) fn is_title(&self, at: usize) -> bool {
        self.line.items.get(at).is_some_and(|item| item.is_capital)
    }
}
