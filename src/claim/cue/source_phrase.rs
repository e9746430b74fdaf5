//! Source phrases: `laut Polizei`, `nach Angaben der Bahn`, `Berichten zufolge`, `, so die Ministerin`.

use std::ops::Range;

use crate::claim::lexicon::class::Class;
use crate::claim::lexicon::{class, source_noun};
use crate::claim::rule::RuleId;
use crate::claim::sentence::clause::{Clause, ClauseKind};
use crate::claim::sentence::item::Kind;
use crate::claim::sentence::line::Line;
use crate::claim::sentence::{noun_phrase, subject};

/// Longest phrase that `zufolge` or `nach` can follow, in items.
const MAX_BEFORE: usize = 14;

/// Most appositions read as part of a speaker after `so`.
const MAX_APPOSITIONS: usize = 4;

/// A source phrase.
#[derive(Debug, Clone)]
pub(in crate::claim) struct SourcePhrase {
    /// The whole phrase, brackets of commas included.
    pub(in crate::claim) phrase: Range<usize>,
    /// `laut`, `nach`, `zufolge`, `so`.
    pub(in crate::claim) cue: Range<usize>,
    /// `Angaben der Polizei`; none for `demnach`.
    pub(in crate::claim) words: Option<Range<usize>>,
    /// Index of the clause in which it stands.
    pub(in crate::claim) clause: usize,
    /// What is shown as the cue's lemma.
    pub(in crate::claim) lemma: String,
    /// The rule that found it.
    pub(in crate::claim) rule: RuleId,
}

/// Where a source phrase may stand.
#[derive(Clone, Copy)]
struct Site<'a, 't> {
    line: &'a Line<'t>,
    segments: &'a [Clause],
    /// Index of the segment.
    index: usize,
    segment: &'a Clause,
    /// The word that shows it.
    at: usize,
}

/// The source phrases of a line, in order.
pub(in crate::claim) fn find(line: &Line<'_>, segments: &[Clause]) -> Vec<SourcePhrase> {
    let mut sources: Vec<SourcePhrase> = Vec::new();
    for (index, segment) in segments.iter().enumerate() {
        for at in segment.items.clone() {
            if sources.last().is_some_and(|last| at < last.phrase.end) {
                continue;
            }
            sources.extend(source(Site { line, segments, index, segment, at }));
        }
    }
    sources
}

fn source(site: Site<'_, '_>) -> Option<SourcePhrase> {
    let Site { line, segment, at, .. } = site;
    let opens = at == segment.items.start;
    match line.word(at) {
        "laut" | "gemäß" => preposition(site),
        "nach" => nach(site).or_else(|| opinion(site)),
        "zufolge" => postposition(site, "zufolge"),
        "aus" => sight(site),
        "so" if opens => so(site),
        "demnach" => Some(adverb(site)),
        "danach" if opens && reports(line, segment) => Some(adverb(site)),
        _ => None,
    }
}

fn reports(line: &Line<'_>, segment: &Clause) -> bool {
    segment.finite.is_some_and(|at| line.is_subjunctive(at) || line.word(at).starts_with("soll"))
}

fn adverb(site: Site<'_, '_>) -> SourcePhrase {
    let words = site.at..site.at + 1;
    let lemma = site.line.word(site.at).to_owned();
    SourcePhrase {
        phrase: words.clone(),
        cue: words,
        words: None,
        clause: site.index,
        lemma,
        rule: RuleId::SourceDemnach,
    }
}

/// `laut Polizei`.
fn preposition(site: Site<'_, '_>) -> Option<SourcePhrase> {
    before_speaker(site, site.line.word(site.at).to_owned(), RuleId::SourceLaut)
}

/// `nach Angaben der Bahn`: the noun must be one that names words or thoughts.
fn nach(site: Site<'_, '_>) -> Option<SourcePhrase> {
    let Site { line, segment, at, .. } = site;
    let head = (at + 1..segment.items.end.min(at + 7)).find(|at| line.is_capital(*at))?;
    if !source_noun::is_source(line.word(head)) || noun_phrase::end(line, at + 1, head + 1) != Some(head + 1) {
        return None;
    }
    before_speaker(site, format!("nach {}", line.word(head)), RuleId::SourceNach)
}

/// A cue of one word, after which the speaker stands.
fn before_speaker(site: Site<'_, '_>, lemma: String, rule: RuleId) -> Option<SourcePhrase> {
    let at = site.at;
    let end = speaker_end(site, at + 1)?;
    let phrase = at..closed(site.line, site.segment, end);
    Some(with_speaker(site, phrase, at + 1..end, lemma, rule))
}

/// A source phrase with the words that stand for the speaker.
fn with_speaker(
    site: Site<'_, '_>,
    phrase: Range<usize>,
    words: Range<usize>,
    lemma: String,
    rule: RuleId,
) -> SourcePhrase {
    let cue = site.at..site.at + 1;
    SourcePhrase { phrase, cue, words: Some(words), clause: site.index, lemma, rule }
}

