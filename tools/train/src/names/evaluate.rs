//! Strict F1 over names: span and kind must both be right.

use super::labels::{KINDS, Name, names};

/// Counts of names.
#[derive(Default, Clone, Copy)]
pub struct Counts {
    right: usize,
    found: usize,
    gold: usize,
}

impl Counts {
    /// Counts the names of one sentence, those of `keep` only.
    pub fn add(&mut self, found: &[usize], gold: &[usize], keep: impl Fn(&Name) -> bool) {
        let found: Vec<Name> = names(found).into_iter().filter(&keep).collect();
        let gold: Vec<Name> = names(gold).into_iter().filter(&keep).collect();
        self.right += found.iter().filter(|name| gold.contains(name)).count();
        self.found += found.len();
        self.gold += gold.len();
    }

    /// Precision, recall, F1, in percent.
    pub fn scores(&self) -> (f32, f32, f32) {
        let precision = 100.0 * self.right as f32 / self.found.max(1) as f32;
        let recall = 100.0 * self.right as f32 / self.gold.max(1) as f32;
        (precision, recall, 2.0 * precision * recall / (precision + recall).max(1e-9))
    }
}

/// F1 over names of all kinds, in percent.
pub fn f1(found: &[Vec<usize>], gold: &[Vec<usize>]) -> f32 {
    count(found, gold, &|_| true).2
}

fn count(found: &[Vec<usize>], gold: &[Vec<usize>], keep: &dyn Fn(&Name) -> bool) -> (f32, f32, f32) {
    let mut counts = Counts::default();
    for (found, gold) in found.iter().zip(gold) {
        counts.add(found, gold, keep);
    }
    counts.scores()
}

/// One line: all kinds, the main four, and each of the main four.
pub fn summary(found: &[Vec<usize>], gold: &[Vec<usize>]) -> String {
    let count = |keep: &dyn Fn(&Name) -> bool| count(found, gold, keep);
    let (precision, recall, all) = count(&|_| true);
    let main = count(&|name| name.2 < 4).2;
    let each: Vec<String> = (0..KINDS).map(|kind| format!("{:.0}", count(&|name| name.2 == kind).2)).collect();
    format!("P {precision:.2} R {recall:.2} F1 {all:.2} main {main:.2} ({})", each.join(" "))
}
