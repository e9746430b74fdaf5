//! Scores quantities on the public specification of numbers, ordinals, percentages, money, measures, temperatures and ages.
//!
//! A case is right when everything expected is found with its span, value and unit, and nothing more of its kind. The
//! specification counts every reading of every number, so [`wortlaut::quantity::find_every`] is asked; a second row
//! tells how many cases the newsroom's reading, [`wortlaut::quantity::find`], gets right.

use std::path::Path;

use serde::Serialize;
use wortlaut::document::Document;
use wortlaut::quantity::{self, Quantity, QuantityKind};

use crate::error::{self, Error};
use crate::report::Report;
use crate::score::Counts;
use crate::specification::{self, Case, Expected};
use crate::unit_names;

/// Scores the quantities on the files of the specification; those of dates are another task's.
///
/// # Errors
/// Where a file can't be read or written, or is not of the specification's form.
pub fn run(data: &Path, predictions: Option<&Path>) -> Result<Report, Error> {
    let mut report = Report::new("numbers");
    let (mut total, mut news, mut outcomes) = (Counts::default(), 0, Vec::new());
    let (mut right, mut n_cases) = (0, 0);
    let mut rows = Vec::new();
    for suite in specification::read(data)? {
        let Some(kind) = kind(&suite.model) else { continue };
        let judged: Vec<Outcome> = suite.cases.iter().map(|case| judge(&suite.model, case, kind)).collect();
        let mut counts = Counts::default();
        for outcome in &judged {
            counts += outcome.counts;
        }
        let n_right = judged.iter().filter(|it| it.is_right).count();
        rows.push((suite.model, counts, n_right, judged.len()));
        total += counts;
        right += n_right;
        n_cases += judged.len();
        news += judged.iter().filter(|it| it.is_right_in_news).count();
        outcomes.extend(judged);
    }
    report.count("all", total);
    for (model, counts, ..) in &rows {
        report.count(model.to_lowercase(), *counts);
    }
    report.figure("cases right", share(right, n_cases));
    for (model, _, right, of) in &rows {
        report.figure(format!("cases right, {}", model.to_lowercase()), share(*right, *of));
    }
    report.figure("cases right as news", share(news, n_cases));
    if let Some(path) = predictions {
        let json = serde_json::to_string_pretty(&outcomes).unwrap_or_default();
        error::write(path, &(json + "\n"))?;
    }
    Ok(report)
}

fn share(part: usize, whole: usize) -> f64 {
    if whole == 0 { 0.0 } else { part as f64 / whole as f64 }
}

/// The kind of quantity that a model finds.
fn kind(model: &str) -> Option<QuantityKind> {
    match model {
        "Number" => Some(QuantityKind::Number),
        "Ordinal" => Some(QuantityKind::Ordinal),
        "Percent" => Some(QuantityKind::Percent),
        "Currency" => Some(QuantityKind::Money),
        "Dimension" => Some(QuantityKind::Measure),
        "Temperature" => Some(QuantityKind::Temperature),
        "Age" => Some(QuantityKind::Age),
        _ => None,
    }
}

/// How a case came out, in the form of the specification.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
struct Outcome {
    model: String,
    input: String,
    is_right: bool,
    is_right_in_news: bool,
    expected: Vec<String>,
    predictions: Vec<Prediction>,
    #[serde(skip)]
    counts: Counts,
}

/// A quantity as found, with inclusive character offsets.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
struct Prediction {
    text: String,
    start: usize,
    end: usize,
    value: Option<f64>,
    unit: Option<String>,
}

fn judge(model: &str, case: &Case, kind: QuantityKind) -> Outcome {
    let document = Document::new(&case.input, &[]);
    let found = predictions(&case.input, &quantity::find_every(&document), kind);
    let news = predictions(&case.input, &quantity::find(&document), kind);
    let counts = compare(&case.results, &found);
    let is_right = |counts: Counts| counts.false_positives == 0 && counts.false_negatives == 0;
    Outcome {
        model: model.to_owned(),
        input: case.input.clone(),
        is_right: is_right(counts),
        is_right_in_news: is_right(compare(&case.results, &news)),
        expected: case.results.iter().map(|it| format!("{} {:?}", it.text, it.resolution)).collect(),
        predictions: found,
        counts,
    }
}

fn predictions(text: &str, quantities: &[Quantity], kind: QuantityKind) -> Vec<Prediction> {
    let characters = |byte: u32| text.get(..byte as usize).map_or(0, |before| before.chars().count());
    let of_kind = quantities.iter().filter(|it| it.kind == kind);
    of_kind
        .map(|it| Prediction {
            text: it.span.of(text).to_owned(),
            start: characters(it.span.start),
            end: characters(it.span.end).saturating_sub(1),
            value: it.value,
            unit: it.unit.clone(),
        })
        .collect()
}

