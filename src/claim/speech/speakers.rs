//! Which words name somebody who can speak: persons, organisations, and nouns for people, bodies, media and texts.

use std::ops::Range;

use super::line::Line;
use super::{phrase, source_noun};
use crate::claim::Findings;
use crate::document::Document;
use crate::entity::{self, EntityType, Mention, MentionKind};
use crate::tag::Pos;
use crate::text::{Span, TokenRange};

/// What earlier stages found at each token.
pub(super) struct Marked {
    /// Stands in the name of a person or organisation. Shape (tokens).
    named: Vec<bool>,
    /// Stands in the name of a person. Shape (tokens).
    people: Vec<bool>,
    /// Says when. Shape (tokens).
    times: Vec<bool>,
}

impl Marked {
    /// Marks the tokens of names and times.
    pub(super) fn new(document: &Document<'_>, findings: &Findings<'_>) -> Self {
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
    pub(super) fn is_named(&self, tokens: TokenRange) -> bool {
        self.named.get(tokens.indices()).unwrap_or_default().contains(&true)
    }

    /// Whether one of these tokens names a person.
    pub(super) fn is_person(&self, tokens: TokenRange) -> bool {
        self.people.get(tokens.indices()).unwrap_or_default().contains(&true)
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
        item.is_named || item.is_capital && is_speaking_noun(&item.word)
    })
}

/// Whether the head of a noun phrase names persons or a body of people, who have words of their own; a text has none.
pub(super) fn is_somebody(line: &Line<'_>, phrase: &Range<usize>) -> bool {
    let is_mere_text = |at: usize| source_noun::is_text(line.word(at)) && !source_noun::is_press(line.word(at));
    can_speak(line, phrase) && !phrase::head(line, phrase).any(is_mere_text)
}

/// Whether a noun phrase that stands alone names who speaks; an organisation there may as well be what it is about.
pub(super) fn is_speaker(line: &Line<'_>, phrase: &Range<usize>) -> bool {
    phrase::end(line, phrase.start, phrase.end) == Some(phrase.end)
        && phrase::head(line, phrase)
            .any(|at| line.items.get(at).is_some_and(|it| it.is_person || is_speaking_noun(&it.word)))
        && !(phrase.len() == 1 && source_noun::is_genre(line.word(phrase.start)))
}

/// Endings of nouns that only women's bear: `Kämmerin`, `Anwohnerinnen`, `Aktivistin`.
const FEMALE_ENDINGS: [&str; 4] = ["erin", "erinnen", "istin", "istinnen"];

/// Whether a noun is for a person, a body of people, a medium or a text.
fn is_speaking_noun(word: &str) -> bool {
    let is_female = || FEMALE_ENDINGS.iter().any(|ending| word.len() > ending.len() + 1 && word.ends_with(ending));
    entity::is_person(word) || source_noun::can_speak(word) || is_female()
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
