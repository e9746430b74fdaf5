//! The outcome of a measurement, as a table for people and JSON for programs.

use std::fmt::Write;

use serde::Serialize;

use crate::score::{Counts, Scores};

/// The outcome of a measurement.
#[derive(Debug, Default, Serialize)]
pub struct Report {
    /// Name of the task.
    pub task: &'static str,
    /// Precision, recall and F1, a row for each class of things; the first row is the task's figure.
    pub rows: Vec<Row>,
    /// Other figures: accuracies, rates, sizes.
    pub figures: Vec<Figure>,
}

/// Precision, recall and F1 of one class of things.
#[derive(Debug, Serialize)]
pub struct Row {
    /// What was scored.
    pub name: String,
    /// Its scores.
    #[serde(flatten)]
    pub scores: Scores,
    /// What they were counted from, where they are no means.
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub counts: Option<Counts>,
}

/// A single figure.
#[derive(Debug, Serialize)]
pub struct Figure {
    /// What it is.
    pub name: String,
    /// Its value; shares are 0 to 1.
    pub value: f64,
}

impl Report {
    /// A report without rows.
    pub fn new(task: &'static str) -> Self {
        Self { task, ..Self::default() }
    }

    /// Adds a row that was counted.
    pub fn count(&mut self, name: impl Into<String>, counts: Counts) {
        self.rows.push(Row { name: name.into(), scores: counts.scores(), counts: Some(counts) });
    }

    /// Adds a row whose scores are means.
    pub fn score(&mut self, name: impl Into<String>, scores: Scores) {
        self.rows.push(Row { name: name.into(), scores, counts: None });
    }

    /// Adds a single figure.
    pub fn figure(&mut self, name: impl Into<String>, value: f64) {
        self.figures.push(Figure { name: name.into(), value });
    }

    /// A row's F1 in hundredths, or a figure, by name: as the table prints them.
    pub fn printed(&self, name: &str) -> Option<f64> {
        let row = self.rows.iter().find(|row| row.name == name).map(|row| 100.0 * row.scores.f1);
        row.or_else(|| self.figures.iter().find(|figure| figure.name == name).map(|figure| figure.value))
    }

    /// The report as an aligned table; scores in hundredths.
    pub fn table(&self) -> String {
        let names = self.rows.iter().map(|row| row.name.as_str());
        let names = names.chain(self.figures.iter().map(|figure| figure.name.as_str()));
        let width = names.map(|name| name.chars().count()).chain([self.task.len()]).max().unwrap_or(0);
        let mut out = String::new();
        if !self.rows.is_empty() {
            let header = format!("{:width$}  precision  recall      F1", self.task);
            let _ = writeln!(out, "{header}    right    wrong   missed");
        }
        for row in &self.rows {
            let Scores { precision, recall, f1 } = row.scores;
            let [precision, recall, f1] = [precision, recall, f1].map(|share| 100.0 * share);
            let _ = write!(out, "{:width$}  {precision:9.2}  {recall:6.2}  {f1:6.2}", row.name);
            if let Some(counts) = row.counts {
                let Counts { true_positives, false_positives, false_negatives } = counts;
                let _ = write!(out, " {true_positives:8} {false_positives:8} {false_negatives:8}");
            }
            out.push('\n');
        }
        for figure in &self.figures {
            let _ = writeln!(out, "{:width$}  {:9.4}", figure.name, figure.value);
        }
        out
    }

    /// The report as one line of JSON.
    pub fn json(&self) -> String {
        serde_json::to_string(self).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn table_aligns_rows_and_figures() {
        let mut report = Report::new("demo");
        report.count("all", Counts { true_positives: 1, false_positives: 1, false_negatives: 0 });
        report.score("mean", Scores::new(0.25, 0.75));
        report.figure("accuracy", 0.5);
        let expected = "\
demo      precision  recall      F1    right    wrong   missed
all           50.00  100.00   66.67        1        1        0
mean          25.00   75.00   37.50
accuracy     0.5000
";
        assert_eq!(report.table(), expected);
    }

    #[test]
    fn json_is_one_line_with_counts_where_counted() {
        let mut report = Report::new("demo");
        report.count("all", Counts { true_positives: 1, false_positives: 0, false_negatives: 0 });
        let expected = r#"{"task":"demo","rows":[{"name":"all","precision":1.0,"recall":1.0,"f1":1.0,"true_positives":1,"false_positives":0,"false_negatives":0}],"figures":[]}"#;
        assert_eq!(report.json(), expected);
    }
}
