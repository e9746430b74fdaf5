//! Runs the pages of the rules in `tests/suite`, one folder a stage, and keeps `docs/rules.md` current.
//!
//! A page names its rule, says its sentence, and holds cases: a text, and behind `→` each thing that must be found in it.
//! Under `Holds` the rule must find one of them, under `Does not hold` none. A new case is a text with the lines that
//! should come; it fails until they do. `UPDATE_SUITE=1` writes what is found instead: read the difference.
//! `¶ ` stands for a blank line. Times are seen from Wednesday, 15 May 2024.

mod stages;

use std::fmt::Write as _;
use std::path::PathBuf;

use stages::{STAGES, Stage};

const HOLDS: &str = "## Holds";
const FAILS: &str = "## Does not hold";

/// A rule: its stable code and what it finds.
type Rule = (&'static str, &'static str);

fn path(stage: &Stage, (code, _): Rule) -> PathBuf {
    let name = format!("tests/suite/{}/{}.md", stage.folder, code.replace(':', "-"));
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// A page as it should be: every text with what is found in it; and what is wrong with it.
fn run(stage: &Stage, (code, sentence): Rule, page: &str) -> (String, Vec<String>) {
    let mut wrong = Vec::new();
    if !page.starts_with(&format!("# {code}\n\n{sentence}\n\n")) {
        wrong.push(format!("{code}: the page must open with its code and with: {sentence}"));
    }
    let mut found = String::new();
    let (mut section, mut counts) = ("", [0, 0]);
    for it in page.lines().filter(|it| !it.starts_with('→')) {
        writeln!(found, "{it}").unwrap();
        if it.starts_with('#') {
            section = it;
        } else if !it.is_empty() && [HOLDS, FAILS].contains(&section) {
            let (lines, rules) = (stage.read)(&it.replace("¶ ", "\n\n"));
            let holds = section == HOLDS;
            if rules.contains(&code) != holds {
                wrong.push(format!("{code}, {section}: {it}\n  found {rules:?}"));
            }
            counts[usize::from(holds)] += 1;
            lines.iter().for_each(|line| writeln!(found, "→ {line}").unwrap());
        }
    }
    if counts.contains(&0) {
        wrong.push(format!("{code}: no example, or no counter-example"));
    }
    (found, wrong)
}

#[test]
fn rules_do_what_their_pages_say() {
    let update = std::env::var_os("UPDATE_SUITE").is_some();
    let mut wrong = Vec::new();
    for (stage, rule) in STAGES.iter().flat_map(|stage| (stage.rules)().into_iter().map(move |rule| (stage, rule))) {
        let page = std::fs::read_to_string(path(stage, rule)).unwrap_or_default();
        let (found, faults) = run(stage, rule, &page);
        wrong.extend(faults);
        if found != page && update {
            std::fs::write(path(stage, rule), found).unwrap();
        } else if found != page {
            let lost = page.lines().filter(|it| !found.contains(it)).map(|it| format!("  - {it}"));
            let new = found.lines().filter(|it| !page.contains(it)).map(|it| format!("  + {it}"));
            wrong.push(format!("{}:\n{}", rule.0, lost.chain(new).collect::<Vec<_>>().join("\n")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The list of all rules, with the first example of each.
fn list() -> String {
    let mut list = String::from(
        "# The rules\n\nMade from the registries (`rule.rs` of each stage) and the pages in `tests/suite` by \
         `UPDATE_SUITE=1 cargo test --test it pages`; a test keeps it current.\n",
    );
    for stage in STAGES {
        write!(list, "\n## {}\n\n| rule | what it finds | example |\n|---|---|---|\n", stage.title).unwrap();
        for rule in (stage.rules)() {
            let page = std::fs::read_to_string(path(stage, rule)).unwrap_or_default();
            let example = page.split_once(HOLDS).and_then(|(_, rest)| rest.lines().find(|it| !it.is_empty()));
            let (code, sentence) = rule;
            let link = format!("[`{code}`](../tests/suite/{}/{}.md)", stage.folder, code.replace(':', "-"));
            let example = example.unwrap_or_default().replace('|', "\\|");
            writeln!(list, "| {link} | {sentence} | {example} |").unwrap();
        }
    }
    list
}

#[test]
fn list_of_rules_is_current() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/rules.md");
    if std::env::var_os("UPDATE_SUITE").is_some() {
        std::fs::write(&path, list()).unwrap();
    }
    assert_eq!(std::fs::read_to_string(path).unwrap_or_default(), list(), "UPDATE_SUITE=1 cargo test --test it pages");
}
