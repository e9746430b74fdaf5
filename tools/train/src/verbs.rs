//! Lists the regular verbs that running text shows: `src/data/regular_verbs.txt`.
//!
//! A word is an infinitive of a regular verb if it follows `zu`, or stands in `an-zu-melden`, and text holds two of the
//! forms that the verb would then have: `meldet`, `meldete`, `meldeten`, `gemeldet`, `angemeldet`.

use std::collections::{BTreeSet, HashMap};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use wortlaut::lexicon::verb::{self, Parts};

use crate::corpus::text::for_each_line;
use crate::run::Run;

/// Forms of a verb that text must hold.
const EVIDENCE: usize = 2;
/// Shortest infinitive, in bytes: `eilen`, `ölen`.
const SHORTEST: usize = 5;
/// Corpora, most of them free of any condition; what they are read for, which words there are, is a fact.
const TEXTS: [&str; 5] = [
    "bundestag_wp19_21.txt.zst",
    "wikipedia_klexikon.txt.zst",
    "deu_news_2015_10K-sentences.txt",
    "wikinews_politik_2021.csv",
    "common_voice_de.txt",
];
/// Where the list is written.
const LIST: &str = "src/data/regular_verbs.txt";
/// Its first lines.
const HEADER: &str = "\
# Infinitives of regular verbs.
# Written by `cargo run -p train --release -- verbs` from tools/train/data/regular_verbs.txt (our own) and from the forms
# that occur in Bundestag speeches (official works), German Wikipedia (CC BY-SA), Leipzig news 2015 and Wikinews (CC BY)
# and Common Voice (CC0); of these texts the list holds nothing but which verbs there are.
";

/// Writes the list of regular verbs.
///
/// # Errors
/// If a corpus can't be read or the list not be written.
pub fn train(run: &Run) -> Result<()> {
    let mut words = Words::default();
    for name in TEXTS {
        for_each_line(&run.data.join("text").join(name), |line| words.add(line))?;
    }
    let mut verbs: BTreeSet<&str> = lines(include_str!("../data/regular_verbs.txt")).collect();
    let own = verbs.len();
    verbs.extend(words.infinitives().filter(|word| is_open(word) && words.is_regular(word)));
    println!("{} regular verbs, {own} of them our own", verbs.len());
    let list = verbs.iter().map(|verb| format!("{verb}\n")).collect::<String>();
    fs::write(Path::new(LIST), [HEADER, &list].concat()).with_context(|| format!("can't write {LIST}"))
}

/// How often words in small letters occur.
#[derive(Default)]
struct Words {
    counts: HashMap<String, Count>,
    /// Words behind a prefix and `ge`: `meldet` of `angemeldet`.
    after_ge: BTreeSet<String>,
}

#[derive(Default)]
struct Count {
    /// Places after `zu`, or with `zu` inside.
    with_zu: u32,
    /// Other places.
    alone: u32,
}

impl Words {
    fn add(&mut self, line: &str) {
        let mut previous = "";
        for word in line.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty()) {
            if word.chars().all(char::is_lowercase) {
                let count = self.counts.entry(word.to_owned()).or_default();
                if previous == "zu" {
                    count.with_zu += 1;
                } else {
                    count.alone += 1;
                }
                // The prefix `zu` is left out: `zuzufügen` reads as `zu` and `zufügen` too.
                if let Some((_, verb)) = verb::divided_by(word, "zu").filter(|(prefix, _)| *prefix != "zu") {
                    self.counts.entry(verb.to_owned()).or_default().with_zu += 1;
                }
                if let Some((_, verb)) = verb::divided_by(word, "ge") {
                    self.after_ge.insert(verb.to_owned());
                }
            }
            previous = word;
        }
    }

    fn infinitives(&self) -> impl Iterator<Item = &str> {
        let is_infinitive = |word: &str| ["en", "eln", "ern"].iter().any(|ending| word.ends_with(ending));
        let long = self.counts.iter().filter(|(word, _)| SHORTEST <= word.len());
        long.filter(move |(word, count)| 0 < count.with_zu && is_infinitive(word)).map(|(word, _)| &**word)
    }

    fn is_regular(&self, infinitive: &str) -> bool {
        // `einsetzen` follows from `setzen`.
        let is_infinitive = |word: &str| self.counts.get(word).is_some_and(|count| 0 < count.with_zu);
        // `zu sicheren` holds an adjective, whatever forms `sichern` has.
        let without_e = ["eren", "elen"].iter().find_map(|ending| infinitive.strip_suffix(ending));
        let ending = if infinitive.ends_with("eren") { "ern" } else { "eln" };
        if without_e.is_some_and(|stem| is_infinitive(&[stem, ending].concat())) {
            return false;
        }
        if verb::divided_by(infinitive, "").is_some_and(|(_, verb)| SHORTEST <= verb.len() && is_infinitive(verb)) {
            return false;
        }
        let parts = Parts::regular(infinitive);
        let forms = parts.third_persons().into_iter().map(|(form, _)| form).filter(|form| form.contains('t'));
        let forms: BTreeSet<String> = forms.chain(parts.participle).filter(|form| form != infinitive).collect();
        let is_there = |form: &String| self.counts.get(form).is_some_and(|count| 0 < count.alone);
        let after_ge = parts.present.iter().any(|form| self.after_ge.contains(form));
        EVIDENCE <= forms.iter().filter(|form| is_there(form)).count() + usize::from(after_ge)
    }
}

/// Whether a word may be a regular infinitive: it is no determiner, pronoun or form of an irregular verb.
fn is_open(word: &str) -> bool {
    let mut stems = lines(include_str!("../data/determiners.txt"));
    let is_determiner = stems.any(|stem| word.strip_prefix(stem) == Some("en"));
    let is_pronoun = matches!(word, "denen" | "deren" | "ihnen");
    !is_determiner && !is_pronoun && !verb::looks_irregular(word)
}

fn lines(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().filter(|line| !line.starts_with('#'))
}
