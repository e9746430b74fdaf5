//! Files for the same steps on another machine (`tools/train/gpu`): what it reads, and the labels that it gives back.

use std::fs;
use std::path::PathBuf;

use anyhow::{Context, Result, ensure};

use super::inputs::{Marked, Running, Words};
use crate::net::crf::{Doubt, Target};
use crate::words::store;
use crate::words::vocabulary::BREAK;

/// Writes the pieces of all words, the marked sentences with labels, and the running text, as numbers of 32 bits.
pub fn write(words: &Words, training: &Marked, development: &Marked, running: &Running) -> Result<()> {
    fs::create_dir_all(store::folder().join("transformer"))?;
    fs::write(place("words.txt"), words.words.join("\n"))?;
    numbers("pieces", &words.pieces)?;
    for (name, marked) in [("train", training), ("dev", development)] {
        numbers(name, &marked.sentences)?;
        let labels: Vec<u8> = marked.labels.iter().flatten().map(|label| *label as u8).collect();
        fs::write(place(&format!("{name}.labels")), labels)?;
    }
    numbers("running", &running.sentences)?;
    fs::write(place("news.txt"), running.news.to_string())?;
    let total: usize = running.sentences.iter().map(Vec::len).sum();
    println!("{total} words of running text, {} distinct ones", words.words.len());
    Ok(())
}

/// Running text that was labelled.
pub struct Labelled {
    /// Distinct words, in normal form.
    pub words: Vec<String>,
    /// Word numbers of each sentence.
    pub sentences: Vec<Vec<u32>>,
    /// Labels of each sentence.
    pub targets: Vec<Target>,
    /// How many sentences, the first ones, are news.
    pub news: usize,
}

impl Labelled {
    /// Reads what [`write`] wrote and the labels that were made of it.
    pub fn read() -> Result<Self> {
        let text = fs::read_to_string(place("words.txt")).context("train `inputs` first")?;
        let (running, _) = fs::read(place("running.u32"))?.as_chunks().0.iter().fold(
            (Vec::new(), Vec::new()),
            |(mut lists, mut list), bytes| {
                match u32::from_le_bytes(*bytes) {
                    BREAK => lists.push(std::mem::take(&mut list)),
                    number => list.push(number),
                }
                (lists, list)
            },
        );
        let labels = fs::read(place("labels.u8")).context("train `transformer` first")?;
        ensure!(labels.len() == running.iter().map(Vec::len).sum::<usize>(), "labels of another text");
        let mut doubts = read_doubts(&fs::read(place("doubts"))?)?.into_iter().peekable();
        let (mut targets, mut start) = (Vec::with_capacity(running.len()), 0);
        for sentence in &running {
            let end = start + sentence.len();
            let path = labels[start..end].iter().map(|label| usize::from(*label)).collect();
            let mut target = Target::sure(path);
            while let Some((word, label, share)) = doubts.next_if(|doubt| doubt.0 < end) {
                target.doubts.push(Doubt { word: word - start, label, share });
            }
            targets.push(target);
            start = end;
        }
        let news = fs::read_to_string(place("news.txt"))?.parse()?;
        Ok(Self { words: text.split('\n').map(str::to_owned).collect(), sentences: running, targets, news })
    }
}

/// Whether labels of a part of the running text are kept.
pub fn is_kept(part: usize) -> bool {
    place(&format!("doubts.{part}")).exists()
}

/// Keeps the labels of a part of the running text.
pub fn keep(part: usize, targets: &[Target]) -> Result<()> {
    let labels: Vec<u8> = targets.iter().flat_map(|target| &target.path).map(|label| *label as u8).collect();
    fs::write(place(&format!("labels.u8.{part}")), labels)?;
    let (mut doubts, mut start) = (Vec::new(), 0);
    for Target { path, doubts: own } in targets {
        doubts.extend(own.iter().map(|doubt| (start + doubt.word, doubt.label, doubt.share)));
        start += path.len();
    }
    Ok(fs::write(place(&format!("doubts.{part}")), written(&doubts))?)
}

/// Puts the labels of all parts together.
pub fn join(parts: usize) -> Result<()> {
    let (mut labels, mut doubts) = (Vec::new(), Vec::new());
    for part in 0..parts {
        let own = read_doubts(&fs::read(place(&format!("doubts.{part}")))?)?;
        doubts.extend(own.into_iter().map(|(word, label, share)| (labels.len() + word, label, share)));
        labels.extend(fs::read(place(&format!("labels.u8.{part}")))?);
    }
    fs::write(place("labels.u8"), labels)?;
    Ok(fs::write(place("doubts"), written(&doubts))?)
}

fn place(name: &str) -> PathBuf {
    store::folder().join("transformer").join(name)
}

/// What [`read_doubts`] reads.
fn written(doubts: &[Placed]) -> Vec<u8> {
    let mut bytes = (doubts.len() as u32).to_le_bytes().to_vec();
    bytes.extend(doubts.iter().flat_map(|doubt| (doubt.0 as u32).to_le_bytes()));
    bytes.extend(doubts.iter().map(|doubt| doubt.1 as u8));
    bytes.extend(doubts.iter().map(|doubt| (255.0 * doubt.2).round() as u8));
    bytes
}

/// A word's place in the text, another label that it may have, and its probability.
type Placed = (usize, usize, f32);

/// How many doubts, their words, their labels, and their probabilities in 255ths.
fn read_doubts(bytes: &[u8]) -> Result<Vec<Placed>> {
    let cut = "doubts are cut off";
    let (count, rest) = bytes.split_first_chunk().context(cut)?;
    let count = u32::from_le_bytes(*count) as usize;
    let (words, rest) = rest.split_at_checked(4 * count).context(cut)?;
    let (labels, shares) = rest.split_at_checked(count).context(cut)?;
    ensure!(shares.len() == count, cut);
    let words = words.as_chunks().0.iter().map(|word| u32::from_le_bytes(*word) as usize);
    let rest = labels.iter().zip(shares).map(|(label, share)| (usize::from(*label), f32::from(*share) / 255.0));
    Ok(words.zip(rest).map(|(word, (label, share))| (word, label, share)).collect())
}

/// Lists of numbers, each ended by [`BREAK`].
fn numbers(name: &str, lists: &[Vec<u32>]) -> Result<()> {
    let numbers = lists.iter().flat_map(|list| list.iter().copied().chain([BREAK]));
    let bytes: Vec<u8> = numbers.flat_map(u32::to_le_bytes).collect();
    Ok(fs::write(place(&format!("{name}.u32")), bytes)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doubts_are_read_as_they_were_written() {
        let doubts = [(3, 1, 0.2), (70_000, 24, 1.0)];
        assert_eq!(read_doubts(&written(&doubts)).expect("doubts"), doubts);
        assert!(read_doubts(&written(&doubts)[..12]).is_err());
    }
}
