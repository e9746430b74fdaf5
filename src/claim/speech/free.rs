//! Free indirect speech: Konjunktiv, or `soll` and `will`, without a cue of its own.

use std::ops::Range;

use super::clause::{Form, Segment};
use super::draft::Draft;
use super::line::Line;
use super::party::Found;
use super::reading::Reading;
use super::subject;
use crate::claim::{Attribution, ClaimKind};
use crate::tag::{Mood, VerbForm};

/// What carries a free indirect line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Carrier {
    /// `Die Lage sei ernst.`
    Subjunctive,
    /// `Der Mann soll geflohen sein.`
    Modal,
}

/// The whole line as free indirect speech, if its main verb is of that kind.
///
/// Where nobody has spoken yet (`has_speaker` is false) only hearsay is passed on, from a source left open.
pub(super) fn find(reading: &Reading<'_, '_>, has_speaker: bool) -> Option<(Carrier, Draft)> {
    let line = reading.line;
    let segment = reading.segments.iter().find(|it| it.form == Form::Main && it.finite.is_some())?;
    let finite = segment.finite?;
    let whole = 0..line.items.len();
    let free = |rule| Draft::of(ClaimKind::FreeIndirect, whole.clone(), rule);
    let is_hearsay = has_perfect_infinitive(line, finite + 1..segment.items.end);
    match line.word(finite) {
        _ if has_speaker && is_reported_mood(reading, segment, finite) => {
            Some((Carrier::Subjunctive, free("free-subjunctive")))
        }
        "soll" | "sollen" if has_speaker => Some((Carrier::Modal, free("free-modal"))),
        "soll" | "sollen" if is_hearsay => {
            let mut draft = free("free-modal");
            draft.speaker = Some(Found { items: finite..finite + 1, attribution: Attribution::Unnamed });
            Some((Carrier::Modal, draft))
        }
        "will" | "wollen" if is_hearsay => {
            let mut draft = free("free-will");
            let items = subject::of_clause(line, reading.segments, segment)?;
            draft.speaker = Some(Found { items, attribution: Attribution::Named });
            Some((Carrier::Modal, draft))
        }
        _ => None,
    }
}

/// `gewusst haben`, `geflohen sein` at the end of a clause.
fn has_perfect_infinitive(line: &Line<'_>, clause: Range<usize>) -> bool {
    let Some(last) = clause.end.checked_sub(1).filter(|at| clause.start < *at) else { return false };
    let is_participle = |at: usize| line.items.get(at).is_some_and(|item| item.verb == Some(VerbForm::Participle));
    match line.word(last) {
        "haben" | "sein" => {
            is_participle(last - 1) || line.word(last - 1).starts_with("ge") || line.word(last - 1) == "worden"
        }
        _ => false,
    }
}

/// Konjunktiv I always reports; Konjunktiv II only where no condition stands beside it.
fn is_reported_mood(reading: &Reading<'_, '_>, segment: &Segment, finite: usize) -> bool {
    let line = reading.line;
    match line.mood(finite) {
        Some(Mood::SubjunctiveI) => true,
        Some(Mood::SubjunctiveII) => {
            let conditional = reading.segments.iter().any(|it| {
                it.form == Form::Subordinate && matches!(line.word(it.items.start), "wenn" | "falls" | "sofern")
            });
            !conditional && segment.is_report(line)
        }
        Some(Mood::Indicative) | None => false,
    }
}
