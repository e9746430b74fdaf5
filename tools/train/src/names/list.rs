//! Orders words by what an entry in the model is worth.

use wortlaut::entity::recognize::shape::WORD;

use crate::net::{Matrix, row_mut};
use crate::words::skipgram::{DIMENSIONS, Vector};
use crate::words::vocabulary::{Texts, UNKNOWN};

/// How much more a capitalised word is worth than another of its frequency: it may be a name.
const CAPITAL_WORTH: f64 = 3.0;

/// Root mean square of the chosen vectors' numbers.
const SIZE: f32 = 0.5;

/// All words, the worthiest first, and their vectors scaled to a common size.
pub fn choose(texts: &Texts, vectors: &[Vector]) -> (Vec<String>, Matrix) {
    let vocabulary = &texts.vocabulary;
    let worth = |at: usize| {
        let is_capital = vocabulary.words[at].chars().next().is_some_and(char::is_uppercase);
        f64::from(vocabulary.counts[at]) * if is_capital { CAPITAL_WORTH } else { 1.0 }
    };
    let mut order: Vec<usize> = (0..vocabulary.words.len()).filter(|at| *at != UNKNOWN as usize).collect();
    order.sort_by(|&a, &b| worth(b).total_cmp(&worth(a)).then(a.cmp(&b)));
    let square: f32 = order.iter().flat_map(|&at| &vectors[at]).map(|x| x * x).sum();
    let scale = SIZE / (square / (order.len() * DIMENSIONS) as f32).sqrt();
    let mut words = Matrix::zeros((order.len(), WORD));
    for (row, &at) in order.iter().enumerate() {
        for (to, from) in row_mut(&mut words, row).iter_mut().zip(&vectors[at]) {
            *to = from * scale;
        }
    }
    (order.iter().map(|&at| vocabulary.words[at].clone()).collect(), words)
}
