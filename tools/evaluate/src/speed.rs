//! Measures how fast a text is divided, and whether time grows with its length as it should.

use std::path::Path;
use std::time::Instant;

use wortlaut::{sentence, structure, token};

use crate::error::{self, Error};
use crate::report::Report;

/// Shortest text that is timed, in bytes: below it a clock's tick shows.
const LEAST: usize = 20_000_000;

/// Runs per measurement; the best counts, since other programs only ever slow one down.
const RUNS: usize = 5;

/// Megabytes per second for each stage on a text, repeated to 20 MB, and how much longer ten times the text takes.
///
/// # Errors
/// Where the text can't be read.
pub fn run(data: &Path, _predictions: Option<&Path>) -> Result<Report, Error> {
    let text = error::read(data)?;
    let long = text.repeat(LEAST.div_ceil(text.len().max(1)));
    let mut report = Report::new("speed");
    let megabytes = long.len() as f64 / 1e6;
    let times = best(&long);
    report.figure("tokens, MB/s", megabytes / times.tokens);
    report.figure("sentences, MB/s", megabytes / times.sentences);
    report.figure("tokens and sentences, MB/s", megabytes / (times.tokens + times.sentences));
    report.figure("structure, MB/s", megabytes / times.structure);
    for length in [1_000, 10_000, 100_000, 2_000_000] {
        let growth = total(head(&long, 10 * length)) / total(head(&long, length));
        report.figure(format!("ten times {} kB, time", length / 1000), growth);
    }
    Ok(report)
}

/// Seconds.
#[derive(Debug, Clone, Copy)]
struct Times {
    structure: f64,
    tokens: f64,
    sentences: f64,
}

fn best(text: &str) -> Times {
    let runs = (0..RUNS).map(|_| once(text));
    runs.fold(Times { structure: f64::MAX, tokens: f64::MAX, sentences: f64::MAX }, |best, run| Times {
        structure: best.structure.min(run.structure),
        tokens: best.tokens.min(run.tokens),
        sentences: best.sentences.min(run.sentences),
    })
}

fn once(text: &str) -> Times {
    let start = Instant::now();
    let blocks = structure::divide(text, &[]);
    let divided = Instant::now();
    let tokens = token::tokenize(text);
    let tokenized = Instant::now();
    let sentences = sentence::split(text, &tokens, &blocks);
    let end = Instant::now();
    std::hint::black_box(sentences);
    Times {
        structure: (divided - start).as_secs_f64(),
        tokens: (tokenized - divided).as_secs_f64(),
        sentences: (end - tokenized).as_secs_f64(),
    }
}

/// Seconds for tokens and sentences of a text; short texts are run until a million bytes have passed.
fn total(text: &str) -> f64 {
    let repeats = (1_000_000 / text.len().max(1)).max(1);
    let run = || {
        let start = Instant::now();
        for _ in 0..repeats {
            std::hint::black_box(once(text));
        }
        start.elapsed().as_secs_f64() / repeats as f64
    };
    (0..RUNS).map(|_| run()).fold(f64::MAX, f64::min)
}

/// At most `length` bytes from the start of a text.
fn head(text: &str, length: usize) -> &str {
    let mut end = length.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn head_ends_between_characters() {
        assert_eq!(head("aß", 2), "a");
        assert_eq!(head("aß", 9), "aß");
    }
}
