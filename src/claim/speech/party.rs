//! Finds who speaks and to whom, in the clause of the cue.

use std::ops::Range;

use super::class::{self, Class};
use super::clause::{Form, Segment};
use super::cue::Takes;
use super::hit::{Hit, Order, Voice};
use super::line::{Kind, Line};
use super::phrase;
use crate::claim::Attribution;
use crate::tag::Pos;

/// A party as a range of items.
#[derive(Debug, Clone)]
pub(super) struct Found {
    /// Its words.
    pub(super) items: Range<usize>,
    /// How it was found.
    pub(super) attribution: Attribution,
}

/// Most segments of an apposition that are read as part of a speaker.
const MAX_APPOSITIONS: usize = 3;

/// Who speaks: the subject of the cue verb, or in a passive whoever stands after `von`.
pub(super) fn speaker(line: &Line<'_>, segments: &[Segment], hit: &Hit) -> Option<Found> {
    let items = match (hit.voice, hit.verb.lemma.as_str()) {
        _ if hit.verb.takes(Takes::Place) => place(line, hit)?,
        // Who is quoted speaks, not who quotes.
        (Voice::Passive, "zitieren") => subject(line, segments, hit)?,
        (Voice::Passive, _) => agent(line, hit)?,
        (Voice::Active, _) => subject(line, segments, hit).filter(|it| line.word(it.start) != "man")?,
    };
    Some(found(line, items))
}

fn found(line: &Line<'_>, items: Range<usize>) -> Found {
    let is_pronoun = items.len() == 1 && class::is(line.word(items.start), Class::Pronoun);
    let attribution = if is_pronoun { Attribution::Pronoun } else { Attribution::Named };
    Found { items, attribution }
}

/// The subject after the verb, where what stands before it is known to be none.
pub(super) fn after(line: &Line<'_>, segments: &[Segment], hit: &Hit) -> Option<Found> {
    after_verb(line, segments, hit).map(|items| found(line, items))
}

/// The subject of a clause without a cue: `Die Chefin, Vera Lindt, ist zufrieden: „...“`, `Lindt: „...“`.
pub(super) fn subject_before(line: &Line<'_>, segments: &[Segment], range: Range<usize>) -> Option<Found> {
    let host = segments.iter().rev().find(|it| range.contains(&it.items.start) && it.form == Form::Main);
    let finite = host.and_then(|it| it.finite).unwrap_or(range.end);
    let front = trim_front(line, range.start, finite);
    let items = front_phrase(line, segments, front, finite)
        .or_else(|| free_phrase(line, finite + 1, range.end).map(|it| it.start..extend(line, segments, it.end)))?;
    Some(found(line, items))
}

