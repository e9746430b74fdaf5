//! Runs the annotated lines of `tests/suite`; every file holds one phenomenon, `#` starts a comment.

use std::fs;
use std::path::Path;

use wortlaut::document::Document;
use wortlaut::token;

/// Compares what `find` makes of every line in a folder of `tests/suite` with the line's own cuts.
#[track_caller]
fn check(folder: &str, spaces: &[char], find: impl Fn(&str) -> Vec<String>, restore: &str) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite").join(folder);
    let mut failures = Vec::new();
    let mut count = 0;
    for entry in fs::read_dir(&folder).unwrap() {
        let path = entry.unwrap().path();
        let content = fs::read_to_string(&path).unwrap();
        for line in content.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let found = find(&line.replace('¦', restore)).join("¦");
            let expected = line.replace(spaces, "¦");
            count += 1;
            if found != expected {
                let file = path.file_name().unwrap_or_default().display();
                failures.push(format!("{file}\n  found    {found}\n  expected {expected}"));
            }
        }
    }
    assert!(failures.is_empty(), "{} of {count} fail:\n{}", failures.len(), failures.join("\n"));
    assert!(0 < count, "{} holds no case", folder.display());
}

/// In `tokens`, `¦` parts two tokens that no space parts.
#[test]
fn tokens() {
    let find = |text: &str| token::tokenize(text).iter().map(|it| it.span.of(text).to_owned()).collect();
    check("tokens", &[' ', '\u{a0}', '\t'], find, "");
}

/// In `sentences`, `¦` stands for the space between two sentences.
#[test]
fn sentences() {
    let find = |text: &str| {
        let document = Document::new(text, &[]);
        let sentences = document.sentences().iter();
        sentences.map(|it| document.span_of(it.tokens).of(text).to_owned()).collect()
    };
    check("sentences", &[], find, " ");
}
