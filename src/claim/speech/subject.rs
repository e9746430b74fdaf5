//! Finds the subject of a clause.

use std::ops::Range;

use super::clause::{Form, Segment};
use super::hit::Hit;
use super::item::Kind;
use super::line::Line;
use super::order::{self, Order};
use super::{phrase, source_noun, speakers};
use crate::claim::class::{self, Class};
use crate::tag::Pos;

/// The subject of the clause.
pub(super) fn subject(line: &Line<'_>, segments: &[Segment], hit: &Hit) -> Option<Range<usize>> {
    match hit.order {
        Order::Second => match before_verb(line, segments, hit) {
            Some(front) if is_object(line, &front) => {
                let subject = after_verb(line, segments, hit).filter(|it| speakers::can_speak(line, it));
                subject.or(Some(front))
            }
            Some(front) => Some(front),
            None => after_verb(line, segments, hit).or_else(|| es(line, hit)),
        },
        Order::First => after_verb(line, segments, hit).or_else(|| shared(line, segments, hit)),
        Order::Last => in_subordinate(line, segments, hit),
        Order::Shared => shared(line, segments, hit),
    }
}

/// `Es weist den Vorwurf zurück`, `Hier stellte es fest`: where nothing else can be the subject.
fn es(line: &Line<'_>, hit: &Hit) -> Option<Range<usize>> {
    let beside = [hit.finite.checked_sub(1).filter(|at| hit.clause.start <= *at), Some(hit.finite + 1)];
    let at = beside.into_iter().flatten().find(|at| line.word(*at) == "es")?;
    Some(at..at + 1)
}

/// `Den Umzug der Behörde bezeichnete Lindt als falsch`, in a gender whose form does not tell: a thing that can't speak.
fn is_object(line: &Line<'_>, front: &Range<usize>) -> bool {
    !class::is(line.word(front.start), Class::Pronoun) && !speakers::is_personal(line, front)
}

/// The subject of a main clause with any verb.
pub(super) fn of_clause(line: &Line<'_>, segments: &[Segment], host: &Segment) -> Option<Range<usize>> {
    let index = segments.iter().position(|it| it.items.start == host.items.start)?;
    let start = order::front(line, segments, index).unwrap_or(host.items.start);
    around(line, segments, start, host.finite?, host.items.end)
}

/// The subject of a main clause beside a phrase that stands in it, or opens it.
pub(super) fn beside(
    line: &Line<'_>,
    segments: &[Segment],
    host: &Segment,
    phrase: &Range<usize>,
) -> Option<Range<usize>> {
    if phrase.start != host.items.start {
        return of_clause(line, segments, host);
    }
    around(line, segments, phrase.end, host.finite?, host.items.end)
}

/// The subject among what stands before a verb and what follows it.
pub(super) fn around(
    line: &Line<'_>,
    segments: &[Segment],
    start: usize,
    finite: usize,
    limit: usize,
) -> Option<Range<usize>> {
    let front = front_phrase(line, segments, trim_front(line, start, finite), finite);
    let after = || free_phrase(line, finite + 1, limit).map(|it| it.start..extend(line, segments, it.end));
    match front {
        Some(front) if is_object(line, &front) => after().filter(|it| speakers::can_speak(line, it)).or(Some(front)),
        Some(front) => Some(front),
        None => after(),
    }
}

/// `Anna Schulz, Chefin der Bahn, sagte`: all that stands before the verb, relative clauses left out.
fn before_verb(line: &Line<'_>, segments: &[Segment], hit: &Hit) -> Option<Range<usize>> {
    front_phrase(line, segments, trim_front(line, hit.clause.start, hit.finite), hit.finite)
}

/// The first item that is neither adverb nor conjunction.
fn trim_front(line: &Line<'_>, start: usize, finite: usize) -> usize {
    let is_trimmed = |at: &usize| is_light(line, *at) || class::is(line.word(*at), Class::Coordinator);
    (start..finite).find(|at| !is_trimmed(at)).unwrap_or(finite)
}

fn front_phrase(line: &Line<'_>, segments: &[Segment], start: usize, finite: usize) -> Option<Range<usize>> {
    let follows_pronoun = match line.word(finite + 1) {
        "er" | "man" | "wir" | "ich" => true,
        // `Der Direktor nannte sie „fahrlässig“`
        "sie" => !phrase::at(line, start, finite).is_some_and(|it| speakers::is_somebody(line, &it)),
        _ => false,
    };
    let is_quoted = matches!(line.kind(start), Some(Kind::Scrap | Kind::Speech)) && start + 1 == finite;
    if finite <= start || follows_pronoun || is_quoted || !phrase::can_be_subject(line, start) {
        return None;
    }
    let relative = segments.iter().find(|it| {
        start < it.items.start && it.items.start < finite && matches!(it.form, Form::Relative | Form::Subordinate)
    });
    let mut end = relative.map_or(finite, |it| it.items.start);
    while start < end && is_loose(line, end - 1) {
        end -= 1;
    }
    // A noun phrase that ends too early was not the only thing before the verb.
    phrase::end(line, start, end)?;
    (start < end).then_some(start..end)
}

