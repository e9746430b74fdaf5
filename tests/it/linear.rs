//! Time grows with the length of a text, also of texts made to hurt.

use std::time::{Duration, Instant};

use wortlaut::document::Document;

/// How much longer than ten times as long ten times the text may take. A step that is quadratic takes ten times that;
/// the rest is room for a busy machine.
const SLACK: u32 = 4;

fn time(text: &str) -> Duration {
    let run = || {
        let start = Instant::now();
        std::hint::black_box(Document::new(text, &[]));
        start.elapsed()
    };
    run().min(run())
}

#[track_caller]
fn check(unit: &str, count: usize) {
    let short = time(&unit.repeat(count / 10)).max(Duration::from_micros(200));
    let long = time(&unit.repeat(count));
    assert!(long <= short * 10 * SLACK, "{unit:?}: {short:?} for {}, {long:?} for {count}", count / 10);
}

#[test]
fn one_long_word() {
    check("a", 20_000_000);
}

#[test]
fn a_million_stops() {
    check(".", 1_000_000);
    check(". ", 500_000);
    check("! ", 500_000);
}

#[test]
fn a_million_opening_quotes() {
    check("„", 1_000_000);
    check("“", 300_000);
}

#[test]
fn brackets_and_joints_without_end() {
    for unit in ["(", "a'", "a-", "a@", "1.", "1,", "x:in", "[...]"] {
        check(unit, 100_000);
    }
}

#[test]
fn addresses_and_abbreviations_without_end() {
    for unit in ["a.", "www.", "http://", "z.B. ", "Dr. ", "A. ", "3. "] {
        check(unit, 100_000);
    }
}

#[test]
fn lines_without_end() {
    for unit in ["a\n", "\n\n", "Teilen\n", "Ein Satz, der nicht endet\n", "- x\n", "12.03.2021\n"] {
        check(unit, 50_000);
    }
}
