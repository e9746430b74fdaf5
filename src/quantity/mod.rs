//! Numbers with what they count: amounts of money, measures, percentages, ages.

mod amount;
mod context;
mod counted;
mod every;
mod hedge;
mod lexicon;
mod money;
mod news;
mod overlap;
mod person;
mod places;
mod plain;
mod range;
mod reading;
mod rule;
mod suffix;
mod vague;
mod value;

pub(crate) use overlap::settle;
pub use rule::RuleId;
pub use value::{Precision, Quantity, QuantityKind};
use value::{skipped, span};

use crate::document::Document;

/// Finds the quantities of a document, in order, as a newsroom reads them: disjoint, articles, years and
/// house numbers left out, ranges as one.
#[inline(never)]
pub fn find(document: &Document<'_>) -> Vec<Quantity> {
    news::find(document)
}

/// Finds every reading of every number, in order of their starts: overlapping, each range as two numbers,
/// `ein` as a one, a length of time as an age. Specifications of number recognition count in this way.
///
/// An ordinal relative to something has the unit `end` or `current` and an offset as its value: -1 from the
/// end is `vorletzte`.
pub fn find_every(document: &Document<'_>) -> Vec<Quantity> {
    every::find(document)
}
