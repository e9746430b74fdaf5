//! Every reading of every number, as specifications of number recognition count them.

use super::amount::{self, Amount, Tie};
use super::context::{self, Degrees};
use super::reading::{self, Measured, Reading};
use super::{Quantity, QuantityKind, money, skipped};
use crate::document::Document;
use crate::lexicon::ADJECTIVE_ENDINGS;
use crate::number::cursor::word_at;
use crate::number::lexicon::{same, strip};
use crate::number::{self, Form, Script};

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
        let amount = signed(text, context::with_full_stop(document, *amount));
        if let Some(short) = shortened(text, &amount) {
            quantities.push(short);
            continue;
        }
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

/// A sign with a space behind it is one only where the text begins: `- 5`.
fn signed(text: &str, amount: Amount) -> Amount {
    let before = text.get(..amount.start()).unwrap_or_default();
    let is_negative = before.trim_start() == "- " && amount.number.script == Script::Digits;
    let mut number = amount.number;
    if is_negative {
        number.value = -number.value;
        number.span.start -= 2;
    }
    Amount { number, ..amount }
}

/// Letters for thousands, millions, milliards and billions: `10k`, `3 G`.
fn shortened(text: &str, amount: &Amount) -> Option<Quantity> {
    let at = amount.end() + usize::from(text.get(amount.end()..)?.starts_with(' '));
    let factor = match word_at(text, at) {
        "k" | "K" => 1e3,
        "M" => 1e6,
        "G" => 1e9,
        "T" => 1e12,
        _ => return None,
    };
    let is_digits = amount.number.script == Script::Digits && amount.number.form == Form::Cardinal;
    let is_loose =
        text.get(at + 1..)?.chars().next().is_none_or(|it| !it.is_alphanumeric() && !matches!(it, '/' | '²'));
    let quantity = quantity(amount.start(), at + 1, QuantityKind::Number, number::scaled(amount.number.value, factor));
    (is_digits && is_loose).then_some(quantity)
}

fn read(amount: &Amount, reading: &Reading, degrees: Degrees) -> Option<Quantity> {
    let kind = match reading.measured {
        Measured::Temperature(None) if degrees == Degrees::Angle => return None,
        Measured::Measure("degree", _) if degrees == Degrees::Temperature => return None,
        // `8 Monate her`, `mit 3 Jahren`; hours and minutes are no ages.
        Measured::Duration("day" | "week" | "month" | "year") => QuantityKind::Age,
        measured => measured.kind()?,
    };
    // A speed is one unit; the year of `zehn Euro im Jahr` is counted apart.
    let is_speed = matches!(reading.measured, Measured::Measure(_, "length")) && reading.per.is_some();
    let (end, per) = if is_speed { (reading.end, reading.per) } else { (reading.unit_end, None) };
    let quantity = quantity(reading.start, end, kind, reading.worth(amount.number.value));
    Some(money::with_unit(quantity, &Reading { per, ..*reading }))
}

fn quantity(start: usize, end: usize, kind: QuantityKind, value: f64) -> Quantity {
    Quantity::bare(start, end, kind, Some(value))
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
    let is_ending = |rest: &str| ADJECTIVE_ENDINGS.contains(&rest);
    let (_, unit, offset) = RELATIVE.iter().find(|(stem, ..)| strip(word, stem).is_some_and(is_ending))?;
    let ordinal = quantity(at, at + word.len(), QuantityKind::Ordinal, *offset);
    Some(Quantity { unit: Some((*unit).to_owned()), ..ordinal })
}
