//! Scores how claims are put (modality, polarity), what kind they are, and in which order they are worth checking.
//!
//! The data is one case a line: modality, polarity, kind, worth, and a text whose claim stands between ⟦ and ⟧.

use std::collections::BTreeMap;
use std::path::Path;

use wortlaut::claim::{Claim, MarkerKind, Modality, Polarity};
use wortlaut::text::Span;
use wortlaut::{Options, analyze};

use crate::error::{self, Error};
use crate::report::Report;
use crate::score::Counts;

/// A claim counts as found from this F1 of bytes on.
const FOUND: f64 = 0.5;

/// A text with at most one claim, and what a person says of it.
struct Case {
    text: String,
    gold: Option<Gold>,
}

struct Gold {
    modality: String,
    polarity: String,
    kind: String,
    worth: u32,
    span: Span,
}

/// Scores the claims of every case; those that were not found count for nothing but `found`.
///
/// # Errors
/// Where the file can't be read or is not in the form.
pub fn run(data: &Path, predictions: Option<&Path>) -> Result<Report, Error> {
    let mut tally = Tally::default();
    for (number, line) in (1..).zip(error::read(data)?.lines()) {
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let case = parse(line).ok_or_else(|| Error::format(data, number, "not a case: five fields, ⟦ and ⟧"))?;
        tally.add(&case);
    }
    if let Some(path) = predictions {
        error::write(path, &tally.wrong)?;
    }
    Ok(tally.report())
}

fn parse(line: &str) -> Option<Case> {
    let fields: Vec<&str> = line.split('\t').collect();
    let &[modality, polarity, kind, worth, marked] = fields.as_slice() else { return None };
    if modality == "none" {
        return Some(Case { text: marked.to_owned(), gold: None });
    }
    let (before, rest) = marked.split_once('⟦')?;
    let (claim, after) = rest.split_once('⟧')?;
    let gold = Gold {
        modality: modality.to_owned(),
        polarity: polarity.to_owned(),
        kind: kind.to_owned(),
        worth: worth.parse().ok()?,
        span: Span::new(before.len() as u32, (before.len() + claim.len()) as u32),
    };
    Some(Case { text: format!("{before}{claim}{after}"), gold: Some(gold) })
}

#[derive(Default)]
struct Tally {
    cases: usize,
    found: usize,
    kinds: usize,
    /// Claims made of texts that hold none.
    false_claims: usize,
    silent: usize,
    shown: usize,
    to_show: usize,
    modalities: BTreeMap<String, Counts>,
    polarities: BTreeMap<String, Counts>,
    worths: Vec<(u32, f32)>,
    /// What was judged otherwise than by the person, one case a line.
    wrong: String,
}

impl Tally {
    fn add(&mut self, case: &Case) {
        let claims = analyze(&case.text, &Options::default()).claims;
        let Some(gold) = &case.gold else {
            self.silent += 1;
            self.false_claims += claims.len();
            return;
        };
        self.cases += 1;
        let best = claims.iter().max_by(|left, right| overlap(gold, left).total_cmp(&overlap(gold, right)));
        let Some(claim) = best.filter(|claim| FOUND <= overlap(gold, claim)) else {
            self.wrong.push_str(&format!("missed\t{}\t{}\n", gold.modality, case.text));
            return;
        };
        self.found += 1;
        self.kinds += usize::from(claim.kind.code() == gold.kind);
        let (modality, polarity) = (claim.modality.code(), claim.polarity.code());
        count(&mut self.modalities, &gold.modality, modality);
        count(&mut self.polarities, &gold.polarity, polarity);
        self.worths.push((gold.worth, claim.check_worthiness));
        self.count_markers(claim);
        if (modality, polarity, claim.kind.code()) != (&gold.modality, &gold.polarity, &gold.kind) {
            let found = format!("{modality} {polarity} {}", claim.kind.code());
            let expected = format!("{} {} {}", gold.modality, gold.polarity, gold.kind);
            self.wrong.push_str(&format!("{found}\tfor {expected}\t{}\n", case.text));
        }
    }

