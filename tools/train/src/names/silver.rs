//! Sentences of running text that a first model has labelled, for a second one to learn from (self-training).

use anyhow::Result;
use wortlaut::entity::recognize::{Model, Recognizer};

use crate::run::Run;
use crate::words::text;

/// Shortest and longest sentence that is taken, in words.
const LENGTHS: std::ops::RangeInclusive<usize> = 6..=50;

/// Least probability of each name of a sentence that is taken.
const SURE: f32 = 0.5;

/// A sentence that the first model labelled.
pub struct Silver {
    /// Its words in normal form.
    pub words: Vec<String>,
    /// Their labels.
    pub labels: Vec<usize>,
    /// How sure the first model was: probability of its least sure name.
    pub weight: f32,
}

/// The text under CC BY-SA.
const SHARE_ALIKE: &str = "text/wikipedia_klexikon.txt.zst";

/// Texts whose kind is that of the recogniser's own corpus.
const TEXTS: [&str; 3] = ["text/deu_news_2015_10K-sentences.txt", "text/wikinews_politik_2021.csv", SHARE_ALIKE];

/// Labels sentences with names, evenly over the texts, until they have `amount` words.
pub fn label(run: &Run, model: &Model, amount: usize) -> Result<Vec<Silver>> {
    let mut found = Vec::new();
    let mut taken = 0;
    for path in TEXTS {
        if run.without_share_alike && path == SHARE_ALIKE {
            continue;
        }
        let is_large = path == SHARE_ALIKE;
        let mut number = 0usize;
        text::read(&run.data.join(path), |words| {
            number += 1;
            // A sentence in four of the large text: it holds many more than are wanted.
            if amount <= taken || !LENGTHS.contains(&words.len()) || (is_large && !number.is_multiple_of(4)) {
                return;
            }
            let forms: Vec<&str> = words.iter().map(String::as_str).collect();
            let sentence = Recognizer::new(model).label(&forms);
            let least = sentence.outer_names.iter().map(|name| name.probability).fold(1.0, f32::min);
            if sentence.outer_names.is_empty() || least < SURE {
                return;
            }
            taken += words.len();
            found.push(Silver { words: words.to_vec(), labels: sentence.outer, weight: least });
        })?;
    }
    Ok(found)
}
