//! Finds where a clause ends or begins within a run of words without marks.

use super::boundary::{Before, cluster_end, head};
use super::infinitive;
use super::opener::{self, Opener};
use super::source::Source;
use super::word::Class;
use crate::tag::Pos;
use crate::text::TokenRange;

/// Where a clause ends or begins within a run without marks.
pub(super) fn find(source: &Source<'_>, run: TokenRange, before: Before) -> Option<u32> {
    let head = head(source, run, before);
    let mut finites = (head..run.end).filter(|at| source.is_finite(*at));
    let (first, second) = (finites.next(), finites.next());
    let opener = opener::find(source, TokenRange::new(head, run.end), first, before);
    let ends = [
        inner_opener(source, run, inner_start(head, first, opener)),
        infinitive::joint(source, TokenRange::new(head, run.end), first, before),
        first.zip(second).and_then(|pair| between(source, run, pair, opener)),
        first.and_then(|finite| behind(source, run, head, finite, opener)),
    ];
    ends.into_iter().flatten().min()
}

/// Where a subordinate clause opens without a comma: `Er sagt dass er komme`, `größer als er war`.
fn inner_opener(source: &Source<'_>, run: TokenRange, from: u32) -> Option<u32> {
    let found = (from..run.end).find(|&at| opens_inside(source, run, at))?;
    // `auch wenn`, `an dem`.
    let is_part = |at: u32| source.is(at, Class::Modifier) && source.pos(at) == Pos::Adv;
    let start = (from..found).rev().take_while(|at| is_part(*at)).last();
    Some(start.unwrap_or(found))
}

/// The first token at which another clause can open: in a clause with its verb last, behind the verb.
fn inner_start(head: u32, finite: Option<u32>, opener: Opener) -> u32 {
    if opener.is_verb_last() { finite.map_or(u32::MAX, |at| at + 1) } else { head + 1 }
}

/// Where a joined clause begins that the run has the only finite verb of, or that a later run has it of:
/// `bereit und wirkt kompetent`, `weil die Tat verjährt war und die Schrift nicht verbreitet, sondern verwahrt wurde`.
fn behind(source: &Source<'_>, run: TokenRange, head: u32, finite: u32, opener: Opener) -> Option<u32> {
    let end = cluster_end(source, finite, run.end);
    if opener.is_verb_last() {
        let goes_on = source.is(end, Class::Coordinator) && end + MIN_JOINED < run.end && source.word(run.end) == ",";
        return goes_on.then_some(end);
    }
    let directly = finite.checked_sub(1).filter(|at| head < *at && source.is(*at, Class::Coordinator));
    directly.or_else(|| {
        (head + 1..finite).find(|&at| source.is(at, Class::Coordinator) && begins(source, head, at, finite))
    })
}

/// `Nettes Personal und das Essen schmeckt`: what the coordinator joins can't be one subject of a verb in the singular.
fn begins(source: &Source<'_>, head: u32, coordinator: u32, finite: u32) -> bool {
    let is_loose = !(head..coordinator).any(|at| matches!(source.pos(at), Pos::Det | Pos::Adp));
    let noun = (coordinator + 2..finite).find(|&at| source.pos(at) != Pos::Adj);
    let is_subject =
        source.pos(coordinator + 1) == Pos::Det && noun.is_some_and(|at| source.is_nominal(at) && at + 1 == finite);
    let verb = source.word(finite);
    is_loose && is_subject && !verb.ends_with('n') && verb != "sind"
}

/// Fewest words behind a coordinator that can be a clause whose verb is still to come.
const MIN_JOINED: u32 = 2;

/// Where the clause of the first of two finite verbs ends.
fn between(source: &Source<'_>, run: TokenRange, verbs: (u32, u32), opener: Opener) -> Option<u32> {
    let (first, second) = verbs;
    let end = cluster_end(source, first, run.end);
    let coordinators = || (first + 1..second).filter(|&at| source.is(at, Class::Coordinator));
    if opener.is_verb_last() {
        if let Some(at) = coordinators().next().filter(|at| *at == end) {
            return Some(at);
        }
        let goes_on = (second + 1..run.end).any(|at| !source.is_verb(at));
        return (end <= second && goes_on).then_some(end);
    }
    let directly = coordinators().find(|at| at + 1 == second);
    if let Some(at) = directly.or_else(|| coordinators().last()) {
        return Some(at);
    }
    // `Er sagt er komme`.
    let is_subject = source.is(second - 1, Class::Nominative) && first + 1 < second - 1;
    is_subject.then_some(second - 1)
}

/// Whether a clause with its verb last opens at `at`, without a comma before it.
fn opens_inside(source: &Source<'_>, run: TokenRange, at: u32) -> bool {
    let rest = TokenRange::new(at, run.end);
    let opens = || {
        let finite = (at..run.end).find(|at| source.is_finite(*at));
        finite.is_none_or(|finite| at + 1 < finite) && opener::find(source, rest, finite, Before::Joint).is_verb_last()
    };
    let has_finite = || (at..run.end).any(|at| source.is_finite(at));
    if source.is_any(at, &[Class::Subordinator, Class::Question]) {
        return has_finite() && opens();
    }
    if source.is(at, Class::MaySubordinate) {
        return source.pos(at) == Pos::Sconj && has_finite() && opens();
    }
    if source.is(at, Class::Infinitive) {
        return source.pos(at) != Pos::Noun && opens();
    }
    // `das Hotel das renoviert wird`, `die Praxis in der sie arbeitet`.
    let lead = if source.pos(at) == Pos::Adp { at + 1 } else { at };
    let follows_noun = at.checked_sub(1).is_some_and(|before| source.is_nominal(before));
    follows_noun && source.is(lead, Class::Relative) && source.pos(lead) == Pos::Pron && has_finite() && opens()
}
