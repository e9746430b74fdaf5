//! Scores surface tokens: a token is right if both its ends are.
//!
//! What is scored are the tokens of the report, which opens compounds (`US-Präsident`) as UD German GSD does; a second
//! row scores the tokens that the stages of the analysis work on, where a compound is one.

use std::fmt::Write;
use std::path::Path;

use wortlaut::text::Span;
use wortlaut::token;

use crate::conllu::{self, Treebank};
use crate::error::{self, Error};
use crate::report::Report;
use crate::score::Counts;

/// Scores the tokenizer on a treebank's raw text.
///
/// # Errors
/// Where a file can't be read or written.
pub fn run(data: &Path, predictions: Option<&Path>) -> Result<Report, Error> {
    let treebank = conllu::read(data)?;
    let tokens = token::tokenize(&treebank.text);
    let predicted: Vec<Span> = tokens.iter().flat_map(|token| token::parts(&treebank.text, token)).collect();
    let whole: Vec<Span> = tokens.iter().map(|token| token.span).collect();
    let gold: Vec<Span> = treebank.sentences.iter().flat_map(|sentence| sentence.tokens.iter().copied()).collect();
    if let Some(path) = predictions {
        error::write(path, &aligned(&treebank, &predicted))?;
    }
    let mut report = Report::new("tokens");
    report.count("tokens", Counts::of(&gold, &predicted));
    report.count("compounds kept whole", Counts::of(&gold, &whole));
    Ok(report)
}

/// One gold token a line with the predicted tokens that touch it, `¦` between them.
fn aligned(treebank: &Treebank, predicted: &[Span]) -> String {
    let mut out = String::new();
    for sentence in &treebank.sentences {
        for gold in &sentence.tokens {
            let first = predicted.partition_point(|span| span.end <= gold.start);
            let touching = predicted.iter().skip(first).take_while(|span| span.start < gold.end);
            let touching: Vec<&str> = touching.map(|span| span.of(&treebank.text)).collect();
            let _ = writeln!(out, "{}\t{}", gold.of(&treebank.text), touching.join("¦"));
        }
        out.push('\n');
    }
    out
}
