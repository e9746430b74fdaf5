//! Source phrases, and sources that are left open: one phenomenon a case.

use super::check;

#[test]
fn source_before_the_verb() {
    check(
        "Laut Polizei wurden drei Menschen verletzt.",
        &["indirect | wurden drei Menschen verletzt | Polizei | Laut"],
    );
    check(
        "Nach Angaben der Feuerwehr brannte das Dach aus.",
        &["indirect | brannte das Dach aus | Angaben der Feuerwehr | Nach"],
    );
    check(
        "Medienberichten zufolge tritt der Trainer zurück.",
        &["indirect | tritt der Trainer zurück | Medienberichten | zufolge"],
    );
    check(
        "Ihrer Meinung nach fehlt dem Land ein Plan.",
        &["indirect | fehlt dem Land ein Plan | Ihrer Meinung | nach"],
    );
    check(
        "Aus Sicht der Bauern kommt die Hilfe zu spät.",
        &["indirect | kommt die Hilfe zu spät | Sicht der Bauern | Aus"],
    );
}

#[test]
fn own_words_are_those_of_the_subject() {
    check(
        "Die Reederei hat nach eigenen Angaben zwölf Schiffe bestellt.",
        &["indirect | Die Reederei hat … zwölf Schiffe bestellt | Die Reederei | nach"],
    );
    check(
        "Eigenem Bekunden zufolge kannte der Zeuge den Täter.",
        &["indirect | kannte der Zeuge den Täter | der Zeuge | zufolge"],
    );
    check("Laut eigener Aussage war der Fahrer nüchtern.", &["indirect | war der Fahrer nüchtern | der Fahrer | Laut"]);
    check(
        "Geladen hatte der Verband Nordlicht, der nach eigenen Angaben 300 Mitglieder zählt.",
        &["indirect | der … 300 Mitglieder zählt | der Verband Nordlicht | nach"],
    );
}

#[test]
fn hearsay_names_nobody() {
    check(
        "Dem Vernehmen nach prüft die Bank einen Verkauf.",
        &["indirect | prüft die Bank einen Verkauf | unnamed | nach"],
    );
    check("Gerüchten zufolge zieht das Amt um.", &["indirect | zieht das Amt um | unnamed | zufolge"]);
}

#[test]
fn time_behind_a_source_is_part_of_the_words() {
    check(
        "Die Eröffnung wird nach Angaben der Bahn für Ende Mai erwartet.",
        &["indirect | Die Eröffnung wird … für Ende Mai erwartet | Angaben der Bahn | nach"],
    );
}

#[test]
fn source_within_the_clause_splits_the_words() {
    check(
        "Der Brand brach nach Angaben der Feuerwehr im Keller aus.",
        &["indirect | Der Brand brach … im Keller aus | Angaben der Feuerwehr | nach"],
    );
}

#[test]
fn source_after_the_clause() {
    check(
        "Die Ernte fällt schlecht aus, so der Bauernverband.",
        &["indirect | Die Ernte fällt schlecht aus | der Bauernverband | so"],
    );
}

#[test]
fn passive_leaves_the_speaker_open() {
    check(
        "Dem Manager wird vorgeworfen, Geld veruntreut zu haben.",
        &["indirect | Geld veruntreut zu haben | unnamed | wird vorgeworfen"],
    );
    check(
        "Es hieß, die Verhandlungen seien gescheitert.",
        &["indirect | die Verhandlungen seien gescheitert | unnamed | Es hieß"],
    );
}

#[test]
fn report_is_the_source_of_what_it_says() {
    check(
        "In dem Gutachten heißt es, die Brücke sei marode.",
        &["indirect | die Brücke sei marode | dem Gutachten | heißt es"],
    );
    check(
        "Das Dach ist undicht, heißt es in dem Bericht.",
        &["indirect | Das Dach ist undicht | dem Bericht | heißt es"],
    );
}

