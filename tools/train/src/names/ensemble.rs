//! Several networks that decide together: more often right than any one of them, and the teacher of the shipped one.

use anyhow::{Result, anyhow};

use super::gold::GoldSentences;
use super::labels::{LABELS, allowed};
use super::learn::{self, Plan};
use super::network::Network;
use super::types::Types;
use crate::net::crf::{self, Doubt, Target};
use crate::net::encoder::{Batch, Encoder, Hiding};
use crate::net::{Matrix, row};
use crate::random::Random;

/// How each network is trained; chosen on the development part.
const PLAN: Plan = Plan {
    passes: 8,
    batch: 32,
    copies: 1,
    rates: [1.5e-3, 5e-5],
    word_rate: None,
    is_rounded: false,
    hiding: Hiding { words: 0.08, numbers: 0.25 },
    drop: 0.4,
};

/// Width of their hidden layer.
const HIDDEN: usize = 192;

/// Least probability of another label that is kept.
const LEAST_DOUBT: f32 = 0.02;

/// Sentences labelled at a time.
const AT_A_TIME: usize = 64;

/// Networks that differ in what they began with and what was hidden from them.
pub struct Ensemble {
    types: Types,
    networks: Vec<Network>,
}

/// What the networks say of a sentence.
pub struct Labelled {
    /// The labels of its words for outer names.
    pub target: Target,
    /// The probability of the least sure of them.
    pub least: f32,
}

impl Ensemble {
    /// Trains `size` networks over an encoder, side by side. `list` holds the words of its vectors.
    pub fn learn(list: &[String], encoder: &Encoder, gold: &GoldSentences, size: u64) -> Result<Self> {
        let mut types = Types::new(list.iter().map(String::as_str));
        let examples = gold.examples(&mut types);
        let (types_of, examples) = (&types, &examples);
        let train = |seed| {
            let mut network = Network::fresh(encoder, HIDDEN, seed);
            learn::learn(&mut network, types_of, examples, PLAN, &mut Random::new(seed), |_| format!("network {seed}"));
            network
        };
        let networks = std::thread::scope(|scope| {
            let threads: Vec<_> = (1..=size).map(|seed| scope.spawn(move || train(seed))).collect();
            threads.into_iter().map(|thread| joined(thread.join())).collect::<Result<_>>()
        })?;
        Ok(Self { types, networks })
    }

    /// Sums of the networks' scores for outer names, half of the networks at a time.
    fn scores(&self, batch: &Batch) -> Result<Matrix> {
        let sum = |networks: &[Network]| {
            let mut sum = Matrix::zeros((batch.types.len(), LABELS));
            for network in networks {
                sum += &network.scores(&network.run(&self.types, batch, None), 0);
            }
            sum
        };
        let (first, second) = self.networks.split_at(self.networks.len() / 2);
        std::thread::scope(|scope| {
            let first = scope.spawn(|| sum(first));
            let second = sum(second);
            Ok(joined(first.join())? + second)
        })
    }

    /// Labels the outer names of sentences.
    pub fn label(&mut self, sentences: &[Vec<String>]) -> Result<Vec<Labelled>> {
        let allowed = allowed();
        let count = self.networks.len() as f32;
        let mut transitions = Matrix::zeros(allowed.raw_dim());
        self.networks.iter().for_each(|network| transitions += &network.heads[0].transitions.value);
        transitions /= count;
        let mut labelled = Vec::with_capacity(sentences.len());
        for chunk in sentences.chunks(AT_A_TIME) {
            let numbers: Vec<Vec<u32>> =
                chunk.iter().map(|words| words.iter().map(|word| self.types.number(word)).collect()).collect();
            let batch = Batch::new(numbers.iter().map(Vec::as_slice));
            let scores = self.scores(&batch)? / count;
            for sentence in &batch.sentences {
                let rows: Vec<&[f32]> = (sentence.start + 1..sentence.end - 1).map(|at| row(&scores, at)).collect();
                let labels = crf::best(&rows, &transitions, &allowed);
                let sure = crf::marginals(&rows, &transitions, &allowed);
                let least = sure.iter().zip(&labels).map(|(sure, &label)| sure[label]).fold(1.0, f32::min);
                labelled.push(Labelled { target: Target { doubts: doubts(&sure, &labels), path: labels }, least });
            }
        }
        Ok(labelled)
    }
}

/// The other labels that words may have.
pub fn doubts(sure: &[Vec<f32>], path: &[usize]) -> Vec<Doubt> {
    let of_word = |(word, (shares, &chosen)): (usize, (&Vec<f32>, &usize))| {
        let others = shares.iter().enumerate().filter(move |(label, share)| *label != chosen && LEAST_DOUBT <= **share);
        others.map(move |(label, &share)| Doubt { word, label, share }).collect::<Vec<_>>()
    };
    sure.iter().zip(path).enumerate().flat_map(of_word).collect()
}

/// What a thread found.
pub fn joined<T>(outcome: std::thread::Result<T>) -> Result<T> {
    outcome.map_err(|_| anyhow!("a network's thread failed"))
}
