//! Names of an article's authors, which stand in its byline.

use std::collections::HashSet;

use crate::document::Document;
use crate::entity::{EntityType, Mention};
use crate::structure::BlockKind;
use crate::text::Span;

/// Whether token `index` stands in a byline.
pub(super) fn is_in_byline(document: &Document<'_>, index: u32) -> bool {
    let sentence = document.sentence_at(index).and_then(|at| document.sentences().get(at));
    let block = sentence.and_then(|sentence| document.block_of(sentence));
    block.is_some_and(|block| block.kind == BlockKind::Byline)
}

/// Adds the surname to a given name in a byline, where the recogniser knows no more than that: `Arne Teichgräber`.
pub(super) fn complete(document: &Document<'_>, mentions: &mut [Mention]) {
    let starts: HashSet<u32> = mentions.iter().map(|mention| mention.span.start).collect();
    for mention in mentions.iter_mut().filter(|mention| mention.label == EntityType::Person) {
        let tokens = document.tokens_in(mention.span);
        let Some(next) = document.tokens().get(tokens.end as usize).map(|token| token.span) else { continue };
        let gap = Span::new(mention.span.end, next.start).of(document.text());
        let is_free = gap == " " && next.of(document.text()).starts_with(char::is_uppercase);
        if tokens.len() == 1 && is_free && !starts.contains(&next.start) && is_in_byline(document, tokens.start) {
            mention.span.end = next.end;
        }
    }
}
