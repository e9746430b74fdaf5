//! How many German words stand in rule code: knowledge belongs into the tables under `src/data`.
//!
//! What counts is how many *different* words the code of a room knows: string literals, no tests, of letters in small
//! print. Codes are none of them: the fields of our tables behind the first, and the names of the contract.

use std::collections::BTreeSet;

use super::files::{of, read};

/// Most words in the code of a room, as many as stand there now: whoever moves some lowers the figure. The aim is 300 in all.
const MOST: [(&str, usize); 9] = [
    ("src/claim", 117),
    ("src/entity", 135),
    ("src/number", 28),
    ("src/quantity", 88),
    ("src/sentence", 2),
    ("src/structure", 16),
    ("src/syntax", 43),
    ("src/tag", 34),
    ("src/timex", 228),
];

/// The string literals of a source that are one word in small letters, in code that is no test.
fn words(source: &str) -> BTreeSet<String> {
    let code = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let code = code.lines().map(|line| line.split("//").next().unwrap_or_default());
    let literals = code.flat_map(|line| line.split('"').skip(1).step_by(2));
    let is_word = |it: &&str| 1 < it.len() && it.chars().all(char::is_lowercase);
    literals.filter(is_word).map(str::to_owned).collect()
}

/// What our tables and the contract call things.
fn codes() -> BTreeSet<String> {
    let tables: String = of("src/data", "txt").iter().map(|it| read(it)).collect();
    let rows = tables.lines().filter(|line| !line.starts_with('#'));
    let fields = rows.flat_map(|row| row.split('\t').skip(1)).flat_map(|field| field.split([' ', '/', '|', ',']));
    let contract = words(&read("src/report/codes.rs"));
    fields.map(str::to_owned).chain(contract).collect()
}

#[test]
fn words_move_into_tables() {
    let codes = codes();
    let mut wrong = Vec::new();
    for (room, most) in MOST {
        let is_test =
            |path: &String| path.contains("/suite") || path.ends_with("/tests.rs") || path.ends_with("hostile.rs");
        let files = of(room, "rs").into_iter().filter(|it| !is_test(it));
        let known: BTreeSet<String> = files.flat_map(|it| words(&read(&it))).collect();
        let count = known.difference(&codes).count();
        if most < count {
            wrong.push(format!("{room}: {count} words, {most} at most"));
        }
    }
    assert!(wrong.is_empty(), "words belong into src/data: {wrong:#?}");
}

#[test]
fn words_are_told_from_codes_and_tests() {
    let source = "let a = [\"heute\", \"Tag\", \"-\"]; // \"gestern\"\n#[cfg(test)]\nmod tests {\n\"morgen\"\n}";
    assert_eq!(words(source), BTreeSet::from(["heute".to_owned()]));
}
