//! Legal forms of companies: `Nordwerft AG` and `Nordwerft` are one, and an organisation.

use std::sync::LazyLock;

use crate::lexicon::words;

static LEGAL_FORMS: LazyLock<Vec<&str>> = LazyLock::new(|| words(include_str!("../../data/legal_forms.txt")));

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
    fn forms_are_in_order() {
        assert!(LEGAL_FORMS.is_sorted());
    }
}
