//! Running text for several networks to label, so that one network can learn from it (Bucilă, Caruana and
//! Niculescu-Mizil 2006).

use std::fs;

use anyhow::{Context, Result, bail};

use super::ensemble::Ensemble;
use crate::net::crf::{Doubt, Target};
use crate::run::Run;
use crate::transformer::exchange::Labelled;
use crate::words::{store, text};

/// Shortest and longest sentence that is taken, in words.
const LENGTHS: std::ops::RangeInclusive<usize> = 6..=50;

/// Words of running text that are labelled.
const AMOUNT: usize = 14_000_000;

/// Least probability of a sentence's least sure label.
const SURE: f32 = 0.1;

/// Texts whose kind is that of the recogniser's own corpus.
const TEXTS: [&str; 2] = ["text/deu_news_2015_10K-sentences.txt", "text/wikinews_politik_2021.csv"];

/// The large text, under CC BY-SA, and the one that stands in for it.
const LARGE: [&str; 2] = ["text/wikipedia_klexikon.txt.zst", "text/bundestag_wp19_21.txt.zst"];

/// A sentence that the networks labelled.
pub struct Silver {
    /// Its words in normal form.
    pub words: Vec<String>,
    /// Their labels.
    pub target: Target,
}

/// Sentences that hold names, or may.
pub fn label(run: &Run, teacher: &mut Ensemble) -> Result<Vec<Silver>> {
    let large = LARGE[usize::from(run.without_share_alike)];
    let paths = TEXTS.into_iter().chain([large]);
    let sentences = text::collect(run, paths, AMOUNT, |_, words| LENGTHS.contains(&words.len()))?;
    let labelled = teacher.label(&sentences)?;
    let pairs = sentences.into_iter().zip(labelled).filter(|(_, it)| SURE <= it.least && it.target.may_hold_names());
    Ok(pairs.map(|(words, it)| Silver { words, target: it.target }).collect())
}

/// The file that sentences are kept in, a line for each: words, labels, doubts.
const FILE: &str = "silver.tsv";

/// Keeps sentences for [`read`].
pub fn write(sentences: &[Silver]) -> Result<()> {
    let lines: Vec<String> = sentences.iter().map(line).collect();
    Ok(fs::write(store::folder().join(FILE), lines.join("\n"))?)
}

fn line(sentence: &Silver) -> String {
    let Silver { words, target: Target { path, doubts } } = sentence;
    let path: Vec<String> = path.iter().map(usize::to_string).collect();
    let doubts: Vec<String> = doubts.iter().map(|it| format!("{} {} {:.3}", it.word, it.label, it.share)).collect();
    format!("{}\t{}\t{}", words.join(" "), path.join(" "), doubts.join(" "))
}

/// Reads what [`write`] kept.
pub fn read() -> Result<Vec<Silver>> {
    let lines = fs::read_to_string(store::folder().join(FILE)).context("train `teachers` first")?;
    lines.lines().map(parse).collect()
}

/// How often sentences of news are gone through in one pass: other texts are many times as many.
const NEWS_TIMES: usize = 3;

/// Sentences that the transformer labelled and that hold names, or may; news several times.
pub fn of(labelled: &Labelled) -> impl Iterator<Item = Silver> {
    let sentences = labelled.sentences.iter().zip(&labelled.targets).zip(0..);
    let chosen = sentences.filter(|((words, target), _)| {
        LENGTHS.contains(&words.len()) && SURE <= least(target) && target.may_hold_names()
    });
    chosen.flat_map(|((words, target), at)| {
        let words: Vec<String> = words.iter().map(|word| labelled.words[*word as usize].clone()).collect();
        let times = if at < labelled.news { NEWS_TIMES } else { 1 };
        std::iter::repeat_n((words, target), times).map(|(words, target)| Silver { words, target: target.clone() })
    })
}

/// Probability of the least sure label.
fn least(target: &Target) -> f32 {
    let mut least = 1.0f32;
    for doubts in target.doubts.chunk_by(|a, b| a.word == b.word) {
        least = least.min(1.0 - doubts.iter().map(|doubt| doubt.share).sum::<f32>());
    }
    least
}

fn parse(line: &str) -> Result<Silver> {
    let fields: Vec<Vec<&str>> = line.split('\t').map(|field| field.split(' ').collect()).collect();
    let [words, path, doubts] = fields.as_slice() else { bail!("not a labelled sentence: {line}") };
    let numbers = |fields: &[&str]| fields.iter().map(|field| field.parse()).collect::<Result<Vec<usize>, _>>();
    let doubts = doubts.as_chunks().0.iter();
    Ok(Silver {
        words: words.iter().map(|word| (*word).to_owned()).collect(),
        target: Target {
            path: numbers(path)?,
            doubts: doubts.map(|[word, label, share]| doubt(word, label, share)).collect::<Result<_>>()?,
        },
    })
}

fn doubt(word: &str, label: &str, share: &str) -> Result<Doubt> {
    Ok(Doubt { word: word.parse()?, label: label.parse()?, share: share.parse()? })
}
