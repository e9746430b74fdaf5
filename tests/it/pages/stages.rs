//! What each stage finds in a text, a line a thing, and by which rules.

use wortlaut::claim::{self, Attribution, Claim, Party};
use wortlaut::text::Span;
use wortlaut::timex::{Date, TimeExpression};
use wortlaut::{Analysis, Options, analyze, entity, quantity, structure, timex};

/// A stage whose rules have pages.
pub(super) struct Stage {
    /// Its folder in `tests/suite`.
    pub(super) folder: &'static str,
    /// What the list of all rules calls it.
    pub(super) title: &'static str,
    /// Its rules: code and sentence.
    pub(super) rules: fn() -> Vec<(&'static str, &'static str)>,
    /// What it finds in a text, a line each, and the codes of the rules that did.
    pub(super) read: fn(&str) -> (Vec<String>, Vec<&'static str>),
}

pub(super) const STAGES: &[Stage] = &[
    Stage { folder: "claims", title: "Claims", rules: || claim::RuleId::list().collect(), read: claims },
    Stage { folder: "entities", title: "Names", rules: || entity::RuleId::list().collect(), read: entities },
    Stage { folder: "quantities", title: "Figures", rules: || quantity::RuleId::list().collect(), read: quantities },
    Stage { folder: "times", title: "Times", rules: || timex::RuleId::list().collect(), read: times },
    Stage {
        folder: "blocks",
        title: "Parts of an article",
        rules: || structure::RuleId::list().collect(),
        read: blocks,
    },
];

/// The analysis as seen from Wednesday, 15 May 2024.
fn read(text: &str) -> Analysis<'_> {
    let date = Date::from_ordinal_date(2024, 136).ok();
    analyze(text, &Options { date, ..Options::default() })
}

fn claims(text: &str) -> (Vec<String>, Vec<&'static str>) {
    let found = analyze(text, &Options::default()).claims;
    let rules = found.iter().flat_map(|it| it.rules.iter().map(|rule| rule.code())).collect();
    (found.iter().map(|it| line(text, it)).collect(), rules)
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
    format!("{} | {} | {speaker} | {cue} | {stance}{carrier}", claim.kind.code(), join(&claim.spans))
}

/// An entity in a line: its type and name, and how its mentions are put.
fn entities(text: &str) -> (Vec<String>, Vec<&'static str>) {
    let found = read(text).entities;
    let mentions = found.iter().flat_map(|entity| entity.mentions.iter().map(move |it| (entity, it)));
    let rules = mentions.map(|(entity, it)| entity::RuleId::of(text, entity, it).code()).collect();
    let line = |it: &entity::Entity| {
        let said: Vec<&str> = it.mentions.iter().map(|mention| mention.span.of(text)).collect();
        format!("{} {} | {}", it.label.code(), it.name, said.join(", "))
    };
    (found.iter().map(line).collect(), rules)
}

/// A figure in a line: its words, value or bounds, unit, precision, and what is counted.
fn quantities(text: &str) -> (Vec<String>, Vec<&'static str>) {
    let found = read(text).quantities;
    let rules = found.iter().map(|it| quantity::RuleId::of(text, it).code()).collect();
    let number = |it: Option<f64>| it.map_or_else(String::new, |it| it.to_string());
    let line = |it: &quantity::Quantity| {
        let value = it.value.map_or_else(|| format!("{}..{}", number(it.low), number(it.high)), |it| it.to_string());
        let per = it.per.as_ref().map_or_else(String::new, |per| format!(" per {per}"));
        let unit = it.unit.as_deref().unwrap_or(it.kind.code());
        let counted = it.counted.map_or_else(String::new, |span| format!(" | {}", span.of(text)));
        format!("{} | {value} {unit}{per} | {}{counted}", it.span.of(text), it.precision.code())
    };
    (found.iter().map(line).collect(), rules)
}

/// A time in a line: its words, value and modifiers.
fn times(text: &str) -> (Vec<String>, Vec<&'static str>) {
    let found = read(text).times;
    let rules = found.iter().map(|it| it.rule.code()).collect();
    let line = |it: &TimeExpression| {
        let modifiers: String = it.modifiers.iter().map(|it| format!(" {}", it.code())).collect();
        format!("{} | {}{modifiers}", it.span.of(text), it.value)
    };
    (found.iter().map(line).collect(), rules)
}

/// A block in a line: its kind and its first words.
fn blocks(text: &str) -> (Vec<String>, Vec<&'static str>) {
    let found = structure::divide(text, &[]);
    let rules = found.iter().map(|it| structure::RuleId::of(it.kind).code()).collect();
    let line = |it: &structure::Block| {
        let words: Vec<&str> = it.span.of(text).split_whitespace().take(8).collect();
        format!("{} | {}", it.kind.code(), words.join(" "))
    };
    (found.iter().map(line).collect(), rules)
}
