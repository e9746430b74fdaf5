//! What the words around a number say about it: name or number, angle or temperature, count or reference.

use std::sync::LazyLock;

use super::Quantity;
use super::amount::Amount;
use crate::document::Document;
use crate::lexicon::{self, words};
use crate::number::cursor::{next_word, word_at};
use crate::number::{Form, Script};
use crate::text::Span;

/// The word before byte `at`, if only a gap lies between: its start and the word.
pub(super) fn word_before(text: &str, at: usize) -> Option<(usize, &str)> {
    let before = text.get(..at)?;
    let trimmed = before.trim_end_matches([' ', '\u{a0}', '\u{202f}', '\n', '\r']);
    const MAX_LETTERS: usize = 40;
    let letters = trimmed.char_indices().rev().take(MAX_LETTERS).take_while(|(_, it)| it.is_alphabetic());
    let start = letters.last()?.0;
    Some((start, trimmed.get(start..)?))
}

/// The text about an amount: far enough for a paragraph, bounded so that many amounts do not read all of it each.
pub(super) fn around<'t>(text: &'t str, amount: &Amount) -> &'t str {
    const REACH: usize = 1_000;
    let mut start = amount.start().saturating_sub(REACH);
    let mut end = (amount.end() + REACH).min(text.len());
    while !text.is_char_boundary(start) {
        start += 1;
    }
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(start..end).unwrap_or_default()
}

/// The last character before byte `at` that is no white space.
pub(super) fn char_before(text: &str, at: usize) -> Option<char> {
    const MAX_SPACES: usize = 8;
    text.get(..at)?.chars().rev().take(MAX_SPACES).find(|it| !it.is_whitespace())
}

/// Whether a word at byte `at` begins a sentence or a quotation, where every word has a capital.
pub(super) fn begins_sentence(text: &str, at: usize) -> bool {
    let breaks = text.get(..at).is_some_and(|before| before.trim_end_matches([' ', '\t']).ends_with('\n'));
    breaks || char_before(text, at).is_none_or(|it| ".!?:;„“”«»‚‘’\"'–—…•*|".contains(it))
}

/// Whether a number word is part of a name: `Claudia Tausend`.
pub(super) fn is_name(text: &str, amount: &Amount) -> bool {
    let word = word_at(text, amount.start());
    let is_round = matches!(word, "Tausend" | "Hundert" | "Million");
    is_round
        && word.len() == amount.end() - amount.start()
        && word_before(text, amount.start()).is_some_and(|(start, before)| {
            before.starts_with(char::is_uppercase) && !begins_sentence(text, amount.start()) && start > 0
                || before.starts_with(char::is_uppercase) && start == 0
        })
}

/// Takes back an ordinal whose full stop ends the sentence.
pub(super) fn with_full_stop(document: &Document<'_>, amount: Amount) -> Amount {
    let mut number = amount.number;
    let is_digits = number.form == Form::Ordinal && number.script == Script::Digits;
    if !is_digits || !number.span.of(document.text()).ends_with('.') {
        return amount;
    }
    let stop = document.tokens_in(Span::new(number.span.end - 1, number.span.end)).start;
    let sentence = document.sentence_of(stop);
    if sentence.is_none_or(|it| it.tokens.end > stop + 1) {
        return amount;
    }
    number.span.end -= 1;
    number.form = Form::Cardinal;
    Amount { number, ..amount }
}

/// What `Grad` measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Degrees {
    /// Temperature: the sentence speaks of weather or warmth.
    Temperature,
    /// An angle: the sentence speaks of turning or of a place on the globe.
    Angle,
    /// Nothing tells.
    Open,
}

/// Bytes on either side of a number in which words tell what `Grad` measures.
const WINDOW: usize = 80;

/// Reads the words around a number of degrees.
pub(super) fn degrees(text: &str, amount: &Amount) -> Degrees {
    let start = (0..=amount.start().saturating_sub(WINDOW)).rev().take(4).find(|it| text.is_char_boundary(*it));
    let end = (amount.end() + WINDOW).min(text.len());
    let end = (end.saturating_sub(3)..=end).rev().find(|it| text.is_char_boundary(*it)).unwrap_or(amount.end());
    let around = text.get(start.unwrap_or(0)..end).unwrap_or_default().to_lowercase();
    let names = |kind: &str| CUES.iter().any(|(stem, it)| *it == kind && around.contains(stem));
    if names("angle") {
        Degrees::Angle
    } else if names("temperature") {
        Degrees::Temperature
    } else {
        Degrees::Open
    }
}

static CUES: LazyLock<Vec<(&str, &str)>> =
    LazyLock::new(|| lexicon::entries(include_str!("../data/degree_cues.txt")).collect());

static REFERENCES: LazyLock<Vec<&str>> = LazyLock::new(|| words(include_str!("../data/reference_words.txt")));

static DURATION_NOUNS: LazyLock<Vec<&str>> = LazyLock::new(|| words(include_str!("../data/duration_nouns.txt")));

/// Whether the number names a thing instead of counting: `Artikel 5`, `§ 218`, `Platz 3`.
pub(super) fn is_reference(text: &str, amount: &Amount) -> bool {
    let is_section = char_before(text, amount.start()).is_some_and(|it| it == '§');
    let before = text.get(..amount.start()).unwrap_or_default().trim_end();
    let before = before.strip_suffix('.').unwrap_or(before);
    let word = word_before(text, before.len());
    // `binnen eines Jahres 400 Anlagen`: one of many is numbered by nothing.
    let is_any = |start: usize| word_before(text, start).is_some_and(|(_, it)| matches!(it, "eines" | "jedes" | "pro"));
    is_section || word.is_some_and(|(start, word)| REFERENCES.binary_search(&word).is_ok() && !is_any(start))
}

