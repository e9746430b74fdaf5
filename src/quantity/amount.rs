//! Finds the places where a number stands, in digits or words, before anything is said about what it counts.

use crate::number::cursor::word_at;
use crate::number::{self, Form, Number, Script};
use crate::text::Span;

/// A number in the text and how it is tied to what surrounds it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Amount {
    /// The number.
    pub number: Number,
    /// What directly follows it.
    pub tie: Tie,
    /// Whether `Über-` or `Unter-` is joined to its front by a hyphen.
    pub is_hyphenated: bool,
}

/// What directly follows a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tie {
    /// White space, punctuation or the end.
    Loose,
    /// Letters: a unit, or no number at all.
    Letters,
    /// A hyphen and letters: `9-Euro-Ticket`.
    Hyphen,
}

impl Amount {
    /// The first byte.
    pub(super) fn start(&self) -> usize {
        self.number.span.start as usize
    }

    /// One past the last byte.
    pub(super) fn end(&self) -> usize {
        self.number.span.end as usize
    }

    /// Whether it is written in words alone.
    pub(super) fn is_spelled(&self) -> bool {
        self.number.script == Script::Words
    }
}

/// The numbers of `text`, in order and disjoint, outside the spans of `skipped` (addresses on the web).
pub(super) fn find(text: &str, skipped: &[Span]) -> Vec<Amount> {
    let mut amounts = Vec::new();
    let mut skipped = skipped.iter().peekable();
    let mut at = 0;
    let mut before = Before::default();
    while let Some(char) = text.get(at..).and_then(|rest| rest.chars().next()) {
        while skipped.next_if(|span| span.end as usize <= at).is_some() {}
        if let Some(span) = skipped.peek().filter(|span| span.start as usize <= at) {
            at = span.end as usize;
            before = Before::default();
            continue;
        }
        let end = match amount(text, at, char, before) {
            Some(Step::Amount(amount)) => {
                amounts.push(amount);
                amount.end()
            }
            Some(Step::Skip(end)) => end,
            None => at + char.len_utf8(),
        };
        before = before.after(text.get(at..end).unwrap_or_default());
        at = end;
    }
    amounts
}

/// The two characters before a position.
#[derive(Debug, Clone, Copy, Default)]
struct Before {
    second: Option<char>,
    last: Option<char>,
}

impl Before {
    fn after(self, run: &str) -> Before {
        let mut chars = run.chars().rev();
        let last = chars.next().or(self.last);
        let second = chars.next().or(if run.is_empty() { self.second } else { self.last });
        Before { second, last }
    }

    /// Whether a word or numeral can begin here.
    fn is_open(self) -> bool {
        !self.last.is_some_and(|it| it.is_alphanumeric() || matches!(it, '_' | '#' | '@' | '\\'))
    }

    /// Whether a sign can begin here.
    fn is_apart(self) -> bool {
        self.last.is_none_or(|it| it.is_whitespace() || matches!(it, '(' | '[' | '„' | '"' | '“' | '~' | '='))
    }

    /// Whether the position follows a hyphen after a word: `BM-21`.
    fn is_joined(self) -> bool {
        self.last.is_some_and(is_hyphen) && self.second.is_some_and(char::is_alphabetic)
    }
}

fn is_hyphen(char: char) -> bool {
    matches!(char, '-' | '\u{2010}' | '\u{2011}')
}

enum Step {
    Amount(Amount),
    Skip(usize),
}

/// The number at byte `at`, or the run to step over where there is none.
fn amount(text: &str, at: usize, char: char, before: Before) -> Option<Step> {
    if !before.is_open() {
        return None;
    }
    let is_sign = matches!(char, '-' | '−' | '+' | ',' | '.');
    if is_sign && !(before.is_apart() && starts_number(text, at + char.len_utf8())) {
        return None;
    }
    if !is_sign && !char.is_alphanumeric() {
        return None;
    }
    let Some(number) = number::at(text, at).or_else(|| compound(text, at)) else {
        return Some(Step::Skip(end_of_run(text, at)));
    };
    let end = number.span.end as usize;
    let is_hyphenated = before.is_joined();
    let is_range_word = is_hyphenated && is_bound(text, at);
    if is_hyphenated && !is_range_word || is_broken(text, end, number) {
        return Some(Step::Skip(end_of_numeral(text, end)));
    }
    let tie = tie(text, end);
    Some(Step::Amount(Amount { number, tie, is_hyphenated }))
}

/// What an adjective made from a number ends in: `siebzigjährig`, `zehnprozentig`, `sechsköpfig`, `zweistellig`.
const ADJECTIVES: [&str; 4] = ["jährig", "prozentig", "köpfig", "stellig"];

