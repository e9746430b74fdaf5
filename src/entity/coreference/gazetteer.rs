//! Names that are known to belong together: territories, places and organisations with all their spellings.

use std::sync::LazyLock;

use super::key;
use crate::entity::EntityType;
use crate::hash::{Map, Set};
use crate::lexicon::entries;

const TERRITORIES: &str = include_str!("../../data/territories.txt");
const TERRITORY_VARIANTS: &str = include_str!("../../data/territory_variants.txt");
const PLACES: &str = include_str!("../../data/places.txt");
const ORGANIZATIONS: &str = include_str!("../../data/organizations.txt");
const DEMONYMS: &str = include_str!("../../data/demonyms.txt");

/// A known thing: its row in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct GazetteerEntry(u16);

impl GazetteerEntry {
    /// What kind of thing it is.
    pub(crate) fn label(self) -> EntityType {
        TABLE.rows.get(self.0 as usize).map_or(EntityType::Miscellaneous, |row| row.label)
    }

    /// Its usual name.
    pub(crate) fn name(self) -> &'static str {
        TABLE.rows.get(self.0 as usize).map_or("", |row| row.name)
    }
}

struct Row {
    label: EntityType,
    name: &'static str,
}

#[derive(Default)]
struct Table {
    rows: Vec<Row>,
    /// By code (territories) or usual name (the rest).
    codes: Map<&'static str, GazetteerEntry>,
    /// By spelling, and by spelling without inflection.
    names: Map<String, GazetteerEntry>,
    /// All spellings.
    spellings: Set<&'static str>,
    /// Spellings by what is left without inflection.
    uninflected: Map<String, &'static str>,
    /// By adjective stem, lower case: `russisch`.
    adjectives: Map<String, GazetteerEntry>,
    /// By stem of the noun for an inhabitant: `Russe`, `Berliner`.
    inhabitants: Map<String, GazetteerEntry>,
}

static TABLE: LazyLock<Table> = LazyLock::new(Table::read);

/// The thing that `name` names, in whatever case it stands: `Kasachstans`, `Vereinten Nationen`, `Bundestages`.
pub(crate) fn by_name(name: &str) -> Option<GazetteerEntry> {
    let names = &TABLE.names;
    let spelled = |name: &str| names.get(name).or_else(|| names.get(&uninflected(name))).copied();
    spelled(name).or_else(|| inflected(name).find_map(spelled))
}

/// What is left of a name without the endings of genitive and dative: `Kasachstans`, `den Niederlanden`.
fn inflected(name: &str) -> impl Iterator<Item = &str> {
    key::without_genitive(name).chain(name.strip_suffix('n'))
}

/// Whether a known thing is spelled just like this.
pub(crate) fn is_spelled(name: &str) -> bool {
    TABLE.spellings.contains(name)
}

/// The spelling in the table that an inflected name stands for: `Europäischen Union`.
pub(crate) fn spelling(name: &str) -> Option<&'static str> {
    let find = |name: &str| TABLE.uninflected.get(&uninflected(name)).copied();
    find(name).or_else(|| inflected(name).find_map(find))
}

/// The place that an adjective belongs to: `russische`, `kasachischen`, `Berliner`.
pub(crate) fn by_adjective(word: &str) -> Option<GazetteerEntry> {
    let lower = word.to_lowercase();
    let endings = ["", "e", "en", "er", "em", "es"];
    let stems = endings.iter().filter_map(|ending| lower.strip_suffix(ending));
    stems.filter(|stem| 4 <= stem.len()).find_map(|stem| TABLE.adjectives.get(stem)).copied()
}

/// The place that an inhabitant comes from: `Russen`, `Kasachin`, `Berlinerinnen`.
pub(crate) fn by_inhabitant(word: &str) -> Option<GazetteerEntry> {
    let stem = |stem: &str| TABLE.inhabitants.get(stem).copied();
    let endings = ["", "n", "s", "en", "r", "innen", "in", "ns"];
    endings.iter().filter_map(|ending| word.strip_suffix(ending)).find_map(|bare| {
        // `Russin` has lost the -e of `Russe`.
        stem(bare).or_else(|| bare.len().lt(&word.len()).then(|| stem(&format!("{bare}e"))).flatten())
    })
}

