//! Who answers, where no label says it.

use super::label::{Key, Label};
use super::words::{self, Class};
use crate::claim::{Attribution, Findings, Party};
use crate::document::Document;
use crate::entity::{EntityType, Mention, MentionKind};
use crate::hash::Map;
use crate::structure::BlockKind;

/// A person's mention by name: its place and the person's index.
type Named<'a> = (&'a Mention, u32);

/// The one person whose labels open answers.
pub(super) fn of_labels(labels: &[Label<'_>], asks: impl Fn(usize) -> bool) -> Option<Party> {
    // Turns of each that tell, less those that ask.
    let mut balance: Map<Key<'_>, i32> = Map::default();
    for label in labels {
        *balance.entry(label.key).or_default() += if asks(label.block) { -1 } else { 1 };
    }
    let is_guest = |it: &&Label<'_>| it.is_person && balance.get(&it.key).is_some_and(|it| 0 < *it);
    let first = labels.iter().find(is_guest)?;
    labels.iter().filter(is_guest).all(|it| it.key == first.key).then(|| first.party.carried())
}

/// The one person who is spoken to by name, else the one who is named before the first turn.
pub(super) fn of_lead(document: &Document<'_>, findings: &Findings<'_>, first_block: usize) -> Option<Party> {
    let first = document.blocks().get(first_block)?.span.start;
    let people = people(findings);
    let in_lead = |it: &&Named<'_>| it.0.span.start < first && introduces(document, it.0);
    let lead: Vec<_> = people.iter().filter(in_lead).copied().collect();
    let spoken_to = people.iter().filter(|it| first <= it.0.span.start && is_spoken_to(document, it.0));
    let spoken_to: Vec<_> = spoken_to.copied().collect();
    let person = sole(if spoken_to.is_empty() { &lead } else { &spoken_to })?;
    let mention = lead.iter().chain(&spoken_to).find(|it| it.1 == person)?.0;
    Some(Party { span: mention.span, entity: Some(person), attribution: Attribution::Carried })
}

/// The persons that are named, by position.
fn people<'a>(findings: &Findings<'a>) -> Vec<Named<'a>> {
    let people = (0..).zip(findings.entities).filter(|(_, it)| it.label == EntityType::Person);
    let mentions = people.flat_map(|(index, it)| it.mentions.iter().map(move |mention| (mention, index)));
    let mut named: Vec<_> = mentions.filter(|(it, _)| it.kind == MentionKind::Name).collect();
    named.sort_by_key(|(it, _)| it.span);
    named
}

/// Whether a mention stands where those who will answer are introduced.
fn introduces(document: &Document<'_>, mention: &Mention) -> bool {
    let sentence = document.sentence_of(document.tokens_in(mention.span).start);
    let kind = sentence.and_then(|it| document.block_of(it)).map(|it| it.kind);
    kind.is_some_and(|it| it.is_headline() || it == BlockKind::Paragraph)
}

/// `Frau Wolling, wie war das Jahr?`
fn is_spoken_to(document: &Document<'_>, mention: &Mention) -> bool {
    let tokens = document.tokens_in(mention.span);
    let title = tokens.start.checked_sub(1).map_or("", |at| document.word(at));
    words::is(title, Class::Title) && document.word(tokens.end) == ","
}

fn sole(people: &[Named<'_>]) -> Option<u32> {
    let first = people.first()?.1;
    people.iter().all(|it| it.1 == first).then_some(first)
}
