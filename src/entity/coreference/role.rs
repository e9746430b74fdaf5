//! Offices, titles and other nouns for people, and the sex that a noun or first name tells.

use std::sync::LazyLock;

use crate::hash::Set;
use crate::lexicon::{entries, given_name, office};

pub(crate) use crate::lexicon::given_name::Sex;

const PEOPLE: &str = include_str!("../../data/people.txt");

static PERSON: LazyLock<Set<&str>> = LazyLock::new(|| entries(PEOPLE).map(|(noun, _)| noun).collect());

/// Whether a noun for a person names an office or title, or just a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum RoleKind {
    /// `Präsident`, `Professorin`: may stand before a name, and be one person's alone.
    Office,
    /// `Beamter`, `Analystin`.
    Person,
}

/// How many people a noun's form names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Number {
    /// One for certain: `Präsidentin`.
    One,
    /// One or more: `Präsidenten`, `Minister`.
    Unclear,
    /// Several for certain: `Präsidentinnen`.
    Many,
}

/// What a noun says of the person it names.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Role {
    /// The noun in lower case without endings: `bundespräsident`.
    pub(crate) base: String,
    /// Office or mere person.
    pub(crate) kind: RoleKind,
    /// The person's sex, where the noun tells it; `Vorsitzende` doesn't.
    pub(crate) sex: Option<Sex>,
    /// Whether it may be a plural.
    pub(crate) number: Number,
}

/// Longest noun looked at, in bytes: the search tries every suffix.
const MAX_NOUN: usize = 60;

/// Shortest first part of a compound: `Vize`-.
const LEAST_PREFIX: usize = 3;

/// Shorter entries (`Dr`, `Zar`) are never the end of a compound.
const LEAST_SUFFIX: usize = 4;

/// Endings of a noun for a person, with what they tell; the first that leaves a listed noun applies.
const ENDINGS: [(&str, Option<Sex>, Number); 9] = [
    ("innen", Some(Sex::Female), Number::Many),
    ("in", Some(Sex::Female), Number::One),
    ("", Some(Sex::Male), Number::One),
    ("es", Some(Sex::Male), Number::One),
    ("s", Some(Sex::Male), Number::One),
    ("en", Some(Sex::Male), Number::Unclear),
    ("n", Some(Sex::Male), Number::Unclear),
    ("r", Some(Sex::Male), Number::One),
    ("e", Some(Sex::Male), Number::Many),
];

/// Reads a noun as one for a person.
pub(crate) fn of(noun: &str) -> Option<Role> {
    if MAX_NOUN < noun.len() || !noun.starts_with(char::is_uppercase) {
        return None;
    }
    of_lower(&noun.to_lowercase())
}

/// Whether a noun, in lower case, is one for a person.
pub(crate) fn is_person(noun: &str) -> bool {
    // `Ärzte`, `Anwälte`: the plural changes the vowel.
    let plain = || noun.contains(['ä', 'ö', 'ü']).then(|| noun.replace('ä', "a").replace('ö', "o").replace('ü', "u"));
    noun.len() <= MAX_NOUN && (of_lower(noun).is_some() || plain().is_some_and(|it| of_lower(&it).is_some()))
}

fn of_lower(lower: &str) -> Option<Role> {
    ENDINGS.iter().find_map(|&(ending, sex, number)| {
        let stem = lower.strip_suffix(ending)?;
        let base = if listed(stem).is_some() { stem.to_owned() } else { format!("{stem}e") };
        let kind = listed(&base)?;
        Some(Role { kind, sex: sex_of(&base, sex), number: number_of(&base, ending, number), base })
    })
}

/// Nouns made of adjectives and participles (`Vorsitzende`) serve both sexes and end alike in the plural.
fn is_adjectival(base: &str) -> bool {
    base.ends_with("te") || base.ends_with("nde") || base.ends_with("rige") || base.ends_with("tige")
}

fn sex_of(base: &str, sex: Option<Sex>) -> Option<Sex> {
    match base {
        _ if base.ends_with("frau") || base.ends_with("mutter") || base.ends_with("tochter") => Some(Sex::Female),
        _ if base.ends_with("schwester") || base.ends_with("prinzessin") => Some(Sex::Female),
        "mitglied" | "opfer" | "kind" | "mädchen" | "staatsoberhaupt" | "dr" | "prof" => None,
        _ if is_adjectival(base) && sex == Some(Sex::Male) => None,
        _ => sex,
    }
}

fn number_of(base: &str, ending: &str, number: Number) -> Number {
    // `Minister` and `Abgeordneten` may be plurals; so may `Vorsitzende`.
    match ending {
        "" if base.ends_with("er") || base.ends_with('e') => Number::Unclear,
        _ => number,
    }
}

fn listed(base: &str) -> Option<RoleKind> {
    let kind = |part: &str| {
        if office::is_listed(part) {
            return Some(RoleKind::Office);
        }
        PERSON.contains(part).then_some(RoleKind::Person)
    };
    let suffixes = base.char_indices().skip(LEAST_PREFIX).filter_map(|(at, _)| base.get(at..));
    kind(base).or_else(|| suffixes.filter(|suffix| LEAST_SUFFIX <= suffix.len()).find_map(kind))
}

/// Whether `name` is a first name.
pub(crate) fn is_given_name(name: &str) -> bool {
    first_part(name).is_some_and(given_name::is_listed)
}

/// The sex of those who bear a first name, where nearly all share it.
pub(crate) fn sex_of_name(name: &str) -> Option<Sex> {
    given_name::sex(name).or_else(|| given_name::sex(first_part(name)?)).flatten()
}

/// The first part of `Karl-Heinz`.
fn first_part(name: &str) -> Option<&str> {
    name.split('-').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(noun: &str, base: &str, sex: Option<Sex>, number: Number) {
        let role = of(noun).unwrap();
        assert_eq!((role.base.as_str(), role.sex, role.number), (base, sex, number), "{noun}");
    }

    #[test]
    fn offices_are_read_from_any_form() {
        check("Präsident", "präsident", Some(Sex::Male), Number::One);
        check("Bundespräsidentin", "bundespräsident", Some(Sex::Female), Number::One);
        check("Präsidenten", "präsident", Some(Sex::Male), Number::Unclear);
        check("Außenministers", "außenminister", Some(Sex::Male), Number::One);
        check("Minister", "minister", Some(Sex::Male), Number::Unclear);
        check("Ministerinnen", "minister", Some(Sex::Female), Number::Many);
        check("Vorsitzende", "vorsitzende", None, Number::Unclear);
        check("Beamtin", "beamte", Some(Sex::Female), Number::One);
    }

    #[test]
    fn other_nouns_are_no_roles() {
        for noun in ["Haus", "Ministerium", "Präsidentschaft", "Kanzleramt", "minister"] {
            assert_eq!(of(noun), None, "{noun}");
        }
    }

    #[test]
    fn first_names_tell_the_sex() {
        assert_eq!(sex_of_name("Angela"), Some(Sex::Female));
        assert_eq!(sex_of_name("Karl-Heinz"), Some(Sex::Male));
        assert_eq!(sex_of_name("Kassym"), None);
        assert!(is_given_name("Angela") && !is_given_name("Regierung"));
    }
}
