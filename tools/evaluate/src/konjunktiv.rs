//! Scores Konjunktiv I of ordinary verbs on a generated grid, and words that look like it on another.
//!
//! The data is `tests/gold/konjunktiv.txt`: sections of words, and of frames in which `S` is a subject, `S^` the same
//! with a capital, `V` the verb, `O` an object and `W` a word that looks like a verb. A cell is right where a claim has
//! exactly the marked words, the marked speaker and the frame's kind; of kind `author`, where nobody else says them.

use std::collections::BTreeMap;
use std::path::Path;

use wortlaut::claim::{Claim, ClaimKind};
use wortlaut::lexicon::verb::{Parts, Reading};
use wortlaut::text::Span;
use wortlaut::{Options, analyze};

use crate::error::{self, Error};
use crate::report::Report;

/// The sections of the data by name.
type Sections = BTreeMap<String, Vec<String>>;

/// Scores both grids.
///
/// # Errors
/// Where the file can't be read, or a frame is not in the form.
pub fn run(data: &Path, predictions: Option<&Path>) -> Result<Report, Error> {
    let sections = parse(&error::read(data)?);
    let mut grids = vec![Grid::default(); 3];
    for (grid, verbs) in grids.iter_mut().zip(["verbs", "held-out verbs"]) {
        for (row, verb) in lines(&sections, verbs).iter().enumerate() {
            for (column, kind) in ["bare noun", "number", "article"].iter().enumerate() {
                let objects = lines(&sections, &format!("objects: {kind}"));
                for (place, frame) in lines(&sections, "frames").iter().enumerate() {
                    let number = row + column + 3 * place;
                    let words = Words { subject: pick(&sections, "subjects", number), object: at(objects, number) };
                    grid.add(&words.cell(frame, &[('V', &subjunctive(verb))]), data)?;
                }
            }
        }
    }
    if let Some(grid) = grids.last_mut() {
        counter(&sections, grid, data)?;
    }
    if let (Some(path), [seen, _, counter]) = (predictions, grids.as_slice()) {
        // What is wrong with the held-out verbs stays unseen.
        error::write(path, &[seen.wrong.as_str(), &counter.wrong].concat())?;
    }
    let mut report = Report::new("konjunktiv");
    for (name, grid) in ["grid", "grid, held-out verbs", "counter-grid"].into_iter().zip(&grids) {
        report.figure(format!("{name}, cells"), grid.cells as f64);
        report.figure(format!("{name}, right"), grid.right as f64 / grid.cells.max(1) as f64);
    }
    Ok(report)
}

/// Adjectives, nouns and first persons in the same places.
fn counter(sections: &Sections, grid: &mut Grid, data: &Path) -> Result<(), Error> {
    let verbs: Vec<String> = lines(sections, "verbs").iter().map(|verb| subjunctive(verb)).collect();
    let rows = [
        ("adjective", lines(sections, "adjectives")),
        ("noun", lines(sections, "nouns")),
        ("first person", verbs.as_slice()),
    ];
    for (kind, rows) in rows {
        for (number, word) in rows.iter().enumerate() {
            for frame in lines(sections, &format!("counter-frames: {kind}")) {
                let objects = lines(sections, "objects: article");
                let words = Words { subject: pick(sections, "subjects", number), object: at(objects, number) };
                grid.add(&words.cell(frame, &[('V', word), ('W', word)]), data)?;
            }
        }
    }
    Ok(())
}

/// The words that stand around the verb.
struct Words<'a> {
    subject: &'a str,
    object: &'a str,
}

impl Words<'_> {
    /// The frame with its words put in.
    fn cell(&self, frame: &str, others: &[(char, &str)]) -> String {
        let mut letters = self.subject.chars();
        let capital: String = letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect();
        let mut cell = String::new();
        for word in frame.split_inclusive([' ', '⟦', '⟧', '«', '»', '.', ',']) {
            let end = word.trim_end_matches([' ', '⟦', '⟧', '«', '»', '.', ',']).len();
            let (word, mark) = word.split_at(end);
            cell.push_str(match word {
                "S" => self.subject,
                "S^" => &capital,
                "O" => self.object,
                _ => others.iter().find(|(name, _)| word.chars().eq([*name])).map_or(word, |(_, it)| it),
            });
            cell.push_str(mark);
        }
        cell
    }
}

/// Cells and how many of them are right.
#[derive(Debug, Default, Clone)]
struct Grid {
    cells: usize,
    right: usize,
    /// What is wrong, a cell a line.
    wrong: String,
}

