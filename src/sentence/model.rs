//! The model of ends without a stop: a weight for every feature.

use std::ops::ControlFlow;

use crate::model::{self, Kind, ModelError, Reader};
use crate::token::Token;

use super::features::{BITS, N_GROUPS, features};

/// A linear model: a gap is an end if the weights of its features exceed a threshold. The default one finds none.
#[derive(Debug, Default)]
pub struct Model {
    /// What the sum of the weights must exceed after each group of features; after the last one it is an end.
    thresholds: [i32; N_GROUPS],
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
        let mut thresholds = [0; N_GROUPS];
        for threshold in &mut thresholds {
            *threshold = i32::from_le_bytes(reader.array("thresholds")?);
        }
        let weights = reader.bytes(1 << BITS, "weights")?.iter().map(|&weight| weight as i8).collect();
        reader.finish()?;
        Ok(Self { thresholds, weights })
    }

    /// The payload that [`Model::parse`] reads, of as many weights as features.
    pub fn payload(thresholds: [i32; N_GROUPS], weights: &[i8]) -> Vec<u8> {
        let numbers = thresholds.into_iter().flat_map(i32::to_le_bytes);
        numbers.chain(weights.iter().map(|&weight| weight as u8)).collect()
    }

    /// Whether a sentence ends after token `idx`, of which `n_tokens` belong to it.
    pub(super) fn is_end(&self, text: &str, tokens: &[Token], idx: usize, n_tokens: usize) -> bool {
        let mut sum = 0;
        let mut thresholds = self.thresholds.iter();
        let heard = features(text, tokens, idx, n_tokens, |group| {
            let weight = |&feature: &u32| self.weights.get(feature as usize).map_or(0, |&weight| i32::from(weight));
            sum += group.iter().map(weight).sum::<i32>();
            if thresholds.next().is_some_and(|&least| least < sum) {
                ControlFlow::Continue(())
            } else {
                ControlFlow::Break(())
            }
        });
        heard.is_continue()
    }
}
