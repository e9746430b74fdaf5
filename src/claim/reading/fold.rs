//! What a line is made of: words and marks, quotations and brackets folded into one item each.

use std::borrow::Cow;
use std::ops::Range;

use crate::chars::starts_capital;
use crate::claim::reading::verb_form;
use crate::claim::sentence::item::{Item, Kind};
use crate::document::Document;
use crate::syntax::Quotation;
use crate::tag::{Pos, VerbForm};
use crate::text::TokenRange;
use crate::token::TokenKind;

/// A quotation of this many words or more is speech even where its verb isn't recognised.
const SPEECH_WORDS: usize = 8;

/// Longest bracket folded, in tokens; a longer one was probably never closed.
const MAX_BRACKET: u32 = 60;

fn folded<'t>(kind: Kind, tokens: TokenRange) -> Item<'t> {
    Item {
        tokens,
        kind,
        word: Cow::Borrowed(""),
        is_named: false,
        is_person: false,
        is_time: false,
        is_capital: false,
        pos: Pos::X,
        verb: None,
    }
}

/// Folds a quotation: a whole statement, or a scrap of one.
pub(in crate::claim) fn quoted<'t>(document: &Document<'t>, it: Quotation) -> Item<'t> {
    let inner = it.open + 1..it.close;
    let is_word = |at: &u32| document.tokens().get(*at as usize).is_some_and(|it| it.kind == TokenKind::Word);
    let n_words = inner.clone().filter(is_word).count();
    let last = document.word(it.close.saturating_sub(1));
    let is_sentence = matches!(last, "." | "!" | "?" | "…");
    let has_verb = || inner.clone().any(|at| matches!(verb_form::form(document, at), Some(VerbForm::Finite(_))));
    let after_colon = it.open.checked_sub(1).is_some_and(|at| document.word(at) == ":");
    let is_speech = after_colon
        || is_sentence && 1 < n_words
        || SPEECH_WORDS <= n_words
        || 3 < n_words && has_verb() && starts_capital(document.word(it.open + 1));
    let kind = if is_speech { Kind::Speech } else { Kind::Scrap };
    let pos = document.tags().get(it.close.saturating_sub(1) as usize).map_or(Pos::X, |tag| tag.pos);
    Item { is_capital: is_title(document, inner), pos, ..folded(kind, TokenRange::new(it.open, it.close + 1)) }
}

/// Whether every word is written with a capital, function words and numbers apart.
fn is_title(document: &Document<'_>, inner: Range<u32>) -> bool {
    let mut words = inner.map(|at| document.word(at)).filter(|word| word.starts_with(char::is_alphabetic));
    words.all(|word| starts_capital(word) || word.len() < 4)
}

/// Folds the bracket that opens at token `at`, if it closes before `end`.
pub(in crate::claim) fn bracket<'t>(document: &Document<'t>, at: u32, end: u32) -> Option<Item<'t>> {
    let closing = match document.word(at) {
        "(" => ")",
        "[" => "]",
        _ => return None,
    };
    let close = (at + 1..end.min(at + MAX_BRACKET)).find(|at| document.word(*at) == closing)?;
    Some(folded(Kind::Bracket, TokenRange::new(at, close + 1)))
}

/// `61-Jährige`, `ai-Bericht`: the last part is a noun.
fn is_compound_noun(word: &str) -> bool {
    word.rsplit_once('-').is_some_and(|(_, last)| starts_capital(last))
}

pub(in crate::claim) fn plain<'t>(document: &Document<'t>, at: u32) -> Item<'t> {
    let word = document.word(at);
    let kind = match document.tokens().get(at as usize).map(|it| it.kind) {
        Some(TokenKind::Punctuation | TokenKind::Quote | TokenKind::Symbol | TokenKind::Emoji) | None => match word {
            "," => Kind::Comma,
            ":" => Kind::Colon,
            ";" => Kind::Semicolon,
            "–" | "—" | "-" => Kind::Dash,
            "." | "!" | "?" | "…" => Kind::Stop,
            _ => Kind::Mark,
        },
        Some(_) => Kind::Word,
    };
    let lower = if word.chars().any(char::is_uppercase) { word.to_lowercase().into() } else { Cow::Borrowed(word) };
    let pos = document.tags().get(at as usize).map_or(Pos::X, |tag| tag.pos);
    Item {
        tokens: TokenRange::new(at, at + 1),
        kind,
        word: lower,
        is_named: false,
        is_person: false,
        is_time: false,
        is_capital: starts_capital(word) || is_compound_noun(word),
        pos,
        verb: verb_form::form(document, at),
    }
}
