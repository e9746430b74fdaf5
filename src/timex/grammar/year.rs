//! Years: `2022`, `im Jahr 2009`, `letzten Jahres`, `44 v. Chr.`, `'89`.

use super::super::lexicon::{self, Meaning};
use super::super::value::{Unit, Year};
use super::{Found, Scan, number, numbered, offices};
use crate::tag::Pos;

/// Years that four digits mean beside a month or after `seit`.
const LIKELY: std::ops::RangeInclusive<u32> = 1000..=2199;

/// Years that four digits mean where nothing else says that they are a year.
const BARE: std::ops::RangeInclusive<u32> = 1500..=2100;

/// Two digits from here on are of the last century: `24.4.85`.
const PIVOT: u32 = 50;

/// A year in four digits or in words, where something beside it says that it is one.
pub(super) fn fixed(scan: Scan<'_>, at: usize) -> Found<i32> {
    if let Some(found) = with_era(scan, at) {
        return Some(found);
    }
    let value = match scan.digits(at) {
        Some(digits) => (digits.len == 4).then_some(digits.value)?,
        None => number::word(scan, at)?,
    };
    let is_decimal = matches!(scan.mark(at + 1), Some('.' | ',' | ':'))
        && scan.is_glued(at + 1)
        && scan.digits(at + 2).is_some()
        && scan.is_glued(at + 2);
    (LIKELY.contains(&value) && !is_decimal && !is_decade(scan, at)).then_some((value as i32, at + 1))
}

/// Whether the year goes on: `1990er`.
fn is_decade(scan: Scan<'_>, at: usize) -> bool {
    scan.is_glued(at + 1) && (scan.is_word(at + 1) || scan.is_dash(at + 1) && scan.is_word(at + 2))
}

/// `44 v. Chr.`, `9 nach Christus`
fn with_era(scan: Scan<'_>, at: usize) -> Found<i32> {
    let value = scan.digits(at).filter(|digits| digits.len <= 4)?.value as i32;
    let (sign, end) = era(scan, at + 1)?;
    // There is no year 0: in ISO 8601 1 BC is the year 0000.
    Some((if sign < 0 { 1 - value } else { value }, end))
}

/// `v. Chr.`, `nach Christus`: the era's sign.
pub(super) fn era(scan: Scan<'_>, at: usize) -> Found<i32> {
    let is_christ = scan.is_any(at + 1, &["christus", "christi"]);
    if scan.is_any(at, &["vor", "nach"]) && is_christ {
        return Some((if scan.is(at, "vor") { -1 } else { 1 }, at + 2));
    }
    phrase(scan, at, |meaning| if let Meaning::Era(sign) = meaning { Some(sign) } else { None })
}

/// The meaning of a name of several words that stands here.
pub(super) fn phrase<T>(scan: Scan<'_>, at: usize, pick: impl Fn(Meaning) -> Option<T>) -> Found<T> {
    let digits = scan.digits(at).map(|digits| digits.value.to_string());
    let first = digits.as_deref().unwrap_or(scan.word(at));
    let matches = |words: &[&str]| {
        words.iter().zip(at..).all(|(word, place)| match word.chars().next() {
            Some(mark) if !mark.is_alphanumeric() => scan.is_mark(place, mark),
            Some(digit) if digit.is_ascii_digit() => place == at,
            _ => scan.is(place, word),
        })
    };
    lexicon::phrases(first)
        .iter()
        .filter(|phrase| matches(&phrase.words))
        .find_map(|phrase| Some((pick(phrase.meaning)?, at + phrase.words.len())))
}

/// Two digits as a year: 22 is 2022, 85 is 1985.
pub(super) fn of_two_digits(value: u32) -> i32 {
    (if value < PIVOT { 2000 + value } else { 1900 + value }) as i32
}

/// What may follow a day or month: `2022`, `letzten Jahres`, `im nächsten Jahr`, `des Jahres 2020`, `'89`.
pub(super) fn after(scan: Scan<'_>, at: usize) -> Found<Year> {
    if let Some((year, end)) = fixed(scan, at) {
        return Some((Year::Fixed(year), end));
    }
    if matches!(scan.mark(at), Some('\'' | '’' | '‘')) {
        let digits = scan.digits(at + 1).filter(|digits| digits.len == 2 && scan.is_glued(at + 1))?;
        return Some((Year::Fixed(of_two_digits(digits.value)), at + 2));
    }
    let behind = scan.skip(at, &["im", "des", "in"]);
    if scan.is(behind, "heuer") {
        return Some((Year::Offset(0), behind + 1));
    }
    if let Some((Unit::Year, offset)) = scan.context(behind).filter(|_| at < behind) {
        return Some((Year::Offset(offset), behind + 1));
    }
    if let Some(found) = numbered(scan, behind) {
        return Some(found);
    }
    relative(scan, behind)
}

