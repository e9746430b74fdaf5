//! Stable identifiers, made from a claim's words.

use super::Claim;
use crate::hash::Map;

/// Offset basis of FNV-1a, 64 bits.
const BASIS: u64 = 0xcbf2_9ce4_8422_2325;
/// Prime of FNV-1a, 64 bits.
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// Names every claim by its words: white space and everything around the claim may change without changing its
/// name. Claims of the same words are numbered in order.
pub(super) fn name(text: &str, claims: &mut [Claim]) {
    let mut seen: Map<u64, u32> = Map::default();
    for claim in claims {
        let words = claim.spans.iter().flat_map(|span| span.of(text).split_whitespace());
        let hash = fnv1a(words);
        let count = seen.entry(hash).and_modify(|count| *count += 1).or_insert(1);
        claim.id = if *count == 1 { format!("c{hash:016x}") } else { format!("c{hash:016x}-{count}") };
    }
}

/// FNV-1a (Fowler, Noll, Vo): small, and the same on every machine.
fn fnv1a<'t>(words: impl Iterator<Item = &'t str>) -> u64 {
    let bytes = words.flat_map(|word| word.bytes().chain([b' ']));
    bytes.fold(BASIS, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME))
}
