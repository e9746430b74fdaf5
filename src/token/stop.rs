//! Decides whether a full stop belongs to the word or number before it: abbreviations, initials, ordinals.

use std::sync::LazyLock;

use crate::lexicon;

use super::abbreviation::{self, Place};
use super::starter::{is_function_word, is_starter};
use super::{Context, Lexeme, Source, TokenKind, address};

/// Months and their short forms: after a number with a stop, that number is a day.
static MONTHS: LazyLock<Vec<&'static str>> = LazyLock::new(|| lexicon::words(include_str!("../data/months.txt")));

/// Nouns that a plain number follows: `Platz 3`; sorted.
static NUMBERED: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| lexicon::words(include_str!("../data/numbered_nouns.txt")));

/// Longest local part of an e-mail address, in bytes (RFC 5321).
const MAX_LOCAL: usize = 64;

/// Most segments of an abbreviation such as `G.m.b.H.`.
const MAX_SEGMENTS: usize = 12;

/// The token that the stop at `end` makes of the word that starts at `start`; `piece` is where its last run starts.
/// None where the stop is a token of its own.
pub(super) fn after_word(
    source: Source<'_>,
    start: usize,
    piece: usize,
    end: usize,
    context: &Context,
) -> Option<Lexeme> {
    let next = end + 1;
    if source.is_word(next) {
        return glued(source, start, end);
    }
    if source.byte(next) == b'.' {
        return None;
    }
    let word = source.slice(piece, end);
    let attached = if is_single(word) {
        is_initial(source, start, end, context)
    } else {
        is_abbreviation(source, start, word, end, context) || is_roman_ordinal(source, start, word, end, context)
    };
    attached.then(|| Lexeme::new(next, TokenKind::Word))
}

/// A stop with a letter or digit right behind it: `z.B.`, `spiegel.de`, `Dr.Müller`, `ver.di`.
fn glued(source: Source<'_>, start: usize, end: usize) -> Option<Lexeme> {
    let next = end + 1;
    local_part(source, end)
        .and_then(|at| address::email(source, at))
        .or_else(|| address::url(source, start, end))
        .or_else(|| address::host(source, start, end))
        .or_else(|| dotted(source, start, end))
        .or_else(|| {
            let word = source.slice(start, end);
            abbreviation::place(word).filter(|&place| place != Place::Date).map(|_| Lexeme::new(next, TokenKind::Word))
        })
        .or_else(|| lower_name(source, end))
}

/// Where the `@` of an e-mail address stands whose local part holds the stop at `stop`.
fn local_part(source: Source<'_>, stop: usize) -> Option<usize> {
    let mut at = stop + 1;
    while at < stop + MAX_LOCAL
        && (source.byte(at).is_ascii_alphanumeric() || matches!(source.byte(at), b'.' | b'-' | b'_' | b'+'))
    {
        at += 1;
    }
    (source.byte(at) == b'@').then_some(at)
}

/// `z.B.`, `k.u.k.`, `S.p.A.`, `e.V`, `E.ON`: segments of one letter, the last one perhaps of several capitals.
fn dotted(source: Source<'_>, start: usize, end: usize) -> Option<Lexeme> {
    let first = source.slice(start, end);
    if !is_single(first) && !matches!(first, "Ph" | "St" | "Best" | "Bst") {
        return None;
    }
    let mut segment = end + 1;
    for _ in 0..MAX_SEGMENTS {
        // Bounded: only a short segment belongs to an abbreviation.
        let run = segment_end(source, segment);
        let letters = source.slice(segment, run);
        if source.is_word(run) || letters.is_empty() {
            break;
        }
        let has_stop = source.byte(run) == b'.' && source.byte(run + 1) != b'.';
        if has_stop && (is_single(letters) || letters.chars().count() < 3 && !letters.starts_with(char::is_uppercase)) {
            segment = run + 1;
        } else if is_single(letters) || letters.chars().all(char::is_uppercase) {
            return Some(Lexeme::new(run, TokenKind::Word));
        } else {
            break;
        }
    }
    // `J.Buchholz`, `J.J.Abrams`: the initials are a token, the name another.
    Some(Lexeme::new(segment, TokenKind::Word))
}

/// The end of at most four letters.
fn segment_end(source: Source<'_>, at: usize) -> usize {
    let mut end = at;
    for _ in 0..4 {
        if !source.is_letter(end) {
            break;
        }
        end += source.char(end).map_or(1, char::len_utf8);
    }
    end
}

/// Names with a stop inside: `ver.di`, `tele.ring`, `Mail.app`; and versions: `G26.1`.
fn lower_name(source: Source<'_>, end: usize) -> Option<Lexeme> {
    let before = source.char_before(end)?;
    let run = if before.is_ascii_digit() && source.is_digit(end + 1) {
        source.digits_end(end + 1)
    } else if before.is_lowercase() && source.byte(end + 1).is_ascii_lowercase() {
        segment_end(source, end + 1)
    } else {
        return None;
    };
    (!source.is_word(run) && source.byte(run) != b'.').then(|| Lexeme::new(run, TokenKind::Word))
}

