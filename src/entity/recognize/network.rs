//! Runs the network over the words of a sentence: words to projections, states, contexts, hidden layer, label scores.

use super::activation::{greater, logistic, tanh};
use super::features;
use super::labels::LABELS;
use super::model::{Head, Model};
use super::product::{self, FRACTION, Scaled};
use super::shape::{CENTROIDS, CONTEXT, HIDDEN, LETTERS, PROJECTION, STATE};
use crate::hash::Map;

/// Most distinct words whose projections are kept at a time, 4 kB each.
const MAX_KEPT: usize = 4096;

/// Projections of the words met so far.
#[derive(Debug)]
pub(super) struct Projections<'m> {
    model: &'m Model,
    numbers: Map<Box<str>, usize>,
    /// Shape (words, PROJECTION); the first row is a sentence's edge.
    rows: Vec<f32>,
}

impl<'m> Projections<'m> {
    /// None but that of a sentence's edge.
    pub(super) fn new(model: &'m Model) -> Self {
        let mut projections = Self { model, numbers: Map::default(), rows: Vec::new() };
        projections.clear();
        projections
    }

    fn clear(&mut self) {
        self.numbers.clear();
        self.rows.clear();
        self.push(None, &[features::edge_bucket()]);
    }

    /// Forgets the words met so far if they are too many; not to be called within a sentence.
    pub(super) fn make_room(&mut self) {
        if MAX_KEPT < self.numbers.len() {
            self.clear();
        }
    }

    /// The number of a word.
    pub(super) fn number(&mut self, word: &str) -> usize {
        if let Some(&number) = self.numbers.get(word) {
            return number;
        }
        let letters = features::letters(word);
        let (row, found) = features::look_up(&letters, |key| self.model.find(key));
        let number = self.push(row, &features::buckets(&letters, found));
        self.numbers.insert(word.into(), number);
        number
    }

    #[inline(never)]
    fn push(&mut self, row: Option<u32>, buckets: &[u32]) -> usize {
        let model = self.model;
        let number = self.rows.len() / PROJECTION;
        self.rows.resize(self.rows.len() + PROJECTION, 0.0);
        let Some(sums) = self.rows.get_mut(number * PROJECTION..) else { return 0 };
        let codes = row.and_then(|row| model.codes.get(row as usize));
        let mut parts = [0; PROJECTION];
        for (part, code) in codes.into_iter().flatten().enumerate() {
            add_whole(&mut parts, nth(&model.parts, PROJECTION, part * CENTROIDS + usize::from(*code)));
        }
        for ((sum, part), unit) in sums.iter_mut().zip(parts).zip(&model.part_units) {
            *sum = f32::from(part) * unit;
        }
        let mut letters = [0; LETTERS];
        for &bucket in buckets {
            add_whole(&mut letters, nth(&model.letters, LETTERS, bucket as usize));
        }
        let factor = 1.0 / (buckets.len() as f32).sqrt();
        let mut letters = letters.map(|letter: i16| f32::from(letter) * factor);
        letters.iter_mut().zip(&model.letter_units).for_each(|(letter, unit)| *letter *= unit);
        model.letter_weights.add_product_of(&letters, sums);
        number
    }

    fn of(&self, number: usize) -> &[f32] {
        nth(&self.rows, PROJECTION, number)
    }
}

/// What the layers give for one sentence; reused from sentence to sentence. Rows include both edges.
#[derive(Debug, Default)]
pub(super) struct Layers {
    /// States in units of [`FRACTION`], from the sentence's start. Shape (rows, STATE).
    forward: Vec<i16>,
    /// Likewise, from its end.
    backward: Vec<i16>,
    /// For each word.
    hidden: Vec<[f32; HIDDEN]>,
}

impl Layers {
    /// Runs the network over a sentence of words given by number.
    // Kept apart: browsers are slow to optimise very long functions.
    #[inline(never)]
    pub(super) fn run(&mut self, projections: &Projections<'_>, words: &[usize]) {
        let model = projections.model;
        // The edges are word number 0.
        let numbers: Vec<usize> = std::iter::once(0).chain(words.iter().copied()).chain(std::iter::once(0)).collect();
        let rows: Vec<&[f32]> = numbers.iter().map(|&number| projections.of(number)).collect();
        let bias = |direction| nth(&model.state_bias, 2 * STATE, direction);
        run_states(rows.iter().map(|row| part(row, 0, 4 * STATE)), bias(0), &mut self.forward);
        run_states(rows.iter().rev().map(|row| part(row, 4 * STATE, 4 * STATE)), bias(1), &mut self.backward);
        self.hidden.clear();
        for at in 1..=words.len() {
            let hidden = self.hidden_row(model, &rows, at);
            self.hidden.push(hidden);
        }
    }

