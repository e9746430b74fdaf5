//! The rules of names: how a mention belongs to its entity.

use super::coreference::key::{fold, without_genitive};
use super::{Entity, Mention, MentionKind};
use crate::rule::rules;

rules! {
    NameFull "name-full" "A name as the entity is called, perhaps in the genitive."
    NameShort "name-short" "A part of the fuller name: the surname, the first word of a company's name."
    NameAcronym "name-acronym" "The letters that stand for a name, or a name whose letters the entity is called by."
    NameOther "name-other" "Another name or form of the same thing."
    NameDerived "name-derived" "A word derived from the name: kasachisch, Münchner."
    NamePart "name-part" "A compound that holds the name: Ukraine-Krieg."
    NounPhrase "noun-phrase" "A noun phrase that means one person for sure: der Präsident, die 45-Jährige."
    Pronoun "pronoun" "A pronoun that means one person for sure."
}

impl RuleId {
    /// The rule for a mention of an entity in `text`.
    pub fn of(text: &str, entity: &Entity, mention: &Mention) -> Self {
        let said = mention.span.of(text);
        match mention.kind {
            MentionKind::Derived => Self::NameDerived,
            MentionKind::Part => Self::NamePart,
            MentionKind::Nominal => Self::NounPhrase,
            MentionKind::Pronoun => Self::Pronoun,
            MentionKind::Name => of_name(said, &entity.name),
        }
    }
}

fn of_name(said: &str, name: &str) -> RuleId {
    let name_key = fold(name);
    let words: Vec<&str> = name_key.split(' ').collect();
    let forms = || std::iter::once(said).chain(without_genitive(said)).map(fold);
    let is_same = forms().any(|it| it == name_key);
    let is_part = forms().any(|it| it.split(' ').all(|word| words.contains(&word)));
    let is_acronym =
        |it: &str| it.chars().filter(|it| it.is_uppercase()).count() >= 2 && !it.contains(' ') && it.len() <= 8;
    match () {
        () if is_same => RuleId::NameFull,
        () if is_part => RuleId::NameShort,
        () if is_acronym(said) || is_acronym(name) => RuleId::NameAcronym,
        () => RuleId::NameOther,
    }
}
