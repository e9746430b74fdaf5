//! What the lexicon says of single forms.

use super::Reading::{Imperative, Infinitive, Participle, Past, Present, SubjunctiveI, SubjunctiveII};
use super::*;

#[track_caller]
fn check(word: &str, expected: &[Reading]) {
    assert_eq!(readings(word), Readings::of(expected), "{word}");
}

#[test]
fn konjunktiv_is_told_by_form() {
    check("sei", &[SubjunctiveI]);
    check("könne", &[SubjunctiveI]);
    check("wären", &[SubjunctiveII]);
    check("bekämen", &[SubjunctiveII]);
    check("hätte", &[SubjunctiveII]);
    check("sagte", &[Past]);
    check("sollte", &[Past]);
}

#[test]
fn first_person_looks_like_konjunktiv() {
    check("habe", &[Present, SubjunctiveI, Imperative]);
    check("werde", &[Present, SubjunctiveI]);
    check("verändere", &[Present, SubjunctiveI, Imperative]);
    check("berichte", &[Present, SubjunctiveI, Imperative]);
    check("nehme", &[Present, SubjunctiveI]);
}

#[test]
fn participles_with_and_without_ge() {
    check("mitgeteilt", &[Participle]);
    check("angenommen", &[Participle]);
    check("vernommen", &[Participle]);
    check("kritisiert", &[Present, Participle, Imperative]);
    check("erhalten", &[Present, Infinitive, Participle]);
    check("verstanden", &[Past, Participle]);
    check("anerkannt", &[Participle]);
    check("gesagt", &[Participle]);
}

#[test]
fn infinitives_with_zu_inside() {
    check("mitzuteilen", &[Infinitive]);
    check("anzunehmen", &[Infinitive]);
    let found: Vec<String> = analyses("anzunehmen").iter().map(Analysis::lemma).collect();
    assert_eq!(found, ["annehmen"]);
}

#[test]
fn words_of_no_verb_are_not_known() {
    for word in ["seit", "neue", "wegen", "unter", "ganze", "hundert"] {
        assert_eq!(known_readings(word), Readings::NONE, "{word}");
    }
}

#[test]
fn endless_word_is_read_by_its_end() {
    check(&format!("{}te", "a".repeat(100_000)), &[Past]);
}

#[track_caller]
fn check_lemma(reading: Reading, pairs: &[(&str, &str)]) {
    for (word, expected) in pairs {
        assert_eq!(lemma(word, reading), *expected, "{word}");
    }
}

#[test]
fn finite_forms_have_an_infinitive() {
    check_lemma(
        Past,
        &[
            ("Sagte", "sagen"),
            ("berichtete", "berichten"),
            ("redeten", "reden"),
            ("handelte", "handeln"),
            ("spielte", "spielen"),
            ("forderte", "fordern"),
            ("bescherte", "bescheren"),
            ("feierten", "feiern"),
            ("nahm", "nehmen"),
            ("bekam", "bekommen"),
            ("begleitete", "begleiten"),
            ("schnurpselte", "schnurpseln"),
        ],
    );
    check_lemma(
        Present,
        &[
            ("berichte", "berichten"),
            ("arbeitet", "arbeiten"),
            ("rechnet", "rechnen"),
            ("handle", "handeln"),
            ("erinnert", "erinnern"),
            ("betont", "betonen"),
            ("meldet", "melden"),
            ("gehört", "gehören"),
        ],
    );
}

#[test]
fn other_forms_have_an_infinitive() {
    let participles = [
        ("mitgeteilt", "mitteilen"),
        ("gehört", "hören"),
        ("verurteilt", "verurteilen"),
        ("angenommen", "annehmen"),
        ("verstanden", "verstehen"),
        ("aufgefordert", "auffordern"),
        ("gearbeitet", "arbeiten"),
        ("kritisiert", "kritisieren"),
        ("beantragt", "beantragen"),
    ];
    check_lemma(Participle, &participles);
    check_lemma(Infinitive, &[("sagen", "sagen"), ("mitzuteilen", "mitteilen"), ("anzunehmen", "annehmen")]);
}
