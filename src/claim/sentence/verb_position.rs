//! Where the finite verb of a clause stands, and where the clause begins.

use std::ops::Range;

use crate::claim::lexicon::class;
use crate::claim::lexicon::class::Class;
use crate::claim::sentence::clause::{Clause, ClauseKind};
use crate::claim::sentence::item::Kind;
use crate::claim::sentence::line::Line;
use crate::claim::sentence::{animacy, field};

/// Farthest that a part of a clause is looked for beyond the verb's own segment, in segments.
pub(in crate::claim) const MAX_REACH: usize = 4;

/// Where the finite verb of a clause stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::claim) enum VerbPosition {
    /// `Sie sagte ...`
    Second,
    /// `..., sagte sie`
    First,
    /// `... und sagte ...`: the subject is that of the clause before.
    Shared,
    /// `wie sie sagte`
    Last,
}

/// Where the finite verb `finite` of segment `index` stands, if it is that of a clause.
pub(in crate::claim) fn of(line: &Line<'_>, segments: &[Clause], index: usize, finite: usize) -> Option<VerbPosition> {
    let segment = segments.get(index)?;
    match segment.form {
        ClauseKind::Subordinate | ClauseKind::Relative => return Some(VerbPosition::Last),
        ClauseKind::Main => {}
        ClauseKind::Infinitive | ClauseKind::Fragment | ClauseKind::Speech => return None,
    }
    let before = finite.checked_sub(1).filter(|at| segment.items.start <= *at);
    let coordinated = |at: usize| class::is(line.word(at), Class::Coordinator);
    let after_adverb = before.filter(|at| class::is(line.word(*at), Class::Adverb)).and_then(|at| at.checked_sub(1));
    let is_later = segment.finite != Some(finite) || index > 0;
    if is_later && (before.is_some_and(coordinated) || after_adverb.is_some_and(coordinated)) {
        return Some(VerbPosition::Shared);
    }
    if segment.finite != Some(finite) && is_late(segment, finite) {
        return Some(VerbPosition::Last);
    }
    // `Der Ton, sagte sie, sei rau`: a single phrase before the comma is no subject.
    let is_alone = index.checked_sub(1).and_then(|it| segments.get(it)).map(|it| it.items.start);
    let front = prefield(line, segments, index).filter(|start| Some(*start) != is_alone);
    if finite == segment.items.start && front.is_none() {
        let order = if is_contrasted(line, segment, finite) { VerbPosition::Shared } else { VerbPosition::First };
        return (0 < index).then_some(order);
    }
    Some(VerbPosition::Second)
}

/// `..., nannte aber keine Namen`: goes on with the subject of the clause before, unless somebody follows.
fn is_contrasted(line: &Line<'_>, segment: &Clause, finite: usize) -> bool {
    let subject = field::free_phrase(line, finite + 1, segment.items.end);
    let is_contrast = (finite + 1..finite + 4).any(|at| matches!(line.word(at), "aber" | "jedoch"));
    let speaks = |it: &Range<usize>| animacy::is_personal(line, it) && !line.word(it.start).starts_with("kein");
    is_contrast && !subject.is_some_and(|it| speaks(&it))
}

/// Whether the verb ends its segment, as in a subordinate clause that a comma should have set off.
fn is_late(segment: &Clause, finite: usize) -> bool {
    finite + 1 == segment.items.end
}

/// A quotation before the verb is what is said, not who says it.
fn is_quotation(line: &Line<'_>, segment: &Clause) -> bool {
    segment.items.len() == 1 && matches!(line.kind(segment.items.start), Some(Kind::Speech | Kind::Scrap))
}

/// The start of the interrupted front of a clause: `Anna Schulz, Chefin der Bahn, sagte`.
pub(in crate::claim) fn prefield(line: &Line<'_>, segments: &[Clause], index: usize) -> Option<usize> {
    let (host, earlier) = segments.get(..=index)?.split_last()?;
    // `Verkehr: Die Stadt fordert ...`
    if host.before == Some(Kind::Colon) {
        return None;
    }
    let is_front =
        |it: &&Clause| matches!(it.form, ClauseKind::Fragment | ClauseKind::Relative) && !is_quotation(line, it);
    let n_front = earlier.iter().rev().take(MAX_REACH).take_while(is_front).count();
    let first = earlier.get(earlier.len() - n_front..)?.iter().find(|it| it.form == ClauseKind::Fragment)?;
    let starts = matches!(first.before, None | Some(Kind::Semicolon | Kind::Stop | Kind::Colon));
    starts.then_some(first.items.start)
}
