//! Chains of who passes on whose words, and denials: one phenomenon a case.

use super::check;

#[test]
fn medium_carries_what_somebody_did_with_words() {
    check(
        "Forbes schreibt, Tokajew habe zu Reformen aufgerufen.",
        &["indirect | Tokajew habe zu Reformen aufgerufen | Tokajew | schreibt | Forbes"],
    );
}

#[test]
fn cue_within_a_report_makes_a_claim_of_its_own() {
    check(
        "Die Agentur Interfax meldete, der Minister habe erklärt, dass die Grenze offen bleibe.",
        &[
            "indirect | der Minister habe erklärt, dass die Grenze offen bleibe | Die Agentur Interfax | meldete",
            "indirect | dass die Grenze offen bleibe | der Minister | habe erklärt | Die Agentur Interfax",
        ],
    );
}

#[test]
fn who_relies_on_others_carries_their_words() {
    check(
        "Die Agentur Interfax meldete unter Berufung auf Regierungskreise, der Minister trete zurück.",
        &["indirect | der Minister trete zurück | Regierungskreise | meldete | Die Agentur Interfax"],
    );
}

#[test]
fn medium_that_is_spoken_to_carries_the_words() {
    check(
        "„Wir bauen um“, sagte Lindt der Zeitung „Neue Woche“.",
        &["direct | „Wir bauen um“ | Lindt | sagte | der Zeitung „Neue Woche“"],
    );
}

#[test]
fn source_in_the_clause_of_a_cue_carries_the_words() {
    check(
        "Laut einem Bericht des Senders sagte der Zeuge, er habe den Mann gesehen.",
        &["indirect | er habe den Mann gesehen | der Zeuge | sagte | einem Bericht des Senders"],
    );
}

#[test]
fn denied_accusation_is_told_by_who_denies_it() {
    check(
        "Müller wies den Vorwurf, er habe Geld genommen, als falsch zurück.",
        &["indirect | er habe Geld genommen | Müller | wies … zurück"],
    );
    check(
        "Den Vorwurf, die Firma habe Akten vernichtet, wies der Anwalt zurück.",
        &["indirect | die Firma habe Akten vernichtet | der Anwalt | wies … zurück"],
    );
}

#[test]
fn pronoun_for_the_line_before_can_deny_it() {
    check(
        "Laut dem Sender verlässt der Trainer den Verein. Das dementierte ein Sprecher.",
        &[
            "indirect | verlässt der Trainer den Verein | dem Sender | Laut",
            "indirect | verlässt der Trainer den Verein | ein Sprecher | dementierte",
        ],
    );
}
