//! Divides words into the pieces that the pretrained encoder knows: the best path of a unigram model (Kudo 2018).

use std::collections::HashMap;
use std::path::Path;

use anyhow::{Context, Result};
use unicode_normalization::UnicodeNormalization;

use crate::corpus;

/// Stands before a word's first letter.
const WORD_START: char = '▁';

/// The piece before a sentence; in `pieces.tsv` by its place.
pub const START: u32 = 0;

/// The piece behind a sentence.
pub const END: u32 = 2;

/// The piece for letters that no piece holds.
pub const UNKNOWN: u32 = 3;

/// How much less likely an unknown letter is than the least likely piece.
const UNKNOWN_COST: f32 = 10.0;

/// The known pieces, each with its number and log probability.
pub struct Pieces {
    index: HashMap<String, (u32, f32)>,
    /// Letters of the longest piece.
    longest: usize,
    unknown: f32,
}

impl Pieces {
    /// Reads `pieces.tsv`: a piece and its log probability a line, numbered from 0.
    pub fn read(path: &Path) -> Result<Self> {
        Self::parse(&corpus::read(path)?)
    }

    fn parse(text: &str) -> Result<Self> {
        let mut index = HashMap::new();
        let mut least = 0f32;
        for (line, number) in text.lines().zip(0u32..) {
            let (piece, score) = line.split_once('\t').context("expected a piece and its score")?;
            let score: f32 = score.parse().with_context(|| format!("no score of {piece}"))?;
            least = least.min(score);
            // The first four stand for no letters.
            if UNKNOWN < number {
                index.insert(piece.to_owned(), (number, score));
            }
        }
        let longest = index.keys().map(|piece| piece.chars().count()).max().unwrap_or(0);
        Ok(Self { index, longest, unknown: least - UNKNOWN_COST })
    }

    /// The pieces of a word, at least one.
    pub fn split(&self, word: &str) -> Vec<u32> {
        let text: String = std::iter::once(WORD_START).chain(word.nfkc()).collect();
        let borders: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        // The best score up to each border, the border before, and the piece between.
        let mut best = vec![(f32::NEG_INFINITY, 0, UNKNOWN); borders.len()];
        best[0].0 = 0.0;
        for end in 1..borders.len() {
            for start in end.saturating_sub(self.longest)..end {
                let (piece, score) = match text.get(borders[start]..borders[end]).and_then(|part| self.index.get(part))
                {
                    Some(&known) => known,
                    None if start + 1 == end => (UNKNOWN, self.unknown),
                    None => continue,
                };
                let score = best[start].0 + score;
                if best[end].0 < score {
                    best[end] = (score, start, piece);
                }
            }
        }
        let mut pieces: Vec<u32> = Vec::new();
        let mut end = borders.len() - 1;
        while 0 < end {
            let (_, start, piece) = best[end];
            // Unknown letters side by side are one piece.
            if piece != UNKNOWN || pieces.last() != Some(&UNKNOWN) {
                pieces.push(piece);
            }
            end = start;
        }
        pieces.reverse();
        pieces
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn likeliest_pieces_are_chosen_and_unknown_letters_are_one() {
        let text = "<s>\t0\n<pad>\t0\n</s>\t0\n<unk>\t0\n▁Haus\t-8\n▁H\t-6\naus\t-3\ntür\t-7\n▁\t-2\n1\t-4\n";
        let pieces = Pieces::parse(text).expect("pieces");
        assert_eq!(pieces.split("Haus"), [4], "-8 is more than -6 - 3");
        assert_eq!(pieces.split("Haustür"), [4, 7]);
        assert_eq!(pieces.split("Haus¹"), [4, 9], "a raised figure is a figure");
        assert_eq!(pieces.split("żółtür"), [8, UNKNOWN, 7]);
    }
}
