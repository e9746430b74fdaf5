//! Chains: who passes on whose words. `Forbes schreibt, Tokajew habe zu Wahlen aufgerufen`.

use std::ops::Range;

use super::cue::Takes;
use super::draft::Draft;
use super::hit::{Hit, Voice};
use super::item::Kind;
use super::line::Line;
use super::party::Found;
use super::reading::Reading;
use super::source::Source;
use super::{complement, indirect, phrase, source_noun, speakers, subject};
use crate::claim::{Attribution, ClaimKind};

/// A cue within somebody's words: its own clause is a claim of its own, carried by who speaks outside.
pub(super) fn nested(reading: &Reading<'_, '_>, hit: &Hit, outer: &mut Draft) -> Option<Draft> {
    let carrier = outer.speaker.as_ref().filter(|it| it.attribution == Attribution::Named)?.items.clone();
    let mut draft = Draft::new(ClaimKind::Indirect, Vec::new(), "chain-clause");
    indirect::attribute(reading, hit, &mut draft);
    let is_somebody = |it: &Found| {
        it.attribution == Attribution::Named && it.items != carrier && speakers::can_speak(reading.line, &it.items)
    };
    let speaker = draft.speaker.clone().filter(is_somebody)?;
    draft.carrier = Some(carrier.clone());
    if let Some(quote) = complement::clause(reading, hit) {
        draft.frame = Some(hit.clause.start..quote.start);
        draft.quote.push(quote);
        return Some(draft);
    }
    // An act without words of its own: the medium passes on somebody else's.
    let is_told =
        hit.verb.takes(Takes::Object) && hit.voice == Voice::Active && reading.line.is_subjunctive(hit.finite);
    let is_main =
        outer.quote.first().is_some_and(|quote| quote.contains(&hit.clause.start) && quote.start == hit.clause.start);
    if is_told && is_main && outer.carrier.is_none() && is_medium(reading.line, &carrier) {
        outer.carrier = Some(carrier);
        outer.speaker = Some(speaker);
        outer.rules.push("chain-act");
    }
    None
}

/// Who passes the words on, where the clause of the cue says so.
pub(super) fn link(reading: &Reading<'_, '_>, hit: &Hit, draft: &mut Draft) {
    let line = reading.line;
    if let Some(basis) = basis(line, hit.clause.clone()) {
        draft.carrier = draft.speaker.take().filter(|it| it.attribution == Attribution::Named).map(|it| it.items);
        draft.speaker = Some(Found { items: basis, attribution: Attribution::Named });
        draft.rules.push("chain-basis");
    } else if hit.verb.lemma == "zitieren" && hit.voice == Voice::Active {
        // `zitiert die Zeitung den Minister`
        let subject = subject::subject(line, reading.segments, hit);
        draft.carrier = subject.filter(|it| draft.speaker.as_ref().is_some_and(|speaker| speaker.items != *it));
    } else if let Some(source) = reading.sources.iter().find(|it| hit.clause.contains(&it.cue.start)) {
        link_source(draft, source);
    } else if let Some(addressee) = draft.addressee.clone().filter(|it| is_press(line, it)) {
        draft.carrier = Some(addressee);
        draft.rules.push("chain-medium");
    }
}

/// `Laut einem Bericht der Zeitung sagte sie`; `hieß es laut Polizei` only says whose words they are.
fn link_source(draft: &mut Draft, source: &Source) {
    let Some(found) = source.speaker.clone() else { return };
    match &draft.speaker {
        // `sagte er nach eigenen Angaben`
        Some(speaker) if speaker.items == found.items => {}
        Some(speaker) if speaker.attribution != Attribution::Unnamed => {
            draft.carrier = Some(found.items);
            draft.rules.push("chain-source");
        }
        _ => draft.speaker = Some(found),
    }
}

/// Whether a source phrase stands in the clause of a cue that introduces words: then it only carries them.
pub(super) fn is_link(reading: &Reading<'_, '_>, source: &Source) -> bool {
    reading.hits.iter().any(|hit| {
        hit.clause.contains(&source.cue.start)
            && !reading.line.is_subjunctive(hit.finite)
            && (borders_speech(reading.line, &hit.clause) || complement::clause(reading, hit).is_some())
    })
}

/// `..., sagte sie laut Polizei`; `Sie sagte laut Polizei: ...`
fn borders_speech(line: &Line<'_>, clause: &Range<usize>) -> bool {
    let is_speech = |at: Option<usize>| at.is_some_and(|it| line.kind(it) == Some(Kind::Speech));
    is_speech(clause.start.checked_sub(2)) || is_speech(clause.start.checked_sub(1)) || is_speech(Some(clause.end + 1))
}

/// `unter Berufung auf Behörden`: on whose words the cue's subject relies.
fn basis(line: &Line<'_>, clause: Range<usize>) -> Option<Range<usize>> {
    let limit = clause.end;
    let at = clause.into_iter().find(|at| opens_basis(line, *at))?;
    phrase::at(line, at + 3, limit)
}

/// `unter Berufung auf`, `mit Verweis auf`.
pub(super) fn opens_basis(line: &Line<'_>, at: usize) -> bool {
    matches!(line.word(at), "unter" | "mit")
        && matches!(line.word(at + 1), "berufung" | "verweis" | "hinweis")
        && line.word(at + 2) == "auf"
}

/// Whether a phrase names a medium; a text that is addressed (`in Antwort auf`) is none.
fn is_press(line: &Line<'_>, phrase: &Range<usize>) -> bool {
    phrase::head(line, phrase).any(|at| source_noun::is_press(line.word(at)))
}

fn is_medium(line: &Line<'_>, phrase: &Range<usize>) -> bool {
    phrase::head(line, phrase).any(|at| source_noun::is_medium(line.word(at)))
}
