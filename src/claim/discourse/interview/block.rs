//! What the words of a block show of its part in an interview: asking, speaking to somebody, speaking of oneself.

use super::label::may_open;
use super::words::{self, Class};
use crate::document::Document;
use crate::structure::BlockKind;
use crate::text::TokenRange;

/// Longest question, in tokens; what is longer tells rather than asks.
const MAX_QUESTION: u32 = 90;

/// What a block shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Signs {
    /// Somebody can have the word in it.
    pub may_speak: bool,
    /// It stands apart from the running text.
    pub is_heading: bool,
    /// It ends with a question.
    pub asks: bool,
    /// It speaks to somebody: `Wie sehen Sie das?`
    pub addresses: bool,
    /// It speaks of the speaker, outside quotation marks: `Das glaube ich nicht.`
    pub is_first: bool,
}

impl Signs {
    /// Whether a block without a label is what the answers are given to: a question, or words for whoever is asked.
    pub(super) fn prompts(self) -> bool {
        self.is_heading || (self.addresses || !self.is_first) && self.asks || self.addresses && !self.is_first
    }
}

/// The signs of every block.
pub(super) fn signs(document: &Document<'_>) -> Vec<Signs> {
    let of = |index: usize| {
        let block = document.blocks().get(index)?;
        let tokens = document.tokens_in(block.span);
        let mut open = (tokens.start..tokens.end).filter(|at| !document.syntax().is_quoted(*at));
        Some(Signs {
            may_speak: may_open(block.kind),
            is_heading: matches!(block.kind, BlockKind::Heading | BlockKind::Subtitle),
            asks: tokens.len() <= MAX_QUESTION && document.word(tokens.end.saturating_sub(1)) == "?",
            addresses: open.clone().any(|at| addresses(document, tokens, at)),
            is_first: open.any(|at| words::is(document.word(at), Class::First)),
        })
    };
    (0..document.blocks().len()).map(|index| of(index).unwrap_or_default()).collect()
}

/// `Sie` inside a sentence is the polite form; `Frau Wolling, ...` opens a block.
fn addresses(document: &Document<'_>, block: TokenRange, at: u32) -> bool {
    let is_first = document.sentence_of(at).is_some_and(|it| it.tokens.start == at);
    let is_polite = words::is(document.word(at), Class::Address) && !is_first;
    is_polite || at == block.start && words::is(document.word(at), Class::Title)
}
