//! A sentence as the rules of reported speech read it.

use std::ops::Range;

use super::item::{self, Item, Kind};
use super::marks::Quotation;
use super::speakers::Marked;
use super::{headline, verb};
use crate::claim::opening::Openings;
use crate::document::Document;
use crate::structure::BlockKind;
use crate::tag::{Mood, Pos, VerbForm};
use crate::text::{Span, TokenRange};

/// Longest line read, in items; a longer one is no German sentence and is read in parts. It bounds every loop over a
/// line.
const MAX_LINE: usize = 400;

/// A sentence, or several where a quotation holds them together.
#[derive(Debug)]
pub(super) struct Line<'t> {
    /// Its items, in order.
    pub(super) items: Vec<Item<'t>>,
    /// Whether it stands in a headline.
    pub(super) is_headline: bool,
}

/// The lines of a document, in order, without those of blocks that `is_read` leaves out.
pub(super) fn lines<'t>(
    document: &Document<'t>,
    quotations: &[Quotation],
    marked: &Marked,
    openings: &Openings,
) -> Vec<Line<'t>> {
    let mut lines: Vec<Line<'t>> = Vec::new();
    let mut open: Option<TokenRange> = None;
    let mut next = 0;
    for sentence in document.sentences() {
        let kind = document.block_of(sentence).map(|block| block.kind);
        if !kind.is_some_and(super::is_read) {
            continue;
        }
        let start = open.map_or_else(|| openings.start(document, sentence), |range| range.start);
        let range = TokenRange::new(start, sentence.tokens.end);
        while quotations.get(next).is_some_and(|it| it.close < range.end) {
            next += 1;
        }
        let is_cut = quotations.get(next).is_some_and(|it| range.start <= it.open && it.open < range.end);
        if is_cut || continues(document, range.end) {
            open = Some(range);
        } else {
            open = None;
            let line = read(document, quotations, marked, range);
            match kind {
                Some(BlockKind::Title | BlockKind::Subtitle | BlockKind::Heading) => {
                    lines.extend(headline::statements(line));
                }
                _ => lines.push(line),
            }
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
        parts.push(Line { items: part, is_headline: line.is_headline });
    }
    parts
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
                item::quoted(document, *it)
            }
            None => item::bracket(document, at, range.end).unwrap_or_else(|| item::plain(document, at)),
        };
        item.is_named = marked.is_named(item.tokens);
        item.is_person = marked.is_person(item.tokens);
        item.is_time = marked.is_time(item.tokens);
        at = item.tokens.end;
        while quotations.get(next).is_some_and(|it| it.open < at) {
            next += 1;
        }
        items.push(item);
    }
    verb::settle_participles(&mut items);
    Line { items, is_headline: false }
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

    /// Whether item `at` is tagged as a name, of whatever.
    pub(super) fn is_proper(&self, at: usize) -> bool {
        self.items.get(at).is_some_and(|item| item.pos == Pos::Propn)
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
