//! The rules of figures: which kind of figure the words are.

use super::{Precision, Quantity, QuantityKind};
use crate::rule::rules;

rules! {
    FigureRange "figure-range" "Two figures that bound one: from, between, to."
    FigureVague "figure-vague" "A figure that only bounds from below: Hunderte, mehrere Millionen, Hunderte Milliarden."
    FigurePlaces "figure-places" "A figure of which the number of digits is told: ein zweistelliger Millionenbetrag."
    FigureMinus "figure-minus" "A figure below zero: minus 3 Grad, ein Minus von 26 Prozent."
    FigureRate "figure-rate" "A figure per something: Euro je Quadratmeter."
    Share "share" "A part of a whole without a unit: die Hälfte, zwei Drittel, jeder Vierte."
    Count "count" "A number without a unit that counts."
    Ordinal "ordinal" "A place in an order."
    Percent "percent" "A share in hundredths, or points of it."
    Money "money" "An amount of money."
    Measure "measure" "A length, weight or other measure."
    Temperature "temperature" "A temperature."
    Age "age" "An age."
}

impl RuleId {
    /// The rule for a figure found in `text`.
    pub fn of(text: &str, quantity: &Quantity) -> Self {
        let is_bounded = quantity.precision == Precision::Between;
        let is_share = quantity.value.is_some_and(|value| 0.0 < value && value < 1.0);
        match quantity.kind {
            _ if is_bounded && quantity.span.of(text).contains("stellig") => Self::FigurePlaces,
            _ if is_bounded => Self::FigureRange,
            _ if quantity.value.is_none() => Self::FigureVague,
            _ if quantity.value.is_some_and(|value| value < 0.0) => Self::FigureMinus,
            _ if quantity.per.is_some() => Self::FigureRate,
            QuantityKind::Number if is_share && quantity.counted.is_none() => Self::Share,
            QuantityKind::Number => Self::Count,
            QuantityKind::Ordinal => Self::Ordinal,
            QuantityKind::Percent => Self::Percent,
            QuantityKind::Money => Self::Money,
            QuantityKind::Measure => Self::Measure,
            QuantityKind::Temperature => Self::Temperature,
            QuantityKind::Age => Self::Age,
        }
    }
}
