//! Puts amounts together with their units, and euros together with cents.

use super::amount::{Amount, Tie};
use super::reading::{self, Measured, Reading};
use super::{Quantity, QuantityKind};
use crate::number::Form;
use crate::number::cursor::{next_word, word_at};

/// A sum of unit and subunit, and how many further amounts it took up.
#[derive(Debug)]
pub(super) struct Sum {
    /// The whole.
    pub quantity: Quantity,
    /// Amounts after the first that are part of it.
    pub n_amounts: usize,
}

/// `zwei Euro und fünfzig Cent`, `15 Dollar und 15`, `3 Euro 50`.
pub(super) fn with_subunit(text: &str, amount: &Amount, reading: &Reading, following: &[Amount]) -> Option<Sum> {
    let (Measured::Money(code), [next, ..]) = (reading.measured, following) else { return None };
    let at = next_word(text, reading.end)?;
    let has_and = word_at(text, at) == "und";
    let at = if has_and { next_word(text, at + "und".len())? } else { at };
    let cents = next.number.value;
    let is_subunit = reading.share == 1.0 && next.start() == at && cents < 100.0 && cents.fract() == 0.0;
    if !is_subunit || next.number.form != Form::Cardinal || amount.number.value.fract() != 0.0 {
        return None;
    }
    let readings = reading::read(text, next);
    let cent = readings.iter().find(|it| it.share < 1.0);
    let end = match cent {
        Some(cent) => cent.end,
        None if readings.is_empty() && next.tie == Tie::Loose && is_last(text, next.end(), has_and) => next.end(),
        None => return None,
    };
    let value = amount.number.value + cents / 100.0;
    let quantity = Quantity::bare(reading.start, end, QuantityKind::Money, Some(value));
    let quantity = Quantity { unit: code.map(str::to_owned), ..quantity };
    Some(Sum { quantity, n_amounts: 1 })
}

/// Whether nothing follows that the number could count: after `und` a clause must end here.
fn is_last(text: &str, end: usize, has_and: bool) -> bool {
    let Some(at) = next_word(text, end) else { return true };
    let next = text.get(at..).and_then(|rest| rest.chars().next());
    !has_and && next.is_some_and(|it| !it.is_uppercase())
}

/// Gives a quantity the unit of its reading.
pub(super) fn with_unit(quantity: Quantity, reading: &Reading) -> Quantity {
    let unit = reading.measured.unit();
    match (reading.measured, unit, reading.per) {
        // CLDR's own way to name a compound unit: `tonne-per-year`.
        (Measured::Measure(..), Some(unit), Some(per)) => {
            Quantity { unit: Some(format!("{unit}-per-{per}")), ..quantity }
        }
        _ => Quantity { unit: unit.map(str::to_owned), per: reading.per.map(str::to_owned), ..quantity },
    }
}
