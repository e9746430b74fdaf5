//! The quantities of an article as a newsroom reads them.

use super::amount::{self, Amount, Tie};
use super::context::{self, Degrees};
use super::plain::{hedged, is_noise, plain};
use super::range::{self, Link};
use super::reading::{self, Measured, Reading};
use super::{Precision, Quantity, QuantityKind, counted, hedge, money, person, places, skipped, vague};
use crate::document::Document;
use crate::number::{self, Form};

/// Finds the quantities, in order and disjoint.
pub(super) fn find(document: &Document<'_>) -> Vec<Quantity> {
    let text = document.text();
    let amounts = amount::find(text, &skipped(document));
    let amounts: Vec<Amount> = amounts.into_iter().map(|it| context::with_full_stop(document, it)).collect();
    let mut quantities: Vec<Quantity> = Vec::new();
    let mut rest = amounts.as_slice();
    let mut previous = None;
    while let Some((amount, following)) = rest.split_first() {
        let (found, n_used) = one(document, amount, previous, following);
        let is_free = |it: &Quantity| quantities.last().is_none_or(|last| last.span.end <= it.span.start);
        let found = found.filter(|it| is_free(it) && is_content(document, it));
        quantities.extend(found);
        previous = Some(amount);
        rest = following.get(n_used..).unwrap_or_default();
    }
    quantities
}

/// Whether the quantity stands in the article and not in its boilerplate.
fn is_content(document: &Document<'_>, quantity: &Quantity) -> bool {
    let at = document.blocks().partition_point(|block| block.span.end <= quantity.span.start);
    document.blocks().get(at).is_none_or(|block| block.kind.is_content())
}

/// The quantity that an amount begins, and how many of the following amounts it takes up.
fn one(
    document: &Document<'_>,
    amount: &Amount,
    previous: Option<&Amount>,
    following: &[Amount],
) -> (Option<Quantity>, usize) {
    let text = document.text();
    if let Some((quantity, n_used)) = pair(document, amount, following) {
        return (quantity, n_used);
    }
    if let Some(quantity) = many_scales(document, amount, following.first()) {
        return (Some(quantity), 1);
    }
    if let Some(quantity) = places::read(text, amount) {
        return (Some(quantity), 0);
    }
    let Some(reading) = choose(text, amount) else { return (plain(document, amount, previous), 0) };
    if let Some(age) = person::in_years_and_months(text, amount, &reading, following) {
        return (Some(age), 1);
    }
    if let Some(sum) = money::with_subunit(text, amount, &reading, following) {
        return (Some(hedged(text, sum.quantity)), sum.n_amounts);
    }
    (measured(text, amount, &reading), 0)
}

/// `Hunderte Milliarden Euro`: an indefinite number of a large one.
fn many_scales(document: &Document<'_>, amount: &Amount, scale: Option<&Amount>) -> Option<Quantity> {
    let text = document.text();
    let scale = scale.filter(|it| it.number.form == Form::Scale && it.number.value >= 1e6)?;
    let vague = vague::read(text, amount)?;
    let is_adjacent = text.get(amount.end()..scale.start())?.trim().is_empty();
    let low = Some(number::scaled(vague.low, scale.number.value)).filter(|_| is_adjacent)?;
    let draft = |end, kind| Quantity {
        low: Some(low),
        precision: Precision::About,
        hedge: vague.quantifier,
        ..Quantity::bare(amount.start(), end, kind, None)
    };
    match choose(text, scale).and_then(|it| Some((it, it.measured.kind()?))) {
        Some((reading, kind)) => Some(money::with_unit(draft(reading.end, kind), &reading)),
        None => {
            let counted = counted::after(document, scale.end());
            Some(Quantity { counted, ..draft(scale.end(), QuantityKind::Number) })
        }
    }
}

/// Two amounts that are bounds of one range, or share the second one's unit.
fn pair(document: &Document<'_>, first: &Amount, following: &[Amount]) -> Option<(Option<Quantity>, usize)> {
    let text = document.text();
    let second = following.first()?;
    let own = choose(text, first);
    let end = own.map_or(first.end(), |it| it.end);
    let link = range::link(text, first.start(), end, second.start())?;
    let is_countable = |it: &Amount| matches!(it.number.form, Form::Cardinal | Form::Article);
    let shared = choose(text, second);
    let is_alike = own.is_none_or(|own| shared.is_some_and(|shared| own.measured == shared.measured));
    if !is_countable(first) || !is_countable(second) || !is_alike || first.tie != Tie::Loose && own.is_none() {
        return None;
    }
    if range::is_spaced_dash(text, end, second.start()) && shared.is_none() {
        return None;
    }
    let low = scaled(first, second);
    let low = own.or(shared).map_or(low, |it| it.worth(low));
    let is_ordered = low < shared.map_or(second.number.value, |it| it.worth(second.number.value));
    match link {
        // `3,5 oder 2,5 Zoll`
        Link::Range if !is_ordered && shared.is_some() && low > 0.0 => changed(text, first, own, shared?, low),
        Link::Change => changed(text, first, own, shared?, low),
        Link::Range => bounded(document, first, second, shared, low).map(|it| (it, 1)),
    }
}

/// The first amount's value: in `2 bis 3 Millionen` the second one's scale counts for both.
fn scaled(first: &Amount, second: &Amount) -> f64 {
    let (low, high) = (first.number, second.number);
    match high.scale {
        Some(scale) if low.scale.is_none() && low.value < 1000.0 && low.value * scale <= high.value => {
            number::scaled(low.value, scale)
        }
        _ => low.value,
    }
}

