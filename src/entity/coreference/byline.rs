//! Names of an article's authors, which stand in its byline.

use crate::document::Document;
use crate::entity::{EntityType, Mention};
use crate::hash::Set;
use crate::sentence::Sentence;
use crate::structure::BlockKind;
use crate::tag::VerbForm;
use crate::text::Span;

/// Whether token `index` stands in a byline; a note that tells of the author in a sentence names others too.
pub(super) fn is_in_byline(document: &Document<'_>, index: u32) -> bool {
    let sentence = document.sentence_of(index);
    let is_byline = |it: &Sentence| document.block_of(it).is_some_and(|block| block.kind == BlockKind::Byline);
    sentence.is_some_and(|it| is_byline(it) && !has_verb(document, it))
}

fn has_verb(document: &Document<'_>, sentence: &Sentence) -> bool {
    let tags = document.tags().get(sentence.tokens.indices()).unwrap_or_default();
    tags.iter().any(|tag| matches!(tag.verb, Some(VerbForm::Finite(_))))
}

/// Adds the surname to a given name in a byline, where the recogniser knows no more than that: `Arne Teichgräber`.
pub(super) fn complete(document: &Document<'_>, mentions: &mut [Mention]) {
    let starts: Set<u32> = mentions.iter().map(|mention| mention.span.start).collect();
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
