//! Tells people apart by their full names, and finds whom a bare surname or first name means.

use super::key;
use super::name::Name;
use super::role::{self, Sex};
use crate::hash::{Map, Set};

/// Words of a person's name as they are compared.
#[derive(Debug, Clone, Default)]
struct Parts {
    /// First names, folded; those with hyphens divided.
    given: Vec<String>,
    /// Surname without particles, folded.
    surname: String,
}

/// A person whom the article names in full.
#[derive(Debug)]
pub(super) struct Person {
    given: Vec<String>,
    pub(super) sex: Option<Sex>,
    /// Sentence of the latest mention.
    seen: usize,
}

/// The people of an article.
#[derive(Debug, Default)]
pub(super) struct People {
    pub(super) persons: Vec<Person>,
    /// By surname, and by what it sounds like when it was transliterated.
    surnames: Map<String, Vec<usize>>,
    given: Map<String, Vec<usize>>,
    /// By all words of the name.
    full: Map<String, usize>,
    /// Surnames in the nominative, as far as the article shows them.
    attested: Set<String>,
}

/// Most bearers of one surname that a name is compared with; keeps hostile texts linear.
const MAX_BEARERS: usize = 16;

/// How far back, in sentences, the nearest bearer of a surname must have been named to be meant for sure.
const NEAR: usize = 3;

/// Words before a surname that are no first names: `Von Stetten` at a sentence's start.
const PARTICLES: [&str; 14] =
    ["al", "bin", "da", "de", "del", "den", "der", "di", "dos", "du", "van", "vom", "von", "zu"];

/// What a bare name refers to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reference {
    /// This person.
    Person(usize),
    /// One of several; which is not sure.
    Ambiguous,
    /// Nobody named in full.
    Unknown,
}

