//! Reads a number of one or more words: `2,3 Millionen`, `ein halbes Dutzend`, `sechs und zwei Drittel`, `minus fünf`.

use super::cursor::{next_word, word_at};
use super::edge::{ORDINAL_ENDINGS, end_of_word, is_ordinal_stop, sign};
use super::lexicon::same;
use super::{Form, Number, Script, digits, word};
use crate::text::Span;

/// Reads the longest number that starts at byte `at` of `text`, with its sign.
///
/// The caller sees to it that a word or numeral begins there. Capital letters are not judged (`die Elf`), and
/// whether a full stop after digits makes an ordinal is decided by what follows: a space and a lower-case
/// letter or another word that could be counted.
pub fn at(text: &str, at: usize) -> Option<Number> {
    let (from, sign) = sign(text, at);
    let first = simple(text, from)?;
    let first = joined(text, first);
    let number = multiplied(text, first);
    let span = Span::new(at as u32, number.end as u32);
    Some(Number { span, value: sign * number.value, form: number.form, script: number.script, scale: number.scale })
}

/// A number under construction.
#[derive(Debug, Clone, Copy)]
struct Draft {
    end: usize,
    value: f64,
    form: Form,
    script: Script,
    scale: Option<f64>,
}

/// One numeral or one word.
fn simple(text: &str, at: usize) -> Option<Draft> {
    let rest = text.get(at..)?;
    if let Some(numeral) = digits::read(rest) {
        return Some(numeral_draft(text, at + numeral.len, numeral));
    }
    let word = word_at(text, at);
    let number = word::parse(word)?;
    let end = end_of_word(text, at + word.len(), number.form);
    let scale = (number.form == Form::Scale).then_some(number.value);
    Some(Draft { end, value: number.value, form: number.form, script: Script::Words, scale })
}

/// A numeral, with the ending that makes it an ordinal: `3.`, `20ste`.
fn numeral_draft(text: &str, end: usize, numeral: digits::Numeral) -> Draft {
    let draft = Draft { end, value: numeral.value, form: Form::Cardinal, script: Script::Digits, scale: None };
    if !numeral.is_whole {
        return draft;
    }
    let glued = word_at(text, end);
    if ORDINAL_ENDINGS.iter().any(|ending| same(glued, ending)) {
        return Draft { end: end + glued.len(), form: Form::Ordinal, ..draft };
    }
    if is_ordinal_stop(text, end, numeral) { Draft { end: end + 1, form: Form::Ordinal, ..draft } } else { draft }
}

/// A fraction, decimals or a half after the first word: `zwei Drittel`, `drei Komma fünf`, `sechs und ein halb`.
fn joined(text: &str, first: Draft) -> Draft {
    if !matches!(first.form, Form::Cardinal | Form::Article) {
        return first;
    }
    if let Some(draft) = parts(text, first).or_else(|| comma(text, first)) {
        return draft;
    }
    with_part(text, first).unwrap_or(first)
}

/// `zwei Drittel`, `drei halbe`, `ein halbes`.
fn parts(text: &str, first: Draft) -> Option<Draft> {
    let next = simple(text, next_word(text, first.end)?)?;
    if next.script != Script::Words || !matches!(next.form, Form::Fraction | Form::Half) {
        return None;
    }
    let script = if first.script == Script::Words { Script::Words } else { Script::Mixed };
    Some(Draft { end: next.end, value: first.value * next.value, form: Form::Cardinal, script, scale: None })
}

/// `drei Komma eins vier`: single digits after the comma.
fn comma(text: &str, first: Draft) -> Option<Draft> {
    if first.script != Script::Words {
        return None;
    }
    let at = next_word(text, first.end)?;
    let word = word_at(text, at);
    if !same(word, "komma") {
        return None;
    }
    let mut draft = Draft { form: Form::Cardinal, ..first };
    let (mut end, mut place) = (at + word.len(), 0.1);
    for _ in 0..MAX_SPOKEN_DECIMALS {
        let Some(next) = next_word(text, end).and_then(|at| simple(text, at)) else { break };
        if next.script != Script::Words || next.form != Form::Cardinal || next.value > 9.0 {
            break;
        }
        draft = Draft { end: next.end, value: draft.value + place * next.value, ..draft };
        (end, place) = (next.end, place / 10.0);
    }
    (draft.end > first.end).then_some(draft)
}

