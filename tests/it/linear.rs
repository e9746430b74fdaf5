//! Time grows with the length of a text, also of texts made to hurt.

use std::fs;
use std::sync::LazyLock;
use std::time::{Duration, Instant};

use wortlaut::document::Document;
use wortlaut::{quantity, sentence, structure, timex, token};

/// How much longer than ten times as long ten times the text may take. A step that is quadratic takes ten times that;
/// the rest is room for a busy machine.
const SLACK: u32 = 3;

/// How long this thread has run; where the system does not say, the time of day, which other programs lengthen.
fn clock() -> Duration {
    static START: LazyLock<Instant> = LazyLock::new(Instant::now);
    let schedule = fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    let running = schedule.split(' ').next().and_then(|nanoseconds| nanoseconds.parse().ok());
    running.map_or_else(|| START.elapsed(), Duration::from_nanos)
}

fn time(text: &str) -> Duration {
    let run = || {
        let start = clock();
        let (blocks, tokens) = (structure::divide(text, &[]), token::tokenize(text));
        std::hint::black_box(sentence::split(text, &tokens, &blocks));
        clock() - start
    };
    run().min(run()).min(run())
}

/// The system counts running time in ticks of some milliseconds, so nothing shorter is believed.
const LEAST: Duration = Duration::from_millis(10);

#[track_caller]
fn check(unit: &str, bytes: usize) {
    let count = bytes / unit.len();
    let short = time(&unit.repeat(count / 10)).max(LEAST);
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
    check(". ", 2_000_000);
    check("! ", 2_000_000);
}

#[test]
fn a_million_opening_quotes() {
    check("„", 3_000_000);
    check("“ ", 3_000_000);
}

#[test]
fn brackets_and_joints_without_end() {
    for unit in ["(", "a'", "a-", "a@", "1.", "1,", "x:in", "[...]"] {
        check(unit, 1_000_000);
    }
}

#[test]
fn addresses_and_abbreviations_without_end() {
    for unit in ["a.", "www.", "http://", "z.B. ", "Dr. ", "A. ", "3. "] {
        check(unit, 1_000_000);
    }
}

#[test]
fn lines_without_end() {
    for unit in ["a\n", "\n\n", "Teilen\n", "Ein Satz, der nicht endet\n", "- x\n", "12.03.2021\n"] {
        check(unit, 1_000_000);
    }
}

/// How many times as long as prose of the same length hostile text may take.
const MOST_HOSTILE: u32 = 20;

/// How many times as long ten times the text may take: 11 on a quiet machine, and some room for others.
const MOST_GROWTH: u32 = 14;

/// How long figures and times of a document take to find.
fn extraction(text: &str) -> Duration {
    let document = Document::new(text, &[]);
    let run = || {
        let start = clock();
        std::hint::black_box((quantity::find(&document), timex::find(&document, None)));
        clock() - start
    };
    run().min(run()).min(run())
}

#[test]
fn figures_and_times_of_hostile_text() {
    const BYTES: usize = 100_000;
    const PROSE: &str =
        "Am Montag stimmte der Rat für den Bau, der 12 Millionen Euro kostet. Die Halle soll 2026 öffnen. ";
    let of = |unit: &str, bytes: usize| extraction(&unit.repeat(bytes / unit.len())).max(LEAST);
    let prose = of(PROSE, BYTES);
    let units = [
        "7",
        "7 ",
        "7,",
        "12.",
        ", ",
        "3. ",
        "(12., ",
        "DE12 3456 ",
        "§ 3 ",
        "Anna Ott, ",
        "Montag ",
        "Ende ",
        "und 3 ",
        "bis 4 Uhr ",
        "8.00 und ",
        "von 5 bis ",
        "„gestern ",
        "zwei Jahre später ",
        "Juli/",
        "Hunderte Milliarden ",
    ];
    for unit in units {
        let (short, long) = (of(unit, BYTES / 10), of(unit, BYTES));
        assert!(long <= prose * MOST_HOSTILE, "{unit:?}: {long:?}, prose {prose:?}");
        assert!(long <= short * MOST_GROWTH, "{unit:?}: {short:?}, ten times as much {long:?}");
    }
}
