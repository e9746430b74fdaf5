//! Indirect speech: a source phrase, or a cue verb with `dass`, a verb-second clause or an infinitive.

use std::ops::Range;

use super::class::{self, Class};
use super::clause::{Form, Segment};
use super::cue::Takes;
use super::draft::Draft;
use super::hit::{Hit, Order};
use super::line::{Kind, Line};
use super::noun;
use super::party::{self, Found};
use super::source::{self, Source};
use crate::claim::{Attribution, ClaimKind};
use crate::tag::Mood;

/// Most segments between a cue and the clause it introduces: appositions, relative clauses.
const MAX_GAP: usize = 5;

/// A line with all that has been found out about it.
pub(super) struct Reading<'a, 't> {
    /// The line.
    pub(super) line: &'a Line<'t>,
    /// Its segments.
    pub(super) segments: &'a [Segment],
    /// Its cue verbs.
    pub(super) hits: &'a [Hit],
}

impl Reading<'_, '_> {
    /// Whether all long words of the quoted scrap `at` are written with a capital, as in names and titles.
    pub(super) fn is_title(&self, at: usize) -> bool {
        self.line.items.get(at).is_some_and(|item| item.is_capital)
    }
}

/// The indirect speech of a line.
pub(super) fn find(reading: &Reading<'_, '_>) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for hit in reading.hits {
        // A cue in Konjunktiv is itself passed on by somebody: the whole line is free indirect speech.
        let is_passed_on = matches!(reading.line.mood(hit.finite), Some(Mood::SubjunctiveI | Mood::SubjunctiveII));
        if is_passed_on || drafts.iter().any(|draft| draft.covers(hit.finite)) {
            continue;
        }
        drafts.extend(by_verb(reading, hit));
    }
    for source in source::find(reading.line, reading.segments) {
        drafts.extend(by_source(reading, &source));
    }
    let by_noun = noun::find(reading, &drafts);
    drafts.extend(by_noun);
    drafts
}

