//! Sums precision and recall over (annotation, part) cells.

use std::collections::BTreeMap;

use super::corpus::{Annotation, Kind, PARTS, Part};
use super::pairing;
use super::token::Tokens;
use crate::score::Scores;

/// A pair counts as a found quotation, for the speaker's accuracy, from this token F1 on.
const FOUND: f64 = 0.5;

/// A running mean.
#[derive(Debug, Clone, Copy, Default)]
struct Mean {
    sum: f64,
    cells: usize,
}

impl Mean {
    fn add(&mut self, value: f64) {
        self.sum += value;
        self.cells += 1;
    }

    fn merge(&mut self, other: Mean) {
        self.sum += other.sum;
        self.cells += other.cells;
    }

    fn value(self) -> f64 {
        if self.cells == 0 { 0.0 } else { self.sum / self.cells as f64 }
    }
}

/// Precision over the cells with something predicted, recall over those with something in gold.
#[derive(Debug, Clone, Copy, Default)]
struct Cells {
    precision: Mean,
    recall: Mean,
}

impl Cells {
    fn add(&mut self, gold: &Tokens, predicted: &Tokens) {
        let shared = gold.intersection(predicted).count() as f64;
        if !predicted.is_empty() {
            self.precision.add(shared / predicted.len() as f64);
        }
        if !gold.is_empty() {
            self.recall.add(shared / gold.len() as f64);
        }
    }

    fn merge(&mut self, other: Cells) {
        self.precision.merge(other.precision);
        self.recall.merge(other.recall);
    }

    fn scores(self) -> Scores {
        Scores::new(self.precision.value(), self.recall.value())
    }
}

/// What has been counted over all articles so far.
#[derive(Debug, Default)]
pub(super) struct Tally {
    /// Articles seen.
    pub(super) articles: usize,
    /// Articles without a quotation in gold.
    pub(super) silent_articles: usize,
    false_on_silent: usize,
    parts: [Cells; 5],
    kinds: BTreeMap<Kind, Cells>,
    found: usize,
    right_speakers: usize,
}

impl Tally {
    /// Counts one article.
    pub(super) fn add(&mut self, gold: &[Annotation], predicted: &[Annotation]) {
        self.articles += 1;
        if gold.is_empty() {
            self.silent_articles += 1;
            let is_false = |it: &&Annotation| matches!(it.kind, Kind::Direct | Kind::Indirect);
            self.false_on_silent += predicted.iter().filter(is_false).count();
        }
        let pairs = pairing::pair(gold, predicted);
        for &(gold_idx, predicted_idx) in &pairs {
            if let Some((gold, predicted)) = gold.get(gold_idx).zip(predicted.get(predicted_idx)) {
                self.add_pair(gold, predicted);
            }
        }
        let nothing = |kind| Annotation { kind, parts: PARTS.map(|_| Tokens::new()), speaker_head: None };
        for (idx, it) in gold.iter().enumerate() {
            if pairs.iter().all(|pair| pair.0 != idx) {
                self.add_cells(it, &nothing(it.kind));
            }
        }
        for (idx, it) in predicted.iter().enumerate() {
            if pairs.iter().all(|pair| pair.1 != idx) {
                self.add_cells(&nothing(it.kind), it);
            }
        }
    }

    fn add_pair(&mut self, gold: &Annotation, predicted: &Annotation) {
        self.add_cells(gold, predicted);
        let mut quote = Cells::default();
        quote.add(gold.part(Part::Quote), predicted.part(Part::Quote));
        let Some(head) = gold.speaker_head else { return };
        if FOUND <= quote.scores().f1 {
            self.found += 1;
            self.right_speakers += usize::from(predicted.part(Part::Speaker).contains(&head));
        }
    }

    /// Counts every part; a type's precision is taken over what was predicted as that type.
    fn add_cells(&mut self, gold: &Annotation, predicted: &Annotation) {
        for (cells, part) in self.parts.iter_mut().zip(PARTS) {
            cells.add(gold.part(part), predicted.part(part));
        }
        let (gold_quote, predicted_quote) = (gold.part(Part::Quote), predicted.part(Part::Quote));
        let mut both = Cells::default();
        both.add(gold_quote, predicted_quote);
        self.kinds.entry(predicted.kind).or_default().precision.merge(both.precision);
        self.kinds.entry(gold.kind).or_default().recall.merge(both.recall);
    }

