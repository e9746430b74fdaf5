//! Source phrases: `laut Polizei`, `nach Angaben der Bahn`, `Berichten zufolge`, `, so die Ministerin`.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::clause::{Form, Segment};
use super::line::{Kind, Line};
use super::{phrase, subject};
use crate::claim::class::{self, Class};
use crate::lexicon;

/// Longest phrase that `zufolge` or `nach` can follow, in items.
const MAX_BEFORE: usize = 14;

/// Most appositions read as part of a speaker after `so`.
const MAX_APPOSITIONS: usize = 4;

static NOUNS: LazyLock<HashMap<&'static str, &'static str>> =
    LazyLock::new(|| lexicon::entries(include_str!("../../data/source_nouns.txt")).collect());

/// A source phrase.
#[derive(Debug, Clone)]
pub(super) struct Source {
    /// The whole phrase, brackets of commas included.
    pub(super) phrase: Range<usize>,
    /// `laut`, `nach`, `zufolge`, `so`.
    pub(super) cue: Range<usize>,
    /// `Angaben der Polizei`; none for `demnach`.
    pub(super) speaker: Option<Range<usize>>,
    /// What is shown as the cue's lemma.
    pub(super) lemma: String,
    /// The rule that found it.
    pub(super) rule: &'static str,
}

/// Whether a noun has a code in the lexicon, by itself or as the last part of a compound.
fn has_code(word: &str, code: &str) -> bool {
    let found = |word: &str| NOUNS.get(word).is_some_and(|codes| codes.split(' ').any(|it| it == code));
    if found(word) {
        return true;
    }
    // `Polizeiangaben`, `UNHCR-Angaben`: the last part decides; shorter endings would match by chance.
    let starts = word.char_indices().map(|(at, _)| at).skip(3);
    starts.filter_map(|at| word.get(at..)).take_while(|tail| 6 < tail.len()).any(found)
}

/// Whether the noun names something that is read or heard.
pub(super) fn is_text(word: &str) -> bool {
    has_code(word, "text")
}

/// Whether the noun names people or media that spread words.
pub(super) fn is_audience(word: &str) -> bool {
    has_code(word, "audience")
}

/// Whether the noun names a body of people, a medium or a text: what a sentence may make the subject of saying.
pub(super) fn can_speak(word: &str) -> bool {
    ["body", "medium", "audience", "text"].iter().any(|code| has_code(word, code))
}

/// Whether the noun names a medium or a text, which passes on what others say.
pub(super) fn is_medium(word: &str) -> bool {
    is_press(word) || is_text(word)
}

/// Whether the noun names a medium.
pub(super) fn is_press(word: &str) -> bool {
    has_code(word, "medium")
}

/// Whether a clause that depends on the noun is what somebody says.
pub(super) fn is_claim_noun(word: &str) -> bool {
    has_code(word, "claim")
}

/// The source phrases of a line, in order.
pub(super) fn find(line: &Line<'_>, segments: &[Segment]) -> Vec<Source> {
    let mut sources: Vec<Source> = Vec::new();
    for (index, segment) in segments.iter().enumerate() {
        for at in segment.items.clone() {
            if sources.last().is_some_and(|last| at < last.phrase.end) {
                continue;
            }
            sources.extend(source(line, segments, index, at));
        }
    }
    sources
}

fn source(line: &Line<'_>, segments: &[Segment], index: usize, at: usize) -> Option<Source> {
    let segment = segments.get(index)?;
    match line.word(at) {
        "laut" | "gemäß" => preposition(line, segments, segment, at),
        "nach" => nach(line, segments, segment, at).or_else(|| opinion(line, segment, at)),
        "zufolge" => postposition(line, segment, at, "zufolge"),
        "aus" => sight(line, segments, segment, at),
        "so" if at == segment.items.start => so(line, segments, index),
        "demnach" => Some(adverb(line, at)),
        "danach" if at == segment.items.start && reports(line, segment) => Some(adverb(line, at)),
        _ => None,
    }
}

fn reports(line: &Line<'_>, segment: &Segment) -> bool {
    segment.finite.is_some_and(|at| line.is_subjunctive(at) || line.word(at).starts_with("soll"))
}

fn adverb(line: &Line<'_>, at: usize) -> Source {
    Source {
        phrase: at..at + 1,
        cue: at..at + 1,
        speaker: None,
        lemma: line.word(at).to_owned(),
        rule: "source-demnach",
    }
}

/// `laut Polizei`.
fn preposition(line: &Line<'_>, segments: &[Segment], segment: &Segment, at: usize) -> Option<Source> {
    before_speaker(line, segments, segment, at, line.word(at).to_owned(), "source-laut")
}

/// `nach Angaben der Bahn`: the noun must be one that names words or thoughts.
fn nach(line: &Line<'_>, segments: &[Segment], segment: &Segment, at: usize) -> Option<Source> {
    let head = (at + 1..segment.items.end.min(at + 7)).find(|at| line.is_capital(*at))?;
    if !has_code(line.word(head), "source") || phrase::end(line, at + 1, head + 1) != Some(head + 1) {
        return None;
    }
    before_speaker(line, segments, segment, at, format!("nach {}", line.word(head)), "source-nach")
}

