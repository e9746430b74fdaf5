//! Reads numerals: `69,5`, `20.000`, `1'000`, `1 000 000`, `1e10`, `3/4`, `2½`.

/// A numeral's value and length.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Numeral {
    /// Its value, without a sign.
    pub value: f64,
    /// Its length in bytes.
    pub len: usize,
    /// Whether it has decimals, is a fraction or a power: no count.
    pub is_whole: bool,
}

/// Longest numeral read, in bytes; longer runs of digits are identifiers.
const MAX_LEN: usize = 60;

/// Reads the numeral that `text` starts with, without a sign.
///
/// Thousands are grouped by full stop, apostrophe or a single space, decimals follow a comma; English grouping
/// is understood where it can't be German. A final full stop is left to the caller.
pub(super) fn read(text: &str) -> Option<Numeral> {
    if let Some((value, len)) = vulgar(text) {
        return Some(Numeral { value, len, is_whole: false });
    }
    let head = head(text);
    let integer = digits(head, 0);
    let is_leading_separator = integer == 0 && head.starts_with([',', '.']) && digits(head, 1) > 0;
    if integer == 0 && !is_leading_separator {
        return None;
    }
    let (end, decimal) = grouped(head, integer);
    let (end, is_decimal) = match decimals(head, end, decimal) {
        Some(after) => (after, true),
        None => (end, false),
    };
    let value = plain(head.get(..end)?, if is_decimal { Some(decimal) } else { None })?;
    Some(extend(head, Numeral { value, len: end, is_whole: !is_decimal }))
}

/// Powers, fractions and mixed numbers after a plain numeral.
fn extend(text: &str, numeral: Numeral) -> Numeral {
    let Numeral { value, len, is_whole } = numeral;
    let rest = text.get(len..).unwrap_or_default();
    if let Some((exponent, more)) = exponent(rest) {
        let value =
            if rest.starts_with('^') { value.powf(exponent) } else { super::scaled(value, 10_f64.powf(exponent)) };
        return Numeral { value, len: len + more, is_whole: false };
    }
    if !is_whole {
        return numeral;
    }
    // `2½`, `2 ½`
    let gap = rest.chars().next().filter(|it| matches!(it, ' ' | '\u{a0}')).map_or(0, char::len_utf8);
    if let Some((part, more)) = rest.get(gap..).and_then(vulgar) {
        return Numeral { value: value + part, len: len + gap + more, is_whole: false };
    }
    if let Some((denominator, more)) = rest.strip_prefix('/').and_then(slashed) {
        return Numeral { value: value / denominator, len: len + 1 + more, is_whole: false };
    }
    // `1 1/2`
    let mixed = rest.strip_prefix(' ').and_then(|rest| {
        let numerator = digits(rest, 0);
        let (denominator, more) = slashed(rest.get(numerator..)?.strip_prefix('/')?)?;
        let above: f64 = rest.get(..numerator)?.parse().ok()?;
        (above < denominator).then_some((above / denominator, numerator + 2 + more))
    });
    match mixed {
        Some((part, more)) => Numeral { value: value + part, len: len + more, is_whole: false },
        None => numeral,
    }
}

/// A denominator: up to four digits that nothing continues (`1/2/2022` is no fraction).
fn slashed(rest: &str) -> Option<(f64, usize)> {
    let len = digits(rest, 0);
    let is_open = rest.get(len..)?.starts_with('/');
    let value: f64 = rest.get(..len)?.parse().ok()?;
    (len <= 4 && value > 0.0 && !is_open).then_some((value, len))
}

/// `e10`, `E-3`, `^3`, `^-2`: the exponent and its length.
fn exponent(rest: &str) -> Option<(f64, usize)> {
    let body = rest.strip_prefix(['e', 'E', '^'])?;
    let sign = usize::from(body.starts_with(['+', '-']));
    let len = sign + digits(body, sign);
    let next = body.get(len..)?.chars().next();
    if len == sign || len > 5 || next.is_some_and(char::is_alphabetic) {
        return None;
    }
    let value: f64 = body.get(..len)?.trim_start_matches('+').parse().ok()?;
    Some((value, 1 + len))
}

/// Where the integer part with its groups of three ends, and which sign would begin the decimals.
fn grouped(text: &str, integer: usize) -> (usize, char) {
    if integer == 0 {
        return (0, text.chars().next().unwrap_or(','));
    }
    let rest = text.get(integer..).unwrap_or_default();
    let Some(separator) = rest.chars().next().filter(|it| is_group_separator(*it)) else { return (integer, '.') };
    let (end, n_groups) = groups(text, integer, separator);
    let next = text.get(end..).and_then(|rest| rest.chars().next());
    let is_grouping = integer <= 3 && n_groups > 0;
    match separator {
        ',' if is_grouping && (n_groups > 1 || next == Some('.') && digits(text, end + 1) > 0) => (end, '.'),
        ',' => (integer, ','),
        // Nothing is grouped after a nought: `0.032`.
        '.' if is_grouping && !text.starts_with('0') => (end, ','),
        '.' => (integer, '.'),
        '\'' | '’' if is_grouping => (end, if next == Some('.') { '.' } else { ',' }),
        _ if is_grouping && !text.starts_with('0') => (end, ','),
        _ => (integer, ','),
    }
}

