//! Scores parts of speech and verb forms, on the treebank's own sentences and tokens.
//!
//! Two accuracies are given for parts of speech: of the syntactic words, where a contraction (`im`) counts as two, a
//! preposition and a determiner; and of the surface tokens, where it counts as its first word. Verb forms and moods
//! are scored where gold has them, which is in CoNLL-U only.

mod gold;

use std::fmt::Write;
use std::path::Path;
use std::time::Instant;

use wortlaut::sentence::Sentence;
use wortlaut::tag::{self, Mood, Pos, Tag, VerbForm};
use wortlaut::text::TokenRange;
use wortlaut::token::{self, Token, TokenKind};

use crate::error::{self, Error};
use crate::report::Report;
use crate::score::Counts;
use gold::{Corpus, Word};

/// Scores the tagger on a `.conllu` or `.pos` file.
///
/// # Errors
/// Where a file can't be read or written.
pub fn run(data: &Path, predictions: Option<&Path>) -> Result<Report, Error> {
    let corpus = gold::read(data)?;
    let tokens: Vec<Token> = corpus.tokens().map(|span| Token { span, kind: kind(span.of(&corpus.text)) }).collect();
    let sentences = sentences(&corpus);
    // The first call also unpacks the model.
    let _ = tag::tag(&corpus.text, &tokens, &sentences);
    let start = Instant::now();
    let tags = tag::tag(&corpus.text, &tokens, &sentences);
    let seconds = start.elapsed().as_secs_f64();
    if let Some(path) = predictions {
        error::write(path, &listed(&corpus, &tags))?;
    }
    let mut report = Report::new("tags");
    let scored: Vec<(&Word, &str)> = corpus.words().filter_map(|word| Some((word, predicted(word, &tags)?))).collect();
    for name in names(&scored) {
        report.count(name, counts(&scored, |label| label == name));
    }
    add_verbs(&mut report, &corpus, &tags);
    let surface: Vec<(&Word, &str)> = scored.iter().filter(|(word, _)| word.part == 0).copied().collect();
    report.figure("accuracy, syntactic words", accuracy(&scored));
    report.figure("accuracy, surface tokens", accuracy(&surface));
    report.figure("million tokens a second", tokens.len() as f64 / seconds / 1e6);
    Ok(report)
}

/// The kind that the tokenizer gives to a word; a word that it would divide is a word all the same.
pub(crate) fn kind(word: &str) -> TokenKind {
    match token::tokenize(word).as_slice() {
        [only] => only.kind,
        [] | [_, ..] => TokenKind::Word,
    }
}

fn sentences(corpus: &Corpus) -> Vec<Sentence> {
    let mut start = 0;
    let ranges = corpus.sentences.iter().map(|sentence| {
        let tokens = TokenRange::new(start, start + sentence.tokens.len() as u32);
        start = tokens.end;
        Sentence { tokens, block: 0 }
    });
    ranges.collect()
}

/// The part of speech of a syntactic word: the second word of a contraction is a determiner.
fn predicted(word: &Word, tags: &[Tag]) -> Option<&'static str> {
    let tag = tags.get(word.token)?;
    Some(if word.part == 0 { tag.pos.code() } else { Pos::Det.code() })
}