impl People {
    /// Notes how surnames are spelled in the nominative, so that genitives can be told.
    pub(super) fn attest<'n>(names: impl Iterator<Item = &'n Name>) -> Self {
        let mut people = Self::default();
        for name in names {
            match words_of(&name.text).as_slice() {
                [] => {}
                // `Peter` alone doesn't make `Peters` a genitive.
                [only] if role::is_given_name(only) => {}
                [.., last] => {
                    people.attested.insert(key::fold(last));
                }
            }
        }
        people
    }

    /// The person whom a full name names, added if new; `None` for a bare name.
    pub(super) fn add(&mut self, text: &str, sentence: usize) -> Option<usize> {
        let parts = self.parts(text).filter(|parts| !parts.given.is_empty())?;
        let full = format!("{} {}", parts.given.join(" "), parts.surname);
        if let Some(&index) = self.full.get(&full) {
            if let Some(person) = self.persons.get_mut(index) {
                person.seen = sentence;
            }
            return Some(index);
        }
        let sound = key::sound(&parts.surname);
        let bearers = self.bearers(&parts.surname);
        let known =
            bearers.iter().rev().take(MAX_BEARERS).copied().find(|&bearer| {
                self.persons.get(bearer).is_some_and(|person| are_compatible(&person.given, &parts.given))
            });
        let index = known.unwrap_or_else(|| {
            let sex = words_of(text).first().and_then(|first| role::sex_of_name(first));
            self.persons.push(Person { given: parts.given.clone(), sex, seen: sentence });
            self.persons.len() - 1
        });
        self.full.insert(full, index);
        self.file(index, parts, sound);
        if let Some(person) = self.persons.get_mut(index) {
            person.seen = sentence;
        }
        Some(index)
    }

    /// Begins a second reading: nobody has been named yet.
    pub(super) fn rewind(&mut self) {
        self.persons.iter_mut().for_each(|person| person.seen = usize::MAX);
    }

    /// Notes what a title tells of a person.
    pub(super) fn learn_sex(&mut self, index: usize, sex: Option<Sex>) {
        if let Some(person) = self.persons.get_mut(index) {
            person.sex = person.sex.or(sex);
        }
    }

    /// A bare name as it is compared.
    pub(super) fn bare(&self, text: &str) -> String {
        self.parts(text).map(|parts| parts.surname).unwrap_or_default()
    }

    fn file(&mut self, index: usize, parts: Parts, sound: String) {
        let note = |map: &mut Map<String, Vec<usize>>, key: String| {
            let list = map.entry(key).or_default();
            if !list.contains(&index) && list.len() < MAX_BEARERS * 4 {
                list.push(index);
            }
        };
        if key::is_transliterated(&sound) {
            note(&mut self.surnames, format!("~{sound}"));
        }
        note(&mut self.surnames, parts.surname);
        if let Some(person) = self.persons.get_mut(index)
            && person.given.len() < parts.given.len()
        {
            person.given.clone_from(&parts.given);
        }
        if let Some(first) = parts.given.into_iter().next() {
            note(&mut self.given, first);
        }
    }

    fn bearers(&self, surname: &str) -> &[usize] {
        let spelled = self.surnames.get(surname);
        let sounding = || {
            let sound = key::sound(surname);
            key::is_transliterated(&sound).then(|| self.surnames.get(&format!("~{sound}"))).flatten()
        };
        spelled.or_else(sounding).map_or(&[], Vec::as_slice)
    }

    /// The words of a name; the surname without a genitive ending where the article shows it without.
    fn parts(&self, text: &str) -> Option<Parts> {
        let words = words_of(text);
        let (last, before) = words.split_last()?;
        let is_particle = |word: &str| PARTICLES.contains(&word.to_lowercase().as_str());
        let given = before.iter().filter(|word| word.starts_with(char::is_uppercase) && !is_particle(word));
        let given = given.flat_map(|word| word.split('-')).map(key::fold).filter(|word| !word.is_empty()).collect();
        Some(Parts { given, surname: self.nominative(last) })
    }

    fn nominative(&self, surname: &str) -> String {
        let stems = key::without_genitive(surname).map(key::fold);
        let attested = stems.into_iter().find(|stem| self.attested.contains(stem));
        attested.unwrap_or_else(|| key::fold(surname))
    }

    /// Whom a bare name means: `sex` is what a title before it tells.
    pub(super) fn find(&mut self, text: &str, sentence: usize, sex: Option<Sex>) -> Reference {
        let Some(Parts { surname, .. }) = self.parts(text) else { return Reference::Unknown };
        let mut bearers = self.bearers(&surname);
        if bearers.is_empty() {
            let first = key::without_genitive(text).map(key::fold).find(|stem| self.given.contains_key(stem));
            let first = first.unwrap_or_else(|| key::fold(text));
            bearers = self.given.get(&first).map_or(&[], Vec::as_slice);
        }
        let reference = self.choose(bearers, sentence, sex);
        if let Reference::Person(index) = reference
            && let Some(person) = self.persons.get_mut(index)
        {
            person.seen = sentence;
            person.sex = person.sex.or(sex);
        }
        reference
    }

    fn choose(&self, bearers: &[usize], sentence: usize, sex: Option<Sex>) -> Reference {
        let fits = |index: &usize| {
            let person = self.persons.get(*index);
            person.is_some_and(|person| sex.is_none() || person.sex.is_none() || person.sex == sex)
        };
        let fitting: Vec<usize> = bearers.iter().copied().filter(fits).collect();
        let near = |index: &usize| {
            self.persons.get(*index).is_some_and(|it| it.seen <= sentence && sentence - it.seen <= NEAR)
        };
        match fitting.as_slice() {
            [] => Reference::Unknown,
            [only] => Reference::Person(*only),
            _ => match fitting.iter().copied().filter(near).collect::<Vec<_>>().as_slice() {
                [only] => Reference::Person(*only),
                _ => Reference::Ambiguous,
            },
        }
    }
}

/// The words of a person's name, without titles before it; a title alone is a surname: `Herzog`.
fn words_of(text: &str) -> Vec<&str> {
    let mut words: Vec<&str> = text.split(' ').collect();
    // `Johannes Paul II.` is `Johannes Paul`.
    let is_numeral =
        |word: &&str| !word.is_empty() && word.trim_end_matches('.').bytes().all(|it| b"IVX".contains(&it));
    if 1 < words.len() && words.last().is_some_and(is_numeral) {
        words.pop();
    }
    let titles = words.iter().take_while(|word| role::of(word.trim_end_matches('.')).is_some()).count();
    words.get(titles.min(words.len() - 1)..).unwrap_or_default().to_vec()
}

/// Whether first names may be one person's: the same first one, an initial of it, or one inside the other.
fn are_compatible(one: &[String], other: &[String]) -> bool {
    let (Some(first), Some(second)) = (one.first(), other.first()) else { return true };
    agree(first, second) || one.iter().any(|name| name == second) || other.iter().any(|name| name == first)
}

fn agree(one: &str, other: &str) -> bool {
    let initial = |short: &str, long: &str| {
        let letter = short.strip_suffix('.').unwrap_or(short);
        letter.chars().count() == 1 && long.starts_with(letter)
    };
    one == other || initial(one, other) || initial(other, one) || key::sound(one) == key::sound(other)
}
