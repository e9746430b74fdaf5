//! What kind of number words stand for, and how a number is scaled.

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
