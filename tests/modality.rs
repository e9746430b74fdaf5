//! How claims are put: one phenomenon a case.
#![allow(clippy::panic, reason = "a test may fail")]

use wortlaut::claim::{Claim, Modality, Polarity};
use wortlaut::{Options, analyze};

/// Finds the claim that begins with `words` and compares how it is put.
#[track_caller]
fn check(text: &str, words: &str, modality: Modality, polarity: Polarity) {
    let analysis = analyze(text, &Options::default());
    let of = |claim: &Claim| claim.spans.iter().map(|span| span.of(text)).collect::<Vec<_>>().join(" ");
    let Some(claim) = analysis.claims.iter().find(|claim| of(claim).starts_with(words)) else {
        panic!("no claim begins with {words:?}: {:?}", analysis.claims.iter().map(of).collect::<Vec<_>>());
    };
    assert_eq!((claim.modality, claim.polarity), (modality, polarity), "{}: {:?}", of(claim), claim.rules);
    let shown = modality == Modality::Asserted || !claim.markers.is_empty();
    assert!(shown, "nothing shows that {words:?} is {modality:?}");
}

use Modality::{Asserted, Demanded, Doubtful, Evaluated, Hypothetical, Possible, Predicted, Reported};
use Polarity::{Affirmed, Denied, Negated};

#[test]
fn the_authors_statement_is_asserted() {
    check("Die Stadt Bremen hat 2021 rund 300 Wohnungen gebaut.", "Die Stadt", Asserted, Affirmed);
}

#[test]
fn subjunctive_reports() {
    check("Der Haushalt sei ausgeglichen, sagte Ministerin Lena Vogt.", "Der Haushalt", Reported, Affirmed);
}

#[test]
fn a_denying_verb_turns_the_claim() {
    check("Vogt bestritt, dass die Firma Geld erhalten habe.", "dass die Firma", Reported, Denied);
}

#[test]
fn a_negation_in_the_main_clause_negates() {
    check("Die Firma habe kein Geld erhalten, sagte Lena Vogt.", "Die Firma", Reported, Negated);
    let text = "Die Firma habe Geld erhalten, das nicht verbucht wurde, sagte Lena Vogt.";
    check(text, "Die Firma", Reported, Affirmed);
}

#[test]
fn a_negated_denial_leaves_it_possible() {
    check("Neue Schulden schloss Lena Vogt nicht aus.", "Neue Schulden", Possible, Affirmed);
    check("Neue Schulden schloss Lena Vogt aus.", "Neue Schulden", Reported, Denied);
}

#[test]
fn konjunktiv_ii_beside_a_source_phrase_sets_a_condition() {
    let text = "Der Umbau hätte nach Berechnungen der Stadt 3 Millionen Euro gekostet.";
    check(text, "Der Umbau", Hypothetical, Affirmed);
}

#[test]
fn hearsay_and_plans_are_told_apart() {
    let text = "Der Minister Karl Wenz soll 2019 von den Plänen gewusst haben.";
    check(text, "Der Minister", Doubtful, Affirmed);
    check("Dem Vernehmen nach verkauft die Bank 30 Filialen.", "verkauft", Doubtful, Affirmed);
    let text = "„Wir werden bis 2031 drei Schulen bauen“, sagte Lena Vogt.";
    check(text, "„Wir werden", Predicted, Affirmed);
}

#[test]
fn words_of_doubt_and_possibility_count() {
    let text = "Der Konzern Siemens zahlte 2018 angeblich 3 Millionen Euro.";
    check(text, "Der Konzern", Doubtful, Affirmed);
    let text = "„Die Kosten könnten um zehn Prozent steigen“, sagte Lena Vogt.";
    check(text, "„Die Kosten", Possible, Affirmed);
}

#[test]
fn an_adjective_before_its_noun_leaves_the_statement_a_fact() {
    let text = "Die Stadt Bremen hat 2021 über einen möglichen Umzug von 300 Beamten beraten.";
    check(text, "Die Stadt", Asserted, Affirmed);
}

#[test]
fn demands_and_judgements_show_in_cue_or_verb() {
    check("„Wir brauchen mehr Lehrer“, forderte Lena Vogt.", "„Wir brauchen", Demanded, Affirmed);
    check("„Das ist unverantwortlich“, sagte Lena Vogt.", "„Das ist", Evaluated, Affirmed);
}

#[test]
fn a_condition_makes_it_hypothetical() {
    let text = "„Ohne Hilfe wäre die Werft verloren“, sagte Lena Vogt.";
    check(text, "„Ohne Hilfe", Hypothetical, Affirmed);
}

#[test]
fn what_is_not_confirmed_is_disputed() {
    check("Die Firma bestätigte nicht, dass Lena Vogt entlassen wurde.", "dass Lena", Reported, Denied);
    check("Die Polizei wollte nicht bestätigen, dass 40 Menschen starben.", "dass 40", Reported, Denied);
    check("Dass 40 Menschen starben, konnte die Polizei nicht bestätigen.", "Dass 40", Reported, Denied);
    check("Die Polizei bestätigte, dass 40 Menschen starben.", "dass 40", Reported, Affirmed);
    check("Lena Vogt bestritt nicht, dass sie 2019 in Zürich war.", "dass sie", Reported, Affirmed);
}

#[test]
fn a_negation_in_the_second_predicate_leaves_the_act() {
    check("Lena Vogt kündigte Hilfe für 12 Wachen an, nannte aber keine Namen.", "Lena Vogt", Predicted, Affirmed);
    check("Lena Vogt forderte mehr Geld und nannte keine Namen.", "Lena Vogt", Demanded, Affirmed);
    check("Lena Vogt kündigte keine Hilfe für 12 Wachen an.", "Lena Vogt", Predicted, Negated);
}

#[test]
fn negations_that_concern_something_else() {
    let text = "Der nicht an der Studie beteiligte Forscher Karl Wenz lobte 2021 die Universität Wien.";
    check(text, "Der nicht", Asserted, Affirmed);
    check("„2019 war die Stadt Bremen so arm wie nie zuvor“, sagte Lena Vogt.", "„2019", Asserted, Affirmed);
}

#[test]
fn what_is_held_against_a_reproach_is_not_denied() {
    let text = "Das Ministerium wies die Kritik zurück: Die Teilnahme sei seit 2019 freiwillig.";
    check(text, "Die Teilnahme", Reported, Affirmed);
}

#[test]
fn a_second_main_clause_counts() {
    let text = "Vogt sagte, die Stadt spare, die Schulden seien aber nicht gesunken.";
    check(text, "die Stadt", Reported, Negated);
}

#[test]
fn a_statement_is_the_authors_beside_what_another_promised() {
    let text = "Nur 62 Prozent der Züge kamen 2024 pünktlich an, obwohl Bahnchefin Lena Vogt „mehr als 70 Prozent“ versprochen hatte.";
    check(text, "Nur 62 Prozent", Asserted, Affirmed);
}

#[test]
fn an_apposition_leaves_the_sentence_a_statement() {
    let text = "Die Chefin des Theaters Bremen, Lena Vogt, hat 2021 rund 300 Karten verschenkt.";
    check(text, "Die Chefin", Asserted, Affirmed);
    let text = "Lena Vogt, die Chefin des Theaters Bremen, hat 2021 keine 300 Karten verkauft.";
    check(text, "Lena Vogt", Asserted, Negated);
}
