//! The report to read in a terminal.

use std::io::{self, Write};

use anstyle::{AnsiColor, Style};
use wortlaut::Report;
use wortlaut::report::{Claim, Entity, Party, Quantity, Span};

use crate::plain;

const HEADING: Style = Style::new().bold().underline();
const FAINT: Style = Style::new().dimmed();

/// Prints the findings of one article. `report` must count UTF-8 bytes.
pub(crate) fn print(out: &mut impl Write, name: &str, text: &str, report: &Report) -> io::Result<()> {
    writeln!(out, "{HEADING}{}{HEADING:#}", plain::text(name))?;
    if report.language != "de" {
        writeln!(out, "{FAINT}This does not look like German.{FAINT:#}")?;
    }
    print_claims(out, text, report)?;
    print_entities(out, report)?;
    print_figures(out, text, report)?;
    writeln!(out)
}

fn print_claims(out: &mut impl Write, text: &str, report: &Report) -> io::Result<()> {
    heading(out, "Claims", report.claims.len())?;
    for claim in &report.claims {
        let speaker =
            claim.speaker.as_ref().map_or_else(String::new, |it| format!("{}: ", party_name(text, report, it)));
        let style = kind_style(claim);
        writeln!(out, "  {style}{:<13}{style:#} {speaker}{}", claim.kind, words(text, &claim.spans))?;
        let how = format!("{}, {}, worth {:.2}", claim.modality, claim.polarity, claim.check_worthiness);
        let carrier = claim.carrier.as_ref();
        let carrier = carrier.map_or_else(String::new, |it| format!(", via {}", party_name(text, report, it)));
        let cue = claim.cue.as_ref().map_or_else(String::new, |cue| format!(", cue {}", cue.lemma));
        let rules = claim.rules.as_ref().map_or_else(String::new, |rules| format!(" [{}]", rules.join(", ")));
        writeln!(out, "  {:<13} {FAINT}{how}{carrier}{cue}{rules}{FAINT:#}", "")?;
        print_rules(out, claim.rules.as_deref().unwrap_or_default())?;
    }
    Ok(())
}

/// What the rules that made a finding look for, a line each.
fn print_rules(out: &mut impl Write, codes: &[&str]) -> io::Result<()> {
    for code in codes {
        if let Some(sentence) = wortlaut::report::rule_sentence(code) {
            writeln!(out, "  {:<13} {FAINT}{code}: {sentence}{FAINT:#}", "")?;
        }
    }
    Ok(())
}

fn print_entities(out: &mut impl Write, report: &Report) -> io::Result<()> {
    heading(out, "Named", report.entities.len())?;
    for entity in &report.entities {
        let style = type_style(entity);
        let aliases = match entity.aliases.as_slice() {
            [] => String::new(),
            aliases => format!(" (also {})", plain::text(&aliases.join(", "))),
        };
        let count = entity.mentions.len();
        writeln!(
            out,
            "  {style}{:<4}{style:#} {}{aliases} {FAINT}{count} ×{FAINT:#}",
            entity.label,
            plain::text(&entity.name)
        )?;
    }
    Ok(())
}

fn print_figures(out: &mut impl Write, text: &str, report: &Report) -> io::Result<()> {
    heading(out, "Figures and dates", report.quantities.len() + report.times.len())?;
    for quantity in &report.quantities {
        let unit = quantity.unit.as_deref().unwrap_or_default();
        let value = value_of(quantity);
        writeln!(out, "  {} {FAINT}{} {value} {unit}{FAINT:#}", words(text, &[quantity.span]), quantity.kind)?;
        print_rules(out, quantity.rule.as_slice())?;
    }
    for time in &report.times {
        writeln!(out, "  {} {FAINT}{} {}{FAINT:#}", words(text, &[time.span]), time.kind, time.value)?;
        print_rules(out, time.rule.as_slice())?;
    }
    Ok(())
}

/// A figure with how exactly it is given: `at most 20`, `8 – 10`.
fn value_of(quantity: &Quantity) -> String {
    let value = match (quantity.value, quantity.low, quantity.high) {
        (None, Some(low), Some(high)) => format!("{low} – {high}"),
        (value, low, high) => value.or(low).or(high).map_or_else(String::new, |it| it.to_string()),
    };
    match quantity.precision {
        "exact" | "between" => value,
        precision => format!("{} {value}", precision.replace('_', " ")),
    }
}

fn heading(out: &mut impl Write, title: &str, count: usize) -> io::Result<()> {
    writeln!(out, "\n{HEADING}{title}{HEADING:#} {FAINT}{count}{FAINT:#}")
}

/// The text of some spans on one line; gaps are shown as `[…]`.
fn words(text: &str, spans: &[Span]) -> String {
    let parts = spans.iter().map(|span| text.get(span.start as usize..span.end as usize).unwrap_or_default());
    plain::text(&parts.map(plain::line).collect::<Vec<_>>().join(" […] ")).into_owned()
}

fn party_name(text: &str, report: &Report, party: &Party) -> String {
    if party.attribution == "unnamed" {
        return "unnamed source".to_owned();
    }
    let entity = party.entity.as_ref().and_then(|id| report.entity(id));
    let said = words(text, &[party.span]);
    match entity {
        Some(entity) if entity.name != said => format!("{said} ({})", plain::text(&entity.name)),
        Some(_) => said,
        None => party.name.as_ref().map_or(said, |name| plain::text(name).into_owned()),
    }
}

fn kind_style(claim: &Claim) -> Style {
    let color = match claim.kind {
        "direct" => AnsiColor::Green,
        "indirect" | "free_indirect" => AnsiColor::Cyan,
        "reported" => AnsiColor::Magenta,
        _ => AnsiColor::BrightBlack,
    };
    color.on_default()
}

fn type_style(entity: &Entity) -> Style {
    let color = match entity.label {
        "PER" => AnsiColor::Blue,
        "LOC" => AnsiColor::Green,
        "ORG" => AnsiColor::Yellow,
        _ => AnsiColor::Magenta,
    };
    color.on_default()
}
