//! Tells which entity a speaker or addressee is.

use crate::claim::{Attribution, Claim, Party};
use crate::document::Document;
use crate::entity::{Entity, EntityType, MentionKind};
use crate::tag::Pos;
use crate::text::Span;

/// A mention and whose it is.
#[derive(Debug, Clone, Copy)]
struct Known {
    span: Span,
    entity: u32,
    label: EntityType,
    kind: MentionKind,
}

/// Fills in the entities of speakers, carriers and addressees; `claims` are in the order of the text.
pub(super) fn parties(document: &Document<'_>, claims: &mut [Claim], entities: &[Entity]) {
    let mut known: Vec<Known> = (0..).zip(entities).flat_map(|(index, entity)| mentions(index, entity)).collect();
    known.sort_by_key(|it| it.span);
    // Who spoke last by name, as far as that is a person: `er` and `sie` go on with them.
    let mut last_person = None;
    for claim in claims {
        for party in [&mut claim.carrier, &mut claim.addressee].into_iter().flatten() {
            party.entity = find(document, &known, party.span).map(|it| it.entity);
        }
        let Some(speaker) = &mut claim.speaker else { continue };
        let named = find(document, &known, speaker.span);
        speaker.entity = named.map(|it| it.entity).or(last_person.filter(|_| is_pronoun(speaker)));
        if speaker.attribution == Attribution::Named {
            last_person = named.filter(|it| it.label == EntityType::Person).map(|it| it.entity);
        }
    }
}

fn mentions(index: u32, entity: &Entity) -> impl Iterator<Item = Known> {
    entity.mentions.iter().map(move |it| Known { span: it.span, entity: index, label: it.label, kind: it.kind })
}

/// A carried speaker may stand as a pronoun as well.
fn is_pronoun(party: &Party) -> bool {
    match party.attribution {
        Attribution::Pronoun => true,
        Attribution::Carried => party.span.len() < 4,
        Attribution::Named | Attribution::Unnamed => false,
    }
}

/// The entity that a phrase names: a person before an organisation, `ein Sprecher der Bahn` for the Bahn.
fn find(document: &Document<'_>, known: &[Known], phrase: Span) -> Option<Known> {
    let first = known.partition_point(|it| it.span.start < phrase.start);
    let inside = known.iter().skip(first).take_while(|it| it.span.start < phrase.end);
    let speaks = |it: &&Known| phrase.contains(it.span) && can_speak(document, phrase, **it);
    inside.filter(speaks).copied().min_by_key(|it| rank(*it))
}

/// A spokesman speaks for an organisation, but neither for the town he stands in nor for the client he defends:
/// places and persons count only before any preposition. `russische Medien` are not Russia.
fn can_speak(document: &Document<'_>, phrase: Span, it: Known) -> bool {
    let is_whole = it.span == phrase;
    let named = match it.kind {
        MentionKind::Name | MentionKind::Nominal | MentionKind::Pronoun => true,
        MentionKind::Part | MentionKind::Derived => is_whole,
    };
    let before = document.tokens_in(Span::new(phrase.start, it.span.start.max(phrase.start)));
    let mut tags = document.tags().get(before.indices()).unwrap_or_default().iter();
    named && (it.label == EntityType::Organization || tags.all(|tag| tag.pos != Pos::Adp))
}

fn rank(it: Known) -> (u8, u8) {
    let by_kind = match it.kind {
        MentionKind::Name | MentionKind::Nominal | MentionKind::Pronoun => 0,
        MentionKind::Part => 1,
        MentionKind::Derived => 2,
    };
    let by_label = match it.label {
        EntityType::Person => 0,
        EntityType::Organization => 1,
        EntityType::Location => 2,
        EntityType::Miscellaneous => 3,
    };
    (by_kind, by_label)
}