/// The first noun phrase after the verb that no preposition governs, with its appositions.
pub(super) fn after_verb(line: &Line<'_>, segments: &[Segment], hit: &Hit) -> Option<Range<usize>> {
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

/// Takes in the appositions that follow a phrase that ends its segment.
pub(super) fn extend(line: &Line<'_>, segments: &[Segment], end: usize) -> usize {
    let at = segments.partition_point(|it| it.items.end < end);
    match segments.get(at).filter(|it| it.items.end == end) {
        Some(_) => with_appositions(line, segments, at, end),
        None => end,
    }
}

/// The first noun phrase in the field that can be a subject.
pub(super) fn free_phrase(line: &Line<'_>, from: usize, limit: usize) -> Option<Range<usize>> {
    let mut at = from;
    while at < limit {
        if class::is(line.word(at), Class::Preposition) {
            at = phrase::end(line, at + 1, limit).unwrap_or(at + 1);
        } else if is_light(line, at) {
            at += 1;
        } else if phrase::can_be_subject(line, at) {
            return phrase::at(line, at, limit);
        } else {
            at = phrase::end(line, at, limit).unwrap_or(at + 1);
        }
    }
    None
}

/// Most segments of an apposition that are read as part of a speaker.
const MAX_APPOSITIONS: usize = 3;

/// Takes in the appositions that follow segment `index`: `, Chefin der Bahn,`.
fn with_appositions(line: &Line<'_>, segments: &[Segment], index: usize, end: usize) -> usize {
    let mut end = end;
    for segment in segments.iter().skip(index + 1).take(MAX_APPOSITIONS) {
        let is_apposition = segment.form == Form::Fragment
            && segment.before == Some(Kind::Comma)
            && phrase::end(line, segment.items.start, segment.items.end).is_some()
            && !class::is(line.word(segment.items.start), Class::Coordinator)
            && !is_told(line, segment.items.clone());
        if !is_apposition {
            break;
        }
        end = phrase::end(line, segment.items.start, segment.items.end).unwrap_or(end);
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

/// `wie die Polizei mitteilte`, `der erklärte`: after the opening word, or what the pronoun refers to.
fn in_subordinate(line: &Line<'_>, segments: &[Segment], hit: &Hit) -> Option<Range<usize>> {
    let segment = segments.get(hit.segment)?;
    let start = segment.start;
    if segment.form == Form::Relative && !class::is(line.word(start), Class::Preposition) {
        let subject = free_phrase(line, start + 1, hit.finite).filter(|_| line.word(start) != "der");
        return subject.or_else(|| antecedent(line, segments, hit.segment));
    }
    let from = (start..hit.finite).find(|at| class::is(line.word(*at), Class::Subordinator)).map_or(start, |at| at + 1);
    let found = free_phrase(line, from, hit.finite)?;
    Some(found.start..extend(line, segments, found.end).min(hit.finite))
}

/// What the relative clause of segment `index` is about: the last noun phrase before it, or the one before that which
/// it only places (`ein Prediger aus London, der`).
pub(super) fn antecedent(line: &Line<'_>, segments: &[Segment], index: usize) -> Option<Range<usize>> {
    let before = index.checked_sub(1).and_then(|it| segments.get(it))?;
    let mut last: Option<Range<usize>> = None;
    let mut at = before.items.start;
    while at < before.items.end {
        let Some(end) = phrase::end(line, at, before.items.end) else {
            at += 1;
            continue;
        };
        let places = matches!(line.word(at.saturating_sub(1)), "aus" | "in" | "im" | "bei" | "beim");
        let is_placed = |it: &Range<usize>| places && it.end + 1 == at && speakers::is_personal(line, it);
        if !last.as_ref().is_some_and(is_placed) {
            last = Some(at..end);
        }
        at = end;
    }
    last
}

/// Farthest clause that a subject is shared with, in segments.
const MAX_SHARED: usize = 8;

/// The subject of the clause that this one is joined to.
fn shared(line: &Line<'_>, segments: &[Segment], hit: &Hit) -> Option<Range<usize>> {
    let earlier = segments.get(..=hit.segment)?.iter().rev().take(MAX_SHARED);
    let host = earlier.filter(|it| it.form == Form::Main).find_map(|it| {
        let finite = it.finite.filter(|at| *at < hit.clause.start)?;
        Some((it, finite))
    });
    let (segment, finite) = host?;
    let index = segments.iter().position(|it| it.items.start == segment.items.start)?;
    let start = order::front(line, segments, index).unwrap_or(segment.items.start);
    let host = Hit {
        segment: index,
        finite,
        clause: start..hit.clause.start.min(segment.items.end),
        order: Order::Second,
        ..hit.clone()
    };
    subject(line, segments, &host)
}

/// Adverbs and unstressed pronouns, which stand anywhere.
pub(super) fn is_light(line: &Line<'_>, at: usize) -> bool {
    let is_adverb = line.items.get(at).is_some_and(|it| it.pos == Pos::Adv);
    class::is(line.word(at), Class::Adverb) || is_adverb
}

/// What may trail a subject without belonging to it.
fn is_loose(line: &Line<'_>, at: usize) -> bool {
    is_light(line, at) || line.kind(at) == Some(Kind::Comma)
}
