//! Gathers the mentions of one thing into one entity.

mod acronym;
mod cluster;
mod display;
mod key;
pub(super) mod known;
mod label;
mod name;
mod person;
pub(super) mod role;
mod spread;

use std::collections::HashSet;

use self::cluster::Cluster;
use self::label::Votes;
use self::name::Name;
use crate::document::Document;
use crate::entity::{Entity, EntityType, Mention};

/// Gathers `mentions` into entities, by order of first mention; every mention that covers a word belongs to one.
pub(super) fn resolve(document: &Document<'_>, mentions: Vec<Mention>) -> Vec<Entity> {
    let mut names = name::read(document, mentions);
    let missed = spread::find(document, &names);
    if !missed.is_empty() {
        names = name::read(document, names.iter().map(|name| name.mention).chain(missed).collect());
    }
    let clusters = cluster::gather(document, &names, acronym::find(document)).clusters;
    let phrases = phrases(&names);
    clusters.iter().map(|cluster| entity(document, &names, cluster, &phrases)).collect()
}

/// What the article names, as it is compared: whole names, and the surnames of people.
fn phrases(names: &[Name]) -> HashSet<String> {
    let named = || names.iter().filter(|name| name.is_name());
    let surnames = named().filter(|name| name.mention.label == EntityType::Person);
    let surnames = surnames.filter_map(|name| name.text.rsplit(' ').next()).map(key::fold);
    named().map(Name::phrase).chain(surnames).collect()
}

fn entity(document: &Document<'_>, names: &[Name], cluster: &Cluster, phrases: &HashSet<String>) -> Entity {
    let mut votes = Votes::default();
    let members = || cluster.names.iter().filter_map(|&index| names.get(index));
    let named = members().any(Name::is_name);
    for member in members().filter(|member| member.is_name() || !named) {
        votes.add(member.mention.label, member.mention.confidence);
    }
    let label = votes.winner();
    let (name, aliases) = display::titles(document, names, cluster, phrases);
    let mentions = members().map(|member| Mention { label, ..member.mention }).collect();
    Entity { label, name, aliases, mentions }
}
