//! The main clause of a statement: where a negation or a modal verb concerns all of it.

use super::lexicon::class::{self, Class};
use crate::document::Document;
use crate::tag::{Pos, Tag, VerbForm};
use crate::text::Span;

/// Tokens of a statement's main clauses, in order: subordinate clauses and brackets are left out.
///
/// A statement that is nothing but a subordinate clause (`dass ...`) counts as main up to its first inner clause.
pub(super) fn main_clause(document: &Document<'_>, spans: &[Span]) -> Vec<u32> {
    let mut scope = Scope { document, main: Vec::new(), opening: Vec::new(), brackets: 0, is_first: true };
    for span in spans {
        let range = document.tokens_in(*span);
        scope.read(range.start, range.end);
    }
    if scope.main.iter().any(|at| is_finite(document, *at)) { scope.main } else { [scope.opening, scope.main].concat() }
}

struct Scope<'a, 't> {
    document: &'a Document<'t>,
    /// Tokens of main clauses.
    main: Vec<u32>,
    /// Tokens of a subordinate clause that the statement opens with.
    opening: Vec<u32>,
    brackets: u32,
    is_first: bool,
}

impl Scope<'_, '_> {
    fn read(&mut self, start: u32, end: u32) {
        let mut from = start;
        // A subordinate clause goes on over commas until its finite verb has come.
        let mut waits_for_verb = false;
        while from < end {
            let to = (from..end).find(|at| is_boundary(self.document.word(*at))).map_or(end, |at| at + 1);
            let has_verb = (from..to).any(|at| is_finite(self.document, at));
            let subordinate = waits_for_verb || opens_subordinate(self.document, from, to);
            waits_for_verb = subordinate && !has_verb;
            self.keep(from, to, subordinate);
            self.is_first = false;
            from = to;
        }
    }

    fn keep(&mut self, from: u32, to: u32, subordinate: bool) {
        for at in from..to {
            match self.document.word(at) {
                "(" | "[" => self.brackets += 1,
                ")" | "]" => self.brackets = self.brackets.saturating_sub(1),
                _ if 0 < self.brackets => {}
                _ if !subordinate => self.main.push(at),
                _ if self.is_first => self.opening.push(at),
                _ => {}
            }
        }
    }
}

/// Whether a mark sets clauses apart.
pub(super) fn is_boundary(word: &str) -> bool {
    matches!(word, "," | ";" | ":" | "–" | "—" | "." | "!" | "?")
}

/// Whether a token is a finite verb.
pub(super) fn is_finite(document: &Document<'_>, at: u32) -> bool {
    let tag = document.tags().get(at as usize);
    matches!(tag, Some(Tag { verb: Some(VerbForm::Finite(_)), .. }))
}

/// Whether a segment begins with a subordinating word, possibly after a preposition (`in dem`, `mit dessen`),
/// and its finite verb does not come second, as in a main clause.
fn opens_subordinate(document: &Document<'_>, from: u32, to: u32) -> bool {
    let pos = |at: u32| document.tags().get(at as usize).map(|tag| tag.pos);
    let lead = if pos(from) == Some(Pos::Adp) { from + 1 } else { from };
    let word = document.word(lead).to_lowercase();
    let opener = match pos(lead) {
        Some(Pos::Sconj) => true,
        Some(opener @ (Pos::Pron | Pos::Det | Pos::Adv)) if class::is(&word, Class::Relative) => {
            ends_in_verb(document, from, to, opener)
        }
        Some(Pos::Pron | Pos::Det | Pos::Adv) => class::is(&word, Class::Content) || word.starts_with("wo"),
        _ => false,
    };
    opener && lead < to && !is_finite(document, lead + 1)
}

/// Whether nothing but verbs and marks follows the last finite verb, as in a relative clause. Before its verb has come,
/// `der` is what the tagger takes it for: an article in `Der Chef der Bahn, Olaf Winter, hat ...`.
fn ends_in_verb(document: &Document<'_>, from: u32, to: u32, opener: Pos) -> bool {
    let Some(last) = (from..to).rev().find(|at| is_finite(document, *at)) else { return opener != Pos::Det };
    let is_word = |at: u32| {
        document.tags().get(at as usize).is_some_and(|tag| !matches!(tag.pos, Pos::Verb | Pos::Aux | Pos::Punct))
    };
    !(last + 1..to).any(is_word)
}
