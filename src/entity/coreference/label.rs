//! Gives the same name the same label all through an article.

use super::byline;
use super::key;
use super::legal_form;
use super::name::Name;
use crate::document::Document;
use crate::entity::EntityType;
use crate::hash::{Map, Set};

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

/// The vote for each time a surname of somebody whom the article names in full stands alone, as `Wedekind` for
/// `Jonas Wedekind`.
///
/// A recogniser that is surer than this has seen a town or a company of that name.
const SURNAME: f32 = 0.8;

/// The vote for each time a name follows a noun for a company: `Reederei Sundlinien`; `Verlag Müller` is surely a person's.
const AFTER_NOUN: f32 = 0.8;

/// The vote for each time a name stands among an article's authors.
const AUTHOR: f32 = 1.0;

/// Gives every name its label, the same for the same name.
///
/// A place that is known stays one in an article about somebody who bears its name: `Washington`, Denzel Washington.
pub(super) fn vote(document: &Document<'_>, names: &mut [Name]) {
    let base = |name: &Name| key::without_genitive(name.bare()).last().map_or_else(|| name.phrase(), key::phrase);
    let firms = names.iter().filter_map(|name| legal_form::without_legal_form(&name.text)?.split_once(' '));
    let firms: Set<String> = firms.map(|(first, _)| key::phrase(first)).collect();
    let people = names.iter().filter(|name| name.is_name() && name.mention.label == EntityType::Person);
    let surnames: Set<String> =
        people.filter_map(|name| name.text.rsplit_once(' ')).map(|(_, it)| key::phrase(it)).collect();
    let mut votes: Map<String, Votes> = Map::default();
    for name in names.iter().filter(|name| name.is_name()) {
        let base = base(name);
        let is_short_firm = firms.contains(&base);
        let is_surname = surnames.contains(&base) && name.known.is_none() && !is_where(document, name);
        let votes = votes.entry(base).or_default();
        votes.add(name.mention.label, name.mention.confidence);
        if let Some((label, weight)) = clue(document, name, is_short_firm) {
            votes.add(label, weight);
        } else if is_surname {
            votes.add(EntityType::Person, SURNAME);
        }
    }
    for name in names.iter_mut().filter(|name| name.is_name()) {
        name.mention.label = votes.get(&base(name)).map_or(name.mention.label, Votes::winner);
    }
}

/// What else than the recogniser tells of a name, and how much that weighs.
fn clue(document: &Document<'_>, name: &Name, is_short_firm: bool) -> Option<(EntityType, f32)> {
    if legal_form::without_legal_form(&name.text).is_some() {
        return Some((EntityType::Organization, LEGAL_FORM));
    }
    if is_short_firm {
        return Some((EntityType::Organization, SHORT_FIRM));
    }
    if is_author(document, name) {
        return Some((EntityType::Person, AUTHOR));
    }
    let is_firm = name.known.is_none() && legal_form::is_named_at(document, name.tokens.start);
    is_firm.then_some((EntityType::Organization, AFTER_NOUN))
}

/// Whether a preposition before a name makes a place of it.
fn is_where(document: &Document<'_>, name: &Name) -> bool {
    let before = name.tokens.start.checked_sub(1).map_or("", |at| document.word(at));
    matches!(before, "in" | "In" | "aus" | "Aus" | "nach" | "Nach" | "bei" | "Bei")
}

/// Whether a name that nothing known bears stands in a byline, in full.
fn is_author(document: &Document<'_>, name: &Name) -> bool {
    name.known.is_none() && name.text.contains(' ') && byline::is_in_byline(document, name.tokens.start)
}

#[cfg(test)]
mod tests {
    use super::super::resolve;
    use super::*;
    use crate::entity::user::Users;
    use crate::entity::{Mention, MentionKind, UserNames};
    use crate::text::Span;

