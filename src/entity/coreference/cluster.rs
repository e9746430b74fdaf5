//! Puts names that mean one thing into one cluster.

use super::acronym::Acronyms;
use super::demonym;
use super::gazetteer::GazetteerEntry;
use super::key;
use super::name::Name;
use super::person::{People, Reference};
use super::role::{self, RoleKind, Sex};
use crate::document::Document;
use crate::entity::compound;
use crate::entity::user::Users;
use crate::entity::{EntityType, MentionKind};
use crate::hash::Map;

/// What is found to be one thing.
#[derive(Debug, Default)]
pub(super) struct Cluster {
    /// Its mentions by name, derived form and compound: indices of names, in order.
    pub(super) names: Vec<usize>,
    /// The known thing that it is.
    pub(super) known: Option<GazetteerEntry>,
    /// The user's name for it.
    pub(super) user: Option<usize>,
    /// The sex of the person that it is, if it is one and the text tells.
    pub(super) sex: Option<Sex>,
}

/// What tells clusters apart.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
enum Key {
    User(usize),
    Listed(GazetteerEntry),
    Person(usize),
    /// A surname alone, which nobody bears in full, or more than one.
    Surname(String),
    Phrase(String),
}

/// Every name's cluster.
#[derive(Debug)]
pub(super) struct Clusters<'u> {
    users: &'u Users<'u>,
    /// The user's names of people in the text.
    own: Map<usize, usize>,
    pub(super) clusters: Vec<Cluster>,
    by_key: Map<Key, usize>,
    /// Phrases of names that aren't persons' with their key, for short forms and compounds.
    phrases: Map<String, Key>,
    acronyms: Acronyms,
}

/// Gathers `names` of a document into clusters; each belongs to exactly one.
pub(super) fn gather<'u>(
    document: &Document<'_>,
    names: &[Name],
    acronyms: Acronyms,
    users: &'u Users<'u>,
) -> Clusters<'u> {
    let is_person = |name: &Name| name.mention.label == EntityType::Person;
    let named = |wanted: bool| names.iter().filter(move |it| it.is_name() && is_person(it) == wanted);

    let mut clusters = Clusters::new(acronyms, users);
    named(false).for_each(|name| clusters.note(name));
    named(false).for_each(|name| clusters.note_short(name));
    let mut people = People::attest(named(true));
    for name in named(true) {
        let person = people.add(&name.text, 0);
        clusters.own.extend(person.zip(name.user));
    }
    people.rewind();

    for (index, name) in names.iter().enumerate() {
        let sentence = document.sentence_at(name.tokens.start).unwrap_or_default();
        let key = match name.mention.kind {
            MentionKind::Name if name.user.is_some() => name.user.map_or(Key::Phrase(String::new()), Key::User),
            MentionKind::Name if is_person(name) => person_key(&mut people, name, sentence, title_sex(document, name)),
            MentionKind::Name => clusters.key_of(name),
            _ => clusters.key_of_form(&mut people, name, sentence),
        };
        let key = clusters.owned(key);
        clusters.put(key, index);
    }
    clusters.learn_sexes(&people);
    clusters
}

/// What a title before a name tells of the person's sex: `Frau Merkel`, `Kanzlerin Merkel`.
fn title_sex(document: &Document<'_>, name: &Name) -> Option<Sex> {
    let before = name.tokens.start.checked_sub(1).map(|index| document.word(index))?;
    let role = role::of(before).filter(|role| role.kind == RoleKind::Office)?;
    role.sex
}

fn person_key(people: &mut People, name: &Name, sentence: usize, sex: Option<Sex>) -> Key {
    if let Some(index) = people.add(&name.text, sentence) {
        people.learn_sex(index, sex);
        return Key::Person(index);
    }
    match people.find(&name.text, sentence, sex) {
        Reference::Person(index) => Key::Person(index),
        Reference::Ambiguous | Reference::Unknown => Key::Surname(people.bare(&name.text)),
    }
}

impl<'u> Clusters<'u> {
    fn new(acronyms: Acronyms, users: &'u Users<'u>) -> Self {
        let (by_key, phrases, own) = (Map::default(), Map::default(), Map::default());
        Self { users, own, clusters: Vec::new(), by_key, phrases, acronyms }
    }

    /// The key of a person whom the user has named.
    fn owned(&self, key: Key) -> Key {
        match key {
            Key::Person(person) => self.own.get(&person).map_or(key, |&user| Key::User(user)),
            Key::User(_) | Key::Listed(_) | Key::Surname(_) | Key::Phrase(_) => key,
        }
    }

