//! Regular verbs: those that are listed, read by their stems and endings.

use std::sync::LazyLock;

use super::parts::{Parts, stem};
use super::prefix;
use super::reading::{Reading, Readings};
use crate::hash::Map;
use crate::lexicon::words;

/// The listed infinitives by their stems.
static STEMS: LazyLock<Map<&'static str, &'static str>> =
    LazyLock::new(|| listed().into_iter().map(|infinitive| (stem(infinitive), infinitive)).collect());

/// The listed infinitives.
pub(super) fn listed() -> Vec<&'static str> {
    words(include_str!("../../data/regular_verbs.txt"))
}

/// Endings after a stem, each with what it makes of it; before `t` and `st` some stems need an `e`.
const ENDINGS: [(&str, &[Reading]); 9] = [
    ("", &[Reading::Present, Reading::Imperative]), // `ich hab`, `freu dich`
    ("e", &[Reading::Present, Reading::SubjunctiveI, Reading::Imperative]),
    ("est", &[Reading::SubjunctiveI]),
    ("st", &[Reading::Present]),
    ("t", &[Reading::Present, Reading::Imperative]),
    ("te", &[Reading::Past]),
    ("ten", &[Reading::Past]),
    ("test", &[Reading::Past]),
    ("tet", &[Reading::Past]),
];

/// Whether an infinitive is listed.
pub(super) fn is_listed(infinitive: &str) -> bool {
    STEMS.get(stem(infinitive)) == Some(&infinitive)
}

/// The listed verbs that a form, in small letters, can be one of, and what it can be.
pub(super) fn find(form: &str) -> impl Iterator<Item = (&'static str, Readings)> {
    let infinitive = is_listed(form).then(|| Readings::of(&[Reading::Infinitive, Reading::Present]));
    let infinitive = infinitive.and_then(|readings| Some((*STEMS.get(stem(form))?, readings)));
    let finite = ENDINGS.iter().filter_map(move |&(ending, readings)| {
        let verb = verb_of(form.strip_suffix(ending)?, ending)?;
        let is_participle = ending == "t" && is_bare(verb);
        Some((verb, Readings::of(readings).with(participle(is_participle))))
    });
    let with_ge = form.strip_prefix("ge").and_then(|rest| rest.strip_suffix('t'));
    let with_ge = with_ge.and_then(|stem| verb_of(stem, "t")).filter(|verb| !is_bare(verb));
    // `gehört` is that of `hören` before that of `gehören`.
    infinitive.into_iter().chain(with_ge.map(|verb| (verb, participle(true)))).chain(finite)
}

fn participle(is_one: bool) -> Readings {
    if is_one { Readings::NONE.and(Reading::Participle) } else { Readings::NONE }
}

/// The listed verb whose form this is without the ending: `red-e` before `t`, `handl` before `e`.
fn verb_of(start: &str, ending: &str) -> Option<&'static str> {
    let linked = start.strip_suffix('e').filter(|stem| ending.contains('t') && needs_linking(stem));
    if let Some(verb) = linked.and_then(|stem| STEMS.get(stem)) {
        return Some(verb);
    }
    if let Some(&verb) = STEMS.get(start) {
        // `berichte` is no preterite, nor `redst` a form.
        let is_short = ending.starts_with(['t', 's']) && needs_linking(start);
        return (!is_short && (ending != "est" || !verb.ends_with("ln") && !verb.ends_with("rn"))).then_some(verb);
    }
    let before = start.strip_suffix(['l', 'r']).filter(|_| ending == "e")?;
    let full = [before, "e", start.get(before.len()..).unwrap_or_default()].concat();
    STEMS.get(full.as_str()).copied()
}

/// Whether an `e` eases `redet`, `rechnet`, `atmet`, `öffnet`; not `lernt`, `filmt`, `warnt`, `ahnt`.
pub(super) fn needs_linking(stem: &str) -> bool {
    let mut letters = stem.chars().rev();
    match letters.next() {
        Some('t' | 'd') => true,
        Some('m' | 'n') => {
            let before = letters.next();
            let is_ch = before == Some('h') && letters.next() == Some('c');
            is_ch || before.is_some_and(|it| !"aeiouäöüylrmnh".contains(it))
        }
        _ => false,
    }
}

/// Whether the participle goes without `ge`: `kritisiert`, `verlangt`.
pub(super) fn is_bare(infinitive: &str) -> bool {
    // `bellen` and `erben` only look as if they had a prefix.
    infinitive.ends_with("ieren") && 7 < infinitive.len()
        || has_ge(stem(infinitive))
        || prefix::divide(stem(infinitive)).any(|(prefix, rest)| prefix.stays && 3 <= rest.len())
}

/// Whether a stem begins with the prefix `ge`, behind which a syllable is left: `genehmig`, not `geißel` or `gender`.
fn has_ge(stem: &str) -> bool {
    let is_vowel = |letter: char| "aeiouäöüy".contains(letter);
    let Some(rest) = stem.strip_prefix("ge").filter(|rest| !rest.starts_with(is_vowel)) else { return false };
    let root = rest.strip_suffix("er").or_else(|| rest.strip_suffix("el")).unwrap_or(rest);
    root.contains(is_vowel)
}

/// The principal parts of a regular verb, listed or not.
pub(super) fn parts(infinitive: &str) -> Parts {
    let stem = stem(infinitive);
    let link = if needs_linking(stem) { "e" } else { "" };
    let ge = if is_bare(infinitive) { "" } else { "ge" };
    let past = format!("{stem}{link}te");
    Parts {
        infinitive: infinitive.to_owned(),
        present: vec![format!("{stem}{link}t")],
        past: vec![past.clone()],
        subjunctive: vec![past],
        participle: vec![format!("{ge}{stem}{link}t")],
        first_subjunctive: Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(form: &str, infinitive: &str, expected: &[Reading]) {
        let found = find(form).filter(|(verb, _)| *verb == infinitive);
        let readings = found.fold(Readings::NONE, |all, (_, readings)| all.with(readings));
        assert_eq!(readings, Readings::of(expected), "{form}");
    }

    #[test]
    fn endings_are_read() {
        use Reading::{Imperative, Infinitive, Participle, Past, Present, SubjunctiveI};
        check("plane", "planen", &[Present, SubjunctiveI, Imperative]);
        check("berichte", "berichten", &[Present, SubjunctiveI, Imperative]);
        check("berichtete", "berichten", &[Past]);
        check("handle", "handeln", &[Present, SubjunctiveI, Imperative]);
        check("fordere", "fordern", &[Present, SubjunctiveI, Imperative]);
        check("öffnet", "öffnen", &[Present, Imperative]);
        check("gesagt", "sagen", &[Participle]);
        check("verlangt", "verlangen", &[Present, Imperative, Participle]);
        check("genehmigt", "genehmigen", &[Present, Imperative, Participle]);
        check("gegeißelt", "geißeln", &[Participle]);
        check("gegendert", "gendern", &[Participle]);
        check("suchen", "suchen", &[Infinitive, Present]);
        check("gesuchen", "suchen", &[]);
    }

    #[test]
    fn the_list_is_sorted_and_holds_infinitives() {
        let verbs = listed();
        assert!(verbs.is_sorted());
        assert!(verbs.iter().all(|verb| verb.ends_with('n')), "an infinitive ends in n");
    }
}
