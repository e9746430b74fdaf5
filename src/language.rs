//! Tells German from other languages by its function words.

use crate::token::{Token, TokenKind};

/// Function words that are frequent in German and rare in its neighbours, sorted.
const FUNCTION_WORDS: [&str; 26] = [
    "auch", "auf", "aus", "bei", "das", "dass", "dem", "den", "der", "des", "die", "ein", "eine", "einen", "er", "ist",
    "mit", "nach", "nicht", "sich", "sie", "und", "von", "werden", "wie", "zu",
];

/// Least share of function words in German prose; headlines and lists run lower than articles (about a third).
const LEAST_SHARE: f32 = 0.08;

/// Below this number of words nothing can be said, and German is assumed.
const LEAST_WORDS: usize = 12;

/// Only the head of a long text is read.
const MAX_WORDS: usize = 1000;

/// Whether the text looks like German.
pub(crate) fn is_german(text: &str, tokens: &[Token]) -> bool {
    let words = tokens.iter().filter(|token| token.kind == TokenKind::Word).take(MAX_WORDS);
    let (mut total, mut known) = (0_usize, 0_usize);
    for word in words {
        total += 1;
        let lower = word.span.of(text).to_lowercase();
        known += usize::from(FUNCTION_WORDS.binary_search(&lower.as_str()).is_ok());
    }
    total < LEAST_WORDS || known as f32 >= LEAST_SHARE * total as f32
}
