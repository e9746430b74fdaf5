//! A line with all that has been found out about it: what every rule reads.

use crate::claim::attribution::origin::Source;
use crate::claim::cue::cue_clause::{CueClause, Voice};
use crate::claim::sentence::clause::{Clause, ClauseKind};
use crate::claim::sentence::item::Kind;
use crate::claim::sentence::line::Line;
use crate::claim::sentence::verb_position::VerbPosition;

/// A line with all that has been found out about it.
pub(in crate::claim) struct View<'a, 't> {
    /// The line.
    pub(in crate::claim) line: &'a Line<'t>,
    /// Its segments.
    pub(in crate::claim) segments: &'a [Clause],
    /// Its cue verbs.
    pub(in crate::claim) hits: &'a [CueClause],
    /// Its source phrases.
    pub(in crate::claim) sources: &'a [Source],
}

impl View<'_, '_> {
    /// Whether all long words of the quoted scrap `at` are written with a capital, as in names and titles.
    pub(in crate::claim) fn is_title(&self, at: usize) -> bool {
        self.line.items.get(at).is_some_and(|item| item.is_capital)
    }

    /// Whether a cue opens a main clause of its own beside another: `..., die Polizei spricht von 4000`.
    pub(in crate::claim) fn opens_statement(&self, hit: &CueClause) -> bool {
        let segment = self.segments.get(hit.segment);
        hit.order == VerbPosition::Second
            && segment.is_some_and(|it| it.before == Some(Kind::Comma) && it.items.start == hit.clause.start)
            && hit.voice == Voice::Active
            && !self.line.is_subjunctive(hit.finite)
    }

    /// Whether the part of the line that begins at item `start`, up to the next semicolon, is reported without a source
    /// of its own: its first main clause stands in Konjunktiv (`...; wenn das so bleibe, werde er gehen`).
    pub(in crate::claim) fn is_reported_on(&self, start: usize) -> bool {
        let first = self.segments.partition_point(|it| it.items.start < start);
        let is_inside = |it: &&Clause| it.items.start == start || it.before != Some(Kind::Semicolon);
        let part = || self.segments.iter().skip(first).take_while(is_inside);
        let is_sourced = self.sources.iter().any(|it| part().any(|part| part.items.contains(&it.cue.start)));
        !is_sourced && part().find(|it| it.form == ClauseKind::Main).is_some_and(|it| it.is_report(self.line))
    }
}
