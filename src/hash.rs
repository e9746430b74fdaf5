//! The hash that names features: two multiplications, the same on every machine.

/// FNV-1a's prime; odd, so that no bit of the state is lost.
const PRIME: u32 = 0x0100_0193;
/// Where FNV-1a starts.
const START: u32 = 0x811c_9dc5;
/// Spreads the low bits over the whole word (from MurmurHash3's finalizer).
const SPREAD: u32 = 0x85eb_ca6b;

/// A running hash of bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hash(u32);

impl Hash {
    /// The hash of nothing.
    pub const fn new() -> Self {
        Self(START)
    }

    /// The hash with one more byte.
    pub const fn byte(self, byte: u8) -> Self {
        Self((self.0 ^ byte as u32).wrapping_mul(PRIME))
    }

    /// The hash so far, its bits spread.
    pub const fn value(self) -> u32 {
        mix(self.0, START)
    }
}

impl Default for Hash {
    fn default() -> Self {
        Self::new()
    }
}

/// One hash of two, in this order.
pub const fn mix(first: u32, second: u32) -> u32 {
    let mixed = (first.rotate_left(5) ^ second).wrapping_mul(SPREAD);
    mixed ^ (mixed >> 15)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_counts() {
        assert_ne!(mix(1, 2), mix(2, 1));
    }

    #[test]
    fn short_words_differ() {
        let hashes: std::collections::HashSet<u32> = (0..=255)
            .flat_map(|first| (0..=255).map(move |second| Hash::new().byte(first).byte(second).value()))
            .collect();
        assert!(hashes.len() > 65_500, "{} of 65,536", hashes.len());
    }
}
