//! Quantities in normal form.

use crate::document::Document;
use crate::text::Span;
use crate::token::TokenKind;

/// What a quantity measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum QuantityKind {
    /// A bare number or a count.
    Number,
    /// A position in a row: `der dritte`.
    Ordinal,
    /// A share in hundredths.
    Percent,
    /// An amount of money; the unit is an ISO 4217 code.
    Money,
    /// A physical measure.
    Measure,
    /// A temperature.
    Temperature,
    /// An age.
    Age,
}

/// How exactly a quantity is put.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Precision {
    /// As it stands.
    Exact,
    /// `rund`, `etwa`, `knapp`.
    About,
    /// `mindestens`, `ab`.
    AtLeast,
    /// `höchstens`, `bis zu`.
    AtMost,
    /// `mehr als`, `über`.
    MoreThan,
    /// `weniger als`, `unter`.
    LessThan,
    /// `zwischen ... und`, `drei bis vier`.
    Between,
}

/// A quantity in normal form.
#[derive(Debug, Clone, PartialEq)]
pub struct Quantity {
    /// Where it stands, its unit included.
    pub span: Span,
    /// What it measures.
    pub kind: QuantityKind,
    /// Its value in `unit`; none where only bounds are given (`Hunderte`, a range).
    pub value: Option<f64>,
    /// Lower bound, where one is given.
    pub low: Option<f64>,
    /// Upper bound, where one is given.
    pub high: Option<f64>,
    /// ISO 4217 code for money, else a CLDR unit identifier (`kilometer-per-hour`); none where the text leaves
    /// it open (`100 Kronen`). `Dollar` alone is the American one, `Cent` a hundredth euro, `Grad` Celsius.
    pub unit: Option<String>,
    /// CLDR identifier of the unit below the line, where a rate is not a unit of its own: `Euro pro Liter`.
    pub per: Option<String>,
    /// How exactly it is put.
    pub precision: Precision,
    /// The words before it that say so: `mehr als`.
    pub hedge: Option<Span>,
    /// The words for what a bare number counts: `ukrainische Soldaten` after `20.000`.
    pub counted: Option<Span>,
}

impl Quantity {
    /// A quantity as it stands, without unit, bounds or hedge, from byte `start` to byte `end`.
    pub(super) fn bare(start: usize, end: usize, kind: QuantityKind, value: Option<f64>) -> Self {
        Self {
            span: span(start, end),
            kind,
            value,
            low: None,
            high: None,
            unit: None,
            per: None,
            precision: Precision::Exact,
            hedge: None,
            counted: None,
        }
    }
}

/// Spans that hold digits but no numbers: addresses, handles, hashtags.
pub(super) fn skipped(document: &Document<'_>) -> Vec<Span> {
    let is_skipped = |kind| {
        matches!(kind, TokenKind::Url | TokenKind::Email | TokenKind::Handle | TokenKind::Hashtag | TokenKind::Emoji)
    };
    document.tokens().iter().filter(|token| is_skipped(token.kind)).map(|token| token.span).collect()
}

/// A span from byte positions.
pub(super) fn span(start: usize, end: usize) -> Span {
    Span::new(start as u32, end as u32)
}
