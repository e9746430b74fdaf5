//! Scores whether German is taken for German, and another language for another one, in pieces of several lengths.
//!
//! The data is a text a line, behind its language's code and a tab; without a code it is German.

use std::fmt::Write;
use std::path::Path;

use wortlaut::language;
use wortlaut::token::{self, TokenKind};

use crate::error::{self, Error};
use crate::report::Report;

/// Words of the pieces that consecutive lines of one language are put together to.
const LENGTHS: [usize; 5] = [12, 20, 30, 50, 100];

/// Codes whose texts are German.
const GERMAN: [&str; 2] = ["de", "gsw"];

/// Scores pieces of every length; `predictions` gets those that are taken for what they are not.
///
/// # Errors
/// Where a file can't be read or written.
pub fn run(data: &Path, predictions: Option<&Path>) -> Result<Report, Error> {
    let content = error::read(data)?;
    let lines: Vec<(&str, &str)> = content.lines().filter(|line| !line.starts_with('#')).map(parse).collect();
    let mut report = Report::new("language");
    let mut wrong = String::new();
    for length in LENGTHS {
        let (mut german, mut foreign) = (Tally::default(), Tally::default());
        for (code, text) in pieces(&lines, length) {
            let is_foreign = !language::is_german(&text, &token::tokenize(&text));
            let is_german = GERMAN.contains(&code);
            if is_foreign == is_german {
                let _ = writeln!(wrong, "{length}\t{code}\t{text}");
            }
            let tally = if is_german { &mut german } else { &mut foreign };
            tally.add(is_foreign);
        }
        for (name, tally) in [("German", german), ("other", foreign)] {
            if tally.pieces > 0 {
                report.figure(format!("{name}, pieces of {length} words"), tally.pieces as f64);
                report.figure(format!("{name}, called foreign, {length} words"), tally.share());
            }
        }
    }
    if let Some(path) = predictions {
        error::write(path, &wrong)?;
    }
    Ok(report)
}

#[derive(Default)]
struct Tally {
    pieces: usize,
    foreign: usize,
}

impl Tally {
    fn add(&mut self, is_foreign: bool) {
        self.pieces += 1;
        self.foreign += usize::from(is_foreign);
    }

    fn share(&self) -> f64 {
        self.foreign as f64 / self.pieces as f64
    }
}

/// The code and the text of a line; a number before the tab, as in the Leipzig corpora, is no code.
fn parse(line: &str) -> (&str, &str) {
    match line.split_once('\t') {
        Some((code, text)) if code.starts_with(|letter: char| letter.is_ascii_lowercase()) => (code, text),
        Some((_, text)) => ("de", text),
        None => ("de", line),
    }
}

/// Consecutive lines of one language, put together to at least `length` words; what is left over is dropped.
fn pieces<'a>(lines: &[(&'a str, &str)], length: usize) -> Vec<(&'a str, String)> {
    let mut pieces = Vec::new();
    let mut current: Option<(&str, String, usize)> = None;
    for &(code, text) in lines {
        let words = token::tokenize(text).iter().filter(|token| token.kind == TokenKind::Word).count();
        let (_, mut piece, before) = current.take().filter(|(other, ..)| *other == code).unwrap_or_default();
        if !piece.is_empty() {
            piece.push(' ');
        }
        piece.push_str(text);
        if before + words >= length {
            pieces.push((code, piece));
        } else {
            current = Some((code, piece, before + words));
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_of_one_language_and_long_enough() {
        let lines = [("de", "Das ist"), ("de", "gut so."), ("nl", "Dat is"), ("de", "Ja, das ist es.")];
        assert_eq!(pieces(&lines, 4), [("de", "Das ist gut so.".to_owned()), ("de", "Ja, das ist es.".to_owned())]);
    }

    #[test]
    fn numbers_are_no_codes() {
        assert_eq!(
            [parse("nl\tDat."), parse("7\tDas."), parse("Das.")],
            [("nl", "Dat."), ("de", "Das."), ("de", "Das.")]
        );
    }
}
