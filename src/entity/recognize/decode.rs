//! From label scores to names: the best label sequence, and how probable each of its names is.

use std::ops::Range;

use super::activation::greater;
use super::labels::{LABELS, Label, is_first, kind_of};
use super::model::Head;

/// Scores, or probabilities, of every label at one word.
pub(super) type Row = [f32; LABELS];

/// A name in a sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct Name {
    /// Its words.
    pub words: Range<usize>,
    /// Its kind; see [`super::labels::meaning`].
    pub kind: usize,
    /// Probability that exactly these words are a name of exactly this kind, as the model sees it.
    pub probability: f32,
}

/// The best sequence of labels (Viterbi 1967).
pub(super) fn best_labels(head: &Head, scores: &[Row]) -> Vec<Label> {
    let mut reached: Row = [0.0; LABELS];
    let mut trail: Vec<[u8; LABELS]> = Vec::with_capacity(scores.len());
    for (at, scores) in scores.iter().enumerate() {
        let mut next = [f32::MIN; LABELS];
        let mut from = [0u8; LABELS];
        if at == 0 {
            next.copy_from_slice(head.row(LABELS));
        } else {
            for (before, score) in (0u8..).zip(reached) {
                for ((next, from), step) in next.iter_mut().zip(&mut from).zip(head.row(usize::from(before))) {
                    let total = score + step;
                    *from = if *next < total { before } else { *from };
                    *next = greater(*next, total);
                }
            }
        }
        for ((reached, next), score) in reached.iter_mut().zip(next).zip(scores) {
            *reached = next + score;
        }
        trail.push(from);
    }
    let mut label =
        (0..LABELS).max_by(|a, b| reached.get(*a).partial_cmp(&reached.get(*b)).unwrap_or(std::cmp::Ordering::Equal));
    let mut labels: Vec<Label> = Vec::with_capacity(scores.len());
    for from in trail.iter().rev() {
        let Some(current) = label else { break };
        labels.push(current);
        label = from.get(current).map(|before| usize::from(*before));
    }
    labels.reverse();
    labels
}

/// The names of a label sequence, each with its probability.
pub(super) fn names(head: &Head, scores: &[Row], labels: &[Label]) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    for (at, &label) in labels.iter().enumerate() {
        let Some(kind) = kind_of(label) else { continue };
        match names.last_mut() {
            Some(last) if !is_first(label) && last.words.end == at && last.kind == kind => last.words.end = at + 1,
            _ => names.push(Name { words: at..at + 1, kind, probability: 0.0 }),
        }
    }
    if !names.is_empty() {
        let lattice = Lattice::new(head, scores);
        for name in &mut names {
            name.probability = lattice.probability(head, name);
        }
    }
    names
}

/// Forward and backward probabilities of all label sequences (Rabiner 1989, with his scaling).
struct Lattice {
    /// Likelihood of each label at each word by its score, divided by the word's scale.
    likelihoods: Vec<Row>,
    forward: Vec<Row>,
    backward: Vec<Row>,
}

impl Lattice {
    fn new(head: &Head, scores: &[Row]) -> Self {
        let mut lattice = Self { likelihoods: Vec::new(), forward: Vec::new(), backward: Vec::new() };
        for scores in scores {
            let top = scores.iter().copied().fold(f32::MIN, greater);
            let likelihood = scores.map(|score| (score - top).exp());
            let arriving = arriving(head, lattice.forward.last());
            let mut forward = [0.0; LABELS];
            for ((forward, arriving), likelihood) in forward.iter_mut().zip(arriving).zip(likelihood) {
                *forward = arriving * likelihood;
            }
            let scale = forward.iter().sum::<f32>().max(f32::MIN_POSITIVE);
            lattice.forward.push(forward.map(|x| x / scale));
            lattice.likelihoods.push(likelihood.map(|x| x / scale));
        }
        let mut backward = [1.0; LABELS];
        for likelihood in lattice.likelihoods.iter().rev() {
            lattice.backward.push(backward);
            let pulled = product(&backward, likelihood);
            for (before, backward) in backward.iter_mut().enumerate() {
                *backward = head.power_row(before).iter().zip(pulled).map(|(power, pulled)| power * pulled).sum();
            }
        }
        lattice.backward.reverse();
        lattice
    }

    /// Probability of all sequences that hold exactly this name.
    fn probability(&self, head: &Head, name: &Name) -> f32 {
        let (first, later) = (1 + 2 * name.kind, 2 + 2 * name.kind);
        let before = name.words.start.checked_sub(1).and_then(|at| self.forward.get(at));
        let likelihood =
            |at: usize, label: Label| self.likelihoods.get(at).and_then(|row| row.get(label)).copied().unwrap_or(0.0);
        let mut probability =
            arriving(head, before).get(first).copied().unwrap_or(0.0) * likelihood(name.words.start, first);
        let mut label = first;
        for at in name.words.clone().skip(1) {
            probability *= head.power_row(label).get(later).copied().unwrap_or(0.0) * likelihood(at, later);
            label = later;
        }
        let leaving = match (self.likelihoods.get(name.words.end), self.backward.get(name.words.end)) {
            (Some(likelihood), Some(backward)) => {
                let pulled = product(likelihood, backward);
                let steps = head.power_row(label).iter().zip(pulled).enumerate();
                steps.filter(|(next, _)| *next != later).map(|(_, (power, pulled))| power * pulled).sum()
            }
            _ => 1.0,
        };
        let probability: f32 = probability * leaving;
        // Rounding may carry it out of range.
        if probability.is_finite() { probability.clamp(0.0, 1.0) } else { 0.0 }
    }
}

/// Probability of arriving at each label, before the word itself is looked at.
fn arriving(head: &Head, before: Option<&Row>) -> Row {
    let mut sums = [0.0; LABELS];
    match before {
        None => sums.copy_from_slice(head.power_row(LABELS)),
        Some(before) => {
            for (label, share) in before.iter().enumerate() {
                for (sum, power) in sums.iter_mut().zip(head.power_row(label)) {
                    *sum += share * power;
                }
            }
        }
    }
    sums
}

fn product(a: &Row, b: &Row) -> Row {
    let mut product = *a;
    for (product, b) in product.iter_mut().zip(b) {
        *product *= b;
    }
    product
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::recognize::labels;

    fn scores(best: &[&str]) -> Vec<Row> {
        let row = |written: &&str| {
            let mut row = [0.0; LABELS];
            row[labels::parse(written).unwrap()] = 3.0;
            row
        };
        best.iter().map(row).collect()
    }

    #[test]
    fn later_token_without_a_first_is_not_chosen() {
        let head = Head::neutral();
        let scores = scores(&["I-PER", "I-PER", "O"]);
        let found: Vec<String> = best_labels(&head, &scores).into_iter().map(labels::name).collect();
        assert_eq!(found.get(1).map(String::as_str), Some("I-PER"));
        assert_eq!(found.first().map(String::as_str), Some("B-PER"));
    }

    #[test]
    fn probability_is_that_of_all_sequences_with_the_name() {
        let head = Head::neutral();
        let scores = scores(&["B-PER", "I-PER"]);
        let name = Name { words: 0..2, kind: 0, probability: 0.0 };
        // By hand: 13 labels may begin; each is followed by 13, and one more if it is in a name.
        let e = 3f32.exp();
        let begin = e * (13.0 + e) + 11.0 * 14.0 + 13.0;
        let expected = e * e / begin;
        let found = Lattice::new(&head, &scores).probability(&head, &name);
        assert!((found - expected).abs() < 1e-4, "{found} {expected}");
    }
}
