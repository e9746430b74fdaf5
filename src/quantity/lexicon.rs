//! Names and symbols of units and money, looked up where they stand in the text.

use std::sync::LazyLock;

use crate::lexicon;

/// What a form stands for.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Sense {
    /// A unit of measure by its CLDR identifier.
    Unit {
        /// CLDR unit identifier.
        id: &'static str,
        /// What it measures.
        category: &'static str,
    },
    /// Money.
    Money {
        /// ISO 4217 code; none where several currencies share the name.
        code: Option<&'static str>,
        /// Value of one: a hundredth for subunits.
        share: f64,
    },
}

/// How a form is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    /// A word or words: case and endings vary.
    Name,
    /// Letters that are written one way only.
    Symbol,
}

/// A form found in the text.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Match {
    /// Its length in bytes.
    pub len: usize,
    /// What it stands for.
    pub sense: Sense,
    /// Whether it is a name rather than a symbol.
    pub is_name: bool,
}

struct Entry {
    key: String,
    form: &'static str,
    style: Style,
    sense: Sense,
}

static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(load);

/// The forms that `rest` starts with, longest first; of forms of one length the generated ones come first.
pub(super) fn find(rest: &str) -> Vec<Match> {
    let key = key(rest);
    if key.is_empty() {
        return Vec::new();
    }
    let mut matches: Vec<Match> = Vec::new();
    for candidate in candidates(&key) {
        let from = ENTRIES.partition_point(|entry| entry.key.as_str() < candidate);
        let same_key = ENTRIES.iter().skip(from).take_while(|entry| entry.key == candidate);
        matches.extend(same_key.filter_map(|entry| {
            let len = matched(rest, entry)?;
            Some(Match { len, sense: entry.sense, is_name: entry.style == Style::Name })
        }));
    }
    matches.sort_by_key(|it| std::cmp::Reverse(it.len));
    matches
}

/// The sign or code that ends where a number begins, as in `US$ 5`, `CHF 1'000`, `€5`.
pub(super) fn find_before(before: &str) -> Option<Match> {
    let tail = before.trim_end_matches([' ', '\u{a0}', '\u{202f}']);
    if before.len() - tail.len() > 2 {
        return None;
    }
    let start = tail.char_indices().rev().take(MAX_SIGN).take_while(|(_, it)| is_sign_part(*it)).last()?.0;
    let run = tail.get(start..)?;
    let is_marked = run.contains(|it| it == '.' || is_currency_sign(it));
    if !is_marked && !PREFIX_CODES.contains(&run) {
        return None;
    }
    let sign = ENTRIES.iter().find(|entry| is_sign(entry) && entry.form.eq_ignore_ascii_case(run));
    let code = run.strip_suffix('$').filter(|code| code.len() == 3).unwrap_or(run);
    let found = sign.or_else(|| {
        let code = code.to_ascii_uppercase();
        ENTRIES.iter().find(|entry| entry.form == code && is_money(entry))
    })?;
    Some(Match { len: before.len() - start, sense: found.sense, is_name: false })
}

/// Longest sign before a number, in characters.
const MAX_SIGN: usize = 6;

/// Codes that are written before the number; sorted.
static PREFIX_CODES: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| lexicon::words(include_str!("../data/prefix_codes.txt")));

fn is_sign_part(char: char) -> bool {
    char.is_alphabetic() || matches!(char, '$' | '.' | '-') || is_currency_sign(char)
}

/// Whether the character is a currency sign of its own (Unicode category Sc).
pub(super) fn is_currency_sign(char: char) -> bool {
    matches!(char, '$' | '\u{a2}'..='\u{a5}' | '\u{58f}' | '\u{60b}' | '\u{e3f}' | '\u{20a0}'..='\u{20c1}')
}

fn is_money(entry: &Entry) -> bool {
    matches!(entry.sense, Sense::Money { .. })
}

fn is_sign(entry: &Entry) -> bool {
    is_money(entry) && entry.style == Style::Symbol && entry.form.contains(|it| it == '.' || is_currency_sign(it))
}

/// The lower-case letters that `rest` starts with, else its first character.
fn key(rest: &str) -> String {
    const LONGEST: usize = 24;
    let letters: String = rest.chars().take(LONGEST).take_while(|it| it.is_alphabetic()).collect();
    if letters.is_empty() { rest.chars().take(1).collect() } else { letters.to_lowercase() }
}

/// Inflected endings that names take besides the forms CLDR lists.
const ENDINGS: [&str; 4] = ["", "n", "s", "en"];

fn candidates(key: &str) -> impl Iterator<Item = &str> {
    ENDINGS.iter().filter_map(|ending| key.strip_suffix(ending)).filter(|it| !it.is_empty())
}

