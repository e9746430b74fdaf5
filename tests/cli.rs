//! The command line, run as a user runs it.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test may fail")]

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

const ARTICLE: &str = "Der Haushalt wächst.\n\n„Das Geld ist da“, sagte Bürgermeisterin Petra Kühn.\n";

/// A folder of its own for each test, removed at its end.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path = std::env::temp_dir().join(format!("wortlaut-cli-{name}-{}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self, name: &str, bytes: &[u8]) -> String {
        let path = self.0.join(name);
        fs::write(&path, bytes).unwrap();
        path.display().to_string()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn wortlaut(arguments: &[&str], input: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_wortlaut"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A program that refuses its arguments leaves before it reads.
    let _ = child.stdin.take().unwrap().write_all(input.as_bytes());
    child.wait_with_output().unwrap()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

fn json(line: &str) -> serde_json::Value {
    serde_json::from_str(line).unwrap()
}

#[test]
fn jsonl_is_one_line_per_input_in_order() {
    let folder = Folder::new("jsonl");
    let (first, second) = (folder.file("a.txt", ARTICLE.as_bytes()), folder.file("b.txt", "Köln.".as_bytes()));
    let output = wortlaut(&["analyze", &first, &second, "-", "--format", "jsonl"], "Kurz.");
    assert!(output.status.success());
    let lengths: Vec<_> =
        text(&output.stdout).lines().map(|line| json(line)["text_length"].as_u64().unwrap()).collect();
    assert_eq!(lengths, [ARTICLE.len() as u64, 6, 5]);
}

#[test]
fn a_bad_input_is_named_and_the_others_are_analysed() {
    let folder = Folder::new("bad");
    let good = folder.file("good.txt", ARTICLE.as_bytes());
    let bad = [
        folder.file("latin1.txt", b"K\xf6ln"),
        folder.file("empty.txt", "\u{feff} \n".as_bytes()),
        folder.0.join("missing.txt").display().to_string(),
        folder.0.display().to_string(),
    ];
    let mut arguments = vec!["analyze", "--format", "jsonl"];
    arguments.extend(bad.iter().map(String::as_str));
    arguments.push(&good);
    let output = wortlaut(&arguments, "");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&output.stdout).lines().count(), 1);
    let errors = text(&output.stderr);
    assert_eq!(errors.lines().count(), bad.len());
    for (line, name) in errors.lines().zip(&bad) {
        assert!(line.contains(name.as_str()), "{line} does not name {name}");
    }
}

#[test]
fn offsets_count_what_was_asked_for() {
    for (unit, length) in [("utf8", 9), ("utf16", 5), ("chars", 4)] {
        let output = wortlaut(&["analyze", "--format", "jsonl", "--offsets", unit], "Öä😀.");
        let report = json(&text(&output.stdout));
        assert_eq!(report["offsets"], unit);
        assert_eq!(report["text_length"], length);
    }
}

#[test]
fn tokens_and_rules_come_on_request() {
    let report = json(&text(&wortlaut(&["analyze", "--format", "json"], ARTICLE).stdout));
    assert!(report.get("tokens").is_none());
    let report = json(&text(&wortlaut(&["analyze", "--format", "json", "--tokens"], ARTICLE).stdout));
    assert!(report["tokens"].as_array().unwrap().iter().any(|token| token["tag"] == "PUNCT"));
}

#[test]
fn the_text_report_has_no_colour_codes_in_a_pipe() {
    let output = text(&wortlaut(&["analyze", "--format", "text"], ARTICLE).stdout);
    assert!(output.contains("Claims"));
    assert!(!output.contains('\u{1b}'));
}

#[test]
fn text_says_how_exactly_a_figure_is_given() {
    let article = "Bis zu 20 Prozent der 300 Stellen fallen weg, 8 bis 10 Prozent sicher.";
    let output = text(&wortlaut(&["analyze", "--format", "text"], article).stdout);
    for value in ["at most 20 ", " 300 ", " 8 – 10 "] {
        assert!(output.contains(value), "{value}: {output}");
    }
    assert!(!output.contains("20 – 20"), "{output}");
}