/// Longest run of spoken decimals.
const MAX_SPOKEN_DECIMALS: usize = 12;

/// `sechs und zwei Drittel`, `zwei und ein halb`, `drei einhalb`.
fn with_part(text: &str, first: Draft) -> Option<Draft> {
    let at = next_word(text, first.end)?;
    let word = word_at(text, at);
    if same(word, "einhalb") {
        return Some(Draft { end: at + word.len(), value: first.value + 0.5, form: Form::Cardinal, ..first });
    }
    if !same(word, "und") {
        return None;
    }
    let numerator = simple(text, next_word(text, at + word.len())?)?;
    // `3 und 1/2`
    if numerator.script == Script::Digits && numerator.value < 1.0 && first.script == Script::Digits {
        return Some(Draft { value: first.value + numerator.value, ..numerator });
    }
    if !matches!(numerator.form, Form::Cardinal | Form::Article) {
        return None;
    }
    let part = parts(text, numerator)?;
    let form = Form::Cardinal;
    (part.value < 1.0).then_some(Draft { end: part.end, value: first.value + part.value, form, ..first })
}

/// Longest run of scales: `zwei Milliarden drei Millionen vierhunderttausend`.
const MAX_SCALES: usize = 6;

/// Scale words after the number, and smaller numbers after those.
fn multiplied(text: &str, first: Draft) -> Draft {
    if !matches!(first.form, Form::Cardinal | Form::Article | Form::Half | Form::Scale) {
        return first;
    }
    let mut total = Draft { value: 0.0, ..first };
    let mut current = first;
    for _ in 0..MAX_SCALES {
        let scaled = match scaled(text, current) {
            Some(scaled) => scaled,
            None if current.form == Form::Scale => current,
            None => break,
        };
        total = sum(total, scaled);
        if scaled.form == Form::Ordinal {
            return total;
        }
        let limit = scaled.scale.unwrap_or(scaled.value);
        let Some(next) = smaller(text, total.end, limit) else { return total };
        current = next;
        if scaled_value(text, next).is_none() {
            return sum(total, next);
        }
    }
    if total.value == 0.0 { current } else { total }
}

fn sum(total: Draft, part: Draft) -> Draft {
    let is_same = total.script == part.script;
    let script = if is_same { part.script } else { Script::Mixed };
    Draft { value: total.value + part.value, script, ..part }
}

/// The number multiplied by the scale word or words that follow it: `hundert Millionen`, `einhundert Milliardste`.
fn scaled(text: &str, number: Draft) -> Option<Draft> {
    let (mut draft, form) = (number, Form::Cardinal);
    let mut found = None;
    // Two scale words at most stand in a row: `zwei hundert Millionen`, `drei tausend Milliarden`.
    for _ in 0..2 {
        let Some((end, factor, is_ordinal)) = scaled_value(text, draft) else { break };
        let script = if number.script == Script::Digits { Script::Mixed } else { number.script };
        draft = Draft { end, value: super::scaled(draft.value, factor), form, script, scale: Some(factor) };
        if is_ordinal {
            return Some(Draft { form: Form::Ordinal, ..draft });
        }
        found = Some(draft);
    }
    found
}

/// The scale word after a number: its end, its value, whether it is an ordinal.
fn scaled_value(text: &str, number: Draft) -> Option<(usize, f64, bool)> {
    let joined = text.get(number.end..).is_some_and(|rest| rest.starts_with('-')).then_some(number.end + 1);
    let at = joined.or_else(|| next_word(text, number.end))?;
    let word = word_at(text, at);
    let found = word::parse(word)?;
    // A hyphen joins the scale in compounds only: `20-Millionen-Euro-Projekt`.
    if joined.is_some() && (found.form != Form::Scale || !word.starts_with(char::is_uppercase)) {
        return None;
    }
    let is_large = found.value >= 1e6 || same(word, "tausend") || same(word, "hundert");
    match found.form {
        Form::Scale if number.scale != Some(found.value) => {
            Some((end_of_word(text, at + word.len(), found.form), found.value, false))
        }
        Form::Cardinal if is_large && number.value != 0.0 && number.value < found.value => {
            Some((at + word.len(), found.value, false))
        }
        Form::Ordinal if found.value >= 1e6 && number.form != Form::Scale => Some((at + word.len(), found.value, true)),
        _ => None,
    }
}

