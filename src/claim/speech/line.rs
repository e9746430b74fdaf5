//! A sentence as the rules of reported speech read it: quotations and brackets folded into one item each.

use std::borrow::Cow;
use std::ops::Range;

use super::marks::Quotation;
use super::speakers::Marked;
use super::verb;
use crate::document::Document;
use crate::sentence::Sentence;
use crate::structure::{Block, dateline};
use crate::tag::{Mood, Pos, VerbForm};
use crate::text::{Span, TokenRange};
use crate::token::TokenKind;

/// A quotation of this many words or more is speech even where its verb isn't recognised.
const SPEECH_WORDS: usize = 8;

/// Longest line read, in items; a longer one is no German sentence and is read in parts. It bounds every loop over a
/// line.
const MAX_LINE: usize = 400;

/// Longest bracket folded, in tokens; a longer one was probably never closed.
const MAX_BRACKET: u32 = 60;

/// What an item is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
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
pub(super) struct Item<'t> {
    /// Its tokens.
    pub(super) tokens: TokenRange,
    /// What it is.
    pub(super) kind: Kind,
    /// Its word in lower case; empty for quotations and brackets.
    pub(super) word: Cow<'t, str>,
    /// Whether it names a person or organisation.
    pub(super) is_named: bool,
    /// Whether it says when.
    pub(super) is_time: bool,
    /// Whether the word is written with a capital.
    pub(super) is_capital: bool,
    /// Its part of speech.
    pub(super) pos: Pos,
    /// Its form, where it is a verb.
    pub(super) verb: Option<VerbForm>,
}

/// A sentence, or several where a quotation holds them together.
#[derive(Debug)]
pub(super) struct Line<'t> {
    /// Its items, in order.
    pub(super) items: Vec<Item<'t>>,
}

/// The lines of a document, in order, without those of blocks that `is_read` leaves out.
pub(super) fn lines<'t>(document: &Document<'t>, quotations: &[Quotation], marked: &Marked) -> Vec<Line<'t>> {
    let mut lines: Vec<Line<'t>> = Vec::new();
    let mut open: Option<TokenRange> = None;
    let mut next = 0;
    for sentence in document.sentences() {
        let content = document.block_of(sentence).is_some_and(|block| super::is_read(block.kind));
        if !content {
            continue;
        }
        let start = open.map_or_else(|| after_dateline(document, sentence), |range| range.start);
        let range = TokenRange::new(start, sentence.tokens.end);
        while quotations.get(next).is_some_and(|it| it.close < range.end) {
            next += 1;
        }
        let is_cut = quotations.get(next).is_some_and(|it| range.start <= it.open && it.open < range.end);
        if is_cut || continues(document, range.end) {
            open = Some(range);
        } else {
            open = None;
            lines.push(read(document, quotations, marked, range));
        }
    }
    lines.extend(open.map(|range| read(document, quotations, marked, range)));
    lines.into_iter().flat_map(in_parts).collect()
}

/// Divides a line that is too long behind a stop or comma, or where there is none, anywhere.
fn in_parts(line: Line<'_>) -> Vec<Line<'_>> {
    if line.items.len() <= MAX_LINE {
        return vec![line];
    }
    let mut parts = Vec::new();
    let mut items = line.items.into_iter().peekable();
    while items.peek().is_some() {
        let mut part: Vec<Item<'_>> = Vec::new();
        for item in items.by_ref().take(MAX_LINE) {
            let is_end = MAX_LINE / 2 < part.len() && matches!(item.kind, Kind::Stop | Kind::Semicolon | Kind::Comma);
            part.push(item);
            if is_end {
                break;
            }
        }
        parts.push(Line { items: part });
    }
    parts
}

/// The first token of a sentence, or the one behind the dateline that opens its block.
fn after_dateline(document: &Document<'_>, sentence: &Sentence) -> u32 {
    let start = sentence.tokens.start;
    let opens = |block: &&Block| block.span.start == document.span_of(TokenRange::new(start, start + 1)).start;
    let dateline = document.block_of(sentence).filter(opens).and_then(|block| dateline(document.text(), block));
    let tokens = dateline.map(|span| document.tokens_in(span));
    tokens.filter(|it| it.start == start && it.end < sentence.tokens.end).map_or(start, |it| it.end)
}

/// Whether the sentence goes on at token `at`: `... .“, sagte sie` was cut too early.
fn continues(document: &Document<'_>, at: u32) -> bool {
    document.word(at) == ","
}

fn read<'t>(document: &Document<'t>, quotations: &[Quotation], marked: &Marked, range: TokenRange) -> Line<'t> {
    let mut items = Vec::with_capacity(range.len() as usize);
    let mut at = range.start;
    let mut next = quotations.partition_point(|it| it.open < range.start);
    // What follows the sign names who made a picture.
    while at < range.end && document.word(at) != "©" {
        let quotation = quotations.get(next).filter(|it| it.open == at && it.close < range.end);
        let mut item = match quotation {
            Some(it) => {
                next += 1;
                quoted(document, *it)
            }
            None => bracket(document, at, range.end).unwrap_or_else(|| plain(document, at)),
        };
        item.is_named = marked.is_named(item.tokens);
        item.is_time = marked.is_time(item.tokens);
        at = item.tokens.end;
        while quotations.get(next).is_some_and(|it| it.open < at) {
            next += 1;
        }
        items.push(item);
    }
    verb::settle_participles(&mut items);
    Line { items }
}

