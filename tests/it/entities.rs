//! What holds for the entities of any text, and how long it takes to find them.

use std::time::Instant;

use proptest::prelude::*;
use wortlaut::document::Document;
use wortlaut::entity::{EntityType, Memory, UserName, UserNames, find};

/// Pieces of text that names are made of, and that join and part them.
const PIECES: [&str; 44] = [
    "Angela Merkel",
    "Merkel",
    "Merkels",
    "Max Merkel",
    "Frau",
    "Präsident",
    "der Präsident",
    "die Präsidentin",
    "Präsidenten",
    "russische",
    "Russen",
    "Russlands",
    "Belarus",
    "Weißrussland",
    "OVKS",
    "CSTO",
    "(OVKS)",
    "Organisation des Vertrags über kollektive Sicherheit",
    "Nato-Mitglied",
    "Nicht-EU-Land",
    "Ukraine-Krieg",
    "-",
    "--",
    "A-",
    "’",
    "'s",
    "s",
    "(",
    ")",
    "„",
    "“",
    "sagte er",
    "Sie sagte",
    "er",
    ",",
    ".",
    "\n",
    "\n\n",
    "\u{ad}",
    "\u{301}",
    "🙂",
    "ẞ",
    "İ",
    "II.",
];

fn text() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(PIECES.as_slice());
    prop::collection::vec((piece, prop::sample::select([" ", " ", " ", ""].as_slice())), 0..40)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(piece, space)| [piece, space]).collect())
}

fn names() -> UserNames {
    let merkel =
        UserName { name: "Merkel".into(), label: EntityType::Organization, aliases: vec!["A-".into(), String::new()] };
    UserNames { add: vec![merkel], ignore: vec!["Belarus".into(), String::new()] }
}

proptest! {
    #[test]
    fn mentions_slice_to_words_and_belong_to_one_entity(text in text(), has_names: bool) {
        let lists = if has_names { names() } else { UserNames::default() };
        let entities = find(&Document::new(&text, &[]), &lists, &mut Memory::default());
        let mut spans = Vec::new();
        for entity in &entities {
            prop_assert!(!entity.name.is_empty() && !entity.mentions.is_empty());
            prop_assert!(!entity.aliases.contains(&entity.name));
            prop_assert!(entity.mentions.is_sorted_by_key(|mention| mention.span.start));
            for mention in &entity.mentions {
                prop_assert!(text[mention.span.start as usize..mention.span.end as usize].contains(char::is_alphanumeric));
                prop_assert!((0.0..=1.0).contains(&mention.confidence));
                spans.push(mention.span);
            }
        }
        let starts: Vec<u32> = entities.iter().map(|entity| entity.mentions[0].span.start).collect();
        prop_assert!(starts.is_sorted());
        spans.sort();
        prop_assert!(spans.windows(2).all(|pair| pair[0] != pair[1]));
    }
}

/// One long text may take this much longer than ten texts of a tenth: the same work if time is linear, ten times as
/// much if it is quadratic.
const MOST_GROWTH: u32 = 3;

/// A busy machine slows one run or another; quadratic time slows all of them.
const ATTEMPTS: usize = 4;

#[track_caller]
fn check_linear(piece: impl Fn(usize) -> String) {
    let time = |pieces: usize, repeats: usize| {
        let text: String = (0..pieces).map(&piece).collect();
        let document = Document::new(&text, &[]);
        let start = Instant::now();
        for _ in 0..repeats {
            assert!(find(&document, &names(), &mut Memory::default()).len() <= text.len());
        }
        start.elapsed()
    };
    let attempt = |_| (time(100, 10), time(1_000, 1));
    let attempts: Vec<_> = (0..ATTEMPTS).map(attempt).collect();
    let is_linear = attempts.iter().any(|(short, long)| *long < *short * MOST_GROWTH);
    assert!(is_linear, "ten short texts, then a long one: {attempts:?}");
}

#[test]
fn many_bearers_of_one_surname_take_linear_time() {
    check_linear(|at| {
        format!("Präsidentin Anna{} Müller sagte. Müller. Er sagte. Die Präsidentin sagte. ", letters(at))
    });
}

#[test]
fn many_people_take_linear_time() {
    check_linear(|at| format!("Anna Müll{} (SPD), Chinas Präsidentin, und der Präsident sagte er. ", letters(at)));
}

#[test]
fn many_acronyms_take_linear_time() {
    check_linear(|at| format!("Organisation für Vieles (OV{}) ((( ", letters(at).to_uppercase()));
}

#[test]
fn one_long_sentence_takes_linear_time() {
    check_linear(|_| "Merkel, „ er sagte die Präsidentin (OV) A-B-C-Merkel ".to_owned());
}

fn letters(mut number: usize) -> String {
    let mut letters = String::new();
    loop {
        letters.push(char::from(b'a' + (number % 26) as u8));
        number /= 26;
        if number == 0 {
            return letters;
        }
    }
}

#[test]
fn place_in_capitals_is_the_place() {
    let text = "ROSTOCK – Die Werft in Rostock baut um. In Rostock arbeiten tausend Menschen.";
    let entities = find(&Document::new(text, &[]), &UserNames::default(), &mut Memory::default());
    let places: Vec<&str> = entities.iter().map(|entity| entity.name.as_str()).collect();
    assert_eq!(places, ["Rostock"]);
}
