//! A sentence as the rules read it.

use std::ops::Range;

use crate::claim::sentence::item::{Item, Kind};
use crate::document::Document;
use crate::tag::{Mood, Pos, VerbForm};
use crate::text::{Span, TokenRange};

/// A sentence, or several where a quotation holds them together.
#[derive(Debug)]
pub(in crate::claim) struct Line<'t> {
    /// Its items, in order.
    pub(in crate::claim) items: Vec<Item<'t>>,
    /// Whether it stands in a headline.
    pub(in crate::claim) is_headline: bool,
}

impl<'t> Line<'t> {
    /// The word at `at` in lower case; empty for quotations, brackets and beyond the ends.
    pub(in crate::claim) fn word(&self, at: usize) -> &str {
        self.items.get(at).map_or("", |item| &item.word)
    }

    /// What item `at` is.
    pub(in crate::claim) fn kind(&self, at: usize) -> Option<Kind> {
        self.items.get(at).map(|item| item.kind)
    }

    /// Whether item `at` is a finite verb.
    pub(in crate::claim) fn is_finite(&self, at: usize) -> bool {
        self.mood(at).is_some()
    }

    /// The mood of item `at`, where it is a finite verb.
    pub(in crate::claim) fn mood(&self, at: usize) -> Option<Mood> {
        match self.items.get(at)?.verb? {
            VerbForm::Finite(mood) => Some(mood),
            VerbForm::Infinitive | VerbForm::Participle | VerbForm::Imperative => None,
        }
    }

    /// Whether item `at` is a verb in Konjunktiv.
    pub(in crate::claim) fn is_subjunctive(&self, at: usize) -> bool {
        matches!(self.mood(at), Some(Mood::SubjunctiveI | Mood::SubjunctiveII))
    }

    /// Whether item `at` is part of the name of a person or organisation.
    pub(in crate::claim) fn is_name(&self, at: usize) -> bool {
        self.items.get(at).is_some_and(|item| item.is_named && item.pos == Pos::Propn)
    }

    /// Whether item `at` is tagged as a name, of whatever.
    pub(in crate::claim) fn is_proper(&self, at: usize) -> bool {
        self.items.get(at).is_some_and(|item| item.pos == Pos::Propn)
    }

    /// Whether item `at` begins with a capital.
    pub(in crate::claim) fn is_capital(&self, at: usize) -> bool {
        self.items.get(at).is_some_and(|item| item.is_capital)
    }

    /// One past the last item that is no full stop.
    pub(in crate::claim) fn end(&self) -> usize {
        let last = self.items.iter().rposition(|item| item.kind != Kind::Stop);
        last.map_or(0, |at| at + 1)
    }

    /// The tokens of a range of items.
    pub(in crate::claim) fn tokens(&self, range: Range<usize>) -> Option<TokenRange> {
        let items = self.items.get(range)?;
        let (first, last) = items.first().zip(items.last())?;
        Some(TokenRange::new(first.tokens.start, last.tokens.end))
    }

    /// The bytes of a range of items.
    pub(in crate::claim) fn span(&self, document: &Document<'_>, range: Range<usize>) -> Option<Span> {
        self.tokens(range).map(|tokens| document.span_of(tokens))
    }
}
