//! What a line is made of: words and marks, quotations and brackets folded into one item each.

use std::borrow::Cow;

use crate::tag::{Pos, VerbForm};
use crate::text::TokenRange;

/// What an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::claim) enum Kind {
    /// A word or number.
    Word,
    /// `,`
    Comma,
    /// `:`
    Colon,
    /// `;`
    Semicolon,
    /// A dash between spaces.
    Dash,
    /// `.`, `!`, `?`, `…`
    Stop,
    /// Quoted words that can stand as a statement.
    Speech,
    /// Quoted words within a sentence: a name, a title, a term, a scrap of speech.
    Scrap,
    /// A bracket with what is in it.
    Bracket,
    /// Any other mark.
    Mark,
}

/// A word, a mark, a quotation or a bracket.
#[derive(Debug, Clone)]
pub(in crate::claim) struct Item<'t> {
    /// Its tokens.
    pub(in crate::claim) tokens: TokenRange,
    /// What it is.
    pub(in crate::claim) kind: Kind,
    /// Its word in lower case; empty for quotations and brackets.
    pub(in crate::claim) word: Cow<'t, str>,
    /// Whether it names a person or organisation.
    pub(in crate::claim) is_named: bool,
    /// Whether it names a person.
    pub(in crate::claim) is_person: bool,
    /// Whether it says when.
    pub(in crate::claim) is_time: bool,
    /// Whether the word is written with a capital.
    pub(in crate::claim) is_capital: bool,
    /// Its part of speech.
    pub(in crate::claim) pos: Pos,
    /// Its form, where it is a verb.
    pub(in crate::claim) verb: Option<VerbForm>,
}
