//! Runs the annotated lines of `tests/suite`; every file holds one phenomenon, `#` starts a comment.

use std::fs;
use std::path::{Path, PathBuf};

use wortlaut::document::Document;
use wortlaut::structure;
use wortlaut::token;

/// The files in a folder of `tests/suite`: name and content, in order of name.
fn files(folder: &str) -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite").join(folder);
    let paths = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let read = |path: PathBuf| (path.file_name().unwrap().display().to_string(), fs::read_to_string(&path).unwrap());
    let mut files: Vec<(String, String)> = paths.map(read).collect();
    files.sort();
    assert!(!files.is_empty(), "{} is empty", folder.display());
    files
}

/// Compares what `find` makes of every line in a folder of `tests/suite` with the line's own cuts.
#[track_caller]
fn check(folder: &str, spaces: &[char], find: impl Fn(&str) -> Vec<String>, restore: &str) {
    let mut failures = Vec::new();
    let mut count = 0;
    for (file, content) in files(folder) {
        for line in content.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let found = find(&line.replace('¦', restore)).join("¦");
            let expected = line.replace(spaces, "¦");
            count += 1;
            if found != expected {
                failures.push(format!("{file}\n  found    {found}\n  expected {expected}"));
            }
        }
    }
    assert!(failures.is_empty(), "{} of {count} fail:\n{}", failures.len(), failures.join("\n"));
    assert!(0 < count, "{folder} holds no case");
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

/// In `structure`, every file is an article with the kind of each block before `|`; a line without kind goes on.
#[test]
fn structure() {
    for (path, content) in files("structure") {
        let lines = || content.lines().map(|line| line.split_once("| ").unwrap_or(("", line)));
        let text: String = lines().map(|(_, words)| format!("{words}\n")).collect();
        let mut found = String::new();
        let mut blocks = structure::divide(&text, &[]).into_iter().peekable();
        let mut start = 0;
        for (_, words) in lines() {
            let kind = blocks.next_if(|block| block.span.start == start).map_or("", |block| block.kind.code());
            found += format!("{kind:11} | {words}").trim_end_matches("            | ");
            found.push('\n');
            start += words.len() as u32 + 1;
        }
        let wrong: Vec<(&str, &str)> =
            found.lines().zip(content.lines()).filter(|(found, wanted)| found != wanted).collect();
        assert!(wrong.is_empty(), "{path}: found and wanted {wrong:#?}");
        assert_eq!(blocks.next(), None, "{path}");
    }
}
