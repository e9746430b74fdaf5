//! Gradients of a batch by several copies of a network side by side, each with its share of the examples.
//!
//! There are as many copies whatever the processor, so that the sums, and the weights, come out the same.

use std::num::NonZero;
use std::sync::Arc;

use super::export;
use super::network::{Example, Network};
use super::types::Types;
use crate::net::encoder::Lesson;
use crate::random::Random;

/// What a batch is learned with.
#[derive(Clone, Copy)]
pub struct Task<'a> {
    /// The words' features.
    pub types: &'a Types,
    /// How they are learned; the batch sets how many words it has.
    pub lesson: Lesson,
    /// Whether letter features are rounded as in the model's file; what moves are the numbers behind.
    pub is_rounded: bool,
}

/// Copies of a network.
pub struct Workers {
    copies: Vec<Network>,
    threads: usize,
}

impl Workers {
    /// `count` copies of `network`.
    pub fn new(network: &Network, count: usize) -> Self {
        let threads = std::thread::available_parallelism().map_or(1, NonZero::get).min(count);
        Self { copies: vec![network.clone(); count], threads }
    }

    /// Adds the gradient of a batch to `network`, that of word vectors included.
    pub fn learn(&mut self, network: &mut Network, examples: &[&Example], task: Task<'_>, random: &mut Random) {
        let total: f32 = examples.iter().map(|example| example.words.len() as f32).sum();
        let lesson = Lesson { total, ..task.lesson };
        let count = self.copies.len();
        let mut shares: Vec<(&mut Network, Random, Vec<&Example>)> = self
            .copies
            .iter_mut()
            .enumerate()
            .map(|(at, copy)| {
                (copy, Random::new(random.bits()), examples.iter().skip(at).step_by(count).copied().collect())
            })
            .collect();
        let source = &*network;
        std::thread::scope(|scope| {
            for shares in shares.chunks_mut(count.div_ceil(self.threads)) {
                scope.spawn(move || {
                    for (copy, random, examples) in shares {
                        follow(copy, source, task.is_rounded);
                        copy.learn(task.types, examples, lesson, random);
                        copy.encoder.words = Arc::default();
                    }
                });
            }
        });
        self.gather(network);
    }

    /// Adds the copies' gradients, in their order, a range of numbers for each thread.
    fn gather(&mut self, network: &mut Network) {
        for copy in &mut self.copies {
            network.encoder.word_changes.append(&mut copy.encoder.word_changes);
        }
        let parts: Vec<Vec<&[f32]>> = self
            .copies
            .iter()
            .map(|copy| copy.all().into_iter().filter_map(|it| it.gradient.as_slice()).collect())
            .collect();
        std::thread::scope(|scope| {
            for (number, parameter) in network.parameters().into_iter().enumerate() {
                let Some(sums) = parameter.gradient.as_slice_mut() else { continue };
                let size = sums.len().div_ceil(self.threads).max(SMALLEST);
                for (chunk, sums) in sums.chunks_mut(size).enumerate() {
                    let parts = &parts;
                    let mut sum = move || {
                        for part in parts {
                            let values = &part[number][chunk * size..][..sums.len()];
                            crate::net::add(sums, values);
                        }
                    };
                    if size == SMALLEST { sum() } else { drop(scope.spawn(sum)) }
                }
            }
        });
    }
}

/// Numbers that are not worth a thread.
const SMALLEST: usize = 8192;

fn follow(copy: &mut Network, source: &Network, is_rounded: bool) {
    copy.encoder.words = Arc::clone(&source.encoder.words);
    for (copy, source) in copy.parameters().into_iter().zip(source.all()) {
        copy.follow(source);
    }
    if is_rounded {
        copy.encoder.letters.value = export::rounded_letters(&copy.encoder.letters.value);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::network::small;
    use crate::net::Matrix;
    use crate::net::encoder::Hiding;

    #[test]
    fn copies_give_the_gradient_of_the_whole() {
        let (types, [first, second], network) = small();
        let lesson = Lesson { total: 6.0, hiding: Hiding { words: 0.0, numbers: 0.0 }, drop: 0.0, words_move: true };
        let mut random = Random::new(1);
        let mut whole = network.clone();
        whole.learn(&types, &[&first, &second], lesson, &mut random);
        let mut sum = network.clone();
        let task = Task { types: &types, lesson, is_rounded: false };
        Workers::new(&network, 2).learn(&mut sum, &[&first, &second], task, &mut random);
        let is_near = |a: &Matrix, b: &Matrix| a.iter().zip(b).all(|(a, b)| (a - b).abs() < 1e-5);
        assert!(whole.all().iter().zip(sum.all()).all(|(a, b)| is_near(&a.gradient, &b.gradient)));
        assert_eq!(whole.encoder.word_changes.len(), sum.encoder.word_changes.len());
    }
}
