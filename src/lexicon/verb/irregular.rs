//! Irregular verbs: the table of their forms, made of their principal parts.

use std::sync::LazyLock;

use super::parts::Parts;
use super::reading::Readings;
use crate::hash::Map;
use crate::lexicon::columns;

/// A form of a listed verb without prefix.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Entry {
    /// The verb.
    pub(super) infinitive: &'static str,
    /// What the form can be.
    pub(super) readings: Readings,
}

/// The verbs that a form, in small letters, can be one of.
pub(super) fn find(form: &str) -> &[Entry] {
    FORMS.get(form).map(Vec::as_slice).unwrap_or_default()
}

/// The principal parts of a listed verb.
pub(super) fn parts(infinitive: &str) -> Option<Parts> {
    rows().find(|[listed, ..]| *listed == infinitive).map(read)
}

static FORMS: LazyLock<Map<String, Vec<Entry>>> = LazyLock::new(|| {
    let mut forms: Map<String, Vec<Entry>> = Map::default();
    for row in rows() {
        let [infinitive, ..] = row;
        for (form, readings) in read(row).forms() {
            let entries = forms.entry(form).or_default();
            match entries.iter_mut().find(|it| it.infinitive == infinitive) {
                Some(entry) => entry.readings = entry.readings.with(readings),
                None => entries.push(Entry { infinitive, readings }),
            }
        }
    }
    forms
});

fn rows() -> impl Iterator<Item = [&'static str; 6]> {
    columns(include_str!("../../data/verbs.txt"))
}

fn read([infinitive, present, past, subjunctive, participle, first_subjunctive]: [&str; 6]) -> Parts {
    let variants = |column: &str| column.split('/').filter(|it| !it.is_empty()).map(str::to_owned).collect();
    Parts {
        infinitive: infinitive.to_owned(),
        present: variants(present),
        past: variants(past),
        subjunctive: variants(subjunctive),
        participle: variants(participle),
        first_subjunctive: variants(first_subjunctive),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_has_its_parts() {
        for row in rows() {
            assert!(row.iter().take(5).all(|part| !part.is_empty()), "{row:?}");
        }
        assert!(rows().map(|[infinitive, ..]| infinitive).is_sorted());
    }
}
