//! Gives the same name the same label all through an article.

use std::collections::{HashMap, HashSet};

use super::firm;
use super::key;
use super::name::Name;
use crate::document::Document;
use crate::entity::EntityType;
use crate::structure::BlockKind;

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

/// The vote for each time a company is called by the first word of its name, as `Nordwerft` for `Nordwerft Bau GmbH`.
///
/// A recogniser that is surer than this has seen a person: `Müller` of `Müller Bau GmbH`.
const SHORT_FIRM: f32 = 0.8;

/// The vote for each time a name stands among an article's authors.
const AUTHOR: f32 = 1.0;

/// Every mention's label, the same for the same name.
///
/// A surname shared with a full name counts as a person only where the recogniser says so: `Washington` stays a place
/// in an article about Denzel Washington.
pub(super) fn vote(document: &Document<'_>, names: &[Name]) -> Vec<EntityType> {
    let base = |name: &Name| key::without_genitive(name.bare()).last().map_or_else(|| name.phrase(), key::phrase);
    let firms = names.iter().filter_map(|name| firm::without_legal_form(&name.text)?.split_once(' '));
    let firms: HashSet<String> = firms.map(|(first, _)| key::phrase(first)).collect();
    let mut votes: HashMap<String, Votes> = HashMap::new();
    for name in names.iter().filter(|name| name.is_name()) {
        let base = base(name);
        let is_short_firm = firms.contains(&base);
        let votes = votes.entry(base).or_default();
        votes.add(name.mention.label, name.mention.confidence);
        if firm::without_legal_form(&name.text).is_some() {
            votes.add(EntityType::Organization, LEGAL_FORM);
        } else if is_short_firm {
            votes.add(EntityType::Organization, SHORT_FIRM);
        } else if is_author(document, name) {
            votes.add(EntityType::Person, AUTHOR);
        }
    }
    let winner = |name: &Name| votes.get(&base(name)).map_or(name.mention.label, Votes::winner);
    names.iter().map(|name| if name.is_name() { winner(name) } else { name.mention.label }).collect()
}

/// Whether a name that nothing known bears stands in a byline, in full.
fn is_author(document: &Document<'_>, name: &Name) -> bool {
    let sentence = document.sentence_at(name.tokens.start).and_then(|at| document.sentences().get(at));
    let block = sentence.and_then(|sentence| document.block_of(sentence));
    let is_byline = block.is_some_and(|block| block.kind == BlockKind::Byline);
    is_byline && name.known.is_none() && name.text.contains(' ')
}
