//! Numbers in digits and in German words, alone and in phrases: `69,5`, `dritte`, `zwei Millionen dreihunderttausend`.

mod cardinal;
pub(crate) mod cursor;
mod digits;
mod edge;
mod form;
pub(crate) mod identifier;
pub(crate) mod lexicon;
mod phrase;
pub(crate) mod telephone;
mod word;

pub use digits::Numeral;
pub use form::{Form, Number, Script, scaled};
pub use phrase::at;
pub use word::{WordNumber, parse as parse_word, prefix as word_prefix};

/// Reads the numeral in digits that `text` starts with, without a sign.
pub fn read_digits(text: &str) -> Option<Numeral> {
    digits::read(text)
}
