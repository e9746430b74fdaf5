//! Word vectors from running text.

pub mod quantize;
pub mod skipgram;
pub mod store;
pub mod text;
pub mod vocabulary;

use anyhow::Result;

use crate::run::Run;

/// Trains word vectors and keeps them, in full precision, for the trainer of names.
pub fn train(run: &Run) -> Result<()> {
    let texts = vocabulary::read(run)?;
    println!("{} words of running text, {} distinct ones kept", texts.words.len(), texts.vocabulary.words.len());
    let vectors = skipgram::train(&texts);
    store::write(&texts, &vectors)
}
