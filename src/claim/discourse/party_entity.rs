//! Tells which entity a speaker or addressee is.

use crate::claim::lexicon::source_noun;
use crate::claim::{Attribution, Claim, ClaimKind, Party};
use crate::document::Document;
use crate::entity::{self, Entity, EntityType, Mention, MentionKind, Sex};
use crate::tag::{Pos, Tag};
use crate::text::Span;

/// A mention and whose it is.
#[derive(Debug, Clone, Copy)]
struct Known {
    span: Span,
    entity: u32,
    label: EntityType,
    kind: MentionKind,
    /// Whether it stands in somebody's own words, of which the article's pronouns know nothing.
    is_quoted: bool,
}

/// Fills in the entities of speakers, carriers and addressees; `claims` are in the order of the text.
pub(in crate::claim) fn parties(document: &Document<'_>, claims: &mut [Claim], entities: &[Entity]) {
    let mut known: Vec<Known> = (0..).zip(entities).flat_map(|(index, entity)| mentions(index, entity)).collect();
    known.sort_by_key(|it| it.span);
    mark_quoted(&mut known, claims);
    // Who spoke last by name, as far as that is a person: `er` and `sie` go on with them.
    let mut last_person = None;
    for claim in claims {
        for party in [&mut claim.carrier, &mut claim.addressee].into_iter().flatten() {
            party.entity = find(document, &known, party.span).map(|it| it.entity);
        }
        let is_plural = cue_is_plural(document, claim);
        let Some(speaker) = &mut claim.speaker else { continue };
        let named = find(document, &known, speaker.span);
        let sole = || sole_person(document, &known, speaker.span).filter(|_| !is_plural);
        let person = || last_person.or_else(sole);
        let pronoun = speaker.span.of(document.text());
        let fits = |it: &u32| is_pronoun(speaker) && entities.get(*it as usize).is_some_and(|it| can_be(pronoun, it));
        speaker.entity = named.map(|it| it.entity).or_else(|| person().filter(fits));
        match speaker.attribution {
            Attribution::Named => {
                last_person = named.filter(|it| it.label == EntityType::Person).map(|it| it.entity);
            }
            Attribution::Pronoun => last_person = speaker.entity.or(last_person),
            Attribution::Carried | Attribution::Unnamed => {}
        }
    }
}

/// Whether a pronoun can stand for a person, as far as the first name tells; `es` stands for none.
fn can_be(pronoun: &str, person: &Entity) -> bool {
    let sex = person.name.split(' ').next().and_then(entity::sex_of_name);
    match pronoun.to_lowercase().as_str() {
        "es" => false,
        "er" => sex != Some(Sex::Female),
        "sie" => sex != Some(Sex::Male),
        _ => true,
    }
}

fn mentions(index: u32, entity: &Entity) -> impl Iterator<Item = Known> {
    let known =
        move |it: &Mention| Known { span: it.span, entity: index, label: it.label, kind: it.kind, is_quoted: false };
    entity.mentions.iter().map(known)
}

/// Marks the mentions that stand between quotation marks; `known` is in the order of the text.
fn mark_quoted(known: &mut [Known], claims: &[Claim]) {
    let direct = claims.iter().filter(|it| it.kind == ClaimKind::Direct);
    for quote in direct.flat_map(|it| &it.spans) {
        let first = known.partition_point(|it| it.span.start < quote.start);
        let inside = known.iter_mut().skip(first).take_while(|it| it.span.start < quote.end);
        inside.for_each(|it| it.is_quoted = true);
    }
}

/// `sagten`, `haben erklärt`: then `sie` are several.
fn cue_is_plural(document: &Document<'_>, claim: &Claim) -> bool {
    let verb = claim.cue.as_ref().and_then(|cue| cue.spans.first());
    verb.is_none_or(|span| span.of(document.text()).ends_with('n'))
}

/// Most sentences before a pronoun that are searched for its antecedent.
const MAX_SENTENCES: usize = 3;

/// Most mentions before a pronoun that are compared.
const MAX_MENTIONS: usize = 20;

/// The one person that the paragraph names shortly before a pronoun; none where there are two.
fn sole_person(document: &Document<'_>, known: &[Known], pronoun: Span) -> Option<u32> {
    let here = document.sentence_at(document.tokens_in(pronoun).start)?;
    let sentences = document.sentences().get(here.saturating_sub(MAX_SENTENCES)..=here)?;
    let block = sentences.last()?.block;
    let first = sentences.iter().find(|it| it.block == block)?;
    let start = document.span_of(first.tokens).start;
    let end = known.partition_point(|it| it.span.start < pronoun.start);
    let before = known.get(..end)?.iter().rev().take(MAX_MENTIONS).take_while(|it| start <= it.span.start);
    let mut people =
        before.filter(|it| it.label == EntityType::Person && it.kind == MentionKind::Name && !it.is_quoted);
    let person = people.next()?.entity;
    people.all(|it| it.entity == person).then_some(person)
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
    // `der an der Studie beteiligte Biologe Ott`: what stands before the first noun governs only an attribute.
    let is_noun = |tag: &&Tag| matches!(tag.pos, Pos::Noun | Pos::Propn);
    let tags = document.tags().get(before.indices()).unwrap_or_default().iter();
    let mut tags = tags.skip_while(|tag| !is_noun(tag));
    // `Einschätzung von Bergmann`
    if document.word(before.end.saturating_sub(1)) == "von" && before.len() == 2 {
        return named && source_noun::names_words(&document.word(before.start).to_lowercase());
    }
    // `ein Team um die Biologin Ott von der Universität Wien` is neither of them.
    if (before.start..before.end).any(|at| document.word(at) == "um") {
        return false;
    }
    let is_owner = it.label == EntityType::Person && is_attribute(document, it.span);
    named && !is_owner && (it.label == EntityType::Organization || tags.all(|tag| tag.pos != Pos::Adp))
}

/// `Brandts Sprecher`, `der Anwalt des Landrats Hahn`: a person that only says whose the head of the phrase is; but in
/// `Angaben des Landrats Hahn` he speaks.
fn is_attribute(document: &Document<'_>, mention: Span) -> bool {
    let syntax = document.syntax();
    let phrase = syntax.phrase_at(document.tokens_in(mention).start);
    let host = phrase.and_then(|it| syntax.phrases().get(it.attribute_of? as usize));
    host.is_some_and(|it| !source_noun::names_words(&document.word(it.head).to_lowercase()))
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
