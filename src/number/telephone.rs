//! Telephone numbers, which neither count nor date anything: `0541/327-2071`, `+49 (0)30 1234567`.

use std::ops::Range;

use crate::text::Span;

/// Digits of a telephone number with its area code.
const DIGITS: Range<usize> = 7..18;

/// Shortest area code, its `0` included.
const LEAST_AREA: usize = 3;

/// Longest country code.
const MOST_COUNTRY: usize = 3;

/// Most signs between two groups of digits: ` / `, ` (`.
const MOST_SIGNS: usize = 3;

/// The telephone numbers in a text, in order.
pub(crate) fn find(text: &str) -> Vec<Span> {
    let bytes = text.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(skipped) = bytes.get(at..).and_then(|rest| rest.iter().position(|it| matches!(it, b'0' | b'+'))) {
        let start = at + skipped;
        let is_inside = start.checked_sub(1).and_then(|before| bytes.get(before)).is_some_and(continues_word);
        let end = if is_inside { None } else { end(bytes, start) };
        found.extend(end.map(|end| Span::new(start as u32, end as u32)));
        at = end.unwrap_or(start + 1);
    }
    found
}

/// Whether a byte before a digit makes it part of a larger number or word.
fn continues_word(byte: &u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b',') || !byte.is_ascii()
}

/// Where the telephone number that begins at `start` ends, if one does.
fn end(bytes: &[u8], start: usize) -> Option<usize> {
    let is_foreign = bytes.get(start) == Some(&b'+');
    let mut at = start + usize::from(is_foreign);
    let mut groups: Vec<Range<usize>> = Vec::new();
    let mut digits = 0;
    loop {
        let length = length(bytes, at, u8::is_ascii_digit);
        digits += length;
        if length == 0 || DIGITS.end <= digits {
            break;
        }
        groups.push(at..at + length);
        let signs = self::length(bytes, at + length, |it| matches!(it, b' ' | b'/' | b'-' | b'(' | b')'));
        if !(1..=MOST_SIGNS).contains(&signs) {
            break;
        }
        at += length + signs;
    }
    let [code, .., last] = groups.as_slice() else { return None };
    let is_code = if is_foreign { code.len() <= MOST_COUNTRY } else { LEAST_AREA <= code.len() };
    (is_code && DIGITS.contains(&digits)).then_some(last.end)
}

/// How many bytes from `at` on are of a kind; no more are counted than a telephone number can have.
fn length(bytes: &[u8], at: usize, is_one: impl Fn(&u8) -> bool) -> usize {
    bytes.get(at..).unwrap_or_default().iter().take(DIGITS.end).take_while(|it| is_one(it)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(find(text).iter().map(|it| it.of(text)).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn area_code_and_number() {
        check("Telefon: 0541/327-2071.", &["0541/327-2071"]);
        check("unter 05401 / 879510 zu melden", &["05401 / 879510"]);
        check("+49 (0)30 1234567 oder (030) 12 34 56", &["+49 (0)30 1234567", "030) 12 34 56"]);
        check("0800 1110111", &["0800 1110111"]);
    }

    #[test]
    fn counts_and_dates_are_none() {
        check("um 0,5 auf 100 000 000, am 03-12-2024, 05/2023, +2 Prozent", &[]);
        check("von 1000 auf 2 000 000 Euro", &[]);
        check("Konto 12000 123456789", &[]);
    }
}
