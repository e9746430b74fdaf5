//! Scores quotations and their roles on articles annotated in the form of Petersen-Frey and Biemann (2024).

mod corpus;
mod head;
mod pairing;
mod predict;
mod tally;
mod token;

use std::path::Path;

use crate::error::{self, Error};
use crate::report::Report;

use corpus::{Kind, PARTS, Part};
use predict::Speed;
use tally::Tally;

/// Scores the claims that pass on somebody's words on a folder or archive of annotated articles.
///
/// # Errors
/// Where a file can't be read or written, or is not in the corpus's form.
pub fn run(data: &Path, predictions: Option<&Path>) -> Result<Report, Error> {
    let documents = corpus::read(data)?;
    let mut tally = Tally::default();
    let mut lines = String::new();
    let mut speed = Speed::default();
    for document in &documents {
        let (predicted, took) = predict::annotations(document);
        speed.tokens += took.tokens;
        speed.seconds += took.seconds;
        tally.add(&document.annotations, &predicted);
        if predictions.is_some() {
            lines.push_str(&predict::line(document, &predicted));
        }
    }
    if let Some(path) = predictions {
        error::write(path, &lines)?;
    }
    let mut report = report(&tally);
    report.figure("claims alone, tokens per second", speed.tokens as f64 / speed.seconds);
    Ok(report)
}

fn report(tally: &Tally) -> Report {
    let mut report = Report::new("quotes");
    report.score("quote", tally.scores(&[Part::Quote]));
    report.score("roles", tally.scores(&[Part::Speaker, Part::Cue, Part::Addressee, Part::Frame]));
    report.score("joint", tally.scores(&PARTS));
    for part in PARTS.into_iter().skip(1) {
        report.score(part.name(), tally.scores(&[part]));
    }
    for kind in Kind::ALL {
        report.score(format!("quote {}", kind.name()), tally.scores_of(kind));
    }
    report.figure("articles", tally.articles as f64);
    report.figure("speaker head right, of quotes found", tally.speaker_accuracy());
    report.figure("articles without quotes", tally.silent_articles as f64);
    report.figure("false direct/indirect on each of them", tally.false_on_silent());
    report
}
