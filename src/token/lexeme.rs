//! Tokens, and what the lexers say and know of them.

use super::source::Source;
use crate::text::Span;

/// What a token is made of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, possibly with digits, hyphens, apostrophes or an abbreviation's full stop.
    Word,
    /// Digits with their separators, possibly a sign, a range's hyphen or an ordinal's full stop.
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
    /// An emoji sequence, or one typed in punctuation: `:-)`.
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

/// A token that a lexer has found: where it ends and what it is.
#[derive(Debug, Clone, Copy)]
pub(super) struct Lexeme {
    pub(super) end: usize,
    pub(super) kind: TokenKind,
}

impl Lexeme {
    pub(super) fn new(end: usize, kind: TokenKind) -> Self {
        Self { end, kind }
    }
}

/// What the lexers know of the text before them.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Context {
    /// The token before.
    pub(super) previous: Option<Token>,
    /// A single quotation mark was opened and not closed.
    pub(super) single_open: bool,
}

impl Context {
    pub(super) fn pass(&mut self, source: Source<'_>, token: Token) {
        self.previous = Some(token);
        if token.kind == TokenKind::Quote {
            match token.span.of(source.text) {
                "‚" | "‘" | "'" | "‹" | "›" | "`" if !self.single_open => self.single_open = true,
                "’" | "‘" | "'" | "‹" | "›" | "´" => self.single_open = false,
                _ => {}
            }
        }
    }

    /// The token before, if only white space of one line stands between.
    pub(super) fn previous_word<'t>(&self, source: Source<'t>, at: usize) -> &'t str {
        let Some(previous) = self.previous else { return "" };
        let gap = source.slice(previous.span.end as usize, at);
        // A wider gap is layout, not a space between words.
        if 4 < gap.len() || gap.contains('\n') { "" } else { previous.span.of(source.text) }
    }
}
