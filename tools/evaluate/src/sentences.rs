//! Scores sentences: a sentence is right if both its ends are; boundaries alone are scored beside it.
//!
//! Web text leaves stops out where treebanks have them, so a third row scores the same text with gaps in its punctuation.

use std::collections::HashSet;
use std::fmt::Write;
use std::path::Path;

use wortlaut::text::Span;
use wortlaut::{sentence, structure, token};

use crate::conllu::{self, Treebank};
use crate::error::{self, Error};
use crate::report::Report;
use crate::score::Counts;

/// Scores the sentence splitter on a treebank's raw text.
///
/// # Errors
/// Where a file can't be read or written.
pub fn run(data: &Path, predictions: Option<&Path>) -> Result<Report, Error> {
    let treebank = conllu::read(data)?;
    let predicted = split(&treebank.text);
    let gold: Vec<Span> = treebank.sentences.iter().map(|sentence| sentence.span()).collect();
    if let Some(path) = predictions {
        error::write(path, &marked(&treebank, &predicted))?;
    }
    let mut report = Report::new("sentences");
    report.count("sentences", Counts::of(&gold, &predicted));
    report.count("boundaries", Counts::of(&inner_ends(&gold), &inner_ends(&predicted)));
    let (text, gold) = with_missing_stops(&treebank);
    report.count("sentences, every seventh without its stop", Counts::of(&gold, &split(&text)));
    Ok(report)
}

/// One sentence of so many loses its stop.
const STOP_MISSING_EVERY: usize = 7;

/// The treebank's text with some sentences' stops gone, and where its sentences stand then.
fn with_missing_stops(treebank: &Treebank) -> (String, Vec<Span>) {
    let mut text = String::new();
    let mut spans = Vec::new();
    for (number, sentence) in treebank.sentences.iter().enumerate() {
        let words = sentence.span().of(&treebank.text);
        let stripped = words.trim_end_matches(['.', '!', '?']).trim_end();
        let is_stripped = number % STOP_MISSING_EVERY == 0 && !stripped.is_empty();
        if !text.is_empty() {
            text.push(' ');
        }
        let start = text.len() as u32;
        text.push_str(if is_stripped { stripped } else { words });
        spans.push(Span::new(start, text.len() as u32));
    }
    (text, spans)
}

/// The spans of the sentences that the analysis finds.
fn split(text: &str) -> Vec<Span> {
    let tokens = token::tokenize(text);
    let blocks = structure::divide(text, &[]);
    let sentences = sentence::split(text, &tokens, &blocks);
    let span = |sentence: &sentence::Sentence| match tokens.get(sentence.tokens.indices()) {
        Some([only]) => Some(only.span),
        Some([first, .., last]) => Some(first.span.cover(last.span)),
        Some([]) | None => None,
    };
    sentences.iter().filter_map(span).collect()
}

/// Where sentences end, the last one left out: that end is given.
fn inner_ends(sentences: &[Span]) -> Vec<u32> {
    let ends = sentences.iter().map(|sentence| sentence.end);
    ends.take(sentences.len().saturating_sub(1)).collect()
}

/// One gold token a line with `B` where a predicted sentence starts in it, else `I`.
fn marked(treebank: &Treebank, predicted: &[Span]) -> String {
    let starts: HashSet<u32> = predicted.iter().map(|sentence| sentence.start).collect();
    let mut out = String::new();
    for sentence in &treebank.sentences {
        for token in &sentence.tokens {
            let starts_here = (token.start..token.end).any(|byte| starts.contains(&byte));
            let label = if starts_here { "B" } else { "I" };
            let _ = writeln!(out, "{}\t{label}", token.of(&treebank.text));
        }
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boundaries_leave_out_the_end_of_the_text() {
        let sentences = [Span::new(0, 4), Span::new(5, 9), Span::new(10, 20)];
        assert_eq!(inner_ends(&sentences), [4, 9]);
        assert_eq!(inner_ends(&[]), Vec::<u32>::new());
    }

    #[test]
    fn every_seventh_sentence_loses_its_stop() {
        let words =
            |start: u32| crate::conllu::Sentence { tokens: vec![Span::new(start, start + 3)], words: Vec::new() };
        let treebank = Treebank { text: "Ja. So!".to_owned(), sentences: vec![words(0), words(4)] };
        let (text, spans) = with_missing_stops(&treebank);
        assert_eq!((text.as_str(), spans), ("Ja So!", vec![Span::new(0, 2), Span::new(3, 6)]));
    }

    #[test]
    fn a_wrong_boundary_costs_the_sentences_on_both_sides() {
        // Gold 0-4 5-9 10-20; predicted 0-9 10-20: one of two right, one of three found.
        let gold = [Span::new(0, 4), Span::new(5, 9), Span::new(10, 20)];
        let predicted = [Span::new(0, 9), Span::new(10, 20)];
        let counts = Counts::of(&gold, &predicted);
        assert_eq!(counts, Counts { true_positives: 1, false_positives: 1, false_negatives: 2 });
        let boundaries = Counts::of(&inner_ends(&gold), &inner_ends(&predicted));
        assert_eq!(boundaries, Counts { true_positives: 1, false_positives: 0, false_negatives: 1 });
    }
}
