//! How often each word of the list is which part of a name in running text, as trained networks see it.

use std::collections::HashMap;

use anyhow::{Context, Result};
use ndarray::{Axis, Slice};
use wortlaut::entity::recognize::features;
use wortlaut::entity::recognize::labels::{is_first, kind_of};
use wortlaut::entity::recognize::shape::{STANDING, VECTOR};

use super::ensemble::Ensemble;
use crate::net::{Matrix, row_mut};
use crate::run::Run;
use crate::transformer::exchange::Labelled;
use crate::words::store;
use crate::words::text::{self, SOURCES};

/// Words of running text that are looked at.
const AMOUNT: usize = 16_000_000;

/// Longest sentence that is looked at, in words.
const MAX_SENTENCE: usize = 80;

/// The file that the numbers are kept in.
const FILE: &str = "standing.f32";

/// Kinds of names: four plain ones, then words derived from them, then compounds that hold them.
const PLAIN: usize = 4;

/// What is counted of a word: names of each plain kind, derived words, compounds, words of a name after its first.
const COUNTED: usize = STANDING - 1;

/// What was counted of a word, and how often the word was seen.
#[derive(Clone, Copy, Default)]
struct Counts {
    of: [f32; COUNTED],
    seen: f32,
}

/// Fills the last numbers of every word's vector.
pub fn fill(run: &Run, teacher: &mut Ensemble, list: &[String], words: &mut Matrix) -> Result<()> {
    let sources = SOURCES.iter().filter(|source| !(run.without_share_alike && source.is_share_alike));
    let paths = sources.map(|source| source.path);
    let sentences = text::collect(run, paths, AMOUNT, |_, sentence| sentence.len() <= MAX_SENTENCE)?;
    let rows: HashMap<&str, usize> = list.iter().map(String::as_str).zip(0..).collect();
    let mut counts = vec![Counts::default(); list.len()];
    for (words, labelled) in sentences.iter().zip(teacher.label(&sentences)?) {
        for (word, label) in words.iter().zip(labelled.target.path) {
            if let Some(&row) = rows.get(word.as_str()) {
                counts[row].add(label);
            }
        }
    }
    for (at, counts) in counts.iter().enumerate() {
        row_mut(words, at)[VECTOR..].copy_from_slice(&counts.numbers());
    }
    Ok(())
}

/// Fills the last numbers of the vectors of words that the labelled text holds, and says how often it does.
pub fn count(labelled: &Labelled, keys: &[u32], words: &mut Matrix) -> Vec<f32> {
    let rows: HashMap<u32, usize> = keys.iter().copied().zip(0..).collect();
    let row_of: Vec<Option<usize>> =
        labelled.words.iter().map(|word| rows.get(&features::key(&features::letters(word))).copied()).collect();
    let mut counts = vec![Counts::default(); keys.len()];
    for (sentence, target) in labelled.sentences.iter().zip(&labelled.targets) {
        for (&word, &label) in sentence.iter().zip(&target.path) {
            if let Some(row) = row_of[word as usize] {
                counts[row].add(label);
            }
        }
    }
    for (at, counts) in counts.iter().enumerate().filter(|(_, counts)| 0.0 < counts.seen) {
        row_mut(words, at)[VECTOR..].copy_from_slice(&counts.numbers());
    }
    counts.iter().map(|counts| counts.seen).collect()
}

/// Keeps what [`fill`] filled for [`read`].
pub fn write(words: &Matrix) -> Result<()> {
    store::write_floats(FILE, words.slice_axis(Axis(1), Slice::from(VECTOR..)).iter())
}

/// Fills the last numbers of the vectors of the same words with what was kept.
pub fn read(words: &mut Matrix) -> Result<()> {
    let numbers = store::read_floats(FILE).context("train `teachers` first")?;
    for (to, from) in words.slice_axis_mut(Axis(1), Slice::from(VECTOR..)).iter_mut().zip(numbers) {
        *to = from;
    }
    Ok(())
}

impl Counts {
    fn add(&mut self, label: usize) {
        self.seen += 1.0;
        let Some(kind) = kind_of(label) else { return };
        self.of[kind.min(PLAIN + kind / PLAIN - 1)] += 1.0;
        self.of[COUNTED - 1] += if is_first(label) { 0.0 } else { 1.0 };
    }

    /// Roots of shares, so that small ones tell; the last number says how much there was to count.
    fn numbers(&self) -> [f32; STANDING] {
        let mut numbers = [self.seen / (self.seen + 4.0); STANDING];
        for (number, count) in numbers.iter_mut().zip(self.of) {
            *number = (count / (self.seen + 1.0)).sqrt();
        }
        numbers
    }
}
