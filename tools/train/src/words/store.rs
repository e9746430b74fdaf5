//! What the trainer of words leaves for the trainer of names: counts, vectors and numbered texts.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};

use super::skipgram::{DIMENSIONS, Vector};
use super::vocabulary::{Texts, Vocabulary};
use crate::run::Run;

/// The folder of results that are not shipped.
fn folder(_run: &Run) -> PathBuf {
    PathBuf::from("target/train")
}

/// Writes counts, vectors and texts.
pub fn write(run: &Run, texts: &Texts, vectors: &[Vector]) -> Result<()> {
    let folder = folder(run);
    fs::create_dir_all(&folder)?;
    let mut lines = String::new();
    for (word, count) in texts.vocabulary.words.iter().zip(&texts.vocabulary.counts) {
        lines.push_str(&format!("{word}\t{count}\n"));
    }
    fs::write(folder.join("words.tsv"), lines)?;
    fs::write(folder.join("vectors.f32"), vectors.iter().flatten().flat_map(|x| x.to_le_bytes()).collect::<Vec<u8>>())?;
    fs::write(folder.join("texts.u32"), texts.words.iter().flat_map(|x| x.to_le_bytes()).collect::<Vec<u8>>())?;
    Ok(())
}

/// Reads what [`write`] wrote.
pub fn read(run: &Run) -> Result<(Texts, Vec<Vector>)> {
    let folder = folder(run);
    let lines = fs::read_to_string(folder.join("words.tsv")).context("train `words` first")?;
    let mut vocabulary = Vocabulary { words: Vec::new(), counts: Vec::new(), index: Default::default() };
    for line in lines.split_terminator('\n') {
        let Some((word, count)) = line.split_once('\t') else { continue };
        vocabulary.index.insert(word.to_owned(), vocabulary.words.len() as u32);
        vocabulary.words.push(word.to_owned());
        vocabulary.counts.push(count.parse()?);
    }
    let numbers = |name: &str| -> Result<Vec<[u8; 4]>> {
        Ok(fs::read(folder.join(name))?.chunks_exact(4).map(|four| [four[0], four[1], four[2], four[3]]).collect())
    };
    let words = numbers("texts.u32")?.into_iter().map(u32::from_le_bytes).collect();
    let floats: Vec<f32> = numbers("vectors.f32")?.into_iter().map(f32::from_le_bytes).collect();
    let vectors = floats.chunks_exact(DIMENSIONS).map(|chunk| std::array::from_fn(|at| chunk[at])).collect();
    Ok((Texts { vocabulary, words }, vectors))
}