    fn count_markers(&mut self, claim: &Claim) {
        let has = |kind| claim.markers.iter().any(|marker| marker.kind == kind);
        let modality = (claim.modality != Modality::Asserted).then(|| has(MarkerKind::Modality));
        let polarity = (claim.polarity != Polarity::Affirmed).then(|| has(MarkerKind::Polarity));
        self.to_show += modality.iter().chain(&polarity).count();
        self.shown += modality.iter().chain(&polarity).filter(|is_shown| **is_shown).count();
    }

    fn report(&self) -> Report {
        let mut report = Report::new("modality");
        let all = |counts: &BTreeMap<String, Counts>| {
            counts.values().fold(Counts::default(), |mut sum, it| {
                sum += *it;
                sum
            })
        };
        report.count("modality", all(&self.modalities));
        for (name, counts) in &self.modalities {
            report.count(format!("modality {name}"), *counts);
        }
        report.count("polarity", all(&self.polarities));
        for (name, counts) in &self.polarities {
            report.count(format!("polarity {name}"), *counts);
        }
        report.figure("cases with a claim", self.cases as f64);
        report.figure("found", share(self.found, self.cases));
        report.figure("kind right, of those found", share(self.kinds, self.found));
        report.figure("shown by words of the text", share(self.shown, self.to_show));
        report.figure("pairs in the order of worth", agreement(&self.worths));
        report.figure("texts without a claim", self.silent as f64);
        report.figure("false claims in them", self.false_claims as f64);
        report
    }
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

fn count(counts: &mut BTreeMap<String, Counts>, gold: &str, predicted: &str) {
    if gold == predicted {
        counts.entry(gold.to_owned()).or_default().true_positives += 1;
    } else {
        counts.entry(gold.to_owned()).or_default().false_negatives += 1;
        counts.entry(predicted.to_owned()).or_default().false_positives += 1;
    }
}

/// F1 of the bytes of a claim and of the marked words.
fn overlap(gold: &Gold, claim: &Claim) -> f64 {
    let shared = |span: &Span| span.end.min(gold.span.end).saturating_sub(span.start.max(gold.span.start));
    let common: u32 = claim.spans.iter().map(shared).sum();
    let length: u32 = claim.spans.iter().map(|span| span.len()).sum();
    2.0 * f64::from(common) / f64::from((length + gold.span.len()).max(1))
}

/// Share of the pairs of different worth that stand in the same order; a tie counts half.
fn agreement(worths: &[(u32, f32)]) -> f64 {
    let (mut agreed, mut pairs) = (0.0, 0.0);
    for (index, left) in worths.iter().enumerate() {
        for right in worths.iter().skip(index + 1).filter(|right| right.0 != left.0) {
            pairs += 1.0;
            agreed += match left.1.total_cmp(&right.1) {
                std::cmp::Ordering::Equal => 0.5,
                order if order == left.0.cmp(&right.0) => 1.0,
                _ => 0.0,
            };
        }
    }
    if pairs == 0.0 { 0.0 } else { agreed / pairs }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cases_are_read() {
        let case = parse("reported\tnegated\tindirect\t2\tSie sagte, ⟦er komme nicht⟧.").unwrap();
        assert_eq!(case.text, "Sie sagte, er komme nicht.");
        assert_eq!(case.gold.map(|gold| gold.span.of(&case.text).to_owned()).as_deref(), Some("er komme nicht"));
        assert!(parse("none\t-\t-\t-\tKommt er?").is_some_and(|case| case.gold.is_none()));
        assert!(parse("reported\tSie sagte").is_none());
    }

    #[test]
    fn pairs_are_compared() {
        // Three pairs of different worth: one in order, one tied, one reversed.
        let worths = [(3, 0.9), (2, 0.9), (1, 0.95), (1, 0.1)];
        // (3,2) tie; (3,1a) reversed; (3,1b) right; (2,1a) reversed; (2,1b) right; (1,1) same worth.
        assert!((agreement(&worths) - 2.5 / 5.0).abs() < 1e-12);
    }

    #[test]
    fn a_wrong_label_counts_twice() {
        let mut counts = BTreeMap::new();
        count(&mut counts, "asserted", "asserted");
        count(&mut counts, "asserted", "possible");
        assert_eq!(counts["asserted"], Counts { true_positives: 1, false_positives: 0, false_negatives: 1 });
        assert_eq!(counts["possible"], Counts { true_positives: 0, false_positives: 1, false_negatives: 0 });
    }
}
