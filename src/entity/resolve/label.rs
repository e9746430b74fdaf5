//! Gives the same name the same label all through an article.

use std::collections::HashMap;

use super::firm;
use super::key;
use super::name::Name;
use crate::entity::EntityType;

/// Votes for each label, weighted by confidence.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Votes([f32; 4]);

const LABELS: [EntityType; 4] =
    [EntityType::Person, EntityType::Location, EntityType::Organization, EntityType::Miscellaneous];

impl Votes {
    /// Adds a vote.
    pub(super) fn add(&mut self, label: EntityType, weight: f32) {
        let votes = LABELS.iter().zip(&mut self.0);
        votes.filter(|(it, _)| **it == label).for_each(|(_, sum)| *sum += weight);
    }

    /// The label with the most weight; the first of equals.
    pub(super) fn winner(&self) -> EntityType {
        let mut best = (EntityType::Miscellaneous, 0.0);
        for (label, &weight) in LABELS.iter().zip(&self.0) {
            if best.1 < weight {
                best = (*label, weight);
            }
        }
        best.0
    }
}

/// The vote of a legal form: it outweighs what the recogniser makes of a company's name elsewhere in an article.
const LEGAL_FORM: f32 = 20.0;

/// Every mention's label, the same for the same name.
///
/// A surname shared with a full name counts as a person only where the recogniser says so: `Washington` stays a place
/// in an article about Denzel Washington.
pub(super) fn vote(names: &[Name]) -> Vec<EntityType> {
    let base = |name: &Name| key::without_genitive(name.bare()).last().map_or_else(|| name.phrase(), key::phrase);
    let mut votes: HashMap<String, Votes> = HashMap::new();
    for name in names.iter().filter(|name| name.is_name()) {
        let votes = votes.entry(base(name)).or_default();
        votes.add(name.mention.label, name.mention.confidence);
        if firm::without_legal_form(&name.text).is_some() {
            votes.add(EntityType::Organization, LEGAL_FORM);
        }
    }
    let winner = |name: &Name| votes.get(&base(name)).map_or(name.mention.label, Votes::winner);
    names.iter().map(|name| if name.is_name() { winner(name) } else { name.mention.label }).collect()
}