    /// Notes the phrase of a name, so that its genitive and its compounds find it.
    fn note(&mut self, name: &Name) {
        let phrase = name.phrase();
        match name.known {
            // `ROSTOCK` may come before `Rostock`, and only the latter is known.
            Some(known) => _ = self.phrases.insert(phrase, Key::Listed(known)),
            None => _ = self.phrases.entry(phrase.clone()).or_insert(Key::Phrase(phrase)),
        }
    }

    /// Notes the first and the last word of an organisation's name, which may stand for it: `Bahn`, `Carnegie`.
    fn note_short(&mut self, name: &Name) {
        if name.mention.label != EntityType::Organization {
            return;
        }
        let phrase = name.phrase();
        let Some(key) = self.phrases.get(&phrase).cloned() else { return };
        let (Some((first, _)), Some((_, last))) = (phrase.split_once(' '), phrase.rsplit_once(' ')) else { return };
        for short in [first, last] {
            // Two organisations that share a word: neither is meant for sure.
            let entry = self.phrases.entry(format!("~{short}")).or_insert_with(|| key.clone());
            if *entry != key {
                *entry = Key::Phrase(short.to_owned());
            }
        }
    }

    /// The organisation that a single word of its name stands for.
    fn short(&self, word: &str) -> Option<Key> {
        self.phrases.get(&format!("~{word}")).cloned()
    }

    /// The key of a name that is no person's.
    fn key_of(&self, name: &Name) -> Key {
        let mut phrase = name.phrase();
        if let Some(long) = self.acronyms.long(&name.text) {
            phrase = key::phrase(long);
            if let Some(known) = super::gazetteer::by_name(long) {
                return Key::Listed(known);
            }
        } else if let Some(known) = name.known {
            return Key::Listed(known);
        }
        let stems = || key::without_genitive(&name.text).map(key::phrase);
        let own = self.phrases.get(&phrase).filter(|key| matches!(key, Key::Listed(_)));
        if let Some(key) = own.or_else(|| stems().find_map(|stem| self.phrases.get(&stem))) {
            return key.clone();
        }
        let is_short = name.mention.label == EntityType::Organization && !phrase.contains(' ');
        let short = || std::iter::once(phrase.clone()).chain(stems()).find_map(|short| self.short(&short));
        is_short.then(short).flatten().unwrap_or(Key::Phrase(phrase))
    }

    /// The key of a derived form or compound.
    fn key_of_form(&self, people: &mut People, name: &Name, sentence: usize) -> Key {
        if let Some(known) = name.known {
            return Key::Listed(known);
        }
        if name.mention.kind == MentionKind::Derived {
            let stems =
                ["er", "ern", "ers", "en", "e", "n", "s"].iter().filter_map(|ending| name.text.strip_suffix(ending));
            let town = demonym::of_adjective(&name.text);
            let key =
                stems.map(key::phrase).chain(town.as_deref().map(key::phrase)).find_map(|stem| self.phrases.get(&stem));
            return key.cloned().unwrap_or_else(|| Key::Phrase(name.phrase()));
        }
        let found = compound::parts(&name.text).find_map(|part| self.key_of_part(people, part, sentence));
        found.unwrap_or_else(|| {
            let first = compound::parts(&name.text).next().unwrap_or(&name.text);
            Key::Phrase(key::phrase(first))
        })
    }

    fn key_of_part(&self, people: &mut People, part: &str, sentence: usize) -> Option<Key> {
        if let Some(user) = self.users.index_of(part) {
            return Some(Key::User(user));
        }
        let long = self.acronyms.long(part).unwrap_or(part);
        let phrase = key::phrase(long);
        if let Some(key) = self.phrases.get(&phrase) {
            return Some(key.clone());
        }
        if let Some(known) = super::gazetteer::by_name(long) {
            return Some(Key::Listed(known));
        }
        match people.find(part, sentence, None) {
            Reference::Person(index) => Some(Key::Person(index)),
            Reference::Ambiguous | Reference::Unknown => self.short(&phrase),
        }
    }

    fn put(&mut self, key: Key, index: usize) {
        let clusters = &mut self.clusters;
        let user = if let Key::User(user) = key { Some(user) } else { None };
        let known = match &key {
            Key::Listed(known) => Some(*known),
            Key::User(_) | Key::Person(_) | Key::Surname(_) | Key::Phrase(_) => None,
        };
        let at = *self.by_key.entry(key).or_insert_with(|| {
            clusters.push(Cluster { known, user, ..Cluster::default() });
            clusters.len() - 1
        });
        if let Some(cluster) = clusters.get_mut(at) {
            cluster.names.push(index);
        }
    }

    fn learn_sexes(&mut self, people: &People) {
        for (key, &at) in &self.by_key {
            let Key::Person(index) = key else { continue };
            if let (Some(cluster), Some(person)) = (self.clusters.get_mut(at), people.persons.get(*index)) {
                cluster.sex = person.sex;
            }
        }
    }
}
