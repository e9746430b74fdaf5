//! The averaged structured perceptron (Collins 2002), decoding greedily as the tagger does.

use std::collections::HashMap;

use wortlaut::tag::features::{self, Before, Known, Window};
use wortlaut::tag::lexicon::Lexicon;
use wortlaut::tag::model::NO_LABEL;
use wortlaut::tag::weights::{KEY_BITS, LABELS};

use super::treebank::Treebank;

/// Averaged weights are multiplied by this and rounded.
pub(super) const SCALE: f64 = 0.7;
/// A row is kept where its rounded weights, without their signs, have this sum.
const LEAST: i32 = 3;

type Row = [i32; LABELS];

/// A perceptron in training.
pub(super) struct Perceptron {
    sentences: Vec<Example>,
    /// Row of each feature, by the kept bits of its key.
    index: HashMap<u32, u32>,
    /// Shape (features, labels).
    weights: Vec<Row>,
    /// Sum of every change times the step it was made at; for the average.
    changes: Vec<[i64; LABELS]>,
    step: i64,
    random: u64,
}

/// A sentence with the features that depend on words alone.
struct Example {
    tokens: Vec<Known>,
    labels: Vec<u8>,
    lexical: Vec<Vec<u32>>,
}

impl Perceptron {
    /// A perceptron that knows nothing yet.
    pub(super) fn new(treebank: &Treebank, lexicon: &Lexicon) -> Self {
        let mut this = Self {
            sentences: Vec::new(),
            index: HashMap::new(),
            weights: Vec::new(),
            changes: Vec::new(),
            step: 1,
            random: 0x2545_F491_4F6C_DD1D,
        };
        for sentence in &treebank.sentences {
            let mut tokens: Vec<Known> = sentence.forms.iter().map(|form| Known::new(form, lexicon)).collect();
            features::prepare(&mut tokens);
            let lexical = (0..tokens.len())
                .map(|at| {
                    let mut keys = Vec::new();
                    features::lexical(Window { tokens: &tokens, at }, |key| keys.push(this.row(key)));
                    keys
                })
                .collect();
            this.sentences.push(Example { tokens, labels: sentence.labels.clone(), lexical });
        }
        this
    }

    fn row(&mut self, key: u32) -> u32 {
        let next = self.weights.len() as u32;
        let row = *self.index.entry(key >> (32 - KEY_BITS)).or_insert(next);
        if row == next {
            self.weights.push([0; LABELS]);
            self.changes.push([0; LABELS]);
        }
        row
    }

    /// Sees every sentence once, in random order; returns the number of wrong decisions.
    pub(super) fn epoch(&mut self) -> usize {
        let mut sentences = std::mem::take(&mut self.sentences);
        for last in (1..sentences.len()).rev() {
            let other = (self.random() % (last as u64 + 1)) as usize;
            sentences.swap(last, other);
        }
        let errors = sentences.iter().map(|sentence| self.learn(sentence)).sum();
        self.sentences = sentences;
        errors
    }

    fn learn(&mut self, sentence: &Example) -> usize {
        let mut errors = 0;
        let mut history = [NO_LABEL; 2];
        let mut before = Before::default();
        let mut rows = Vec::new();
        for ((at, lexical), &gold) in sentence.lexical.iter().enumerate().zip(&sentence.labels) {
            rows.clear();
            rows.extend(lexical);
            let window = Window { tokens: &sentence.tokens, at };
            features::historical(window, history, before, |key| rows.push(self.row(key)));
            let guess = self.best(&rows);
            if guess != gold {
                errors += 1;
                for &row in &rows {
                    self.change(row, gold, 1);
                    self.change(row, guess, -1);
                }
            }
            self.step += 1;
            history = [guess, history[0]];
            before = before.after(&sentence.tokens[at], guess);
        }
        errors
    }

    fn best(&self, rows: &[u32]) -> u8 {
        let mut scores = [0; LABELS];
        for row in rows.iter().filter_map(|&row| self.weights.get(row as usize)) {
            for (score, weight) in scores.iter_mut().zip(row) {
                *score += weight;
            }
        }
        let best = (0..).zip(scores).max_by_key(|&(label, score)| (score, std::cmp::Reverse(label)));
        best.map_or(0, |(label, _)| label)
    }

    fn change(&mut self, row: u32, label: u8, by: i32) {
        let weights = self.weights.get_mut(row as usize).and_then(|row| row.get_mut(label as usize));
        let changes = self.changes.get_mut(row as usize).and_then(|row| row.get_mut(label as usize));
        if let (Some(weight), Some(change)) = (weights, changes) {
            *weight += by;
            *change += i64::from(by) * self.step;
        }
    }

    /// The averaged weights.
    fn average(&self, row: usize) -> Option<[f64; LABELS]> {
        let (weights, changes) = (self.weights.get(row)?, self.changes.get(row)?);
        let mut average = [0.0; LABELS];
        for ((average, &weight), &change) in average.iter_mut().zip(weights).zip(changes) {
            *average = f64::from(weight) - change as f64 / self.step as f64;
        }
        Some(average)
    }

    /// The rows worth keeping, quantised, by ascending key.
    pub(super) fn rows(&self, scale: f64) -> Vec<(u32, [i8; LABELS])> {
        let mut rows: Vec<(u32, [i8; LABELS])> = self
            .index
            .iter()
            .filter_map(|(&key, &row)| {
                let quantised = self.average(row as usize)?.map(|weight| (weight * scale).round() as i8);
                let sum: i32 = quantised.iter().map(|&weight| i32::from(weight).abs()).sum();
                (LEAST <= sum).then_some((key << (32 - KEY_BITS), quantised))
            })
            .collect();
        rows.sort_unstable_by_key(|&(key, _)| key);
        rows
    }

    /// xorshift64*.
    fn random(&mut self) -> u64 {
        self.random ^= self.random >> 12;
        self.random ^= self.random << 25;
        self.random ^= self.random >> 27;
        self.random.wrapping_mul(0x2545_F491_4F6C_DD1D)
    }
}
