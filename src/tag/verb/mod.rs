//! Form and mood of the verbs of a sentence: what the lexicon leaves open, the clause decides.

mod clause;
mod mood;

use super::{Pos, Tag};
use crate::hash::Map;
use crate::lexicon::verb::{self, Readings};
use clause::{Clause, Verb};

/// Readings of the forms met so far; texts repeat their verbs.
#[derive(Debug, Default)]
pub(super) struct Seen<'t>(Map<&'t str, Readings>);

impl<'t> Seen<'t> {
    fn readings(&mut self, word: &'t str) -> Readings {
        *self.0.entry(word).or_insert_with(|| verb::readings(word))
    }
}

/// Gives every verb of a sentence its form. `words` and `tags` are those of its tokens.
pub(super) fn assign<'t>(words: &[&'t str], tags: &mut [Tag], seen: &mut Seen<'t>) {
    if !tags.iter().any(|tag| is_verb(*tag)) {
        return;
    }
    let mut start = 0;
    let mut waiting = None;
    while start < tags.len() {
        let end = clause_end(words, tags, start);
        let mut verbs: Vec<Verb> = (start..end)
            .filter(|&at| tags.get(at).is_some_and(|tag| is_verb(*tag)))
            .filter_map(|at| Some((at, *words.get(at)?)))
            .map(|(at, word)| Verb::new(at, word, seen.readings(word)))
            .collect();
        if !verbs.is_empty() {
            waiting = Clause { words, tags, start, end, waiting }.resolve(&mut verbs);
        }
        for verb in &verbs {
            if let Some(tag) = tags.get_mut(verb.at) {
                tag.verb = verb.form;
            }
        }
        start = end;
    }
}

/// One past the last token of the clause that begins at `start`: behind a mark, or before a conjunction if a verb
/// precedes.
pub(super) fn clause_end(words: &[&str], tags: &[Tag], start: usize) -> usize {
    let mut has_verb = false;
    for (at, (word, tag)) in words.iter().zip(tags).enumerate().skip(start) {
        if MARKS.contains(word) {
            return at + 1;
        }
        if tag.pos == Pos::Sconj && has_verb {
            return at;
        }
        has_verb |= is_verb(*tag);
    }
    tags.len()
}

/// Marks that end a clause; quotation marks, hyphens and brackets may stand within one.
const MARKS: [&str; 10] = [",", ";", ":", ".", "!", "?", "–", "—", "…", "--"];

pub(super) fn is_verb(tag: Tag) -> bool {
    matches!(tag.pos, Pos::Verb | Pos::Aux)
}
