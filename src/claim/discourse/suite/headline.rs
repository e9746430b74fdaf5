//! Headlines: one phenomenon a case.

use super::check;

/// The headline over some text.
fn over_text(headline: &str) -> String {
    format!("{headline}\n\nAm Freitag begann in der Stadthalle die Sitzung, zu der viele Gäste kamen.")
}

#[test]
fn statements_beside_a_dash_are_told_apart() {
    check(
        &over_text("Stadtrat stimmt für Umbau – Händler drohen mit Klage – Ott wirft Rat Wortbruch vor"),
        &[
            "reported | Händler drohen mit Klage | Händler | drohen mit",
            "reported | Ott wirft Rat Wortbruch vor | Ott | wirft … vor",
        ],
    );
    check(
        &over_text("Kammer sieht Mängel – Werft kündigt Umbau an"),
        &[
            "reported | Kammer sieht Mängel | Kammer | sieht",
            "reported | Werft kündigt Umbau an | Werft | kündigt … an",
        ],
    );
}

#[test]
fn topic_before_a_colon_is_no_part_of_the_claim() {
    check(
        &over_text("Streit um Umgehung: Gewerkschaft fordert Tempolimit"),
        &["reported | Gewerkschaft fordert Tempolimit | Gewerkschaft | fordert"],
    );
}

#[test]
fn kind_of_article_before_a_colon_speaks_not() {
    check(&over_text("Kommentar: Die Bahn braucht keine Ausreden"), &[]);
    check(&over_text("Analyse: Kammer sieht Mängel"), &["reported | Kammer sieht Mängel | Kammer | sieht"]);
}

#[test]
fn speaker_before_a_colon() {
    check(&over_text("Polizei: Fahrer war betrunken"), &["indirect | Fahrer war betrunken | Polizei | -"]);
}

#[test]
fn opinions_are_what_a_headline_passes_on() {
    check(
        &over_text("Richterin sieht Formfehler – Stadt lehnt Erstattung ab"),
        &[
            "reported | Richterin sieht Formfehler | Richterin | sieht",
            "reported | Stadt lehnt Erstattung ab | Stadt | lehnt … ab",
        ],
    );
    check(
        &over_text("Ärzte befürchten Engpass bei Impfstoff"),
        &["reported | Ärzte befürchten Engpass bei Impfstoff | Ärzte | befürchten"],
    );
    check(&over_text("Unfall löst Stau aus – Feuerwehr rettet Katze"), &[]);
}
