//! Finds the subject of a clause, with any verb.

use std::ops::Range;

use crate::claim::lexicon::class::Class;
use crate::claim::lexicon::{class, source_noun};
use crate::claim::sentence::clause::{Clause, ClauseKind};
use crate::claim::sentence::field::{free_phrase, is_light};
use crate::claim::sentence::item::Kind;
use crate::claim::sentence::line::Line;
use crate::claim::sentence::{animacy, noun_phrase, verb_position};

/// The subject of a main clause with any verb.
pub(in crate::claim) fn of_clause(line: &Line<'_>, segments: &[Clause], host: &Clause) -> Option<Range<usize>> {
    let index = segments.iter().position(|it| it.items.start == host.items.start)?;
    let start = verb_position::prefield(line, segments, index).unwrap_or(host.items.start);
    around(line, segments, start, host.finite?, host.items.end)
}

/// The subject of a main clause beside a phrase that stands in it, or opens it.
pub(in crate::claim) fn beside(
    line: &Line<'_>,
    segments: &[Clause],
    host: &Clause,
    phrase: &Range<usize>,
) -> Option<Range<usize>> {
    if phrase.start != host.items.start {
        return of_clause(line, segments, host);
    }
    around(line, segments, phrase.end, host.finite?, host.items.end)
}

/// The subject among what stands before a verb and what follows it.
pub(in crate::claim) fn around(
    line: &Line<'_>,
    segments: &[Clause],
    start: usize,
    finite: usize,
    limit: usize,
) -> Option<Range<usize>> {
    let front = front_phrase(line, segments, trim_front(line, start, finite), finite);
    let after = || free_phrase(line, finite + 1, limit).map(|it| it.start..extend(line, segments, it.end));
    match front {
        Some(front) if is_object(line, &front) => after().filter(|it| animacy::can_speak(line, it)).or(Some(front)),
        Some(front) => Some(front),
        None => after(),
    }
}

/// `Den Umzug der Behörde bezeichnete Lindt als falsch`, in a gender whose form does not tell: a thing that can't speak.
pub(in crate::claim) fn is_object(line: &Line<'_>, front: &Range<usize>) -> bool {
    !class::is(line.word(front.start), Class::Pronoun) && !animacy::is_personal(line, front)
}

/// The first item that is neither adverb nor conjunction.
pub(in crate::claim) fn trim_front(line: &Line<'_>, start: usize, finite: usize) -> usize {
    let is_trimmed = |at: &usize| is_light(line, *at) || class::is(line.word(*at), Class::Coordinator);
    (start..finite).find(|at| !is_trimmed(at)).unwrap_or(finite)
}

pub(in crate::claim) fn front_phrase(
    line: &Line<'_>,
    segments: &[Clause],
    start: usize,
    finite: usize,
) -> Option<Range<usize>> {
    let follows_pronoun = match line.word(finite + 1) {
        "er" | "man" | "wir" | "ich" => true,
        // `Der Direktor nannte sie „fahrlässig“`
        "sie" => !noun_phrase::at(line, start, finite).is_some_and(|it| animacy::is_somebody(line, &it)),
        _ => false,
    };
    let is_quoted = matches!(line.kind(start), Some(Kind::Scrap | Kind::Speech)) && start + 1 == finite;
    if finite <= start || follows_pronoun || is_quoted || !noun_phrase::can_be_subject(line, start) {
        return None;
    }
    let relative = segments.iter().find(|it| {
        start < it.items.start
            && it.items.start < finite
            && matches!(it.form, ClauseKind::Relative | ClauseKind::Subordinate)
    });
    let mut end = relative.map_or(finite, |it| it.items.start);
    while start < end && is_loose(line, end - 1) {
        end -= 1;
    }
    // A noun phrase that ends too early was not the only thing before the verb.
    noun_phrase::end(line, start, end)?;
    (start < end).then_some(start..end)
}

/// Takes in the appositions that follow a phrase that ends its segment.
pub(in crate::claim) fn extend(line: &Line<'_>, segments: &[Clause], end: usize) -> usize {
    let at = segments.partition_point(|it| it.items.end < end);
    match segments.get(at).filter(|it| it.items.end == end) {
        Some(_) => with_appositions(line, segments, at, end),
        None => end,
    }
}

/// Takes in the appositions that follow segment `index`: `, Chefin der Bahn,`.
fn with_appositions(line: &Line<'_>, segments: &[Clause], index: usize, end: usize) -> usize {
    let mut end = end;
    for segment in segments.iter().skip(index + 1).take(MAX_APPOSITIONS) {
        let is_apposition = segment.form == ClauseKind::Fragment
            && segment.before == Some(Kind::Comma)
            && noun_phrase::end(line, segment.items.start, segment.items.end).is_some()
            && !class::is(line.word(segment.items.start), Class::Coordinator)
            && !is_told(line, segment.items.clone());
        if !is_apposition {
            break;
        }
        end = noun_phrase::end(line, segment.items.start, segment.items.end).unwrap_or(end);
        if end < segment.items.end {
            break;
        }
    }
    end
}

/// Whom it is said to, behind an apposition: `sagte die Bürgermeisterin, Ute Reh, der Zeitung`.
fn is_told(line: &Line<'_>, mut segment: Range<usize>) -> bool {
    let is_dative = matches!(line.word(segment.start), "der" | "dem" | "den");
    is_dative && segment.any(|at| source_noun::is_audience(line.word(at)))
}

/// What the relative clause of segment `index` is about: the last noun phrase before it, or the one before that which
/// it only places (`ein Prediger aus London, der`).
pub(in crate::claim) fn antecedent(line: &Line<'_>, segments: &[Clause], index: usize) -> Option<Range<usize>> {
    let before = index.checked_sub(1).and_then(|it| segments.get(it))?;
    let mut last: Option<Range<usize>> = None;
    let mut at = before.items.start;
    while at < before.items.end {
        let Some(end) = noun_phrase::end(line, at, before.items.end) else {
            at += 1;
            continue;
        };
        let places = matches!(line.word(at.saturating_sub(1)), "aus" | "in" | "im" | "bei" | "beim");
        let is_placed = |it: &Range<usize>| places && it.end + 1 == at && animacy::is_personal(line, it);
        if !last.as_ref().is_some_and(is_placed) {
            last = Some(at..end);
        }
        at = end;
    }
    last
}

/// What may trail a subject without belonging to it.
fn is_loose(line: &Line<'_>, at: usize) -> bool {
    is_light(line, at) || line.kind(at) == Some(Kind::Comma)
}

/// Most segments of an apposition that are read as part of a speaker.
const MAX_APPOSITIONS: usize = 3;