    /// The hidden layer at one word; `at` counts from the sentence's edge.
    fn hidden_row(&self, model: &Model, rows: &[&[f32]], at: usize) -> [f32; HIDDEN] {
        let forward = |at| nth(&self.forward, STATE, at);
        let backward = |at: usize| nth(&self.backward, STATE, rows.len().saturating_sub(at + 1));
        let mut around = [0; 2 * STATE];
        join(&mut around, forward(at - 1), backward(at + 1));
        let mut context = [0.0; CONTEXT];
        add(&mut context, &model.context_bias);
        model.context.add_product(Scaled { numbers: &around, unit: FRACTION }, &mut context);
        let mut below = [0; 2 * STATE + CONTEXT];
        let (states, scaled_context) = below.split_at_mut(2 * STATE);
        join(states, forward(at), backward(at));
        product::scale(&context.map(tanh), FRACTION, scaled_context);
        let mut hidden = [0.0; HIDDEN];
        add(&mut hidden, &model.hidden_bias);
        for (distance, row) in rows.iter().skip(at - 1).take(3).enumerate() {
            add(&mut hidden, part(row, 8 * STATE + distance * HIDDEN, HIDDEN));
        }
        model.hidden.add_product(Scaled { numbers: &below, unit: FRACTION }, &mut hidden);
        hidden.map(|x| greater(x, 0.0))
    }

    /// Scores of every label at every word of the sentence, without its edges.
    pub(super) fn scores(&self, head: &Head) -> Vec<[f32; LABELS]> {
        let score = |hidden: &[f32; HIDDEN]| {
            let mut scores = [0.0; LABELS];
            add(&mut scores, &head.bias);
            head.weights.add_product_of(hidden, &mut scores);
            scores
        };
        self.hidden.iter().map(score).collect()
    }
}

/// The minimal gated recurrence (Heck and Salem 2017): each state is the last one, a share replaced by a new value.
fn run_states<'a>(rows: impl Iterator<Item = &'a [f32]>, bias: &[f32], states: &mut Vec<i16>) {
    states.clear();
    let mut state = [0.0f32; STATE];
    let mut before: &[f32] = &[0.0; 2 * STATE];
    for row in rows {
        let (own, next) = row.split_at_checked(2 * STATE).unwrap_or_default();
        let mut sums = [0.0f32; 2 * STATE];
        for (((sum, own), before), bias) in sums.iter_mut().zip(own).zip(before).zip(bias) {
            *sum = own + before + bias;
        }
        let (gates, values) = sums.split_at(STATE);
        for ((state, gate), value) in state.iter_mut().zip(gates).zip(values) {
            *state += logistic(*gate) * (tanh(*value) - *state);
        }
        let mut scaled = [0; STATE];
        product::scale(&state, FRACTION, &mut scaled);
        states.extend_from_slice(&scaled);
        before = next;
    }
}

fn add(sums: &mut [f32], numbers: &[f32]) {
    for (sum, number) in sums.iter_mut().zip(numbers) {
        *sum += number;
    }
}

/// Adds whole numbers that are small enough for their sum.
fn add_whole<T: Copy + Into<i16>>(sums: &mut [i16], numbers: &[T]) {
    for (sum, number) in sums.iter_mut().zip(numbers) {
        *sum = sum.wrapping_add((*number).into());
    }
}

fn join(target: &mut [i16], first: &[i16], second: &[i16]) {
    for (target, source) in target.iter_mut().zip(first.iter().chain(second)) {
        *target = *source;
    }
}

fn part(row: &[f32], start: usize, length: usize) -> &[f32] {
    row.get(start..start + length).unwrap_or_default()
}

/// Row `at` of a matrix.
fn nth<T>(matrix: &[T], width: usize, at: usize) -> &[T] {
    matrix.get(at * width..(at + 1) * width).unwrap_or_default()
}