#[test]
fn a_wrong_date_or_list_of_names_is_refused() {
    let output = wortlaut(&["analyze", "--date", "2023-02-30"], ARTICLE);
    assert!(text(&output.stderr).contains("2023-02-30"));
    assert!(!output.status.success());
    let folder = Folder::new("names");
    let names = folder.file("names.json", br#"{"names": [{"name": "Kreisblatt", "type": "PAPER"}]}"#);
    let output = wortlaut(&["analyze", "--names", &names], ARTICLE);
    assert!(text(&output.stderr).contains("PAPER"));
    assert_eq!(output.status.code(), Some(1));
}

/// An article whose words hold escape codes: one clears the screen, one writes to the right of what follows.
const HOSTILE: &str = "„Das \u{1b}[2JGeld ist \u{9b}31mda“, sagte Petra \u{202e}Kühn.\n";

#[test]
fn escape_codes_of_an_article_do_not_reach_the_terminal() {
    for arguments in [
        ["analyze", "--format", "text"].as_slice(),
        &["analyze", "--format", "json", "--tokens"],
        &["analyze", "--format", "jsonl"],
        &["show", "tokens"],
        &["show", "clauses"],
        &["show", "cues"],
    ] {
        let output = text(&wortlaut_in_colour(arguments, HOSTILE));
        assert!(!output.is_empty(), "{arguments:?}");
        for code in ["\u{1b}[2J", "\u{9b}", "\u{202e}"] {
            assert!(!output.contains(code), "{arguments:?}: {output:?}");
        }
    }
}

/// What is printed to a terminal that shows colours.
fn wortlaut_in_colour(arguments: &[&str], input: &str) -> Vec<u8> {
    let mut child = Command::new(env!("CARGO_BIN_EXE_wortlaut"))
        .args(arguments)
        .env("CLICOLOR_FORCE", "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap().stdout
}

#[test]
fn what_the_rules_see_can_be_shown() {
    let article = "Die Stadt habe nicht gewartet, teilte Petra Kühn mit.";
    let shown = |what: &str| text(&wortlaut(&["show", what], article).stdout);
    let tokens = shown("tokens");
    assert!(tokens.contains("teilte\tVERB\tVerbForm=Fin|Mood=Ind\tmitteilen\n"), "{tokens}");
    assert!(tokens.contains("habe\tVERB\tVerbForm=Fin|Mood=Sub|Tense=Pres\thaben\n"), "{tokens}");
    let clauses = shown("clauses");
    assert!(clauses.contains("Stadt *habe* nicht *gewartet*"), "{clauses}");
    assert!(clauses.contains("prefield: Die Stadt left: habe"), "{clauses}");
    assert!(clauses.contains("warten, perfect, active, Mood=Sub|Tense=Pres, negated by nicht"), "{clauses}");
    let cues = shown("cues");
    assert!(cues.contains("verb       mitteilen (teilte … mit)"), "{cues}");
    assert!(cues.contains("subject    Petra Kühn"), "{cues}");
    assert!(cues.contains("complement Die Stadt habe nicht gewartet (indirect)"), "{cues}");
}

#[test]
fn a_verb_that_introduces_nothing_is_shown_without_words() {
    let cues = text(&wortlaut(&["show", "cues"], "Petra Kühn sagte gestern Abend kurz.").stdout);
    assert!(cues.contains("sagen") && cues.contains("complement -"), "{cues}");
}

#[test]
fn the_work_of_others_is_named() {
    let output = wortlaut(&["--licences"], "");
    assert!(output.status.success());
    let notice = text(&output.stdout);
    for name in ["clap", "serde", "Unicode CLDR", "Copyright"] {
        assert!(notice.contains(name), "{name}");
    }
    assert!(!wortlaut(&[], "").status.success());
}
