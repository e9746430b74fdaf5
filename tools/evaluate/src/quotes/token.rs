//! The corpus's tokens.

use std::collections::BTreeSet;

use serde::Deserialize;

/// A set of the corpus's tokens, by number within the article.
pub(super) type Tokens = BTreeSet<u32>;

/// A token of the corpus: characters `[start, end)` of the article's text.
#[derive(Debug, Clone, Deserialize)]
pub(super) struct Token {
    pub(super) id: u32,
    #[serde(rename = "charBegin")]
    pub(super) start: u32,
    #[serde(rename = "charEnd")]
    pub(super) end: u32,
    pub(super) text: String,
}