/// Whether a bare number looks like a year or an identifier: `2010`, `0049`, `1665661624`.
pub(super) fn is_label(text: &str, amount: &Amount) -> bool {
    let digits = amount.number.span.of(text);
    if !digits.bytes().all(|it| it.is_ascii_digit()) {
        return false;
    }
    let is_code = digits.len() > 7 || digits.len() > 1 && digits.starts_with('0');
    let value = amount.number.value;
    let is_year = digits.len() == 4 && (1000.0..2100.0).contains(&value);
    let is_round = value % 100.0 == 0.0 && counts_something(text, amount);
    is_code || is_year && !is_round
}

/// Whether a numeral belongs to the name before it: `Windows 10`, `Black Ops 2`; a decimal point makes a version or
/// a date of it wherever it stands.
pub(super) fn is_in_name(text: &str, amount: &Amount) -> bool {
    let digits = amount.number.span.of(text);
    if amount.number.script != Script::Digits {
        return false;
    }
    let has_point = amount.number.value.fract() != 0.0 && digits.contains('.') || digits.ends_with(".0");
    let is_plain = digits.bytes().all(|it| it.is_ascii_digit());
    let touches = text.get(..amount.start()).is_some_and(|before| before.ends_with([' ', '\u{a0}']));
    let name = word_before(text, amount.start()).filter(|(_, word)| word.starts_with(char::is_uppercase));
    has_point || is_plain && touches && name.is_some_and(|(start, _)| !begins_sentence(text, start))
}

/// Whether the numeral is a fraction that people speak of: `3/4`, but not the picture `7/20` of a series.
pub(super) fn is_common_fraction(text: &str, amount: &Amount) -> bool {
    let digits = amount.number.span.of(text);
    let below = digits.rsplit('/').next().and_then(|below| below.parse::<u32>().ok());
    below.is_some_and(|below| below <= 10) && (amount.number.value < 1.0 || digits.contains(' '))
}

/// Whether `Hälfte` is half of something: after an article, before whose half it is.
pub(super) fn is_half(text: &str, amount: &Amount) -> bool {
    const OWNERS: [&str; 12] =
        ["aller", "davon", "dieser", "der", "des", "ihrer", "ihres", "seiner", "seines", "unserer", "von", "aus"];
    let before = word_before(text, amount.start()).map(|(_, word)| word.to_lowercase());
    let after = next_word(text, amount.end()).map(|at| word_at(text, at));
    before.is_some_and(|it| it == "die" || it == "der") && after.is_some_and(|it| OWNERS.contains(&it))
}

/// Where a figure begins with the article before it: `fast die Hälfte`.
pub(super) fn before_article(text: &str, quantity: &Quantity) -> usize {
    let start = quantity.span.start as usize;
    let is_half = quantity.span.of(text).starts_with("Hälfte");
    let article = word_before(text, start).filter(|(_, word)| is_half && matches!(*word, "die" | "der"));
    article.map_or(start, |(at, _)| at)
}

/// Whether the number is a footnote's mark: `[1]`.
pub(super) fn is_footnote(text: &str, amount: &Amount) -> bool {
    let before = text.get(..amount.start()).is_some_and(|before| before.ends_with('['));
    before && text.get(amount.end()..).is_some_and(|rest| rest.starts_with(']'))
}

/// Whether an adjective or noun follows.
fn counts_something(text: &str, amount: &Amount) -> bool {
    let Some(at) = next_word(text, amount.end()) else { return false };
    let word = word_at(text, at);
    word.starts_with(char::is_uppercase) || ["e", "en", "er"].iter().any(|ending| word.ends_with(ending))
}

/// Whether `-jährig` before this noun tells how long something lasts, not how old someone is.
pub(super) fn lasts(text: &str, end: usize) -> bool {
    let mut at = end;
    // Up to two adjectives stand between: `dreijährige schwere Haft`.
    for _ in 0..3 {
        let Some(next) = next_word(text, at) else { return false };
        let word = word_at(text, next);
        if word.starts_with(char::is_uppercase) {
            let lower = word.to_lowercase();
            return DURATION_NOUNS.iter().any(|noun| lower.contains(noun));
        }
        at = next + word.len();
    }
    false
}

/// Whether a length of time after `im Alter von`, `unter`, `ab` or `mit` is an age.
pub(super) fn is_age(text: &str, start: usize, hedge: Option<Span>, end: usize) -> bool {
    let first = hedge.map_or(start, |hedge| hedge.start as usize);
    let before = word_before(text, first);
    if let Some((at, "von" | "zwischen")) = before {
        return word_before(text, at).is_some_and(|(_, word)| word.ends_with("lter"));
    }
    let noun = next_word(text, end).map(|at| word_at(text, at));
    let is_followed = noun.is_some_and(|word| word.starts_with(char::is_uppercase));
    let is_dative = text.get(..end).is_some_and(|it| it.ends_with("Jahren"));
    let limit = hedge.map(|hedge| hedge.of(text).to_lowercase());
    let is_limit = matches!(limit.as_deref(), Some("unter" | "über" | "ab"));
    let is_span = before.is_some_and(|(_, word)| SPANS.contains(&word.to_lowercase().as_str()));
    match before {
        _ if !is_dative || is_followed || is_span => false,
        Some((_, "mit" | "Mit")) => true,
        _ => is_limit,
    }
}

/// Prepositions before a length of time that is no age.
const SPANS: [&str; 9] = ["binnen", "in", "innerhalb", "nach", "seit", "um", "vor", "während", "wegen"];
