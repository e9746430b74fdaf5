//! The clauses of a line, as [`crate::syntax`] has them, in the stretches between its commas, colons, semicolons and
//! dashes.

use std::ops::Range;

use crate::claim::sentence::item::Kind;
use crate::claim::sentence::line::Line;
use crate::syntax::{self, Syntax};

/// What a stretch is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::claim) enum ClauseKind {
    /// It has the finite verb of a clause with its verb first or second.
    Main,
    /// It opens or ends a clause that a subordinating word opens: `dass`, `weil`, `wie`.
    Subordinate,
    /// It opens or ends a relative clause.
    Relative,
    /// An infinitive with `zu` and no finite verb.
    Infinitive,
    /// No verb: an apposition, a part of a list, the front of an interrupted clause.
    Fragment,
    /// A direct quotation by itself.
    Speech,
}

/// What stands between words, up to the next comma, colon, semicolon, dash or inner full stop.
#[derive(Debug, Clone)]
pub(in crate::claim) struct Clause {
    /// Its items, the mark after it left out.
    pub(in crate::claim) items: Range<usize>,
    /// Where its clause begins: `items.start`, or earlier where an apposition interrupts a subordinate clause.
    pub(in crate::claim) start: usize,
    /// The mark before it; none at the start of the line.
    pub(in crate::claim) before: Option<Kind>,
    /// What it is.
    pub(in crate::claim) form: ClauseKind,
    /// Its first finite verb.
    pub(in crate::claim) finite: Option<usize>,
}

impl Clause {
    /// Whether its finite verb comes first: `sagte er`, `habe er gesagt`.
    pub(in crate::claim) fn is_verb_first(&self) -> bool {
        self.form == ClauseKind::Main && self.finite == Some(self.items.start)
    }

    /// Whether its verb stands in Konjunktiv.
    pub(in crate::claim) fn is_report(&self, line: &Line<'_>) -> bool {
        self.finite.is_some_and(|at| line.is_subjunctive(at))
    }
}

/// The stretches of a line, in order; none is empty.
pub(in crate::claim) fn segments(line: &Line<'_>, syntax: &Syntax) -> Vec<Clause> {
    let mut segments: Vec<Clause> = Vec::new();
    let mut start = 0;
    let mut before = None;
    for at in 0..=line.items.len() {
        let kind = line.kind(at);
        if let Some(Kind::Word | Kind::Speech | Kind::Scrap | Kind::Bracket | Kind::Mark) = kind {
            continue;
        }
        if start < at {
            let segment = segment(line, syntax, &segments, start..at, before);
            segments.push(segment);
        }
        start = at + 1;
        before = kind;
    }
    segments
}

fn segment(line: &Line<'_>, syntax: &Syntax, earlier: &[Clause], items: Range<usize>, before: Option<Kind>) -> Clause {
    let finite = items.clone().find(|at| line.is_finite(*at));
    let mut segment = Clause { start: items.start, items, before, form: ClauseKind::Fragment, finite };
    if segment.items.len() == 1
        && let Some(kind @ (Kind::Speech | Kind::Scrap)) = line.kind(segment.items.start)
    {
        segment.form = if kind == Kind::Speech { ClauseKind::Speech } else { ClauseKind::Fragment };
        return segment;
    }
    let Some(clause) = innermost(line, syntax, &segment) else {
        segment.form = if finite.is_some() { ClauseKind::Main } else { ClauseKind::Fragment };
        return segment;
    };
    let first = line.items.get(segment.items.start).map_or(0, |item| item.tokens.start);
    let opens = first <= clause.tokens.start;
    segment.form = match clause.kind {
        syntax::ClauseKind::Subordinate if opens || finite.is_some() => ClauseKind::Subordinate,
        syntax::ClauseKind::Relative if opens || finite.is_some() => ClauseKind::Relative,
        syntax::ClauseKind::Infinitive => ClauseKind::Infinitive,
        _ if finite.is_some() => ClauseKind::Main,
        _ => ClauseKind::Fragment,
    };
    if !opens && clause.kind.is_verb_last() {
        let is_opener = |it: &&Clause| line.items.get(it.items.start).is_some_and(|it| clause.covers(it.tokens.start));
        segment.start = earlier
            .iter()
            .rev()
            .take(MAX_INTERRUPTION)
            .take_while(is_opener)
            .last()
            .map_or(segment.start, |it| it.start);
    }
    segment
}

/// Most stretches between the word that opens a clause and its verb.
const MAX_INTERRUPTION: usize = 5;

/// The clause of a stretch: that of its finite verb, else of its first word.
fn innermost<'s>(line: &Line<'_>, syntax: &'s Syntax, segment: &Clause) -> Option<&'s syntax::Clause> {
    let of = |at: usize| syntax.clause_at(line.items.get(at)?.tokens.start);
    segment.finite.and_then(of).or_else(|| of(segment.items.start))
}