impl Grid {
    fn add(&mut self, cell: &str, data: &Path) -> Result<(), Error> {
        let case = Case::read(cell).ok_or_else(|| Error::format(data, 0, "a frame has no kind, ⟦ or ⟧"))?;
        let claims = analyze(&case.text, &Options::default()).claims;
        self.cells += 1;
        if case.is_right(&claims) {
            self.right += 1;
        } else {
            let show = |claim: &Claim| format!("{} {:?}", claim.kind.code(), case.words(claim));
            let found: Vec<String> = claims.iter().map(show).collect();
            self.wrong.push_str(&format!("{}\t{}\t{}\n", case.kind, case.text, found.join("; ")));
        }
        Ok(())
    }
}

/// A text and the claim that it holds.
struct Case {
    kind: String,
    text: String,
    claim: Span,
    speaker: Option<Span>,
}

impl Case {
    fn read(cell: &str) -> Option<Self> {
        let (kind, marked) = cell.split_once('\t')?;
        let mut case = Self { kind: kind.to_owned(), text: String::new(), claim: Span::new(0, 0), speaker: None };
        let mut start = 0;
        for letter in marked.chars() {
            let at = case.text.len() as u32;
            match letter {
                '⟦' | '«' => start = at,
                '⟧' => case.claim = Span::new(start, at),
                '»' => case.speaker = Some(Span::new(start, at)),
                _ => case.text.push(letter),
            }
        }
        (!case.claim.is_empty()).then_some(case)
    }

    fn is_right(&self, claims: &[Claim]) -> bool {
        if self.kind == "author" {
            let touches = |span: &Span| span.start < self.claim.end && self.claim.start < span.end;
            let mut touching = claims.iter().filter(|claim| claim.spans.iter().any(touches));
            return touching.all(|claim| claim.kind == ClaimKind::Assertion);
        }
        let speaker = |claim: &Claim| claim.speaker.as_ref().map(|party| party.span);
        let is_it = |claim: &&Claim| claim.kind.code() == self.kind && claim.spans.as_slice() == [self.claim];
        claims.iter().filter(is_it).any(|claim| speaker(claim) == self.speaker)
    }

    fn words(&self, claim: &Claim) -> (String, Option<&str>) {
        let words: Vec<&str> = claim.spans.iter().map(|span| span.of(&self.text)).collect();
        (words.join(" … "), claim.speaker.as_ref().map(|party| party.span.of(&self.text)))
    }
}

/// The third person singular of Konjunktiv I: `plane`, `handle`.
fn subjunctive(infinitive: &str) -> String {
    let forms = Parts::of(infinitive).third_persons();
    let form = forms.into_iter().find(|(_, reading)| *reading == Reading::SubjunctiveI);
    let form = form.map_or_else(|| infinitive.to_owned(), |(form, _)| form);
    form.strip_suffix("ele").map_or(form.clone(), |stem| format!("{stem}le"))
}

fn parse(content: &str) -> Sections {
    let mut sections = Sections::new();
    let mut name = String::new();
    for line in content.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        match line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            Some(section) => section.clone_into(&mut name),
            None => sections.entry(name.clone()).or_default().push(line.to_owned()),
        }
    }
    sections
}

fn lines<'a>(sections: &'a Sections, name: &str) -> &'a [String] {
    sections.get(name).map(Vec::as_slice).unwrap_or_default()
}

fn pick<'a>(sections: &'a Sections, name: &str, number: usize) -> &'a str {
    at(lines(sections, name), number)
}

fn at(lines: &[String], number: usize) -> &str {
    lines.get(number % lines.len().max(1)).map_or("", String::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The floor of every grid.
    const FLOOR: f64 = 0.97;

    #[test]
    fn frames_are_filled() {
        let words = Words { subject: "die Stadt", object: "12 Anträge" };
        let cell = words.cell("indirect\t⟦S^ V O⟧, sagte «Ina Rau».", &[('V', "prüfe")]);
        let case = Case::read(&cell).unwrap();
        assert_eq!(case.text, "Die Stadt prüfe 12 Anträge, sagte Ina Rau.");
        assert_eq!(case.claim.of(&case.text), "Die Stadt prüfe 12 Anträge");
        assert_eq!(case.speaker.map(|span| span.of(&case.text)), Some("Ina Rau"));
        assert_eq!(subjunctive("handeln"), "handle");
    }

    #[test]
    fn every_grid_reaches_its_floor() {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/gold/konjunktiv.txt");
        let report = run(&data, None).unwrap();
        for figure in report.figures.iter().filter(|figure| figure.name.ends_with("right")) {
            assert!(FLOOR <= figure.value, "{}: {}", figure.name, figure.value);
        }
    }
}
