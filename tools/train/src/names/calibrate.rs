//! Fits confidences to how often names turn out right (Platt 1999).

use wortlaut::entity::recognize::{Name, Sentence};

use super::labels::names;

/// Rounds of gradient descent; it has long converged by then.
const ROUNDS: usize = 4000;

/// Factor and offset of the logit that make found names' confidences fit the share that is right.
pub fn fit(found: &[Sentence], gold: &[Vec<usize>]) -> [f32; 2] {
    let mut cases: Vec<(f64, f64)> = Vec::new();
    for (sentence, gold) in found.iter().zip(gold) {
        let gold = names(gold);
        cases.extend(sentence.outer_names.iter().map(|name| (logit(name), f64::from(u8::from(is_right(name, &gold))))));
    }
    let (mut factor, mut offset) = (1.0f64, 0.0f64);
    for _ in 0..ROUNDS {
        let (mut slope, mut shift) = (0.0, 0.0);
        for (logit, truth) in &cases {
            let error = 1.0 / (1.0 + (-(factor * logit + offset)).exp()) - truth;
            slope += error * logit;
            shift += error;
        }
        let count = cases.len().max(1) as f64;
        factor -= 0.1 * slope / count;
        offset -= 0.3 * shift / count;
    }
    [factor as f32, offset as f32]
}

/// Whether gold holds the name with its kind.
pub fn is_right(name: &Name, gold: &[(usize, usize, usize)]) -> bool {
    gold.contains(&(name.words.start, name.words.end, name.kind))
}

fn logit(name: &Name) -> f64 {
    let probability = f64::from(name.probability).clamp(1e-4, 1.0 - 1e-4);
    (probability / (1.0 - probability)).ln()
}
