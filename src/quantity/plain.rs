//! Numbers without a unit: counts, ordinals, vague amounts.

use super::amount::{self, Amount, Tie};
use super::{Precision, Quantity, QuantityKind, context, counted, hedge, person, range, vague};
use crate::document::Document;
use crate::number::cursor::{next_word, word_at};
use crate::number::{self, Form, Script};
use crate::text::Span;

/// A number without a unit: a count or an ordinal.
pub(super) fn plain(document: &Document<'_>, amount: &Amount, previous: Option<&Amount>) -> Option<Quantity> {
    let text = document.text();
    if amount.tie == Tie::Letters && !is_group(text, amount) || context::is_name(text, amount) {
        return None;
    }
    let value = amount.number.value;
    match amount.number.form {
        Form::Ordinal => return ordinal(text, amount),
        Form::Fraction if context::is_half(text, amount) => {}
        Form::Article | Form::Fraction | Form::Half => return None,
        Form::Cardinal | Form::Scale => {}
    }
    if let Some(vague) = vague::read(text, amount) {
        let hedge = vague.quantifier.or(hedge::before(text, amount.start()).map(|(span, _)| span));
        let counted = counted::after(document, amount.end());
        let draft = Quantity::bare(amount.start(), amount.end(), QuantityKind::Number, None);
        return Some(Quantity { low: Some(vague.low), precision: Precision::About, hedge, counted, ..draft });
    }
    let is_listed = previous.is_some_and(|it| range::link(text, it.start(), it.end(), amount.start()).is_some());
    if amount.number.form == Form::Scale || is_noise(text, amount) || !is_listed && context::is_reference(text, amount)
    {
        return None;
    }
    let hedge = hedge::before(text, amount.start());
    // `ab 2024` dates, `über 2024` counts.
    let is_hedged = hedge.is_some_and(|(span, precision)| precision != Precision::AtLeast && !is_compared(text, span));
    if !is_hedged && context::is_label(text, amount) || context::is_footnote(text, amount) {
        return None;
    }
    let counted = counted::after(document, amount.end());
    // `am Standort Rostock 340 der 1.150 Stellen`: a part of them, and no second half of a name.
    let is_part = next_word(text, amount.end()).is_some_and(|at| matches!(word_at(text, at), "der" | "von"));
    let is_free = hedge.is_none() && counted.is_none() && !is_listed && !is_part;
    let is_named = is_free && context::is_in_name(text, amount);
    if is_named || counted.is_some_and(|it| it.of(text) == "Uhr") {
        return None;
    }
    if counted.is_none() && person::is_age(document, amount) {
        let age = Quantity::bare(amount.start(), amount.end(), QuantityKind::Age, Some(value));
        return Some(Quantity { unit: Some(String::from("year")), ..age });
    }
    let draft = Quantity::bare(amount.start(), amount.end(), QuantityKind::Number, Some(value));
    Some(hedged(text, Quantity { counted, ..draft }))
}

/// `sechsköpfig`: the only adjective that counts without a unit.
pub(super) fn is_group(text: &str, amount: &Amount) -> bool {
    text.get(amount.end()..).is_some_and(|rest| rest.starts_with("köpfig"))
}

pub(super) fn ordinal(text: &str, amount: &Amount) -> Option<Quantity> {
    let word = amount.number.span.of(text);
    let before = context::word_before(text, amount.start()).map(|(_, word)| word.to_lowercase());
    let before = before.as_deref().unwrap_or_default();
    let value = amount.number.value;
    let draft = |kind| Quantity::bare(amount.start(), amount.end(), kind, Some(value));
    if value > 1.0 && ["jede", "jedem", "jeden", "jeder", "jedes"].contains(&before) {
        // `jeden 15. im Monat` is a day.
        if next_word(text, amount.end()).is_some_and(|at| word_at(text, at) == "im") {
            return None;
        }
        // `jeder Dritte` is a third of them.
        return Some(Quantity { value: Some(1.0 / value), ..draft(QuantityKind::Number) });
    }
    if amount.is_spelled() && (word.ends_with('t') || word.ends_with("st")) {
        // Stems without an ending: `zu viert` is a count, `erst` and `siebt` are other words.
        return (before == "zu" && amount.number.value > 1.0).then(|| draft(QuantityKind::Number));
    }
    let is_verb = matches!(word, "achte" | "achten" | "achtet") && !DETERMINERS.contains(&before);
    (!is_verb).then(|| draft(QuantityKind::Ordinal))
}

/// Words between which and a noun an ordinal can stand.
pub(super) const DETERMINERS: [&str; 14] =
    ["am", "beim", "das", "dem", "den", "der", "des", "die", "eine", "einen", "im", "jeder", "zum", "zur"];

/// Whether a number word is more likely another word: `die Elf`, `Acht-Stunden-Tag`.
pub(super) fn is_noise(text: &str, amount: &Amount) -> bool {
    let is_joined = amount.is_spelled() && amount.tie == Tie::Hyphen;
    let is_whole = amount.number.value.fract() == 0.0;
    let is_fraction = amount.number.script == Script::Digits && !is_whole && amount.number.span.of(text).contains('/');
    let is_odd_fraction = is_fraction && !context::is_common_fraction(text, amount);
    let is_noun = amount::is_capital_word(text, amount)
        && amount.number.value < 100.0
        && is_whole
        && !context::begins_sentence(text, amount.start());
    is_joined || is_odd_fraction || is_noun
}

/// Adds the hedge before a figure and the bounds that it sets.
pub(super) fn hedged(text: &str, quantity: Quantity) -> Quantity {
    let start = context::before_article(text, &quantity);
    let Some((hedge, precision)) = hedge::before(text, start) else { return signed(text, start, quantity) };
    let (low, high) = quantity.value.map_or((None, None), |value| hedge::bounds(precision, value));
    let start = hedge.start as usize;
    signed(text, start, Quantity { hedge: Some(hedge), precision, low, high, ..quantity })
}

/// `ein Minus von 26 Prozent`: the figure is below zero; `start` is where it or its hedge begins.
fn signed(text: &str, start: usize, quantity: Quantity) -> Quantity {
    let of = context::word_before(text, start).filter(|(_, word)| matches!(*word, "von" | "um"));
    let noun = of.and_then(|(at, _)| context::word_before(text, at));
    let is_minus = noun.is_some_and(|(_, word)| word == "Minus");
    let turned = |value: Option<f64>| value.map(|value| -value.abs());
    if !is_minus {
        return quantity;
    }
    Quantity { value: turned(quantity.value), low: turned(quantity.high), high: turned(quantity.low), ..quantity }
}

/// Whether `mehr als` compares with what a number before it counts: `zwei mehr als 2022`.
pub(super) fn is_compared(text: &str, hedge: Span) -> bool {
    let start = hedge.start as usize;
    let is_number = |(_, word): (usize, &str)| word == "Prozent" || number::parse_word(&word.to_lowercase()).is_some();
    context::char_before(text, start).is_some_and(|it| it.is_ascii_digit() || it == '%')
        || context::word_before(text, start).is_some_and(is_number)
}
