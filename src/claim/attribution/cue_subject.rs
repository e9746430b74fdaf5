//! Finds the subject of a clause.

use std::ops::Range;

use crate::claim::cue::cue_clause::CueClause;
use crate::claim::lexicon::class;
use crate::claim::lexicon::class::Class;
use crate::claim::sentence::clause::{Clause, ClauseKind};
use crate::claim::sentence::field::free_phrase;
use crate::claim::sentence::line::Line;
use crate::claim::sentence::subject::{antecedent, extend, front_phrase, is_object, trim_front};
use crate::claim::sentence::verb_position::VerbPosition;
use crate::claim::sentence::{animacy, verb_position};

/// The subject of the clause.
pub(in crate::claim) fn subject(line: &Line<'_>, segments: &[Clause], hit: &CueClause) -> Option<Range<usize>> {
    match hit.order {
        VerbPosition::Second => match before_verb(line, segments, hit) {
            Some(front) if is_object(line, &front) => {
                let subject = after_verb(line, segments, hit).filter(|it| animacy::can_speak(line, it));
                subject.or(Some(front))
            }
            Some(front) => Some(front),
            None => after_verb(line, segments, hit).or_else(|| es(line, hit)),
        },
        VerbPosition::First => after_verb(line, segments, hit).or_else(|| shared(line, segments, hit)),
        VerbPosition::Last => in_subordinate(line, segments, hit),
        VerbPosition::Shared => shared(line, segments, hit),
    }
}

/// `Es weist den Vorwurf zurück`, `Hier stellte es fest`: where nothing else can be the subject.
fn es(line: &Line<'_>, hit: &CueClause) -> Option<Range<usize>> {
    let beside = [hit.finite.checked_sub(1).filter(|at| hit.clause.start <= *at), Some(hit.finite + 1)];
    let at = beside.into_iter().flatten().find(|at| line.word(*at) == "es")?;
    Some(at..at + 1)
}

/// `Anna Schulz, Chefin der Bahn, sagte`: all that stands before the verb, relative clauses left out.
fn before_verb(line: &Line<'_>, segments: &[Clause], hit: &CueClause) -> Option<Range<usize>> {
    let front = front_phrase(line, segments, trim_front(line, hit.clause.start, hit.finite), hit.finite);
    // `Sicher ist, dass ...`
    front.filter(|it| !it.clone().all(|at| hit.cue.contains(&at)))
}

/// The first noun phrase after the verb that no preposition governs, with its appositions.
pub(in crate::claim) fn after_verb(line: &Line<'_>, segments: &[Clause], hit: &CueClause) -> Option<Range<usize>> {
    let limit = hit.clause.end;
    let found = free_phrase(line, hit.finite + 1, limit)?;
    match hit.cue.iter().find(|at| found.contains(at)) {
        // `spricht die Polizei von Toten`: the preposition belongs to the verb.
        Some(&at) if found.start < at && class::is(line.word(at), Class::Preposition) => Some(found.start..at),
        // `ist der Meinung`: the noun belongs to the cue.
        Some(_) => None,
        None => Some(found.start..extend(line, segments, found.end)),
    }
}

/// `wie die Polizei mitteilte`, `der erklärte`: after the opening word, or what the pronoun refers to.
fn in_subordinate(line: &Line<'_>, segments: &[Clause], hit: &CueClause) -> Option<Range<usize>> {
    let segment = segments.get(hit.segment)?;
    let start = segment.start;
    if segment.form == ClauseKind::Relative && !class::is(line.word(start), Class::Preposition) {
        let subject = free_phrase(line, start + 1, hit.finite).filter(|_| line.word(start) != "der");
        return subject.or_else(|| antecedent(line, segments, hit.segment));
    }
    let from = (start..hit.finite).find(|at| class::is(line.word(*at), Class::Subordinator)).map_or(start, |at| at + 1);
    let found = free_phrase(line, from, hit.finite)?;
    Some(found.start..extend(line, segments, found.end).min(hit.finite))
}

/// Farthest clause that a subject is shared with, in segments.
const MAX_SHARED: usize = 8;

/// The subject of the clause that this one is joined to.
fn shared(line: &Line<'_>, segments: &[Clause], hit: &CueClause) -> Option<Range<usize>> {
    let earlier = segments.get(..=hit.segment)?.iter().rev().take(MAX_SHARED);
    let host = earlier.filter(|it| it.form == ClauseKind::Main).find_map(|it| {
        let finite = it.finite.filter(|at| *at < hit.clause.start)?;
        Some((it, finite))
    });
    let (segment, finite) = host?;
    let index = segments.iter().position(|it| it.items.start == segment.items.start)?;
    let start = verb_position::prefield(line, segments, index).unwrap_or(segment.items.start);
    let host = CueClause {
        segment: index,
        finite,
        clause: start..hit.clause.start.min(segment.items.end),
        order: VerbPosition::Second,
        ..hit.clone()
    };
    subject(line, segments, &host)
}