/// A name without the endings that its article calls for: `Europäischen Union` and `Europäische Union` agree.
fn uninflected(name: &str) -> String {
    let mut words: Vec<&str> = name.split_whitespace().collect();
    let Some(last) = words.pop() else { return String::new() };
    let stems = words.into_iter().map(|word| {
        let ending = ["en", "er", "em", "es", "e"].iter().find_map(|ending| word.strip_suffix(ending));
        ending.filter(|stem| 4 <= stem.len()).unwrap_or(word)
    });
    stems.chain([last]).collect::<Vec<_>>().join(" ")
}

impl Table {
    fn read() -> Self {
        let mut table = Self::default();
        for (code, names) in entries(TERRITORIES).chain(entries(TERRITORY_VARIANTS)) {
            table.add(code, names, EntityType::Location);
        }
        for (names, _) in entries(PLACES) {
            table.add(names.split('|').next().unwrap_or_default(), names, EntityType::Location);
        }
        for (names, _) in entries(ORGANIZATIONS) {
            table.add(names.split('|').next().unwrap_or_default(), names, EntityType::Organization);
        }
        table.add_derived();
        table
    }

    fn add(&mut self, code: &'static str, names: &'static str, label: EntityType) {
        let known = *self.codes.entry(code).or_insert_with(|| {
            self.rows.push(Row { label, name: names.split('|').next().unwrap_or_default() });
            GazetteerEntry((self.rows.len() - 1) as u16)
        });
        for name in names.split('|') {
            self.names.entry(uninflected(name)).or_insert(known);
            self.uninflected.entry(uninflected(name)).or_insert(name);
            self.spellings.insert(name);
            self.names.entry(name.to_owned()).or_insert(known);
        }
    }

    /// Adds adjectives and inhabitants: those of the table, then those that the rules make of places without an entry.
    fn add_derived(&mut self) {
        let mut listed = vec![false; self.rows.len()];
        for (code, stems) in entries(DEMONYMS) {
            let Some(&known) = self.codes.get(code) else { continue };
            let (adjectives, inhabitants) = stems.split_once('\t').unwrap_or((stems, ""));
            for adjective in adjectives.split('|') {
                self.adjectives.entry(adjective.to_owned()).or_insert(known);
            }
            for inhabitant in inhabitants.split('|') {
                self.inhabitants.entry(inhabitant.to_owned()).or_insert(known);
            }
            if let Some(listed) = listed.get_mut(known.0 as usize) {
                *listed = true;
            }
        }
        let places = self
            .rows
            .iter()
            .zip(listed)
            .enumerate()
            .filter(|(_, (row, listed))| !listed && row.label == EntityType::Location && !row.name.contains(' '));
        for (row, (Row { name, .. }, _)) in places {
            let known = GazetteerEntry(row as u16);
            for adjective in adjectives_of(name) {
                self.adjectives.entry(adjective).or_insert(known);
            }
            for inhabitant in inhabitants_of(name) {
                self.inhabitants.entry(inhabitant).or_insert(known);
            }
        }
    }
}

/// Endings of place names with those of the adjective and of the inhabitant; the first that fits applies.
///
/// After the Duden grammar's section on derivation from geographical names.
const DERIVATIONS: [(&str, &str, &str); 5] = [
    ("land", "ländisch", "länder"),
    ("ien", "isch", "ier"),
    ("stan", "isch", "e"),
    ("ei", "isch", "e"),
    ("a", "anisch", "aner"),
];

