//! Indirect speech that a cue verb or a noun introduces: one phenomenon a case.

use super::check;

#[test]
fn clause_with_its_verb_second() {
    check("Der Minister sagte, die Lage sei ernst.", &["indirect | die Lage sei ernst | Der Minister | sagte"]);
    check(
        "Die Polizei teilte am Montag mit, zwei Männer seien festgenommen worden.",
        &["indirect | zwei Männer seien festgenommen worden | Die Polizei | teilte … mit"],
    );
}

#[test]
fn clause_with_dass() {
    check(
        "Der Minister sagte, dass die Lage ernst ist.",
        &["indirect | dass die Lage ernst ist | Der Minister | sagte"],
    );
    check(
        "Der Zoll hat bestätigt, dass die Ware gefälscht war.",
        &["indirect | dass die Ware gefälscht war | Der Zoll | hat bestätigt"],
    );
}

#[test]
fn infinitive_with_zu() {
    check(
        "Die Ministerin kündigte an, die Steuern zu senken.",
        &["indirect | die Steuern zu senken | Die Ministerin | kündigte an"],
    );
    check(
        "Die Regierung forderte die Firma auf, den Schaden zu bezahlen.",
        &["indirect | den Schaden zu bezahlen | Die Regierung | forderte … auf"],
    );
}

#[test]
fn cue_of_several_words() {
    check(
        "Der Arzt geht davon aus, dass der Patient überlebt.",
        &["indirect | dass der Patient überlebt | Der Arzt | geht davon aus"],
    );
    check(
        "Die Firma kam zu dem Schluss, dass sich der Bau nicht lohnt.",
        &["indirect | dass sich der Bau nicht lohnt | Die Firma | kam … Schluss"],
    );
}

#[test]
fn particle_of_another_verb_is_no_cue() {
    check("Der Mann sagte den Termin ab.", &[]);
}

#[test]
fn wie_clause_before_and_after() {
    check(
        "Wie das Amt mitteilte, sinkt die Zahl der Geburten.",
        &["indirect | sinkt die Zahl der Geburten | das Amt | mitteilte"],
    );
    check(
        "Die Zahl der Geburten sinkt, wie das Amt am Montag mitteilte.",
        &["indirect | Die Zahl der Geburten sinkt | das Amt | mitteilte"],
    );
    check(
        "Wie die Ministerin, Vera Lindt, erklärte, fehlen tausend Lehrer.",
        &["indirect | fehlen tausend Lehrer | die Ministerin, Vera Lindt | erklärte"],
    );
}

#[test]
fn cue_after_indirect_speech() {
    check(
        "Der Täter sei geflohen, sagte ein Sprecher der Polizei.",
        &["indirect | Der Täter sei geflohen | ein Sprecher der Polizei | sagte"],
    );
}

#[test]
fn inserted_cue_splits_indirect_speech() {
    check(
        "In zehn Jahren, so schätzen Forscher, ist der Gletscher verschwunden.",
        &["indirect | In zehn Jahren … ist der Gletscher verschwunden | Forscher | schätzen"],
    );
}

#[test]
fn clause_that_depends_on_a_noun() {
    check(
        "Die Kritik des Verbands, die Regeln seien zu streng, wies er ab.",
        &["indirect | die Regeln seien zu streng | des Verbands | Die Kritik"],
    );
    check(
        "Der Verdacht, dass Akten fehlen, bestätigte sich nicht.",
        &["indirect | dass Akten fehlen | unnamed | Der Verdacht"],
    );
}

#[test]
fn pronoun_stands_for_the_sentence_before() {
    check(
        "Zwei Brücken sind gesperrt. Das teilte die Stadt am Abend mit.",
        &["indirect | Zwei Brücken sind gesperrt. | die Stadt | teilte … mit"],
    );
}

#[test]
fn clause_interrupted_by_its_source() {
    check(
        "Dass der Vorstand, wie der Kassenwart behauptet, von den Lücken wusste, bestritt Vogt.",
        &[
            "indirect | Dass der Vorstand … von den Lücken wusste | der Kassenwart | behauptet",
            "indirect | Dass der Vorstand, wie der Kassenwart behauptet, von den Lücken wusste | Vogt | bestritt",
        ],
    );
}

#[test]
fn second_participle_is_no_clause() {
    check("Ein Gutachter hatte die Sucht bestätigt, eine Schuld jedoch verneint.", &[]);
}

#[test]
fn subjunctive_of_a_rare_verb() {
    check(
        "Langfristig überwiege jedoch der Nutzen für das Klima, sagte Vogt.",
        &["indirect | Langfristig überwiege jedoch der Nutzen für das Klima | Vogt | sagte"],
    );
}

#[test]
fn quotation_behind_the_cue_stands_by_itself() {
    check(
        "Angebote habe sie keine, betonte Vogt: „Wer das schreibt, der lügt.“",
        &[
            "indirect | Angebote habe sie keine | Vogt | betonte",
            "direct | „Wer das schreibt, der lügt.“ | Vogt | betonte",
        ],
    );
}

#[test]
fn paper_from_which_the_sentence_before_comes() {
    check(
        "Die Werft baut 180 Stellen ab. Das geht aus einem internen Papier hervor.",
        &["indirect | Die Werft baut 180 Stellen ab. | einem internen Papier | geht … hervor"],
    );
}

#[test]
fn clause_behind_an_object_in_front_is_not_the_cues() {
    check(
        "Kündigungen schloss Adomeit nicht aus, er hoffe aber auf freiwillige Lösungen.",
        &[
            "reported | Kündigungen schloss Adomeit nicht aus, er hoffe aber auf freiwillige Lösungen. | Adomeit | schloss … aus",
        ],
    );
}

#[test]
fn object_of_the_verb_is_all_that_it_announces() {
    check(
        "Ute Reh hat das Geld angekündigt, im Haushalt steht es nicht.",
        &["reported | Ute Reh hat das Geld angekündigt, im Haushalt steht es nicht. | Ute Reh | hat … angekündigt"],
    );
    check(
        "Ute Reh hat angekündigt, das Geld kommt im Mai.",
        &["indirect | das Geld kommt im Mai | Ute Reh | hat angekündigt"],
    );
}
