//! Trains the model of sentence ends without a stop.
//!
//! Any text with stops teaches it: they are taken away, and the gaps where they stood are to be found again.

mod passage;

use std::ops::ControlFlow;

use anyhow::{Context, Result};
use wortlaut::model::{Kind, seal};
use wortlaut::sentence::features::{BITS, N_GROUPS, features};
use wortlaut::sentence::model::Model;
use wortlaut::sentence::open_gaps;
use wortlaut::token;

use crate::random::Random;
use crate::run::Run;
use passage::Passage;

/// Times that every passage is read.
const EPOCHS: usize = 3;

/// AdaGrad's step (Duchi, Hazan, Singer 2011).
const STEP: f32 = 0.12;

/// Pull of weights towards zero.
const DECAY: f32 = 1e-6;

/// Quantised units in one natural one; eight keep the figures of the development part.
const SCALE: f32 = 8.0;

/// Least weight that is kept, in quantised units.
const LEAST: i8 = 2;

/// How sure an end must be, in natural units: text with stops and text without weigh differently, and this one loses
/// next to nothing of the first (see the measurements).
const THRESHOLD: f32 = 3.0;

/// Trains the model and writes `sentences.bin`.
///
/// # Errors
/// If a corpus can't be read or the model not be written.
pub fn train(run: &Run) -> Result<()> {
    let mut passages = passage::read(run)?;
    Random::new(1).shuffle(&mut passages);
    println!("{} passages", passages.len());
    let mut learner = Learner { weights: vec![0.0; 1 << BITS], squares: vec![1e-3; 1 << BITS] };
    for epoch in 1..=EPOCHS {
        let (mut loss, mut count) = (0.0, 0);
        for passage in &passages {
            each_gap(passage, |groups, is_end| {
                loss += learner.learn(&groups.concat(), is_end);
                count += 1;
            });
        }
        println!("epoch {epoch}: mean loss {:.4} over {count} gaps", loss / count as f32);
    }
    let weights: Vec<i8> = learner.weights.iter().map(|&weight| quantized(weight)).collect();
    let threshold = (THRESHOLD * SCALE) as i32;
    let payload = Model::payload(thresholds(&passages, &weights, threshold), &weights);
    // What was written must be readable.
    Model::parse(&seal(Kind::Sentences, [b'0'; 12], &payload).context("the model is too long")?)?;
    run.write("sentences.bin", Kind::Sentences, &payload)
}

/// Calls `each` with the groups of features of every gap of a passage and whether a sentence ends there.
fn each_gap(passage: &Passage, mut each: impl FnMut(&[Vec<u32>; N_GROUPS], bool)) {
    let tokens = token::tokenize(&passage.text);
    let mut ends = passage.ends.iter().copied().peekable();
    let mut first = 0;
    let mut gaps = open_gaps(&passage.text, &tokens).peekable();
    for (idx, token) in tokens.iter().enumerate() {
        let is_end = ends.next_if(|&end| end <= token.span.end).is_some();
        if gaps.next_if_eq(&idx).is_some() {
            let mut groups: [Vec<u32>; N_GROUPS] = Default::default();
            let mut slots = groups.iter_mut();
            let heard = features(&passage.text, &tokens, idx, idx + 1 - first, |group| {
                slots.next().map_or(ControlFlow::Break(()), |slot| {
                    slot.extend(group);
                    ControlFlow::Continue(())
                })
            });
            assert!(heard.is_continue(), "there are more groups of features than said");
            each(&groups, is_end);
        }
        if is_end {
            first = idx + 1;
        }
    }
}

/// Logistic regression, a gap at a time.
struct Learner {
    weights: Vec<f32>,
    /// Sums of squared gradients.
    squares: Vec<f32>,
}

impl Learner {
    /// Learns from a gap and returns the loss.
    fn learn(&mut self, features: &[u32], is_end: bool) -> f32 {
        let sum: f32 = features.iter().map(|&feature| self.weights[feature as usize]).sum();
        let probability = 1.0 / (1.0 + (-sum).exp());
        let error = f32::from(u8::from(is_end)) - probability;
        if 0.001 < error.abs() {
            for feature in features.iter().map(|&feature| feature as usize) {
                let gradient = error - DECAY * self.weights[feature];
                self.squares[feature] += gradient * gradient;
                self.weights[feature] += STEP * gradient / self.squares[feature].sqrt();
            }
        }
        -(1.0 - error.abs()).max(1e-6).ln()
    }
}

/// A weight in a byte; the smallest become nothing, which is what most of the file then packs to.
fn quantized(weight: f32) -> i8 {
    let units = (weight * SCALE).round().clamp(-127.0, 127.0) as i8;
    if units.abs() < LEAST { 0 } else { units }
}

/// What the sums after each group exceed in nearly all ends that are found: of a thousand, one may be lost by each.
fn thresholds(passages: &[Passage], weights: &[i8], threshold: i32) -> [i32; N_GROUPS] {
    let mut sums: [Vec<i32>; N_GROUPS] = Default::default();
    for passage in passages {
        each_gap(passage, |groups, is_end| {
            let mut sum = 0;
            let after = groups.each_ref().map(|group| {
                sum += group.iter().map(|&it| i32::from(weights[it as usize])).sum::<i32>();
                sum
            });
            if is_end && threshold < sum {
                sums.iter_mut().zip(after).for_each(|(sums, sum)| sums.push(sum));
            }
        });
    }
    let mut least = sums.map(|mut sums| {
        sums.sort_unstable();
        sums.get(sums.len() / 1000).map_or(i32::MIN, |sum| sum - 1)
    });
    least[N_GROUPS - 1] = threshold;
    println!("thresholds after each group: {least:?}");
    least
}
