//! The pieces of a text that become blocks: given blocks, lines, or wrapped lines joined to paragraphs.

use crate::text::Span;

use super::line::{self, Line};
use super::{Block, BlockKind};

/// A piece of text that becomes a block.
#[derive(Debug, Clone, Copy)]
pub(super) struct Unit<'t> {
    /// Where it stands, without white space at its ends.
    pub(super) span: Span,
    /// Its text.
    pub(super) text: &'t str,
    /// Number of words, counted by white space.
    pub(super) words: usize,
    /// Whether a blank line or the text's start stands before.
    pub(super) after_gap: bool,
    /// Whether it ends as sentences end.
    pub(super) ends_sentence: bool,
    /// What the caller says it is.
    pub(super) hint: Option<BlockKind>,
}

impl Unit<'_> {
    /// Whether the caller says more of it than that it is a paragraph, which HTML and Word say of every line.
    pub(super) fn is_given(&self) -> bool {
        self.hint.is_some_and(|kind| kind != BlockKind::Paragraph)
    }

    /// Whether it reads like running text: some words and a stop, or many words.
    pub(super) fn is_prose(&self) -> bool {
        8 <= self.words && self.ends_sentence || 30 <= self.words
    }
}

/// Divides `text` into units, in order. `hints` are in order, disjoint and cut at white space.
pub(super) fn divide<'t>(text: &'t str, hints: &[Block]) -> Vec<Unit<'t>> {
    let mut units = Vec::new();
    let mut from = 0;
    for hint in hints {
        divide_lines(text, from, hint.span.start as usize, &mut units);
        units.push(unit(text, hint.span, true, Some(hint.kind)));
        from = hint.span.end as usize;
    }
    divide_lines(text, from, text.len(), &mut units);
    units
}

fn divide_lines<'t>(text: &'t str, start: usize, end: usize, units: &mut Vec<Unit<'t>>) {
    let lines = line::lines(text, start, end);
    let column = line::column(&lines);
    let mut open: Option<(Span, &Line)> = None;
    let mut after_gap = true;
    for next in &lines {
        open = match (open, column) {
            (Some((span, last)), Some(column))
                if line::goes_on(last, next, column) && !starts_item(text, next.span) =>
            {
                Some((span.cover(next.span), next))
            }
            (Some((span, _)), _) => {
                units.push(unit(text, span, after_gap, None));
                after_gap = next.after_gap;
                Some((next.span, next))
            }
            (None, _) => {
                after_gap = next.after_gap;
                Some((next.span, next))
            }
        };
    }
    if let Some((span, _)) = open {
        units.push(unit(text, span, after_gap, None));
    }
}

fn unit(text: &str, span: Span, after_gap: bool, hint: Option<BlockKind>) -> Unit<'_> {
    let text = span.of(text);
    let words = text.split_whitespace().count();
    Unit { span, text, words, after_gap, ends_sentence: line::ends_sentence(text), hint }
}

fn starts_item(text: &str, span: Span) -> bool {
    item_marker(span.of(text)).is_some()
}

/// The length of the bullet or number that opens a list item, with the space behind it.
pub(super) fn item_marker(text: &str) -> Option<usize> {
    let first = text.chars().next()?;
    let marker = match first {
        '•' | '·' | '▪' | '►' | '‣' | '◦' | '●' | '■' | '➤' | '→' | '-' | '*' | '–' | '—' | '+' => {
            first.len_utf8()
        }
        '0'..='9' | 'a'..='h' => {
            let number = text.bytes().take(3).take_while(u8::is_ascii_digit).count().max(1);
            let close = text.as_bytes().get(number).copied();
            let is_item = close == Some(b')') || close == Some(b'.') && first.is_ascii_digit() && number < 3;
            if !is_item {
                return None;
            }
            number + 1
        }
        _ => return None,
    };
    let rest = text.get(marker..)?;
    let space = rest.len() - rest.trim_start().len();
    (0 < space && space < rest.len()).then_some(marker + space)
}
