//! Opens compounds and contracted forms, as treebanks write them.

use crate::chars;
use crate::text::Span;

use super::{Token, TokenKind};

/// The parts of a token, in order; they cover it. UD German GSD writes words in this way.
///
/// `Ukraine-Krieg` opens to `Ukraine`, `-`, `Krieg`, and `Joe's` to `Joe`, `'s`. Ranges (`1976-1980`), numbers and
/// pairs with a slash (`Ober-/Unterfranken`) stay whole.
pub fn parts(text: &str, token: &Token) -> Vec<Span> {
    let word = token.span.of(text);
    if token.kind != TokenKind::Word || word.is_ascii() && !word.contains(['-', '\'']) || word.contains('/') {
        return vec![token.span];
    }
    let mut parts = Vec::new();
    let mut start = token.span.start;
    let mut cut = |end: u32| {
        if start < end {
            parts.push(Span::new(start, end));
            start = end;
        }
    };
    let clitic = clitic_start(word);
    for (at, c) in word.char_indices() {
        let at = token.span.start + at as u32;
        if chars::is_hyphen(c) {
            cut(at);
            cut(at + c.len_utf8() as u32);
        } else if Some(at - token.span.start) == clitic {
            cut(at);
        }
    }
    cut(token.span.end);
    parts
}

/// Where `'s` starts in `Joe's`.
fn clitic_start(word: &str) -> Option<u32> {
    let host = word.strip_suffix('s')?;
    let apostrophe = host.chars().next_back().filter(|&c| chars::is_apostrophe(c))?;
    Some((host.len() - apostrophe.len_utf8()) as u32)
}