fn names<'a>(scored: &[(&'a Word, &str)]) -> Vec<&'a str> {
    let mut names: Vec<&str> = scored.iter().map(|(word, _)| word.pos.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

fn counts(scored: &[(&Word, &str)], is_it: impl Fn(&str) -> bool) -> Counts {
    let mut counts = Counts::default();
    for (word, predicted) in scored {
        match (is_it(&word.pos), is_it(predicted)) {
            (true, true) => counts.true_positives += 1,
            (true, false) => counts.false_negatives += 1,
            (false, true) => counts.false_positives += 1,
            (false, false) => {}
        }
    }
    counts
}

fn accuracy(scored: &[(&Word, &str)]) -> f64 {
    let right = scored.iter().filter(|(word, predicted)| word.pos == *predicted).count();
    right as f64 / scored.len().max(1) as f64
}

/// Forms of the gold verbs, and moods of those that are finite in gold; each by name.
fn add_verbs(report: &mut Report, corpus: &Corpus, tags: &[Tag]) {
    let verbs: Vec<(VerbForm, Option<VerbForm>)> =
        corpus.words().filter_map(|word| Some((word.form?, tags.get(word.token)?.verb))).collect();
    if verbs.is_empty() {
        return;
    }
    let form_names = ["finite", "infinitive", "participle", "imperative"];
    for name in form_names {
        report.count(name, of_forms(&verbs, |form| form_name(form) == name));
    }
    let right = verbs.iter().filter(|(gold, found)| found.is_some_and(|it| form_name(it) == form_name(*gold))).count();
    for (name, mood) in
        [("indicative", Mood::Indicative), ("Konjunktiv I", Mood::SubjunctiveI), ("Konjunktiv II", Mood::SubjunctiveII)]
    {
        report.count(name, of_forms(&verbs, |form| form == VerbForm::Finite(mood)));
    }
    let is_finite = |form: VerbForm| form_name(form) == "finite";
    let finite: Vec<_> = verbs.iter().filter(|(gold, _)| is_finite(*gold)).collect();
    let same = finite.iter().filter(|(gold, found)| *found == Some(*gold)).count();
    report.figure("accuracy, form of verbs", right as f64 / verbs.len() as f64);
    report.figure("accuracy, mood of finite verbs", same as f64 / finite.len().max(1) as f64);
}

fn of_forms(verbs: &[(VerbForm, Option<VerbForm>)], is_it: impl Fn(VerbForm) -> bool) -> Counts {
    let mut counts = Counts::default();
    for &(gold, found) in verbs {
        match (is_it(gold), found.is_some_and(&is_it)) {
            (true, true) => counts.true_positives += 1,
            (true, false) => counts.false_negatives += 1,
            (false, true) => counts.false_positives += 1,
            (false, false) => {}
        }
    }
    counts
}

/// A mark and a letter for a form.
pub(crate) fn letter(form: VerbForm) -> &'static str {
    match form {
        VerbForm::Finite(_) => "'f",
        VerbForm::Infinitive => "'i",
        VerbForm::Participle => "'p",
        VerbForm::Imperative => "'m",
    }
}

fn form_name(form: VerbForm) -> &'static str {
    match form {
        VerbForm::Finite(_) => "finite",
        VerbForm::Infinitive => "infinitive",
        VerbForm::Participle => "participle",
        VerbForm::Imperative => "imperative",
    }
}

/// One surface token a line: token, gold and predicted part of speech, gold and predicted verb form.
fn listed(corpus: &Corpus, tags: &[Tag]) -> String {
    let mut out = String::new();
    let show = |form: Option<VerbForm>| form.map_or_else(|| "_".to_owned(), |form| format!("{form:?}"));
    for sentence in &corpus.sentences {
        for word in sentence.words.iter().filter(|word| word.part == 0) {
            let Some(tag) = tags.get(word.token) else { continue };
            let token = word.span.of(&corpus.text);
            let forms = [word.form, tag.verb].map(show).join("\t");
            let _ = writeln!(out, "{token}\t{}\t{}\t{forms}", word.pos, tag.pos.code());
        }
        out.push('\n');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn word(part: usize, pos: &str) -> Word {
        Word { token: 0, span: wortlaut::text::Span::new(0, 0), part, pos: pos.to_owned(), form: None }
    }

    #[test]
    fn accuracy_counts_equal_names() {
        let words = [word(0, "ADP"), word(1, "DET"), word(0, "NOUN"), word(0, "VERB")];
        let scored: Vec<(&Word, &str)> = words.iter().zip(["ADP", "DET", "PROPN", "VERB"]).collect();
        assert!((accuracy(&scored) - 0.75).abs() < 1e-12);
        let nouns = counts(&scored, |name| name == "NOUN");
        assert_eq!(nouns, Counts { true_positives: 0, false_positives: 0, false_negatives: 1 });
        let names = counts(&scored, |name| name == "PROPN");
        assert_eq!(names, Counts { true_positives: 0, false_positives: 1, false_negatives: 0 });
    }

    #[test]
    fn second_word_of_a_contraction_is_a_determiner() {
        let tags = [Tag { pos: Pos::Adp, verb: None }];
        assert_eq!(predicted(&word(0, "ADP"), &tags), Some("ADP"));
        assert_eq!(predicted(&word(1, "DET"), &tags), Some("DET"));
    }

    #[test]
    fn moods_are_counted_apart() {
        let finite = |mood| VerbForm::Finite(mood);
        let verbs = [
            (finite(Mood::SubjunctiveI), Some(finite(Mood::SubjunctiveI))),
            (finite(Mood::SubjunctiveI), Some(finite(Mood::Indicative))),
            (VerbForm::Infinitive, None),
        ];
        let counts = of_forms(&verbs, |form| form == finite(Mood::SubjunctiveI));
        assert_eq!(counts, Counts { true_positives: 1, false_positives: 0, false_negatives: 1 });
        let counts = of_forms(&verbs, |form| form_name(form) == "finite");
        assert_eq!(counts, Counts { true_positives: 2, false_positives: 0, false_negatives: 0 });
    }
}
