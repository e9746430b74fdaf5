//! Scores verb groups and clause boundaries on a treebank's own sentences and tokens (CoNLL-U).
//!
//! Both are derived from the treebank's heads and morphology, see [`gold`]. A verb group is right if it has exactly the
//! verbs of a gold group and its particle. A clause boundary lies between two words of a sentence that belong to
//! different clauses; marks don't count as words.

mod gold;

use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

use wortlaut::sentence::Sentence;
use wortlaut::syntax::{self, Syntax};
use wortlaut::tag::{self, Tag};
use wortlaut::text::TokenRange;
use wortlaut::token::Token;

use crate::conllu::{self, Treebank};
use crate::error::{self, Error};
use crate::report::Report;
use crate::score::Counts;
use crate::tags::kind;
use gold::Gold;

/// Scores the syntax on a `.conllu` file.
///
/// # Errors
/// Where a file can't be read or written.
pub fn run(data: &Path, predictions: Option<&Path>) -> Result<Report, Error> {
    let treebank = conllu::read(data)?;
    let spans = treebank.sentences.iter().flat_map(|it| &it.tokens);
    let tokens: Vec<Token> = spans.map(|&span| Token { span, kind: kind(span.of(&treebank.text)) }).collect();
    let sentences = ranges(&treebank);
    let tags = tag::tag(&treebank.text, &tokens, &sentences);
    let syntax = syntax::read(&treebank.text, &tokens, &sentences, &[], &tags);
    let (mut groups, mut boundaries, mut clauses) = (Counts::default(), Counts::default(), Counts::default());
    let mut listed = String::new();
    for (sentence, range) in treebank.sentences.iter().zip(&sentences) {
        let gold = Gold::of(sentence, range.tokens.start);
        let found = found(sentence, range.tokens, &syntax);
        add(&mut groups, &gold.groups, &found.groups);
        add(&mut boundaries, &gold.boundaries, &found.boundaries);
        add(&mut clauses, &gold.clauses, &found.clauses);
        if gold != found {
            list(&mut listed, &treebank, range.tokens, &tokens, &tags, &gold, &found);
        }
    }
    if let Some(path) = predictions {
        error::write(path, &listed)?;
    }
    let mut report = Report::new("syntax");
    report.count("verb groups", groups);
    report.count("clause boundaries", boundaries);
    report.count("whole clauses", clauses);
    Ok(report)
}

fn ranges(treebank: &Treebank) -> Vec<Sentence> {
    let mut start = 0;
    let ranges = treebank.sentences.iter().map(|sentence| {
        let tokens = TokenRange::new(start, start + sentence.tokens.len() as u32);
        start = tokens.end;
        Sentence { tokens, block: 0 }
    });
    ranges.collect()
}

/// What the analysis says of a sentence, in the form of the gold annotation.
fn found(sentence: &conllu::Sentence, range: TokenRange, syntax: &Syntax) -> Gold {
    let groups = syntax.groups().iter().filter_map(|group| {
        let verbs: BTreeSet<u32> = syntax.verbs_of(group).iter().copied().chain(group.particle).collect();
        verbs.first().is_some_and(|at| range.start <= *at && *at < range.end).then_some(verbs)
    });
    let owner = |at: u32| syntax.clause_index(at).map_or(usize::MAX, |index| index as usize);
    Gold::new(groups.collect(), gold::words(sentence, range.start).map(|at| (at, owner(at))).collect())
}

fn add<T: Ord>(counts: &mut Counts, gold: &BTreeSet<T>, found: &BTreeSet<T>) {
    counts.true_positives += gold.intersection(found).count();
    counts.false_negatives += gold.difference(found).count();
    counts.false_positives += found.difference(gold).count();
}

/// A sentence whose reading differs: gold, then found, with its boundaries, the forms that the tagger gives to verbs, and
/// their groups.
fn list(
    out: &mut String,
    treebank: &Treebank,
    range: TokenRange,
    tokens: &[Token],
    tags: &[Tag],
    gold: &Gold,
    found: &Gold,
) {
    for (name, it) in [("gold ", gold), ("found", found)] {
        let _ = write!(out, "{name}");
        for at in range.indices() {
            let Some((token, tag)) = tokens.get(at).zip(tags.get(at)) else { continue };
            let bar = if it.boundaries.contains(&(at as u32)) { " |" } else { "" };
            let group = it.groups.iter().position(|group| group.contains(&(at as u32)));
            let mark = group.map_or(String::new(), |group| format!("_{group}"));
            let form = tag.verb.filter(|_| name == "found").map_or("", |form| crate::tags::letter(form));
            let _ = write!(out, "{bar} {}{form}{mark}", token.span.of(&treebank.text));
        }
        out.push('\n');
    }
    out.push('\n');
}
