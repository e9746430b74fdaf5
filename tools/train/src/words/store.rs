//! What one trainer leaves for the next: counts, vectors and numbered texts; then the list of words and the encoder.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result};
use wortlaut::entity::recognize::shape::WORD;

use super::skipgram::{DIMENSIONS, Vector};
use super::vocabulary::{Texts, Vocabulary};
use crate::net::Matrix;
use crate::net::encoder::{Encoder, Shape};
use crate::random::Random;

/// The folder of results that are not shipped.
pub fn folder() -> PathBuf {
    PathBuf::from("target/train")
}

/// Writes counts, vectors and texts.
pub fn write(texts: &Texts, vectors: &[Vector]) -> Result<()> {
    let folder = folder();
    fs::create_dir_all(&folder)?;
    let mut lines = String::new();
    for (word, count) in texts.vocabulary.words.iter().zip(&texts.vocabulary.counts) {
        lines.push_str(&format!("{word}\t{count}\n"));
    }
    fs::write(folder.join("words.tsv"), lines)?;
    write_floats("vectors.f32", vectors.iter().flatten())?;
    fs::write(folder.join("texts.u32"), texts.words.iter().flat_map(|x| x.to_le_bytes()).collect::<Vec<u8>>())?;
    Ok(())
}

/// Reads what [`write`] wrote.
pub fn read() -> Result<(Texts, Vec<Vector>)> {
    let folder = folder();
    let lines = fs::read_to_string(folder.join("words.tsv")).context("train `words` first")?;
    let mut vocabulary = Vocabulary { words: Vec::new(), counts: Vec::new(), index: Default::default() };
    for line in lines.split_terminator('\n') {
        let Some((word, count)) = line.split_once('\t') else { continue };
        vocabulary.index.insert(word.to_owned(), vocabulary.words.len() as u32);
        vocabulary.words.push(word.to_owned());
        vocabulary.counts.push(count.parse()?);
    }
    let words = read_numbers("texts.u32")?.into_iter().map(u32::from_le_bytes).collect();
    let vectors = read_floats("vectors.f32")?;
    let vectors = vectors.chunks_exact(DIMENSIONS).map(|chunk| std::array::from_fn(|at| chunk[at])).collect();
    Ok((Texts { vocabulary, words }, vectors))
}

/// Writes the words of the list, the worthiest first, and an encoder over them under a name.
pub fn write_encoder(name: &str, list: &[String], encoder: &mut Encoder) -> Result<()> {
    fs::write(folder().join("list.txt"), list.join("\n"))?;
    write_floats(&format!("{name}.f32"), encoder.matrices().iter().flat_map(|matrix| matrix.iter()))
}

/// Reads what [`write_encoder`] wrote.
pub fn read_encoder(name: &str, shape: Shape) -> Result<(Vec<String>, Encoder)> {
    let list = fs::read_to_string(folder().join("list.txt")).context("train `encoder` first")?;
    let list: Vec<String> = list.split('\n').map(str::to_owned).collect();
    let mut encoder = Encoder::new(Matrix::zeros((list.len(), WORD)), shape, &mut Random::new(0));
    let numbers = read_floats(&format!("{name}.f32"));
    let mut numbers = numbers.context("train `encoder`, then `teachers` first")?.into_iter();
    for value in encoder.matrices().into_iter().flatten() {
        *value = numbers.next().context("the encoder is cut off: train it again")?;
    }
    Ok((list, encoder))
}

/// Writes numbers under a name.
pub fn write_floats<'a>(name: &str, floats: impl Iterator<Item = &'a f32>) -> Result<()> {
    Ok(fs::write(folder().join(name), floats.flat_map(|x| x.to_le_bytes()).collect::<Vec<u8>>())?)
}

/// Reads what [`write_floats`] wrote.
pub fn read_floats(name: &str) -> Result<Vec<f32>> {
    Ok(read_numbers(name)?.into_iter().map(f32::from_le_bytes).collect())
}

fn read_numbers(name: &str) -> Result<Vec<[u8; 4]>> {
    Ok(fs::read(folder().join(name))?.as_chunks().0.to_vec())
}
