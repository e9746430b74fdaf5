//! Indirect speech: a source phrase, or a cue verb with `dass`, a verb-second clause or an infinitive.

use crate::claim::attribution::attribute;
use crate::claim::attribution::draft::Draft;
use crate::claim::attribution::origin::Source;
use crate::claim::attribution::party;
use crate::claim::attribution::party::Found;
use crate::claim::attribution::view::View;
use crate::claim::construction::complement::opener;
use crate::claim::construction::{chain, complement, content_noun, headline, parenthetical};
use crate::claim::cue::cue_clause::CueClause;
use crate::claim::lexicon::class;
use crate::claim::lexicon::class::Class;
use crate::claim::lexicon::cue_verb::Takes;
use crate::claim::rule::RuleId;
use crate::claim::sentence::clause::ClauseKind;
use crate::claim::sentence::item::Kind;
use crate::claim::sentence::verb_position::VerbPosition;
use crate::claim::sentence::{animacy, subject};
use crate::claim::{Attribution, ClaimKind};
use crate::tag::Mood;

/// The indirect speech of a line.
pub(in crate::claim) fn find(view: &View<'_, '_>) -> Vec<Draft> {
    let mut drafts: Vec<Draft> = Vec::new();
    for hit in view.hits {
        match drafts.iter_mut().find(|draft| draft.covers(hit.finite)) {
            Some(outer) => {
                let nested = chain::nested(view, hit, outer);
                drafts.extend(nested);
            }
            // A cue in Konjunktiv is itself passed on by somebody: the whole line is free indirect speech.
            None if view.line.is_subjunctive(hit.finite) => {}
            None => drafts.extend(by_verb(view, hit)),
        }
    }
    for source in view.sources.iter().filter(|it| !chain::is_link(view, it)) {
        drafts.extend(by_source(view, source));
    }
    let by_noun = content_noun::find(view, &drafts);
    drafts.extend(by_noun);
    drafts.extend(by_any_verb(view, &drafts));
    if drafts.is_empty() {
        drafts.extend(headline::spoken(view));
    }
    drafts
}

fn by_verb(view: &View<'_, '_>, hit: &CueClause) -> Option<Draft> {
    let after = complement::clause(view, hit);
    let (quote, frame, rule) = match after {
        Some(quote) => {
            let frame = frame_start(hit)..quote.start;
            (std::iter::once(quote).collect(), frame, RuleId::CueClause)
        }
        None => parenthetical::around(view, hit)?,
    };
    let mut draft = Draft::new(ClaimKind::Indirect, quote, rule);
    attribute::attribute(view, hit, &mut draft);
    draft.frame = Some(frame);
    Some(draft)
}

/// `Der Landrat beruhigte, das Geld sei da`: what follows any verb in Konjunktiv I, as a main clause, is what somebody
/// says.
fn by_any_verb(view: &View<'_, '_>, found: &[Draft]) -> Option<Draft> {
    let View { line, segments, hits, .. } = view;
    let [host, told, ..] = segments else { return None };
    let finite = host.finite.filter(|at| !line.is_subjunctive(*at) && host.form == ClauseKind::Main)?;
    let is_told = told.before == Some(Kind::Comma)
        && told.form == ClauseKind::Main
        && !told.is_verb_first()
        && told.finite.is_some_and(|at| line.mood(at) == Some(Mood::SubjunctiveI));
    let is_new = found.is_empty() && hits.is_empty() && !line.is_headline;
    let speaker = subject::of_clause(line, segments, host).filter(|it| it.end <= finite)?;
    let speaks = animacy::is_somebody(line, &speaker) || class::is(line.word(speaker.start), Class::Pronoun);
    if !is_told || !is_new || !speaks {
        return None;
    }
    let mut draft = Draft::of(ClaimKind::Indirect, told.items.start..line.end(), RuleId::CueClause);
    draft.speaker = Some(party::found(line, speaker));
    draft.cue_is(line, finite);
    draft.frame = Some(0..told.items.start);
    Some(draft)
}

/// The frame reaches back to the start of the line, but a joined clause has a frame of its own.
fn frame_start(hit: &CueClause) -> usize {
    if hit.order == VerbPosition::Shared { hit.clause.start } else { 0 }
}

/// `Das teilte die Stadt mit`: a pronoun that stands for the line before.
pub(in crate::claim) fn of_line_before(view: &View<'_, '_>) -> Option<Draft> {
    let View { line, segments, hits, .. } = view;
    let hit = hits.first().filter(|hit| hit.segment == 0 && hit.order == VerbPosition::Second)?;
    // `Das geht aus einem Papier hervor`
    let has_place = hit.verb.takes(Takes::Place);
    let takes = hit.verb.takes(Takes::Clause) && (hit.verb.takes(Takes::Speech) || has_place);
    if !takes
        || hit.finite != 1
        || !matches!(line.word(0), "das" | "dies")
        || segments.iter().any(|it| it.form == ClauseKind::Speech)
    {
        return None;
    }
    let mut draft = Draft::of(ClaimKind::Indirect, 0..1, RuleId::CuePronoun);
    attribute::attribute(view, hit, &mut draft);
    if !has_place {
        draft.speaker = party::after(line, segments, hit);
    }
    draft.frame = Some(0..line.end());
    let is_open = |it: &Found| has_place && it.attribution == Attribution::Unnamed;
    draft.speaker.as_ref().is_some_and(|it| !is_open(it)).then_some(draft)
}

fn by_source(view: &View<'_, '_>, source: &Source) -> Option<Draft> {
    let View { line, segments, .. } = view;
    let home = segments.iter().find(|it| it.items.contains(&source.cue.start))?;
    let is_inner = matches!(home.form, ClauseKind::Subordinate | ClauseKind::Relative | ClauseKind::Infinitive)
        && source.rule != RuleId::SourceSo
        && (home.before.is_some() || class::is(opener(line, home), Class::Content));
    let quote = if is_inner {
        parenthetical::parts(line, home.items.clone(), &source.phrase)
    } else {
        let mut quote = parenthetical::rest(view, source.phrase.clone());
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