#[test]
fn hearsay_without_a_speaker_has_an_unnamed_source() {
    check(
        "Der Unternehmer soll 2018 Zeugen bedroht haben.",
        &["free_indirect | Der Unternehmer soll 2018 Zeugen bedroht haben. | unnamed | -"],
    );
    check("Der Tunnel soll 2030 fertig werden.", &[]);
}

#[test]
fn will_with_a_perfect_infinitive_is_what_the_subject_says() {
    check(
        "Die Polizei will nichts gewusst haben.",
        &["free_indirect | Die Polizei will nichts gewusst haben. | Die Polizei | -"],
    );
    check("Die Polizei will den Fall klären.", &[]);
}

#[test]
fn things_have_no_words_of_their_own() {
    check(
        "Das Papier mit dem Titel „Kurs 2030“ liegt der Zeitung nach eigenen Angaben vor.",
        &["indirect | Das Papier mit dem Titel „Kurs 2030“ liegt der Zeitung … vor | der Zeitung | nach"],
    );
    check(
        "Dem Verein gehören nach eigenen Angaben 300 Mitglieder an.",
        &["indirect | Dem Verein gehören … 300 Mitglieder an | Dem Verein | nach"],
    );
}

#[test]
fn source_within_a_clause_that_opens_the_line_leaves_the_rest() {
    check(
        "Dass der Trainer, wie es heißt, Spieler beleidigt habe, konnte sie nicht bestätigen.",
        &[
            "indirect | Dass der Trainer … Spieler beleidigt habe | unnamed | es heißt",
            "indirect | Dass der Trainer, wie es heißt, Spieler beleidigt habe | sie | konnte … bestätigen",
        ],
    );
    check(
        "Dass der Verein laut Polizei Geld verschwieg, bestritt Vogt.",
        &[
            "indirect | Dass der Verein … Geld verschwieg | Polizei | laut",
            "indirect | Dass der Verein laut Polizei Geld verschwieg | Vogt | bestritt",
        ],
    );
}

#[test]
fn names_that_begin_small_are_sources() {
    check(
        "Laut nordwelle.de beginnt der Umbau im Mai.",
        &["indirect | beginnt der Umbau im Mai | nordwelle.de | Laut"],
    );
}

#[test]
fn report_after_which_it_is_so() {
    check(
        "Ott kennt Berichte, wonach die Bank Filialen verkauft.",
        &["indirect | wonach die Bank Filialen verkauft | unnamed | Berichte"],
    );
    check("Ihnen zufolge brannte das Dach aus.", &["indirect | brannte das Dach aus | Ihnen | zufolge"]);
}

#[test]
fn own_words_stay_with_a_subject_that_can_have_them() {
    check(
        "Er hat nach eigenen Angaben eine Kanzlei in Münster beauftragt.",
        &["indirect | Er hat … eine Kanzlei in Münster beauftragt | Er | nach"],
    );
    check(
        "Nach eigenen Angaben fehlen ihm noch drei Millionen Euro.",
        &["indirect | fehlen ihm noch drei Millionen Euro | ihm | Nach"],
    );
}

#[test]
fn source_behind_a_colon_is_that_of_the_clause_there() {
    check(
        "Tiemann begründete das mit dem Vogelschutz: Im Schilf brüten laut Naturschutzbund 14 Paare.",
        &[
            "indirect | Im Schilf brüten … 14 Paare | Naturschutzbund | laut",
            "indirect | Im Schilf brüten laut Naturschutzbund 14 Paare | Tiemann | begründete … mit",
        ],
    );
}

#[test]
fn text_in_which_something_was_announced() {
    check(
        "In einem Schreiben, das am Montag in Kiel eintraf, wurde verkündet, dass die Werft schließt.",
        &["indirect | dass die Werft schließt | einem Schreiben | wurde verkündet"],
    );
    check(
        "Wie aus einem Gutachten der Stadt hervorgeht, ist die Brücke marode.",
        &["indirect | ist die Brücke marode | einem Gutachten der Stadt | hervorgeht"],
    );
    check(
        "Die Zeitung druckte einen Bericht, wonach die Bank Filialen verkauft.",
        &["indirect | wonach die Bank Filialen verkauft | Bericht | Bericht"],
    );
}
