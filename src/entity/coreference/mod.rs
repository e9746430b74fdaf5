//! Gathers the mentions of one thing into one entity.

mod acronym;
mod adjective;
mod byline;
mod cluster;
mod demonym;
mod display;
pub(super) mod gazetteer;
pub(super) mod key;
mod label;
mod legal_form;
mod marked;
mod name;
mod nominal;
mod person;
mod pronoun;
pub(super) mod role;
mod spread;
#[cfg(test)]
mod suite;
mod title;

use self::cluster::{Cluster, Clusters};
use self::label::Votes;
use self::marked::{Mark, Marked};
use self::name::Name;
use crate::document::Document;
use crate::entity::user::Users;
use crate::entity::{Entity, EntityType, Mention, MentionKind};
use crate::hash::Set;

/// Confidence in a noun phrase or pronoun; only sure ones are found at all.
const REFERRING: f32 = 0.85;

/// What a listed name's usual label weighs against the recogniser's: as much as one sure mention.
const LISTED_VOTE: f32 = 1.0;

/// Gathers `mentions` into entities, by order of first mention; every mention that covers a word belongs to one.
#[inline(never)]
pub(super) fn resolve(document: &Document<'_>, mut mentions: Vec<Mention>, users: &Users<'_>) -> Vec<Entity> {
    byline::complete(document, &mut mentions);
    let mut names = name::read(document, mentions, users);
    let acronyms = acronym::find(document, &names);
    let missed = spread::find(document, &names, &acronyms, users);
    if !missed.is_empty() {
        names = name::read(document, names.iter().map(|name| name.mention).chain(missed).collect(), users);
    }
    label::vote(document, &mut names);
    let clusters = cluster::gather(document, &names, acronyms, users);
    let labels: Vec<EntityType> = clusters.clusters.iter().map(|cluster| label_of(&names, cluster, users)).collect();
    let phrases = phrases(&names);
    let entities = clusters.clusters.iter().zip(&labels).map(|(cluster, &label)| {
        let (name, aliases) = display::titles(document, &names, cluster, &phrases, users);
        let members = cluster.names.iter().filter_map(|&index| names.get(index));
        Entity { label, name, aliases, mentions: members.map(|it| Mention { label, ..it.mention }).collect() }
    });
    let mut entities: Vec<Entity> = entities.collect();
    for mark in references(document, &names, &clusters, &labels) {
        let span = document.span_of(mark.tokens);
        if let Some(entity) = entities.get_mut(mark.cluster) {
            entity.mentions.push(Mention { span, label: entity.label, kind: mark.kind, confidence: REFERRING });
        }
    }
    entities
        .iter_mut()
        .for_each(|entity| entity.mentions.sort_by_key(|mention| (mention.span.start, mention.span.end)));
    entities.sort_by_key(|entity| entity.mentions.first().map(|mention| mention.span.start));
    entities
}

/// Noun phrases and pronouns that mean a person for sure.
fn references(document: &Document<'_>, names: &[Name], clusters: &Clusters<'_>, labels: &[EntityType]) -> Vec<Mark> {
    let mut marked = Marked::new(document, names, clusters, labels);
    let titles = title::find(&marked);
    let mut marks: Vec<Mark> = Vec::new();
    for (cluster, tokens) in nominal::find(&marked, &titles) {
        let mark = Mark { cluster, tokens, kind: MentionKind::Nominal, is_person: true };
        marked.put(mark);
        marks.push(mark);
    }
    let sexes: Vec<_> = clusters.clusters.iter().map(|cluster| cluster.sex).collect();
    let sexes: Vec<_> = sexes.iter().enumerate().map(|(at, sex)| sex.or(titles.sexes.get(&at).copied())).collect();
    marks.extend(pronoun::find(&mut marked, &titles, &sexes));
    marks
}

fn label_of(names: &[Name], cluster: &Cluster, users: &Users<'_>) -> EntityType {
    if let Some(user) = cluster.user.and_then(|index| users.get(index)) {
        return user.label;
    }
    let mut votes = Votes::default();
    if let Some(known) = cluster.known {
        votes.add(known.label(), LISTED_VOTE);
    }
    let members = || cluster.names.iter().filter_map(|&index| names.get(index));
    let named = members().any(Name::is_name);
    for member in members().filter(|member| member.is_name() || !named) {
        votes.add(member.mention.label, member.mention.confidence);
    }
    votes.winner()
}

/// What the article names, as it is compared: whole names, and the surnames of people.
fn phrases(names: &[Name]) -> Set<String> {
    let named = || names.iter().filter(|name| name.is_name());
    let surnames = named().filter(|name| name.mention.label == EntityType::Person);
    let surnames = surnames.filter_map(|name| name.text.rsplit(' ').next()).map(key::fold);
    named().map(Name::phrase).chain(surnames).collect()
}
