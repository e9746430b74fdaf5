//! Reported speech acts: the act is told, not its words (`warf ihm Versagen vor`).

use super::cue::Takes;
use super::draft::Draft;
use super::hit::{Hit, Order};
use super::line::Kind;
use super::reading::Reading;
use super::{indirect, speakers};
use crate::claim::{Attribution, ClaimKind};

/// The whole line as a reported speech act, if its main verb names one.
pub(super) fn find(reading: &Reading<'_, '_>) -> Option<Draft> {
    let line = reading.line;
    // The pluperfect tells what went before: background, not what this article passes on.
    let is_told = |hit: &&Hit| {
        hit.order == Order::Second
            && !line.is_subjunctive(hit.finite)
            && !matches!(line.word(hit.finite), "hatte" | "hatten")
    };
    let hit = reading.hits.iter().filter(is_told).find(|hit| hit.verb.takes(Takes::Object))?;
    // `nannte es „Unsinn“`: the quoted words are the claim.
    if hit.verb.takes(Takes::Name) && line.items.iter().any(|item| item.kind == Kind::Scrap) {
        return None;
    }
    let mut draft = Draft::of(ClaimKind::Reported, 0..reading.line.items.len(), "reported");
    indirect::attribute(reading, hit, &mut draft);
    let speaker = draft.speaker.as_ref().filter(|it| it.attribution != Attribution::Unnamed)?;
    // `Die Flut forderte Opfer`: what can't speak performs no speech act.
    if speaker.attribution == Attribution::Named && !speakers::is_personal(line, &speaker.items) {
        return None;
    }
    // The whole line is the act: there is no frame beside it, and the cue lies within.
    Some(draft)
}
