//! Groups tokens into sentences.

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
pub fn split(text: &str, tokens: &[Token], blocks: &[Block]) -> Vec<Sentence> {
    let mut sentences = Vec::new();
    let mut first = 0;
    for (block_idx, block) in blocks.iter().enumerate() {
        let last = first + tokens.iter().skip(first).take_while(|it| it.span.end <= block.span.end).count();
        let mut start = first;
        for (idx, token) in tokens.iter().enumerate().take(last).skip(first) {
            let ends = matches!(token.span.of(text), "." | "!" | "?") || idx + 1 == last;
            if ends {
                let tokens = TokenRange::new(start as u32, idx as u32 + 1);
                sentences.push(Sentence { tokens, block: block_idx as u32 });
                start = idx + 1;
            }
        }
        first = last;
    }
    sentences
}
