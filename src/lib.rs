//! Wortlaut reads a German news article and shows who and what it names, who says what, how surely
//! it is put, and on what figures it rests.
//!
//! The stages, in the order in which they run:
//!
//! 1. [`structure`] divides the text into blocks,
//! 2. [`token`] splits it into tokens,
//! 3. [`sentence`] groups the tokens into sentences,
//! 4. [`tag`] gives each token its part of speech,
//! 5. [`syntax`] tells how each sentence is built,
//! 6. [`entity`] finds who and what is named,
//! 7. [`quantity`] and [`timex`] find figures and dates,
//! 8. [`claim`] finds who says what.
//!
//! ```
//! let text = "„Wir sind bereit“, sagte Anna Schulz.";
//! let analysis = wortlaut::analyze(text, &wortlaut::Options::default());
//! assert_eq!(analysis.document.text(), text);
//! ```

pub mod analysis;
mod chars;
pub mod claim;
pub mod document;
pub mod entity;
pub mod hash;
pub mod language;
pub mod lexicon;
pub mod model;
pub mod number;
pub mod quantity;
pub mod report;
pub mod request;
mod rule;
pub mod sentence;
pub mod structure;
pub mod syntax;
pub mod tag;
pub mod text;
pub mod timex;
pub mod token;
#[cfg(target_arch = "wasm32")]
pub mod wasm;

pub use analysis::{Analysis, Options, analyze, analyze_again};
pub use report::{Layers, Report, Unit, report};
