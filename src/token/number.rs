//! Numbers with their separators: `20.000`, `69,5`, `1'000`, `12.30`, `2:1`, `24.02.2022`, `1976-1980`, `3.`.

use super::{Context, Lexeme, Source, TokenKind, emoji, stop, word};

/// A number, or a word that starts with digits: `70er`, `250g`, `122-mm-Kanonen`.
pub(super) fn lex(source: Source<'_>, at: usize, context: &Context) -> Lexeme {
    read(source, at, at, context)
}

/// A number with its sign: `-5`, `−1`; not in `3-5`.
pub(super) fn signed(source: Source<'_>, at: usize, context: &Context) -> Option<Lexeme> {
    let sign = source.char(at).filter(|&c| matches!(c, '-' | '−' | '+'))?;
    let digits = at + sign.len_utf8();
    let is_free = source.char_before(at).is_none_or(|c| c.is_whitespace() || matches!(c, '(' | '[' | '„' | '"'));
    (is_free && source.is_digit(digits)).then(|| read(source, at, digits, context))
}

/// Reads on from the digit at `at`, in a number that starts at `start`.
fn read(source: Source<'_>, start: usize, at: usize, context: &Context) -> Lexeme {
    let mut end = source.digits_end(at);
    loop {
        let next = match source.byte(end) {
            b'.' | b',' | b':' | b'-' if source.is_digit(end + 1) => end + 1,
            b'\'' if has_three_digits(source, end + 1) => end + 1,
            b',' | b'.' if price_end(source, end).is_some() => {
                return Lexeme::new(price_end(source, end).unwrap_or(end), TokenKind::Number);
            }
            b'.' => return Lexeme::new(stop::after_number(source, start, end, context), TokenKind::Number),
            b'-' | b'_' => return compound(source, start, end, context),
            byte if byte.is_ascii() && !byte.is_ascii_alphabetic() => return Lexeme::new(end, TokenKind::Number),
            _ => match beyond_ascii(source, end) {
                Beyond::Separator(next) => next,
                Beyond::Fraction(end) => return Lexeme::new(end, TokenKind::Number),
                Beyond::Keycap(end) => return Lexeme::new(end, TokenKind::Emoji),
                Beyond::Letter => return word::go_on(source, start, end, context),
                Beyond::Other => return Lexeme::new(end, TokenKind::Number),
            },
        };
        end = source.digits_end(next);
    }
}

/// What follows a digit, where it is no ASCII sign.
enum Beyond {
    Separator(usize),
    Fraction(usize),
    Keycap(usize),
    Letter,
    Other,
}

fn beyond_ascii(source: Source<'_>, end: usize) -> Beyond {
    match source.char(end) {
        Some(c @ '’') if has_three_digits(source, end + c.len_utf8()) => Beyond::Separator(end + c.len_utf8()),
        Some(c @ ('½' | '⅓' | '¼' | '¾' | '⅔' | '⅛')) => Beyond::Fraction(end + c.len_utf8()),
        Some('\u{fe0f}' | '\u{20e3}') => emoji::keycap_end(source, end).map_or(Beyond::Other, Beyond::Keycap),
        Some(_) if source.is_word(end) => Beyond::Letter,
        _ => Beyond::Other,
    }
}

/// `122-mm-Kanonen`, `3-Sterne-Hotel`, and `3- bis 5-mal`.
fn compound(source: Source<'_>, start: usize, end: usize, context: &Context) -> Lexeme {
    let next = end + 1;
    if source.is_letter(next) {
        return word::go_on(source, start, next, context);
    }
    if source.is_gap(next)
        && source.byte(end) == b'-'
        && source.next_word(next).chars().next().is_some_and(char::is_lowercase)
    {
        return Lexeme::new(next, TokenKind::Word);
    }
    Lexeme::new(end, TokenKind::Number)
}

/// The end of the dashes that stand for no cents, after the separator at `at`: `14.--`, `5,-`.
fn price_end(source: Source<'_>, at: usize) -> Option<usize> {
    let dashes = (1..=3).take_while(|dash| matches!(source.char(at + dash), Some('-'))).count();
    let close = at + 1 + dashes;
    (0 < dashes && !source.is_word(close)).then_some(close)
}

fn has_three_digits(source: Source<'_>, at: usize) -> bool {
    (0..3).all(|digit| source.is_digit(at + digit)) && !source.is_digit(at + 3)
}
