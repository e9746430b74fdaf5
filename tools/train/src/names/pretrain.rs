//! Teaches the encoder German before it sees a name: to tell, from the words around, which word stands between.

use std::time::Instant;

use anyhow::Result;
use wortlaut::entity::recognize::shape::{CONTEXT, STATE};

use super::list;
use super::types::Types;
use crate::net::encoder::{Batch, Changes, Encoder, Encoding, Hiding, Shape, move_row};
use crate::net::{Matrix, add_gradient, power, product, product_transposed, row, row_mut};
use crate::random::Random;
use crate::words::store;
use crate::words::vocabulary::{BREAK, Texts, UNKNOWN};

/// Words that are predicted as themselves; rarer ones are predicted as one of [`CLASSES`].
const TARGETS: usize = 40_000;

/// Rare capitalised words, rare other words, rare words that do not begin with a letter.
const CLASSES: usize = 3;

/// Wrong words that a batch is told apart from.
const NEGATIVES: usize = 512;

/// Words of a batch.
const BATCH: usize = 1200;

/// First learning rate of Adam; falls linearly to a twentieth.
const RATE: f32 = 2e-3;

/// Learning rate of word vectors.
const WORD_RATE: f32 = 0.02;

/// Learning rate of the predicted words' vectors.
const TARGET_RATE: f32 = 0.1;

/// Longest sentence learned from.
const MAX_SENTENCE: usize = 80;

/// The words to be predicted.
struct Targets {
    values: Matrix,
    bias: Vec<f32>,
    squares: Vec<f32>,
    bias_squares: Vec<f32>,
    /// Logarithm of how often each is drawn as a wrong word.
    log_rates: Vec<f32>,
    table: Vec<u32>,
}

/// An encoder that is taught: its name, its shape, and how many words of running text it learns from.
pub struct Student {
    /// The name under which it is kept.
    pub name: &'static str,
    /// How wide it is.
    pub shape: Shape,
    amount: usize,
}

/// The encoder of the shipped network.
pub const NARROW: Student =
    Student { name: "narrow", shape: Shape { state: STATE, context: CONTEXT }, amount: 20_000_000 };

/// The encoder of its teachers.
pub const WIDE: Student = Student { name: "wide", shape: Shape { state: 256, context: 128 }, amount: 24_000_000 };

/// Trains both encoders and keeps them; needs what `train words` left.
pub fn train() -> Result<()> {
    let (texts, vectors) = store::read()?;
    let (list, words) = list::choose(&texts, &vectors);
    let mut types = Types::new(list.iter().map(String::as_str));
    let numbers: Vec<u32> = texts.vocabulary.words.iter().map(|word| types.number(word)).collect();
    for student in [NARROW, WIDE] {
        let mut encoder = Encoder::new(words.clone(), student.shape, &mut Random::new(1));
        teach(&mut encoder, &types, &numbers, &texts, student.amount);
        store::write_encoder(student.name, &list, &mut encoder)?;
    }
    Ok(())
}

/// Teaches `encoder` with `amount` words of the texts. `numbers` gives the number in `types` of each word of the texts.
fn teach(encoder: &mut Encoder, types: &Types, numbers: &[u32], texts: &Texts, amount: usize) {
    let mut random = Random::new(3);
    let classes = classes(texts);
    let mut targets = Targets::new(texts, &classes, encoder.context.value.ncols(), &mut random);
    let mut sentences: Vec<&[u32]> = texts
        .words
        .split(|&word| word == BREAK)
        .filter(|words| 4 <= words.len() && words.len() <= MAX_SENTENCE)
        .collect();
    random.shuffle(&mut sentences);
    let start = Instant::now();
    let (mut done, mut told, mut loss, mut counted) = (0usize, 0usize, 0.0f64, 0usize);
    let mut queue = sentences.iter().cycle();
    while done < amount {
        let mut chosen: Vec<Vec<u32>> = Vec::new();
        let mut gold: Vec<u32> = Vec::new();
        let mut size = 0;
        while size < BATCH {
            let Some(words) = queue.next() else { break };
            size += words.len();
            gold.push(u32::MAX);
            gold.extend(words.iter().map(|&word| classes[word as usize]));
            gold.push(u32::MAX);
            chosen.push(words.iter().map(|&word| numbers[word as usize]).collect());
        }
        done += size;
        let batch = Batch::new(chosen.iter().map(Vec::as_slice));
        let rate = RATE * (1.0 - 0.95 * done as f32 / amount as f32);
        let hiding = Hiding { words: 0.1, numbers: 0.0 };
        let encoding = encoder.encode(types, &batch, Some((hiding, &mut random)));
        let (batch_loss, context) = targets.learn(&encoding, &gold, &mut random);
        let rows = batch.types.len();
        let states = Matrix::zeros(encoding.states.raw_dim());
        let inputs = Matrix::zeros((rows, encoding.x.ncols()));
        encoder.back(types, &batch, &encoding, Changes { states, context, inputs }, true);
        encoder.move_words(WORD_RATE);
        for parameter in encoder.parameters() {
            parameter.step(rate);
        }
        loss += f64::from(batch_loss);
        counted += size;
        if told + 1_000_000 <= done {
            told = done;
            eprintln!(
                "pretraining: {:.1} M words, loss {:.3}, {:.0} s",
                done as f64 / 1e6,
                loss / counted as f64,
                start.elapsed().as_secs_f32()
            );
            (loss, counted) = (0.0, 0);
        }
    }
}

