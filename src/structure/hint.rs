//! Makes the caller's blocks fit the text: in order, disjoint, cut at white space.

use crate::text::Span;

use super::Block;

/// The hints that can be used, in order; of two that overlap the first wins.
pub(super) fn settle(text: &str, hints: &[Block]) -> Vec<Block> {
    let mut hints = hints.to_vec();
    hints.sort_by_key(|hint| (hint.span.start, hint.span.end));
    let mut settled: Vec<Block> = Vec::with_capacity(hints.len());
    let mut from = 0;
    for hint in hints {
        // A hint inside the one before can be dropped before its edges are looked for, which keeps this linear.
        if hint.span.start < from {
            continue;
        }
        let Some(span) = outward(text, hint.span).filter(|span| from <= span.start) else { continue };
        from = span.end;
        settled.push(Block { kind: hint.kind, span });
    }
    settled
}

/// The span without white space at its ends, grown to the next white space outside; none where nothing is left.
fn outward(text: &str, span: Span) -> Option<Span> {
    let inside = text.get(span.start as usize..span.end as usize)?;
    let lead = inside.len() - inside.trim_start().len();
    let body = inside.trim();
    if body.is_empty() {
        return None;
    }
    let start = span.start as usize + lead;
    let end = start + body.len();
    let before = text.get(..start)?.rfind(char::is_whitespace).map_or(0, |at| at + width(text, at));
    let after = text.get(end..)?.find(char::is_whitespace).map_or(text.len(), |at| end + at);
    Some(Span::new(before as u32, after as u32))
}

fn width(text: &str, at: usize) -> usize {
    text.get(at..).and_then(|rest| rest.chars().next()).map_or(1, char::len_utf8)
}
