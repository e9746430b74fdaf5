//! Scores names on corpora with one token a line: a name is right if its tokens and its kind are.
//!
//! The recogniser gets the corpus's own tokens and sentences. Corpora that know only PER, LOC, ORG and MISC are compared
//! with our plain names; derived forms and parts of compounds do not count there.

mod corpus;

use std::fmt::Write;
use std::path::Path;
use std::time::Instant;

use wortlaut::entity::recognize::{self, Recognizer, Sentence, labels};

use self::corpus::{Corpus, Name};
use crate::error::{self, Error};
use crate::report::Report;
use crate::score::Counts;

/// Bounds of the confidence classes of the reliability figures.
const BOUNDS: [f32; 7] = [0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95];

/// Scores the recogniser on a file of GermEval 2014 (`.iob2`), the Bundestag sittings (`.conll`) or MobIE
/// (`.conll2003`), or of our own sentences (`.txt`).
///
/// # Errors
/// Where a file can't be read or written, or is of another form.
pub fn run(data: &Path, predictions: Option<&Path>) -> Result<Report, Error> {
    let corpus = corpus::read(data)?;
    let found = recognize(&corpus, data)?;
    if let Some(path) = predictions {
        error::write(path, &labelled(&corpus, &found.sentences))?;
    }
    let mut report = Report::new("entities");
    let outer: Vec<Vec<Name>> = found.sentences.iter().map(|sentence| corpus.comparable(&sentence.outer)).collect();
    let gold: Vec<Vec<Name>> = corpus.sentences.iter().map(|sentence| sentence.outer.clone()).collect();
    if corpus.has_ways {
        count(&mut report, "all kinds", &gold, &outer, |_| true);
    }
    count(&mut report, "main four", &gold, &outer, |name| {
        !name.kind.ends_with("deriv") && !name.kind.ends_with("part")
    });
    let mut kinds: Vec<&str> = gold.iter().flatten().map(|name| name.kind.as_str()).collect();
    kinds.sort_unstable();
    kinds.dedup();
    for kind in kinds {
        count(&mut report, kind, &gold, &outer, |name| name.kind == kind);
    }
    if corpus.has_ways {
        let inner: Vec<Vec<Name>> = found.sentences.iter().map(|sentence| corpus.comparable(&sentence.inner)).collect();
        let gold: Vec<Vec<Name>> = corpus.sentences.iter().map(|sentence| sentence.inner.clone()).collect();
        // Our own sentences mark no names inside names.
        if gold.iter().any(|names| !names.is_empty()) {
            count(&mut report, "inner", &gold, &inner, |_| true);
        }
        reliability(&mut report, &corpus, &found);
    }
    report.figure("tokens a second", found.tokens_a_second);
    Ok(report)
}

/// What was found in a corpus.
struct Found {
    sentences: Vec<Sentence>,
    /// Confidence of each outer name, in order.
    confidences: Vec<Vec<f32>>,
    tokens_a_second: f64,
}

fn recognize(corpus: &Corpus, data: &Path) -> Result<Found, Error> {
    let Some(model) = recognize::model() else { return Err(Error::format(data, 0, "the built-in model is damaged")) };
    let mut recognizer = Recognizer::new(model);
    let words: Vec<Vec<&str>> =
        corpus.sentences.iter().map(|sentence| sentence.words.iter().map(String::as_str).collect()).collect();
    let clock = Instant::now();
    let sentences: Vec<Sentence> = words.iter().map(|words| recognizer.label(words)).collect();
    let tokens: usize = words.iter().map(Vec::len).sum();
    let tokens_a_second = tokens as f64 / clock.elapsed().as_secs_f64().max(1e-9);
    let confidence =
        |sentence: &Sentence| sentence.outer_names.iter().map(|name| recognizer.confidence(name)).collect();
    let confidences = sentences.iter().map(confidence).collect();
    Ok(Found { sentences, confidences, tokens_a_second })
}

fn count(report: &mut Report, row: &str, gold: &[Vec<Name>], found: &[Vec<Name>], keep: impl Fn(&Name) -> bool) {
    let mut counts = Counts::default();
    for (gold, found) in gold.iter().zip(found) {
        let of = |names: &[Name]| -> Vec<Name> { names.iter().filter(|name| keep(name)).cloned().collect() };
        counts += Counts::of(&of(gold), &of(found));
    }
    report.count(row, counts);
}

/// For each class of confidence, the share of names that are right; and the mean distance between the two.
fn reliability(report: &mut Report, corpus: &Corpus, found: &Found) {
    let mut classes = [(0usize, 0usize, 0.0f64); BOUNDS.len()];
    for ((gold, sentence), confidences) in corpus.sentences.iter().zip(&found.sentences).zip(&found.confidences) {
        let names = corpus.comparable(&sentence.outer);
        for (name, confidence) in names.iter().zip(confidences) {
            let class = BOUNDS.iter().rposition(|bound| bound <= confidence).unwrap_or(0);
            if let Some((all, right, sum)) = classes.get_mut(class) {
                *all += 1;
                *right += usize::from(gold.outer.contains(name));
                *sum += f64::from(*confidence);
            }
        }
    }
    let total: usize = classes.iter().map(|class| class.0).sum();
    let mut distance = 0.0;
    for (bound, (all, right, sum)) in BOUNDS.iter().zip(classes).filter(|(_, class)| 0 < class.0) {
        let (share, mean) = (right as f64 / all as f64, sum / all as f64);
        report.figure(format!("right from confidence {bound} on ({all} names, mean {mean:.3})"), share);
        distance += (share - mean).abs() * all as f64 / total.max(1) as f64;
    }
    report.figure("expected calibration error", distance);
}

/// The data's own form with the predicted label in the last column.
fn labelled(corpus: &Corpus, found: &[Sentence]) -> String {
    let mut out = String::new();
    for (sentence, found) in corpus.sentences.iter().zip(found) {
        for (word, label) in sentence.words.iter().zip(&found.outer) {
            let _ = writeln!(out, "{word}\t{}", labels::name(*label));
        }
        out.push('\n');
    }
    out
}
