//! The tagger's model: a lexicon of frequent words and a linear classifier that decides token by token.

use crate::model::{self, Kind, ModelError, Reader};

use super::features::{self, Before, Known, Window};
use super::label::{LABELS_IN_ORDER, Pos};
use super::lexicon::Lexicon;
use super::weights::{LABELS, Scores, Weights};

/// Stands for the labels before a sentence.
pub const NO_LABEL: u8 = LABELS as u8;

/// A model that tells parts of speech. The default one knows nothing.
#[derive(Debug, Default)]
pub struct Model {
    lexicon: Lexicon,
    weights: Weights,
}

impl Model {
    /// Reads a model file.
    ///
    /// # Errors
    /// If it is not a tagger's model, or is damaged; see [`model::open`].
    pub fn parse(bytes: &[u8]) -> Result<Self, ModelError> {
        let mut reader = Reader::new(model::open(bytes, Kind::Tagger)?.payload);
        let lexicon = Lexicon::read(&mut reader)?;
        let weights = Weights::read(&mut reader)?;
        reader.finish()?;
        Ok(Self { lexicon, weights })
    }

    /// What is known of a word by itself.
    pub fn known(&self, word: &str) -> Known {
        Known::new(word, &self.lexicon)
    }

    /// Appends the part of speech of every token of a sentence to `tags`, left to right, each in view of the last two.
    pub fn tag(&self, tokens: &mut [Known], tags: &mut Vec<Pos>) {
        features::prepare(tokens);
        let mut labels = [NO_LABEL; 2];
        let mut before = Before::default();
        for at in 0..tokens.len() {
            let window = Window { tokens, at };
            let mut scores: Scores = [0; LABELS];
            features::lexical(window, |key| self.weights.add(key, &mut scores));
            features::historical(window, labels, before, |key| self.weights.add(key, &mut scores));
            let label = best(&scores);
            labels = [label, labels[0]];
            before = tokens.get(at).map_or(before, |token| before.after(token, label));
            tags.push(LABELS_IN_ORDER.get(label as usize).copied().unwrap_or(Pos::X));
        }
    }
}

/// The label of the highest score; the first one of several.
fn best(scores: &Scores) -> u8 {
    let mut best = (0, i16::MIN);
    for (label, &score) in (0..).zip(scores) {
        if best.1 < score {
            best = (label, score);
        }
    }
    best.0
}
