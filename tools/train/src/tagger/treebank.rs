//! Sentences with their parts of speech, as the tagger learns them.

use std::path::Path;

use anyhow::Result;
use wortlaut::tag::LABELS_IN_ORDER;
use wortlaut::tag::model::Model;

use crate::corpus::{self, conllu, pos};

/// Names of the labels in the order of the model's weights.
pub(super) const LABELS: [&str; 16] = [
    "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM",
    "VERB", "X",
];

/// Index of a label in [`LABELS`].
pub(super) type Label = u8;

/// A sentence: its tokens, and their labels.
#[derive(Debug, Clone)]
pub(super) struct Sentence {
    /// The tokens.
    pub(super) forms: Vec<String>,
    /// Index of each token's label.
    pub(super) labels: Vec<Label>,
}

/// Sentences with their parts of speech.
#[derive(Debug, Clone)]
pub(super) struct Treebank {
    /// The sentences.
    pub(super) sentences: Vec<Sentence>,
}

impl Treebank {
    /// Reads a `.pos` file.
    pub(super) fn read_pos(path: &Path) -> Result<Self> {
        let sentences = pos::parse(&corpus::read(path)?);
        Ok(Self::new(sentences))
    }

    /// Reads a CoNLL-U file.
    pub(super) fn read_conllu(path: &Path) -> Result<Self> {
        let sentences = conllu::parse(&corpus::read(path)?).into_iter();
        Ok(Self::new(sentences.map(|tokens| tokens.into_iter().map(|token| (token.form, token.pos)).collect())))
    }

    fn new(sentences: impl IntoIterator<Item = Vec<(String, String)>>) -> Self {
        let sentences = sentences.into_iter().map(|tokens| {
            let (forms, tags): (Vec<String>, Vec<String>) = tokens.into_iter().unzip();
            Sentence { forms, labels: tags.iter().map(|tag| label(tag)).collect() }
        });
        Self { sentences: sentences.collect() }
    }

    /// Share of the tokens whose part of speech the model tells.
    pub(super) fn accuracy(&self, model: &Model) -> f64 {
        let mut right = 0;
        let mut total = 0;
        for sentence in &self.sentences {
            let mut known: Vec<_> = sentence.forms.iter().map(|form| model.known(form)).collect();
            let mut tags = Vec::new();
            model.tag(&mut known, &mut tags);
            let gold = sentence.labels.iter().map(|&label| LABELS_IN_ORDER.get(label as usize).copied());
            right += tags.iter().zip(gold).filter(|&(&tag, gold)| Some(tag) == gold).count();
            total += tags.len();
        }
        right as f64 / total.max(1) as f64
    }
}

/// Index of a part of speech; that of `X` for one that is not learned.
pub(super) fn label(tag: &str) -> Label {
    LABELS.iter().position(|&name| name == tag).unwrap_or(LABELS.len() - 1) as u8
}
