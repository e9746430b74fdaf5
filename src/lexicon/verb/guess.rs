//! Verbs that are not listed: what a form can be, and its infinitive, by its beginning and end alone.

use super::prefix::{self, divided_by};
use super::reading::{Reading, Readings};
use super::regular::needs_linking;

/// What a form in small letters can be, by its endings.
pub(super) fn readings(form: &str) -> Readings {
    use Reading::{Imperative, Infinitive, Participle, Past, Present, SubjunctiveI};
    let is_past = |past: &str| form.strip_suffix(past).is_some_and(|stem| !stem.is_empty());
    if ["te", "ten", "test", "tet"].into_iter().any(is_past) {
        return Readings::of(&[Past]).with(if form.ends_with("tet") { participle(form) } else { Readings::NONE });
    }
    if form.ends_with("en") || form.ends_with("eln") || form.ends_with("ern") {
        let has_zu = divided_by(form, "zu").is_some_and(|(_, verb)| SHORTEST_VERB <= verb.len());
        return Readings::of(if has_zu { &[Infinitive] } else { &[Infinitive, Present] });
    }
    if form.ends_with('e') {
        return Readings::of(&[Present, SubjunctiveI, Imperative]);
    }
    if form.ends_with("st") {
        return Readings::of(&[Present]).with(participle(form));
    }
    if form.ends_with('t') {
        let participle = participle(form);
        if participle.has(Participle) && divided_by(form, "ge").is_some() {
            return participle;
        }
        let other = if participle.has(Participle) { Readings::NONE } else { Readings::of(&[Imperative]) };
        return Readings::of(&[Present]).with(participle).with(other);
    }
    Readings::of(&[Present, Imperative])
}

/// Shortest infinitive after `zu`, in bytes: `tun`; `aufzug` and the like are no verbs anyway.
const SHORTEST_VERB: usize = 3;

/// The reading as participle, where the form has what one needs: `ge`, a prefix that stays, or `-iert`.
fn participle(form: &str) -> Readings {
    let has_ge = form.starts_with("ge") || divided_by(form, "ge").is_some();
    let is_participle = form.ends_with('t') && (has_ge || form.ends_with("iert") || prefix::stays(form));
    if is_participle { Readings::of(&[Reading::Participle]) } else { Readings::NONE }
}

/// The infinitive of a form in small letters, given what it is.
pub(super) fn infinitive(form: &str, reading: Reading) -> String {
    match reading {
        Reading::Infinitive => match divided_by(form, "zu") {
            Some((prefix, verb)) => [prefix, verb].concat(),
            None => form.to_owned(),
        },
        Reading::Participle => {
            let divided = divided_by(form, "ge");
            let (prefix, verb) = divided.unwrap_or_else(|| ("", form.strip_prefix("ge").unwrap_or(form)));
            [prefix, &of_stem(without_t(verb))].concat()
        }
        Reading::Present | Reading::Past | Reading::SubjunctiveI | Reading::SubjunctiveII | Reading::Imperative => {
            of_finite(form)
        }
    }
}

fn of_finite(form: &str) -> String {
    if ["en", "eln", "ern"].iter().any(|ending| form.ends_with(ending)) && !form.ends_with("ten") {
        return form.to_owned();
    }
    let past = ["test", "ten", "tet", "te"].iter().find_map(|ending| form.strip_suffix(ending));
    match past {
        Some(stem) => of_stem(without_linking(stem)),
        None => match form.strip_suffix('e') {
            Some(stem) => of_stem(&with_vowel(stem)),
            None => of_stem(without_t(form)),
        },
    }
}

/// The stem before `-t`, `-st`, `-et`, `-est`.
fn without_t(form: &str) -> &str {
    let Some(stem) = form.strip_suffix('t') else { return form };
    match stem.strip_suffix("es") {
        Some(stem) if needs_linking(stem) => stem,
        _ => without_linking(stem),
    }
}

/// The stem without the `e` that eases `redete` and `rechnete`.
fn without_linking(stem: &str) -> &str {
    stem.strip_suffix('e').filter(|stem| needs_linking(stem)).unwrap_or(stem)
}

/// `handl` is the stem of `handele`.
fn with_vowel(stem: &str) -> String {
    match stem.strip_suffix('l') {
        Some(start) if start.ends_with(['b', 'd', 'f', 'g', 'k', 'm', 'p', 't', 'z']) => [start, "el"].concat(),
        _ => stem.to_owned(),
    }
}

/// The infinitive of a stem: with `-n` after `-el` and `-er` in a syllable of their own, else with `-en`.
fn of_stem(stem: &str) -> String {
    let root = prefix::divide(stem).find(|(prefix, _)| prefix.stays).map_or(stem, |(_, rest)| rest);
    let start = root.strip_suffix("el").or_else(|| root.strip_suffix("er"));
    let is_vowel = |letter: char| "aeiouäöüy".contains(letter);
    // `hand-el`, but `spiel`, `kritisier` and `scher`: a vowel earlier, and none just before.
    let is_own = start.is_some_and(|before| before.contains(is_vowel) && !before.ends_with(['i', 'e']));
    [stem, if is_own { "n" } else { "en" }].concat()
}
