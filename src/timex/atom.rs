//! Divides tokens into atoms: runs of letters, runs of digits, single marks.
//!
//! Dates are glued in many ways (`28.Oktober`, `1990er-Jahre`, `2020/Sep/23`); over atoms the grammar need not
//! know where the tokenizer cuts.

use super::lexicon::{self, Sense};
use crate::document::Document;
use crate::text::Span;
use crate::token::TokenKind;

/// The smallest piece that the grammar looks at.
#[derive(Debug, Clone)]
pub(super) struct Atom {
    /// Where it stands.
    pub(super) span: Span,
    /// What it is.
    pub(super) kind: AtomKind,
    /// Whether nothing stands between it and the atom before.
    pub(super) is_glued: bool,
    /// The token that it begins in.
    pub(super) token: u32,
}

/// What an atom is.
#[derive(Debug, Clone)]
pub(super) enum AtomKind {
    Word(Word),
    Number(Digits),
    Mark(char),
    /// A web address, a handle: never part of a time expression.
    Other,
}

/// A run of letters.
#[derive(Debug, Clone)]
pub(super) struct Word {
    /// In lower case.
    pub(super) text: String,
    pub(super) is_capital: bool,
    pub(super) senses: Vec<Sense>,
}

/// A run of digits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Digits {
    /// Its value; the largest there is where it is too large.
    pub(super) value: u32,
    /// How many digits it has.
    pub(super) len: u32,
}

/// Longest word that can mean a time, in bytes: `neunzehnhundertachtundneunzigste` and some more.
const MAX_WORD: usize = 60;

/// The atoms of the tokens that `span` holds.
pub(super) fn divide(document: &Document<'_>, span: Span) -> Vec<Atom> {
    let range = document.tokens_in(span);
    let mut atoms: Vec<Atom> = Vec::with_capacity(range.len() as usize + 8);
    let tokens = document.tokens().get(range.indices()).unwrap_or_default();
    for (token, index) in tokens.iter().zip(range.start..) {
        if matches!(token.kind, TokenKind::Url | TokenKind::Email | TokenKind::Handle | TokenKind::Hashtag) {
            push(&mut atoms, token.span, AtomKind::Other, index);
            continue;
        }
        let text = token.span.of(document.text());
        let mut at = 0;
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            let (len, kind) = next(rest);
            let start = token.span.start + at as u32;
            if let Some(kind) = kind {
                push(&mut atoms, Span::new(start, start + len as u32), kind, index);
            }
            at += len;
        }
    }
    atoms
}

fn push(atoms: &mut Vec<Atom>, span: Span, kind: AtomKind, token: u32) {
    let is_glued = atoms.last().is_some_and(|before| before.span.end == span.start);
    atoms.push(Atom { span, kind, is_glued, token });
}

/// The length of the atom that `text` starts with, and the atom; white space is none.
fn next(text: &str) -> (usize, Option<AtomKind>) {
    let Some(first) = text.chars().next() else { return (0, None) };
    if first.is_ascii_digit() {
        let len = text.bytes().take_while(u8::is_ascii_digit).count();
        let value = text.get(..len).and_then(|it| it.parse().ok()).unwrap_or(u32::MAX);
        return (len, Some(AtomKind::Number(Digits { value, len: len as u32 })));
    }
    if first.is_alphabetic() {
        let len = text.find(|it| !is_letter(it)).unwrap_or(text.len());
        return (len, Some(word(text.get(..len).unwrap_or_default(), first.is_uppercase())));
    }
    let kind = (!first.is_whitespace() && first != SOFT_HYPHEN).then_some(AtomKind::Mark(first));
    (first.len_utf8(), kind)
}

const SOFT_HYPHEN: char = '\u{ad}';

/// Letters, combining marks and the hyphens that are only shown at a line's end.
fn is_letter(char: char) -> bool {
    char.is_alphabetic() || char == SOFT_HYPHEN || ('\u{300}'..='\u{36f}').contains(&char)
}

fn word(text: &str, is_capital: bool) -> AtomKind {
    if MAX_WORD < text.len() {
        return AtomKind::Other;
    }
    let lower: String = text.chars().filter(|it| *it != SOFT_HYPHEN).flat_map(char::to_lowercase).collect();
    // A letter with a combining diaeresis is the same letter.
    let lower = if lower.contains('\u{308}') {
        lower.replace("a\u{308}", "ä").replace("o\u{308}", "ö").replace("u\u{308}", "ü")
    } else {
        lower
    };
    let senses = lexicon::senses(&lower);
    AtomKind::Word(Word { text: lower, is_capital, senses })
}
