//! Splits a text into tokens.

pub(crate) mod abbreviation;
mod address;
mod emoji;
mod lexeme;
mod mark;
mod number;
mod parts;
mod source;
pub(crate) mod starter;
mod stop;
mod word;

use lexeme::{Context, Lexeme};
pub use lexeme::{Token, TokenKind};
pub use parts::parts;

use crate::chars::{self, Class};
use crate::text::Span;

use source::Source;

/// Splits `text` into tokens, in order.
///
/// Every character that is not white space lies in exactly one token, and no token holds white space:
/// `z. B.` is two tokens, `z.B.` one. A compound (`Ukraine-Krieg`, `122-mm-Kanonen`) is one token; [`parts`] opens it.
#[inline(never)]
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
