//! Verb groups and clauses of a treebank's sentence, derived from heads and morphology.
//!
//! *Predicate*: a word together with the auxiliaries and copulas that depend on it. *Clause*: every predicate with a
//! finite verb or an imperative, every infinitive with `zu`, and the root of a sentence; a word belongs to the clause of
//! the nearest of its heads that is one. An infinitive with `zu` under `haben`, `sein`, `scheinen`, `brauchen`, `pflegen`,
//! `vermögen` belongs to their clause where no comma parts them. *Verb group*: the verbs of a predicate, with those of
//! bare infinitives (`xcomp`), of such infinitives with `zu`, and of what is coordinated without a finite verb of its
//! own; and the separated particle.

use std::collections::{BTreeMap, BTreeSet};

use crate::conllu::{Sentence, Word};

/// The syntax of a sentence as it is scored.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Gold {
    /// The tokens of each verb group.
    pub(super) groups: BTreeSet<BTreeSet<u32>>,
    /// Words that belong to another clause than the word before.
    pub(super) boundaries: BTreeSet<u32>,
    /// The words of each clause.
    pub(super) clauses: BTreeSet<BTreeSet<u32>>,
}

impl Gold {
    /// From verb groups and the clause of each word, in order.
    pub(super) fn new(groups: BTreeSet<BTreeSet<u32>>, owners: Vec<(u32, usize)>) -> Self {
        let pairs = owners.iter().zip(owners.iter().skip(1));
        let boundaries = pairs.filter(|((_, one), (_, two))| one != two).map(|(_, (at, _))| *at).collect();
        let mut clauses: BTreeMap<usize, BTreeSet<u32>> = BTreeMap::new();
        for (at, owner) in owners {
            clauses.entry(owner).or_default().insert(at);
        }
        Self { groups, boundaries, clauses: clauses.into_values().collect() }
    }

    /// Derives the syntax of a sentence whose first token is `first` of the text.
    pub(super) fn of(sentence: &Sentence, first: u32) -> Self {
        let tree = Tree { words: &sentence.words };
        let token = |index: usize| first + tree.words.get(index).map_or(0, |word| word.token as u32);
        let mut groups: BTreeMap<usize, BTreeSet<u32>> = BTreeMap::new();
        let mut owners: Vec<(u32, usize)> = Vec::new();
        for (index, word) in sentence.words.iter().enumerate() {
            if tree.is_verb(index) {
                groups.entry(tree.group(index)).or_default().insert(token(index));
            } else if word.relation == "compound:prt"
                && let Some(head) = tree.head(index).filter(|head| tree.is_verb(*head))
            {
                groups.entry(tree.group(head)).or_default().insert(token(index));
            }
            // The second word of a contraction stands where the first does.
            if word.upos != "PUNCT" && owners.last().is_none_or(|(last, _)| *last != token(index)) {
                owners.push((token(index), tree.clause(index)));
            }
        }
        Self::new(groups.into_values().collect(), owners)
    }
}

/// The tokens of a sentence that hold words.
pub(super) fn words(sentence: &Sentence, first: u32) -> impl Iterator<Item = u32> {
    let words = sentence.words.iter().filter(|word| word.upos != "PUNCT");
    let mut last = None;
    words.map(move |word| first + word.token as u32).filter(move |at| last.replace(*at) != Some(*at))
}

struct Tree<'a> {
    words: &'a [Word],
}

/// Verbs that take an infinitive with `zu` into their clause.
const COHERENT: [&str; 6] = ["haben", "sein", "scheinen", "brauchen", "pflegen", "vermögen"];

impl Tree<'_> {
    fn head(&self, index: usize) -> Option<usize> {
        self.words.get(index)?.head.checked_sub(1)
    }

    fn has(&self, index: usize, feature: &str) -> bool {
        self.words.get(index).is_some_and(|word| word.features.split('|').any(|it| it == feature))
    }

    fn is(&self, index: usize, relations: &[&str]) -> bool {
        self.words.get(index).is_some_and(|word| relations.contains(&word.relation.as_str()))
    }

    fn is_verb(&self, index: usize) -> bool {
        let is_tagged = self.words.get(index).is_some_and(|word| matches!(word.upos.as_str(), "VERB" | "AUX"));
        let forms = ["VerbForm=Fin", "VerbForm=Inf", "VerbForm=Part", "Mood=Imp"];
        is_tagged && forms.iter().any(|form| self.has(index, form))
    }

    /// The word whose auxiliary or copula this one is; else itself.
    fn predicate(&self, index: usize) -> usize {
        let head = self.head(index).filter(|_| self.is(index, &["aux", "aux:pass", "cop"]));
        head.unwrap_or(index)
    }

    /// The verbs of a predicate.
    fn verbs(&self, predicate: usize) -> impl Iterator<Item = usize> {
        (0..self.words.len()).filter(move |&at| self.is_verb(at) && self.predicate(at) == predicate)
    }

    fn is_finite(&self, predicate: usize) -> bool {
        self.verbs(predicate).any(|at| self.has(at, "VerbForm=Fin") || self.has(at, "Mood=Imp"))
    }

    /// Whether `zu` stands before an infinitive of the predicate, or in it.
    fn has_zu(&self, predicate: usize) -> bool {
        let is_particle = |at: usize| self.words.get(at).is_some_and(|word| word.xpos == "PTKZU");
        let inside = self.verbs(predicate).any(|at| self.words.get(at).is_some_and(|word| word.xpos == "VVIZU"));
        inside
            || (0..self.words.len())
                .any(|at| is_particle(at) && self.head(at).map(|it| self.predicate(it)) == Some(predicate))
    }

    /// Whether an infinitive with `zu` belongs to the clause of the verb that governs it.
    fn is_coherent(&self, predicate: usize) -> bool {
        let Some(governor) = self.head(predicate) else { return false };
        let (start, end) = (predicate.min(governor), predicate.max(governor));
        let between = self.words.get(start..end).unwrap_or_default();
        let is_parted = between.iter().any(|word| word.lemma == ",");
        let governs = |at: usize| self.words.get(at).is_some_and(|word| COHERENT.contains(&word.lemma.as_str()));
        !is_parted && self.verbs(self.predicate(governor)).any(governs)
    }

    /// Whether a word heads a clause.
    fn heads_clause(&self, index: usize) -> bool {
        self.is(index, &["root"])
            || self.predicate(index) == index
                && (self.is_finite(index) || self.has_zu(index) && !self.is_coherent(index))
    }

    /// The head of a word's clause.
    fn clause(&self, index: usize) -> usize {
        self.climb(index, |at| !self.heads_clause(at))
    }

    /// The predicate whose verb group a verb belongs to.
    fn group(&self, verb: usize) -> usize {
        self.climb(self.predicate(verb), |at| {
            let goes_on = self.is(at, &["xcomp", "conj"]) && !self.heads_clause(at);
            goes_on && self.head(at).is_some_and(|head| self.verbs(self.predicate(head)).next().is_some())
        })
    }

    /// The first of a word and its heads for which `goes_on` doesn't hold.
    fn climb(&self, from: usize, goes_on: impl Fn(usize) -> bool) -> usize {
        let mut at = from;
        for _ in 0..self.words.len() {
            match self.head(at) {
                Some(head) if goes_on(at) => at = self.predicate(head),
                _ => break,
            }
        }
        at
    }
}
