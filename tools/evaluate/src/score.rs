//! Precision, recall and F1 from counts.

use std::collections::HashSet;
use std::hash::Hash;
use std::ops::AddAssign;

use serde::Serialize;

/// How many items were right, wrong and missed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Predicted and in gold.
    pub true_positives: usize,
    /// Predicted, not in gold.
    pub false_positives: usize,
    /// In gold, not predicted.
    pub false_negatives: usize,
}

impl Counts {
    /// Compares two collections as sets: an item is right if it is in both.
    pub fn of<T: Eq + Hash>(gold: &[T], predicted: &[T]) -> Self {
        let gold: HashSet<&T> = gold.iter().collect();
        let predicted: HashSet<&T> = predicted.iter().collect();
        let true_positives = gold.intersection(&predicted).count();
        Self {
            true_positives,
            false_positives: predicted.len() - true_positives,
            false_negatives: gold.len() - true_positives,
        }
    }

    /// Precision, recall and F1 of these counts.
    pub fn scores(self) -> Scores {
        let ratio = |of: usize| if of == 0 { 0.0 } else { self.true_positives as f64 / of as f64 };
        Scores::new(
            ratio(self.true_positives + self.false_positives),
            ratio(self.true_positives + self.false_negatives),
        )
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        self.true_positives += other.true_positives;
        self.false_positives += other.false_positives;
        self.false_negatives += other.false_negatives;
    }
}

/// Precision, recall and F1, each 0 to 1; 0 where undefined.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
pub struct Scores {
    /// Share of the predictions that are right.
    pub precision: f64,
    /// Share of the gold items that were found.
    pub recall: f64,
    /// Their harmonic mean.
    pub f1: f64,
}

impl Scores {
    /// Scores from precision and recall that were computed elsewhere, such as means over annotations.
    pub fn new(precision: f64, recall: f64) -> Self {
        let sum = precision + recall;
        let f1 = if sum == 0.0 { 0.0 } else { 2.0 * precision * recall / sum };
        Self { precision, recall, f1 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_compare_sets() {
        // Gold a b c d; predicted b c x: two right, one wrong, two missed.
        let counts = Counts::of(&["a", "b", "c", "d"], &["b", "c", "x"]);
        assert_eq!(counts, Counts { true_positives: 2, false_positives: 1, false_negatives: 2 });
        let scores = counts.scores();
        assert!((scores.precision - 2.0 / 3.0).abs() < 1e-12);
        assert!((scores.recall - 0.5).abs() < 1e-12);
        assert!((scores.f1 - 4.0 / 7.0).abs() < 1e-12);
    }

    #[test]
    fn nothing_predicted_scores_zero() {
        assert_eq!(Counts::of(&["a"], &[]).scores(), Scores::default());
        assert_eq!(Counts::of::<&str>(&[], &[]).scores(), Scores::default());
    }
}
