//! The quantities of an article as a newsroom reads them.

use super::amount::{self, Amount, Tie};
use super::context::{self, Degrees};
use super::range::{self, Link};
use super::reading::{self, Measured, Reading};
use super::{Precision, Quantity, QuantityKind, counted, hedge, money, person, places, skipped, vague};
use crate::document::Document;
use crate::number::cursor::{next_word, word_at};
use crate::number::{self, Form, Script};
use crate::text::Span;

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

/// A number without a unit: a count or an ordinal.
fn plain(document: &Document<'_>, amount: &Amount, previous: Option<&Amount>) -> Option<Quantity> {
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
fn is_group(text: &str, amount: &Amount) -> bool {
    text.get(amount.end()..).is_some_and(|rest| rest.starts_with("köpfig"))
}

fn ordinal(text: &str, amount: &Amount) -> Option<Quantity> {
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
const DETERMINERS: [&str; 14] =
    ["am", "beim", "das", "dem", "den", "der", "des", "die", "eine", "einen", "im", "jeder", "zum", "zur"];

/// Whether a number word is more likely another word: `die Elf`, `Acht-Stunden-Tag`.
fn is_noise(text: &str, amount: &Amount) -> bool {
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
fn hedged(text: &str, quantity: Quantity) -> Quantity {
    let Some((hedge, precision)) = hedge::before(text, quantity.span.start as usize) else { return quantity };
    let (low, high) = quantity.value.map_or((None, None), |value| hedge::bounds(precision, value));
    Quantity { hedge: Some(hedge), precision, low, high, ..quantity }
}
/// Whether `mehr als` compares with what a number before it counts: `zwei mehr als 2022`.
fn is_compared(text: &str, hedge: Span) -> bool {
    let start = hedge.start as usize;
    let is_number = |(_, word): (usize, &str)| word == "Prozent" || number::parse_word(&word.to_lowercase()).is_some();
    context::char_before(text, start).is_some_and(|it| it.is_ascii_digit() || it == '%')
        || context::word_before(text, start).is_some_and(is_number)
}