fn folded<'t>(kind: Kind, tokens: TokenRange) -> Item<'t> {
    Item {
        tokens,
        kind,
        word: Cow::Borrowed(""),
        is_named: false,
        is_time: false,
        is_capital: false,
        pos: Pos::X,
        verb: None,
    }
}

/// Folds a quotation: a whole statement, or a scrap of one.
fn quoted<'t>(document: &Document<'t>, it: Quotation) -> Item<'t> {
    let inner = it.open + 1..it.close;
    let is_word = |at: &u32| document.tokens().get(*at as usize).is_some_and(|it| it.kind == TokenKind::Word);
    let n_words = inner.clone().filter(is_word).count();
    let last = document.word(it.close.saturating_sub(1));
    let is_sentence = matches!(last, "." | "!" | "?" | "…");
    let has_verb = || inner.clone().any(|at| matches!(verb::form(document, at), Some(VerbForm::Finite(_))));
    let after_colon = it.open.checked_sub(1).is_some_and(|at| document.word(at) == ":");
    let is_speech = after_colon
        || is_sentence && 1 < n_words
        || SPEECH_WORDS <= n_words
        || 3 < n_words && has_verb() && starts_capital(document.word(it.open + 1));
    let kind = if is_speech { Kind::Speech } else { Kind::Scrap };
    Item { is_capital: is_title(document, inner), ..folded(kind, TokenRange::new(it.open, it.close + 1)) }
}

/// Whether every word is written with a capital, function words and numbers apart.
fn is_title(document: &Document<'_>, inner: Range<u32>) -> bool {
    let mut words = inner.map(|at| document.word(at)).filter(|word| word.starts_with(char::is_alphabetic));
    words.all(|word| starts_capital(word) || word.len() < 4)
}

pub(super) fn starts_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Folds the bracket that opens at token `at`, if it closes before `end`.
fn bracket<'t>(document: &Document<'t>, at: u32, end: u32) -> Option<Item<'t>> {
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

fn plain<'t>(document: &Document<'t>, at: u32) -> Item<'t> {
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
        is_time: false,
        is_capital: starts_capital(word) || is_compound_noun(word),
        pos,
        verb: verb::form(document, at),
    }
}

impl<'t> Line<'t> {
    /// The word at `at` in lower case; empty for quotations, brackets and beyond the ends.
    pub(super) fn word(&self, at: usize) -> &str {
        self.items.get(at).map_or("", |item| &item.word)
    }

    /// What item `at` is.
    pub(super) fn kind(&self, at: usize) -> Option<Kind> {
        self.items.get(at).map(|item| item.kind)
    }

    /// Whether item `at` is a finite verb.
    pub(super) fn is_finite(&self, at: usize) -> bool {
        self.mood(at).is_some()
    }

    /// The mood of item `at`, where it is a finite verb.
    pub(super) fn mood(&self, at: usize) -> Option<Mood> {
        match self.items.get(at)?.verb? {
            VerbForm::Finite(mood) => Some(mood),
            VerbForm::Infinitive | VerbForm::Participle | VerbForm::Imperative => None,
        }
    }

    /// Whether item `at` is a verb in Konjunktiv.
    pub(super) fn is_subjunctive(&self, at: usize) -> bool {
        matches!(self.mood(at), Some(Mood::SubjunctiveI | Mood::SubjunctiveII))
    }

    /// Whether item `at` is part of the name of a person or organisation.
    pub(super) fn is_name(&self, at: usize) -> bool {
        self.items.get(at).is_some_and(|item| item.is_named && item.pos == Pos::Propn)
    }

    /// Whether item `at` begins with a capital.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.items.get(at).is_some_and(|item| item.is_capital)
    }

    /// One past the last item that is no full stop.
    pub(super) fn end(&self) -> usize {
        let last = self.items.iter().rposition(|item| item.kind != Kind::Stop);
        last.map_or(0, |at| at + 1)
    }

    /// The tokens of a range of items.
    pub(super) fn tokens(&self, range: Range<usize>) -> Option<TokenRange> {
        let items = self.items.get(range)?;
        let (first, last) = items.first().zip(items.last())?;
        Some(TokenRange::new(first.tokens.start, last.tokens.end))
    }

    /// The bytes of a range of items.
    pub(super) fn span(&self, document: &Document<'_>, range: Range<usize>) -> Option<Span> {
        self.tokens(range).map(|tokens| document.span_of(tokens))
    }
}
