//! Sentences whose names people have marked.

use std::path::Path;

use anyhow::Result;
use wortlaut::entity::recognize::form::normal_chars;

use super::labels;
use super::network::Example;
use super::types::Types;
use crate::corpus::iob2::{self, BUNDESTAG, Columns, GERMEVAL, MOBIE, Token};
use crate::corpus::read as read_text;
use crate::net::crf::Target;

/// A file of marked names: where it lies, and how it is laid out.
pub struct File {
    path: &'static str,
    columns: Columns<'static>,
}

/// What the network learns from.
pub const TRAINING: File = File { path: "ner/germeval2014/train.iob2", columns: GERMEVAL };

/// What choices are made on.
pub const DEVELOPMENT: File = File { path: "ner/germeval2014/dev.iob2", columns: GERMEVAL };

/// Corpora whose words, without their labels, add to the running text.
const TEXTS: [File; 5] = [
    TRAINING,
    File { path: "ner/bundestag/Gold-01143.conll", columns: BUNDESTAG },
    File { path: "ner/bundestag/Gold-09036.conll", columns: BUNDESTAG },
    File { path: "ner/bundestag/Gold-18181.conll", columns: BUNDESTAG },
    File { path: "ner/mobie/train.conll2003", columns: MOBIE },
];

/// Sentences with outer and inner labels.
pub struct GoldSentences {
    /// Tokens of each sentence.
    pub words: Vec<Vec<String>>,
    /// Labels of outer names.
    pub outer: Vec<Vec<usize>>,
    /// Labels of the names inside those.
    pub inner: Vec<Vec<usize>>,
}

impl GoldSentences {
    /// The sentences as examples for a network; new words go into `types`.
    pub fn examples(&self, types: &mut Types) -> Vec<Example> {
        let levels = self.outer.iter().zip(&self.inner);
        self.words
            .iter()
            .zip(levels)
            .map(|(words, (outer, inner))| Example {
                words: words.iter().map(|word| types.number(word)).collect(),
                labels: vec![(0, Target::sure(outer.clone())), (1, Target::sure(inner.clone()))],
                weight: 1.0,
            })
            .collect()
    }
}

/// Reads a file that has both levels.
pub fn read(data: &Path, file: &File) -> Result<GoldSentences> {
    let sentences = tokens(data, file)?;
    let column = |level: usize| {
        sentences.iter().map(|sentence| sentence.iter().map(|token| label(token, level)).collect()).collect()
    };
    let words = sentences.iter().map(|sentence| sentence.iter().map(|token| token.form.clone()).collect()).collect();
    Ok(GoldSentences { words, outer: column(0), inner: column(1) })
}

/// Kinds that the model does not know count as none.
fn label(token: &Token, level: usize) -> usize {
    token.labels.get(level).and_then(|written| labels::parse(written)).unwrap_or(0)
}

fn tokens(data: &Path, file: &File) -> Result<Vec<Vec<Token>>> {
    Ok(iob2::parse(&read_text(&data.join(file.path))?, file.columns))
}

/// The words of all marked corpora in normal form, without their labels.
pub fn training_text(data: &Path) -> Result<Vec<Vec<String>>> {
    let mut text = Vec::new();
    for file in &TEXTS {
        for sentence in tokens(data, file)? {
            text.push(sentence.iter().map(|token| normal_chars(&token.form).collect()).collect());
        }
    }
    Ok(text)
}
