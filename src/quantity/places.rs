//! Amounts of which only the number of digits is told: `ein zweistelliger Millionenbetrag`.

use super::amount::{Amount, Tie};
use super::{Precision, Quantity, QuantityKind};
use crate::number::cursor::{next_word, word_at};
use crate::number::{Form, word_prefix};

/// More digits than this are no way to speak of an amount.
const MOST: f64 = 9.0;

/// What nouns for money hold.
const MONEY: [&str; 2] = ["betrag", "summe"];

/// Reads an amount by its digits; its bounds are the least and the greatest number that has so many.
pub(super) fn read(text: &str, amount: &Amount) -> Option<Quantity> {
    let adjective = word_at(text, amount.start());
    let digits = amount.number.value;
    let is_places = text.get(amount.end()..)?.starts_with("stellig") && amount.tie == Tie::Letters;
    if !is_places || !(1.0..=MOST).contains(&digits) {
        return None;
    }
    let at = next_word(text, amount.start() + adjective.len())?;
    let noun = word_at(text, at);
    let scale = word_prefix(noun).filter(|number| number.form == Form::Scale && number.len < noun.len());
    let unit = scale.map_or(1.0, |number| number.value);
    let is_money = MONEY.iter().any(|name| noun.to_lowercase().contains(name));
    let kind = if is_money { QuantityKind::Money } else { QuantityKind::Number };
    let power = 10_f64.powf(digits - 1.0);
    Some(Quantity {
        low: Some(power * unit),
        high: Some((10.0 * power - 1.0) * unit),
        precision: Precision::Between,
        ..Quantity::bare(amount.start(), at + noun.len(), kind, None)
    })
}
