//! What the rules see of an article: tokens, clauses, clauses with a cue verb.

mod clauses;
mod cues;
mod tokens;

use wortlaut::document::Document;

use crate::arguments::What;

/// Writes what is asked for.
pub(crate) fn write(out: &mut String, what: What, text: &str) {
    match what {
        What::Tokens => tokens::write(out, &Document::new(text, &[])),
        What::Clauses => clauses::write(out, &Document::new(text, &[])),
        What::Cues => cues::write(out, text),
    }
}
