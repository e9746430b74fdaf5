//! Groups tokens into sentences.

pub mod features;
mod gap;
pub mod model;
mod unmarked;

pub use gap::open_gaps;

use crate::structure::Block;
use crate::text::TokenRange;
use crate::token::Token;

/// A sentence: a run of tokens within one block.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sentence {
    /// Its tokens.
    pub tokens: TokenRange,
    /// Index of its block.
    pub block: u32,
}

/// Groups `tokens` into sentences, in order; every token lies in exactly one, and none crosses a block's end.
#[inline(never)]
pub fn split(text: &str, tokens: &[Token], blocks: &[Block]) -> Vec<Sentence> {
    let mut sentences = Vec::with_capacity(tokens.len() / 16 + blocks.len());
    let mut rest = tokens;
    let mut first = 0;
    for (block_idx, block) in blocks.iter().enumerate() {
        let (inside, after) = rest.split_at(rest.partition_point(|token| token.span.end <= block.span.end));
        let mut start = first;
        for idx in 0..inside.len() {
            let end = first + idx as u32 + 1;
            if idx + 1 == inside.len() || gap::is_boundary(text, inside, idx, (end - start) as usize) {
                sentences.push(Sentence { tokens: TokenRange::new(start, end), block: block_idx as u32 });
                start = end;
            }
        }
        first += inside.len() as u32;
        rest = after;
    }
    sentences
}
