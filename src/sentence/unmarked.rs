//! Finds ends of sentences without a stop, by the words around them.
//!
//! Headings, captions and hasty writing leave the stop out. Before a capital word a model weighs what stands on both
//! sides; a false end inside a sentence costs a reader more than a missed one, so it must be sure.

use std::sync::LazyLock;

use crate::token::starter::{self, Starter};
use crate::token::{Token, TokenKind};

use super::model::Model;

/// The model that comes with the crate.
static MODEL: LazyLock<Model> = LazyLock::new(|| Model::parse(BUILT_IN).unwrap_or_default());

/// The file of [`MODEL`]; a test makes sure that it is a model.
const BUILT_IN: &[u8] = include_bytes!("../../models/sentences.bin");

/// Whether a sentence ends after token `idx` though no stop says so; `n_tokens` of it have been read.
pub(super) fn is_boundary(text: &str, tokens: &[Token], idx: usize, n_tokens: usize) -> bool {
    let (Some(last), Some(next)) = (tokens.get(idx), tokens.get(idx + 1)) else { return false };
    match last.kind {
        // A semicolon before a capital function word parts sentences; before a noun it may part the items of a list.
        TokenKind::Punctuation if last.span.of(text) == ";" => {
            starter::starter(next.span.of(text)).is_some_and(|it| it != Starter::Inside)
        }
        // A face that was typed closes what it comments; a pictograph may stand for a word.
        TokenKind::Emoji if last.span.of(text).is_ascii() => 1 < n_tokens && is_capital(text, next),
        TokenKind::Emoji => starter::starter(next.span.of(text)).is_some_and(|it| it != Starter::Inside),
        _ => is_open(text, tokens, idx) && MODEL.is_end(text, tokens, idx, n_tokens),
    }
}

/// Whether the model is asked about the gap after token `idx`: a word, then a space, then a capital word.
pub(super) fn is_open(text: &str, tokens: &[Token], idx: usize) -> bool {
    let (Some(last), Some(next)) = (tokens.get(idx), tokens.get(idx + 1)) else { return false };
    let ends_word =
        matches!(last.kind, TokenKind::Word | TokenKind::Number | TokenKind::Quote) || last.span.of(text) == ")";
    if !ends_word || last.span.end == next.span.start {
        return false;
    }
    match tokens.get(idx + 2) {
        Some(quoted) if next.kind == TokenKind::Quote => {
            next.span.end == quoted.span.start && quoted.kind == TokenKind::Word && is_capital(text, quoted)
        }
        Some(_) => next.kind == TokenKind::Word && is_capital(text, next),
        None => false,
    }
}

fn is_capital(text: &str, token: &Token) -> bool {
    token.span.of(text).starts_with(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn built_in_model_is_read() {
        assert!(Model::parse(BUILT_IN).is_ok());
    }
}
