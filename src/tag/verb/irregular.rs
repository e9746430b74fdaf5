//! Irregular verbs: a table of their forms, made of their principal parts, and their prefixes.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::prefix::{self, Prefix};
use super::reading::{Reading, Readings};
use super::regular;

/// A form read as one of an irregular verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Analysis {
    /// The verb's prefix, if any.
    pub(super) prefix: &'static str,
    /// The infinitive without the prefix.
    pub(super) infinitive: &'static str,
    /// What the form can be.
    pub(super) readings: Readings,
}

/// The ways to read a form, in small letters, as one of an irregular verb.
pub(super) fn analyses(form: &str) -> impl Iterator<Item = Analysis> {
    let plain = TABLE.find(form).iter().copied();
    let divided = prefix::divide(form).flat_map(|(prefix, rest)| with_prefix(prefix, rest));
    // Verbs that only look as if they had a prefix and an irregular verb are listed.
    plain.chain(divided.filter(|_| !regular::is_listed(form)))
}

/// Reads the form that follows a prefix.
fn with_prefix(prefix: Prefix, rest: &str) -> impl Iterator<Item = Analysis> {
    let plain = TABLE.find(rest).iter().map(move |it| {
        let readings = if prefix.parts { it.readings } else { it.readings.without(Reading::Participle) };
        Analysis { prefix: prefix.text, readings, ..*it }
    });
    let participle = if prefix.stays { TABLE.find_parts(["ge", rest]) } else { &[] };
    let infinitive = rest.strip_prefix("zu").filter(|_| prefix.parts).map(|rest| TABLE.find(rest)).unwrap_or_default();
    let only = move |reading: Reading| {
        move |it: &Analysis| {
            let readings = Readings::NONE.and(reading);
            it.readings.has(reading).then_some(Analysis { prefix: prefix.text, readings, ..*it })
        }
    };
    plain
        .chain(participle.iter().filter(|it| !has_ge(it.infinitive)).filter_map(only(Reading::Participle)))
        .chain(infinitive.iter().filter_map(only(Reading::Infinitive)))
        .filter(|it| it.readings != Readings::NONE)
}

/// Whether a verb begins with the prefix `ge`, which no other prefix goes with: `gestehen`, not `geben`.
fn has_ge(infinitive: &str) -> bool {
    infinitive.strip_prefix("ge").is_some_and(|rest| TABLE.find(rest).iter().any(|it| it.infinitive == rest))
}

/// Forms of irregular verbs without prefix.
static TABLE: LazyLock<Table> = LazyLock::new(Table::new);

#[derive(Debug, Default)]
struct Table {
    forms: HashMap<String, Vec<Analysis>>,
}

impl Table {
    fn new() -> Self {
        let mut table = Self::default();
        for line in lines(include_str!("../../data/irregular_verbs.txt")) {
            let mut parts = line.split(' ');
            if let (Some(infinitive), Some(third), Some(past), Some(subjunctive), Some(participle)) =
                (parts.next(), parts.next(), parts.next(), parts.next(), parts.next())
            {
                table.add_present(infinitive, third);
                table.add_past(infinitive, past, subjunctive);
                table.add(infinitive, participle, &[Reading::Participle]);
            }
        }
        for line in lines(include_str!("../../data/irregular_verb_forms.txt")) {
            let mut parts = line.split(' ');
            if let (Some(form), Some(infinitive), Some(reading)) = (parts.next(), parts.next(), parts.next()) {
                table.add(infinitive, form, &[named(reading)]);
            }
        }
        table
    }