/// The subject of the clause.
fn subject(line: &Line<'_>, segments: &[Segment], hit: &Hit) -> Option<Range<usize>> {
    match hit.order {
        Order::Second => before_verb(line, segments, hit).or_else(|| after_verb(line, segments, hit)),
        Order::First => after_verb(line, segments, hit).or_else(|| shared(line, segments, hit)),
        Order::Last => in_subordinate(line, segments, hit),
        Order::Shared => shared(line, segments, hit),
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
    let follows_pronoun = matches!(line.word(finite + 1), "er" | "man" | "wir" | "ich" | "sie");
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
fn after_verb(line: &Line<'_>, segments: &[Segment], hit: &Hit) -> Option<Range<usize>> {
    let limit = hit.clause.end;
    let found = free_phrase(line, hit.finite + 1, limit)?;
    Some(found.start..extend(line, segments, found.end))
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
fn free_phrase(line: &Line<'_>, from: usize, limit: usize) -> Option<Range<usize>> {
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

/// Takes in the appositions that follow segment `index`: `, Chefin der Bahn,`.
fn with_appositions(line: &Line<'_>, segments: &[Segment], index: usize, end: usize) -> usize {
    let mut end = end;
    for segment in segments.iter().skip(index + 1).take(MAX_APPOSITIONS) {
        let is_apposition = segment.form == Form::Fragment
            && segment.before == Some(Kind::Comma)
            && phrase::end(line, segment.items.start, segment.items.end).is_some()
            && !class::is(line.word(segment.items.start), Class::Coordinator);
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

/// `wie die Polizei mitteilte`, `der erklärte`: after the opening word, or what the pronoun refers to.
fn in_subordinate(line: &Line<'_>, segments: &[Segment], hit: &Hit) -> Option<Range<usize>> {
    let segment = segments.get(hit.segment)?;
    let start = segment.start;
    if segment.form == Form::Relative && !class::is(line.word(start), Class::Preposition) {
        let subject = free_phrase(line, start + 1, hit.finite).filter(|_| line.word(start) != "der");
        if subject.is_some() {
            return subject;
        }
        let before = hit.segment.checked_sub(1).and_then(|it| segments.get(it))?;
        return last_phrase(line, &before.items);
    }
    let from = (start..hit.finite).find(|at| class::is(line.word(*at), Class::Subordinator)).map_or(start, |at| at + 1);
    let found = free_phrase(line, from, hit.finite)?;
    Some(found.start..extend(line, segments, found.end).min(hit.finite))
}

/// The last noun phrase of a range: what a relative pronoun refers to.
fn last_phrase(line: &Line<'_>, items: &Range<usize>) -> Option<Range<usize>> {
    let mut last = None;
    let mut at = items.start;
    while at < items.end {
        match phrase::end(line, at, items.end) {
            Some(end) => {
                last = Some(at..end);
                at = end;
            }
            None => at += 1,
        }
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
    let host = Hit {
        segment: index,
        finite,
        clause: segment.items.start..hit.clause.start.min(segment.items.end),
        order: Order::Second,
        ..hit.clone()
    };
    before_verb(line, segments, &host).or_else(|| after_verb(line, segments, &host))
}

/// In a passive: `von der Opposition`, `in einem Bericht`.
fn agent(line: &Line<'_>, hit: &Hit) -> Option<Range<usize>> {
    let prepositions = ["von", "vom", "seitens", "durch", "in", "im"];
    prepositions.iter().find_map(|preposition| {
        let at = hit.clause.clone().rev().find(|at| line.word(*at) == *preposition)?;
        let person = phrase::at(line, at + 1, hit.clause.end)?;
        let is_text = !matches!(*preposition, "in" | "im") || names_text(line, &person);
        is_text.then_some(person)
    })
}

/// Where it says so: `im Bericht heißt es`, `aus Paris verlautete`.
fn place(line: &Line<'_>, hit: &Hit) -> Option<Range<usize>> {
    let prepositions = ["in", "im", "aus", "bei", "beim", "von", "vom", "auf"];
    let at = hit.clause.clone().find(|at| prepositions.contains(&line.word(*at)))?;
    phrase::at(line, at + 1, hit.clause.end)
}

/// Whether the phrase names something that is read or heard.
fn names_text(line: &Line<'_>, phrase: &Range<usize>) -> bool {
    phrase.clone().any(|at| super::source::is_text(line.word(at)))
}

/// To whom it is said: after `gegenüber` or `vor`, in the dative, or in the accusative where the verb wants it.
pub(super) fn addressee(
    line: &Line<'_>,
    segments: &[Segment],
    hit: &Hit,
    speaker: Option<&Range<usize>>,
) -> Option<Range<usize>> {
    if let Some(audience) = audience(line, hit) {
        return Some(audience);
    }
    let (dative, accusative) = (hit.verb.takes(Takes::Addressee), hit.verb.takes(Takes::Patient));
    match hit.voice {
        Voice::Passive if accusative => subject(line, segments, hit),
        Voice::Passive if dative => recipients(line, hit.clause.clone(), speaker).find(|it| is_dative(line, it)),
        Voice::Active if dative || accusative => {
            let field = match hit.order {
                Order::Last => hit.clause.start + 1..hit.finite,
                Order::Second | Order::First | Order::Shared => hit.clause.clone(),
            };
            recipients(line, field, speaker).find(|it| accusative || is_dative(line, it))
        }
        Voice::Active | Voice::Passive => None,
    }
}

/// `gegenüber der Zeitung`, `vor Journalisten`.
fn audience(line: &Line<'_>, hit: &Hit) -> Option<Range<usize>> {
    hit.clause.clone().find_map(|at| {
        let audience = phrase::at(line, at + 1, hit.clause.end)?;
        let is_audience = match line.word(at) {
            "gegenüber" => true,
            "vor" | "zu" | "zur" | "zum" | "mit" => names_media(line, &audience),
            _ => false,
        };
        is_audience.then_some(audience)
    })
}

/// Whether the phrase names people or media that spread words.
fn names_media(line: &Line<'_>, phrase: &Range<usize>) -> bool {
    phrase.clone().any(|at| super::source::is_audience(line.word(at)))
}

/// The noun phrases of a field that no preposition governs, the speaker left out.
fn recipients(
    line: &Line<'_>,
    field: Range<usize>,
    speaker: Option<&Range<usize>>,
) -> impl Iterator<Item = Range<usize>> {
    let mut at = field.start;
    std::iter::from_fn(move || {
        while at < field.end {
            if let Some(speaker) = speaker.filter(|it| it.contains(&at)) {
                at = speaker.end;
            } else if class::is(line.word(at), Class::Preposition) {
                at = phrase::end(line, at + 1, field.end).unwrap_or(at + 1);
            } else if matches!(line.word(at), "ihm" | "ihnen" | "ihr" | "ihn") {
                at += 1;
                return Some(at - 1..at);
            } else if let Some(end) = phrase::end(line, at, field.end).filter(|_| !is_light(line, at)) {
                let start = std::mem::replace(&mut at, end);
                return Some(start..end);
            } else {
                at += 1;
            }
        }
        None
    })
}

/// Whether a phrase can be dative: by its determiner, or since it has none.
fn is_dative(line: &Line<'_>, phrase: &Range<usize>) -> bool {
    let first = line.word(phrase.start);
    match first {
        "dem" | "der" | "den" | "einem" | "einer" | "ihm" | "ihnen" | "ihr" => true,
        _ if class::is(first, Class::Nominative) => false,
        _ if class::is(first, Class::Oblique) => first.ends_with('m') || first.ends_with('r'),
        _ => line.is_capital(phrase.start),
    }
}

/// Adverbs and unstressed pronouns, which stand anywhere.
fn is_light(line: &Line<'_>, at: usize) -> bool {
    let is_adverb = line.items.get(at).is_some_and(|it| it.pos == Pos::Adv);
    class::is(line.word(at), Class::Adverb) || is_adverb
}

/// What may trail a subject without belonging to it.
fn is_loose(line: &Line<'_>, at: usize) -> bool {
    is_light(line, at) || line.kind(at) == Some(Kind::Comma)
}
