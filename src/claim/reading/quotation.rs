//! Pairs opening and closing quotation marks.

use crate::document::Document;
use crate::structure::BlockKind;
use crate::token::TokenKind;

/// Deepest nesting followed: a quotation in a quotation, and one in reserve; what lies deeper is text.
const MAX_DEPTH: usize = 4;

/// Most blocks that one quotation can run over.
const MAX_BLOCKS: u32 = 6;

/// A quotation: the tokens of its two marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::claim) struct Quotation {
    /// The opening mark.
    pub(in crate::claim) open: u32,
    /// The closing mark, or the last token where the closing mark stands only in a later block.
    pub(in crate::claim) close: u32,
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

/// The outermost quotations of a document, in order; they don't overlap.
pub(in crate::claim) fn pair(document: &Document<'_>) -> Vec<Quotation> {
    let mut pairs = Vec::new();
    let mut stack: Vec<Open> = Vec::with_capacity(MAX_DEPTH);
    for sentence in document.sentences() {
        let kind = document.block_of(sentence).map(|block| block.kind);
        if kind == Some(BlockKind::Boilerplate) {
            stack.clear();
            continue;
        }
        stack.retain(|open| sentence.block - open.block <= MAX_BLOCKS);
        for token in sentence.tokens.start..sentence.tokens.end {
            if let Some(mark) = mark(document, token) {
                read(document, &mut stack, &mut pairs, Open { token, mark, block: sentence.block });
            }
        }
    }
    outermost(pairs)
}

/// The quotation mark that a token is; an apostrophe is none.
fn mark(document: &Document<'_>, token: u32) -> Option<char> {
    let is_quote = document.tokens().get(token as usize).is_some_and(|it| it.kind == TokenKind::Quote);
    document.word(token).chars().next().filter(|_| is_quote)
}

fn read(document: &Document<'_>, stack: &mut Vec<Open>, pairs: &mut Vec<Quotation>, it: Open) {
    let side = side(document, it);
    let partner = stack.iter().rposition(|open| closes(open.mark, it.mark));
    match partner {
        Some(at) if side != Side::Opens => {
            if let Some(open) = stack.get(at) {
                pairs.push(Quotation { open: open.token, close: it.token });
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
fn side(document: &Document<'_>, it: Open) -> Side {
    match it.mark {
        '„' | '‚' => return Side::Opens,
        '”' => return Side::Closes,
        _ => {}
    }
    let tokens = document.tokens();
    let span = |token: Option<u32>| token.and_then(|at| tokens.get(at as usize)).map(|token| token.span);
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
        '‹' => close == '›',
        '›' => close == '‹',
        '"' => matches!(close, '"' | '“' | '”'),
        '\'' => close == '\'',
        _ => false,
    }
}

/// Drops every quotation that lies in another.
fn outermost(mut pairs: Vec<Quotation>) -> Vec<Quotation> {
    pairs.sort_by_key(|pair| (pair.open, std::cmp::Reverse(pair.close)));
    let mut end = 0;
    pairs.retain(|pair| {
        let is_outer = end <= pair.open;
        if is_outer {
            end = pair.close + 1;
        }
        is_outer
    });
    pairs
}