/// The first amount of a change, in the unit that the second names.
fn changed(
    text: &str,
    first: &Amount,
    own: Option<Reading>,
    shared: Reading,
    value: f64,
) -> Option<(Option<Quantity>, usize)> {
    if own.is_some() {
        return None;
    }
    let kind = shared.measured.kind()?;
    let quantity = Quantity::bare(first.start(), first.end(), kind, Some(value));
    Some((Some(hedged(text, money::with_unit(quantity, &shared))), 0))
}

/// A range; none inside where it counts time.
fn bounded(
    document: &Document<'_>,
    first: &Amount,
    second: &Amount,
    shared: Option<Reading>,
    low: f64,
) -> Option<Option<Quantity>> {
    let text = document.text();
    let high = shared.map_or(second.number.value, |it| it.worth(second.number.value));
    // `minus 18 bis minus 32 Millionen`
    let (low, high) = if low < 0.0 && high < low { (high, low) } else { (low, high) };
    if low >= high {
        return None;
    }
    let end = shared.map_or(second.end(), |it| it.end);
    let hedge = hedge::before(text, first.start()).map(|(span, _)| span);
    let kind = match shared {
        None if is_noise(text, first) || context::is_label(text, first) && context::is_label(text, second) => {
            return Some(None);
        }
        None if second.tie == Tie::Letters => return None,
        None => QuantityKind::Number,
        Some(it) => match age(text, first.start(), hedge, &it).and_then(Measured::kind) {
            Some(kind) => kind,
            None => return Some(None),
        },
    };
    let range = Quantity {
        low: Some(low),
        high: Some(high),
        precision: Precision::Between,
        hedge,
        ..Quantity::bare(first.start(), end, kind, None)
    };
    Some(Some(match shared {
        Some(shared) => money::with_unit(range, &shared),
        None => Quantity { counted: counted::after(document, end), ..range },
    }))
}

/// The reading that counts among those of a number with its unit.
fn choose(text: &str, amount: &Amount) -> Option<Reading> {
    let readings = reading::read(text, amount);
    let is_money = |it: &&Reading| matches!(it.measured, Measured::Money(_));
    let first = readings.first()?;
    // `TL` is the Turkish lira more often than the teaspoon.
    if let (Measured::Measure("teaspoon", _), Some(money)) = (first.measured, readings.iter().find(is_money)) {
        return Some(*money);
    }
    // `Pfund` is money where the amount is too large to be weighed or the text is about Britain.
    if let (Measured::Measure("pound", _), Some(money)) = (first.measured, readings.iter().find(is_money)) {
        let is_british =
            ["britisch", "Sterling", "London"].iter().any(|word| context::around(text, amount).contains(word));
        return Some(if is_british || amount.number.value >= 1000.0 { *money } else { *first });
    }
    if first.measured == Measured::Temperature(None) && context::degrees(text, amount) == Degrees::Angle {
        return readings.iter().find(|it| matches!(it.measured, Measured::Measure(..))).copied();
    }
    Some(*first)
}

/// What a length of time measures here: an age where the words around say so.
fn age(text: &str, start: usize, hedge: Option<crate::text::Span>, reading: &Reading) -> Option<Measured> {
    match reading.measured {
        Measured::Duration(id) if context::is_age(text, start, hedge, reading.end) => Some(Measured::Age(id)),
        Measured::Duration(_) => None,
        Measured::Age(_) if text.get(..reading.end)?.ends_with("alt") => Some(reading.measured),
        Measured::Age(_) if context::lasts(text, reading.end) => None,
        other => Some(other),
    }
}

/// A number with its unit.
fn measured(text: &str, amount: &Amount, reading: &Reading) -> Option<Quantity> {
    let hedge = hedge::before(text, reading.start);
    let measured = age(text, reading.start, hedge.map(|(span, _)| span), reading)?;
    let kind = measured.kind()?;
    if amount.number.form == Form::Article && !is_one(reading)
        || amount::is_capital_word(text, amount) && is_noise(text, amount)
    {
        return None;
    }
    let reading = Reading { measured, ..*reading };
    let value = reading.worth(amount.number.value);
    if let Some(vague) = vague::read(text, amount) {
        let draft = Quantity::bare(reading.start, reading.end, kind, None);
        let hedge = vague.quantifier.or(hedge.map(|(span, _)| span));
        let vague = Quantity { low: Some(value), precision: Precision::About, hedge, ..draft };
        return Some(money::with_unit(vague, &reading));
    }
    if amount.number.form == Form::Scale {
        return None;
    }
    let quantity = Quantity::bare(reading.start, reading.end, kind, Some(value));
    Some(hedged(text, money::with_unit(quantity, &reading)))
}

/// Whether `ein` before the unit counts: `ein Kilometer`, but not `eine Bar` or `ein Teil`.
fn is_one(reading: &Reading) -> bool {
    match reading.measured {
        Measured::Measure(_, category) => {
            reading.is_name && matches!(category, "area" | "energy" | "length" | "mass" | "speed" | "digital")
        }
        Measured::Percent { .. } | Measured::Money(_) | Measured::Temperature(_) | Measured::Age(_) => true,
        Measured::Duration(_) => false,
    }
}