    /// Scores over some parts.
    pub(super) fn scores(&self, parts: &[Part]) -> Scores {
        let mut sum = Cells::default();
        for (cells, part) in self.parts.iter().zip(PARTS) {
            if parts.contains(&part) {
                sum.merge(*cells);
            }
        }
        sum.scores()
    }

    /// Scores of the quote part of one type.
    pub(super) fn scores_of(&self, kind: Kind) -> Scores {
        self.kinds.get(&kind).copied().unwrap_or_default().scores()
    }

    /// Share of the found quotations with a speaker in gold whose head word the predicted speaker holds.
    pub(super) fn speaker_accuracy(&self) -> f64 {
        if self.found == 0 { 0.0 } else { self.right_speakers as f64 / self.found as f64 }
    }

    /// Direct and indirect claims per article that has no quotation.
    pub(super) fn false_on_silent(&self) -> f64 {
        if self.silent_articles == 0 { 0.0 } else { self.false_on_silent as f64 / self.silent_articles as f64 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn annotation(kind: Kind, quote: &[u32], speaker: &[u32], cue: &[u32]) -> Annotation {
        let set = |tokens: &[u32]| tokens.iter().copied().collect::<Tokens>();
        let parts = [set(quote), set(speaker), set(cue), Tokens::new(), Tokens::new()];
        Annotation { kind, parts, speaker_head: speaker.first().copied() }
    }

    #[track_caller]
    fn same(found: f64, expected: f64) {
        assert!((found - expected).abs() < 1e-9, "{found} is not {expected}");
    }

    #[test]
    fn cells_are_averaged_not_tokens() {
        // One pair: the quote has 2 of 2 predicted right and 2 of 4 found, the speaker is right, the
        // cue is wrong. One gold quotation is missed (quote, speaker), one prediction is false (quote).
        let gold =
            [annotation(Kind::Direct, &[1, 2, 3, 4], &[5], &[6]), annotation(Kind::Indirect, &[20, 21], &[22], &[])];
        let predicted = [annotation(Kind::Direct, &[1, 2], &[5], &[7]), annotation(Kind::Direct, &[40], &[], &[])];
        let mut tally = Tally::default();
        tally.add(&gold, &predicted);
        let quote = tally.scores(&[Part::Quote]);
        same(quote.precision, (1.0 + 0.0) / 2.0);
        same(quote.recall, (0.5 + 0.0) / 2.0);
        same(quote.f1, 1.0 / 3.0);
        let roles = tally.scores(&[Part::Speaker, Part::Cue, Part::Addressee, Part::Frame]);
        same(roles.precision, (1.0 + 0.0) / 2.0); // speaker, cue
        same(roles.recall, (1.0 + 0.0 + 0.0) / 3.0); // speaker, missed speaker, cue
        let joint = tally.scores(&PARTS);
        same(joint.precision, 2.0 / 4.0);
        same(joint.recall, 1.5 / 5.0);
        same(tally.speaker_accuracy(), 1.0);
    }

    #[test]
    fn false_claims_are_counted_where_gold_is_empty() {
        let mut tally = Tally::default();
        tally.add(&[], &[annotation(Kind::Indirect, &[1], &[], &[]), annotation(Kind::Reported, &[9], &[], &[])]);
        tally.add(&[], &[]);
        same(tally.false_on_silent(), 0.5);
    }

    #[test]
    fn type_scores_split_precision_by_prediction_and_recall_by_gold() {
        let mut tally = Tally::default();
        tally.add(&[annotation(Kind::Indirect, &[1, 2], &[], &[])], &[annotation(Kind::Direct, &[1, 2], &[], &[])]);
        same(tally.scores_of(Kind::Direct).precision, 1.0);
        same(tally.scores_of(Kind::Direct).recall, 0.0);
        same(tally.scores_of(Kind::Indirect).recall, 1.0);
    }
}
