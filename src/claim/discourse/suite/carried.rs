//! Speech carried on, and speech acts told: one phenomenon a case.

use super::check;

#[test]
fn konjunktiv_carries_on() {
    check(
        "Der Sprecher sagte, der Strom sei ausgefallen. Die Ursache sei unklar. Man suche noch.",
        &[
            "indirect | der Strom sei ausgefallen | Der Sprecher | sagte",
            "free_indirect | Die Ursache sei unklar. | Der Sprecher | -",
            "free_indirect | Man suche noch. | Der Sprecher | -",
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
fn unnamed_source_ends_the_speaker() {
    let said = "indirect | der Vertrag sei gültig | Der Anwalt | sagte";
    check(
        "Der Anwalt sagte, der Vertrag sei gültig. Es hieß, die Gegenseite gebe auf. Ein Angebot liege vor.",
        &[
            said,
            "indirect | die Gegenseite gebe auf | unnamed | Es hieß",
            "free_indirect | Ein Angebot liege vor. | unnamed | -",
        ],
    );
    check(
        "Der Anwalt sagte, der Vertrag sei gültig. Angeblich soll auch die Bank aussteigen.",
        &[said, "free_indirect | Angeblich soll auch die Bank aussteigen. | unnamed | -"],
    );
    check(
        "Der Anwalt sagte, der Vertrag sei gültig. Die Bank verhandelt angeblich. Man sei sich nahe.",
        &[said, "free_indirect | Man sei sich nahe. | unnamed | -"],
    );
}

#[test]
fn guesses_and_plans_are_the_authors() {
    let said = "indirect | der Vertrag sei gültig | Der Anwalt | sagte";
    check("Der Anwalt sagte, der Vertrag sei gültig. Das Verfahren dürfte lange dauern.", &[said]);
    check("Der Anwalt sagte, der Vertrag sei gültig. Das Gericht möchte zwei Zeugen hören.", &[said]);
    check(
        "Der Anwalt sagte, der Vertrag sei gültig. Draußen regnete es. Der Prozess soll am Montag weitergehen.",
        &[said],
    );
}

#[test]
fn konjunktiv_ii_goes_on_where_the_report_does() {
    check(
        "Der Anwalt sagte, der Vertrag sei gültig. Er gelte bis Mai. Später könnte ein neuer folgen.",
        &[
            "indirect | der Vertrag sei gültig | Der Anwalt | sagte",
            "free_indirect | Er gelte bis Mai. | Der Anwalt | -",
            "free_indirect | Später könnte ein neuer folgen. | Der Anwalt | -",
        ],
    );
}

#[test]
fn doer_of_a_passive_goes_on() {
    check(
        "Der Rat sagte, der Plan sei fertig. Getragen wird er von der Gewerkschaft. Die Halle sei zu klein.",
        &[
            "indirect | der Plan sei fertig | Der Rat | sagte",
            "free_indirect | Die Halle sei zu klein. | der Gewerkschaft | -",
        ],
    );
}

#[test]
fn behind_a_colon_the_subject_goes_on() {
    check(
        "Konzernchefin Ute Reh senkte die Prognose: Der Umsatz werde 2024 kaum steigen.",
        &["free_indirect | Der Umsatz werde 2024 kaum steigen | Konzernchefin Ute Reh | -"],
    );
    check("Die Lage ist ernst: Der Umsatz steigt 2024 kaum noch.", &[]);
}

#[test]
fn fronted_object_of_a_denial() {
    check(
        "Höhere Gebühren schloss die Kämmerin nicht aus.",
        &["reported | Höhere Gebühren schloss die Kämmerin nicht aus. | die Kämmerin | schloss … aus"],
    );
    check("Jede Absprache bestritt er.", &["reported | Jede Absprache bestritt er. | er | bestritt"]);
}

#[test]
fn joined_act_is_told_beside_the_words() {
    check(
        "„Das reicht uns noch lange nicht“, sagte Ott und forderte mehr Personal.",
        &[
            "direct | „Das reicht uns noch lange nicht“ | Ott | sagte",
            "reported | forderte mehr Personal | Ott | forderte",
        ],
    );
}

#[test]
fn questions_state_nothing() {
    check("„Wer bezahlt das am Ende?“, fragte der Landrat.", &[]);
}

#[test]
fn reported_speech_goes_on_behind_a_semicolon() {
    check(
        "Medienberichten zufolge übernimmt der Konzern die Werft; die Werft habe zugesagt, alle Stellen zu erhalten.",
        &[
            "indirect | übernimmt der Konzern die Werft; die Werft habe zugesagt, alle Stellen zu erhalten | Medienberichten | zufolge",
        ],
    );
    check(
        "Die Werft sei pleite; alle Stellen fielen weg, sagte Vogt.",
        &["indirect | Die Werft sei pleite; alle Stellen fielen weg | Vogt | sagte"],
    );
    check(
        "„Wir bauen die Halle um“, sagte Lindt; die Kosten lägen bei drei Millionen Euro.",
        &[
            "direct | „Wir bauen die Halle um“ | Lindt | sagte",
            "free_indirect | die Kosten lägen bei drei Millionen Euro | Lindt | -",
        ],
    );
}

#[test]
fn the_article_speaks_again_behind_a_semicolon() {
    check(
        "Laut Polizei brannte das Dach aus; der Schaden ist hoch.",
        &["indirect | brannte das Dach aus | Polizei | Laut"],
    );
    check(
        "Laut Polizei brannte das Dach aus; demnach wäre es das dritte in diesem Jahr.",
        &[
            "indirect | brannte das Dach aus | Polizei | Laut",
            "indirect | wäre es das dritte in diesem Jahr | Polizei | demnach",
        ],
    );
}

#[test]
fn behind_hearsay_a_guess_is_the_authors() {
    check(
        "Angeblich soll der Vorstand gehen. Es wäre höchste Zeit.",
        &["free_indirect | Angeblich soll der Vorstand gehen. | unnamed | -"],
    );
    check(
        "Angeblich soll der Vorstand gehen. Ein Nachfolger sei gefunden.",
        &[
            "free_indirect | Angeblich soll der Vorstand gehen. | unnamed | -",
            "free_indirect | Ein Nachfolger sei gefunden. | unnamed | -",
        ],
    );
}

#[test]
fn what_is_to_be_found_out_is_said_by_nobody() {
    check(
        "Die Stadt bestätigte, dass Beschwerden vorliegen. Ob das Dach hält, soll am Montag ein Statiker klären.",
        &["indirect | dass Beschwerden vorliegen | Die Stadt | bestätigte"],
    );
}
