//! Runs the pages of the rules in `tests/suite/claims`, and keeps `docs/rules.md` current.
//!
//! A page names its rule, says its sentence, and holds cases: a text, and behind `→` each claim that must be found in it.
//! Under `Holds` the rule must make one of the claims, under `Does not hold` none. A new case is a text with the lines that
//! should come; it fails until they do. `UPDATE_SUITE=1` writes what is found instead: read the difference.

use std::fmt::Write as _;
use std::path::PathBuf;

use wortlaut::claim::{Attribution, Claim, Party, RuleId};
use wortlaut::text::Span;
use wortlaut::{Options, analyze};

const HOLDS: &str = "## Holds";
const FAILS: &str = "## Does not hold";

fn path(rule: RuleId) -> PathBuf {
    let name = format!("tests/suite/claims/{}.md", rule.code().replace(':', "-"));
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(name)
}

fn party(text: &str, party: Option<Party>) -> String {
    party.map_or_else(
        || "-".to_owned(),
        |it| match it.attribution {
            Attribution::Unnamed => "unnamed".to_owned(),
            Attribution::Named | Attribution::Pronoun | Attribution::Carried => it.span.of(text).to_owned(),
        },
    )
}

/// A claim in a line: how it is passed on, its words, who says it, the cue, how it is put, through whom.
fn line(text: &str, claim: &Claim) -> String {
    let join = |spans: &[Span]| spans.iter().map(|it| it.of(text)).collect::<Vec<_>>().join(" … ");
    let cue = claim.cue.as_ref().map_or_else(|| "-".to_owned(), |it| join(&it.spans));
    let speaker = party(text, claim.speaker);
    let stance = format!("{} {}", claim.modality.code(), claim.polarity.code());
    let carrier = claim.carrier.map_or_else(String::new, |it| format!(" | via {}", it.span.of(text)));
    format!("→ {} | {} | {speaker} | {cue} | {stance}{carrier}", claim.kind.code(), join(&claim.spans))
}

/// A page as it should be: every text with the claims found in it; and what is wrong with it.
fn run(rule: RuleId, page: &str) -> (String, Vec<String>) {
    let mut wrong = Vec::new();
    if !page.starts_with(&format!("# {rule}\n\n{}\n\n", rule.sentence())) {
        wrong.push(format!("{rule}: the page must open with its code and with: {}", rule.sentence()));
    }
    let mut found = String::new();
    let (mut section, mut counts) = ("", [0, 0]);
    for it in page.lines().filter(|it| !it.starts_with('→')) {
        writeln!(found, "{it}").unwrap();
        if it.starts_with('#') {
            section = it;
        } else if !it.is_empty() && [HOLDS, FAILS].contains(&section) {
            let text = it.replace("¶ ", "\n\n");
            let claims = analyze(&text, &Options::default()).claims;
            let holds = section == HOLDS;
            if claims.iter().any(|it| it.rules.contains(&rule)) != holds {
                let rules: Vec<_> = claims.iter().map(|it| &it.rules).collect();
                wrong.push(format!("{rule}, {section}: {it}\n  found {rules:?}"));
            }
            counts[usize::from(holds)] += 1;
            claims.iter().for_each(|it| writeln!(found, "{}", line(&text, it)).unwrap());
        }
    }
    if counts.contains(&0) {
        wrong.push(format!("{rule}: no example, or no counter-example"));
    }
    (found, wrong)
}

#[test]
fn rules_do_what_their_pages_say() {
    let update = std::env::var_os("UPDATE_SUITE").is_some();
    let mut wrong = Vec::new();
    for &rule in RuleId::ALL {
        let page = std::fs::read_to_string(path(rule)).unwrap_or_default();
        let (found, faults) = run(rule, &page);
        wrong.extend(faults);
        if found != page && update {
            std::fs::write(path(rule), found).unwrap();
        } else if found != page {
            let lost = page.lines().filter(|it| !found.contains(it)).map(|it| format!("  - {it}"));
            let new = found.lines().filter(|it| !page.contains(it)).map(|it| format!("  + {it}"));
            wrong.push(format!("{rule}:\n{}", lost.chain(new).collect::<Vec<_>>().join("\n")));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The list of all rules, with the first example of each.
fn list() -> String {
    let mut list = String::from(
        "# The rules\n\nMade from the registry (`src/claim/rule.rs`) and the pages in `tests/suite/claims` by \
         `UPDATE_SUITE=1 cargo test --test it pages`; a test keeps it current.\n\n| rule | what it finds | example |\n|---|---|---|\n",
    );
    for &rule in RuleId::ALL {
        let page = std::fs::read_to_string(path(rule)).unwrap_or_default();
        let example = page.split_once(HOLDS).and_then(|(_, rest)| rest.lines().find(|it| !it.is_empty()));
        let file = rule.code().replace(':', "-");
        let link = format!("[`{rule}`](../tests/suite/claims/{file}.md)");
        writeln!(list, "| {link} | {} | {} |", rule.sentence(), example.unwrap_or_default()).unwrap();
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
