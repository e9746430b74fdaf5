//! Interviews: who has the word says it, unless another is named.

use super::check;

/// An article around some turns.
fn between(turns: &str) -> String {
    format!(
        "Die Hydrologin Mareike Bruns misst seit Jahren das Wasser im Norden.\n\n{turns}\n\nDie Fragen stellte Oke Petersen."
    )
}

#[test]
fn name_before_a_colon_opens_a_turn() {
    check(
        &between(
            "SPIEGEL: Frau Bruns, wie steht es um die Brunnen?\n\n\
             Bruns: Schlecht. Jeder dritte Brunnen fällt im Sommer trocken.\n\n\
             SPIEGEL: Was muss geschehen?\n\n\
             Bruns: Wir bräuchten neue Leitungen, und zwar sofort.",
        ),
        &[
            "direct | Jeder dritte Brunnen fällt im Sommer trocken. | Bruns | -",
            "direct | Wir bräuchten neue Leitungen, und zwar sofort. | Bruns | -",
        ],
    );
}

#[test]
fn unnamed_questions_are_not_the_guests() {
    check(
        &between(
            "Bruns: Die Brunnen im Norden sind leer.\n\n\
             Der Verband hält die Versorgung für sicher. Stimmt das?\n\n\
             Bruns: Für dieses Jahr stimmt es.",
        ),
        &["direct | Die Brunnen im Norden sind leer. | Bruns | -", "direct | Für dieses Jahr stimmt es. | Bruns | -"],
    );
}

#[test]
fn answer_of_several_paragraphs_goes_on_to_the_next_label() {
    check(
        &between(
            "Frage: Sind die Brunnen im Norden leer?\n\n\
             Antwort: Die Brunnen im Norden sind leer.\n\n\
             Im Süden steht das Wasser höher.\n\n\
             Frage: Und nächstes Jahr?\n\n\
             Antwort: Das weiß heute noch niemand.",
        ),
        &[
            "direct | Die Brunnen im Norden sind leer. | Antwort | -",
            "direct | Im Süden steht das Wasser höher. | Antwort | -",
            "direct | Das weiß heute noch niemand. | Antwort | -",
        ],
    );
}

#[test]
fn whom_the_guest_quotes_is_passed_on_by_the_guest() {
    check(
        &between(
            "Bruns: Der Verband sagt, die Lage sei ruhig. Das sei falsch.\n\n\
             Warum?\n\n\
             Bruns: Unsere Messungen zeigen das Gegenteil.",
        ),
        &[
            "indirect | die Lage sei ruhig | Der Verband | sagt | Bruns",
            "free_indirect | Das sei falsch. | Der Verband | - | Bruns",
            "direct | Unsere Messungen zeigen das Gegenteil. | Bruns | -",
        ],
    );
}

#[test]
fn quoted_title_is_the_guests() {
    let turns =
        "Bruns: Die Brunnen im Norden sind leer.\n\nWie leer?\n\nBruns: Das Wasser steht zwei Meter tiefer als sonst.";
    check(
        &format!("„Die Brunnen sind leer“\n\n{}", between(turns)),
        &[
            "direct | „Die Brunnen sind leer“ | Bruns | -",
            "direct | Die Brunnen im Norden sind leer. | Bruns | -",
            "direct | Das Wasser steht zwei Meter tiefer als sonst. | Bruns | -",
        ],
    );
}

#[test]
fn hours_of_a_live_blog_are_nobodys_words() {
    check(
        "Die Wahl im Land beginnt.\n\n\
         18.05 Uhr: „Das ist ein guter Abend“, ruft Anna Reuter.\n\n\
         18.20 Uhr: Reuter zufolge liegt die Beteiligung bei 70 Prozent.",
        &[
            "direct | „Das ist ein guter Abend“ | Anna Reuter | ruft",
            "indirect | liegt die Beteiligung bei 70 Prozent | Reuter | zufolge",
        ],
    );
}

#[test]
fn other_words_before_colons_open_no_turns() {
    check(
        "Das Rathaus öffnet wieder am Montag.\n\n\
         Hinweis: Der Eingang liegt an der Nordseite des Hauses.\n\n\
         Hinweis: Der Aufzug bleibt bis Mai außer Betrieb.",
        &[],
    );
}