/// What is predicted for each word of the vocabulary.
fn classes(texts: &Texts) -> Vec<u32> {
    let words = &texts.vocabulary.words;
    (0..words.len())
        .map(|word| {
            if word != UNKNOWN as usize && word < TARGETS {
                return word as u32;
            }
            let class = match words[word].chars().next() {
                Some(first) if first.is_uppercase() => 0,
                Some(first) if first.is_alphabetic() => 1,
                _ => 2,
            };
            (TARGETS + class) as u32
        })
        .collect()
}

impl Targets {
    fn new(texts: &Texts, classes: &[u32], width: usize, random: &mut Random) -> Self {
        let total = TARGETS + CLASSES;
        let mut counts = vec![0f64; total];
        for (&count, &class) in texts.vocabulary.counts.iter().zip(classes) {
            counts[class as usize] += f64::from(count);
        }
        let weights: Vec<f64> = counts.iter().map(|count| count.powf(0.75)).collect();
        let sum: f64 = weights.iter().sum();
        const TABLE: usize = 1 << 22;
        let mut table = Vec::with_capacity(TABLE);
        let mut reached = 0.0;
        for (weight, class) in weights.iter().zip(0u32..) {
            reached += weight / sum;
            table.resize(((reached * TABLE as f64) as usize).min(TABLE), class);
        }
        table.resize(TABLE, TARGETS as u32);
        Self {
            values: Matrix::from_shape_simple_fn((total, width), || random.sign() * 0.05),
            bias: vec![0.0; total],
            squares: vec![1e-4; total],
            bias_squares: vec![1e-4; total],
            log_rates: weights.iter().map(|weight| ((weight / sum) as f32 * NEGATIVES as f32 + 1e-9).ln()).collect(),
            table,
        }
    }

    /// Sampled softmax (Jean et al. 2015): moves the targets, and returns the loss and the contexts' gradient.
    fn learn(&mut self, encoding: &Encoding, gold: &[u32], random: &mut Random) -> (f32, Matrix) {
        let wrong: Vec<u32> = (0..NEGATIVES).map(|_| self.table[random.below(self.table.len())]).collect();
        let mut rows = Matrix::zeros((NEGATIVES, self.values.ncols()));
        for (at, &target) in wrong.iter().enumerate() {
            row_mut(&mut rows, at).copy_from_slice(row(&self.values, target as usize));
        }
        let mut scores = product_transposed(&encoding.context, &rows);
        let offsets: Vec<f32> =
            wrong.iter().map(|&target| self.bias[target as usize] - self.log_rates[target as usize]).collect();
        let mut loss = 0.0;
        let count = gold.iter().filter(|&&target| target != u32::MAX).count() as f32;
        let mut right = vec![0.0f32; gold.len()];
        for (at, &target) in gold.iter().enumerate() {
            let scores = row_mut(&mut scores, at);
            if target == u32::MAX {
                scores.fill(0.0);
                continue;
            }
            let index = target as usize;
            let own: f32 = row(&encoding.context, at).iter().zip(row(&self.values, index)).map(|(a, b)| a * b).sum();
            let own = own + self.bias[index] - self.log_rates[index];
            let mut top = own;
            for ((score, offset), &wrong) in scores.iter_mut().zip(&offsets).zip(&wrong) {
                *score = if wrong == target { -1e9 } else { *score + offset };
                top = top.max(*score);
            }
            let mut sum = (own - top).exp();
            let own_power = sum;
            for score in scores.iter_mut() {
                *score = power(*score - top);
            }
            sum += scores.iter().sum::<f32>();
            scores.iter_mut().for_each(|score| *score /= sum * count);
            right[at] = (own_power / sum - 1.0) / count;
            loss -= (own_power / sum).max(1e-20).ln();
        }
        let mut context = product(&scores, &rows);
        let mut changes = Matrix::zeros((NEGATIVES, self.values.ncols()));
        add_gradient(&scores, &encoding.context, &mut changes);
        let mut pulls = vec![0.0f32; NEGATIVES];
        for at in 0..gold.len() {
            crate::net::add(&mut pulls, row(&scores, at));
        }
        for (at, &target) in gold.iter().enumerate().filter(|(_, target)| **target != u32::MAX) {
            let index = target as usize;
            let values = row(&self.values, index);
            for (change, value) in row_mut(&mut context, at).iter_mut().zip(values) {
                *change += right[at] * value;
            }
            let change: Vec<f32> = row(&encoding.context, at).iter().map(|x| x * right[at]).collect();
            self.step(index, &change, right[at]);
        }
        for (at, &target) in wrong.iter().enumerate() {
            self.step(target as usize, row(&changes, at), pulls[at]);
        }
        (loss, context)
    }

    fn step(&mut self, index: usize, change: &[f32], bias: f32) {
        move_row(row_mut(&mut self.values, index), change, &mut self.squares[index], TARGET_RATE);
        move_row(&mut self.bias[index..=index], &[bias], &mut self.bias_squares[index], TARGET_RATE);
    }
}