/// The words, the frame around them, and the rule that found them.
type Framed = (Vec<Range<usize>>, Range<usize>, &'static str);

fn by_verb(reading: &Reading<'_, '_>, hit: &Hit) -> Option<Draft> {
    let after = complement(reading, hit);
    let (quote, frame, rule) = match after {
        Some(quote) => {
            let frame = frame_start(hit)..quote.start;
            (std::iter::once(quote).collect(), frame, "cue-clause")
        }
        None => before(reading, hit)?,
    };
    let mut draft = Draft::new(ClaimKind::Indirect, quote, rule);
    attribute(reading, hit, &mut draft);
    draft.frame = Some(frame);
    Some(draft)
}

/// The frame reaches back to the start of the line, but a joined clause has a frame of its own.
fn frame_start(hit: &Hit) -> usize {
    if hit.order == Order::Shared { hit.clause.start } else { 0 }
}

/// `Das teilte die Stadt mit`: a pronoun that stands for the line before, and its item.
pub(super) fn of_line_before(reading: &Reading<'_, '_>) -> Option<(usize, Draft)> {
    let Reading { line, segments, hits } = reading;
    let hit = hits.first().filter(|hit| hit.segment == 0 && hit.order == Order::Second)?;
    let takes = hit.verb.takes(Takes::Clause) && hit.verb.takes(Takes::Speech);
    if !takes
        || hit.finite != 1
        || !matches!(line.word(0), "das" | "dies")
        || segments.iter().any(|it| it.form == Form::Speech)
    {
        return None;
    }
    let mut draft = Draft::of(ClaimKind::Indirect, 0..1, "cue-pronoun");
    attribute(reading, hit, &mut draft);
    draft.speaker = party::after(line, segments, hit);
    draft.frame = Some(1..line.end());
    draft.speaker.is_some().then_some((0, draft))
}

/// Fills in cue, speaker and addressee from the clause of the cue.
pub(super) fn attribute(reading: &Reading<'_, '_>, hit: &Hit, draft: &mut Draft) {
    draft.speaker = party::speaker(reading.line, reading.segments, hit);
    draft.addressee = party::addressee(reading.line, reading.segments, hit, draft.speaker.as_ref().map(|it| &it.items));
    draft.cue.clone_from(&hit.cue);
    draft.lemma.clone_from(&hit.verb.lemma);
}

/// The clause that the cue introduces, up to where the speech ends.
pub(super) fn complement(reading: &Reading<'_, '_>, hit: &Hit) -> Option<Range<usize>> {
    if !hit.verb.takes(Takes::Clause) {
        return None;
    }
    let is_whole = reading.segments.get(hit.segment).is_some_and(|it| it.items.end == hit.clause.end);
    if !is_whole {
        return None;
    }
    let start = complement_start(reading, hit)?;
    let first = reading.segments.get(start)?;
    let end = complement_end(reading, start);
    (first.items.start < end).then_some(first.items.start..end)
}

/// Index of the segment with which the introduced clause begins.
fn complement_start(reading: &Reading<'_, '_>, hit: &Hit) -> Option<usize> {
    let Reading { line, segments, .. } = reading;
    let mut front = None;
    for (index, segment) in segments.iter().enumerate().skip(hit.segment + 1).take(MAX_GAP) {
        if !matches!(segment.before, Some(Kind::Comma | Kind::Colon | Kind::Dash)) {
            return None;
        }
        let opener = opener(line, segment);
        match segment.form {
            Form::Subordinate if class::is(opener, Class::Content) && opener != "als" => return Some(index),
            Form::Infinitive if !class::is(opener, Class::Infinitive) => return Some(index),
            Form::Main if !segment.is_verb_first() && !is_cue(reading, segment) => {
                return can_be_speech(line, segment, hit).then_some(index);
            }
            // `, wenn das so bleibe, werde er ...`, `, Meyer, der Chef, habe ...`
            Form::Main if front.is_some() && is_report(line, segment) => return front,
            Form::Main | Form::Speech => return None,
            Form::Subordinate | Form::Infinitive | Form::Fragment | Form::Relative => {
                front = front.or(Some(index));
            }
        }
    }
    None
}

/// Konjunktiv is speech after any cue; the indicative only after a verb of saying, and not after `und` or `doch`.
fn can_be_speech(line: &Line<'_>, segment: &Segment, hit: &Hit) -> bool {
    let is_joined = class::is(line.word(segment.items.start), Class::Coordinator);
    is_report(line, segment) || hit.verb.takes(Takes::Speech) && !is_joined
}

/// The first word that is no coordinator.
fn opener<'l>(line: &'l Line<'_>, segment: &Segment) -> &'l str {
    let mut words = segment.items.clone().map(|at| line.word(at));
    words.find(|word| !class::is(word, Class::Coordinator)).unwrap_or_default()
}

fn is_cue(reading: &Reading<'_, '_>, segment: &Segment) -> bool {
    let Some(finite) = segment.finite else { return false };
    segment.is_verb_first() && reading.hits.iter().any(|it| it.finite == finite)
}

/// Whether the segment's verb stands in Konjunktiv.
pub(super) fn is_report(line: &Line<'_>, segment: &Segment) -> bool {
    let mood = segment.finite.and_then(|at| line.mood(at));
    matches!(mood, Some(Mood::SubjunctiveI | Mood::SubjunctiveII))
}

/// Where the introduced clause ends: at the line's end, or where the article speaks again.
fn complement_end(reading: &Reading<'_, '_>, start: usize) -> usize {
    let Reading { line, segments, .. } = reading;
    let mut reported = false;
    let mut end = line.end();
    for (index, segment) in segments.iter().enumerate().skip(start) {
        reported |= is_report(line, segment);
        let resumes = start < index && ends_speech(reading, segment, reported);
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
fn ends_speech(reading: &Reading<'_, '_>, segment: &Segment, reported: bool) -> bool {
    let line = reading.line;
    if segment.before == Some(Kind::Semicolon) {
        return !is_report(line, segment);
    }
    let has_cue = reading.hits.iter().any(|it| {
        segment.items.contains(&it.finite)
            && matches!(it.order, Order::First | Order::Shared)
            && !is_report(line, segment)
    });
    let is_wie = opener(line, segment) == "wie" && reading.hits.iter().any(|it| segment.items.contains(&it.finite));
    let is_so = line.word(segment.items.start) == "so" && segment.form == Form::Fragment;
    let resumes = reported && segment.form == Form::Main && !segment.is_verb_first() && !is_report(line, segment);
    has_cue || is_wie || is_so || resumes
}

/// Where `und` takes up the article's own clause again: `..., dass er käme und weigerte sich`.
fn inner_end(line: &Line<'_>, segment: &Segment) -> Option<usize> {
    if !matches!(segment.form, Form::Subordinate | Form::Relative) {
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

/// `..., sagte sie`; `..., wie die Polizei mitteilte`; `In zehn Jahren, so schätzen Forscher, soll ...`
fn before(reading: &Reading<'_, '_>, hit: &Hit) -> Option<Framed> {
    let Reading { line, segments, .. } = reading;
    let segment = segments.get(hit.segment)?;
    let opens = line.word(segment.start);
    let rule = match hit.order {
        Order::First => "cue-after",
        Order::Last if opens == "wie" => "cue-wie",
        Order::Second if opens == "so" && hit.finite == segment.start + 1 && hit.segment > 0 => "cue-so",
        Order::Last | Order::Second | Order::Shared => return None,
    };
    let takes = hit.verb.takes(Takes::Clause) || hit.verb.takes(Takes::Speech);
    if !takes || is_question(line) {
        return None;
    }
    let end = insertion_end(reading, hit);
    let open = segment.start.saturating_sub(1);
    let quotes = rest(reading, open..end);
    let is_quoted = |it: &Segment| quotes.iter().any(|quote| quote.contains(&it.items.start));
    let is_statement = |(index, it): (usize, &Segment)| match it.form {
        Form::Main => it.finite.is_some(),
        // `Dass die Bahn zahlt, bestätigte ein Sprecher.`
        Form::Subordinate => index == 0 && class::is(opener(line, it), Class::Content),
        Form::Relative | Form::Infinitive | Form::Fragment | Form::Speech => false,
    };
    if !segments.iter().enumerate().filter(|(_, it)| is_quoted(it)).any(is_statement) {
        return None;
    }
    Some((quotes, open..end, rule))
}

fn is_question(line: &Line<'_>) -> bool {
    line.word(line.end()) == "?"
}

/// The end of an inserted clause: the cue's segment with its appositions, and the comma that closes it.
fn insertion_end(reading: &Reading<'_, '_>, hit: &Hit) -> usize {
    let Reading { line, segments, .. } = reading;
    let mut end = segments.get(hit.segment).map_or(hit.clause.end, |it| it.items.end);
    for segment in segments.iter().skip(hit.segment + 1).take(MAX_GAP) {
        let joins = segment.before == Some(Kind::Comma)
            && matches!(segment.form, Form::Fragment | Form::Relative | Form::Subordinate);
        if !joins {
            break;
        }
        end = segment.items.end;
    }
    if line.kind(end) == Some(Kind::Comma) { end + 1 } else { end }
}

/// The line without an insertion, from the last semicolon before to the next one after.
fn rest(reading: &Reading<'_, '_>, insertion: Range<usize>) -> Vec<Range<usize>> {
    let line = reading.line;
    let bound = |at: &usize| line.kind(*at) == Some(Kind::Semicolon);
    let start = (0..insertion.start).rev().find(bound).map_or(0, |at| at + 1);
    let end = (insertion.end..line.end()).find(bound).unwrap_or(line.end());
    let parts = [trim(line, start..insertion.start), trim(line, insertion.end..end)];
    parts.into_iter().filter(|it| it.start < it.end).collect()
}

/// Leaves out commas and stops at both ends.
fn trim(line: &Line<'_>, mut range: Range<usize>) -> Range<usize> {
    let is_mark = |at: usize| matches!(line.kind(at), Some(Kind::Comma | Kind::Stop | Kind::Colon | Kind::Dash));
    while range.start < range.end && is_mark(range.start) {
        range.start += 1;
    }
    while range.start < range.end && is_mark(range.end - 1) {
        range.end -= 1;
    }
    range
}

fn by_source(reading: &Reading<'_, '_>, source: &Source) -> Option<Draft> {
    let Reading { line, segments, .. } = reading;
    let home = segments.iter().find(|it| it.items.contains(&source.cue.start))?;
    let is_inner = matches!(home.form, Form::Subordinate | Form::Relative | Form::Infinitive)
        && source.rule != "source-so"
        && home.before.is_some();
    let quote = if is_inner {
        let parts = [trim(line, home.items.start..source.phrase.start), trim(line, source.phrase.end..home.items.end)];
        parts.into_iter().filter(|it| it.start < it.end).collect()
    } else {
        rest(reading, source.phrase.clone())
    };
    if quote.is_empty() {
        return None;
    }
    let mut draft = Draft::new(ClaimKind::Indirect, quote, source.rule);
    draft.cue = source.cue.clone().collect();
    draft.lemma.clone_from(&source.lemma);
    let attribution = Attribution::Named;
    draft.speaker = source.speaker.clone().map(|items| Found { items, attribution });
    draft.frame = Some(source.phrase.clone());
    Some(draft)
}
