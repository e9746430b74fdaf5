//! Reads the drawn sentences of `tests/suite/syntax`: takes the drawing off, and draws what is found.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use wortlaut::document::Document;
use wortlaut::syntax::{Clause, ClauseKind};

const KINDS: [(ClauseKind, &str); 8] = [
    (ClauseKind::Main, "main"),
    (ClauseKind::VerbFirst, "v1"),
    (ClauseKind::Subordinate, "sub"),
    (ClauseKind::Relative, "rel"),
    (ClauseKind::Infinitive, "inf"),
    (ClauseKind::Parenthetical, "par"),
    (ClauseKind::Elliptic, "ell"),
    (ClauseKind::Headline, "head"),
];

/// The sentence without its drawing.
fn plain(drawn: &str) -> String {
    let mut text = String::new();
    let mut rest = drawn;
    while let Some(letter) = rest.chars().next() {
        let opening = KINDS.iter().find_map(|(_, name)| rest.strip_prefix(&format!("[{name} ")));
        match (letter, opening) {
            (_, Some(inner)) => {
                rest = inner;
                continue;
            }
            (']' | '*', None) => {}
            (_, None) => text.push(letter),
        }
        rest = &rest[letter.len_utf8()..];
    }
    text
}

/// The sentence with its clauses and their brackets drawn.
fn draw(text: &str) -> String {
    let document = Document::new(text, &[]);
    let clauses = document.syntax().clauses();
    let mut out = String::new();
    let mut written = 0;
    for (at, token) in document.tokens().iter().enumerate() {
        let at = at as u32;
        let (start, end) = (token.span.start as usize, token.span.end as usize);
        out.push_str(&text[written..start]);
        for clause in clauses.iter().filter(|it| it.tokens.start == at) {
            let name = KINDS.iter().find(|(kind, _)| *kind == clause.kind).map_or("", |(_, name)| name);
            let _ = write!(out, "[{name} ");
        }
        let edges = |edge: fn(&Clause) -> [u32; 2]| {
            let starred = clauses.iter().flat_map(move |it| {
                [it.left, it.right]
                    .into_iter()
                    .filter(|it| !it.is_empty())
                    .map(move |range| Clause { left: range, ..*it })
            });
            starred.filter(|it| edge(it)[0] == at || edge(it)[1] == at).count()
        };
        out.push_str(&"*".repeat(edges(|it| [it.left.start, u32::MAX])));
        out.push_str(&text[start..end]);
        out.push_str(&"*".repeat(edges(|it| [it.left.end - 1, u32::MAX])));
        let n_ends = clauses.iter().filter(|it| it.tokens.end == at + 1).count();
        out.push_str(&"]".repeat(n_ends));
        written = end;
    }
    out + &text[written..]
}

#[test]
fn drawn_sentences() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/suite/syntax");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let (mut failures, mut count) = (Vec::new(), 0);
    for path in paths.iter().filter(|path| path.extension().is_some_and(|it| it == "txt")) {
        let content = fs::read_to_string(path).unwrap();
        for line in content.lines().filter(|line| line.contains('[')) {
            count += 1;
            let found = draw(&plain(line));
            if found != line {
                let file = path.file_name().unwrap().display();
                failures.push(format!("{file}\n  found    {found}\n  expected {line}"));
            }
        }
    }
    assert!(failures.is_empty(), "{} of {count} fail:\n{}", failures.len(), failures.join("\n"));
    assert!(300 <= count, "{count} sentences");
}
