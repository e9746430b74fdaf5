//! Skip-gram word vectors with negative sampling (Mikolov et al. 2013), the negatives shared by a window's words.

use super::vocabulary::{BREAK, Texts, UNKNOWN};
use crate::random::Random;

/// Numbers in a word vector.
pub const DIMENSIONS: usize = wortlaut::entity::recognize::shape::VECTOR;

/// One word's vector.
pub type Vector = [f32; DIMENSIONS];

/// Widest distance between two words that predict each other, after subsampling.
const WINDOW: usize = 8;

/// Random words each window is told apart from.
const NEGATIVES: usize = 8;

/// Relative frequency above which occurrences are left out at random.
const SAMPLE: f64 = 1e-4;

/// Times the texts are gone through.
const PASSES: usize = 5;

/// First learning rate; falls linearly to nearly nothing.
const RATE: f32 = 0.03;

/// Size of the table from which negatives are drawn.
const TABLE: usize = 1 << 24;

/// Targets of one window: the word in its middle and the negatives.
const TARGETS: usize = NEGATIVES + 1;

/// Trains a vector for every word of the vocabulary.
pub fn train(texts: &Texts) -> Vec<Vector> {
    let counts = &texts.vocabulary.counts;
    let mut random = Random::new(1);
    let mut inputs: Vec<Vector> =
        (0..counts.len()).map(|_| std::array::from_fn(|_| random.sign() * 0.5 / DIMENSIONS as f32)).collect();
    let mut outputs: Vec<Vector> = vec![[0.0; DIMENSIONS]; counts.len()];
    let table = negative_table(counts);
    let keep = keep_rates(counts);
    let total = (texts.words.len() * PASSES) as f32;
    let mut done = 0usize;
    let mut sentence: Vec<u32> = Vec::new();
    let start = std::time::Instant::now();
    for pass in 0..PASSES {
        for words in texts.words.split(|&word| word == BREAK) {
            done += words.len() + 1;
            sentence.extend(words.iter().filter(|&&word| word != UNKNOWN && random.unit() < keep[word as usize]));
            // Short sentences share a window with the next one: both are of the same article.
            if sentence.len() < 2 * WINDOW {
                continue;
            }
            let rate = RATE * (1.0 - done as f32 / total).max(1e-4);
            for middle in 0..sentence.len() {
                let reach = 1 + random.below(WINDOW);
                let from = middle.saturating_sub(reach);
                let to = (middle + reach + 1).min(sentence.len());
                let mut targets = [sentence[middle]; TARGETS];
                for target in &mut targets[1..] {
                    *target = table[random.below(TABLE)];
                }
                let around =
                    sentence[from..to].iter().zip(from..).filter(|(_, at)| *at != middle).map(|(word, _)| *word);
                step(&mut inputs, &mut outputs, around, &targets, rate);
            }
            sentence.clear();
        }
        eprintln!("skip-gram pass {pass}: {:.0} s", start.elapsed().as_secs_f32());
    }
    inputs
}

/// Moves the vectors of the words around towards the first target's and away from the other targets'.
fn step(
    inputs: &mut [Vector],
    outputs: &mut [Vector],
    around: impl Iterator<Item = u32>,
    targets: &[u32; TARGETS],
    rate: f32,
) {
    let mut rows: [Vector; TARGETS] = targets.map(|target| outputs[target as usize]);
    let mut gradients = [[0.0f32; DIMENSIONS]; TARGETS];
    let mut words = 0;
    for word in around {
        let input = &mut inputs[word as usize];
        let mut change = [0.0f32; DIMENSIONS];
        for (at, (row, gradient)) in rows.iter().zip(&mut gradients).enumerate() {
            if at > 0 && targets[at] == targets[0] {
                continue;
            }
            let truth = if at == 0 { 1.0 } else { 0.0 };
            let error = (truth - sigmoid(dot(input, row))) * rate;
            for ((change, gradient), (row, input)) in
                change.iter_mut().zip(gradient.iter_mut()).zip(row.iter().zip(input.iter()))
            {
                *change += error * row;
                *gradient += error * input;
            }
        }
        for (input, change) in input.iter_mut().zip(&change) {
            *input += change;
        }
        words += 1;
    }
    if words == 0 {
        return;
    }
    for ((row, gradient), target) in rows.iter_mut().zip(&gradients).zip(targets) {
        for (row, gradient) in row.iter_mut().zip(gradient) {
            *row += gradient;
        }
        outputs[*target as usize] = *row;
    }
}

/// Scalar product, in sixteen lanes whatever the processor, so that results agree everywhere.
pub fn dot(a: &Vector, b: &Vector) -> f32 {
    let mut lanes = [0.0f32; 16];
    for (a, b) in a.chunks_exact(16).zip(b.chunks_exact(16)) {
        for ((lane, a), b) in lanes.iter_mut().zip(a).zip(b) {
            *lane += a * b;
        }
    }
    lanes.iter().sum()
}

/// The logistic function.
fn sigmoid(x: f32) -> f32 {
    1.0 / (1.0 + (-x).exp())
}

/// Word numbers, each as often as its count to the power of three quarters demands.
fn negative_table(counts: &[u32]) -> Vec<u32> {
    let weight = |count: u32| f64::from(count).powf(0.75);
    let total: f64 = counts.iter().skip(1).map(|&count| weight(count)).sum();
    let mut table = Vec::with_capacity(TABLE);
    let mut reached = 0.0;
    for (&count, word) in counts.iter().zip(0u32..).skip(1) {
        reached += weight(count) / total;
        let until = ((reached * TABLE as f64) as usize).min(TABLE);
        table.resize(until, word);
    }
    table.resize(TABLE, 1);
    table
}

/// How likely an occurrence of each word is kept.
fn keep_rates(counts: &[u32]) -> Vec<f32> {
    let total: f64 = counts.iter().map(|&count| f64::from(count)).sum();
    counts
        .iter()
        .map(|&count| {
            let share = f64::from(count) / total / SAMPLE;
            ((share.sqrt() + 1.0) / share).min(1.0) as f32
        })
        .collect()
}
