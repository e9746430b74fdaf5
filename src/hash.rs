//! The hash that names features: two multiplications, the same on every machine. And the one under which tables are kept.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

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

/// A map of short keys under a hash that is quick rather than secret.
pub(crate) type Map<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;

/// A set of short keys, likewise.
pub(crate) type Set<K> = HashSet<K, BuildHasherDefault<Quick>>;

/// Hashes eight bytes at a time: a word of the text is looked up in dozens of tables, and the standard library's hash,
/// which nobody can foresee, takes several times as long. A text made to collide could slow its own analysis only.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Quick(u64);

impl Quick {
    /// The golden ratio in 64 bits (Knuth, The Art of Computer Programming, 6.4); odd.
    const FACTOR: u64 = 0x9E37_79B9_7F4A_7C15;

    const fn add(&mut self, number: u64) {
        self.0 = (self.0.rotate_left(5) ^ number).wrapping_mul(Self::FACTOR);
    }
}

impl Hasher for Quick {
    fn write(&mut self, bytes: &[u8]) {
        let (eights, rest) = bytes.as_chunks::<8>();
        for eight in eights {
            self.add(u64::from_le_bytes(*eight));
        }
        if !rest.is_empty() {
            self.add(rest.iter().rev().fold(0, |all, &byte| all << 8 | u64::from(byte)));
        }
    }

    fn write_u8(&mut self, number: u8) {
        self.add(u64::from(number));
    }

    fn write_u32(&mut self, number: u32) {
        self.add(u64::from(number));
    }

    fn write_usize(&mut self, number: usize) {
        self.add(number as u64);
    }

    fn finish(&self) -> u64 {
        // The table takes the lowest bits, which a product mixes least.
        let mixed = (self.0 ^ self.0 >> 32).wrapping_mul(Self::FACTOR);
        mixed ^ mixed >> 32
    }
}

#[cfg(test)]
mod tests {
    use std::hash::BuildHasher;

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

    #[test]
    fn tables_spread_their_words() {
        let hash = |word: &str| BuildHasherDefault::<Quick>::default().hash_one(word);
        let words: Vec<String> = (0..4096).map(|number| format!("Wort{number}")).collect();
        for bits in [0, 57] {
            let places: HashSet<u64> = words.iter().map(|word| hash(word) >> bits & 0xFFF).collect();
            // 4096 words in as many places leave 63 % of them taken, in 128 places all.
            assert!(places.len() > if bits == 0 { 2_400 } else { 127 }, "{} places", places.len());
        }
    }
}
