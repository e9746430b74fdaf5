//! Ties claims to the entities, figures and dates that stand in them.

use super::{Claim, Findings};
use crate::hash::Set;
use crate::text::Span;

/// Attaches to each claim what lies inside its spans. Sorted lists and binary search keep this linear
/// in what is found.
pub(super) fn attach(claims: &mut [Claim], findings: &Findings<'_>) {
    let mut mentions: Vec<(Span, u32)> = Vec::new();
    for (index, entity) in (0..).zip(findings.entities) {
        mentions.extend(entity.mentions.iter().map(|mention| (mention.span, index)));
    }
    mentions.sort_unstable();
    let quantities = (0..).zip(findings.quantities).map(|(index, it)| (it.span, index)).collect::<Vec<_>>();
    let times = (0..).zip(findings.times).map(|(index, it)| (it.span, index)).collect::<Vec<_>>();
    for claim in claims {
        claim.entities = inside(&claim.spans, &mentions);
        claim.quantities = inside(&claim.spans, &quantities);
        claim.times = inside(&claim.spans, &times);
    }
}

/// What `anchors`, sorted by start, lie inside one of `spans`; each once, in order of first appearance.
fn inside(spans: &[Span], anchors: &[(Span, u32)]) -> Vec<u32> {
    let mut found = Vec::new();
    for span in spans {
        let from = anchors.partition_point(|(anchor, _)| anchor.start < span.start);
        let candidates = anchors.iter().skip(from).take_while(|(anchor, _)| anchor.start < span.end);
        found.extend(candidates.filter(|(anchor, _)| span.contains(*anchor)).map(|(_, index)| *index));
    }
    let mut seen = Set::default();
    found.retain(|index| seen.insert(*index));
    found
}
