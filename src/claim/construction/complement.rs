//! The clause that a cue verb introduces: with `dass`, its verb second, an infinitive, or after a colon.

use std::ops::Range;

use crate::claim::attribution::cue_subject;
use crate::claim::attribution::view::View;
use crate::claim::cue::cue_clause::CueClause;
use crate::claim::lexicon::class;
use crate::claim::lexicon::class::Class;
use crate::claim::lexicon::cue_verb::Takes;
use crate::claim::sentence::clause::{Clause, ClauseKind};
use crate::claim::sentence::field;
use crate::claim::sentence::item::Kind;
use crate::claim::sentence::line::Line;
use crate::claim::sentence::noun_phrase;
use crate::claim::sentence::verb_position::VerbPosition;
use crate::tag::Mood;

/// The clause that the cue introduces, up to where the speech ends.
pub(in crate::claim) fn clause(view: &View<'_, '_>, hit: &CueClause) -> Option<Range<usize>> {
    if !hit.verb.takes(Takes::Clause) {
        return None;
    }
    let is_whole = view.segments.get(hit.segment).is_some_and(|it| it.items.end == hit.clause.end);
    if !is_whole {
        return None;
    }
    let start = start(view, hit)?;
    let first = view.segments.get(start)?;
    let end = end(view, hit, start);
    (first.items.start < end).then_some(first.items.start..end)
}

/// Index of the segment with which the introduced clause begins.
fn start(view: &View<'_, '_>, hit: &CueClause) -> Option<usize> {
    let View { line, segments, .. } = view;
    let mut front = None;
    for (index, segment) in segments.iter().enumerate().skip(hit.segment + 1).take(MAX_GAP) {
        if !matches!(segment.before, Some(Kind::Comma | Kind::Colon | Kind::Dash)) {
            return None;
        }
        let opener = opener(line, segment);
        match segment.form {
            // `wies auf den Wandel hin, wie er ...`: what is said stands before.
            ClauseKind::Subordinate if opener == "wie" && has_object(line, hit) => return None,
            ClauseKind::Subordinate if class::is(opener, Class::Content) && opener != "als" => return Some(index),
            // `..., als es die Forderung, Truppen zu senden, ablehnte`: the infinitive belongs to the clause between.
            ClauseKind::Infinitive if !class::is(opener, Class::Infinitive) => {
                let is_between = |it: usize| segments.get(it).is_some_and(|it| it.form == ClauseKind::Subordinate);
                return (!(hit.segment + 1..index).any(is_between)).then_some(index);
            }
            // `Schulden schloss er nicht aus, er hoffe auf ...`: what is said stands in front.
            ClauseKind::Main if has_object_in_front(view, hit) => return None,
            ClauseKind::Main if !segment.is_verb_first() && !is_cue(view, segment) => {
                let is_speech = segment.is_report(line) || !has_object_behind(view, hit);
                return (is_speech && can_be_speech(line, segment, hit)).then_some(index);
            }
            // `, wenn das so bleibe, werde er ...`, `, Meyer, der Chef, habe ...`
            ClauseKind::Main if front.is_some() && segment.is_report(line) => return front,
            ClauseKind::Main | ClauseKind::Speech => return None,
            ClauseKind::Subordinate | ClauseKind::Infinitive | ClauseKind::Fragment | ClauseKind::Relative => {
                front = front.or(Some(index));
            }
        }
    }
    None
}

/// Whether the object of a verb stands before it, and its subject behind.
fn has_object_in_front(view: &View<'_, '_>, hit: &CueClause) -> bool {
    let View { line, segments, .. } = view;
    let front = hit.clause.start..hit.finite;
    hit.order == VerbPosition::Second
        && hit.verb.takes(Takes::Object)
        && noun_phrase::end(line, front.start, front.end) == Some(front.end)
        && cue_subject::subject(line, segments, hit).is_some_and(|it| front.end < it.start)
}