/// One letter before a stop: `J. F. Kennedy`, `z. B.`, but not `Vitamin C. Das`.
fn is_initial(source: Source<'_>, start: usize, end: usize, context: &Context) -> bool {
    let previous = context.previous_word(source, start);
    let next = source.next_word(end + 1);
    if previous.ends_with('.') && previous.len() < 4 && 1 < previous.len() {
        return true;
    }
    if !source.is_gap(end + 1) {
        return true;
    }
    // `Leon F. (17)`
    source.has(end + 1, " (") || !next.is_empty() && !is_starter(next)
}

fn is_abbreviation(source: Source<'_>, start: usize, word: &str, end: usize, context: &Context) -> bool {
    let Some(place) = abbreviation::place(word) else { return is_street(word) || is_without_vowel(word) };
    match place {
        Place::Title | Place::Inner | Place::Small | Place::Final => true,
        Place::Number => {
            source.next_word(end + 1).starts_with(|c: char| c.is_ascii_digit() || matches!(c, 'I' | 'V' | 'X'))
        }
        Place::Unit => {
            is_number(context.previous_word(source, start)) || source.next_word(end + 1).starts_with(char::is_lowercase)
        }
        Place::Date => {
            let previous = context.previous_word(source, start);
            is_number(previous.trim_end_matches('.'))
                || source.next_word(end + 1).starts_with(|c: char| c.is_ascii_digit())
                || source.byte(end + 1) == b',' && source.next_word(end + 2).starts_with(|c: char| c.is_ascii_digit())
        }
    }
}

fn is_number(word: &str) -> bool {
    word.ends_with(|c: char| c.is_ascii_digit()) || matches!(word, "Zehn" | "zehn" | "zwei" | "drei" | "vier" | "fünf")
}

/// `Hauptstr.`
fn is_street(word: &str) -> bool {
    5 < word.len() && word.ends_with("str")
}

/// `Schr.`, `Bhf.`: no German word has a capital, small consonants and no vowel.
fn is_without_vowel(word: &str) -> bool {
    let mut letters = word.chars();
    let has_capital = letters.next().is_some_and(|c| c.is_ascii_uppercase() && !is_vowel(c));
    let is_short = 2 < word.len() && word.len() < 7;
    has_capital && is_short && letters.all(|c| c.is_ascii_lowercase() && !is_vowel(c)) && !word.ends_with("st")
}

fn is_vowel(c: char) -> bool {
    matches!(c.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// `Wilhelm II. war`, `im II. Weltkrieg`; not `Kapitel II. Der`.
fn is_roman_ordinal(source: Source<'_>, start: usize, word: &str, end: usize, context: &Context) -> bool {
    if 8 < word.len() || !word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X' | b'L' | b'C')) {
        return false;
    }
    let next = source.next_word(end + 1);
    let follows_name = context.previous_word(source, start).starts_with(char::is_uppercase);
    if next.is_empty() || is_starter(next) { follows_name && !source.is_gap(end + 1) } else { true }
}

/// The end of the number from `start` to `end`, its stop at `end` included if it makes an ordinal.
pub(super) fn after_number(source: Source<'_>, start: usize, end: usize, context: &Context) -> usize {
    let with_stop = end + 1;
    let digits = source.slice(start, end);
    if !is_position(digits) && !is_day_and_month(digits) || source.byte(with_stop) == b'.' {
        return end;
    }
    if !source.is_gap(with_stop) {
        let is_joined = matches!(source.char(with_stop), Some('-' | '–' | '/' | ',' | ')' | ';' | ':'));
        let goes_on = is_joined || is_month(source.next_word(with_stop)); // `11.Dezember`
        return if goes_on { with_stop } else { end };
    }
    let next = source.next_word(with_stop);
    let previous = context.previous_word(source, start);
    let is_ordinal = match next.chars().next() {
        None => false,
        Some(c) if c.is_ascii_digit() || c.is_lowercase() => true,
        Some(_) if is_month(next) => true,
        // A number at the start of a line or after a sentence's end counts what follows.
        Some(_) if previous.is_empty() || matches!(previous, "." | "!" | "?") => true,
        Some(_) if is_starter(next) => false,
        // High positions are rare: `zum 100. Geburtstag`, but `in den Billboard 200. Merkel`.
        Some(_) if digits.len() == 3 && !is_function_word(previous) => false,
        // `Putins 70. Geburtstag`, but `auf Platz 3. Merkel`.
        Some(_) => NUMBERED.binary_search(&previous).is_err() && !is_number(previous),
    };
    if is_ordinal { with_stop } else { end }
}

fn is_month(word: &str) -> bool {
    MONTHS.binary_search(&word).is_ok()
}

/// At most three digits: higher positions are written out or have no stop.
fn is_position(digits: &str) -> bool {
    digits.len() <= 3 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

/// `24.2` in `24.2.`: a German decimal would have a comma.
fn is_day_and_month(digits: &str) -> bool {
    let Some((day, month)) = digits.split_once('.') else { return false };
    let within =
        |number: &str, most: u32| number.len() < 3 && number.parse::<u32>().is_ok_and(|it| 0 < it && it <= most);
    within(day, 31) && within(month, 12)
}

fn is_single(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_alphabetic) && letters.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lists_are_sorted() {
        assert!(NUMBERED.is_sorted() && MONTHS.is_sorted());
    }
}
