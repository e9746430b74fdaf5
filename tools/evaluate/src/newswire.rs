//! Scores names on raw text: SmartData's documents of newswire, in two halves.
//!
//! A name is right if its characters and its kind are. Persons, places and organisations are marked there, companies
//! among the latter; what else we find does not count, nor do derived forms, parts of compounds, and names inside names.
//! The first half of the documents, in the file's order, may be learned from; the second is for measuring.

mod corpus;

use std::path::Path;

use wortlaut::entity::{EntityType, MentionKind};
use wortlaut::report::{OffsetMap, Unit};
use wortlaut::text::Span;
use wortlaut::{Options, analyze};

use self::corpus::Name;
use crate::error::{self, Error};
use crate::report::Report;
use crate::score::Counts;

/// The kinds that the corpus marks.
const KINDS: [&str; 3] = ["PER", "LOC", "ORG"];

/// Scores the names of the whole analysis on `train.json.gz` of SmartData.
///
/// # Errors
/// Where a file can't be read or written, or is of another form.
pub fn run(data: &Path, predictions: Option<&Path>) -> Result<Report, Error> {
    let documents = corpus::read(data)?;
    let found: Vec<Vec<Name>> = documents.iter().map(|document| names(&document.text)).collect();
    if let Some(path) = predictions {
        let lines = documents.iter().zip(&found).map(|(document, found)| line(&document.text, &document.names, found));
        error::write(path, &lines.collect::<String>())?;
    }
    let mut report = Report::new("newswire");
    let middle = documents.len() / 2;
    for (half, part) in [("first half", 0..middle), ("second half", middle..documents.len())] {
        for kinds in KINDS.chunks(1).chain([&KINDS[..]]) {
            let mut counts = Counts::default();
            for (document, found) in documents.iter().zip(&found).take(part.end).skip(part.start) {
                let of = |names: &[Name]| -> Vec<Name> {
                    names.iter().filter(|name| kinds.contains(&name.kind)).copied().collect()
                };
                counts += Counts::of(&of(&document.names), &of(found));
            }
            let kind = if kinds.len() == 1 { kinds.concat() } else { "all".to_owned() };
            report.count(format!("{half}, {kind}"), counts);
        }
    }
    Ok(report)
}

/// The names of a text that lie in no other, in characters.
fn names(text: &str) -> Vec<Name> {
    let analysis = analyze(text, &Options::default());
    let chars = OffsetMap::new(text, Unit::Chars);
    let mentions = analysis.entities.iter().flat_map(|entity| {
        let names = entity.mentions.iter().filter(|mention| mention.kind == MentionKind::Name);
        names.map(|mention| (mention.span, entity.label))
    });
    let mentions: Vec<(Span, EntityType)> = mentions.collect();
    let is_inside = |span: Span| {
        mentions.iter().any(|(other, _)| *other != span && other.start <= span.start && span.end <= other.end)
    };
    let outer = mentions.iter().filter(|(span, _)| !is_inside(*span));
    let name = |(span, label): &(Span, EntityType)| {
        let kind = match label {
            EntityType::Person => "PER",
            EntityType::Location => "LOC",
            EntityType::Organization => "ORG",
            EntityType::Miscellaneous => return None,
        };
        Some(Name { start: chars.convert(span.start), end: chars.convert(span.end), kind })
    };
    outer.filter_map(name).collect()
}

/// What was missed in a document, and what was found that is not marked, a name a line.
fn line(text: &str, gold: &[Name], found: &[Name]) -> String {
    let only = |names: &[Name], others: &[Name], sign: char| -> String {
        let left = names.iter().filter(|name| !others.contains(name));
        left.map(|name| format!("{sign} {} {}\n", name.kind, name.of(text))).collect()
    };
    only(gold, found, '-') + &only(found, gold, '+') + "\n"
}
