//! Training sentences in Konjunktiv I, made of indicative ones, and their counterparts with adjectives.
//!
//! A treebank of prose holds few words like `plane`, and none of them for most verbs. A sentence without a first or
//! second person is turned (`Der Konzern plant` to `Der Konzern plane`), every other one with another regular verb, so
//! that the form and its place are learned rather than the verb. As many sentences get adjectives that look like such
//! a verb (`die leere Halle`).

use std::collections::BTreeSet;

use wortlaut::lexicon::verb::{self, Parts, Reading};

use super::treebank::{Label, Sentence, Treebank, label};
use crate::random::Random;

/// One in so many sentences is turned.
const EVERY: usize = 2;
/// Persons whose verbs have no form of their own in Konjunktiv I.
const PERSONS: [&str; 4] = ["ich", "du", "wir", "ihr"];

/// Adds the turned sentences.
pub(super) fn add(treebank: &mut Treebank) {
    let mut random = Random::new(13);
    let others = verb::regular_verbs();
    let adjectives = adjectives(treebank);
    let mut added = Vec::new();
    for sentence in treebank.sentences.iter().step_by(EVERY) {
        added.extend(turned(sentence, &others, &mut random));
    }
    for sentence in treebank.sentences.iter().skip(1).step_by(EVERY) {
        added.extend(with_adjectives(sentence, &adjectives, &mut random));
    }
    println!("{} sentences turned", added.len());
    treebank.sentences.append(&mut added);
}

/// The sentence with its verbs in Konjunktiv I; `None` where no verb changes.
fn turned(sentence: &Sentence, others: &[&str], random: &mut Random) -> Option<Sentence> {
    if sentence.forms.iter().any(|form| PERSONS.contains(&form.to_lowercase().as_str())) {
        return None;
    }
    let mut turned = sentence.clone();
    let swaps = random.below(2) == 0;
    let mut has_changed = false;
    for (form, &part) in turned.forms.iter_mut().zip(&sentence.labels) {
        if part != label("VERB") && part != label("AUX") {
            continue;
        }
        let Some(infinitive) = third_person(form) else { continue };
        let is_full = part == label("VERB");
        let chosen = if is_full && swaps { others[random.below(others.len())].to_owned() } else { infinitive };
        *form = subjunctive(&chosen);
        has_changed = true;
    }
    has_changed.then_some(turned)
}

/// The infinitive of a third person singular, present or past, that is no participle.
fn third_person(form: &str) -> Option<String> {
    let found = verb::analyses(form).into_iter().find(|it| it.readings.can_be_indicative())?;
    let parts = Parts::of(&found.lemma());
    let is_third = parts.present.iter().chain(&parts.past).any(|it| it == form);
    is_third.then_some(parts.infinitive)
}

/// The third person singular of Konjunktiv I: `plane`, `handle`, `sei`.
fn subjunctive(infinitive: &str) -> String {
    let forms = Parts::of(infinitive).third_persons();
    let form = forms.into_iter().find(|(_, reading)| *reading == Reading::SubjunctiveI);
    let form = form.map_or_else(|| infinitive.to_owned(), |(form, _)| form);
    form.strip_suffix("ele").map_or(form.clone(), |stem| format!("{stem}le"))
}

/// The sentence with adjectives that could be verbs in place of its own; `None` where it has none in `-e`.
fn with_adjectives(sentence: &Sentence, adjectives: &[String], random: &mut Random) -> Option<Sentence> {
    let mut changed = sentence.clone();
    let mut has_changed = false;
    for (at, form) in changed.forms.iter_mut().enumerate() {
        let is_before_noun = sentence.labels.get(at + 1) == Some(&label("NOUN"));
        if sentence.labels[at] == label("ADJ") && is_before_noun && form.ends_with('e') && !adjectives.is_empty() {
            form.clone_from(&adjectives[random.below(adjectives.len())]);
            has_changed = true;
        }
    }
    has_changed.then_some(changed)
}

/// The treebank's adjectives that look like a verb in Konjunktiv I: `leere`, `gleiche`.
fn adjectives(treebank: &Treebank) -> Vec<String> {
    let adjective: Label = label("ADJ");
    let words = treebank.sentences.iter().flat_map(|it| it.forms.iter().zip(&it.labels));
    let forms = words.filter(|(_, part)| **part == adjective).map(|(form, _)| form);
    let found: BTreeSet<&String> = forms.filter(|it| verb::known_readings(it).has(Reading::SubjunctiveI)).collect();
    found.into_iter().filter(|form| form.starts_with(char::is_lowercase)).cloned().collect()
}
