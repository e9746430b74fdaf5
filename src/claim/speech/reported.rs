//! Reported speech acts: the act is told, not its words (`warf ihm Versagen vor`).

use super::cue::Takes;
use super::draft::Draft;
use super::hit::{Hit, Order};
use super::indirect::{self, Reading};
use super::line::Kind;
use crate::claim::ClaimKind;

/// The whole line as a reported speech act, if its main verb names one.
pub(super) fn find(reading: &Reading<'_, '_>) -> Option<Draft> {
    let line = reading.line;
    // The pluperfect tells what went before: background, not what this article passes on.
    let is_told = |hit: &&Hit| hit.order == Order::Second && !matches!(line.word(hit.finite), "hatte" | "hatten");
    let hit = reading.hits.iter().filter(is_told).find(|hit| hit.verb.takes(Takes::Object))?;
    // `nannte es „Unsinn“`: the quoted words are the claim.
    if hit.verb.takes(Takes::Name) && line.items.iter().any(|item| item.kind == Kind::Scrap) {
        return None;
    }
    let mut draft = Draft::of(ClaimKind::Reported, 0..reading.line.items.len(), "reported");
    indirect::attribute(reading, hit, &mut draft);
    draft.speaker.as_ref()?;
    // The whole line is the act: there is no frame beside it, and the cue lies within.
    Some(draft)
}