/// A cue of one word, after which the speaker stands.
fn before_speaker(
    line: &Line<'_>,
    segments: &[Segment],
    segment: &Segment,
    at: usize,
    lemma: String,
    rule: &'static str,
) -> Option<Source> {
    let end = speaker_end(line, segments, segment, at + 1)?;
    Some(Source { phrase: at..closed(line, segment, end), cue: at..at + 1, speaker: Some(at + 1..end), lemma, rule })
}

/// `meiner Meinung nach`.
fn opinion(line: &Line<'_>, segment: &Segment, at: usize) -> Option<Source> {
    let noun = at.checked_sub(1).filter(|it| segment.items.start <= *it)?;
    if !has_code(line.word(noun), "opinion") {
        return None;
    }
    postposition(line, segment, at, "nach")
}

/// `Berichten zufolge`: the phrase that ends right before.
fn postposition(line: &Line<'_>, segment: &Segment, at: usize, lemma: &str) -> Option<Source> {
    let first = segment.items.start.max(at.saturating_sub(MAX_BEFORE));
    let fits = |start: &usize| phrase::end(line, *start, at) == Some(at) && opens_phrase(line, *start);
    // In front position nothing but the phrase stands before `zufolge`.
    let is_front = first == segment.items.start && phrase::end(line, first, at).is_some() && line.is_finite(at + 1);
    let start = if is_front { first } else { (first..at).find(fits)? };
    Some(Source {
        phrase: start..at + 1,
        cue: at..at + 1,
        speaker: Some(start..at),
        lemma: lemma.to_owned(),
        rule: "source-zufolge",
    })
}

/// Whether a phrase can begin here: not after an article or adjective that belongs to it.
fn opens_phrase(line: &Line<'_>, at: usize) -> bool {
    !at.checked_sub(1).is_some_and(|before| class::is(line.word(before), Class::Preposition))
}

/// `aus Sicht der Bauern`.
fn sight(line: &Line<'_>, segments: &[Segment], segment: &Segment, at: usize) -> Option<Source> {
    let noun = (at + 1..segment.items.end.min(at + 4)).find(|at| line.is_capital(*at))?;
    if line.word(noun) != "sicht" {
        return None;
    }
    before_speaker(line, segments, segment, at, "aus Sicht".to_owned(), "source-sicht")
}

/// The end of the speaker's phrase: before the verb that follows it in front position, else by the phrase itself.
fn speaker_end(line: &Line<'_>, segments: &[Segment], segment: &Segment, start: usize) -> Option<usize> {
    let own = phrase::end(line, start, segment.items.end)?;
    if own == segment.items.end {
        return Some(subject::extend(line, segments, own));
    }
    let is_front = start <= segment.items.start + 1 && segment.form == Form::Main;
    let verb = segment.finite.filter(|at| is_front && own < *at && *at - own < MAX_BEFORE);
    let Some(verb) = verb else { return Some(own) };
    // In front position nothing but the phrase stands before the verb.
    Some(verb)
}

/// The comma after an apposition belongs to the phrase.
fn closed(line: &Line<'_>, segment: &Segment, end: usize) -> usize {
    if segment.items.end < end && line.kind(end) == Some(Kind::Comma) { end + 1 } else { end }
}

/// `, so die Ministerin am Montag`: no verb, and a noun phrase right after `so`.
fn so(line: &Line<'_>, segments: &[Segment], index: usize) -> Option<Source> {
    let segment = segments.get(index)?;
    let at = segment.items.start;
    let after_quote = at.checked_sub(1).is_some_and(|it| matches!(line.kind(it), Some(Kind::Speech | Kind::Scrap)));
    let is_set_off = matches!(segment.before, Some(Kind::Comma | Kind::Dash)) || after_quote;
    if !is_set_off || segment.form != Form::Fragment {
        return None;
    }
    let mut start = at + 1;
    while class::is(line.word(start), Class::Adverb) && start < segment.items.end {
        start += 1;
    }
    if !phrase::can_be_subject(line, start) {
        return None;
    }
    let own = phrase::end(line, start, segment.items.end)?;
    let (speaker_end, mut end) = appositions(line, segments, index, own);
    // The comma that closes the insertion belongs to it.
    if line.kind(end) == Some(Kind::Comma) && end + 1 < line.end() {
        end += 1;
    }
    let open = if segment.before.is_some() { at - 1 } else { at };
    Some(Source {
        phrase: open..end,
        cue: at..at + 1,
        speaker: Some(start..speaker_end),
        lemma: "so".to_owned(),
        rule: "source-so",
    })
}

/// Where the speaker and the whole insertion end, appositions taken in.
fn appositions(line: &Line<'_>, segments: &[Segment], index: usize, own: usize) -> (usize, usize) {
    let first_end = segments.get(index).map_or(own, |it| it.items.end);
    let (mut speaker_end, mut end) = (own, first_end);
    for segment in segments.iter().skip(index + 1).take(MAX_APPOSITIONS) {
        let joins = segment.before == Some(Kind::Comma) && matches!(segment.form, Form::Fragment | Form::Relative);
        if !joins {
            break;
        }
        if segment.form == Form::Fragment && speaker_end == end {
            speaker_end = phrase::end(line, segment.items.start, segment.items.end).unwrap_or(speaker_end);
        }
        end = segment.items.end;
    }
    (speaker_end, end)
}
