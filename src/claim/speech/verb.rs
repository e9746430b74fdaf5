//! The forms of verbs, as far as reported speech needs them.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::class::{self, Class};
use super::cue;
use super::line::{Item, Kind, starts_capital};
use crate::document::Document;
use crate::lexicon;
use crate::tag::{Mood, Pos, Tag, VerbForm};

/// Forms whose mood is known without a context.
static AUXILIARIES: LazyLock<HashMap<&'static str, Mood>> = LazyLock::new(|| {
    let mood = |code: &str| match code {
        "sub1" => Mood::SubjunctiveI,
        "sub2" => Mood::SubjunctiveII,
        _ => Mood::Indicative,
    };
    lexicon::entries(include_str!("../../data/auxiliaries.txt")).map(|(form, code)| (form, mood(code))).collect()
});

/// The verb form of a token: by the closed list, else as tagged, else where only a cue verb has this form.
pub(super) fn form(document: &Document<'_>, at: u32) -> Option<VerbForm> {
    let word = document.word(at);
    if at.checked_sub(1).is_some_and(|before| document.word(before) == "zu") && word.ends_with('n') {
        return Some(VerbForm::Infinitive);
    }
    if let Some(mood) = AUXILIARIES.get(word).or_else(|| AUXILIARIES.get(word.to_lowercase().as_str())) {
        return Some(VerbForm::Finite(*mood));
    }
    let before = at.checked_sub(1).map_or("", |before| document.word(before));
    match document.tags().get(at as usize) {
        // A capital within a sentence makes a noun, whatever the tagger took it for.
        Some(Tag { verb: Some(_), .. })
            if starts_capital(word) && before.chars().all(char::is_alphabetic) && !before.is_empty() =>
        {
            None
        }
        Some(Tag { verb: Some(form), .. }) => Some(*form),
        // Right after a comma or quotation a cue verb opens its clause, whatever the tagger took it for.
        Some(Tag { pos: Pos::Adj, .. }) if matches!(before, "," | "so" | "“" | "”" | "»" | "«") => {
            cue::form(word)
        }
        Some(Tag { pos: Pos::Verb | Pos::Aux, .. }) => cue::form(word).or_else(|| by_ending(word)),
        Some(Tag { pos: Pos::X, .. }) if !starts_capital(word) => cue::form(word),
        _ => None,
    }
}

/// The form that a verb's ending speaks for.
fn by_ending(word: &str) -> Option<VerbForm> {
    if word.starts_with("ge") && (word.ends_with('t') || word.ends_with("en")) {
        return Some(VerbForm::Participle);
    }
    match word {
        it if it.ends_with("te") || it.ends_with("ten") || it.ends_with('t') => {
            Some(VerbForm::Finite(Mood::Indicative))
        }
        it if it.ends_with('e') => Some(VerbForm::Finite(Mood::SubjunctiveI)),
        it if it.ends_with("en") => Some(VerbForm::Infinitive),
        _ => Some(VerbForm::Finite(Mood::Indicative)),
    }
}

/// Farthest that an auxiliary stands from its participle, in items.
const MAX_BRACE: usize = 40;

/// `berichtet` is finite or a participle: the latter where an auxiliary stands in its clause.
pub(super) fn settle_participles(items: &mut [Item<'_>]) {
    let is_auxiliary =
        |item: &Item<'_>| [Class::Have, Class::Be, Class::Become].iter().any(|it| class::is(&item.word, *it));
    let in_clause = |item: &&Item<'_>| !matches!(item.kind, Kind::Comma | Kind::Colon | Kind::Semicolon | Kind::Stop);
    for at in 0..items.len() {
        let (before, rest) = items.split_at(at);
        let Some((item, after)) = rest.split_first() else { return };
        // `Geld veruntreut zu haben`
        let before_zu = after.first().is_some_and(|it| it.word == "zu")
            && after.get(1).is_some_and(|it| matches!(&*it.word, "haben" | "sein" | "werden"));
        let is_open = matches!(item.verb, Some(VerbForm::Finite(_))) && (before_zu || cue::is_participle(&item.word));
        if !is_open {
            continue;
        }
        let has_auxiliary = before_zu
            || before.iter().rev().take(MAX_BRACE).take_while(in_clause).any(is_auxiliary)
            || after.first().is_some_and(|next| is_auxiliary(next) || next.word == "worden");
        if let Some(item) = items.get_mut(at).filter(|_| has_auxiliary) {
            item.verb = Some(VerbForm::Participle);
        }
    }
}
