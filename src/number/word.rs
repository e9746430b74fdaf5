//! Reads one German number word: `zweihunderttausend`, `einundzwanzigste`, `zweieinhalb`, `Drittel`.

use super::Form;
use super::cardinal::{Last, Whole, cardinal};
use super::lexicon::{PartKind, begins, longest, same, strip};

/// A number word's value and form, and how much of the word it takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct WordNumber {
    /// Its value; of a fraction (`Drittel`) the part of one, of `Million` the million.
    pub value: f64,
    /// Which kind of number it is.
    pub form: Form,
    /// Its length in bytes.
    pub len: usize,
}

/// Reads a word that is a number as a whole.
pub fn parse(word: &str) -> Option<WordNumber> {
    prefix(word).filter(|number| number.len == word.len())
}

/// Reads the number that a word starts with: 3 in `dreijährig`, 200,000 in `zweihunderttausendfach`.
///
/// The longest number is read; what follows it is the caller's to judge.
pub fn prefix(word: &str) -> Option<WordNumber> {
    let (value, form, rest) = read(word)?;
    Some(WordNumber { value, form, len: word.len() - rest.len() })
}

/// Endings of an inflected ordinal or adjective; the bare stem stands in `zu dritt`.
const ENDINGS: [&str; 6] = ["", "e", "em", "en", "er", "es"];

/// Endings of a fraction after the ordinal's stem: `Drittel`, `Dritteln`, `Drittels`.
const FRACTIONS: [&str; 3] = ["eln", "els", "el"];

type Read<'w> = (f64, Form, &'w str);

fn read(word: &str) -> Option<Read<'_>> {
    // This is asked of every word of a text, several times.
    if !begins(word) {
        return None;
    }
    if let Some(part) = longest(word, &[PartKind::Mixed, PartKind::Abbreviation, PartKind::Dozen]) {
        let rest = word.get(part.word.len()..)?;
        match part.kind {
            PartKind::Mixed => return Some((part.value, Form::Cardinal, rest)),
            // Abbreviations are short enough to start other words: `Biologie`, `Millionär`.
            PartKind::Abbreviation if !rest.is_empty() => {}
            _ => return Some((part.value, Form::Scale, rest)),
        }
    }
    if let Some(rest) = strip(word, "halb") {
        let ending = inflection(rest)?;
        return Some((0.5, Form::Half, rest.get(ending..)?));
    }
    let Some((whole, rest)) = cardinal(word) else { return stem(word, 0.0) };
    finish(word, whole, rest)
}

/// Reads what may follow a cardinal: an ordinal's ending, a fraction, `einhalb`, an inflection.
fn finish<'w>(word: &'w str, whole: Whole, rest: &'w str) -> Option<Read<'w>> {
    let value = whole.value;
    let half = ["einhalb", "undeinhalb", "undhalb"].iter().find_map(|half| strip(rest, half));
    if let Some(rest) = half {
        return Some((value + 0.5, Form::Cardinal, rest));
    }
    if whole.last == Last::One {
        if let Some(rest) = strip(rest, "halb") {
            return Some((value - 0.5, Form::Cardinal, rest));
        }
        // `tausendundeinste` beside the better `tausendunderste`.
        let ordinal = strip(rest, "st").filter(|_| value > 20.0).and_then(|rest| ending(value, rest, false));
        if let Some(found) = ordinal {
            return Some(found);
        }
        return Some(one(word, value, rest));
    }
    let ordinal = match whole.last {
        Last::Eight => Some(rest),
        Last::Small => strip(rest, "t"),
        Last::Large | Last::Scale => strip(rest, "st"),
        Last::One => None,
    };
    if let Some(found) = ordinal.and_then(|rest| ending(value, rest, whole.last != Last::Eight)) {
        return Some(found);
    }
    // `hundertdritte`, `tausenderste`, `einundsiebte`: stems of their own after a cardinal.
    // `zehnmilliardste`
    let scale = longest(rest, &[PartKind::Ordinal]).filter(|part| part.value >= 1e6 && value > 0.0);
    if let Some(part) = scale {
        return ending(value * part.value, rest.get(part.word.len()..)?, true);
    }
    let joined = stem(strip(rest, "und").unwrap_or(rest), value);
    if let Some(found) = joined
        && (whole.last == Last::Large || found.1 == Form::Fraction && value < 10.0)
    {
        return Some(found);
    }
    if whole.last == Last::Small
        && let Some((part, Form::Fraction, rest)) = read_fraction(rest)
    {
        // `dreiviertel`
        return Some((value * part, Form::Cardinal, rest));
    }
    let form = if whole.last == Last::Scale { Form::Scale } else { Form::Cardinal };
    Some((value, form, rest))
}

/// A final `ein` with its endings; alone it is the article too.
fn one<'w>(word: &'w str, value: f64, rest: &'w str) -> Read<'w> {
    let form = if value > 1.0 || same(word, "eins") { Form::Cardinal } else { Form::Article };
    for ending in ["s", "e", "em", "en", "er", "es"] {
        if same(rest, ending) {
            return (value, form, "");
        }
    }
    (value, form, rest)
}

