//! Decides whether a sentence ends between two tokens.

use crate::chars;
use crate::token::abbreviation::{self, Place};
use crate::token::starter::{self, Starter, is_starter};
use crate::token::{Token, TokenKind};

use super::unmarked;

/// Most closing marks and stops looked back over: `...!?“)`; the bound keeps a million of them linear.
const MAX_CLOSERS: usize = 8;

/// Whether a sentence ends after token `idx` of a block's tokens, of which it holds `n_tokens` up to there.
pub(super) fn is_boundary(text: &str, tokens: &[Token], idx: usize, n_tokens: usize) -> bool {
    let (Some(last), Some(next)) = (tokens.get(idx), tokens.get(idx + 1)) else { return false };
    // Most gaps are before a small letter.
    if starts_small(text, *next) {
        let first = (idx + 1).checked_sub(n_tokens).and_then(|first| tokens.get(first));
        return is_small_start(text, tokens.get(..=idx).unwrap_or_default(), *next, first);
    }
    // Marks that close belong to the sentence they close.
    if is_closer(text, *next, last.span.end) || is_terminator(text, *next) {
        return false;
    }
    let before = tokens.get(..=idx).unwrap_or_default();
    let Some(terminator) = terminator(text, before) else {
        return unmarked::is_boundary(text, tokens, idx, n_tokens);
    };
    if is_left_out(text, before) {
        return false;
    }
    let opens = next.kind == TokenKind::Quote || matches!(next.span.of(text), "(" | "[" | "–" | "-" | "—");
    let head = if opens { tokens.get(idx + 2).unwrap_or(next) } else { next };
    let word = head.span.of(text);
    let starts =
        word.chars().next().is_some_and(|c| !c.is_lowercase() && (c.is_alphanumeric() || !chars::is_punctuation(c)));
    if !starts {
        return false;
    }
    // `Leandro F. (17)`: what stands in brackets after an abbreviation belongs to it.
    if next.span.of(text) == "(" && !matches!(terminator, Terminator::Stop) {
        return false;
    }
    match terminator {
        Terminator::Stop => true,
        Terminator::Initial => is_starter(word) && !is_enumerator(text, before),
        Terminator::Abbreviation(Place::Title | Place::Number) => false,
        Terminator::Abbreviation(Place::Inner | Place::Small | Place::Unit | Place::Date) => is_starter(word),
        // The form of a company goes on: `Nordlicht & Co. KG`.
        Terminator::Abbreviation(Place::Final) => (head.kind == TokenKind::Word || opens) && !is_company(word),
    }
}

fn starts_small(text: &str, token: Token) -> bool {
    let first = text.as_bytes().get(token.span.start as usize);
    first.is_some_and(|byte| {
        byte.is_ascii_lowercase() || !byte.is_ascii() && token.span.of(text).starts_with(char::is_lowercase)
    })
}

/// Whether no stop ends a sentence after token `idx`.
fn is_unmarked(text: &str, tokens: &[Token], idx: usize) -> bool {
    terminator(text, tokens.get(..=idx).unwrap_or_default()).is_none()
}

/// Whether a sentence starts small after a stop, as in chats: `war toll. das essen kam schnell`.
///
/// A small letter after a stop speaks for an abbreviation that no list holds, so more must speak for an end: a small
/// start before (`first` is the sentence's own), or a function word that hardly follows an abbreviation.
fn is_small_start(text: &str, before: &[Token], next: Token, first: Option<&Token>) -> bool {
    let [.., word, stop] = before else { return false };
    let is_plain =
        matches!(stop.span.of(text), "." | "!" | "?" | "!!" | "!!!" | "??") && stop.span.end < next.span.start;
    if !is_plain || word.kind != TokenKind::Word || next.kind != TokenKind::Word {
        return false;
    }
    first.is_some_and(|it| starts_small(text, *it))
        || matches!(starter::small(next.span.of(text)), Some(Starter::Sure | Starter::Article))
}

/// Whether `before` ends in a number that opens a sentence: `... ist. 3. Der Rat`.
fn is_enumerator(text: &str, before: &[Token]) -> bool {
    match before {
        [.., previous, number] => number.kind == TokenKind::Number && is_terminator(text, *previous),
        [number] => number.kind == TokenKind::Number,
        [] => false,
    }
}

fn is_company(word: &str) -> bool {
    matches!(word, "KG" | "KGaA" | "OHG" | "oHG" | "GmbH" | "AG" | "Ltd" | "Ltd.")
}

/// What may end a sentence.
enum Terminator {
    /// A stop, a mark of exclamation or question, an ellipsis.
    Stop,
    /// A letter or number with its stop.
    Initial,
    /// An abbreviation with its stop.
    Abbreviation(Place),
}

/// The terminator at the end of `before`, perhaps with closing marks behind it.
fn terminator(text: &str, before: &[Token]) -> Option<Terminator> {
    for (back, token) in before.iter().rev().take(MAX_CLOSERS).enumerate() {
        if is_terminator(text, *token) {
            return Some(Terminator::Stop);
        }
        let word = token.span.of(text);
        if let Some(form) = word.strip_suffix('.').filter(|_| matches!(token.kind, TokenKind::Word | TokenKind::Number))
        {
            let is_short = token.kind == TokenKind::Number || form.chars().count() == 1;
            return match abbreviation::place(form) {
                Some(place) => Some(Terminator::Abbreviation(place)),
                None if is_short || 0 < back => Some(Terminator::Initial),
                None => Some(Terminator::Abbreviation(Place::Inner)),
            };
        }
        let start = token.span.start;
        let touches = before.iter().rev().nth(back + 1).is_some_and(|it| it.span.end == start);
        if !(touches && (token.kind == TokenKind::Quote || matches!(word, ")" | "]"))) {
            return None;
        }
    }
    None
}

/// Whether `before` ends in `[...]`, which stands for words left out and ends nothing.
fn is_left_out(text: &str, before: &[Token]) -> bool {
    let [.., open, dots, close] = before else { return false };
    matches!(open.span.of(text), "[" | "(")
        && matches!(dots.span.of(text), "..." | "…")
        && matches!(close.span.of(text), "]" | ")")
}

fn is_terminator(text: &str, token: Token) -> bool {
    token.kind == TokenKind::Punctuation
        && token.span.len() < 64
        && token.span.of(text).chars().all(|c| matches!(c, '.' | '!' | '?' | '…' | '‽' | '⁇' | '⁈' | '⁉' | '‼'))
}

fn is_closer(text: &str, token: Token, previous_end: u32) -> bool {
    let touches = token.span.start == previous_end;
    touches && (token.kind == TokenKind::Quote || matches!(token.span.of(text), ")" | "]" | "," | ";" | ":"))
}

/// The gaps that the model is asked about, as the tokens before them: what the trainer learns from.
pub fn open_gaps(text: &str, tokens: &[Token]) -> impl Iterator<Item = usize> {
    (0..tokens.len()).filter(move |&idx| unmarked::is_open(text, tokens, idx) && is_unmarked(text, tokens, idx))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_are_before_capital_words_only() {
        let text = "Ein Haus brennt. Der Rat „Stadt“ z. B. Bonn (Nord) Süd an";
        let tokens = crate::token::tokenize(text);
        let gaps: Vec<&str> =
            open_gaps(text, &tokens).filter_map(|idx| tokens.get(idx)).map(|it| it.span.of(text)).collect();
        assert_eq!(gaps, ["Ein", "Der", "Rat", ")"]);
    }
}