    /// The label, name and mentions of each entity, where the recogniser says what `found` says of words in order.
    #[track_caller]
    fn check(text: &str, found: &[(&str, EntityType, f32)], expected: &[(EntityType, &str, usize)]) {
        let mut from = 0;
        let mut mention = |&(words, label, confidence): &(&str, EntityType, f32)| {
            let rest = text.get(from..).unwrap_or_default();
            let start = from + rest.find(words).expect("the words stand in the text");
            from = start + words.len();
            Mention { span: Span::new(start as u32, from as u32), label, kind: MentionKind::Name, confidence }
        };
        let mentions = found.iter().map(&mut mention).collect();
        let entities = resolve(&Document::new(text, &[]), mentions, &Users::new(&UserNames::default()));
        let told: Vec<_> = entities.iter().map(|it| (it.label, it.name.as_str(), it.mentions.len())).collect();
        assert_eq!(told, expected);
    }

    use EntityType::{Location, Organization, Person};

    #[test]
    fn company_is_called_by_its_first_word() {
        let text = "Die Zarnow Cargo GmbH fliegt nachts. Das half Zarnow wenig.";
        let found = [("Zarnow Cargo GmbH", Organization, 0.9), ("Zarnow", Person, 0.6)];
        check(text, &found, &[(Organization, "Zarnow Cargo GmbH", 2)]);
        // A person whose name it bears is one all the same.
        let found = [("Zarnow Cargo GmbH", Organization, 0.9), ("Zarnow", Person, 0.95)];
        check(text, &found, &[(Organization, "Zarnow Cargo GmbH", 1), (Person, "Zarnow", 1)]);
    }

    #[test]
    fn trade_before_a_company_is_no_part_of_its_name() {
        let text = "Der Reeder Zarnow AG spart. Die Zarnow AG baut ab.";
        let found = [("Reeder Zarnow AG", Organization, 0.5), ("Zarnow AG", Organization, 0.9)];
        check(text, &found, &[(Organization, "Zarnow AG", 2)]);
    }

    #[test]
    fn noun_for_a_company_tells_of_its_name() {
        let text =
            "Die Reederei Zarnowia baut um. Das Containerunternehmen „Zarnowia“ auch. Die Stadt Quitz baut nicht.";
        let found = [("Zarnowia", Location, 0.6), ("Zarnowia", Location, 0.6), ("Quitz", Location, 0.6)];
        check(text, &found, &[(Organization, "Zarnowia", 2), (Location, "Quitz", 1)]);
    }

    #[test]
    fn authors_are_persons() {
        let text = "Hafen wird gebaut\n\nVon Arne Teichgräber\n\nDer Hafen wird nun doch gebaut, sagte der Kapitän.";
        for found in [("Arne Teichgräber", Location, 0.6), ("Arne", Person, 0.6)] {
            check(text, &[found], &[(Person, "Arne Teichgräber", 1)]);
        }
        let text = "Zum Autor: Arne Teichgräber ist Gründer der Bewegung Freier Hafen.";
        let found = [("Arne Teichgräber", Person, 0.9), ("Freier Hafen", Organization, 0.6)];
        check(text, &found, &[(Person, "Arne Teichgräber", 1), (Organization, "Freier Hafen", 1)]);
    }

    #[test]
    fn surname_of_somebody_named_in_full_is_theirs() {
        let text = "Der Bankier Jonas Wedekind schwieg. Ein Zeuge hatte Wedekind belastet.";
        let full = ("Jonas Wedekind", Person, 0.9);
        check(text, &[full, ("Wedekind", Location, 0.6)], &[(Person, "Jonas Wedekind", 2)]);
        let found = [full, ("Wedekind", Location, 0.9)];
        check(text, &found, &[(Person, "Jonas Wedekind", 1), (Location, "Wedekind", 1)]);
        let text = "Der Bankier Jonas Wedekind schwieg. Ein Zeuge stammt aus Wedekind.";
        let found = [full, ("Wedekind", Location, 0.6)];
        check(text, &found, &[(Person, "Jonas Wedekind", 1), (Location, "Wedekind", 1)]);
    }

    #[test]
    fn name_in_capitals_takes_its_label_from_the_article() {
        let text = "EHRBACH. Der Rat in Ehrbach tagte, wie die „Ehrbacher Rundschau“ meldet.";
        let found =
            [("EHRBACH", Organization, 0.4), ("Ehrbach", Location, 0.9), ("Ehrbacher Rundschau", Organization, 0.9)];
        check(text, &found, &[(Location, "Ehrbach", 2), (Organization, "Ehrbacher Rundschau", 1)]);
    }
}
