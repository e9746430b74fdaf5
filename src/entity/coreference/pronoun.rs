//! Finds `er`, `sie` and `der 51-Jährige` where only one person can be meant.

use std::sync::LazyLock;

use super::marked::{Mark, Marked};
use super::role::{self, Number, Sex};
use super::title::Titles;
use crate::entity::MentionKind;
use crate::hash::Set;
use crate::lexicon;
use crate::lexicon::verb::{Parts, Reading};
use crate::tag::{Pos, Tag, VerbForm};
use crate::text::TokenRange;

static PERSON_VERBS: LazyLock<Set<String>> =
    LazyLock::new(|| lexicon::rows(include_str!("../../data/person_verbs.txt"), forms).flatten().collect());

/// The third person singular of a verb in the moods of its row.
fn forms([infinitive, moods]: [&'static str; 2]) -> Option<Vec<String>> {
    let (indicative, subjunctive) = match moods {
        "indicative" => (true, false),
        "subjunctive" => (false, true),
        "both" => (true, true),
        _ => return None,
    };
    let forms = Parts::of(infinitive).third_singular().into_iter();
    let is_meant = |reading: Reading| if reading == Reading::SubjunctiveI { subjunctive } else { indicative };
    Some(forms.filter(|(_, reading)| is_meant(*reading)).map(|(form, _)| form).collect())
}

/// How far back a pronoun looks, in tokens; keeps hostile texts linear.
const MAX_WINDOW: u32 = 120;

/// Adds a mark for every pronoun, and everybody called by their age, that can mean only one person, and returns them.
///
/// `sexes` hold what is known of each cluster.
pub(super) fn find(marked: &mut Marked<'_, '_>, titles: &Titles, sexes: &[Option<Sex>]) -> Vec<Mark> {
    let mut found = Vec::new();
    let sentences: Vec<TokenRange> = marked.sentences().collect();
    let mut previous = None;
    for sentence in sentences {
        for index in sentence.start..sentence.end {
            let aged = aged(marked, index);
            let Some(sex) = sex_of(marked, index).or(aged) else { continue };
            let start = previous.unwrap_or(sentence).start.max(index.saturating_sub(MAX_WINDOW));
            let window = TokenRange::new(start, index);
            if let Some(cluster) = only_person(marked, window, sex, titles, sexes) {
                let kind = if aged.is_some() { MentionKind::Nominal } else { MentionKind::Pronoun };
                let tokens = TokenRange::new(index, index + 1 + u32::from(aged.is_some()));
                let mark = Mark { cluster, tokens, kind, is_person: true };
                marked.put(mark);
                found.push(mark);
            }
        }
        previous = Some(sentence);
    }
    found
}

/// The sex of a pronoun that is the subject of what people do: `sagte er`, `Sie erklärte`; else `None`.
fn sex_of(marked: &Marked<'_, '_>, index: u32) -> Option<Sex> {
    let sex = match marked.word(index) {
        "er" | "Er" => Sex::Male,
        "sie" | "Sie" => Sex::Female,
        _ => return None,
    };
    let is_verb = |at: u32| PERSON_VERBS.contains(marked.word(at)) && is_finite(marked, at);
    let has_verb = is_verb(index + 1) || index.checked_sub(1).is_some_and(is_verb);
    (has_verb && !marked.is_quoted(index)).then_some(sex)
}

/// The sex of somebody called by their age, at the article: `der 51-Jährige`, `die Zwölfjährige`; of several, `None`.
fn aged(marked: &Marked<'_, '_>, index: u32) -> Option<Sex> {
    let noun = marked.word(index + 1);
    let is_age = ["Jährige", "jährige"].iter().any(|it| noun.trim_end_matches(['n', 'r']).ends_with(it));
    if !is_age || !noun.starts_with(|c: char| c.is_ascii_digit() || c.is_uppercase()) || marked.is_quoted(index) {
        return None;
    }
    if is_strangers_age(marked, index, noun) {
        return None;
    }
    match (marked.word(index), noun.ends_with('n')) {
        ("der" | "Der", false) | ("dem" | "Dem" | "den" | "Den" | "des", true) => Some(Sex::Male),
        ("die" | "Die", false) | ("der" | "Der", true) => Some(Sex::Female),
        _ => None,
    }
}

/// Whether somebody without a name was introduced with the same age: `ein 34-jähriger Mann aus Hagen`.
fn is_strangers_age(marked: &Marked<'_, '_>, index: u32, noun: &str) -> bool {
    let Some((age, _)) = noun.split_once("ährig") else { return false };
    let age = age.get(..age.len().saturating_sub(1)).unwrap_or_default();
    let is_same = |at: &u32| {
        marked.word(*at).strip_prefix(age).is_some_and(|rest| rest.get(1..).is_some_and(|it| it.starts_with("ährig")))
    };
    let Some(before) = (index.saturating_sub(MAX_WINDOW)..index).rfind(is_same) else { return false };
    // Whoever is called by their age again was somebody already.
    !(before + 1..before + 4).any(|at| marked.at(at).is_some_and(|mark| mark.is_person)) && marked.at(before).is_none()
}

/// Whether a listed form is finite here: `berichtet` may be a participle.
fn is_finite(marked: &Marked<'_, '_>, index: u32) -> bool {
    let tag = marked.document.tags().get(index as usize);
    let is_verb = |tag: &Tag| matches!(tag.pos, Pos::Verb | Pos::Aux | Pos::X);
    let is_infinite = |tag: &Tag| matches!(tag.verb, Some(VerbForm::Infinitive | VerbForm::Participle));
    tag.is_some_and(|tag| is_verb(tag) && !is_infinite(tag))
}

/// The only person in a window whom a pronoun of this sex can mean; other people that it names make it unsure.
fn only_person(
    marked: &Marked<'_, '_>,
    window: TokenRange,
    sex: Sex,
    titles: &Titles,
    sexes: &[Option<Sex>],
) -> Option<usize> {
    let mut only = None;
    for index in (window.start..window.end).filter(|&index| !marked.is_quoted(index)) {
        let mark = marked.at(index).filter(Mark::means_person);
        let Some(mark) = mark else {
            if is_somebody(marked, index, sex, titles) {
                return None;
            }
            continue;
        };
        let known = sexes.get(mark.cluster).copied().flatten();
        if known.is_some_and(|known| known != sex) {
            continue;
        }
        if only.is_some_and(|only| only != mark.cluster) {
            return None;
        }
        only = Some(mark.cluster);
    }
    // Where nothing tells the only person's sex, the pronoun does.
    only
}

/// Whether a noun names somebody without a name, of whom the pronoun may speak.
fn is_somebody(marked: &Marked<'_, '_>, index: u32, sex: Sex, titles: &Titles) -> bool {
    let word = marked.word(index);
    let noun = word.rsplit_once('-').map_or(word, |(_, noun)| noun);
    let role = role::of(noun).filter(|role| role.number != Number::Many && role.sex.is_none_or(|it| it == sex));
    role.is_some() && !titles.used.contains_key(&index)
}