    fn add_present(&mut self, infinitive: &'static str, third: &str) {
        use Reading::{Imperative, Indicative, Infinitive, SubjunctiveI};
        let stem = infinitive.strip_suffix("en").or_else(|| infinitive.strip_suffix('n')).unwrap_or(infinitive);
        let changed = third.strip_suffix('t').unwrap_or(third);
        self.add(infinitive, infinitive, &[Infinitive, Indicative]);
        self.add(infinitive, third, &[Indicative]);
        self.add(infinitive, &format!("{changed}st"), &[Indicative]);
        self.add(infinitive, &format!("{stem}t"), &[Indicative]);
        self.add(infinitive, &format!("{stem}et"), &[Indicative]);
        self.add(infinitive, &format!("{stem}est"), &[SubjunctiveI]);
        // `kann`, `weiß`: the first person has no ending either, so `könne` is Konjunktiv.
        let has_no_ending = !third.ends_with('t');
        if has_no_ending {
            self.add(infinitive, &format!("{stem}e"), &[SubjunctiveI]);
        } else if changed.starts_with(stem)
            || changed.contains(['ä', 'ö'])
            || infinitive == "haben"
            || infinitive == "laufen"
        {
            self.add(infinitive, &format!("{stem}e"), &[Indicative, SubjunctiveI, Imperative]);
            self.add(infinitive, stem, &[Imperative]);
        } else {
            // `nimmt`: the imperative is `nimm`.
            self.add(infinitive, &format!("{stem}e"), &[Indicative, SubjunctiveI]);
            self.add(infinitive, changed, &[Imperative]);
        }
    }

    fn add_past(&mut self, infinitive: &'static str, past: &str, subjunctive: &str) {
        let vowel = if past.ends_with('e') { "" } else { "e" };
        for (ending, with_vowel) in [("", false), ("st", false), ("t", true), ("n", true)] {
            let vowel = if with_vowel { vowel } else { "" };
            self.add(infinitive, &format!("{past}{vowel}{ending}"), &[Reading::Indicative]);
        }
        for ending in ["", "st", "t", "n"] {
            let form = format!("{subjunctive}{ending}");
            // Where the indicative is the same, the form counts as indicative.
            if !self.find(&form).iter().any(|it| it.infinitive == infinitive && it.readings.has(Reading::Indicative)) {
                self.add(infinitive, &form, &[Reading::SubjunctiveII]);
            }
        }
    }

    fn add(&mut self, infinitive: &'static str, form: &str, readings: &[Reading]) {
        let entries = self.forms.entry(form.to_owned()).or_default();
        let added = readings.iter().fold(Readings::NONE, |all, &reading| all.and(reading));
        match entries.iter_mut().find(|it| it.infinitive == infinitive) {
            Some(entry) => entry.readings = entry.readings.with(added),
            None => entries.push(Analysis { prefix: "", infinitive, readings: added }),
        }
    }

    fn find(&self, form: &str) -> &[Analysis] {
        self.forms.get(form).map(Vec::as_slice).unwrap_or_default()
    }

    fn find_parts(&self, parts: [&str; 2]) -> &[Analysis] {
        self.find(&parts.concat())
    }
}

fn named(reading: &str) -> Reading {
    match reading {
        "subjunctive1" => Reading::SubjunctiveI,
        "subjunctive2" => Reading::SubjunctiveII,
        "infinitive" => Reading::Infinitive,
        "participle" => Reading::Participle,
        _ => Reading::Indicative,
    }
}

/// The lines of a data file that hold data.
pub(super) fn lines(file: &'static str) -> impl Iterator<Item = &'static str> {
    file.lines().filter(|line| !line.starts_with('#'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_has_its_parts() {
        for line in lines(include_str!("../../data/irregular_verbs.txt")) {
            assert_eq!(line.split(' ').count(), 5, "{line}");
        }
        for line in lines(include_str!("../../data/irregular_verb_forms.txt")) {
            assert_eq!(line.split(' ').count(), 3, "{line}");
        }
    }

    #[test]
    fn prefix_that_parts_stands_before_zu() {
        let found: Vec<Analysis> = analyses("anzunehmen").collect();
        let readings = Readings::NONE.and(Reading::Infinitive);
        assert_eq!(found, [Analysis { prefix: "an", infinitive: "nehmen", readings }]);
    }
}
