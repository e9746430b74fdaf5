//! What earlier stages found at each token: names and times.

use crate::claim::Findings;
use crate::document::Document;
use crate::entity::{EntityType, Mention, MentionKind};
use crate::text::{Span, TokenRange};

/// What earlier stages found at each token.
pub(in crate::claim) struct Marked {
    /// Stands in the name of a person or organisation. Shape (tokens).
    named: Vec<bool>,
    /// Stands in the name of a person. Shape (tokens).
    people: Vec<bool>,
    /// Says when. Shape (tokens).
    times: Vec<bool>,
}

impl Marked {
    /// Marks the tokens of names and times.
    pub(in crate::claim) fn new(document: &Document<'_>, findings: &Findings<'_>) -> Self {
        let names = |labels: &'static [EntityType]| {
            let mentions = findings.entities.iter().flat_map(|entity| &entity.mentions);
            let is_name = |it: &&Mention| matches!(it.kind, MentionKind::Name | MentionKind::Nominal);
            mentions.filter(is_name).filter(|it| labels.contains(&it.label)).map(|it| it.span)
        };
        Self {
            named: mark(document, names(&[EntityType::Person, EntityType::Organization])),
            people: mark(document, names(&[EntityType::Person])),
            times: mark(document, findings.times.iter().map(|it| it.span)),
        }
    }

    /// Whether one of these tokens names a person or organisation.
    pub(in crate::claim) fn is_named(&self, tokens: TokenRange) -> bool {
        self.named.get(tokens.indices()).unwrap_or_default().contains(&true)
    }

    /// Whether one of these tokens names a person.
    pub(in crate::claim) fn is_person(&self, tokens: TokenRange) -> bool {
        self.people.get(tokens.indices()).unwrap_or_default().contains(&true)
    }

    /// Whether one of these tokens says when.
    pub(in crate::claim) fn is_time(&self, tokens: TokenRange) -> bool {
        self.times.get(tokens.indices()).unwrap_or_default().contains(&true)
    }
}

fn mark(document: &Document<'_>, spans: impl Iterator<Item = Span>) -> Vec<bool> {
    let mut marked = vec![false; document.tokens().len()];
    for tokens in spans.map(|span| document.tokens_in(span)) {
        marked.iter_mut().take(tokens.end as usize).skip(tokens.start as usize).for_each(|it| *it = true);
    }
    marked
}
