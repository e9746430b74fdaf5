//! Describes the gap between two words by the words around it; training and analysis ask the same function.

use crate::tag::hash::{Hash, mix};
use crate::token::starter::{self, Starter};
use crate::token::{Token, TokenKind};

/// Bits of a feature's number, and so of the table of weights.
pub const BITS: u32 = 18;

/// Features that are weighed first; where they speak clearly against an end, the others are not looked at.
pub const N_FIRST: usize = 5;

/// Features of a gap.
pub const N_FEATURES: usize = 25;

/// Numbers of the features of a gap, the first ones first.
pub type Features = [u32; N_FEATURES];

/// A word as the features see it.
#[derive(Debug, Clone, Copy)]
struct Word {
    /// Hash of its letters.
    form: u32,
    /// Hash of its last two letters.
    two: u32,
    /// Hash of its last three letters.
    three: u32,
    /// What it looks like: kind, case, length.
    shape: u32,
}

impl Word {
    /// Longest word that is read whole, in bytes; the bound keeps a huge one from being read twice.
    const LONGEST: usize = 48;

    fn new(text: &str, token: Option<&Token>) -> Self {
        let Some(token) = token else { return Self { form: 0, two: 0, three: 0, shape: 0 } };
        let word = token.span.of(text);
        let mut start = word.len().saturating_sub(Self::LONGEST);
        while !word.is_char_boundary(start) {
            start += 1;
        }
        let word = word.get(start..).unwrap_or_default();
        Self {
            form: hash(word),
            two: hash(ending(word, 2)),
            three: hash(ending(word, 3)),
            shape: shape(word, token.kind),
        }
    }
}

fn hash(word: &str) -> u32 {
    word.bytes().fold(Hash::new(), Hash::byte).value()
}

/// The last `length` characters.
fn ending(word: &str, length: usize) -> &str {
    let start = word.char_indices().rev().nth(length - 1).map_or(0, |(at, _)| at);
    word.get(start..).unwrap_or_default()
}

fn shape(word: &str, kind: TokenKind) -> u32 {
    if kind != TokenKind::Word {
        // The sign itself tells more than its kind.
        let sign = if kind == TokenKind::Number { 0 } else { word.chars().next().map_or(0, u32::from) };
        return mix(kind as u32 + 1, sign);
    }
    let n_letters = word.chars().take(5).count() as u32;
    let length = if n_letters < 3 { 1 } else { u32::from(n_letters < 5) * 2 };
    let case = if !word.starts_with(char::is_uppercase) {
        0
    } else if 1 < n_letters && !word.contains(char::is_lowercase) {
        2
    } else {
        1
    };
    100 + length * 8 + case * 2 + u32::from(word.ends_with('.'))
}

/// How readily a word with a capital opens a sentence, whether or not it was met in training.
fn opener(text: &str, token: Option<&Token>) -> u32 {
    match token.and_then(|token| starter::starter(token.span.of(text))) {
        None => 1,
        Some(Starter::Inside) => 2,
        Some(Starter::Article) => 3,
        Some(Starter::Sure) => 4,
    }
}

/// How far the sentence has come, in steps that grow.
fn progress(n_tokens: usize) -> u32 {
    match n_tokens {
        0..=1 => 0,
        2..=3 => 1,
        4..=6 => 2,
        7..=10 => 3,
        11..=18 => 4,
        _ => 5,
    }
}

/// The features of the gap after token `idx`, whose sentence holds `n_tokens` so far.
pub fn features(text: &str, tokens: &[Token], idx: usize, n_tokens: usize) -> Features {
    let word = |at: usize| Word::new(text, tokens.get(at));
    let before = if 1 < n_tokens {
        idx.checked_sub(1).map_or_else(|| Word::new(text, None), word)
    } else {
        Word::new(text, None)
    };
    let [last, next, second, third, fourth] = [0, 1, 2, 3, 4].map(|ahead| word(idx + ahead));
    let opener = opener(text, tokens.get(idx + 1));
    let shapes = mix(mix(last.shape, next.shape), mix(second.shape, third.shape));
    let parts: [u32; N_FEATURES] = [
        0,
        last.form,
        mix(last.three, last.shape),
        next.form,
        mix(last.form, next.form),
        mix(next.three, next.shape),
        mix(before.form, last.shape),
        second.form,
        mix(next.form, third.form),
        mix(mix(second.two, second.shape), last.shape),
        shapes,
        mix(mix(before.shape, last.shape), mix(next.shape, second.shape)),
        mix(last.three, next.form),
        mix(mix(last.shape, next.form), second.shape),
        mix(next.form, second.form),
        mix(mix(progress(n_tokens), last.shape), next.shape),
        mix(before.form, last.form),
        mix(mix(last.two, next.two), last.shape),
        mix(mix(next.form, second.two), second.shape),
        mix(mix(third.form, next.shape), second.shape),
        mix(fourth.form, shapes),
        mix(mix(before.two, before.shape), mix(last.shape, next.shape)),
        mix(mix(opener, last.three), last.shape),
        mix(mix(opener, last.shape), mix(second.shape, third.shape)),
        mix(mix(opener, before.shape), mix(last.shape, second.two)),
    ];
    let mut template = 0;
    parts.map(|part| {
        template += 1;
        mix(template, part) >> (32 - BITS)
    })
}
