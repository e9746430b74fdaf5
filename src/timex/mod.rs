//! Dates, times, durations and sets, as TIMEX3 values (ISO 8601).

mod anchor;
mod atom;
mod calendar;
mod expression;
mod grammar;
mod lexicon;
mod place;
mod publication;
mod resolve;
mod rule;
mod surname;
mod tense;
#[cfg(test)]
mod tests;
mod unit;
mod value;

use crate::document::Document;
use crate::text::Span;

pub use expression::{Modifier, TimeExpression, TimeKind};
pub use resolve::Reference;
pub use rule::RuleId;
pub use time::{Date, Time};

use resolve::Context;
use value::Expression;

/// Finds the time expressions of a document, in order.
///
/// `date` is the day against which `gestern` or `am Donnerstag` is resolved; without it the
/// article's own date is used, and where there is none such expressions stay patterns.
#[inline(never)]
pub fn find(document: &Document<'_>, date: Option<Date>) -> Vec<TimeExpression> {
    find_from(document, Reference { date, time: None })
}

/// Finds the time expressions of a document as seen from a moment of the day; see [`find`].
pub fn find_from(document: &Document<'_>, reference: Reference) -> Vec<TimeExpression> {
    let date = reference.date.or_else(|| publication::date(document));
    let reference = Reference { date, ..reference };
    let reader = place::Reader::new(document, reference);
    let blocks = document.blocks().iter().filter(|block| block.kind.is_content());
    blocks.flat_map(|block| reader.read(block)).collect()
}

fn expression(phrase: &grammar::Phrase, span: Span, context: Context) -> TimeExpression {
    let reading = resolve::resolve(&phrase.expression, context);
    let kind = if reading.pattern.starts_with('P')
        && !reading.pattern.ends_with("_REF")
        && !reading.pattern.contains('/')
        && !matches!(phrase.expression, Expression::Set(_))
    {
        // A length is all that is known of `vor drei Stunden` without a time of day.
        TimeKind::Duration
    } else {
        kind(&phrase.expression)
    };
    let mut candidates: Vec<String> = Vec::new();
    for candidate in &reading.candidates {
        if !candidates.contains(&candidate.text) {
            candidates.push(candidate.text.clone());
        }
    }
    TimeExpression {
        span,
        kind,
        value: reading.value().to_owned(),
        candidates,
        range: reading.range,
        length: reading.length,
        modifiers: modifiers(phrase),
        rule: RuleId::of(&phrase.expression),
        pattern: reading.pattern,
    }
}

fn kind(expression: &Expression) -> TimeKind {
    match expression {
        Expression::Day(_) | Expression::Stretch(_) | Expression::Reference(_) => TimeKind::Date,
        Expression::Clock(_)
        | Expression::DayPart(_)
        | Expression::DayClock(..)
        | Expression::DayDayPart(..)
        | Expression::Moment { .. } => TimeKind::Time,
        Expression::Range(start, _) => kind(start),
        Expression::Duration(_) | Expression::Durations(..) => TimeKind::Duration,
        Expression::Set(_) => TimeKind::Set,
    }
}

/// What stands around the expression and what is in its own word: `frühmorgens`.
fn modifiers(phrase: &grammar::Phrase) -> Vec<Modifier> {
    let mut modifiers = phrase.modifiers.clone();
    if let Expression::DayPart(part) | Expression::DayDayPart(_, part) = &phrase.expression {
        modifiers.extend(part.portion.map(Modifier::from));
    }
    modifiers
}
