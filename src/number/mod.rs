//! Numbers in digits and in German words, alone and in phrases: `69,5`, `dritte`, `zwei Millionen dreihunderttausend`.

pub(crate) mod cursor;
mod digits;
pub(crate) mod lexicon;
mod phrase;
pub(crate) mod telephone;
mod word;

pub use digits::Numeral;
pub use phrase::{Number, Script, at};
pub use word::{WordNumber, parse as parse_word, prefix as word_prefix};

/// Reads the numeral in digits that `text` starts with, without a sign.
pub fn read_digits(text: &str) -> Option<Numeral> {
    digits::read(text)
}

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
