//! Looks at the atoms of a block: what a rule may ask of a place.

use super::super::atom::{Atom, AtomKind, Digits};
use super::super::lexicon::{Relation, Sense};
use super::super::value::{Portion, Unit};
use super::openers;
use crate::document::Document;
use crate::hash::Set;
use crate::tag::Pos;

/// A block's atoms with their document.
#[derive(Debug, Clone, Copy)]
pub(in super::super) struct Scan<'a> {
    document: &'a Document<'a>,
    atoms: &'a [Atom],
    surnames: &'a Set<String>,
}

impl<'a> Scan<'a> {
    pub(super) fn new(document: &'a Document<'_>, atoms: &'a [Atom], surnames: &'a Set<String>) -> Self {
        Self { document, atoms, surnames }
    }

    /// Whether the text has a person of this name; see [`super::super::surname`].
    pub(super) fn is_surname(self, at: usize) -> bool {
        self.surnames.contains(self.word(at))
    }

    fn atom(self, at: usize) -> Option<&'a Atom> {
        self.atoms.get(at)
    }

    /// The text of the document.
    pub(super) fn text(self) -> &'a str {
        self.document.text()
    }

    /// The first byte of an atom.
    pub(super) fn byte(self, at: usize) -> Option<usize> {
        self.atom(at).map(|atom| atom.span.start as usize)
    }

    /// The first place from `at` on that begins at or behind `byte`.
    pub(super) fn place_of(self, at: usize, byte: u32) -> usize {
        let mut place = at;
        while self.atom(place).is_some_and(|atom| atom.span.start < byte) {
            place += 1;
        }
        place
    }

    /// The word in lower case; empty where there is none.
    pub(super) fn word(self, at: usize) -> &'a str {
        match self.atom(at).map(|atom| &atom.kind) {
            Some(AtomKind::Word(word)) => &word.text,
            _ => "",
        }
    }

    pub(super) fn is(self, at: usize, word: &str) -> bool {
        self.word(at) == word
    }

    pub(super) fn is_any(self, at: usize, words: &[&str]) -> bool {
        words.contains(&self.word(at))
    }

    /// The place behind one of `words`, where one stands here.
    pub(super) fn skip(self, at: usize, words: &[&str]) -> usize {
        at + usize::from(self.is_any(at, words))
    }

    pub(super) fn is_capital(self, at: usize) -> bool {
        matches!(self.atom(at).map(|atom| &atom.kind), Some(AtomKind::Word(word)) if word.is_capital)
    }

    pub(super) fn is_word(self, at: usize) -> bool {
        matches!(self.atom(at).map(|atom| &atom.kind), Some(AtomKind::Word(_)))
    }

    pub(super) fn digits(self, at: usize) -> Option<Digits> {
        match self.atom(at)?.kind {
            AtomKind::Number(digits) => Some(digits),
            _ => None,
        }
    }

    pub(super) fn mark(self, at: usize) -> Option<char> {
        match self.atom(at)?.kind {
            AtomKind::Mark(mark) => Some(mark),
            _ => None,
        }
    }

    pub(super) fn is_mark(self, at: usize, mark: char) -> bool {
        self.mark(at) == Some(mark)
    }

    /// Whether a hyphen or dash stands here.
    pub(super) fn is_dash(self, at: usize) -> bool {
        matches!(self.mark(at), Some('-' | '–' | '—' | '‐' | '‑' | '−'))
    }

    /// Whether nothing stands between this atom and the one before.
    pub(super) fn is_glued(self, at: usize) -> bool {
        self.atom(at).is_some_and(|atom| atom.is_glued)
    }

    /// The place behind a full stop that is glued to the atom before `at`.
    pub(super) fn skip_stop(self, at: usize) -> usize {
        at + usize::from(self.is_mark(at, '.') && self.is_glued(at))
    }

    pub(super) fn skip_comma(self, at: usize) -> usize {
        at + usize::from(self.is_mark(at, ','))
    }

    pub(super) fn senses(self, at: usize) -> &'a [Sense] {
        match self.atom(at).map(|atom| &atom.kind) {
            Some(AtomKind::Word(word)) => &word.senses,
            _ => &[],
        }
    }

    fn sense<T>(self, at: usize, pick: impl Fn(Sense) -> Option<T>) -> Option<T> {
        self.senses(at).iter().find_map(|sense| pick(*sense))
    }

    pub(super) fn unit(self, at: usize) -> Option<Unit> {
        self.sense(at, |it| if let Sense::Unit(unit) = it { Some(unit) } else { None })
    }

    pub(super) fn relation(self, at: usize) -> Option<Relation> {
        self.sense(at, |it| if let Sense::Relation(relation) = it { Some(relation) } else { None })
    }

    /// So many units away, where the word says so: `letzte`, `nächste`.
    pub(super) fn offset(self, at: usize) -> Option<i32> {
        match self.relation(at)? {
            Relation::Offset(offset) => Some(offset),
            Relation::FromContext(_) => None,
        }
    }

    pub(super) fn portion(self, at: usize) -> Option<Portion> {
        self.sense(at, |it| if let Sense::Portion(portion) = it { Some(portion) } else { None })
    }

    pub(super) fn season(self, at: usize) -> Option<&'static str> {
        self.sense(at, |it| if let Sense::Season(code) = it { Some(code) } else { None })
    }

    /// Years from today: `diesjährig`.
    pub(super) fn year_adjective(self, at: usize) -> Option<i32> {
        self.sense(at, |it| if let Sense::YearAdjective(years) = it { Some(years) } else { None })
    }

    /// So many of a unit from what was spoken of before: `Vorjahr`.
    pub(super) fn context(self, at: usize) -> Option<(Unit, i32)> {
        self.sense(at, |it| if let Sense::FromContext(unit, offset) = it { Some((unit, offset)) } else { None })
    }

    /// Whether several of a unit are named.
    pub(super) fn is_plural(self, at: usize) -> bool {
        self.senses(at).iter().any(|it| matches!(it, Sense::Plural { .. }))
    }

    /// Whether several of a unit are named in a form that can be the dative, as after `seit`.
    pub(super) fn is_plural_dative(self, at: usize) -> bool {
        self.senses(at).contains(&Sense::Plural { dative: true })
    }

    pub(super) fn is_vague(self, at: usize) -> bool {
        self.senses(at).contains(&Sense::Vague)
    }

    /// A month's number; abbreviations only where `short` allows them.
    pub(super) fn month(self, at: usize, short: bool) -> Option<u8> {
        self.sense(at, |it| match it {
            Sense::Month { number, short: is_short } if short || !is_short => Some(number),
            _ => None,
        })
    }

    /// A weekday's number, where its name is written out.
    pub(super) fn weekday(self, at: usize) -> Option<u8> {
        self.sense(at, |it| match it {
            Sense::Weekday { number, short: false } => Some(number),
            _ => None,
        })
    }

    /// A weekday's number, where its name is abbreviated and capital.
    pub(super) fn short_weekday(self, at: usize) -> Option<u8> {
        let number = self.sense(at, |it| match it {
            Sense::Weekday { number, short: true } => Some(number),
            _ => None,
        });
        number.filter(|_| self.is_capital(at))
    }

    /// The part of speech of the token that the atom begins in.
    pub(super) fn pos(self, at: usize) -> Pos {
        let token = self.atom(at).map_or(u32::MAX, |atom| atom.token);
        self.document.tags().get(token as usize).map_or(Pos::X, |tag| tag.pos)
    }

    /// Whether a common noun stands here; by its capital where the tagger does not know.
    pub(super) fn is_noun(self, at: usize) -> bool {
        match self.pos(at) {
            Pos::Noun => true,
            Pos::X => self.is_capital(at),
            _ => false,
        }
    }

    /// Whether the tagger says that a common noun stands here.
    pub(super) fn is_noun_sure(self, at: usize) -> bool {
        self.pos(at) == Pos::Noun
    }

    /// Whether a sentence may begin here, so that a capital tells nothing.
    pub(super) fn is_opening(self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1) else { return true };
        matches!(self.mark(before), Some('.' | '!' | '?' | ':' | '„' | '»' | '“' | '"' | '«' | '‚' | '(' | '•' | '–'))
    }

    /// Whether any time expression can begin here: most words can't, and need no rule to be tried.
    pub(super) fn may_begin(self, at: usize) -> bool {
        let Some(atom) = self.atom(at) else { return false };
        match &atom.kind {
            AtomKind::Number(_) | AtomKind::Mark('½' | '¼' | '¾' | '\'' | '’') => true,
            AtomKind::Mark(_) | AtomKind::Other => false,
            AtomKind::Word(word) => {
                !word.senses.is_empty()
                    || openers::contain(&word.text)
                    || !super::super::lexicon::phrases(&word.text).is_empty()
                    || crate::number::word_prefix(&word.text).is_some()
            }
        }
    }
}
