//! Regular verbs: read by their endings.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::irregular::lines;
use super::prefix;
use super::reading::{Reading, Readings};

/// Verbs whose forms would be taken for another verb's.
static LISTED: LazyLock<HashSet<&'static str>> =
    LazyLock::new(|| lines(include_str!("../../data/regular_verbs.txt")).collect());

/// Longest listed verb, in bytes, with room for a prefix or two.
const LONGEST: usize = 40;

/// What a form in small letters can be, by its endings.
pub(super) fn readings(form: &str) -> Readings {
    use Reading::{Imperative, Indicative, Infinitive, Participle, SubjunctiveI};
    let of = |readings: &[Reading]| readings.iter().fold(Readings::NONE, |all, &it| all.and(it));
    let is_past = |past: &str, ending: &str| {
        form.strip_suffix(past).is_some_and(|stem| !stem.is_empty()) && !form.strip_suffix(ending).is_some_and(is_verb)
    };
    if is_past("te", "e")
        || is_past("ten", "en")
        || form.ends_with("test")
        || form.ends_with("tet") && is_past("tet", "et")
    {
        return of(&[Indicative]).with(if form.ends_with("tet") { participle(form) } else { Readings::NONE });
    }
    if form.ends_with("en") || form.ends_with("eln") || form.ends_with("ern") {
        return if has_zu(form) { of(&[Infinitive]) } else { of(&[Infinitive, Indicative]) };
    }
    if form.ends_with('e') {
        return of(&[Indicative, SubjunctiveI, Imperative]);
    }
    if form.ends_with("st") {
        return of(&[Indicative]).with(participle(form));
    }
    if form.ends_with('t') {
        let participle = participle(form);
        if participle.has(Participle) && divided_by(form, "ge").is_some() {
            return participle;
        }
        let other = if participle.has(Participle) { of(&[]) } else { of(&[Imperative]) };
        return of(&[Indicative]).with(participle).with(other);
    }
    of(&[Indicative, Imperative])
}

/// The reading as participle, where the form has what one needs: `ge`, a prefix that stays, or `-iert`.
fn participle(form: &str) -> Readings {
    let is_participle = form.ends_with('t')
        && (form.starts_with("ge")
            || form.ends_with("iert")
            || divided_by(form, "ge").is_some()
            || prefix::stays(form));
    if is_participle { Readings::NONE.and(Reading::Participle) } else { Readings::NONE }
}

/// Whether `zu` stands between prefix and verb: `mitzuteilen`.
fn has_zu(form: &str) -> bool {
    divided_by(form, "zu").is_some_and(|(_, verb)| SHORTEST_VERB <= verb.len())
}

/// Shortest infinitive after `zu`, in bytes: `tun`; `aufzug` and the like are no verbs anyway.
const SHORTEST_VERB: usize = 3;

/// Prefix and verb on both sides of `ge` or `zu`.
pub(super) fn divided_by<'a>(form: &'a str, infix: &str) -> Option<(&'static str, &'a str)> {
    let mut divided = prefix::divide(form).filter(|(prefix, _)| prefix.parts);
    divided.find_map(|(prefix, rest)| Some((prefix.text, rest.strip_prefix(infix)?)))
}

/// Whether a form, in small letters, is one of a listed verb.
pub(super) fn is_listed(form: &str) -> bool {
    let endings = ["en", "ete", "eten", "etest", "etet", "et", "est", "te", "ten", "test", "tet", "t", "st", "e"];
    endings.iter().filter_map(|ending| form.strip_suffix(ending)).any(is_verb)
}

/// Whether a stem is that of a listed verb, with or without prefix.
pub(super) fn is_verb(stem: &str) -> bool {
    if LONGEST < stem.len() {
        return false;
    }
    let is_listed = |stem: &str| LISTED.contains([stem, "en"].concat().as_str());
    is_listed(stem)
        || prefix::divide(stem).any(|(_, rest)| is_listed(rest) || rest.strip_prefix("zu").is_some_and(is_listed))
}
