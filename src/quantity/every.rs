//! Every reading of every number, as specifications of number recognition count them.

use super::amount::{self, Amount, Tie};
use super::context::{self, Degrees};
use super::reading::{self, Measured, Reading};
use super::{Precision, Quantity, QuantityKind, money, skipped, span};
use crate::document::Document;
use crate::number::Form;
use crate::number::cursor::word_at;
use crate::number::lexicon::{same, strip};

/// Finds every reading, in order of their starts.
pub(super) fn find(document: &Document<'_>) -> Vec<Quantity> {
    let text = document.text();
    let mut quantities = relative(text);
    let amounts = amount::find(text, &skipped(document));
    let mut rest = amounts.as_slice();
    while let Some((amount, following)) = rest.split_first() {
        rest = following;
        if context::is_name(text, amount) {
            continue;
        }
        let amount = context::with_full_stop(document, *amount);
        let readings = reading::read(text, &amount);
        quantities.extend(bare(&amount, &readings));
        let summed = readings.iter().find_map(|it| money::with_subunit(text, &amount, it, following));
        if let Some(summed) = summed {
            quantities.push(summed.quantity);
            rest = rest.get(summed.n_amounts..).unwrap_or_default();
            continue;
        }
        let degrees = context::degrees(text, &amount);
        quantities.extend(readings.iter().filter_map(|it| read(&amount, it, degrees)));
    }
    quantities.sort_by_key(|it| it.span);
    quantities
}

/// The number itself.
fn bare(amount: &Amount, readings: &[Reading]) -> Option<Quantity> {
    let kind = match amount.number.form {
        Form::Ordinal => QuantityKind::Ordinal,
        Form::Cardinal | Form::Article => QuantityKind::Number,
        // `halbe`, `Drittel` and `Million` need a number before them.
        Form::Fraction | Form::Half | Form::Scale => return None,
    };
    // `180ml` is no number of its own, and neither is `5x`.
    (amount.tie != Tie::Letters || readings.is_empty() && amount.is_spelled())
        .then(|| quantity(amount.start(), amount.end(), kind, amount.number.value))
}

fn read(amount: &Amount, reading: &Reading, degrees: Degrees) -> Option<Quantity> {
    let kind = match reading.measured {
        Measured::Temperature(None) if degrees == Degrees::Angle => return None,
        Measured::Measure("degree", _) if degrees == Degrees::Temperature => return None,
        // `8 Monate her`, `mit 3 Jahren`; hours and minutes are no ages.
        Measured::Duration("day" | "week" | "month" | "year") => QuantityKind::Age,
        measured => measured.kind()?,
    };
    let quantity = quantity(reading.start, reading.unit_end, kind, amount.number.value * reading.share);
    Some(money::with_unit(quantity, reading))
}

fn quantity(start: usize, end: usize, kind: QuantityKind, value: f64) -> Quantity {
    Quantity {
        span: span(start, end),
        kind,
        value: Some(value),
        low: None,
        high: None,
        unit: None,
        per: None,
        precision: Precision::Exact,
        hedge: None,
        counted: None,
    }
}

/// Ordinals that count from the end or from here, and `zuerst`: stem, unit, offset.
const RELATIVE: [(&str, &str, f64); 10] = [
    ("aktuell", "current", 0.0),
    ("drittletzt", "end", -2.0),
    ("letzt", "end", 0.0),
    ("nächst", "current", 1.0),
    ("vorherig", "current", -1.0),
    ("vorig", "current", -1.0),
    ("vorletzt", "end", -1.0),
    ("vorvorletzt", "end", -2.0),
    ("zuletzt", "end", 0.0),
    ("übernächst", "current", 2.0),
];

fn relative(text: &str) -> Vec<Quantity> {
    let mut found = Vec::new();
    let mut is_inside = false;
    for (at, char) in text.char_indices() {
        let is_letter = char.is_alphanumeric();
        let is_candidate = is_letter
            && !is_inside
            && matches!(char.to_ascii_lowercase(), 'a' | 'd' | 'l' | 'n' | 'v' | 'z' | 'ü' | 'Ü');
        if is_candidate {
            found.extend(relative_word(text, at));
        }
        is_inside = is_letter;
    }
    found
}

fn relative_word(text: &str, at: usize) -> Option<Quantity> {
    let word = word_at(text, at);
    if same(word, "zuerst") {
        return Some(quantity(at, at + word.len(), QuantityKind::Ordinal, 1.0));
    }
    let is_ending = |rest: &str| ["e", "em", "en", "er", "es"].contains(&rest);
    let (_, unit, offset) = RELATIVE.iter().find(|(stem, ..)| strip(word, stem).is_some_and(is_ending))?;
    let ordinal = quantity(at, at + word.len(), QuantityKind::Ordinal, *offset);
    Some(Quantity { unit: Some((*unit).to_owned()), ..ordinal })
}
