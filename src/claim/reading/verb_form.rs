//! The forms of verbs, as far as reported speech needs them.

use std::sync::LazyLock;

use crate::chars::starts_capital;
use crate::claim::lexicon::class::Class;
use crate::claim::lexicon::{class, cue_verb};
use crate::claim::sentence::item::{Item, Kind};
use crate::document::Document;
use crate::hash::Map;
use crate::lexicon;
use crate::tag::{Mood, Pos, Tag, VerbForm};

/// Forms whose mood is known without a context.
static AUXILIARIES: LazyLock<Map<&'static str, Mood>> = LazyLock::new(|| {
    let mood = |code: &str| match code {
        "sub1" => Mood::SubjunctiveI,
        "sub2" => Mood::SubjunctiveII,
        _ => Mood::Indicative,
    };
    lexicon::entries(include_str!("../../data/auxiliaries.txt")).map(|(form, code)| (form, mood(code))).collect()
});

/// The verb form of a token: by the closed list, else as its clause shows it, else where only a cue verb has this form.
pub(in crate::claim) fn form(document: &Document<'_>, at: u32) -> Option<VerbForm> {
    let word = document.word(at);
    if at.checked_sub(1).is_some_and(|before| document.word(before) == "zu") && word.ends_with('n') {
        return Some(VerbForm::Infinitive);
    }
    if let Some(mood) = AUXILIARIES.get(word).or_else(|| AUXILIARIES.get(word.to_lowercase().as_str())) {
        return Some(VerbForm::Finite(*mood));
    }
    let before = at.checked_sub(1).map_or("", |before| document.word(before));
    if let Some(form) = document.syntax().form(at) {
        // A capital within a sentence makes a noun, whatever the tagger took it for.
        let is_noun = starts_capital(word) && before.chars().all(char::is_alphabetic) && !before.is_empty();
        return (!is_noun).then_some(form);
    }
    match document.tags().get(at as usize) {
        // Right after a comma or quotation a cue verb opens its clause, whatever the tagger took it for.
        Some(Tag { pos: Pos::Adj, .. }) if matches!(before, "," | "so" | "“" | "”" | "»" | "«") => {
            cue_verb::form(word)
        }
        Some(Tag { pos: Pos::Verb | Pos::Aux, .. }) => cue_verb::form(word),
        Some(Tag { pos: Pos::X, .. }) if !starts_capital(word) => cue_verb::form(word),
        _ => None,
    }
}

/// Farthest that an auxiliary stands from its participle, in items.
const MAX_BRACE: usize = 40;

/// `berichtet` is finite or a participle: the latter where an auxiliary stands in its clause.
pub(in crate::claim) fn settle_participles(items: &mut [Item<'_>]) {
    for at in 0..items.len() {
        let (before, rest) = items.split_at(at);
        let Some((item, after)) = rest.split_first() else { return };
        let settled = match item.verb {
            Some(VerbForm::Finite(_)) if precedes_zu(after) => VerbForm::Participle,
            Some(VerbForm::Finite(_)) if cue_verb::is_participle(&item.word) && has_auxiliary(before, after) => {
                VerbForm::Participle
            }
            Some(VerbForm::Participle)
                if cue_verb::is_finite(&item.word) && stands_alone(before, after) && !is_joined(before, after) =>
            {
                VerbForm::Finite(Mood::Indicative)
            }
            None if looks_subjunctive(item, before, after) => VerbForm::Finite(Mood::SubjunctiveI),
            // `Beobachter monieren Mängel`
            Some(VerbForm::Infinitive) if comes_second(item, before) && stands_alone(before, after) => {
                VerbForm::Finite(Mood::Indicative)
            }
            _ => continue,
        };
        if let Some(item) = items.get_mut(at) {
            item.verb = Some(settled);
        }
    }
}

fn is_in_clause(item: &&Item<'_>) -> bool {
    !matches!(item.kind, Kind::Comma | Kind::Colon | Kind::Semicolon | Kind::Stop)
}

fn is_auxiliary(item: &Item<'_>) -> bool {
    [Class::Have, Class::Be, Class::Become].iter().any(|it| class::is(&item.word, *it))
}

fn has_auxiliary(before: &[Item<'_>], after: &[Item<'_>]) -> bool {
    before.iter().rev().take(MAX_BRACE).take_while(is_in_clause).any(is_auxiliary)
        || after.first().is_some_and(|next| is_auxiliary(next) || next.word == "worden")
}

/// `Geld veruntreut zu haben`
fn precedes_zu(after: &[Item<'_>]) -> bool {
    matches!(after, [zu, auxiliary, ..] if zu.word == "zu" && matches!(&*auxiliary.word, "haben" | "sein" | "werden"))
}

/// `hatte die Sucht bestätigt, eine Schuld jedoch verneint`: a participle with the auxiliary of the clause before.
fn is_joined(before: &[Item<'_>], after: &[Item<'_>]) -> bool {
    let ends_clause = after.first().is_none_or(|next| !is_in_clause(&next));
    let n_own = before.iter().rev().take(MAX_BRACE).take_while(is_in_clause).count();
    let (earlier, own) = before.split_at(before.len() - n_own);
    let opens_subordinate = own.first().is_some_and(|it| {
        [Class::Subordinator, Class::Relative, Class::Content].iter().any(|class| class::is(&it.word, *class))
    });
    let is_sentence = |item: &&Item<'_>| item.kind != Kind::Stop;
    ends_clause
        && (!opens_subordinate || own.first().is_some_and(|it| it.pos == Pos::Det))
        && earlier.iter().rev().take(MAX_BRACE).take_while(is_sentence).any(is_auxiliary)
}

/// `Langfristig überwiege jedoch der Nutzen`: an adjective in -e that no noun follows, in a clause without a verb.
fn looks_subjunctive(item: &Item<'_>, before: &[Item<'_>], after: &[Item<'_>]) -> bool {
    let is_before_noun = |it: &Item<'_>| matches!(it.pos, Pos::Det | Pos::Adj | Pos::Adp | Pos::Num);
    let follows = after.first().is_some_and(|it| matches!(it.pos, Pos::Adv | Pos::Det | Pos::Pron | Pos::Adp));
    let has_noun = |items: &[Item<'_>]| items.iter().take(MAX_BRACE).take_while(is_in_clause).any(|it| it.is_capital);
    item.pos == Pos::Adj
        && !item.is_capital
        && item.word.ends_with('e')
        && !item.word.ends_with("te")
        && !class::is(&item.word, Class::Adverb)
        && follows
        && before
            .last()
            .is_some_and(|it| it.kind == Kind::Word && !is_before_noun(it) || it.pos == Pos::Adj && it.is_capital)
        && has_noun(after)
        && stands_alone(before, after)
}

/// Whether a cue verb follows a capital at once, and no `zu`.
fn comes_second(item: &Item<'_>, before: &[Item<'_>]) -> bool {
    cue_verb::is_finite(&item.word) && before.last().is_some_and(|it| it.is_capital && it.kind == Kind::Word)
}

/// Whether no other verb stands in the clause that could be its finite one, and no noun follows.
fn stands_alone(before: &[Item<'_>], after: &[Item<'_>]) -> bool {
    let is_verb = |item: &Item<'_>| matches!(item.verb, Some(VerbForm::Finite(_) | VerbForm::Infinitive));
    let earlier = before.iter().rev().take(MAX_BRACE).take_while(is_in_clause);
    let later = after.iter().take(MAX_BRACE).take_while(is_in_clause);
    !earlier.chain(later).any(is_verb)
}
