//! Which words name somebody who can speak: persons, organisations, and nouns for people, bodies, media and texts.

use std::ops::Range;

use super::line::Line;
use super::{phrase, source};
use crate::claim::Findings;
use crate::document::Document;
use crate::entity::{self, EntityType, Mention, MentionKind};
use crate::tag::Pos;
use crate::text::{Span, TokenRange};

/// What earlier stages found at each token.
pub(super) struct Marked {
    /// Stands in the name of a person or organisation. Shape (tokens).
    named: Vec<bool>,
    /// Says when. Shape (tokens).
    times: Vec<bool>,
}

impl Marked {
    /// Marks the tokens of names and times.
    pub(super) fn new(document: &Document<'_>, findings: &Findings<'_>) -> Self {
        let is_party = |it: &&Mention| {
            matches!(it.label, EntityType::Person | EntityType::Organization)
                && matches!(it.kind, MentionKind::Name | MentionKind::Nominal)
        };
        let mentions = findings.entities.iter().flat_map(|entity| &entity.mentions);
        Self {
            named: mark(document, mentions.filter(is_party).map(|it| it.span)),
            times: mark(document, findings.times.iter().map(|it| it.span)),
        }
    }

    /// Whether one of these tokens names a person or organisation.
    pub(super) fn is_named(&self, tokens: TokenRange) -> bool {
        self.named.get(tokens.indices()).unwrap_or_default().contains(&true)
    }

    /// Whether one of these tokens says when.
    pub(super) fn is_time(&self, tokens: TokenRange) -> bool {
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

/// Whether the head of a noun phrase names somebody who can speak, or a text that can be quoted.
pub(super) fn can_speak(line: &Line<'_>, phrase: &Range<usize>) -> bool {
    phrase::head(line, phrase).any(|at| {
        let Some(item) = line.items.get(at) else { return false };
        item.is_named || item.is_capital && (entity::is_person(&item.word) || source::can_speak(&item.word))
    })
}

/// Whether the head of a noun phrase names, or may name, somebody who can speak.
pub(super) fn is_personal(line: &Line<'_>, phrase: &Range<usize>) -> bool {
    can_speak(line, phrase) || phrase::head(line, phrase).any(|at| looks_personal(line, at))
}

/// Endings of nouns for those who do something: `Kritiker`, `Anwohner`, `Reisende`, `Aktivisten`.
const AGENT_ENDINGS: [&str; 6] = ["er", "ern", "ende", "enden", "ist", "isten"];

/// Whether a word may name a person: a name that the recogniser missed, or a noun with an agent's ending.
fn looks_personal(line: &Line<'_>, at: usize) -> bool {
    let Some(item) = line.items.get(at) else { return false };
    item.pos == Pos::Propn || AGENT_ENDINGS.iter().any(|ending| item.word.ends_with(ending))
}