/// Groups of exactly three digits, each after `separator`: where they end and how many there are.
fn groups(text: &str, mut end: usize, separator: char) -> (usize, usize) {
    let mut count = 0;
    while text.get(end..).is_some_and(|rest| rest.starts_with(separator)) {
        let from = end + separator.len_utf8();
        if digits(text, from) != 3 {
            break;
        }
        end = from + 3;
        count += 1;
    }
    // A last group of another length means that none of them were groups: `423 0000`, `192.168.1`.
    let tail = text.get(end..).and_then(|rest| rest.strip_prefix(separator));
    let is_broken = tail.is_some_and(|rest| digits(rest, 0) > 0);
    if is_broken && count > 0 && separator == '.' { (end, 0) } else { (end, count) }
}

fn is_group_separator(char: char) -> bool {
    matches!(char, '.' | ',' | '\'' | '’' | ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}')
}

/// Where the decimals end, if `decimal` and digits follow at `end`.
fn decimals(text: &str, end: usize, decimal: char) -> Option<usize> {
    let rest = text.get(end..)?;
    let sign = rest.chars().next().filter(|it| *it == decimal || *it == ',' && decimal == '.')?;
    let len = digits(rest, sign.len_utf8());
    let after = end + 1 + len;
    // `1.2.3` is a version or an address.
    let is_continued = text.get(after..)?.strip_prefix('.').is_some_and(|rest| digits(rest, 0) > 0);
    (len > 0 && !(is_continued && sign == '.')).then_some(after)
}

/// The value of digits with separators: the last `decimal` is the point, everything else groups.
fn plain(numeral: &str, decimal: Option<char>) -> Option<f64> {
    let point = decimal.and_then(|_| numeral.rfind([',', '.']));
    let digits: String = numeral
        .char_indices()
        .filter_map(|(at, char)| match char {
            '0'..='9' => Some(char),
            _ if Some(at) == point => Some('.'),
            _ => None,
        })
        .collect();
    digits.parse().ok()
}

/// A fraction that is one character: `½`.
fn vulgar(text: &str) -> Option<(f64, usize)> {
    let char = text.chars().next()?;
    let (above, below) = match char {
        '½' => (1.0, 2.0),
        '⅓' => (1.0, 3.0),
        '⅔' => (2.0, 3.0),
        '¼' => (1.0, 4.0),
        '¾' => (3.0, 4.0),
        '⅕' => (1.0, 5.0),
        '⅖' => (2.0, 5.0),
        '⅗' => (3.0, 5.0),
        '⅘' => (4.0, 5.0),
        '⅙' => (1.0, 6.0),
        '⅚' => (5.0, 6.0),
        '⅐' => (1.0, 7.0),
        '⅛' => (1.0, 8.0),
        '⅜' => (3.0, 8.0),
        '⅝' => (5.0, 8.0),
        '⅞' => (7.0, 8.0),
        '⅑' => (1.0, 9.0),
        '⅒' => (1.0, 10.0),
        _ => return None,
    };
    Some((above / below, char.len_utf8()))
}

/// The number of ASCII digits from byte `from` on.
fn digits(text: &str, from: usize) -> usize {
    text.bytes().skip(from).take(MAX_LEN).take_while(u8::is_ascii_digit).count()
}

/// The beginning of `text`, long enough for any numeral.
fn head(text: &str) -> &str {
    let mut end = MAX_LEN.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, value: f64, numeral: &str) {
        let found = read(text).map(|it| (it.value, text.get(..it.len).unwrap_or_default()));
        assert_eq!(found, Some((value, numeral)), "{text}");
    }

    #[test]
    fn german_separators() {
        check("69,5 Prozent", 69.5, "69,5");
        check("20.000 Menschen", 20_000.0, "20.000");
        check("1.234.567,89 Euro", 1_234_567.89, "1.234.567,89");
        check("12 500 EUR", 12_500.0, "12 500");
        check("3\u{202f}400\u{202f}000", 3_400_000.0, "3\u{202f}400\u{202f}000");
        check("2,357", 2.357, "2,357");
        check("17. Mai", 17.0, "17");
        check("17, 18", 17.0, "17");
    }

    #[test]
    fn swiss_and_english_separators() {
        check("1'000.50", 1000.5, "1'000.50");
        check("2’500’000", 2_500_000.0, "2’500’000");
        check("1,234,567", 1_234_567.0, "1,234,567");
        check("1,234.56", 1234.56, "1,234.56");
        check("1.5 Grad", 1.5, "1.5");
        check("0.032", 0.032, "0.032");
    }

    #[test]
    fn groups_of_other_lengths_are_numbers_of_their_own() {
        check("423 0000", 423.0, "423");
        check("2022 300 Leute", 2022.0, "2022");
    }

    #[test]
    fn powers_and_fractions() {
        check("1e10", 1e10, "1e10");
        check("2^3", 8.0, "2^3");
        check("1,1^-1", 1.0 / 1.1, "1,1^-1");
        check("3/4", 0.75, "3/4");
        check("2 1/2 Tassen", 2.5, "2 1/2");
        check("1½", 1.5, "1½");
        check("1 ½", 1.5, "1 ½");
        check("5e", 5.0, "5");
        check(",08", 0.08, ",08");
    }

    #[test]
    fn dates_and_addresses_are_no_fractions_or_decimals() {
        check("1/2/2022", 1.0, "1");
        check("192.168.1.2", 192.0, "192");
        check("24.4.2022", 24.0, "24");
    }

    #[test]
    fn a_long_run_of_digits_ends() {
        let text = "9".repeat(100_000);
        assert_eq!(read(&text).map(|it| it.len), Some(MAX_LEN));
    }
}
