//! Splits a text into tokens.

pub(crate) mod abbreviation;
mod address;
mod emoji;
mod mark;
mod number;
mod parts;
mod source;
pub(crate) mod starter;
mod stop;
mod word;

pub use parts::parts;

use crate::chars::{self, Class};
use crate::text::Span;

use source::Source;

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

/// Splits `text` into tokens, in order.
///
/// Every character that is not white space lies in exactly one token, and no token holds white space:
/// `z. B.` is two tokens, `z.B.` one. A compound (`Ukraine-Krieg`, `122-mm-Kanonen`) is one token; [`parts`] opens it.
pub fn tokenize(text: &str) -> Vec<Token> {
    let source = Source { text };
    let mut tokens = Vec::with_capacity(text.len() / 6 + 1);
    let mut context = Context::default();
    let mut at = 0;
    while at < text.len() {
        let lexeme = match source.class(at) {
            Class::Space => {
                at += 1;
                continue;
            }
            Class::Letter => word::lex(source, at, &context),
            Class::Digit => number::lex(source, at, &context),
            Class::Mark => lex_mark(source, at, &context),
            Class::Wide => {
                let c = source.char(at).unwrap_or(char::REPLACEMENT_CHARACTER);
                if c.is_whitespace() {
                    at += c.len_utf8();
                    continue;
                }
                if chars::is_word(c) { word::lex(source, at, &context) } else { lex_mark(source, at, &context) }
            }
        };
        // Every lexer takes at least one character; the maximum only guards the loop.
        let end = lexeme.end.max(at + 1);
        let token = Token { span: Span::new(at as u32, end as u32), kind: lexeme.kind };
        context.pass(source, token);
        tokens.push(token);
        at = end;
    }
    tokens
}

/// A token that a lexer has found: where it ends and what it is.
#[derive(Debug, Clone, Copy)]
struct Lexeme {
    end: usize,
    kind: TokenKind,
}

impl Lexeme {
    fn new(end: usize, kind: TokenKind) -> Self {
        Self { end, kind }
    }
}

/// What the lexers know of the text before them.
#[derive(Debug, Clone, Copy, Default)]
struct Context {
    /// The token before.
    previous: Option<Token>,
    /// A single quotation mark was opened and not closed.
    single_open: bool,
}

impl Context {
    fn pass(&mut self, source: Source<'_>, token: Token) {
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
    fn previous_word<'t>(&self, source: Source<'t>, at: usize) -> &'t str {
        let Some(previous) = self.previous else { return "" };
        let gap = source.slice(previous.span.end as usize, at);
        // A wider gap is layout, not a space between words.
        if 4 < gap.len() || gap.contains('\n') { "" } else { previous.span.of(source.text) }
    }
}

/// A lexer looks at one place and takes a token, or leaves the place to the next.
type Lexer = fn(Source<'_>, usize, &Context) -> Option<Lexeme>;

/// Lexers for what starts with neither letter nor digit, in the order in which they are asked.
const MARKS: [Lexer; 8] = [
    address::handle,
    address::hashtag,
    mark::emoticon, // before quotes and punctuation: `:-)`, `;)`
    mark::clitic,   // before quotes: `'s`, `'94`
    number::signed, // before dashes: `-5`
    mark::run,      // `...`, `--`, ``` `` ```
    mark::quote,
    emoji::sequence,
];

fn lex_mark(source: Source<'_>, at: usize, context: &Context) -> Lexeme {
    let found = MARKS.iter().find_map(|lexer| lexer(source, at, context));
    found.unwrap_or_else(|| mark::single(source, at))
}
