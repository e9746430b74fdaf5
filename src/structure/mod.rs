//! Divides an article into blocks: title, byline, paragraphs, captions, boilerplate.

mod block;
mod caption;
mod classify;
mod date;
mod dateline;
mod duplicate;
mod frame;
mod furniture;
mod hint;
mod line;
mod rule;
mod title;
mod unit;

pub use block::{Block, BlockKind};
pub use dateline::dateline;
pub use rule::RuleId;

/// Divides `text` into blocks, in order; every character that is not white space lies in exactly one.
///
/// `hints` are blocks that the caller knows (from HTML): they win, their edges moved outwards to the next white space.
/// Text outside them is divided by line. Lines of hard-wrapped text are joined to the paragraphs they came from.
#[inline(never)]
pub fn divide(text: &str, hints: &[Block]) -> Vec<Block> {
    let hints = hint::settle(text, hints);
    let units = unit::divide(text, &hints);
    classify::classify(text, &units)
}