/// `Jahr 2009`, `Jahres 2009`
pub(super) fn numbered(scan: Scan<'_>, at: usize) -> Found<Year> {
    if scan.unit(at) != Some(Unit::Year) || scan.is_any(at, &["jahre", "jahren"]) && scan.digits(at + 1).is_none() {
        return None;
    }
    let (year, end) = match scan.digits(at + 1).filter(|digits| digits.len < 4 && 0 < digits.value) {
        // `im Jahr 9`
        Some(digits) => match with_era(scan, at + 1) {
            Some(found) => found,
            // `binnen eines Jahres 400 Anlagen`
            None if at.checked_sub(1).is_some_and(|before| scan.is_any(before, &["eines", "jedes", "ein", "pro"])) => {
                return None;
            }
            None => (digits.value as i32, at + 2),
        },
        None => fixed(scan, at + 1)?,
    };
    Some((Year::Fixed(year), end))
}

/// `dieses Jahres`, `letztes Jahr`
pub(super) fn relative(scan: Scan<'_>, at: usize) -> Found<Year> {
    let offset = scan.offset(at)?;
    // `dieses laufenden Jahres`, `diesen vergangenen Jahres`
    let (offset, noun) = match scan.offset(at + 1) {
        Some(second) => (second, at + 2),
        None => (offset, at + 1),
    };
    scan.is_any(noun, &["jahr", "jahres", "jahrs", "jahre"]).then_some((Year::Offset(offset), noun + 1))
}

/// Four digits that are a year by themselves: `2015 kamen sie`, not `2015 Menschen kamen`.
pub(super) fn bare(scan: Scan<'_>, at: usize) -> Found<i32> {
    if let Some(found) = with_era(scan, at) {
        return Some(found);
    }
    if let Some(year) = in_words(scan, at) {
        return Some((year, at + 1));
    }
    let digits = scan.digits(at).filter(|digits| digits.len == 4)?;
    if !BARE.contains(&digits.value) || is_part_of_number(scan, at) {
        return None;
    }
    let before = at.wrapping_sub(1);
    let is_counted = scan.is_noun(at + 1) && !scan.is_glued(at + 1) && !is_office(scan, at)
        || numbered::is_counted(scan, at + 1)
        || scan.unit(at + 1).is_some()
        || numbered::is_counting(scan, before)
        || is_first_amount(scan, at + 1);
    let year = (digits.value as i32, at + 1);
    (!is_counted && !is_decade(scan, at)).then_some(year)
}

/// Whether an office follows that one person holds: `er wurde 2015 Minister`, `2016 Vorsitzender, 2020 Landrat`.
pub(super) fn is_office(scan: Scan<'_>, at: usize) -> bool {
    let word = scan.word(at + 1);
    let is_one = word.ends_with("in") && offices::is_office(word.trim_end_matches("in"));
    // Round numbers may count: `2000 Bürgermeister`.
    let is_round = scan.digits(at).is_some_and(|digits| digits.value % 100 == 0);
    let is_predicate = at.checked_sub(1).is_some_and(|it| scan.pos(it) == Pos::Aux);
    is_one || offices::is_office(word) && (!is_round || is_predicate)
}

/// Whether a second number follows that counts something: `von 2000 auf 3000 Euro`.
fn is_first_amount(scan: Scan<'_>, at: usize) -> bool {
    let is_joined = scan.is_any(at, &["auf", "bis", "oder", "und"]) || scan.is_dash(at);
    is_joined && scan.digits(at + 1).is_some() && is_counted(scan, at + 2)
}

/// Whether what follows a number is counted by it.
pub(super) fn is_counted(scan: Scan<'_>, at: usize) -> bool {
    let is_amount = matches!(scan.mark(at), Some('%' | '€' | '$' | '£' | '°'));
    is_amount || numbered::is_counted(scan, at) || scan.unit(at).is_some() || scan.is_noun(at) && !scan.is_glued(at)
}

/// `neunzehnhundertneunundachtzig`, `zweitausendzwanzig`: numbers so put are years, unless a noun is counted.
fn in_words(scan: Scan<'_>, at: usize) -> Option<i32> {
    let word = scan.word(at);
    let is_long = word.contains("zehnhundert") || word.starts_with("zweitausend") && "zweitausend".len() < word.len();
    let value = number::word(scan, at).filter(|value| is_long && BARE.contains(value))?;
    let is_counted = scan.is_noun(at + 1) && scan.is_capital(at + 1) || numbered::is_counted(scan, at + 1);
    (!is_counted).then_some(value as i32)
}

/// Whether the digits belong to a longer number, code or amount.
fn is_part_of_number(scan: Scan<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|it| scan.mark(it));
    let glued_before = scan.is_glued(at)
        && !matches!(before, Some('(' | '[' | '„' | '"' | '“' | '‚' | '»' | '«' | '-' | '–' | '/' | '@'));
    let sign_before = matches!(before, Some('§' | '#' | '€' | '$' | '+' | '±' | '='));
    let sign_behind = matches!(scan.mark(at + 1), Some('%' | '€' | '$' | '£' | '°' | '²' | '³'));
    let goes_on = scan.is_glued(at + 1)
        && (scan.digits(at + 2).is_some() && scan.is_glued(at + 2) || scan.mark(at + 1) == Some('='));
    // A telephone number's groups.
    let is_group = scan.digits(at + 1).is_some() || at.checked_sub(1).is_some_and(|it| scan.digits(it).is_some());
    is_group || glued_before || sign_before || sign_behind || goes_on
}

/// The year behind a month or season, where one follows.
pub(super) fn year_or_none(scan: Scan<'_>, at: usize) -> (Year, usize) {
    after(scan, at).unwrap_or((Year::Unknown, at))
}
