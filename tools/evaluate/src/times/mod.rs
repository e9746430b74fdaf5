//! Time expressions against a date specification of Recognizers-Text.
//!
//! A case is right when every expected result is found with its span, type and TIMEX, and nothing more. The
//! specification takes words literally, so a finding's pattern is compared, not what the press means by it.

mod date;
mod notation;
mod stretch;

use std::path::Path;

use serde::{Deserialize, Serialize};
use serde_json::Value as Json;
use time::Time;
use wortlaut::document::Document;
use wortlaut::structure::{Block, BlockKind};
use wortlaut::text::Span;
use wortlaut::timex::{self, Reference};

use self::date::day;
use crate::error::{self, Error};
use crate::report::Report;
use crate::score::Counts;

/// A sentence with the results that it should give.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Case {
    input: String,
    #[serde(default)]
    context: Option<CaseContext>,
    results: Vec<Expected>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct CaseContext {
    reference_date_time: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
struct Expected {
    start: Option<usize>,
    end: Option<usize>,
    text: String,
    type_name: String,
    resolution: Option<Resolution>,
}

#[derive(Debug, Deserialize)]
struct Resolution {
    values: Vec<Json>,
}

/// A result as the specification writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "PascalCase")]
struct Found {
    start: usize,
    /// Inclusive.
    end: usize,
    text: String,
    type_name: String,
    timex: String,
    values: Vec<notation::Value>,
}

/// A case with what was found, for `--predictions`.
#[derive(Debug, Serialize)]
#[serde(rename_all = "PascalCase")]
struct Prediction<'c> {
    input: &'c str,
    is_right: bool,
    are_values_right: bool,
    expected: &'c [Found],
    found: &'c [Found],
}

/// Measures time expressions.
///
/// # Errors
/// Where the specification can't be read.
pub fn run(data: &Path, predictions: Option<&Path>) -> Result<Report, Error> {
    let text = error::read(data)?;
    let cases: Vec<Case> = serde_json::from_str(text.trim_start_matches('\u{feff}'))
        .map_err(|it| Error::format(data, it.line(), it.to_string()))?;
    let mut report = Report::new("times");
    let (mut counts, mut right, mut resolved) = (Counts::default(), 0, 0);
    let mut lines = Vec::new();
    for case in &cases {
        let expected: Vec<Found> = case.results.iter().map(|it| wanted(&case.input, it)).collect();
        let found = find(case);
        counts += Counts::of(&keys(&expected), &keys(&found));
        let is_right = same(&keys(&expected), &keys(&found));
        let are_values_right = is_right && same(&with_values(&expected), &with_values(&found));
        right += usize::from(is_right);
        resolved += usize::from(are_values_right);
        let prediction =
            Prediction { input: &case.input, is_right, are_values_right, expected: &expected, found: &found };
        lines.push(serde_json::to_string(&prediction).unwrap_or_default());
    }
    report.count("span, type and TIMEX", counts);
    report.figure("cases", cases.len() as f64);
    report.figure("cases right", right as f64 / cases.len().max(1) as f64);
    report.figure("cases right, values too", resolved as f64 / cases.len().max(1) as f64);
    if let Some(path) = predictions {
        error::write(path, &format!("[\n{}\n]\n", lines.join(",\n")))?;
    }
    Ok(report)
}

type Key = (usize, usize, String, String);

fn keys(results: &[Found]) -> Vec<Key> {
    results.iter().map(|it| (it.start, it.end, it.type_name.clone(), it.timex.clone())).collect()
}

/// Results with their values, the order of which tells nothing.
fn with_values(results: &[Found]) -> Vec<(Key, Vec<notation::Value>)> {
    let sorted = |values: &[notation::Value]| {
        let mut values = values.to_vec();
        values.sort();
        values
    };
    keys(results).into_iter().zip(results.iter().map(|it| sorted(&it.values))).collect()
}

fn same<T: Ord>(first: &[T], second: &[T]) -> bool {
    let sorted = |items: &[T]| {
        let mut order: Vec<usize> = (0..items.len()).collect();
        order.sort_by(|left, right| items.get(*left).cmp(&items.get(*right)));
        order
    };
    let (left, right) = (sorted(first), sorted(second));
    left.len() == right.len() && left.iter().zip(&right).all(|(left, right)| first.get(*left) == second.get(*right))
}

/// An expected result; where it gives no offsets, the first place of its text.
fn wanted(input: &str, expected: &Expected) -> Found {
    let start = expected.start.or_else(|| {
        let byte = input.to_lowercase().find(&expected.text.to_lowercase())?;
        Some(input.to_lowercase().get(..byte)?.chars().count())
    });
    let start = start.unwrap_or(usize::MAX);
    let end = expected.end.unwrap_or(start + expected.text.chars().count() - 1);
    let values = expected.resolution.as_ref().map_or(&[][..], |it| &it.values);
    let text = |value: &Json, key: &str| value.get(key).and_then(Json::as_str).map(str::to_owned);
    let type_name = expected.type_name.trim_start_matches("datetimeV2.").to_owned();
    Found {
        start,
        end,
        text: expected.text.clone(),
        type_name,
        timex: values.first().and_then(|it| text(it, "timex")).unwrap_or_default(),
        values: values
            .iter()
            .map(|it| notation::Value {
                timex: text(it, "timex").unwrap_or_default(),
                value: text(it, "value"),
                start: text(it, "start"),
                end: text(it, "end"),
            })
            .collect(),
    }
}

/// What the analysis finds in a case, in the specification's notation.
fn find(case: &Case) -> Vec<Found> {
    let whole = Block { kind: BlockKind::Paragraph, span: Span::new(0, case.input.len() as u32) };
    let document = Document::new(&case.input, &[whole]);
    let moment = case.context.as_ref().and_then(|it| reference(it.reference_date_time.as_deref()?));
    let reference = moment.unwrap_or_default();
    let chars = |byte: u32| case.input.get(..byte as usize).map_or(0, |it| it.chars().count());
    timex::find_from(&document, reference)
        .iter()
        .map(|time| {
            let notated = notation::notate(time, time.span.of(&case.input), reference);
            Found {
                start: chars(time.span.start),
                end: chars(time.span.end).saturating_sub(1),
                text: time.span.of(&case.input).to_lowercase(),
                type_name: notated.type_name.to_owned(),
                timex: notated.timex,
                values: notated.values,
            }
        })
        .collect()
}

/// `2016-11-07T16:12:00`
fn reference(text: &str) -> Option<Reference> {
    let (date, time) = text.split_once('T')?;
    let date = day(date)?;
    let mut parts = time.split(':').map(|it| it.get(..2).and_then(|it| it.parse().ok()));
    let time = Time::from_hms(parts.next()??, parts.next()??, parts.next().flatten().unwrap_or(0)).ok();
    Some(Reference { date: Some(date), time })
}