/// `meiner Meinung nach`.
fn opinion(site: Site<'_, '_>) -> Option<SourcePhrase> {
    let noun = site.at.checked_sub(1).filter(|it| site.segment.items.start <= *it)?;
    if !source_noun::is_opinion(site.line.word(noun)) {
        return None;
    }
    postposition(site, "nach")
}

/// `Berichten zufolge`: the phrase that ends right before.
fn postposition(site: Site<'_, '_>, lemma: &str) -> Option<SourcePhrase> {
    let Site { line, segment, at, .. } = site;
    let first = segment.items.start.max(at.saturating_sub(MAX_BEFORE));
    let fits = |start: &usize| noun_phrase::end(line, *start, at) == Some(at) && opens_phrase(line, *start);
    // In front position nothing but the phrase stands before `zufolge`.
    let is_alone = at + 1 == segment.items.end && segment.before.is_none();
    let is_front = first == segment.items.start
        && noun_phrase::end(line, first, at).is_some()
        && (line.is_finite(at + 1) || is_alone);
    let pronoun = at.checked_sub(1).filter(|it| matches!(line.word(*it), "ihm" | "ihr" | "ihnen"));
    let start = match pronoun {
        Some(pronoun) => pronoun,
        None if is_front => first,
        None => (first..at).find(fits)?,
    };
    Some(with_speaker(site, start..at + 1, start..at, lemma.to_owned(), RuleId::SourceZufolge))
}

/// Whether a phrase can begin here: not after an article or adjective that belongs to it.
fn opens_phrase(line: &Line<'_>, at: usize) -> bool {
    !at.checked_sub(1).is_some_and(|before| class::is(line.word(before), Class::Preposition))
}

/// `aus Sicht der Bauern`.
fn sight(site: Site<'_, '_>) -> Option<SourcePhrase> {
    let Site { line, segment, at, .. } = site;
    let noun = (at + 1..segment.items.end.min(at + 4)).find(|at| line.is_capital(*at))?;
    if line.word(noun) != "sicht" {
        return None;
    }
    before_speaker(site, "aus Sicht".to_owned(), RuleId::SourceSicht)
}

/// The end of the speaker's phrase: before the verb that follows it in front position, else by the phrase itself.
fn speaker_end(site: Site<'_, '_>, start: usize) -> Option<usize> {
    let Site { line, segments, segment, .. } = site;
    let own = noun_phrase::end(line, start, segment.items.end)?;
    if own == segment.items.end {
        return Some(subject::extend(line, segments, own));
    }
    let is_front = start <= segment.items.start + 1 && segment.form == ClauseKind::Main;
    // In front position nothing but the phrase stands before the verb.
    let verb = segment.finite.filter(|at| is_front && own < *at && *at - own < MAX_BEFORE);
    Some(verb.unwrap_or(own))
}

/// The comma after an apposition belongs to the phrase.
fn closed(line: &Line<'_>, segment: &Clause, end: usize) -> usize {
    if segment.items.end < end && line.kind(end) == Some(Kind::Comma) { end + 1 } else { end }
}

/// `, so die Ministerin am Montag`: no verb, and a noun phrase right after `so`.
fn so(site: Site<'_, '_>) -> Option<SourcePhrase> {
    let Site { line, segment, at, .. } = site;
    let after_quote = at.checked_sub(1).is_some_and(|it| matches!(line.kind(it), Some(Kind::Speech | Kind::Scrap)));
    let is_set_off = matches!(segment.before, Some(Kind::Comma | Kind::Dash)) || after_quote;
    if !is_set_off || segment.form != ClauseKind::Fragment {
        return None;
    }
    let mut start = at + 1;
    while class::is(line.word(start), Class::Adverb) && start < segment.items.end {
        start += 1;
    }
    if !noun_phrase::can_be_subject(line, start) {
        return None;
    }
    let own = noun_phrase::end(line, start, segment.items.end)?;
    let (speaker_end, mut end) = appositions(site, own);
    // The comma that closes the insertion belongs to it.
    if line.kind(end) == Some(Kind::Comma) && end + 1 < line.end() {
        end += 1;
    }
    let open = if segment.before.is_some() { at - 1 } else { at };
    Some(with_speaker(site, open..end, start..speaker_end, "so".to_owned(), RuleId::SourceSo))
}

/// Where the speaker and the whole insertion end, appositions taken in.
fn appositions(site: Site<'_, '_>, own: usize) -> (usize, usize) {
    let Site { line, segments, index, segment, .. } = site;
    let (mut speaker_end, mut end) = (own, segment.items.end);
    for segment in segments.iter().skip(index + 1).take(MAX_APPOSITIONS) {
        let joins =
            segment.before == Some(Kind::Comma) && matches!(segment.form, ClauseKind::Fragment | ClauseKind::Relative);
        if !joins {
            break;
        }
        if segment.form == ClauseKind::Fragment && speaker_end == end {
            speaker_end = noun_phrase::end(line, segment.items.start, segment.items.end).unwrap_or(speaker_end);
        }
        end = segment.items.end;
    }
    (speaker_end, end)
}
