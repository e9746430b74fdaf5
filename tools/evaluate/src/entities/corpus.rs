//! Corpora of names, one token a line, a blank line between sentences.

mod inline;
mod types;

use std::path::Path;

use wortlaut::entity::recognize::labels::{self, Label};

pub(super) use types::{Corpus, Marked, Name};

use crate::error::{self, Error};

/// The form of a corpus.
struct Form {
    /// Column of the token.
    word: usize,
    /// Column of the outer label, and of the inner one where there is one.
    labels: [Option<usize>; 2],
    /// The kind that a corpus's own kind stands for; `None` if we don't find such things.
    kind: fn(&str) -> Option<&str>,
    has_ways: bool,
}

/// GermEval 2014.
const GERMEVAL: Form = Form { word: 0, labels: [Some(1), Some(2)], kind: own_kind, has_ways: true };

/// Bundestag sittings.
const BUNDESTAG: Form = Form { word: 1, labels: [Some(4), None], kind: misc_as_other, has_ways: false };

/// MobIE.
const MOBIE: Form = Form { word: 0, labels: [Some(3), None], kind: mobie_kind, has_ways: false };

fn own_kind(kind: &str) -> Option<&str> {
    Some(kind)
}

fn misc_as_other(kind: &str) -> Option<&str> {
    Some(if kind == "MISC" { "OTH" } else { kind })
}

fn mobie_kind(kind: &str) -> Option<&str> {
    match kind {
        "person" => Some("PER"),
        "organization" | "organization-company" => Some("ORG"),
        "location" | "location-city" | "location-street" | "location-route" | "location-stop" => Some("LOC"),
        _ => None,
    }
}

/// Reads a corpus, whose form the file's extension tells.
pub(super) fn read(path: &Path) -> Result<Corpus, Error> {
    let form = match path.extension().and_then(|extension| extension.to_str()) {
        Some("conll") => BUNDESTAG,
        Some("conll2003") => MOBIE,
        _ => GERMEVAL,
    };
    let text = error::read(path)?;
    if path.extension().is_some_and(|extension| extension == "txt") {
        return inline::parse(&text).map_err(|line| Error::format(path, line, "a brace is missing"));
    }
    parse(&text, &form).map_err(|line| Error::format(path, line, "no token with a label"))
}

/// The sentences of a corpus; the error is the number of a line without token and label.
fn parse(text: &str, form: &Form) -> Result<Corpus, usize> {
    let mut sentences = Vec::new();
    let mut rows: Vec<Vec<&str>> = Vec::new();
    for (number, line) in (1..).zip(text.lines().chain([""])) {
        let fields: Vec<&str> = line.split(['\t', ' ']).filter(|field| !field.is_empty()).collect();
        // GermEval's original files have comments; the others name their documents.
        if fields
            .first()
            .is_some_and(|first| *first == "-DOCSTART-" || (*first == "#" && form.has_ways && fields.len() < 3))
        {
            continue;
        }
        if !fields.is_empty() {
            if fields.len() <= form.word {
                return Err(number);
            }
            rows.push(fields);
        } else if !rows.is_empty() {
            sentences.push(marked(&rows, form));
            rows.clear();
        }
    }
    Ok(Corpus { sentences, has_ways: form.has_ways })
}

fn marked(rows: &[Vec<&str>], form: &Form) -> Marked {
    let column = |column: Option<usize>| -> Vec<&str> {
        rows.iter().map(|row| column.and_then(|at| row.get(at)).copied().unwrap_or("O")).collect()
    };
    let [outer, inner] = form.labels.map(|at| names(&column(at), form.kind));
    Marked {
        words: rows.iter().filter_map(|row| row.get(form.word)).map(|word| (*word).to_owned()).collect(),
        outer,
        inner,
    }
}

/// The names of a label sequence; `I-` after another kind begins a name.
fn names(labels: &[&str], kind: fn(&str) -> Option<&str>) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    for (at, label) in labels.iter().enumerate() {
        let Some((position, own)) = label.split_once('-') else { continue };
        let Some(own) = kind(own) else { continue };
        match names.last_mut() {
            Some(last) if position == "I" && last.end == at && last.kind == own => last.end = at + 1,
            _ => names.push(Name { start: at, end: at + 1, kind: own.to_owned() }),
        }
    }
    names
}

impl Corpus {
    /// Our names of a sentence, those only that the corpus marks too.
    pub(super) fn comparable(&self, found: &[Label]) -> Vec<Name> {
        let written: Vec<String> = found.iter().map(|label| labels::name(*label)).collect();
        let mut names = names(&written.iter().map(String::as_str).collect::<Vec<_>>(), own_kind);
        names.retain(|name| self.has_ways || (!name.kind.ends_with("deriv") && !name.kind.ends_with("part")));
        names
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_read_with_both_levels() {
        let text = "Die\tO\tO\nUniversität\tB-ORG\tO\nUlm\tI-ORG\tB-LOC\n\nUlmer\tB-LOCderiv\tO\n";
        let corpus = parse(text, &GERMEVAL).unwrap();
        let [first, second] = corpus.sentences.as_slice() else { panic!("two sentences") };
        assert_eq!(first.outer, [Name { start: 1, end: 3, kind: "ORG".to_owned() }]);
        assert_eq!(first.inner, [Name { start: 2, end: 3, kind: "LOC".to_owned() }]);
        assert_eq!(second.outer, [Name { start: 0, end: 1, kind: "LOCderiv".to_owned() }]);
    }

    #[test]
    fn kinds_of_other_corpora_are_mapped() {
        let corpus =
            parse("-DOCSTART- -1- O O\n\nUlm NE I-NE B-location-city\nheute ADV I-ADV B-date\n", &MOBIE).unwrap();
        assert_eq!(corpus.sentences[0].outer, [Name { start: 0, end: 1, kind: "LOC".to_owned() }]);
    }

    #[test]
    fn line_without_its_columns_is_named() {
        assert_eq!(parse("1\tUlm\t_\t_\tB-LOC\t_\n\n1\n", &BUNDESTAG).err(), Some(3));
    }
}
