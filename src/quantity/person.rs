//! Ages of people: bare beside a name (`Anna Schulz (34)`), and in years and months.

use super::amount::Amount;
use super::context::word_before;
use super::reading::{self, Measured, Reading};
use super::{Quantity, QuantityKind};
use crate::document::Document;
use crate::number::Script;
use crate::tag::Pos;
use crate::text::Span;

/// Whether the number is the age of the person named before it.
pub(super) fn is_age(document: &Document<'_>, amount: &Amount) -> bool {
    let text = document.text();
    let is_plausible = amount.number.script == Script::Digits && (3.0..=110.0).contains(&amount.number.value);
    let (Some(before), Some(after)) = (text.get(..amount.start()), text.get(amount.end()..)) else { return false };
    let name = match before.strip_suffix('(') {
        Some(name) if after.starts_with(')') => name.trim_end(),
        None if after.starts_with([',', ')']) => before.strip_suffix(", ").unwrap_or_default(),
        _ => return false,
    };
    is_plausible && is_full_name(document, name.len())
}

/// An age in years and months, as one: `zwei Jahre und drei Monate alt`.
pub(super) fn in_years_and_months(
    text: &str,
    amount: &Amount,
    years: &Reading,
    following: &[Amount],
) -> Option<Quantity> {
    let next = following.first()?;
    let months = reading::read(text, next).into_iter().find(|it| it.measured == Measured::Age("month"))?;
    let between = text.get(years.end..months.start)?.trim();
    if years.measured != Measured::Duration("year") || !matches!(between, "" | "und" | ",") {
        return None;
    }
    let value = amount.number.value + next.number.value / MONTHS;
    let age = Quantity::bare(years.start, months.end, QuantityKind::Age, Some(value));
    Some(Quantity { unit: Some(String::from("year")), ..age })
}

/// In a year.
const MONTHS: f64 = 12.0;

/// Whether a first name and a surname end at byte `end`.
fn is_full_name(document: &Document<'_>, end: usize) -> bool {
    let text = document.text();
    // An initial for the surname: `Anna S.`
    let end = if text.get(..end).is_some_and(|before| before.ends_with('.')) { end - 1 } else { end };
    let Some((start, last)) = word_before(text, end).filter(|(start, word)| start + word.len() == end) else {
        return false;
    };
    let Some((_, first)) = word_before(text, start) else { return false };
    let is_adjacent = text.get(..start).is_some_and(|before| before.ends_with(&format!("{first} ")));
    is_adjacent && [first, last].iter().all(|word| is_capitalized(word)) && is_proper(document, start, end)
}

/// One capital and then small letters: no abbreviation such as `SPD`.
fn is_capitalized(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && word.chars().skip(1).all(char::is_lowercase)
}

/// Whether the tagger takes the word for a name, or has not been asked.
fn is_proper(document: &Document<'_>, start: usize, end: usize) -> bool {
    let token = document.tokens_in(Span::new(start as u32, end as u32)).start;
    document.tags().get(token as usize).is_none_or(|tag| matches!(tag.pos, Pos::Propn | Pos::X))
}
