//! Sentences whose names people have marked.

use std::path::Path;

use anyhow::Result;
use wortlaut::entity::recognize::form::normal_chars;

use crate::corpus::iob2::{self, BUNDESTAG, Columns, GERMEVAL, MOBIE, Token};
use crate::corpus::read;

/// A file of marked names: where it lies, and how it is laid out.
pub struct File {
    /// Its path under the data folder.
    pub path: &'static str,
    /// Its columns.
    pub columns: Columns<'static>,
}

/// The corpora that may be trained on.
pub const TRAINING: [File; 5] = [
    File { path: "ner/germeval2014/train.iob2", columns: GERMEVAL },
    File { path: "ner/bundestag/Gold-01143.conll", columns: BUNDESTAG },
    File { path: "ner/bundestag/Gold-09036.conll", columns: BUNDESTAG },
    File { path: "ner/bundestag/Gold-18181.conll", columns: BUNDESTAG },
    File { path: "ner/mobie/train.conll2003", columns: MOBIE },
];

/// The sentences of one file.
pub fn sentences(data: &Path, file: &File) -> Result<Vec<Vec<Token>>> {
    Ok(iob2::parse(&read(&data.join(file.path))?, file.columns))
}

/// The words of all training sentences in normal form, without their labels.
pub fn training_text(data: &Path) -> Result<Vec<Vec<String>>> {
    let mut text = Vec::new();
    for file in &TRAINING {
        for sentence in sentences(data, file)? {
            text.push(sentence.iter().map(|token| normal_chars(&token.form).collect()).collect());
        }
    }
    Ok(text)
}
