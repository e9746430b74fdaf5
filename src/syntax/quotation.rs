//! Pairs opening and closing quotation marks, nested and across sentences.

use super::source::Source;
use crate::sentence::Sentence;
use crate::structure::{Block, BlockKind};
use crate::token::TokenKind;

/// Deepest nesting followed: a quotation in a quotation, and one in reserve; what lies deeper is text.
const MAX_DEPTH: usize = 4;

/// Most blocks that one quotation can run over.
const MAX_BLOCKS: u32 = 6;

/// A quotation: the tokens of its two marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quotation {
    /// The opening mark.
    pub open: u32,
    /// The closing mark.
    pub close: u32,
    /// In how many quotations it lies.
    pub depth: u32,
}

/// What a mark can be, given the white space around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Opens,
    Closes,
    Either,
}

/// An opened quotation that waits for its closing mark.
#[derive(Debug, Clone, Copy)]
struct Open {
    token: u32,
    mark: char,
    block: u32,
}

/// The quotations of a text, in order of their opening marks; they don't cross.
pub(super) fn pair(source: &Source<'_>, sentences: &[Sentence], blocks: &[Block]) -> Vec<Quotation> {
    let mut pairs = Vec::new();
    let mut stack: Vec<Open> = Vec::with_capacity(MAX_DEPTH);
    for sentence in sentences {
        let kind = blocks.get(sentence.block as usize).map(|block| block.kind);
        if kind == Some(BlockKind::Boilerplate) {
            stack.clear();
            continue;
        }
        stack.retain(|open| sentence.block - open.block <= MAX_BLOCKS);
        for token in sentence.tokens.start..sentence.tokens.end {
            if let Some(mark) = mark(source, token) {
                read(source, &mut stack, &mut pairs, Open { token, mark, block: sentence.block });
            }
        }
    }
    pairs.sort_unstable_by_key(|pair| pair.open);
    set_depths(&mut pairs);
    pairs
}

/// The quotation mark that a token is; an apostrophe is none.
fn mark(source: &Source<'_>, token: u32) -> Option<char> {
    let it = source.tokens.get(token as usize)?;
    if it.kind != TokenKind::Quote {
        return None;
    }
    it.span.of(source.text).chars().next()
}

fn read(source: &Source<'_>, stack: &mut Vec<Open>, pairs: &mut Vec<Quotation>, it: Open) {
    let side = side(source, it);
    let partner = stack.iter().rposition(|open| closes(open.mark, it.mark));
    match partner {
        Some(at) if side != Side::Opens => {
            if let Some(open) = stack.get(at) {
                pairs.push(Quotation { open: open.token, close: it.token, depth: 0 });
            }
            // Whatever was opened inside and never closed is given up.
            stack.truncate(at);
        }
        _ if side != Side::Closes => {
            // The same mark opened twice: the first was never closed.
            stack.retain(|open| open.mark != it.mark);
            if stack.len() < MAX_DEPTH {
                stack.push(it);
            }
        }
        _ => {}
    }
}

/// Marks that open, those that close, and for the rest the white space decides.
fn side(source: &Source<'_>, it: Open) -> Side {
    match it.mark {
        '„' | '‚' | '`' => return Side::Opens,
        '”' => return Side::Closes,
        _ => {}
    }
    let span = |token: Option<u32>| token.and_then(|at| source.tokens.get(at as usize)).map(|token| token.span);
    let (Some(here), before, after) = (span(Some(it.token)), span(it.token.checked_sub(1)), span(Some(it.token + 1)))
    else {
        return Side::Either;
    };
    let space_before = before.is_none_or(|before| before.end < here.start);
    let space_after = after.is_none_or(|after| here.end < after.start);
    match (space_before, space_after) {
        (true, false) => Side::Opens,
        (false, true) => Side::Closes,
        _ => Side::Either,
    }
}

/// Whether `close` can close what `open` opened, in the styles of German, Swiss, French and English print.
fn closes(open: char, close: char) -> bool {
    match open {
        '„' | '“' => matches!(close, '“' | '”' | '"'),
        '‚' | '‘' => matches!(close, '‘' | '’' | '\''),
        '«' => close == '»',
        '»' => close == '«',
        // As typewriters and old corpora have it.
        '`' => close == '\'',
        '‹' => close == '›',
        '›' => close == '‹',
        '"' => matches!(close, '"' | '“' | '”'),
        '\'' => close == '\'',
        _ => false,
    }
}

/// Counts for each quotation those that it lies in.
fn set_depths(pairs: &mut [Quotation]) {
    let mut ends: Vec<u32> = Vec::with_capacity(MAX_DEPTH);
    for pair in pairs {
        ends.retain(|end| pair.open < *end);
        pair.depth = ends.len() as u32;
        ends.push(pair.close);
    }
}
