//! Where the finite verb of a clause stands, and where the clause begins.

use std::ops::Range;

use super::clause::{Form, Segment};
use super::item::Kind;
use super::line::Line;
use super::{speakers, subject};
use crate::claim::class::{self, Class};

/// Farthest that a part of a clause is looked for beyond the verb's own segment, in segments.
pub(super) const MAX_REACH: usize = 4;

/// Where the finite verb of a clause stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Order {
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
pub(super) fn of(line: &Line<'_>, segments: &[Segment], index: usize, finite: usize) -> Option<Order> {
    let segment = segments.get(index)?;
    match segment.form {
        Form::Subordinate | Form::Relative => return Some(Order::Last),
        Form::Main => {}
        Form::Infinitive | Form::Fragment | Form::Speech => return None,
    }
    let before = finite.checked_sub(1).filter(|at| segment.items.start <= *at);
    let coordinated = |at: usize| class::is(line.word(at), Class::Coordinator);
    let after_adverb = before.filter(|at| class::is(line.word(*at), Class::Adverb)).and_then(|at| at.checked_sub(1));
    let is_later = segment.finite != Some(finite) || index > 0;
    if is_later && (before.is_some_and(coordinated) || after_adverb.is_some_and(coordinated)) {
        return Some(Order::Shared);
    }
    if segment.finite != Some(finite) && is_late(segment, finite) {
        return Some(Order::Last);
    }
    // `Der Ton, sagte sie, sei rau`: a single phrase before the comma is no subject.
    let is_alone = index.checked_sub(1).and_then(|it| segments.get(it)).map(|it| it.items.start);
    let front = front(line, segments, index).filter(|start| Some(*start) != is_alone);
    if finite == segment.items.start && front.is_none() {
        let order = if is_contrasted(line, segment, finite) { Order::Shared } else { Order::First };
        return (0 < index).then_some(order);
    }
    Some(Order::Second)
}

/// `..., nannte aber keine Namen`: goes on with the subject of the clause before, unless somebody follows.
fn is_contrasted(line: &Line<'_>, segment: &Segment, finite: usize) -> bool {
    let subject = subject::free_phrase(line, finite + 1, segment.items.end);
    let is_contrast = (finite + 1..finite + 4).any(|at| matches!(line.word(at), "aber" | "jedoch"));
    let speaks = |it: &Range<usize>| speakers::is_personal(line, it) && !line.word(it.start).starts_with("kein");
    is_contrast && !subject.is_some_and(|it| speaks(&it))
}

/// Whether the verb ends its segment, as in a subordinate clause that a comma should have set off.
fn is_late(segment: &Segment, finite: usize) -> bool {
    finite + 1 == segment.items.end
}

/// A quotation before the verb is what is said, not who says it.
fn is_quotation(line: &Line<'_>, segment: &Segment) -> bool {
    segment.items.len() == 1 && matches!(line.kind(segment.items.start), Some(Kind::Speech | Kind::Scrap))
}

/// The start of the interrupted front of a clause: `Anna Schulz, Chefin der Bahn, sagte`.
pub(super) fn front(line: &Line<'_>, segments: &[Segment], index: usize) -> Option<usize> {
    let (host, earlier) = segments.get(..=index)?.split_last()?;
    // `Verkehr: Die Stadt fordert ...`
    if host.before == Some(Kind::Colon) {
        return None;
    }
    let is_front = |it: &&Segment| matches!(it.form, Form::Fragment | Form::Relative) && !is_quotation(line, it);
    let n_front = earlier.iter().rev().take(MAX_REACH).take_while(is_front).count();
    let first = earlier.get(earlier.len() - n_front..)?.iter().find(|it| it.form == Form::Fragment)?;
    let starts = matches!(first.before, None | Some(Kind::Semicolon | Kind::Stop | Kind::Colon));
    starts.then_some(first.items.start)
}
