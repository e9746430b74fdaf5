//! Reads the drawn sentences of `tests/suite/syntax`: takes the drawing off, and draws what is found.

use std::fs;
use std::path::Path;

use wortlaut::document::Document;
use wortlaut::syntax::ClauseKind;
use wortlaut::text::TokenRange;

/// The sentence without its drawing.
fn plain(drawn: &str) -> String {
    let mut text = String::new();
    let mut rest = drawn;
    while let Some(letter) = rest.chars().next() {
        let opening = ClauseKind::ALL.iter().find_map(|it| rest.strip_prefix(&format!("[{} ", it.name())));
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
    let tokens = document.tokens();
    let drawn = document.syntax().drawn(text, tokens, TokenRange::new(0, tokens.len() as u32));
    // `# ` before a headline is no token.
    let start = tokens.first().map_or(0, |token| token.span.start as usize);
    [text.get(..start).unwrap_or_default(), &drawn].concat()
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
