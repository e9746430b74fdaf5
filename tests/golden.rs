//! Whole articles against analyses that were read by eye.
//!
//! `UPDATE_GOLDEN=1 cargo test --test golden` writes them anew; `git diff` then shows what changed.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test may fail")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

#[test]
fn articles_are_analysed_as_reviewed() {
    let update = std::env::var_os("UPDATE_GOLDEN").is_some();
    let articles = articles();
    assert!(!articles.is_empty(), "no golden articles");
    let mut changed = Vec::new();
    for article in articles {
        let expected = article.with_extension("out");
        let found = summary(&article);
        if update {
            fs::write(&expected, &found).unwrap();
        } else if fs::read_to_string(&expected).unwrap_or_default() != found {
            changed.push(difference(&article, &expected, &found));
        }
    }
    assert!(changed.is_empty(), "read the change, then UPDATE_GOLDEN=1:\n{}", changed.join("\n"));
}

fn articles() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut articles: Vec<_> = files.filter(|path| path.extension().is_some_and(|it| it == "txt")).collect();
    articles.sort();
    articles
}

/// The report that a person would read in a terminal, rules included.
fn summary(article: &Path) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_wortlaut"))
        .args(["analyze", "--format", "text", "--explain"])
        .arg(article.file_name().unwrap())
        .current_dir(article.parent().unwrap())
        .output()
        .unwrap();
    assert!(output.status.success());
    String::from_utf8(output.stdout).unwrap()
}

/// The lines that only one side has.
fn difference(article: &Path, expected: &Path, found: &str) -> String {
    let before = fs::read_to_string(expected).unwrap_or_default();
    let lost = before.lines().filter(|line| !found.contains(line)).map(|line| format!("-{line}"));
    let new = found.lines().filter(|line| !before.contains(line)).map(|line| format!("+{line}"));
    format!("{}\n{}", article.display(), lost.chain(new).collect::<Vec<_>>().join("\n"))
}
