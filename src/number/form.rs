//! What kind of number words stand for, and how a number is scaled.

use crate::text::Span;

/// What kind of number a word or phrase is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Form {
    /// A count or measure: `drei`, `zweieinhalb`.
    Cardinal,
    /// `ein` and its inflected forms, which may be the article.
    Article,
    /// A position in a row: `dritte`, `3.`.
    Ordinal,
    /// A part of one: `Drittel`.
    Fraction,
    /// `halb` and its inflected forms.
    Half,
    /// A word that multiplies the number before it: `Million`, `Dutzend`.
    Scale,
}

/// A decimal number times a scale, as one would write it: binary fractions make 4179999999.9999995 of 4.18 milliards.
pub fn scaled(value: f64, scale: f64) -> f64 {
    let product = value * scale;
    // Fifteen digits are what every decimal number keeps in 64 bits.
    format!("{product:.14e}").parse().unwrap_or(product)
}

/// How a number is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Script {
    /// In digits alone: `20.000`.
    Digits,
    /// In words alone.
    Words,
    /// In both: `2,3 Millionen`.
    Mixed,
}

/// A number in a text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Number {
    /// Where it stands; an ordinal's full stop and an abbreviation's are inside.
    pub span: Span,
    /// Its value.
    pub value: f64,
    /// What kind of number it is.
    pub form: Form,
    /// How it is written.
    pub script: Script,
    /// The word it multiplies by, where it ends in one: a million in `2 bis 3 Mio.` counts for both.
    pub scale: Option<f64>,
}
