//! The verbs of German: what a form can be, of which verb it is one, and the forms of a verb.
//!
//! Irregular verbs come from a table of principal parts (`data/verbs.txt`), regular ones from a list of infinitives
//! (`data/regular_verbs.txt`), both with any prefix of a third list; a form of no listed verb is read by its ending.
//! A form is often ambiguous (`plane`, `berichtet`): all its readings are given, and its clause decides.

mod guess;
mod irregular;
mod parts;
mod prefix;
mod principal;
mod reading;
mod regular;

pub use parts::Parts;
pub use prefix::divided_by;
pub use reading::{Reading, Readings};

use prefix::Prefix;

/// A form read as one of a listed verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Analysis {
    /// What precedes the listed verb, outermost first: `["vor", "ent"]` before `halten`; empty where nothing does.
    pub prefixes: [&'static str; 2],
    /// The infinitive of the listed verb.
    pub infinitive: &'static str,
    /// What the form can be.
    pub readings: Readings,
}

impl Analysis {
    /// The infinitive with its prefixes: `vorenthalten`.
    pub fn lemma(&self) -> String {
        let [outer, inner] = self.prefixes;
        [outer, inner, self.infinitive].concat()
    }
}

/// The ways to read a form, in small letters, as one of a listed verb; empty where no verb is known.
pub fn analyses(form: &str) -> Vec<Analysis> {
    if LONGEST < form.len() {
        return Vec::new();
    }
    let mut found = plain(form);
    for (prefix, rest) in prefix::divide(form) {
        found.extend(prefixed(prefix, rest));
        for (inner, rest) in prefix::divide(rest).filter(|(inner, _)| prefix.parts && inner.stays) {
            let outer = |it: Analysis| Analysis { prefixes: [prefix.text, inner.text], ..it };
            found.extend(prefixed(inner, rest).into_iter().map(outer));
        }
    }
    // `beantragen` is no form of `tragen`: the verb with the fewest prefixes is meant, a regular one as a rule.
    if found.iter().any(|it| it.prefixes[0].is_empty() && !is_irregular(it)) {
        found.retain(|it| it.prefixes[0].is_empty() || !is_irregular(it));
    }
    found
}

/// Longest form looked up, in bytes: no listed verb with two prefixes has a longer one.
const LONGEST: usize = 48;

fn is_irregular(analysis: &Analysis) -> bool {
    !regular::is_listed(analysis.infinitive)
}

/// Whether a form, in small letters, looks like one of a listed irregular verb, with a prefix or without.
pub fn looks_irregular(form: &str) -> bool {
    let is_form = |form: &str| !irregular::find(form).is_empty();
    is_form(form) || prefix::divide(form).any(|(_, rest)| is_form(rest))
}

/// The infinitives of the listed regular verbs, sorted.
pub fn regular_verbs() -> Vec<&'static str> {
    regular::listed()
}

/// The irregular verb that a form, in small letters, is one of, where it has no prefix: `haben` of `hätten`.
pub fn unprefixed(form: &str) -> Option<&'static str> {
    irregular::find(form).first().map(|it| it.infinitive)
}

/// The readings of a form without looking for prefixes.
fn plain(form: &str) -> Vec<Analysis> {
    let irregular = irregular::find(form).iter().map(|it| (it.infinitive, it.readings));
    let all = irregular.chain(regular::find(form));
    all.map(|(infinitive, readings)| Analysis { prefixes: [""; 2], infinitive, readings }).collect()
}

/// Reads the form that follows a prefix.
fn prefixed(prefix: Prefix, rest: &str) -> Vec<Analysis> {
    let participle = Readings::of(&[Reading::Participle]);
    // `verkauft` has lost the `ge` of `gekauft`; no verb takes a prefix before `ge` (`gestehen`, not `geben`).
    let has_ge =
        |it: &Analysis| it.infinitive.starts_with("ge") && !plain(it.infinitive.get(2..).unwrap_or("")).is_empty();
    let mut found = plain(rest);
    if !prefix.parts {
        found.iter_mut().for_each(|it| it.readings = it.readings.without(Reading::Participle));
    }
    if prefix.stays {
        let with_ge = plain(&["ge", rest].concat()).into_iter().filter(|it| !has_ge(it));
        found.extend(with_ge.map(|it| Analysis { readings: it.readings.only(participle), ..it }));
    }
    if let Some(rest) = rest.strip_prefix("zu").filter(|_| prefix.parts) {
        let infinitive = Readings::of(&[Reading::Infinitive]);
        found.extend(plain(rest).into_iter().map(|it| Analysis { readings: it.readings.only(infinitive), ..it }));
    }
    found.retain(|it| it.readings != Readings::NONE);
    found.iter_mut().for_each(|it| it.prefixes = [prefix.text, ""]);
    found
}

/// The readings of a form as one of a listed verb; none where no verb is known. `word` may be capitalised.
pub fn known_readings(word: &str) -> Readings {
    analyses(&word.to_lowercase()).iter().fold(Readings::NONE, |all, it| all.with(it.readings))
}

/// The readings of a verb form, of a listed verb or by its ending; `word` may be capitalised.
pub fn readings(word: &str) -> Readings {
    match known_readings(word) {
        Readings::NONE => guess::readings(&word.to_lowercase()),
        known => known,
    }
}

/// The infinitive of a verb form: `mitgeteilt` is one of `mitteilen`, `käme` of `kommen`.
///
/// A prefix that stands elsewhere in the sentence (`teilte ... mit`) is not looked for.
/// An infinitive of a verb that is not listed is made from the word's ending, whether there is such a verb or not.
pub fn lemma(word: &str, reading: Reading) -> String {
    let word = word.to_lowercase();
    let found = analyses(&word);
    let best = found.iter().find(|it| it.readings.has(reading)).or_else(|| found.first());
    best.map_or_else(|| guess::infinitive(&word, reading), Analysis::lemma)
}

#[cfg(test)]
mod tests;
