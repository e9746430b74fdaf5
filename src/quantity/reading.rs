//! Reads what a number counts: a percentage, money, a measure, a temperature, an age.

use super::QuantityKind;
use super::amount::{Amount, Tie};
use super::lexicon::{self, Match, Sense};
use super::suffix::{below_zero, degrees, is_ending, percent, years};
use crate::number::Form;
use crate::number::cursor::{gap, next_word, word_at};
use crate::number::lexicon::same;

/// One way to read a number with its unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Reading {
    /// First byte: the number's, or that of the sign before it.
    pub start: usize,
    /// One past the last byte of the unit and what is below its line.
    pub end: usize,
    /// One past the last byte of the unit itself.
    pub unit_end: usize,
    /// What is measured; none for a length of time.
    pub measured: Measured,
    /// Value of one unit: a hundredth for cents, minus one for degrees below zero.
    pub share: f64,
    /// The unit after `pro`, `je` or a slash, by its CLDR identifier.
    pub per: Option<&'static str>,
    /// Whether the unit is spelled out.
    pub is_name: bool,
}

/// What is measured, and in which unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Measured {
    /// Hundredths; points of a percentage where said so.
    Percent {
        /// Whether the unit is the percentage point.
        is_point: bool,
    },
    /// An ISO 4217 code, where the name alone tells.
    Money(Option<&'static str>),
    /// A CLDR unit and its category.
    Measure(&'static str, &'static str),
    /// A CLDR temperature unit; none where only `Grad` is said.
    Temperature(Option<&'static str>),
    /// A unit of time, by its CLDR identifier, said to be an age.
    Age(&'static str),
    /// A unit of time.
    Duration(&'static str),
}

impl Reading {
    /// What a number of these units is worth: ten cents are a tenth.
    pub(super) fn worth(&self, value: f64) -> f64 {
        // Dividing by a whole number rounds once; multiplying by 0.01 rounds twice.
        if self.share < 1.0 { value / (1.0 / self.share).round() } else { value }
    }
}

impl Measured {
    /// The kind of quantity it makes; none for a length of time, which is no quantity.
    pub(super) fn kind(self) -> Option<QuantityKind> {
        match self {
            Measured::Percent { .. } => Some(QuantityKind::Percent),
            Measured::Money(_) => Some(QuantityKind::Money),
            Measured::Measure(..) => Some(QuantityKind::Measure),
            Measured::Temperature(_) => Some(QuantityKind::Temperature),
            Measured::Age(_) => Some(QuantityKind::Age),
            Measured::Duration(_) => None,
        }
    }

    /// The unit as the contract names it; `Grad` alone is Celsius, as in the German-language press.
    pub(super) fn unit(self) -> Option<&'static str> {
        match self {
            Measured::Percent { is_point } => Some(if is_point { "percentage-point" } else { "percent" }),
            Measured::Money(code) => code,
            Measured::Measure(id, _) | Measured::Age(id) | Measured::Duration(id) => Some(id),
            Measured::Temperature(unit) => unit.or(Some("celsius")),
        }
    }
}

/// Every way to read `amount` with the unit beside it, the longest first.
pub(super) fn read(text: &str, amount: &Amount) -> Vec<Reading> {
    if amount.number.form == Form::Ordinal {
        return Vec::new();
    }
    let mut readings = Vec::new();
    if let Some(found) = before(text, amount) {
        readings.push(found);
    }
    if let Some(at) = unit_start(text, amount) {
        readings.extend(after(text, amount, at));
    }
    readings
}

/// A sign or code before the number: `€ 5`, `CHF 1'000`.
fn before(text: &str, amount: &Amount) -> Option<Reading> {
    let found = lexicon::find_before(text.get(..amount.start())?)?;
    let Sense::Money { code, share } = found.sense else { return None };
    let start = amount.start() - found.len;
    let end = amount.end() + dash(text, amount.end());
    Some(Reading { start, end, unit_end: end, measured: Measured::Money(code), share, per: None, is_name: false })
}

/// Where a unit can begin after the number: after a gap, a hyphen, at once, or after `,-`.
fn unit_start(text: &str, amount: &Amount) -> Option<usize> {
    let end = amount.end() + dash(text, amount.end());
    let rest = text.get(end..)?;
    match amount.tie {
        Tie::Letters => Some(end),
        Tie::Hyphen => Some(end + rest.chars().next()?.len_utf8()),
        Tie::Loose => {
            let gap = gap(rest)?;
            let tail = rest.get(gap..)?;
            // `12 - Pfund`: a hyphen with spaces on both sides before a unit's name.
            let dashed = if gap > 0 { tail.strip_prefix("- ") } else { None };
            Some(end + gap + if dashed.is_some() { 2 } else { 0 })
        }
    }
}

/// The length of the dash that stands for no cents: `20,- Euro`, `5.–`.
fn dash(text: &str, end: usize) -> usize {
    const DASHES: [&str; 6] = [",--", ",-", ".--", ".-", ",–", ".–"];
    let rest = text.get(end..).unwrap_or_default();
    DASHES.iter().find(|dash| rest.starts_with(*dash)).map_or(0, |dash| dash.len())
}

fn after(text: &str, amount: &Amount, at: usize) -> Vec<Reading> {
    let rest = text.get(at..).unwrap_or_default();
    let reading = |len: usize, measured: Measured| Reading {
        start: amount.start(),
        end: at + len,
        unit_end: at + len,
        measured,
        share: 1.0,
        per: None,
        is_name: true,
    };
    if let Some((len, is_point)) = percent(rest) {
        return vec![reading(len, Measured::Percent { is_point })];
    }
    if let Some((len, unit)) = degrees(rest) {
        if let Some(below) = below_zero(rest, len) {
            return vec![Reading { share: -1.0, ..reading(below, Measured::Temperature(unit)) }];
        }
        let mut readings = vec![reading(len, Measured::Temperature(unit))];
        if unit.is_none() {
            readings.push(reading(len, Measured::Measure("degree", "angle")));
        }
        return readings;
    }
    if let Some(len) = years(rest) {
        return vec![reading(len, Measured::Age("year"))];
    }
    if let Some(found) = foreign(text, at) {
        return vec![reading(found.len, Measured::Money(None))];
    }
    let mut readings: Vec<Reading> = Vec::new();
    for found in lexicon::find(rest) {
        let candidate = named(text, at, found, reading(found.len, Measured::Money(None)));
        let is_new = readings.iter().all(|it| it.measured.kind() != candidate.measured.kind());
        if is_new && fits(amount, found) {
            readings.push(candidate);
        }
    }
    readings
}

/// Money after an adjective that no list holds: `neuseeländische Dollar`.
fn foreign(text: &str, at: usize) -> Option<Match> {
    let word = word_at(text, at);
    let is_adjective = ["ische", "ischen", "ischer"].iter().any(|ending| word.ends_with(ending));
    let rest = text.get(at..)?;
    let is_known = !is_adjective || !lexicon::find(rest).is_empty();
    let noun = if is_known { return None } else { next_word(text, at + word.len())? };
    let found = lexicon::find(text.get(noun..)?).into_iter().next()?;
    let is_money = found.is_name && matches!(found.sense, Sense::Money { share: 1.0, .. });
    is_money.then_some(Match { len: noun + found.len - at, ..found })
}

/// Whether a symbol can follow such a number: single letters only after digits.
fn fits(amount: &Amount, found: Match) -> bool {
    found.is_name || !amount.is_spelled() || found.len > 1
}

fn named(text: &str, at: usize, found: Match, draft: Reading) -> Reading {
    let (measured, share) = match found.sense {
        Sense::Money { code, share } => (Measured::Money(code), share),
        Sense::Unit { id, category: "duration" } => {
            return duration(text, Reading { is_name: found.is_name, ..draft }, id);
        }
        Sense::Unit { id, category } => (Measured::Measure(id, category), 1.0),
    };
    let reading = Reading { measured, share, is_name: found.is_name, ..draft };
    match rate(text, at + found.len) {
        Some((end, per)) => Reading { end, per: Some(per), ..reading },
        None => reading,
    }
}

/// A length of time, or an age where `alt` follows.
fn duration(text: &str, draft: Reading, id: &'static str) -> Reading {
    let alt = next_word(text, draft.end).map(|at| (at, word_at(text, at)));
    match alt {
        Some((at, word)) if is_old(word) => {
            let end = at + word.len();
            Reading { end, unit_end: end, measured: Measured::Age(id), ..draft }
        }
        _ => Reading { measured: Measured::Duration(id), ..draft },
    }
}

fn is_old(word: &str) -> bool {
    word.strip_prefix("alt").is_some_and(is_ending)
}

/// `pro Quadratmeter`, `je Kilowattstunde`, `/Jahr`: where it ends and the unit below the line.
fn rate(text: &str, end: usize) -> Option<(usize, &'static str)> {
    let rest = text.get(end..)?;
    let at = match rest.strip_prefix('/') {
        Some(_) => end + 1,
        None => {
            let at = next_word(text, end)?;
            let word = word_at(text, at);
            let is_per = same(word, "pro") || same(word, "je");
            if is_per { next_word(text, at + word.len())? } else { return None }
        }
    };
    let found = lexicon::find(text.get(at..)?).into_iter().find_map(|found| match found.sense {
        Sense::Unit { id, .. } => Some((at + found.len, id)),
        Sense::Money { .. } => None,
    });
    found.or_else(|| head(text, at))
}

/// `pro Kopf`, `pro Person`: per head.
fn head(text: &str, at: usize) -> Option<(usize, &'static str)> {
    let word = word_at(text, at);
    ["Kopf", "Person", "Einwohner"].contains(&word).then_some((at + word.len(), "person"))
}

#[cfg(test)]
mod tests {
    use super::super::amount;
    use super::*;

    #[track_caller]
    fn check(text: &str, span: &str, unit: Option<&str>) {
        let amounts = amount::find(text, &[]);
        let first = amounts.first().and_then(|it| read(text, it).into_iter().next());
        let found = first.map(|it| (text.get(it.start..it.end).unwrap_or_default(), it.measured.unit()));
        assert_eq!(found, Some((span, unit)), "{text}");
    }

    #[test]
    fn percentages() {
        check("20 Prozent der Stimmen", "20 Prozent", Some("percent"));
        check("12,5% davon", "12,5%", Some("percent"));
        check("drei Prozentpunkte mehr", "drei Prozentpunkte", Some("percentage-point"));
        check("die 5-Prozent-Hürde", "5-Prozent", Some("percent"));
    }

    #[test]
    fn money() {
        check("20 Mio. Euro", "20 Mio. Euro", Some("EUR"));
        check("5,3 Milliarden US-Dollar", "5,3 Milliarden US-Dollar", Some("USD"));
        check("für € 5 im Laden", "€ 5", Some("EUR"));
        check("CHF 1'000 pro Kopf", "CHF 1'000", Some("CHF"));
        check("30 schwedische Kronen", "30 schwedische Kronen", Some("SEK"));
        check("das 9-Euro-Ticket", "9-Euro", Some("EUR"));
        check("20,- Euro", "20,- Euro", Some("EUR"));
        check("100 Kronen", "100 Kronen", None);
    }

    #[test]
    fn measures_and_rates() {
        check("die 122-mm-Kanone", "122-mm", Some("millimeter"));
        check("mit 100km/h", "100km/h", Some("kilometer-per-hour"));
        check("drei Quadratkilometer Wald", "drei Quadratkilometer", Some("square-kilometer"));
        check("12 Euro pro Quadratmeter", "12 Euro pro Quadratmeter", Some("EUR"));
        check("40 Tonnen/Jahr", "40 Tonnen/Jahr", Some("tonne"));
    }

    #[test]
    fn temperatures_and_ages() {
        check("8 Grad Celsius", "8 Grad Celsius", Some("celsius"));
        check("40 °C", "40 °C", Some("celsius"));
        check("35 Grad im Schatten", "35 Grad", Some("celsius"));
        check("der 34-Jährige", "34-Jährige", Some("year"));
        check("zwei Monate alt", "zwei Monate alt", Some("month"));
    }
}
