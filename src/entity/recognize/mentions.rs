//! The names of a document as mentions.

use super::{Name, Recognizer, labels};
use crate::document::Document;
use crate::entity::{Mention, MentionKind};
use crate::text::{Span, TokenRange};

/// Longest run of tokens that is looked at as one; longer sentences are cut.
const MAX_TOKENS: usize = 256;

/// Finds every name of a document: by start, an outer one before those inside it.
pub(super) fn find(recognizer: &mut Recognizer<'_>, document: &Document<'_>) -> Vec<Mention> {
    let mut mentions = Vec::new();
    for sentence in document.sentences() {
        if document.block_of(sentence).is_some_and(|block| !block.kind.is_content()) {
            continue;
        }
        let tokens: Vec<u32> = (sentence.tokens.start..sentence.tokens.end).collect();
        for run in tokens.chunks(MAX_TOKENS) {
            let words: Vec<&str> = run.iter().map(|&at| document.word(at)).collect();
            let start = run.first().copied().unwrap_or_default();
            let found = recognizer.label(&words);
            for name in found.outer_names.iter().chain(&found.inner_names) {
                push(recognizer, document, name, start, &mut mentions);
            }
        }
    }
    mentions.sort_by_key(|mention| (mention.span.start, std::cmp::Reverse(mention.span.end)));
    mentions.dedup_by_key(|mention| (mention.span, mention.label));
    mentions
}

/// Adds the mention of a name whose words are counted from token `start`, and of the name its compound holds.
fn push(recognizer: &Recognizer<'_>, document: &Document<'_>, name: &Name, start: u32, mentions: &mut Vec<Mention>) {
    let Some((label, kind)) = labels::meaning(name.kind) else { return };
    let span = document.span_of(TokenRange::new(start + name.words.start as u32, start + name.words.end as u32));
    let confidence = recognizer.confidence(name);
    mentions.push(Mention { span, label, kind, confidence });
    if kind == MentionKind::Part {
        let opened = name_in_compound(span.of(document.text()));
        mentions.extend(opened.map(|length| {
            let span = Span::new(span.start, span.start + length);
            Mention { span, label, kind: MentionKind::Name, confidence }
        }));
    }
}

/// The bytes of the name that a compound with hyphen begins with: `Ukraine` of `Ukraine-Krieg`.
fn name_in_compound(compound: &str) -> Option<u32> {
    let hyphen = compound.rfind(['-', '‑', '–'])?;
    let name = compound.get(..hyphen)?;
    // `E-Mail-Anbieter`: what stands before the hyphen must look like a name of its own.
    let is_name = name.chars().next().is_some_and(char::is_uppercase) && 1 < name.chars().count();
    is_name.then_some(hyphen as u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compound_with_hyphen_is_opened() {
        assert_eq!(name_in_compound("Ukraine-Krieg"), Some(7));
        assert_eq!(name_in_compound("CDU/CSU-Fraktion"), Some(7));
        assert_eq!(name_in_compound("Angela-Merkel-Besuch"), Some(13));
        assert_eq!(name_in_compound("Bundesligaspiel"), None);
        assert_eq!(name_in_compound("-Krieg"), None);
    }
}
