//! SmartData: JSON documents one after another, compressed, with character offsets.

use std::fs::File;
use std::io::BufReader;
use std::path::Path;

use flate2::bufread::GzDecoder;
use serde::Deserialize;

use crate::error::Error;

/// A document of newswire.
pub(super) struct Document {
    /// Its text.
    pub text: String,
    /// The persons, places and organisations marked in it, those inside others left out.
    pub names: Vec<Name>,
}

/// A name: its characters and its kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct Name {
    /// First character.
    pub start: u32,
    /// Character after the last one.
    pub end: u32,
    /// `PER`, `LOC` or `ORG`.
    pub kind: &'static str,
}

impl Name {
    /// The name in its text.
    pub(super) fn of(&self, text: &str) -> String {
        text.chars().take(self.end as usize).skip(self.start as usize).collect()
    }
}

/// A document as it is written; empty lists may be left out.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Written {
    text: Text,
    #[serde(default)]
    concept_mentions: Option<Array>,
    refids: Option<Map>,
}

#[derive(Deserialize)]
struct Text {
    string: String,
}

#[derive(Deserialize)]
struct Array {
    array: Vec<Concept>,
}

#[derive(Deserialize)]
struct Concept {
    span: Place,
    r#type: String,
}

#[derive(Deserialize)]
struct Place {
    start: u32,
    end: u32,
}

#[derive(Deserialize)]
struct Map {
    map: Source,
}

#[derive(Deserialize)]
struct Source {
    source: Option<String>,
}

/// The documents of newswire, in the file's order.
pub(super) fn read(path: &Path) -> Result<Vec<Document>, Error> {
    let file = File::open(path).map_err(|source| Error::Io { path: path.to_owned(), source })?;
    let reader = BufReader::new(GzDecoder::new(BufReader::new(file)));
    let mut documents = Vec::new();
    for written in serde_json::Deserializer::from_reader(reader).into_iter::<Written>() {
        let written = written.map_err(|error| Error::format(path, error.line(), error.to_string()))?;
        if written.refids.and_then(|it| it.map.source).as_deref() == Some("news") {
            let concepts = written.concept_mentions.map_or(Vec::new(), |it| it.array);
            documents.push(Document { text: written.text.string, names: names(&concepts) });
        }
    }
    Ok(documents)
}

/// The names among the concepts; of one place and kind given twice, one.
fn names(concepts: &[Concept]) -> Vec<Name> {
    let name = |concept: &Concept| {
        let Place { start, end } = concept.span;
        Some(Name { start, end, kind: kind(&concept.r#type)? })
    };
    let names: Vec<Name> = concepts.iter().filter_map(name).collect();
    let is_inside = |name: &Name| {
        let holds = |other: &Name| other.start <= name.start && name.end <= other.end;
        names.iter().any(|other| holds(other) && other.end - other.start > name.end - name.start)
    };
    names.iter().filter(|name| !is_inside(name)).copied().collect()
}

fn kind(written: &str) -> Option<&'static str> {
    match written.split('-').next()? {
        "person" => Some("PER"),
        "location" => Some("LOC"),
        "organization" => Some("ORG"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn companies_are_organisations_and_inner_names_are_left_out() {
        let concept = |start, end, kind: &str| Concept { span: Place { start, end }, r#type: kind.to_owned() };
        let concepts = [
            concept(0, 12, "organization-company"),
            concept(6, 12, "location-city"),
            concept(20, 24, "date"),
            concept(30, 34, "person"),
        ];
        let expected = [Name { start: 0, end: 12, kind: "ORG" }, Name { start: 30, end: 34, kind: "PER" }];
        assert_eq!(names(&concepts), expected);
        assert_eq!(expected.first().map(|name| name.of("Brauhaus Ulm AG")), Some("Brauhaus Ulm".to_owned()));
    }
}
