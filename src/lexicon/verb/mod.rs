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

use std::borrow::Cow;

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
    let mut found = Vec::new(); // costs nothing while it is empty, as for most words
    if LONGEST < form.len() {
        return found;
    }
    found.extend(plain(form));
    for (prefix, rest) in prefix::divide(form) {
        add_prefixed(&mut found, prefix, rest, [prefix.text, ""]);
        if prefix.parts {
            for (inner, rest) in prefix::divide(rest).filter(|(inner, _)| inner.stays) {
                add_prefixed(&mut found, inner, rest, [prefix.text, inner.text]);
            }
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
fn plain(form: &str) -> impl Iterator<Item = Analysis> {
    let irregular = irregular::find(form).iter().map(|it| (it.infinitive, it.readings));
    let all = irregular.chain(regular::find(form));
    all.map(|(infinitive, readings)| Analysis { prefixes: [""; 2], infinitive, readings })
}

/// Adds the readings of the form that follows a prefix, the last of `prefixes`.
fn add_prefixed(found: &mut Vec<Analysis>, prefix: Prefix, rest: &str, prefixes: [&'static str; 2]) {
    let participle = Readings::of(&[Reading::Participle]);
    let mut add = |it: Analysis, readings: Readings| {
        if readings != Readings::NONE {
            found.push(Analysis { prefixes, readings, ..it });
        }
    };
    for it in plain(rest) {
        add(it, if prefix.parts { it.readings } else { it.readings.without(Reading::Participle) });
    }
    // `verkauft` has lost the `ge` of `gekauft`; no verb takes a prefix before `ge` (`gestehen`, not `geben`).
    if prefix.stays && rest.ends_with(['t', 'n']) {
        let has_ge = |it: &Analysis| it.infinitive.strip_prefix("ge").is_some_and(|verb| plain(verb).next().is_some());
        for it in plain(&["ge", rest].concat()).filter(|it| !has_ge(it)) {
            add(it, it.readings.only(participle));
        }
    }
    if let Some(rest) = rest.strip_prefix("zu").filter(|_| prefix.parts) {
        for it in plain(rest) {
            add(it, it.readings.only(Readings::of(&[Reading::Infinitive])));
        }
    }
}

/// A word in small letters; most are so already.
fn small(word: &str) -> Cow<'_, str> {
    if word.contains(char::is_uppercase) { word.to_lowercase().into() } else { word.into() }
}

/// The readings of a form as one of a listed verb; none where no verb is known. `word` may be capitalised.
pub fn known_readings(word: &str) -> Readings {
    analyses(&small(word)).iter().fold(Readings::NONE, |all, it| all.with(it.readings))
}

/// The readings of a verb form, of a listed verb or by its ending; `word` may be capitalised.
pub fn readings(word: &str) -> Readings {
    match known_readings(word) {
        Readings::NONE => guess::readings(&small(word)),
        known => known,
    }
}

/// The infinitive of a verb form: `mitgeteilt` is one of `mitteilen`, `käme` of `kommen`.
///
/// A prefix that stands elsewhere in the sentence (`teilte ... mit`) is not looked for.
/// An infinitive of a verb that is not listed is made from the word's ending, whether there is such a verb or not.
pub fn lemma(word: &str, reading: Reading) -> String {
    let word = small(word);
    let found = analyses(&word);
    let best = found.iter().find(|it| it.readings.has(reading)).or_else(|| found.first());
    best.map_or_else(|| guess::infinitive(&word, reading), Analysis::lemma)
}

#[cfg(test)]
mod tests;
