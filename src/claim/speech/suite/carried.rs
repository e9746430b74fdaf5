//! Speech carried on, and speech acts told: one phenomenon a case.

use super::check;

#[test]
fn konjunktiv_carries_on() {
    check(
        "Der Sprecher sagte, der Strom sei ausgefallen. Die Ursache sei unklar. Man suche noch.",
        &[
            "indirect | der Strom sei ausgefallen | Der Sprecher | sagte",
            "free_indirect | Die Ursache sei unklar. Man suche noch. | Der Sprecher | -",
        ],
    );
}

#[test]
fn soll_carries_on() {
    check(
        "Ein Sprecher bestätigte, dass ein Mann festgenommen wurde. Er soll bewaffnet gewesen sein.",
        &[
            "indirect | dass ein Mann festgenommen wurde | Ein Sprecher | bestätigte",
            "free_indirect | Er soll bewaffnet gewesen sein. | Ein Sprecher | -",
        ],
    );
}

#[test]
fn speech_act_is_told() {
    check(
        "Sie warf dem Minister Versagen vor.",
        &["reported | Sie warf dem Minister Versagen vor. | Sie | warf … vor"],
    );
    check(
        "Der Verband warnte vor einem harten Winter.",
        &["reported | Der Verband warnte vor einem harten Winter. | Der Verband | warnte vor"],
    );
}

#[test]
fn plain_statements_conditions_and_questions_pass_nothing_on() {
    check("Der Fluss trat über die Ufer. Zwei Straßen wurden gesperrt.", &[]);
    check("Wenn es regnete, wäre die Ernte gerettet.", &[]);
    check("Steigt der Preis weiter?", &[]);
}

#[test]
fn sentence_before_names_who_goes_on() {
    check(
        "Die Polizei sagte, der Täter sei bekannt. Der Anwalt reagierte empört. Die Beamten hätten kein Recht dazu.",
        &[
            "indirect | der Täter sei bekannt | Die Polizei | sagte",
            "free_indirect | Die Beamten hätten kein Recht dazu. | Der Anwalt | -",
        ],
    );
}

#[test]
fn questions_state_nothing() {
    check("„Wer bezahlt das am Ende?“, fragte der Landrat.", &[]);
}
