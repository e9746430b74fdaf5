//! Free indirect speech: Konjunktiv, or `soll` and `will`, without a cue of its own.

use super::clause::Form;
use super::draft::Draft;
use super::indirect::{self, Reading};
use crate::claim::ClaimKind;
use crate::tag::Mood;

/// What carries a free indirect line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Carrier {
    /// `Die Lage sei ernst.`
    Subjunctive,
    /// `Der Mann soll geflohen sein.`
    Modal,
}

/// The whole line as free indirect speech, if its main verb is of that kind.
pub(super) fn find(reading: &Reading<'_, '_>) -> Option<(Carrier, Draft)> {
    let line = reading.line;
    let main = reading.segments.iter().filter(|it| it.form == Form::Main);
    let mut main = main.filter_map(|it| Some((it, it.finite?)));
    let (segment, finite) = main.next()?;
    let carrier = if is_reported_mood(reading, segment, finite) {
        Carrier::Subjunctive
    } else if matches!(line.word(finite), "soll" | "sollen") {
        Carrier::Modal
    } else {
        return None;
    };
    let rule = match carrier {
        Carrier::Subjunctive => "free-subjunctive",
        Carrier::Modal => "free-modal",
    };
    let whole = 0..line.items.len();
    Some((carrier, Draft::of(ClaimKind::FreeIndirect, whole, rule)))
}

/// Konjunktiv I always reports; Konjunktiv II only where no condition stands beside it.
fn is_reported_mood(reading: &Reading<'_, '_>, segment: &super::clause::Segment, finite: usize) -> bool {
    let line = reading.line;
    match line.mood(finite) {
        Some(Mood::SubjunctiveI) => true,
        Some(Mood::SubjunctiveII) => {
            let conditional = reading.segments.iter().any(|it| {
                it.form == Form::Subordinate && matches!(line.word(it.items.start), "wenn" | "falls" | "sofern")
            });
            !conditional && indirect::is_report(line, segment)
        }
        Some(Mood::Indicative) | None => false,
    }
}
