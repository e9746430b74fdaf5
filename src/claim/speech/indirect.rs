//! Indirect speech: a source phrase, or a cue verb with `dass`, a verb-second clause or an infinitive.

use super::clause::Form;
use super::complement::opener;
use super::cue::Takes;
use super::draft::Draft;
use super::hit::Hit;
use super::inserted;
use super::item::Kind;
use super::order::Order;
use super::party::{self, Found};
use super::reading::Reading;
use super::source::Source;
use super::{addressee, chain, complement, headline, noun};
use crate::claim::class::{self, Class};
use crate::claim::{Attribution, ClaimKind};

/// The indirect speech of a line.
pub(super) fn find(reading: &Reading<'_, '_>) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for hit in reading.hits {
        match drafts.iter_mut().find(|draft| draft.covers(hit.finite)) {
            Some(outer) => {
                let nested = chain::nested(reading, hit, outer);
                drafts.extend(nested);
            }
            // A cue in Konjunktiv is itself passed on by somebody: the whole line is free indirect speech.
            None if reading.line.is_subjunctive(hit.finite) => {}
            None => drafts.extend(by_verb(reading, hit)),
        }
    }
    for source in reading.sources.iter().filter(|it| !chain::is_link(reading, it)) {
        drafts.extend(by_source(reading, source));
    }
    let by_noun = noun::find(reading, &drafts);
    drafts.extend(by_noun);
    if drafts.is_empty() {
        drafts.extend(headline::spoken(reading));
    }
    drafts
}

fn by_verb(reading: &Reading<'_, '_>, hit: &Hit) -> Option<Draft> {
    let after = complement::clause(reading, hit);
    let (quote, frame, rule) = match after {
        Some(quote) => {
            let frame = frame_start(hit)..quote.start;
            (std::iter::once(quote).collect(), frame, "cue-clause")
        }
        None => inserted::around(reading, hit)?,
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

/// `Das teilte die Stadt mit`: a pronoun that stands for the line before.
pub(super) fn of_line_before(reading: &Reading<'_, '_>) -> Option<Draft> {
    let Reading { line, segments, hits, .. } = reading;
    let hit = hits.first().filter(|hit| hit.segment == 0 && hit.order == Order::Second)?;
    // `Das geht aus einem Papier hervor`
    let has_place = hit.verb.takes(Takes::Place);
    let takes = hit.verb.takes(Takes::Clause) && (hit.verb.takes(Takes::Speech) || has_place);
    if !takes
        || hit.finite != 1
        || !matches!(line.word(0), "das" | "dies")
        || segments.iter().any(|it| it.form == Form::Speech)
    {
        return None;
    }
    let mut draft = Draft::of(ClaimKind::Indirect, 0..1, "cue-pronoun");
    attribute(reading, hit, &mut draft);
    if !has_place {
        draft.speaker = party::after(line, segments, hit);
    }
    draft.frame = Some(0..line.end());
    let is_open = |it: &Found| has_place && it.attribution == Attribution::Unnamed;
    draft.speaker.as_ref().is_some_and(|it| !is_open(it)).then_some(draft)
}

/// Fills in cue, speaker and addressee from the clause of the cue.
pub(super) fn attribute(reading: &Reading<'_, '_>, hit: &Hit, draft: &mut Draft) {
    draft.speaker = party::speaker(reading.line, reading.segments, hit);
    draft.addressee = addressee::find(reading.line, reading.segments, hit, draft.speaker.as_ref().map(|it| &it.items));
    draft.cue.clone_from(&hit.cue);
    draft.lemma.clone_from(&hit.verb.lemma);
    chain::link(reading, hit, draft);
}

fn by_source(reading: &Reading<'_, '_>, source: &Source) -> Option<Draft> {
    let Reading { line, segments, .. } = reading;
    let home = segments.iter().find(|it| it.items.contains(&source.cue.start))?;
    let is_inner = matches!(home.form, Form::Subordinate | Form::Relative | Form::Infinitive)
        && source.rule != "source-so"
        && (home.before.is_some() || class::is(opener(line, home), Class::Content));
    let quote = if is_inner {
        inserted::parts(line, home.items.clone(), &source.phrase)
    } else {
        let mut quote = inserted::rest(reading, source.phrase.clone());
        // `Sie begründete das: Laut Bahn ...`: the source is that of the clause behind the colon.
        let colon = (0..source.phrase.start).rev().find(|at| line.kind(*at) == Some(Kind::Colon));
        if let Some(colon) = colon {
            quote.retain(|it| colon < it.end);
            quote.iter_mut().for_each(|it| it.start = it.start.max(colon + 1));
        }
        quote
    };
    if quote.is_empty() {
        return None;
    }
    let mut draft = Draft::new(ClaimKind::Indirect, quote, source.rule);
    draft.cue = source.cue.clone().collect();
    draft.lemma.clone_from(&source.lemma);
    draft.speaker.clone_from(&source.speaker);
    draft.frame = Some(source.phrase.clone());
    Some(draft)
}