/// The length of the entry's form at the start of `rest`, if it stands there as a word of its own.
fn matched(rest: &str, entry: &Entry) -> Option<usize> {
    let len = match entry.style {
        Style::Name => name(rest, entry.form)?,
        Style::Symbol => symbol(rest, entry.form)?,
    };
    let after = rest.get(len..)?.chars().next();
    let is_letter_like = entry.form.chars().last().is_some_and(char::is_alphanumeric);
    let is_open = after.is_some_and(|it| it.is_alphanumeric() || matches!(it, '²' | '³' | '^'));
    (!(is_letter_like && is_open)).then_some(len)
}

/// Symbols of three letters and more are known in any case (`KM/H`, `Kwh`); `Kg` too, but not `mw` and `MW`.
fn symbol(rest: &str, form: &str) -> Option<usize> {
    let head = rest.get(..form.len())?;
    let is_loose = head == "Kg" || head == "KG" || head == "Km" || head == "KM" || form.contains('/');
    (head == form || is_loose && head.eq_ignore_ascii_case(form)).then_some(form.len())
}

fn name(rest: &str, form: &str) -> Option<usize> {
    let mut chars = rest.char_indices();
    let mut end = 0;
    for expected in form.chars() {
        let (at, char) = chars.next()?;
        // `US Dollar` for `US-Dollar`.
        let is_space = matches!(expected, ' ' | '-') && matches!(char, ' ' | '\u{a0}' | '\u{202f}' | '\n');
        let is_same = char == expected || char.to_lowercase().eq(expected.to_lowercase());
        if !is_space && !is_same {
            return None;
        }
        end = at + char.len_utf8();
    }
    let tail = rest.get(end..)?;
    let letters = tail.chars().take(3).take_while(|it| it.is_alphabetic()).map(char::len_utf8).sum();
    let ending = tail.get(..letters)?;
    ENDINGS.contains(&ending).then_some(end + ending.len())
}

fn load() -> Vec<Entry> {
    let units = [include_str!("../data/units.txt"), include_str!("../data/units_customary.txt")];
    let money = [include_str!("../data/currencies.txt"), include_str!("../data/currencies_customary.txt")];
    let units = units.into_iter().flat_map(lexicon::columns).map(unit);
    let mut entries: Vec<Entry> =
        units.chain(money.into_iter().flat_map(|file| lexicon::rows(file, currency))).collect();
    entries.sort_by(|a, b| a.key.cmp(&b.key));
    entries
}

fn unit([form, id, category, style]: [&'static str; 4]) -> Entry {
    Entry { key: key(form), form, style: self::style(style), sense: Sense::Unit { id, category } }
}

fn currency([form, code, style, share]: [&'static str; 4]) -> Option<Entry> {
    let share = if share.is_empty() { 1.0 } else { share.parse().ok()? };
    let code = (code != "-").then_some(code);
    Some(Entry { key: key(form), form, style: self::style(style), sense: Sense::Money { code, share } })
}

fn style(style: &str) -> Style {
    if style == "name" { Style::Name } else { Style::Symbol }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(rest: &str, len: usize, what: &str) {
        let found = find(rest).first().map(|it| {
            let what = match it.sense {
                Sense::Unit { id, .. } => id,
                Sense::Money { code, .. } => code.unwrap_or("-"),
            };
            (it.len, what)
        });
        assert_eq!(found, Some((len, what)), "{rest}");
    }

    #[test]
    fn names_vary_in_case_and_ending() {
        check("Kilometern Luftlinie", 10, "kilometer");
        check("quadratmeter", 12, "square-meter");
        check("Kilometer pro Stunde", 20, "kilometer-per-hour");
        check("Euros", 5, "EUR");
        check("kanadischen Dollar", 18, "CAD");
        check("US-Dollar", 9, "USD");
        check("US Dollar", 9, "USD");
        check("Kronen", 6, "-");
        check("Rupien", 6, "INR");
    }

    #[test]
    fn symbols_stand_as_they_are() {
        check("km/h", 4, "kilometer-per-hour");
        check("m² groß", 3, "square-meter");
        check("MW", 2, "megawatt");
        check("KM/H", 4, "kilometer-per-hour");
        assert!(find("in Berlin").is_empty());
        assert!(find("mW").iter().all(|it| it.sense != Sense::Unit { id: "megawatt", category: "power" }));
    }

    #[test]
    fn parts_of_words_are_no_units() {
        assert!(find("Meterware").is_empty());
        assert!(find("Eurozone").is_empty());
    }

    #[test]
    fn signs_and_codes_before_a_number() {
        let code = |before: &str| match find_before(before).map(|it| it.sense) {
            Some(Sense::Money { code, .. }) => code,
            _ => None,
        };
        assert_eq!(code("kostet US$ "), Some("USD"));
        assert_eq!(code("€"), Some("EUR"));
        assert_eq!(code("nzd$"), Some("NZD"));
        assert_eq!(code("rund CHF "), Some("CHF"));
        assert_eq!(code("in den TOP "), None);
        assert_eq!(code("kamen "), None);
    }
}
