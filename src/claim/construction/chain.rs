//! Chains: who passes on whose words. `Forbes schreibt, Tokajew habe zu Wahlen aufgerufen`.

use std::ops::Range;

use crate::claim::attribution::attribute;
use crate::claim::attribution::draft::Draft;
use crate::claim::attribution::origin::Source;
use crate::claim::attribution::party::Found;
use crate::claim::attribution::view::View;
use crate::claim::construction::complement;
use crate::claim::cue::cue_clause::{CueClause, Voice};
use crate::claim::lexicon::cue_verb::Takes;
use crate::claim::lexicon::source_noun;
use crate::claim::rule::RuleId;
use crate::claim::sentence::item::Kind;
use crate::claim::sentence::line::Line;
use crate::claim::sentence::{animacy, noun_phrase};
use crate::claim::{Attribution, ClaimKind};

/// A cue within somebody's words: its own clause is a claim of its own, carried by who speaks outside.
pub(in crate::claim) fn nested(view: &View<'_, '_>, hit: &CueClause, outer: &mut Draft) -> Option<Draft> {
    let carrier = outer.speaker.as_ref().filter(|it| it.attribution == Attribution::Named)?.items.clone();
    let mut draft = Draft::new(ClaimKind::Indirect, Vec::new(), RuleId::ChainClause);
    attribute::attribute(view, hit, &mut draft);
    let is_somebody = |it: &Found| {
        it.attribution == Attribution::Named && it.items != carrier && animacy::can_speak(view.line, &it.items)
    };
    let speaker = draft.speaker.clone().filter(is_somebody)?;
    draft.carrier = Some(carrier.clone());
    if let Some(quote) = complement::clause(view, hit) {
        draft.frame = Some(hit.clause.start..quote.start);
        draft.quote.push(quote);
        return Some(draft);
    }
    // An act without words of its own: the medium passes on somebody else's.
    let is_told = hit.verb.takes(Takes::Object) && hit.voice == Voice::Active && view.line.is_subjunctive(hit.finite);
    let is_main =
        outer.quote.first().is_some_and(|quote| quote.contains(&hit.clause.start) && quote.start == hit.clause.start);
    if is_told && is_main && outer.carrier.is_none() && is_medium(view.line, &carrier) {
        outer.carrier = Some(carrier);
        outer.speaker = Some(speaker);
        outer.rules.push(RuleId::ChainAct);
    }
    None
}

/// Whether a source phrase stands in the clause of a cue that introduces words: then it only carries them.
pub(in crate::claim) fn is_link(view: &View<'_, '_>, source: &Source) -> bool {
    view.hits.iter().any(|hit| {
        hit.clause.contains(&source.cue.start)
            && !view.line.is_subjunctive(hit.finite)
            && (borders_speech(view.line, &hit.clause) || complement::clause(view, hit).is_some())
    })
}

/// `..., sagte sie laut Polizei`; `Sie sagte laut Polizei: ...`
fn borders_speech(line: &Line<'_>, clause: &Range<usize>) -> bool {
    let is_speech = |at: Option<usize>| at.is_some_and(|it| line.kind(it) == Some(Kind::Speech));
    is_speech(clause.start.checked_sub(2)) || is_speech(clause.start.checked_sub(1)) || is_speech(Some(clause.end + 1))
}

fn is_medium(line: &Line<'_>, phrase: &Range<usize>) -> bool {
    noun_phrase::head(line, phrase).any(|at| source_noun::is_medium(line.word(at)))
}
