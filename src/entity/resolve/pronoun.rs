//! Finds `er` and `sie` where only one person can be meant.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::marked::{Mark, Marked};
use super::role::{self, Number, Sex};
use super::title::Titles;
use crate::entity::MentionKind;
use crate::lexicon::entries;
use crate::tag::{Pos, Tag, VerbForm};
use crate::text::TokenRange;

const VERBS: &str = include_str!("../../data/person_verbs.txt");

static PERSON_VERBS: LazyLock<HashSet<&str>> = LazyLock::new(|| entries(VERBS).map(|(form, _)| form).collect());

/// How far back a pronoun looks, in tokens; keeps hostile texts linear.
const MAX_WINDOW: u32 = 120;

/// Adds a mark for every pronoun that can mean only one person, and returns them.
///
/// `sexes` hold what is known of each cluster.
pub(super) fn find(marked: &mut Marked<'_, '_>, titles: &Titles, sexes: &[Option<Sex>]) -> Vec<Mark> {
    let mut found = Vec::new();
    let sentences: Vec<TokenRange> = marked.sentences().collect();
    let mut previous = None;
    for sentence in sentences {
        for index in sentence.start..sentence.end {
            let Some(sex) = sex_of(marked, index) else { continue };
            let start = previous.unwrap_or(sentence).start.max(index.saturating_sub(MAX_WINDOW));
            let window = TokenRange::new(start, index);
            if let Some(cluster) = only_person(marked, window, sex, titles, sexes) {
                let tokens = TokenRange::new(index, index + 1);
                let mark = Mark { cluster, tokens, kind: MentionKind::Pronoun, is_person: true };
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