/// A number below `limit` that goes on after a scale: `eine Million dreihunderttausend`.
///
/// After a million a small number is more likely a number of its own (`drei Millionen zwei`).
fn smaller(text: &str, end: usize, limit: f64) -> Option<Draft> {
    let next = simple(text, next_word(text, end)?)?;
    let is_scaled = scaled_value(text, next).is_some_and(|(_, factor, _)| factor < limit);
    let is_spelled = next.script == Script::Words && next.form == Form::Cardinal;
    let is_large = limit <= 1000.0 && limit != 12.0 || next.value >= 100.0;
    (is_scaled || is_spelled && is_large && next.value < limit).then_some(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, value: f64, phrase: &str) {
        let found = at(text, 0).map(|it| (it.value, it.span.of(text)));
        assert_eq!(found, Some((value, phrase)), "{text}");
    }

    #[test]
    fn scales() {
        check("2,3 Millionen Haushalte", 2_300_000.0, "2,3 Millionen");
        check("5 Mrd. Euro", 5e9, "5 Mrd.");
        check("4,18 Milliarden Euro", 4.18e9, "4,18 Milliarden");
        check("40 Mio Franken", 40e6, "40 Mio");
        check("100 Tsd. Leute", 100_000.0, "100 Tsd.");
        check("eine Million Bäume", 1e6, "eine Million");
        check("eine halbe Million", 500_000.0, "eine halbe Million");
        check("anderthalb Milliarden", 1.5e9, "anderthalb Milliarden");
        check("fünf Dutzend Eier", 60.0, "fünf Dutzend");
        check("ein halbes Dutzend", 6.0, "ein halbes Dutzend");
        check("zwei hundert", 200.0, "zwei hundert");
        check("hundert Millionen", 1e8, "hundert Millionen");
        check("hundert Dutzend", 1200.0, "hundert Dutzend");
        check("30-Millionen-Stadt", 30e6, "30-Millionen");
    }

    #[test]
    fn sums_of_scales() {
        check("zwei Milliarden drei Millionen", 2_003_000_000.0, "zwei Milliarden drei Millionen");
        check("eine Million zweihunderttausend", 1_200_000.0, "eine Million zweihunderttausend");
        check("drei Millionen zwei", 3e6, "drei Millionen");
        check("5 Millionen 300 Tausend", 5_300_000.0, "5 Millionen 300 Tausend");
    }

    #[test]
    fn fractions() {
        check("zwei Drittel der Mitglieder", 2.0 / 3.0, "zwei Drittel");
        check("drei halbe Laibe", 1.5, "drei halbe");
        check("drei und ein halbes Jahr", 3.5, "drei und ein halbes");
        check("zwei und drei Viertel Millionen", 2_750_000.0, "zwei und drei Viertel Millionen");
        check("vier und fünf", 4.0, "vier");
        check("drei Komma eins fünf", 3.15, "drei Komma eins fünf");
    }

    #[test]
    fn signs() {
        check("minus fünf Grad", -5.0, "minus fünf");
        check("-3,5", -3.5, "-3,5");
        check("−7 Grad", -7.0, "−7");
    }

    #[test]
    fn ordinals() {
        check("3. Platz", 3.0, "3.");
        check("20ste Runde", 20.0, "20ste");
        check("einhundert Milliardste", 1e11, "einhundert Milliardste");
        assert_eq!(at("3. ", 0).map(|it| it.form), Some(Form::Cardinal));
        assert_eq!(at("1200. Danach", 0).map(|it| it.form), Some(Form::Cardinal));
    }

    #[test]
    fn other_words_are_no_numbers() {
        for text in ["Achtung", "und", "", "-", "minus", "Minister"] {
            assert_eq!(at(text, 0), None, "{text}");
        }
    }
}
