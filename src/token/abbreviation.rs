//! Knows abbreviations that are written with a full stop, and where in a sentence they stand.

use std::sync::LazyLock;

use crate::lexicon;

/// Where an abbreviation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    /// Before a name: `Dr.`, `St.`, `Nr.`; a sentence never ends here.
    Title,
    /// Before a number, and only there an abbreviation: `Art.`, `Abs.`.
    Number,
    /// After a number, and only there an abbreviation: `Mio.`.
    Unit,
    /// Beside a number, and only there an abbreviation: `Jan.`, `So.`.
    Date,
    /// Inside a sentence: `bzw.`, `ca.`.
    Inner,
    /// Inside a sentence, and only in small letters: `bayer.`, since `Bayer` is a word of its own.
    Small,
    /// Often the last word of a sentence: `usw.`, `etc.`.
    Final,
}

/// Longest abbreviation in the lexicon, in bytes.
const LONGEST: usize = 20;

/// The lexicon, sorted by form.
static LEXICON: LazyLock<Vec<(&'static str, Place)>> = LazyLock::new(|| {
    lexicon::rows(include_str!("../data/abbreviations.txt"), |[form, place]| Some((form, parse(place)?))).collect()
});

/// The place of the abbreviation `form`, written without its stop; `Vgl` is found as `vgl`.
pub(crate) fn place(form: &str) -> Option<Place> {
    if LONGEST < form.len() {
        return None;
    }
    let exact = find(form);
    match form.as_bytes() {
        [first, rest @ ..] if exact.is_none() && first.is_ascii_uppercase() => {
            let mut lower = String::with_capacity(form.len());
            lower.push(char::from(first.to_ascii_lowercase()));
            lower.push_str(form.get(form.len() - rest.len()..).unwrap_or_default());
            // `Max.` and `Mind.` are more often names and words than abbreviations.
            find(&lower).filter(|&place| place == Place::Inner || place == Place::Title)
        }
        _ => exact,
    }
}

fn find(form: &str) -> Option<Place> {
    let index = LEXICON.binary_search_by(|(entry, _)| (*entry).cmp(form)).ok()?;
    LEXICON.get(index).map(|&(_, place)| place)
}

fn parse(place: &str) -> Option<Place> {
    match place {
        "title" => Some(Place::Title),
        "number" => Some(Place::Number),
        "unit" => Some(Place::Unit),
        "date" => Some(Place::Date),
        "inner" => Some(Place::Inner),
        "small" => Some(Place::Small),
        "final" => Some(Place::Final),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lexicon_can_be_searched() {
        assert!(LEXICON.is_sorted_by(|(a, _), (b, _)| a < b));
        assert!(LEXICON.iter().all(|(form, _)| form.len() <= LONGEST));
    }

    #[test]
    fn first_letter_may_be_a_capital() {
        assert_eq!(place("bzw"), Some(Place::Inner));
        assert_eq!(place("Bzw"), Some(Place::Inner));
        assert_eq!(place("Dir"), None);
        assert_eq!(place("bayer"), Some(Place::Small));
        assert_eq!(place("Bayer"), None);
    }
}
