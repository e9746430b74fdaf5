//! The weights of features, a row of bytes for each, found by the feature's key.

use crate::model::{ModelError, Reader};

use super::lexicon::{read_gaps, write_gaps};

/// Number of labels, and so of weights in a row: one register of 16 bytes.
pub const LABELS: usize = 16;
/// Bits of a feature's key that are kept.
pub const KEY_BITS: u32 = 28;
/// Marks a slot that holds no row.
const EMPTY: u32 = u32::MAX;

/// Scores of the labels.
pub type Scores = [i16; LABELS];

/// A table of rows with open addressing.
#[derive(Debug, Default)]
pub struct Weights {
    /// Key and index of a row, by the key's highest bits; twice as many as rows at least, a power of two.
    slots: Vec<[u32; 2]>,
    /// How far a key is shifted right to find its slot.
    shift: u32,
    /// Shape (features, labels).
    rows: Vec<[i8; LABELS]>,
}

impl Weights {
    /// A table of these rows, whose keys are ascending and of [`KEY_BITS`] bits.
    fn new(keys: &[u32], rows: Vec<[i8; LABELS]>) -> Self {
        let bits = (usize::BITS - (keys.len() * 2).leading_zeros()).clamp(1, KEY_BITS);
        let shift = KEY_BITS - bits;
        let mut slots = vec![[EMPTY; 2]; 1 << bits];
        for (row_idx, &key) in keys.iter().enumerate() {
            let mut at = (key >> shift) as usize;
            // Half of the slots stay empty, so one is found after a step or two.
            while slots.get(at).is_some_and(|slot| *slot != [EMPTY; 2]) {
                at = (at + 1) % slots.len();
            }
            if let Some(slot) = slots.get_mut(at) {
                *slot = [key, row_idx as u32];
            }
        }
        Self { slots, shift, rows }
    }

    /// Adds the weights of a feature to the scores; nothing if the feature has none.
    #[inline]
    pub fn add(&self, key: u32, scores: &mut Scores) {
        let key = key >> (32 - KEY_BITS);
        let mut at = (key >> self.shift) as usize;
        while let Some(&[found, row_idx]) = self.slots.get(at) {
            if found == key {
                let Some(row) = self.rows.get(row_idx as usize) else { return };
                for (score, &weight) in scores.iter_mut().zip(row) {
                    *score = score.wrapping_add(i16::from(weight));
                }
                return;
            }
            if found == EMPTY {
                return;
            }
            at = (at + 1) & (self.slots.len() - 1);
        }
    }

    /// Writes rows under the keys of their features, which must be ascending.
    ///
    /// Label by label, since weights of the same label resemble each other.
    pub fn write(rows: &[(u32, [i8; LABELS])], payload: &mut Vec<u8>) {
        payload.extend((rows.len() as u32).to_le_bytes());
        let keys: Vec<u32> = rows.iter().map(|&(key, _)| key >> (32 - KEY_BITS)).collect();
        write_gaps(&keys, payload);
        for label_idx in 0..LABELS {
            payload.extend(rows.iter().filter_map(|(_, row)| row.get(label_idx)).map(|&weight| weight as u8));
        }
    }

    /// Reads what [`Weights::write`] wrote.
    ///
    /// # Errors
    /// If the bytes end too early or the keys run over.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, ModelError> {
        let count = reader.u32("weights")? as usize;
        let keys = read_gaps(reader, count, KEY_BITS, "keys of the weights")?;
        let mut rows = vec![[0; LABELS]; count];
        for label_idx in 0..LABELS {
            let column = reader.bytes(count, "weights")?;
            for (weight, &byte) in rows.iter_mut().filter_map(|row| row.get_mut(label_idx)).zip(column) {
                *weight = byte as i8;
            }
        }
        Ok(Self::new(&keys, rows))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows() -> Vec<(u32, [i8; LABELS])> {
        // The last three share a slot.
        [0, 1 << 20, 0xFFFF_FFD0, 0xFFFF_FFE0, 0xFFFF_FFF0].map(|key| (key, [(key >> 4) as i8; LABELS])).to_vec()
    }

    fn written() -> Vec<u8> {
        let mut payload = Vec::new();
        Weights::write(&rows(), &mut payload);
        payload
    }

    #[test]
    fn written_rows_are_found_again() {
        let payload = written();
        let weights = Weights::read(&mut Reader::new(&payload)).unwrap();
        for (key, row) in rows() {
            let mut scores = [1; LABELS];
            weights.add(key, &mut scores);
            assert_eq!(scores, row.map(|weight| i16::from(weight) + 1), "{key:x}");
        }
    }

    #[test]
    fn unknown_feature_adds_nothing() {
        let payload = written();
        let weights = Weights::read(&mut Reader::new(&payload)).unwrap();
        let mut scores = [3; LABELS];
        weights.add(12345 << 4, &mut scores);
        weights.add(0xFFFF_FF00, &mut scores);
        assert_eq!(scores, [3; LABELS]);
    }

    #[test]
    fn cut_weights_are_refused() {
        let payload = written();
        for length in 0..payload.len() {
            assert!(Weights::read(&mut Reader::new(&payload[..length])).is_err(), "{length}");
        }
    }
}