/// Whether the object of a verb stands behind it: `Ott hat das Geld angekündigt, im Haushalt steht es nicht`.
fn has_object_behind(view: &View<'_, '_>, hit: &CueClause) -> bool {
    let View { line, segments, .. } = view;
    hit.order == VerbPosition::Second
        && hit.verb.takes(Takes::Object)
        && cue_subject::subject(line, segments, hit).is_some_and(|it| it.start < hit.finite)
        && field::free_phrase(line, hit.finite + 1, hit.clause.end)
            .is_some_and(|it| matches!(line.word(it.start), "das" | "den" | "die" | "ein" | "eine" | "einen"))
}

/// Whether the preposition that the verb wants has its noun phrase: `auf den Wandel`, not `darauf`.
fn has_object(line: &Line<'_>, hit: &CueClause) -> bool {
    let is_needed = |at: &&usize| hit.verb.needs.iter().any(|it| it == line.word(**at));
    hit.cue.iter().filter(is_needed).any(|at| class::is(line.word(*at), Class::Preposition))
}

/// Most segments between a cue and the clause it introduces: appositions, relative clauses.
pub(in crate::claim) const MAX_GAP: usize = 5;

/// Konjunktiv is speech after any cue; the indicative only after a verb of saying, and neither after `und` or `doch` nor
/// beside an object that is judged (`Bund lobt Helfer, Land kritisiert Pläne`).
fn can_be_speech(line: &Line<'_>, segment: &Clause, hit: &CueClause) -> bool {
    let is_joined = class::is(line.word(segment.items.start), Class::Coordinator);
    let judges = hit.verb.takes(Takes::Name) && line.is_headline;
    segment.is_report(line) || hit.verb.takes(Takes::Speech) && !is_joined && !judges
}

/// The first word that is no coordinator.
pub(in crate::claim) fn opener<'l>(line: &'l Line<'_>, segment: &Clause) -> &'l str {
    let mut words = segment.items.clone().map(|at| line.word(at));
    words.find(|word| !class::is(word, Class::Coordinator)).unwrap_or_default()
}

fn is_cue(view: &View<'_, '_>, segment: &Clause) -> bool {
    let Some(finite) = segment.finite else { return false };
    segment.is_verb_first() && view.hits.iter().any(|it| it.finite == finite)
}

/// Where the introduced clause ends: at the line's end, or where the article speaks again.
fn end(view: &View<'_, '_>, hit: &CueClause, start: usize) -> usize {
    let View { line, segments, .. } = view;
    let mut reported = false;
    let mut end = line.end();
    for (index, segment) in segments.iter().enumerate().skip(start) {
        reported |= segment.is_report(line);
        let closes_cue = hit.cue.iter().any(|at| segment.items.contains(at));
        let resumes = start < index && (closes_cue || ends_speech(view, segment, reported));
        if resumes {
            end = segment.items.start.saturating_sub(1);
            break;
        }
        if let Some(at) = inner_end(line, segment) {
            end = at;
            break;
        }
    }
    end
}

/// Whether the article speaks again in this segment.
fn ends_speech(view: &View<'_, '_>, segment: &Clause, reported: bool) -> bool {
    let line = view.line;
    if segment.before == Some(Kind::Semicolon) {
        return !view.is_reported_on(segment.items.start);
    }
    let has_cue = view.hits.iter().any(|it| {
        segment.items.contains(&it.finite)
            && matches!(it.order, VerbPosition::First | VerbPosition::Shared)
            && !segment.is_report(line)
    });
    let is_wie = opener(line, segment) == "wie" && view.hits.iter().any(|it| segment.items.contains(&it.finite));
    let is_so = line.word(segment.items.start) == "so" && segment.form == ClauseKind::Fragment;
    let resumes = reported && segment.form == ClauseKind::Main && !segment.is_verb_first() && !segment.is_report(line);
    has_cue || is_wie || is_so || resumes
}

/// Where `und` takes up the article's own clause again: `..., dass er käme und weigerte sich`.
fn inner_end(line: &Line<'_>, segment: &Clause) -> Option<usize> {
    if !matches!(segment.form, ClauseKind::Subordinate | ClauseKind::Relative) {
        return None;
    }
    (segment.items.start + 1..segment.items.end).find(|at| {
        class::is(line.word(*at), Class::Coordinator)
            && line.is_finite(at - 1)
            && line.is_finite(at + 1)
            && line.mood(at + 1) == Some(Mood::Indicative)
            && at + 2 < segment.items.end
    })
}
