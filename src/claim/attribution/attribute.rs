//! Who says it, to whom and through whom, from the clause of the cue.

use std::ops::Range;

use crate::claim::Attribution;
use crate::claim::attribution::draft::Draft;
use crate::claim::attribution::origin::Source;
use crate::claim::attribution::party::Found;
use crate::claim::attribution::view::View;
use crate::claim::attribution::{addressee, cue_subject, party};
use crate::claim::cue::cue_clause::{CueClause, Voice};
use crate::claim::lexicon::source_noun;
use crate::claim::rule::RuleId;
use crate::claim::sentence::line::Line;
use crate::claim::sentence::noun_phrase;

/// Fills in cue, speaker and addressee from the clause of the cue.
pub(in crate::claim) fn attribute(view: &View<'_, '_>, hit: &CueClause, draft: &mut Draft) {
    draft.speaker = party::speaker(view.line, view.segments, hit);
    draft.addressee = addressee::find(view.line, view.segments, hit, draft.speaker.as_ref().map(|it| &it.items));
    draft.cue.clone_from(&hit.cue);
    draft.lemma.clone_from(&hit.verb.lemma);
    link(view, hit, draft);
}

/// Who passes the words on, where the clause of the cue says so.
pub(in crate::claim) fn link(view: &View<'_, '_>, hit: &CueClause, draft: &mut Draft) {
    let line = view.line;
    if let Some(basis) = basis(line, hit.clause.clone()) {
        draft.carrier = draft.speaker.take().filter(|it| it.attribution == Attribution::Named).map(|it| it.items);
        draft.speaker = Some(Found { items: basis, attribution: Attribution::Named });
        draft.rules.push(RuleId::ChainBasis);
    } else if hit.verb.lemma == "zitieren" && hit.voice == Voice::Active {
        // `zitiert die Zeitung den Minister`
        let subject = cue_subject::subject(line, view.segments, hit);
        draft.carrier = subject.filter(|it| draft.speaker.as_ref().is_some_and(|speaker| speaker.items != *it));
    } else if let Some(source) = view.sources.iter().find(|it| hit.clause.contains(&it.cue.start)) {
        link_source(draft, source);
    } else if let Some(addressee) = draft.addressee.clone().filter(|it| is_press(line, it)) {
        draft.carrier = Some(addressee);
        draft.rules.push(RuleId::ChainMedium);
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
            draft.rules.push(RuleId::ChainSource);
        }
        _ => draft.speaker = Some(found),
    }
}

/// `unter Berufung auf Behörden`: on whose words the cue's subject relies.
fn basis(line: &Line<'_>, clause: Range<usize>) -> Option<Range<usize>> {
    let limit = clause.end;
    let at = clause.into_iter().find(|at| opens_basis(line, *at))?;
    noun_phrase::at(line, at + 3, limit)
}

/// `unter Berufung auf`, `mit Verweis auf`.
pub(in crate::claim) fn opens_basis(line: &Line<'_>, at: usize) -> bool {
    matches!(line.word(at), "unter" | "mit")
        && matches!(line.word(at + 1), "berufung" | "verweis" | "hinweis")
        && line.word(at + 2) == "auf"
}

/// Whether a phrase names a medium; a text that is addressed (`in Antwort auf`) is none.
fn is_press(line: &Line<'_>, phrase: &Range<usize>) -> bool {
    noun_phrase::head(line, phrase).any(|at| source_noun::is_press(line.word(at)))
}