/// Pairs each thing expected with the first prediction that fits it.
fn compare(expected: &[Expected], found: &[Prediction]) -> Counts {
    let mut open: Vec<&Prediction> = found.iter().collect();
    let mut counts = Counts::default();
    for gold in expected {
        match open.iter().position(|it| fits(gold, it)) {
            Some(index) => {
                open.remove(index);
                counts.true_positives += 1;
            }
            None => counts.false_negatives += 1,
        }
    }
    counts.false_positives = open.len();
    counts
}

fn fits(gold: &Expected, found: &Prediction) -> bool {
    let is_placed = match (gold.start, gold.end) {
        (Some(start), Some(end)) => (start, end) == (found.start, found.end),
        _ => gold.text == found.text.to_lowercase(),
    };
    is_placed && has_value(gold, found)
}

fn has_value(gold: &Expected, found: &Prediction) -> bool {
    let Some(value) = gold.resolution.value.as_deref() else { return true };
    let Some(found_value) = found.value else { return false };
    if let Some((anchor, offset)) = relative(value) {
        return found.unit.as_deref() == Some(anchor) && is_close(found_value, offset);
    }
    let Ok(value) = value.trim_end_matches('%').replace(',', ".").parse::<f64>() else { return false };
    match gold.resolution.unit.as_deref() {
        None => is_close(found_value, value),
        Some(unit) => {
            let code = gold.resolution.iso_currency.as_deref();
            let is_unit = unit_names::is_same(unit, code, found.unit.as_deref());
            // Subunits are parts of the unit here, and units of their own there.
            let is_subunit = unit_names::is_subunit(unit) && is_close(found_value * 100.0, value);
            is_unit && is_close(found_value, value) || is_subunit
        }
    }
}

/// `end-1`, `current+1`: what the ordinal counts from and how far.
fn relative(value: &str) -> Option<(&str, f64)> {
    let at = value.find(['+', '-']).filter(|at| *at > 0)?;
    let (anchor, offset) = value.split_at(at);
    let is_word = anchor.chars().all(char::is_alphabetic);
    Some((anchor, offset.parse().ok()?)).filter(|_| is_word)
}

/// The specification prints fifteen digits.
fn is_close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-12 * a.abs().max(b.abs()).max(1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::specification::Resolution;

    fn expected(start: usize, end: usize, value: &str, unit: Option<&str>) -> Expected {
        let resolution =
            Resolution { value: Some(value.to_owned()), unit: unit.map(str::to_owned), iso_currency: None };
        Expected { text: String::new(), start: Some(start), end: Some(end), resolution }
    }

    fn found(start: usize, end: usize, value: f64, unit: Option<&str>) -> Prediction {
        Prediction { text: String::new(), start, end, value: Some(value), unit: unit.map(str::to_owned) }
    }

    #[test]
    fn span_value_and_unit_must_fit() {
        let gold = expected(0, 4, "7,5", Some("Swiss franc"));
        assert!(fits(&gold, &found(0, 4, 7.5, Some("CHF"))));
        assert!(!fits(&gold, &found(0, 5, 7.5, Some("CHF"))));
        assert!(!fits(&gold, &found(0, 4, 7.0, Some("CHF"))));
        assert!(!fits(&gold, &found(0, 4, 7.5, Some("EUR"))));
    }

    #[test]
    fn a_second_prediction_of_the_same_kind_is_wrong() {
        let counts = compare(&[expected(0, 0, "2", None)], &[found(0, 0, 2.0, None), found(4, 4, 3.0, None)]);
        assert_eq!((counts.true_positives, counts.false_positives, counts.false_negatives), (1, 1, 0));
    }

    #[test]
    fn percent_signs_and_relative_ordinals_are_values() {
        assert!(fits(&expected(0, 2, "20%", None), &found(0, 2, 20.0, Some("percent"))));
        assert!(fits(&expected(0, 2, "end-1", None), &found(0, 2, -1.0, Some("end"))));
        assert!(!fits(&expected(0, 2, "end-1", None), &found(0, 2, -1.0, Some("current"))));
        assert!(fits(&expected(0, 1, "-5", None), &found(0, 1, -5.0, None)));
    }

    #[test]
    fn long_fractions_are_compared_by_fifteen_digits() {
        assert!(is_close(1.0 / 6.0, 0.166666666666667));
        assert!(!is_close(1.0 / 6.0, 0.1667));
    }
}
