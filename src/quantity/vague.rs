//! Numbers that only bound: `Hunderte`, `Zehntausende`, `mehrere Millionen`, `einige hundert`.

use std::sync::LazyLock;

use super::amount::Amount;
use super::context::word_before;
use super::span;
use crate::lexicon;
use crate::number::Form;
use crate::number::cursor::word_at;
use crate::text::Span;

static QUANTIFIERS: LazyLock<Vec<&str>> = LazyLock::new(|| lexicon::words(include_str!("../data/quantifiers.txt")));

/// What an amount without an exact value says.
#[derive(Debug, Clone, Copy)]
pub(super) struct Vague {
    /// The least it can be.
    pub low: f64,
    /// The word that leaves it open.
    pub quantifier: Option<Span>,
}

/// Reads an amount as an indefinite number, where it is one.
pub(super) fn read(text: &str, amount: &Amount) -> Option<Vague> {
    let word = word_at(text, amount.start());
    let is_whole = word.len() == amount.end() - amount.start();
    let is_round = amount.number.form == Form::Scale || matches!(word, "hundert" | "tausend" | "Hundert" | "Tausend");
    if !is_whole || !is_round {
        return None;
    }
    let quantifier = quantifier(text, amount.start());
    let is_plural = amount.number.form == Form::Scale && (word.ends_with('e') || word.ends_with("en"));
    // The singulars in -e: `Milliarde`, `Billiarde`.
    let is_singular = word.ends_with("iarde");
    let low = amount.number.value;
    (quantifier.is_some() || is_plural && !is_singular).then_some(Vague { low, quantifier })
}

fn quantifier(text: &str, at: usize) -> Option<Span> {
    let (start, word) = word_before(text, at)?;
    let lower = word.to_lowercase();
    let is_known = QUANTIFIERS.binary_search(&lower.as_str()).is_ok();
    let found = span(start, start + word.len());
    is_known.then_some(match word_before(text, start) {
        Some((first, "ein" | "Ein")) if lower == "paar" => span(first, start + word.len()),
        _ => found,
    })
}
