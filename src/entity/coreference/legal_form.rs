//! Words that show a company: its legal form, so that `Nordwerft AG` and `Nordwerft` are one, and a noun before it.

use std::sync::LazyLock;

use crate::document::Document;
use crate::lexicon::words;

static LEGAL_FORMS: LazyLock<Vec<&str>> = LazyLock::new(|| words(include_str!("../../data/legal_forms.txt")));

static NOUNS: LazyLock<Vec<&str>> = LazyLock::new(|| words(include_str!("../../data/company_nouns.txt")));

/// Longest noun looked at, in bytes.
const MAX_NOUN: usize = 64;

/// Marks that open a quoted name.
const OPENING: [&str; 4] = ["„", "»", "«", "\""];

/// More forms than this no name ends in: `GmbH & Co. KGaA`.
const MOST: usize = 3;

/// A name without its legal form, if it has one.
pub(super) fn without_legal_form(name: &str) -> Option<&str> {
    let mut bare = name;
    for _ in 0..MOST {
        let stripped = LEGAL_FORMS.iter().find_map(|form| bare.strip_suffix(form)?.strip_suffix([' ', '\u{a0}']));
        let Some(shorter) = stripped else { break };
        bare = shorter.trim_end_matches([' ', ',', '&', '+']);
    }
    (bare.len() < name.len() && !bare.is_empty()).then_some(bare)
}

/// Whether a noun for a company stands right before token `index`, or before the mark that opens a quotation there.
pub(super) fn is_named_at(document: &Document<'_>, index: u32) -> bool {
    let word = |back: u32| index.checked_sub(back).map_or("", |at| document.word(at));
    let noun = if OPENING.contains(&word(1)) { word(2) } else { word(1) };
    noun.len() <= MAX_NOUN && {
        let noun = noun.to_lowercase();
        NOUNS.iter().any(|ending| noun.ends_with(ending))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn legal_forms_are_taken_off() {
        assert_eq!(without_legal_form("Nordwerft AG"), Some("Nordwerft"));
        assert_eq!(without_legal_form("Müller & Söhne GmbH & Co. KG"), Some("Müller & Söhne"));
        assert_eq!(without_legal_form("Hafenfreunde e. V."), Some("Hafenfreunde"));
        assert_eq!(without_legal_form("AG"), None);
        assert_eq!(without_legal_form("TAG"), None);
    }

    #[test]
    fn entries_are_in_order() {
        assert!(LEGAL_FORMS.is_sorted() && NOUNS.is_sorted());
    }
}
