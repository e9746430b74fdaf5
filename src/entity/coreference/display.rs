//! Chooses how an entity is shown: its fullest name, without a genitive ending, and its other names.

use super::adjective;
use super::cluster::Cluster;
use super::demonym;
use super::gazetteer;
use super::key;
use super::name::Name;
use crate::document::Document;
use crate::entity::compound;
use crate::entity::user::Users;
use crate::entity::{EntityType, MentionKind};
use crate::hash::{Map, Set};

/// The name of an entity and its aliases, in order of first use.
pub(super) fn titles(
    document: &Document<'_>,
    names: &[Name],
    cluster: &Cluster,
    phrases: &Set<String>,
    users: &Users<'_>,
) -> (String, Vec<String>) {
    let members: Vec<&Name> = cluster.names.iter().filter_map(|&index| names.get(index)).collect();
    let mut forms: Vec<(String, usize)> = Vec::new();
    let mut places: Map<String, usize> = Map::default();
    for member in members.iter().filter(|member| member.is_name()) {
        let form = nominative(document, member, phrases);
        let at = *places.entry(form.clone()).or_insert_with(|| {
            forms.push((form, 0));
            forms.len() - 1
        });
        if let Some((_, count)) = forms.get_mut(at) {
            *count += 1;
        }
    }
    let is_place = cluster.known.is_some_and(|known| known.label() == EntityType::Location);
    let rank = |(form, count): &(String, usize)| {
        // Of a country's spellings the article's usual one; of a person's or an organisation's names the fullest; of
        // equals the one that is not in capitals, as in a dateline.
        let small = form.chars().filter(|char| char.is_lowercase()).count();
        if is_place { (*count, 0, small) } else { (form.split([' ', '-']).count(), form.chars().count(), small) }
    };
    let mut best: Option<&(String, usize)> = None;
    for form in &forms {
        if best.is_none_or(|best| rank(best) < rank(form)) {
            best = Some(form);
        }
    }
    if let Some(user) = cluster.user.and_then(|index| users.get(index)) {
        let aliases = forms.into_iter().map(|(form, _)| form).filter(|form| *form != user.name).collect();
        return (user.name.clone(), aliases);
    }
    let Some((best, _)) = best else { return (unnamed(cluster, members.first().copied()), Vec::new()) };
    let aliases = forms.iter().map(|(form, _)| form).filter(|form| *form != best).cloned().collect();
    (best.clone(), aliases)
}

/// The name of an entity that only derived forms and compounds mention.
fn unnamed(cluster: &Cluster, first: Option<&Name>) -> String {
    match (cluster.known, first) {
        (Some(known), _) => known.name().to_owned(),
        (None, Some(first)) if first.mention.kind == MentionKind::Part => {
            compound::parts(&first.text).next().unwrap_or(&first.text).to_owned()
        }
        (None, Some(first)) if first.mention.kind == MentionKind::Derived => {
            demonym::of_adjective(&first.text).unwrap_or_else(|| adjective::uninflected(&first.text).to_owned())
        }
        (None, first) => first.map(|first| first.text.clone()).unwrap_or_default(),
    }
}

/// The name without the ending that its place in the sentence calls for.
fn nominative(document: &Document<'_>, name: &Name, phrases: &Set<String>) -> String {
    if name.known.is_some() {
        return known_nominative(&name.text);
    }
    if is_dateline(name) {
        return in_small_letters(&name.text);
    }
    let is_person = name.mention.label == EntityType::Person;
    let before = name.tokens.start.checked_sub(1).map_or("", |index| document.word(index));
    let alone = adjective::alone(&name.text, before).filter(|_| !is_person);
    let behind_adjective = alone.as_ref().and_then(|text| text.find(' ')).map_or(0, |at| at + 1);
    let text = alone.unwrap_or_else(|| {
        adjective::oblique(&name.text, before).filter(|_| !is_person).unwrap_or_else(|| name.text.clone())
    });
    let attested = key::without_genitive(&text).find(|stem| {
        let surname = stem.rsplit(' ').next().filter(|_| is_person);
        phrases.contains(&key::phrase(stem)) || surname.is_some_and(|surname| phrases.contains(&key::fold(surname)))
    });
    if let Some(stem) = attested {
        return stem.to_owned();
    }
    // Nothing in the article shows the name without -s: `Davis` and `Morales` may be all of it.
    let may_end = |stem: &&str| !stem.ends_with(['a', 'e', 'i', 'o', 'u']) || text.ends_with(['’', '\'']);
    // `des Wasserverbands Kallbach`
    if before == "des" && !is_person {
        let (adjective, nouns) = text.split_at_checked(behind_adjective).unwrap_or(("", &text));
        let (head, rest) = nouns.split_at(nouns.find(' ').unwrap_or(nouns.len()));
        if let Some(stem) = key::without_genitive(head).find(may_end) {
            return format!("{adjective}{stem}{rest}");
        }
    }
    let is_genitive = before == "des" || text.ends_with(['’', '\'']) || is_before_noun(document, name);
    let stem = is_genitive.then(|| key::without_genitive(&text).next()).flatten().filter(may_end);
    stem.map_or_else(|| text.clone(), str::to_owned)
}

/// Shortest place that is taken for one in capitals, and not for an acronym, in letters.
const LEAST_CAPITALS: usize = 5;

/// Whether a place is written in capitals, as datelines are: `FRANKFURT`.
fn is_dateline(name: &Name) -> bool {
    let mut letters = name.text.chars().filter(|it| it.is_alphabetic());
    let is_place = name.mention.label == EntityType::Location;
    is_place && LEAST_CAPITALS <= letters.clone().count() && letters.all(char::is_uppercase)
}

/// `BAD TÖLZ` as it is written in a sentence.
fn in_small_letters(name: &str) -> String {
    let mut is_inside = false;
    let lower = |letter: char| {
        let small: String = if is_inside { letter.to_lowercase().collect() } else { letter.to_string() };
        is_inside = letter.is_alphabetic();
        small
    };
    name.chars().map(lower).collect()
}

fn known_nominative(text: &str) -> String {
    // `den Grünen`
    if let Some(stem) = text.strip_suffix('n').filter(|stem| gazetteer::is_spelled(stem)) {
        return stem.to_owned();
    }
    if gazetteer::is_spelled(text) {
        return text.to_owned();
    }
    let stem = key::without_genitive(text).find(|stem| gazetteer::is_spelled(stem));
    let usual = || gazetteer::spelling(text).unwrap_or(text).to_owned();
    stem.map_or_else(usual, str::to_owned)
}

/// Whether a noun phrase follows that the name may be the genitive of: `Umarows Institut`, `Umarows neues Buch`.
fn is_before_noun(document: &Document<'_>, name: &Name) -> bool {
    use crate::tag::Pos;
    let pos = |index: u32| document.tags().get(index as usize).map(|tag| tag.pos);
    let sentence = |index: u32| document.sentence_at(index);
    let is_same = sentence(name.tokens.end.saturating_sub(1)) == sentence(name.tokens.end);
    if name.mention.label != EntityType::Person || !is_same {
        return false;
    }
    match pos(name.tokens.end) {
        Some(Pos::Noun) => true,
        Some(Pos::Adj) => pos(name.tokens.end + 1) == Some(Pos::Noun),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_become_small() {
        assert_eq!(in_small_letters("BAD TÖLZ"), "Bad Tölz");
        assert_eq!(in_small_letters("ROTHENBURG-OST"), "Rothenburg-Ost");
    }
}