fn adjectives_of(name: &str) -> Vec<String> {
    let lower = name.to_lowercase();
    let derived = DERIVATIONS
        .iter()
        .find_map(|(ending, adjective, _)| Some(format!("{}{adjective}", lower.strip_suffix(ending)?)));
    let plain = format!("{}isch", lower.trim_end_matches(['e', 'o', 'u', 'a', 'i']));
    derived.into_iter().chain([plain]).collect()
}

fn inhabitants_of(name: &str) -> Vec<String> {
    let derived = DERIVATIONS
        .iter()
        .find_map(|(ending, _, inhabitant)| Some(format!("{}{inhabitant}", name.strip_suffix(ending)?)));
    // `Bremen`, `Bremer`; `Berlin`, `Berliner`; `Karlsruhe`, `Karlsruher`.
    let plain = match name.strip_suffix("en") {
        Some(stem) => format!("{stem}er"),
        None => format!("{}er", name.trim_end_matches('e')),
    };
    let full = name.ends_with("en").then(|| format!("{name}er"));
    derived.into_iter().chain([plain]).chain(full).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_same(names: &[&str]) {
        let known: Vec<_> = names.iter().map(|name| by_name(name)).collect();
        assert!(known.iter().all(|it| it.is_some() && *it == known[0]), "{names:?} {known:?}");
    }

    #[test]
    fn spellings_are_one_thing() {
        check_same(&["Niederlande", "Niederlanden", "Holland"]);
        check_same(&["Belarus", "Weißrussland", "Weissrussland", "Weißrusslands", "Republik Belarus"]);
        check_same(&["Kirgistan", "Kirgisistan", "Kirgisien"]);
        check_same(&["Astana", "Nursultan", "Nur-Sultan", "Astanas"]);
        check_same(&["Donbas", "Donbass"]);
        check_same(&["Kiew", "Kyjiw", "Kiews"]);
        check_same(&["CSTO", "OVKS", "Organisation des Vertrags über kollektive Sicherheit"]);
        check_same(&["Nato", "NATO"]);
        check_same(&["EU", "Europäische Union", "Europäischen Union"]);
        check_same(&["UN", "UNO", "Vereinten Nationen", "Vereinte Nationen"]);
        check_same(&["USA", "US", "Vereinigte Staaten", "Vereinigten Staaten von Amerika"]);
        check_same(&["Bundestages", "Deutschen Bundestag", "Bundestags"]);
    }

    #[test]
    fn derived_forms_lead_to_their_country() {
        for (word, country) in [
            ("russische", "Russland"),
            ("kasachischen", "Kasachstan"),
            ("armenischer", "Armenien"),
            ("türkischen", "Türkei"),
            ("weissrussischen", "Belarus"),
            ("deutsch", "Deutschland"),
            ("kubanische", "Kuba"),
            ("isländisches", "Island"),
        ] {
            assert_eq!(by_adjective(word).map(GazetteerEntry::name), Some(country), "{word}");
        }
        for (word, country) in [
            ("Russen", "Russland"),
            ("Russin", "Russland"),
            ("Kasachinnen", "Kasachstan"),
            ("Armeniern", "Armenien"),
            ("Deutschen", "Deutschland"),
            ("Berliner", "Berlin"),
            ("Bremer", "Bremen"),
            ("Moskauer", "Moskau"),
            ("Syrer", "Syrien"),
        ] {
            assert_eq!(by_inhabitant(word).map(GazetteerEntry::name), Some(country), "{word}");
        }
    }

    #[test]
    fn common_words_are_not_derived() {
        for word in ["politische", "ist", "Schüler", "Länder", "Ende", "technisch", "Arbeiter"] {
            assert_eq!(by_adjective(word), None, "{word}");
            assert_eq!(by_inhabitant(word), None, "{word}");
        }
    }

    #[test]
    fn every_demonym_has_its_place() {
        for (code, _) in entries(DEMONYMS).chain(entries(TERRITORY_VARIANTS)) {
            assert!(TABLE.codes.contains_key(code), "{code}");
        }
    }
}
