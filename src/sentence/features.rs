//! Describes the gap between two words by the words around it; training and analysis ask the same function.

use std::ops::ControlFlow;

use crate::hash::{Hash, mix};
use crate::token::starter::{self, Starter};
use crate::token::{Token, TokenKind};

/// Bits of a feature's number, and so of the table of weights.
pub const BITS: u32 = 18;

/// Groups of features: the word before the gap, the word after it, everything else. Most gaps are told by the first,
/// and no others are looked at then.
pub const N_GROUPS: usize = 3;

/// A word as the features see it; hashes of its letters are taken when they are asked for.
#[derive(Debug, Clone, Copy)]
struct Word<'t> {
    letters: &'t str,
    /// What it looks like: kind, case, length.
    shape: u32,
}

impl<'t> Word<'t> {
    /// Longest word that is read whole, in bytes; the bound keeps a huge one from being read twice.
    const LONGEST: usize = 48;

    fn new(text: &'t str, token: Option<&Token>) -> Self {
        let Some(token) = token else { return Self { letters: "", shape: 0 } };
        let word = token.span.of(text);
        let mut start = word.len().saturating_sub(Self::LONGEST);
        while !word.is_char_boundary(start) {
            start += 1;
        }
        let letters = word.get(start..).unwrap_or_default();
        Self { letters, shape: shape(letters, token.kind) }
    }

    fn form(self) -> u32 {
        hash(self.letters)
    }

    /// Hash of the last letters.
    fn ending(self, length: usize) -> u32 {
        let start = self.letters.char_indices().rev().nth(length - 1).map_or(0, |(at, _)| at);
        hash(self.letters.get(start..).unwrap_or_default())
    }
}

fn hash(word: &str) -> u32 {
    word.bytes().fold(Hash::new(), Hash::byte).value()
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

/// Hands the features of the gap after token `idx`, whose sentence holds `n_tokens` so far, to `weigh`, a group at a
/// time, until it has heard enough.
pub fn features(
    text: &str,
    tokens: &[Token],
    idx: usize,
    n_tokens: usize,
    mut weigh: impl FnMut(&[u32]) -> ControlFlow<()>,
) -> ControlFlow<()> {
    let mut template = 0;
    let mut group = |parts: &mut [u32]| {
        for part in parts.iter_mut() {
            template += 1;
            *part = mix(template, *part) >> (32 - BITS);
        }
        weigh(parts)
    };
    let word = |at: usize| Word::new(text, tokens.get(at));
    let last = word(idx);
    let (last_form, last_three) = (last.form(), last.ending(3));
    group(&mut [0, last_form, mix(last_three, last.shape)])?;
    let next = word(idx + 1);
    let next_form = next.form();
    group(&mut [next_form, mix(next.ending(3), next.shape)])?;
    let before = Word::new(text, idx.checked_sub(1).filter(|_| 1 < n_tokens).and_then(|at| tokens.get(at)));
    let [second, third, fourth] = [2, 3, 4].map(|ahead| word(idx + ahead));
    let (before_form, second_form, second_two) = (before.form(), second.form(), second.ending(2));
    let opener = opener(text, tokens.get(idx + 1));
    let shapes = mix(mix(last.shape, next.shape), mix(second.shape, third.shape));
    group(&mut [
        mix(last_form, next_form),
        mix(before_form, last.shape),
        second_form,
        mix(next_form, third.form()),
        mix(mix(second_two, second.shape), last.shape),
        shapes,
        mix(mix(before.shape, last.shape), mix(next.shape, second.shape)),
        mix(last_three, next_form),
        mix(mix(last.shape, next_form), second.shape),
        mix(next_form, second_form),
        mix(mix(progress(n_tokens), last.shape), next.shape),
        mix(before_form, last_form),
        mix(mix(last.ending(2), next.ending(2)), last.shape),
        mix(mix(next_form, second_two), second.shape),
        mix(mix(third.form(), next.shape), second.shape),
        mix(fourth.form(), shapes),
        mix(mix(before.ending(2), before.shape), mix(last.shape, next.shape)),
        mix(mix(opener, last_three), last.shape),
        mix(mix(opener, last.shape), mix(second.shape, third.shape)),
        mix(mix(opener, before.shape), mix(last.shape, second_two)),
    ])
}
