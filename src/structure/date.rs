//! Recognises lines that say when an article was published or changed.

use std::sync::LazyLock;

use crate::lexicon;

/// Longest such line, in words: `Last Updated on 24. April 2022 by ...`.
const MAX_WORDS: usize = 14;

/// The words that may stand in such a line, each with its class; sorted by word.
static WORDS: LazyLock<Vec<(&'static str, &'static str)>> =
    LazyLock::new(|| lexicon::entries(include_str!("../data/date_words.txt")).collect());

/// The class of a word that may stand beside a date: `month`, or empty.
fn class(piece: &str) -> Option<&'static str> {
    let lower = piece.to_lowercase();
    let index = WORDS.binary_search_by(|(word, _)| (*word).cmp(&lower)).ok()?;
    WORDS.get(index).map(|&(_, class)| class)
}
/// Whether the line holds a day: `17. August 2022`, `17.08.2022`, `2022-08-17`.
pub(super) fn holds_day(text: &str, words: usize) -> bool {
    words <= MAX_WORDS && (has_numeric_day(text) || has_month(text))
}

/// Whether the line holds a day, and nothing that is not part of a date.
pub(super) fn is_day(text: &str, words: usize) -> bool {
    holds_day(text, words) && pieces(text).all(|piece| starts_with_digit(piece) || class(piece).is_some())
}

fn has_month(text: &str) -> bool {
    let is_month = |piece| class(piece) == Some("month");
    let has_year = || pieces(text).any(|piece| piece.len() == 4 && piece.bytes().all(|byte| byte.is_ascii_digit()));
    pieces(text).any(is_month) && has_year()
}

/// `17.08.2022`, `17.8.22`, `2022-08-17`, `17/08/2022`: three numbers, one of them a year.
fn has_numeric_day(text: &str) -> bool {
    text.split_whitespace().any(|word| {
        let word = word.trim_matches(|c: char| !c.is_ascii_digit());
        let mut numbers = word.split(['.', '-', '/', 'T']).map(|number| number.len()).take(3);
        let shape = (numbers.next(), numbers.next(), numbers.next());
        let is_numeric = word.starts_with(|c: char| c.is_ascii_digit()) && word.contains(['.', '-', '/']);
        let is_date = matches!(shape, (Some(1 | 2), Some(1 | 2), Some(2 | 4)) | (Some(4), Some(2), Some(1 | 2)));
        is_numeric
            && is_date
            && word.bytes().take(10).all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'/'))
    })
}

fn pieces(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|piece| !piece.is_empty())
}

fn starts_with_digit(piece: &str) -> bool {
    piece.starts_with(|c: char| c.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted() {
        assert!(WORDS.is_sorted());
    }

    #[test]
    fn days_are_told_from_other_numbers() {
        for line in
            ["17. August 2022", "Stand: 17.08.2022, 14:35 Uhr", "2022-08-17", "Mi., 3. Mai 2023", "vom 17. August 2022"]
        {
            assert!(is_day(line, line.split(' ').count()), "{line}");
        }
        assert!(holds_day("Last Updated on 24. April 2022 by Kim", 7));
        for line in ["Der Preis stieg um 3.5 Prozent", "20.000 Menschen", "Im August kamen alle", "1:2"] {
            assert!(!holds_day(line, line.split(' ').count()), "{line}");
        }
    }
}
