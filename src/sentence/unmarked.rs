//! Finds ends of sentences without a stop, by the function word that starts the next.
//!
//! Headings, captions and hasty writing leave the stop out. In German a function word has a capital only where a sentence
//! starts, apart from names and polite pronouns: that is evidence enough, and a false end inside a sentence costs more
//! than a missed one.

use std::sync::LazyLock;

use crate::lexicon;
use crate::token::starter::{self, Starter};
use crate::token::{Token, TokenKind};

/// Words after a capital article that make a name: `Die Linke`; sorted.
static NAMES: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| lexicon::entries(include_str!("../data/article_names.txt")).map(|(name, _)| name).collect());

/// Whether a sentence ends between `last` and `next` though no stop says so; `after` follows `next`.
pub(super) fn is_boundary(text: &str, last: Token, next: Token, after: Option<&Token>) -> bool {
    let is_capital = text.as_bytes().get(next.span.start as usize).is_some_and(|byte| !byte.is_ascii_lowercase());
    if !is_capital || next.kind != TokenKind::Word || last.span.end == next.span.start {
        return false;
    }
    let Some(starter) = starter::starter(next.span.of(text)).filter(|&it| it != Starter::Inside) else { return false };
    let Some(after) = after.filter(|it| it.kind == TokenKind::Word || it.kind == TokenKind::Number) else {
        return false;
    };
    let after = after.span.of(text);
    let before = last.span.of(text);
    match last.kind {
        TokenKind::Emoji => return true,
        TokenKind::Word => {}
        _ => return before == ";" || before == ")" && starter == Starter::Sure,
    }
    let ends_small = before.ends_with(char::is_lowercase);
    if !ends_small || starter::is_function_word(before) {
        return false;
    }
    let before_is_noun = !before.starts_with(char::is_lowercase);
    match starter {
        // After a noun the article may start a title: `der Roman Die Blechtrommel`.
        Starter::Article => !before_is_noun && NAMES.binary_search(&after).is_err(),
        Starter::Sure => !before_is_noun || after.starts_with(char::is_lowercase),
        Starter::Inside => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted() {
        assert!(NAMES.is_sorted());
    }
}
