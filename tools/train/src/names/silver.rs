//! Running text for several networks to label, so that one network can learn from it (Bucilă, Caruana and
//! Niculescu-Mizil 2006).

use std::fs;

use anyhow::{Context, Result};

use super::ensemble::Ensemble;
use crate::run::Run;
use crate::words::{store, text};

/// Shortest and longest sentence that is taken, in words.
const LENGTHS: std::ops::RangeInclusive<usize> = 6..=50;

/// Words of running text that are labelled.
const AMOUNT: usize = 10_000_000;

/// Least probability of a sentence's least sure label.
const SURE: f32 = 0.4;

/// The text under CC BY-SA.
const SHARE_ALIKE: &str = "text/wikipedia_klexikon.txt.zst";

/// Texts whose kind is that of the recogniser's own corpus.
const TEXTS: [&str; 3] = ["text/deu_news_2015_10K-sentences.txt", "text/wikinews_politik_2021.csv", SHARE_ALIKE];

/// A sentence that the networks labelled.
pub struct Silver {
    /// Its words in normal form.
    pub words: Vec<String>,
    /// Their labels.
    pub labels: Vec<usize>,
    /// How sure the networks were: the probability of the least sure label.
    pub weight: f32,
}

/// Sentences with names that the networks are sure of.
pub fn label(run: &Run, teacher: &mut Ensemble) -> Result<Vec<Silver>> {
    let paths = TEXTS.into_iter().filter(|path| !(run.without_share_alike && *path == SHARE_ALIKE));
    let mut number = 0usize;
    let sentences = text::collect(run, paths, AMOUNT, |path, words| {
        number += 1;
        // Every other sentence of the large text: it holds more than are wanted.
        LENGTHS.contains(&words.len()) && !(path == SHARE_ALIKE && number.is_multiple_of(2))
    })?;
    let labelled = teacher.label(&sentences)?;
    let silver =
        sentences.into_iter().zip(labelled).map(|(words, it)| Silver { words, labels: it.labels, weight: it.least });
    Ok(silver.filter(|it| SURE <= it.weight && it.labels.iter().any(|label| *label != 0)).collect())
}

/// The file that sentences are kept in: a weight, then words and labels by turns, a line for each.
const FILE: &str = "silver.tsv";

/// Keeps sentences for [`read`].
pub fn write(sentences: &[Silver]) -> Result<()> {
    let mut lines = String::new();
    for sentence in sentences {
        lines.push_str(&sentence.weight.to_string());
        for (word, label) in sentence.words.iter().zip(&sentence.labels) {
            lines.push_str(&format!("\t{word}\t{label}"));
        }
        lines.push('\n');
    }
    Ok(fs::write(store::folder().join(FILE), lines)?)
}

/// Reads what [`write`] kept.
pub fn read() -> Result<Vec<Silver>> {
    let lines = fs::read_to_string(store::folder().join(FILE)).context("train `teachers` first")?;
    lines.split_terminator('\n').map(parse).collect()
}

fn parse(line: &str) -> Result<Silver> {
    let mut fields = line.split('\t');
    let weight = fields.next().unwrap_or_default().parse()?;
    let mut silver = Silver { words: Vec::new(), labels: Vec::new(), weight };
    while let (Some(word), Some(label)) = (fields.next(), fields.next()) {
        silver.words.push(word.to_owned());
        silver.labels.push(label.parse()?);
    }
    Ok(silver)
}
