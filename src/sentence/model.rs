//! The model of ends without a stop: a weight for every feature.

use crate::model::{self, Kind, ModelError, Reader};

use super::features::{BITS, Features, N_FIRST};

/// A linear model: a gap is an end if the weights of its features exceed a threshold. The default one finds none.
#[derive(Debug, Default)]
pub struct Model {
    /// What the sum of all weights must exceed.
    threshold: i32,
    /// What the sum of the first weights must reach, lest the others be looked at.
    floor: i32,
    /// Weights by feature.
    weights: Vec<i8>,
}

impl Model {
    /// Reads a model file.
    ///
    /// # Errors
    /// If it is not a model of sentences, or is damaged; see [`model::open`].
    pub fn parse(bytes: &[u8]) -> Result<Self, ModelError> {
        let mut reader = Reader::new(model::open(bytes, Kind::Sentences)?.payload);
        let [threshold, floor] =
            [i32::from_le_bytes(reader.array("threshold")?), i32::from_le_bytes(reader.array("floor")?)];
        let weights = reader.bytes(1 << BITS, "weights")?.iter().map(|&weight| weight as i8).collect();
        reader.finish()?;
        Ok(Self { threshold, floor, weights })
    }

    /// The payload that [`Model::parse`] reads, of as many weights as features.
    pub fn payload(threshold: i32, floor: i32, weights: &[i8]) -> Vec<u8> {
        let numbers = [threshold, floor].into_iter().flat_map(i32::to_le_bytes);
        numbers.chain(weights.iter().map(|&weight| weight as u8)).collect()
    }

    /// Whether a sentence ends in the gap with these features.
    pub(super) fn is_end(&self, features: &Features) -> bool {
        let weight = |&feature: &u32| self.weights.get(feature as usize).map_or(0, |&weight| i32::from(weight));
        let (first, others) = features.split_at(N_FIRST);
        let sum: i32 = first.iter().map(weight).sum();
        self.floor <= sum && self.threshold < sum + others.iter().map(weight).sum::<i32>()
    }
}
