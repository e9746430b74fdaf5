//! Settles who owns digits that a quantity, a time expression or a telephone number claim.

use super::Quantity;
use crate::number::{identifier, telephone};
use crate::text::Span;
use crate::timex::TimeExpression;

/// Of a quantity and a time expression that overlap the longer one stays: `im Jahr 2010` over `2010`,
/// `zwei Jahre alt` over `zwei Jahre`; of equals the time. Neither is part of a telephone number or another identifier.
///
/// Both lists are sorted and stay so.
pub(crate) fn settle(text: &str, quantities: &mut Vec<Quantity>, times: &mut Vec<TimeExpression>) {
    let (telephones, identifiers) = (telephone::find(text), identifier::find(text));
    let is_free = |span: Span| {
        [&telephones, &identifiers].iter().all(|found| {
            let next = found.partition_point(|it| it.end <= span.start);
            found.get(next).is_none_or(|it| !it.overlaps(span))
        })
    };
    quantities.retain(|it| is_free(it.span));
    times.retain(|it| is_free(it.span));
    let mut lost = vec![false; times.len()];
    let mut first = 0;
    quantities.retain(|quantity| {
        first += times.iter().skip(first).take_while(|time| time.span.end <= quantity.span.start).count();
        let claims = times.iter().zip(lost.iter_mut()).skip(first);
        let mut claims: Vec<_> = claims.take_while(|(time, _)| time.span.start < quantity.span.end).collect();
        claims.retain(|(time, _)| time.span.overlaps(quantity.span));
        let is_kept = claims.iter().all(|(time, _)| time.span.len() < quantity.span.len());
        for (_, is_lost) in claims {
            *is_lost |= is_kept;
        }
        is_kept
    });
    let mut lost = lost.into_iter();
    times.retain(|_| !lost.next().unwrap_or(false));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity::QuantityKind;
    use crate::timex::TimeKind;

    fn quantity(start: usize, end: usize) -> Quantity {
        Quantity::bare(start, end, QuantityKind::Number, Some(1.0))
    }

    fn time(start: u32, end: u32) -> TimeExpression {
        TimeExpression {
            span: Span::new(start, end),
            kind: TimeKind::Duration,
            value: String::from("P1Y"),
            pattern: String::from("P1Y"),
            candidates: Vec::new(),
            range: None,
            length: None,
            modifiers: Vec::new(),
            rule: crate::timex::RuleId::Length,
        }
    }

    #[test]
    fn the_longer_one_stays_and_of_equals_the_time() {
        let mut quantities = vec![quantity(3, 7), quantity(10, 24), quantity(30, 34), quantity(40, 42)];
        let mut times = vec![time(0, 7), time(10, 20), time(30, 34), time(50, 60)];
        settle("", &mut quantities, &mut times);
        let starts: Vec<u32> = quantities.iter().map(|it| it.span.start).collect();
        assert_eq!(starts, [10, 40]);
        let starts: Vec<u32> = times.iter().map(|it| it.span.start).collect();
        assert_eq!(starts, [0, 30, 50]);
    }
}