/// The number that begins a compound adjective, or of which an indefinite plural is made: `Zehntausende`.
fn compound(text: &str, at: usize) -> Option<Number> {
    let word = word_at(text, at);
    if word == "Hälfte" {
        let span = Span::new(at as u32, (at + word.len()) as u32);
        return Some(Number { span, value: 0.5, form: Form::Fraction, script: Script::Words, scale: None });
    }
    let found = number::word_prefix(word)?;
    let rest = word.get(found.len..)?;
    let number = |len: usize, form: Form| {
        let span = Span::new(at as u32, (at + len) as u32);
        Some(Number { span, value: found.value, form, script: Script::Words, scale: None })
    };
    if ADJECTIVES.iter().any(|adjective| rest.starts_with(adjective)) {
        return number(found.len, found.form);
    }
    let is_plural = found.value >= 100.0 && found.form == Form::Cardinal && matches!(rest, "e" | "en");
    if is_plural { number(word.len(), Form::Scale) } else { None }
}

/// Whether digits start at byte `at`.
fn starts_number(text: &str, at: usize) -> bool {
    text.as_bytes().get(at).is_some_and(u8::is_ascii_digit) || text.get(at..).is_some_and(|it| it.starts_with(','))
}

/// Whether the word before the hyphen at the end of `text[..at]` sets a bound: `Über-60-Jährige`.
fn is_bound(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default().trim_end_matches(is_hyphen);
    ["Über", "über", "Unter", "unter", "Ü", "U"].iter().any(|word| {
        let rest = before.strip_suffix(word);
        rest.is_some_and(|rest| !rest.ends_with(char::is_alphanumeric))
    })
}

/// Whether the numeral goes on as a date, a score, a version: `24.4.2022`, `3:2`, `2021/22`.
fn is_broken(text: &str, end: usize, number: Number) -> bool {
    let mut chars = text.get(end..).unwrap_or_default().chars();
    let (Some(first), second) = (chars.next(), chars.next()) else { return false };
    number.script == Script::Digits
        && matches!(first, ':' | '.' | '/' | ',')
        && second.is_some_and(|it| it.is_ascii_digit())
        || first == '_'
}

fn tie(text: &str, end: usize) -> Tie {
    let mut chars = text.get(end..).unwrap_or_default().chars();
    match (chars.next(), chars.next()) {
        (Some(first), _) if first.is_alphabetic() => Tie::Letters,
        (Some(first), Some(second)) if is_hyphen(first) && second.is_alphabetic() => Tie::Hyphen,
        _ => Tie::Loose,
    }
}

/// Where the run of letters and digits at byte `at` ends, found without reading it as a number.
fn end_of_run(text: &str, at: usize) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let mut chars = rest.char_indices();
    chars.next();
    let end = chars.find(|(_, it)| !it.is_alphanumeric()).map_or(rest.len(), |(end, _)| end);
    at + end
}

/// Where a numeral with dots, colons and slashes ends.
fn end_of_numeral(text: &str, end: usize) -> usize {
    let rest = text.get(end..).unwrap_or_default();
    let is_part = |it: char| it.is_alphanumeric() || matches!(it, '.' | ':' | '/' | ',' | '-' | '_');
    let len = rest.char_indices().find(|(_, it)| !is_part(*it)).map_or(rest.len(), |(len, _)| len);
    end + rest.get(..len).unwrap_or_default().trim_end_matches(['.', ',', ':']).len()
}

/// Whether the number is a word that can also be a name or a verb and therefore needs company.
pub(super) fn is_capital_word(text: &str, amount: &Amount) -> bool {
    let word = word_at(text, amount.start());
    amount.is_spelled() && amount.number.form != Form::Scale && word.chars().next().is_some_and(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let found: Vec<&str> = find(text, &[]).iter().map(|it| it.number.span.of(text)).collect();
        assert_eq!(found, expected, "{text}");
    }

    #[test]
    fn numbers_stand_alone() {
        check("Am Ende kamen 20.000 Menschen, zwei Hunde und 3½ Enten.", &["20.000", "zwei", "3½"]);
        check("Es waren minus 5 Grad, später −7.", &["minus 5", "−7"]);
        check("Preise ab 5€ (3 Stück)", &["5", "3"]);
    }

    #[test]
    fn digits_in_names_are_no_numbers() {
        check("Die BM-21, Covid-19 und der A320 an der t0", &[]);
        check("Antwort @user7 auf #11 und x_3", &[]);
    }

    #[test]
    fn dates_scores_and_versions_are_no_numbers() {
        check("Am 24.4.2022 um 12:30 endete es 3:2.", &[]);
        check("Version 1.2.3 von 192.168.1.2", &[]);
    }

    #[test]
    fn hyphens_join_ranges_and_bounds() {
        check("10-20 Leute", &["10", "20"]);
        check("Über-60-Jährige", &["60"]);
    }

    #[test]
    fn skipped_spans_hold_no_numbers() {
        let text = "siehe http://a.de/5 und 7";
        let found = find(text, &[Span::new(6, 19)]);
        assert_eq!(found.len(), 1);
    }
}
