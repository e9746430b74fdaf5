//! Words before a figure that say how exactly it is put: `rund`, `mehr als`, `bis zu`.

use std::sync::LazyLock;

use super::{Precision, span};
use crate::lexicon;
use crate::text::Span;

static HEDGES: LazyLock<Vec<(&str, Precision)>> = LazyLock::new(|| {
    lexicon::rows(include_str!("../data/hedges.txt"), |[words, code]| Some((words, Precision::from_code(code)?)))
        .collect()
});

/// Longest hedge, in words.
const MAX_WORDS: usize = 4;

/// Longest stretch looked back, in bytes.
const MAX_BYTES: usize = 60;

/// The longest hedge that ends where the figure at byte `at` begins.
pub(super) fn before(text: &str, at: usize) -> Option<(Span, Precision)> {
    let from = (at.saturating_sub(MAX_BYTES)..=at).find(|it| text.is_char_boundary(*it))?;
    let tail = text.get(from..at)?;
    let trimmed = tail.trim_end();
    let gap = tail.get(trimmed.len()..)?;
    if gap.len() > 3 || gap.matches('\n').count() > 1 {
        return None;
    }
    let lower = folded(trimmed);
    let mut starts: Vec<usize> = Vec::with_capacity(MAX_WORDS);
    let words = trimmed.char_indices().rev().filter(|(at, _)| is_word_start(trimmed, *at) && (*at > 0 || from == 0));
    starts.extend(words.map(|(at, _)| at).take(MAX_WORDS));
    starts.into_iter().rev().find_map(|start| {
        let words = lower.get(start..)?;
        let index = HEDGES.binary_search_by(|(hedge, _)| hedge.cmp(&words)).ok()?;
        let precision = HEDGES.get(index)?.1;
        Some((span(from + start, from + trimmed.len()), precision))
    })
}

/// Lower case of the same length in bytes, white space as a plain space where that keeps the length.
fn folded(text: &str) -> String {
    let fold = |char: char| match char {
        'Ä' => 'ä',
        'Ö' => 'ö',
        'Ü' => 'ü',
        '\n' => ' ',
        other => other.to_ascii_lowercase(),
    };
    text.chars().map(fold).collect()
}

fn is_word_start(text: &str, at: usize) -> bool {
    let before = text.get(..at).and_then(|before| before.chars().next_back());
    let here = text.get(at..).and_then(|rest| rest.chars().next());
    here.is_some_and(|it| !it.is_whitespace()) && before.is_none_or(|it| it.is_whitespace() || "(„“\"»".contains(it))
}

/// The bounds that a precision gives a value.
pub(super) fn bounds(precision: Precision, value: f64) -> (Option<f64>, Option<f64>) {
    match precision {
        Precision::AtLeast | Precision::MoreThan => (Some(value), None),
        Precision::AtMost | Precision::LessThan => (None, Some(value)),
        Precision::Exact | Precision::About | Precision::Between => (None, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(before_number: &str, hedge: Option<(&str, Precision)>) {
        let text = format!("{before_number} 5");
        let found = before(&text, text.len() - 1).map(|(span, precision)| (span.of(&text), precision));
        assert_eq!(found, hedge, "{text}");
    }

    #[test]
    fn the_longest_hedge_counts() {
        check("Es kamen mehr als", Some(("mehr als", Precision::MoreThan)));
        check("Es kamen nicht mehr als", Some(("nicht mehr als", Precision::AtMost)));
        check("Rund", Some(("Rund", Precision::About)));
        check("Kosten von bis zu", Some(("bis zu", Precision::AtMost)));
        check("Über", Some(("Über", Precision::MoreThan)));
        check("in Berlin kamen", None);
    }

    #[test]
    fn hedges_can_be_searched() {
        assert!(HEDGES.is_sorted_by_key(|(words, _)| *words));
    }
}
