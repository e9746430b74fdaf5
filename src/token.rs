//! Splits a text into tokens.

use crate::text::Span;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, possibly with digits, hyphens, apostrophes or an abbreviation's full stop.
    Word,
    /// Digits with their separators, possibly an ordinal's full stop.
    Number,
    /// A quotation mark, single or double.
    Quote,
    /// Any other punctuation.
    Punctuation,
    /// A web address.
    Url,
    /// An e-mail address.
    Email,
    /// `@name`.
    Handle,
    /// `#word`.
    Hashtag,
    /// An emoji sequence.
    Emoji,
    /// Currency signs, mathematical signs, everything else.
    Symbol,
}

/// A token: where it stands and what it is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is made of.
    pub kind: TokenKind,
}

/// Splits `text` into tokens, in order.
///
/// Every character that is not white space lies in exactly one token; no token holds white space
/// except inside an abbreviation (`z. B.` is two tokens).
pub fn tokenize(text: &str) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 5);
    let mut chars = text.char_indices().peekable();
    while let Some((start, first)) = chars.next() {
        if first.is_whitespace() {
            continue;
        }
        let mut end = start + first.len_utf8();
        let kind = if first.is_alphanumeric() {
            while let Some(&(at, next)) = chars.peek() {
                if !next.is_alphanumeric() && next != '-' {
                    break;
                }
                end = at + next.len_utf8();
                chars.next();
            }
            if first.is_numeric() { TokenKind::Number } else { TokenKind::Word }
        } else if "„“”«»‚‘’\"".contains(first) {
            TokenKind::Quote
        } else if first.is_ascii_punctuation() || "–—…".contains(first) {
            TokenKind::Punctuation
        } else {
            TokenKind::Symbol
        };
        tokens.push(Token { span: Span::new(start as u32, end as u32), kind });
    }
    tokens
}
