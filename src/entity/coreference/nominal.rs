//! Finds noun phrases that mean a person named elsewhere: `der kasachische Präsident`, `die Kanzlerin`.

use super::marked::Marked;
use super::role::{Number, Role, Sex};
use super::title::{self, Holder, Titles};
use crate::hash::Map;
use crate::tag::Pos;
use crate::text::TokenRange;

/// A noun phrase and the cluster of the person it means.
pub(super) type Nominal = (usize, TokenRange);

/// Finds noun phrases that can mean only one person; the rest are left out.
pub(super) fn find(marked: &Marked<'_, '_>, titles: &Titles) -> Vec<Nominal> {
    let mut nominals = Vec::new();
    // Whom an office meant last; `None` once it meant somebody unknown.
    let mut latest: Map<String, Option<usize>> = Map::default();
    for sentence in marked.sentences() {
        for index in sentence.start..sentence.end {
            let Some(office) = title::office(marked, index) else { continue };
            if let Some(&holder) = titles.used.get(&index) {
                latest.insert(office.role.base, Some(holder));
                continue;
            }
            let Some(phrase) = read(marked, index, &office.role, sentence) else { continue };
            let of = office.of.or(phrase.of);
            let before = latest.get(&office.role.base).copied();
            let person = match_holder(titles, &office.role, of, phrase.sex, index, before);
            latest.insert(office.role.base, person);
            nominals.extend(person.map(|person| (person, phrase.tokens)));
        }
    }
    nominals
}

/// A definite noun phrase around an office.
struct Phrase {
    tokens: TokenRange,
    of: Option<usize>,
    sex: Option<Sex>,
}

/// Reads the phrase around the noun at `index`; `None` where it may mean several people, or one of many.
fn read(marked: &Marked<'_, '_>, index: u32, role: &Role, sentence: TokenRange) -> Option<Phrase> {
    let next = marked.at(index + 1).filter(|mark| mark.is_person);
    if next.is_some() && index + 1 < sentence.end {
        return None;
    }
    let adjective = title::place_before(marked, index);
    let is_genitive = adjective.is_some() && marked.word_before(index).ends_with('s');
    let start = match adjective {
        Some(_) => marked.at(index.checked_sub(1)?)?.tokens.start,
        None => index,
    };
    let after = title::place_after(marked, index);
    let end = after.map_or(index + 1, |(_, end)| end);
    // `der Chef der Firma`: of something that has no name.
    let follows = title::pos(marked, index + 1);
    if after.is_none() && follows == Some(Pos::Det) && matches!(marked.word(index + 1), "des" | "der") {
        return None;
    }
    let of = adjective.or(after.map(|(cluster, _)| cluster));
    let (tokens, sex) = if is_genitive {
        (TokenRange::new(start, end), role.sex)
    } else {
        let article = start.checked_sub(1).filter(|article| sentence.start <= *article)?;
        (TokenRange::new(article, end), agreement(marked, article, role)?)
    };
    Some(Phrase { tokens, of, sex })
}

/// The sex that article and noun tell together; `None` where the phrase isn't one definite person.
fn agreement(marked: &Marked<'_, '_>, article: u32, role: &Role) -> Option<Option<Sex>> {
    let word = marked.word(article).to_lowercase();
    let is_unclear = role.number == Number::Unclear;
    let after_noun =
        matches!(article.checked_sub(1).and_then(|it| title::pos(marked, it)), Some(Pos::Noun | Pos::Propn));
    match (word.as_str(), role.sex) {
        // `die Präsidenten` and `die Minister` are several.
        ("die", Some(Sex::Male)) => None,
        ("die", _) => Some(Some(Sex::Female)),
        // `die Aussagen der Minister`, `der Präsidentin`.
        ("der", Some(Sex::Male)) if is_unclear && after_noun => None,
        ("der", None) if after_noun => None,
        ("der", sex) => Some(sex.or(Some(Sex::Male))),
        ("dem" | "des", _) => Some(Some(Sex::Male)),
        ("den", Some(Sex::Male)) => Some(Some(Sex::Male)),
        _ => None,
    }
}

/// The only holder of the office that fits.
fn match_holder(
    titles: &Titles,
    role: &Role,
    of: Option<usize>,
    sex: Option<Sex>,
    token: u32,
    before: Option<Option<usize>>,
) -> Option<usize> {
    let fits = |holder: &&Holder| {
        let known = titles.sexes.get(&holder.person).copied();
        sex.zip(known).is_none_or(|(one, other)| one == other)
    };
    let mut fitting = titles.holders(&role.base, of).iter().filter(fits);
    let first = fitting.next()?;
    if fitting.any(|holder| holder.person != first.person) {
        return None;
    }
    let is_latest = match before {
        Some(Some(person)) => person == first.person,
        Some(None) => false,
        None => true,
    };
    // Without a place it must be the one last spoken of, and introduced before.
    (of.is_some() || is_latest && first.token < token).then_some(first.person)
}
