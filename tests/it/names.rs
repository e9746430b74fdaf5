//! The built-in recogniser of names: its file, its quality on the development part, and that it never fails.

use std::fs;
use std::path::Path;

use proptest::prelude::*;
use wortlaut::document::Document;
use wortlaut::entity::Memory;
use wortlaut::entity::recognize::{self, Recognizer, labels};
use wortlaut::entity::{EntityType, MentionKind};

/// Least F1 over all twelve kinds on GermEval 2014's development part, in hundredths: the recorded figure
/// (docs/measurements/entities.md) less half a point.
const FLOOR: f32 = 78.6;

/// A sentence of the corpus: its tokens and their outer labels.
type Marked = (Vec<String>, Vec<usize>);

#[test]
fn built_in_model_is_whole() {
    assert!(recognize::model().is_some());
}

#[test]
fn names_are_found_as_well_as_recorded() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/ner/germeval2014/dev.iob2");
    let Ok(text) = fs::read_to_string(&path) else {
        println!("skipped: {} is missing", path.display());
        return;
    };
    let sentences: Vec<Marked> = text.split("\n\n").map(parse).collect();
    let mut recognizer = Recognizer::new(recognize::model().unwrap());
    let (mut right, mut found_total, mut gold_total) = (0, 0, 0);
    for (words, gold) in &sentences {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let found = spans(&recognizer.label(&words).outer);
        let gold = spans(gold);
        right += found.iter().filter(|name| gold.contains(name)).count();
        found_total += found.len();
        gold_total += gold.len();
    }
    let score = 200.0 * right as f32 / (found_total + gold_total) as f32;
    assert!(FLOOR <= score, "F1 {score:.2}, floor {FLOOR}");
}

fn parse(sentence: &str) -> Marked {
    let rows = sentence.lines().filter_map(|line| {
        let mut fields = line.split('\t');
        Some((fields.next()?.to_owned(), labels::parse(fields.next()?)?))
    });
    rows.unzip()
}

/// First token, token after the last, kind.
fn spans(labels: &[usize]) -> Vec<(usize, usize, usize)> {
    let mut spans: Vec<(usize, usize, usize)> = Vec::new();
    for (at, &label) in labels.iter().enumerate() {
        let Some(kind) = labels::kind_of(label) else { continue };
        match spans.last_mut() {
            Some(last) if !labels::is_first(label) && last.1 == at => last.1 = at + 1,
            _ => spans.push((at, at + 1, kind)),
        }
    }
    spans
}

/// Checks that the text's sure names are found, each `(words, type, kind)`.
#[track_caller]
fn check(text: &str, expected: &[(&str, EntityType, MentionKind)]) {
    let document = Document::new(text, &[]);
    let mentions = recognize::mentions(&document, &mut Memory::default());
    for (words, label, kind) in expected {
        let is_there = mentions
            .iter()
            .any(|mention| mention.span.of(text) == *words && mention.label == *label && mention.kind == *kind);
        assert!(is_there, "{words}: {mentions:?}");
    }
}

#[test]
fn people_places_and_organisations_are_found() {
    check(
        "Der Vorstand von Siemens traf sich am Montag in München mit Angela Merkel.",
        &[
            ("Siemens", EntityType::Organization, MentionKind::Name),
            ("München", EntityType::Location, MentionKind::Name),
            ("Angela Merkel", EntityType::Person, MentionKind::Name),
        ],
    );
}

#[test]
fn derived_forms_and_compounds_are_told_apart() {
    check(
        "Die russische Regierung verlegte Truppen, sagte ein SPD-Politiker in Berlin.",
        &[
            ("russische", EntityType::Location, MentionKind::Derived),
            ("SPD-Politiker", EntityType::Organization, MentionKind::Part),
            ("SPD", EntityType::Organization, MentionKind::Name),
        ],
    );
}

/// More distinct words than are kept, so that what was kept is dropped on the way.
#[test]
fn memory_changes_no_result() {
    let many: String = (0..9000).map(|at| format!("Wort{at} und Berlin. ")).collect();
    let texts = ["Angela Merkel reiste nach Paris.", &many, "Angela Merkel traf Siemens in Bonn."];
    let mut kept = Memory::default();
    for text in texts.into_iter().chain(texts) {
        let document = Document::new(text, &[]);
        assert_eq!(recognize::mentions(&document, &mut kept), recognize::mentions(&document, &mut Memory::default()));
    }
}

proptest! {
    #[test]
    fn mentions_are_pieces_of_any_text(text in "(\\PC{0,8}[ .\n\u{ad}]{0,2}){0,40}") {
        let document = Document::new(&text, &[]);
        for mention in recognize::mentions(&document, &mut Memory::default()) {
            prop_assert!(!mention.span.of(&text).is_empty());
            prop_assert!((0.0..=1.0).contains(&mention.confidence));
        }
    }
}

#[test]
fn one_word_of_a_megabyte_is_read() {
    let text = format!("In {} sprach Anna.", "Berlin".repeat(200_000));
    let _ = recognize::mentions(&Document::new(&text, &[]), &mut Memory::default());
}
