//! A line with all that has been found out about it: what every rule reads.

use super::clause::{Form, Segment};
use super::hit::{Hit, Voice};
use super::item::Kind;
use super::line::Line;
use super::order::Order;
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

    /// Whether a cue opens a main clause of its own beside another: `..., die Polizei spricht von 4000`.
    pub(super) fn opens_statement(&self, hit: &Hit) -> bool {
        let segment = self.segments.get(hit.segment);
        hit.order == Order::Second
            && segment.is_some_and(|it| it.before == Some(Kind::Comma) && it.items.start == hit.clause.start)
            && hit.voice == Voice::Active
            && !self.line.is_subjunctive(hit.finite)
    }

    /// Whether the part of the line that begins at item `start`, up to the next semicolon, is reported without a source
    /// of its own: its first main clause stands in Konjunktiv (`...; wenn das so bleibe, werde er gehen`).
    pub(super) fn is_reported_on(&self, start: usize) -> bool {
        let first = self.segments.partition_point(|it| it.items.start < start);
        let is_inside = |it: &&Segment| it.items.start == start || it.before != Some(Kind::Semicolon);
        let part = || self.segments.iter().skip(first).take_while(is_inside);
        let is_sourced = self.sources.iter().any(|it| part().any(|part| part.items.contains(&it.cue.start)));
        !is_sourced && part().find(|it| it.form == Form::Main).is_some_and(|it| it.is_report(self.line))
    }
}