fn read_fraction(word: &str) -> Option<Read<'_>> {
    let (value, rest) = cardinal(word).map_or((0.0, word), |(whole, rest)| (whole.value, rest));
    if value == 0.0 {
        return stem(word, 0.0).filter(|found| found.1 == Form::Fraction);
    }
    let rest = strip(rest, "st").or_else(|| strip(rest, "t")).unwrap_or(rest);
    ending(value, rest, true).filter(|found| found.1 == Form::Fraction)
}

/// An irregular ordinal or fraction, after `before`: `erste`, `dritter`, `Siebtel`, `Milliardste`.
fn stem(word: &str, before: f64) -> Option<Read<'_>> {
    let part = longest(word, &[PartKind::Ordinal])?;
    let (value, form, rest) = ending(part.value, word.get(part.word.len()..)?, true)?;
    match form {
        Form::Fraction if before > 0.0 => Some((before * value, Form::Cardinal, rest)),
        Form::Fraction => Some((value, form, rest)),
        _ => Some((before + value, form, rest)),
    }
}

/// The ending after an ordinal's stem; `is_bare_allowed` tells whether the stem may stand without one.
fn ending(value: f64, rest: &str, is_bare_allowed: bool) -> Option<Read<'_>> {
    if let Some(rest) = FRACTIONS.iter().find_map(|ending| strip(rest, ending)) {
        return (value > 2.0).then_some((1.0 / value, Form::Fraction, rest));
    }
    let length = inflection(rest)?;
    let bare = length == 0;
    (!bare || is_bare_allowed).then_some((value, Form::Ordinal, rest.get(length..)?))
}

/// The length of `rest` if it is an inflectional ending and nothing else.
fn inflection(rest: &str) -> Option<usize> {
    ENDINGS.iter().find(|ending| same(rest, ending)).map(|ending| ending.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, value: f64, form: Form) {
        let found = parse(word).map(|it| (it.value, it.form));
        assert_eq!(found, Some((value, form)), "{word}");
    }

    #[test]
    fn cardinals() {
        for (word, value) in [
            ("null", 0.0),
            ("eins", 1.0),
            ("zwo", 2.0),
            ("elf", 11.0),
            ("siebzehn", 17.0),
            ("einundzwanzig", 21.0),
            ("sechsundsechzig", 66.0),
            ("einhundertfünfunddreißig", 135.0),
            ("hundert", 100.0),
            ("hundertundeins", 101.0),
            ("neunzehnhundertachtundsechzig", 1968.0),
            ("tausendeine", 1001.0),
            ("viertausend", 4000.0),
            ("sechstausendsechs", 6006.0),
            ("zweihunderttausend", 200_000.0),
            ("ZWÖLFTAUSENDDREISSIG", 12_030.0),
            ("dreimillionenfuenf", 3_000_005.0),
        ] {
            check(word, value, Form::Cardinal);
        }
    }

    #[test]
    fn ordinals() {
        for (word, value) in [
            ("erster", 1.0),
            ("zweiten", 2.0),
            ("dritte", 3.0),
            ("viertem", 4.0),
            ("siebte", 7.0),
            ("siebente", 7.0),
            ("achter", 8.0),
            ("zwölftes", 12.0),
            ("neunzehnte", 19.0),
            ("zwanzigste", 20.0),
            ("hundertste", 100.0),
            ("hundertdritte", 103.0),
            ("hunderterster", 101.0),
            ("hundertachte", 108.0),
            ("zweitausendster", 2000.0),
            ("zehntausendste", 10_000.0),
            ("milliardste", 1e9),
            ("millionster", 1e6),
            ("zehnmilliardste", 1e10),
            ("tausendundeinste", 1001.0),
            ("viert", 4.0),
        ] {
            check(word, value, Form::Ordinal);
        }
    }

    #[test]
    fn fractions_and_halves() {
        check("Drittel", 1.0 / 3.0, Form::Fraction);
        check("Achtel", 0.125, Form::Fraction);
        check("Hundertstel", 0.01, Form::Fraction);
        check("zwanzigsteln", 0.05, Form::Fraction);
        check("dreiviertel", 0.75, Form::Cardinal);
        check("zweieinhalb", 2.5, Form::Cardinal);
        check("einundhalb", 1.5, Form::Cardinal);
        check("eineinhalb", 1.5, Form::Cardinal);
        check("anderthalb", 1.5, Form::Cardinal);
        check("einhalb", 0.5, Form::Cardinal);
        check("halbes", 0.5, Form::Half);
    }

    #[test]
    fn articles_and_scales_are_told_apart() {
        check("einer", 1.0, Form::Article);
        check("Million", 1e6, Form::Scale);
        check("Mrd", 1e9, Form::Scale);
        check("dutzend", 12.0, Form::Scale);
    }

    #[test]
    fn other_words_are_no_numbers() {
        for word in ["Achtung", "einst", "Viertelfinale", "Erststimme", "Biologie", "Million\u{e4}r", "dreist", ""] {
            assert_eq!(parse(word), None, "{word}");
        }
    }

    #[test]
    fn prefix_leaves_the_rest() {
        let found = prefix("siebzigjährige").map(|it| (it.value, it.len));
        assert_eq!(found, Some((70.0, 7)));
        let found = prefix("Zweidrittelmehrheit").map(|it| (it.value, it.len));
        assert_eq!(found, Some((2.0 / 3.0, 11)));
    }
}
