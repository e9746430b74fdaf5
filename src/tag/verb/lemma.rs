//! The infinitive of a verb form.

use super::reading::Reading;
use super::{irregular, regular};
use crate::tag::VerbForm;

/// The infinitive of a verb form: `mitgeteilt` is one of `mitteilen`, `käme` of `kommen`.
///
/// A prefix that stands elsewhere in the sentence (`teilte ... mit`) is not looked for.
/// An infinitive of a regular verb is made from the word's ending, whether there is such a verb or not.
pub fn lemma(word: &str, form: VerbForm) -> String {
    let word = word.to_lowercase();
    let reading = Reading::of(form);
    let found = irregular::analyses(&word).find(|analysis| analysis.readings.has(reading));
    let found = found.or_else(|| irregular::analyses(&word).next());
    match found {
        Some(analysis) => [analysis.prefix, analysis.infinitive].concat(),
        None => regular(&word, form),
    }
}

fn regular(word: &str, form: VerbForm) -> String {
    match form {
        VerbForm::Infinitive => match regular::divided_by(word, "zu") {
            Some((prefix, verb)) => [prefix, verb].concat(),
            None => word.to_owned(),
        },
        VerbForm::Participle => participle(word),
        VerbForm::Finite(_) | VerbForm::Imperative => finite(word),
    }
}

fn participle(word: &str) -> String {
    let (prefix, verb) = match regular::divided_by(word, "ge") {
        Some(divided) => divided,
        None => ("", word.strip_prefix("ge").unwrap_or(word)),
    };
    [prefix, &infinitive(without_t(verb))].concat()
}

fn finite(word: &str) -> String {
    if ["en", "eln", "ern"].iter().any(|ending| word.ends_with(ending)) && !word.ends_with("ten") {
        return word.to_owned();
    }
    // `berichte`, `berichten`: of a listed verb, so no preterite.
    let present = ["e", "en", "est", "et"].iter().filter_map(|ending| word.strip_suffix(ending));
    if let Some(stem) = present.filter(|stem| stem.ends_with('t')).find(|stem| regular::is_verb(stem)) {
        return infinitive(stem);
    }
    let past = ["test", "ten", "tet", "te"].iter().find_map(|ending| word.strip_suffix(ending));
    match past {
        Some(stem) => infinitive(without_linking(stem)),
        None if word.ends_with('e') => infinitive(with_vowel(word.strip_suffix('e').unwrap_or(word)).as_str()),
        None => infinitive(without_t(word)),
    }
}

/// The stem before `-t`, `-st`, `-et`, `-est`.
fn without_t(form: &str) -> &str {
    let Some(stem) = form.strip_suffix('t') else { return form };
    match stem.strip_suffix("es") {
        Some(stem) if needs_linking(stem) => stem,
        _ => without_linking(stem),
    }
}

/// The stem without the `e` that eases `redete` and `rechnete`.
fn without_linking(stem: &str) -> &str {
    stem.strip_suffix('e').filter(|stem| needs_linking(stem)).unwrap_or(stem)
}

fn needs_linking(stem: &str) -> bool {
    stem.ends_with(['t', 'd', 'm', 'n'])
}

/// `handl` is the stem of `handele`.
fn with_vowel(stem: &str) -> String {
    match stem.strip_suffix('l') {
        Some(start) if start.ends_with(['b', 'd', 'f', 'g', 'k', 'm', 'p', 't', 'z']) => [start, "el"].concat(),
        _ => stem.to_owned(),
    }
}

/// The infinitive of a stem: with `-n` after `-el` and `-er` in a syllable of their own, else with `-en`.
fn infinitive(stem: &str) -> String {
    let root = root(stem);
    let start = root.strip_suffix("el").or_else(|| root.strip_suffix("er")).map(syllables);
    // `fei-er`, but `spiel`, `kritisier` and `scher`.
    let is_own = start.is_some_and(|before| 0 < before && before < syllables(root));
    [stem, if is_own { "n" } else { "en" }].concat()
}

/// The stem without a prefix that stays: `scher` in `bescher`.
fn root(stem: &str) -> &str {
    let mut divided = super::prefix::divide(stem).filter(|(prefix, _)| prefix.stays);
    divided.next().map_or(stem, |(_, rest)| rest)
}

/// Number of runs of vowels, where `au`, `eu`, `ei`, `ie`, `äu` and double vowels are one and any other pair is two.
fn syllables(word: &str) -> usize {
    let mut count = 0;
    let mut previous = None;
    for letter in word.chars() {
        if !"aeiouäöüy".contains(letter) {
            previous = None;
            continue;
        }
        let is_second = matches!(
            (previous, letter),
            (Some('a' | 'ä' | 'e'), 'u')
                | (Some('e' | 'a'), 'i')
                | (Some('i'), 'e')
                | (Some('a'), 'a')
                | (Some('e'), 'e')
                | (Some('o'), 'o')
        );
        if is_second {
            previous = None;
        } else {
            count += 1;
            previous = Some(letter);
        }
    }
    count
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tag::Mood::Indicative;
    use VerbForm::{Finite, Infinitive, Participle};

    #[track_caller]
    fn check(form: VerbForm, pairs: &[(&str, &str)]) {
        for (word, expected) in pairs {
            assert_eq!(lemma(word, form), *expected, "{word}");
        }
    }

    #[test]
    fn finite_forms() {
        check(
            Finite(Indicative),
            &[
                ("Sagte", "sagen"),
                ("berichtete", "berichten"),
                ("berichte", "berichten"),
                ("arbeitet", "arbeiten"),
                ("redeten", "reden"),
                ("rechnet", "rechnen"),
                ("handelte", "handeln"),
                ("handle", "handeln"),
                ("spielte", "spielen"),
                ("forderte", "fordern"),
                ("erinnert", "erinnern"),
                ("bescherte", "bescheren"),
                ("feierten", "feiern"),
                ("nahm", "nehmen"),
                ("bekam", "bekommen"),
                ("betont", "betonen"),
                ("meldet", "melden"),
                ("begleitete", "begleiten"),
                ("gehört", "gehören"),
            ],
        );
    }

    #[test]
    fn participles() {
        check(
            Participle,
            &[
                ("mitgeteilt", "mitteilen"),
                ("gehört", "hören"),
                ("verurteilt", "verurteilen"),
                ("angenommen", "annehmen"),
                ("verstanden", "verstehen"),
                ("aufgefordert", "auffordern"),
                ("gearbeitet", "arbeiten"),
                ("kritisiert", "kritisieren"),
                ("beantragt", "beantragen"),
            ],
        );
    }

    #[test]
    fn infinitives() {
        check(Infinitive, &[("sagen", "sagen"), ("mitzuteilen", "mitteilen"), ("anzunehmen", "annehmen")]);
    }
}
