//! One phenomenon of reported speech a case, as `kind | words | speaker | cue`.

use super::ClaimKind;
use crate::claim::Claim;
use crate::text::Span;
use crate::{Options, analyze};

/// The claims of `text` that somebody other than the author is responsible for.
fn claims(text: &str) -> Vec<String> {
    let join = |spans: &[Span]| spans.iter().map(|it| it.of(text)).collect::<Vec<_>>().join(" … ");
    let line = |claim: &Claim| {
        let speaker = claim.speaker.map_or("-", |it| it.span.of(text));
        let cue = claim.cue.as_ref().map_or("-".to_owned(), |it| join(&it.spans));
        format!("{} | {} | {speaker} | {cue}", claim.kind.code(), join(&claim.spans))
    };
    let claims = analyze(text, &Options::default()).claims;
    claims.iter().filter(|it| it.kind != ClaimKind::Assertion).map(line).collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(claims(text), expected, "{text}");
}

#[test]
fn cue_after_direct_speech() {
    check(
        "„Die Brücke bleibt gesperrt“, sagte Bürgermeisterin Jana Ott.",
        &["direct | „Die Brücke bleibt gesperrt“ | Bürgermeisterin Jana Ott | sagte"],
    );
}

#[test]
fn cue_before_direct_speech() {
    check(
        "Die Sprecherin erklärte: „Wir prüfen den Fall.“",
        &["direct | „Wir prüfen den Fall.“ | Die Sprecherin | erklärte"],
    );
}

#[test]
fn inserted_cue_belongs_to_both_parts() {
    check(
        "„Das reicht nicht“, sagte Ott, „wir brauchen mehr Geld.“",
        &["direct | „Das reicht nicht“ | Ott | sagte", "direct | „wir brauchen mehr Geld.“ | Ott | sagte"],
    );
}

#[test]
fn every_style_of_quotation_marks() {
    for (open, close) in [('„', '“'), ('„', '”'), ('“', '”'), ('«', '»'), ('»', '«'), ('"', '"')] {
        let text = format!("{open}Die Zahlen stimmen nicht{close}, sagte der Finanzchef.");
        let expected = format!("direct | {open}Die Zahlen stimmen nicht{close} | der Finanzchef | sagte");
        check(&text, &[&expected]);
    }
}

#[test]
fn quotation_in_a_quotation_is_part_of_it() {
    check(
        "„Er rief ‚Feuer‘ und rannte los“, berichtete eine Zeugin.",
        &["direct | „Er rief ‚Feuer‘ und rannte los“ | eine Zeugin | berichtete"],
    );
}

#[test]
fn quotation_over_several_sentences() {
    check(
        "„Wir haben alles geprüft. Niemand war in Gefahr“, teilte die Klinik mit.",
        &["direct | „Wir haben alles geprüft. Niemand war in Gefahr“ | die Klinik | teilte … mit"],
    );
}

#[test]
fn quotation_over_several_paragraphs() {
    check(
        "Die Chefin sagte: „Wir bauen um.\n\nDanach wird alles besser.“\n\nDer Umbau beginnt im Mai.",
        &["direct | „Wir bauen um.\n\nDanach wird alles besser.“ | Die Chefin | sagte"],
    );
}

#[test]
fn quoted_name_for_something() {
    check(
        "Der Minister nannte den Plan „völlig unrealistisch“.",
        &["direct | „völlig unrealistisch“ | Der Minister | nannte"],
    );
    check(
        "Die Opposition bezeichnete den Entwurf als „blanken Hohn“.",
        &["direct | „blanken Hohn“ | Die Opposition | bezeichnete … als"],
    );
}

#[test]
fn quoted_words_within_indirect_speech_are_direct() {
    check(
        "Die Zeugin sagte, sie habe „einen lauten Knall“ gehört.",
        &[
            "indirect | sie habe „einen lauten Knall“ gehört | Die Zeugin | sagte",
            "direct | „einen lauten Knall“ | Die Zeugin | sagte",
        ],
    );
}

#[test]
fn titles_are_no_speech() {
    check("Der Roman „Stille Wasser“ erschien im Mai.", &[]);
    check("Die Zeitung „Neue Woche“ erscheint seit 1990.", &[]);
}

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
fn passive_leaves_the_speaker_open() {
    check(
        "Dem Manager wird vorgeworfen, Geld veruntreut zu haben.",
        &["indirect | Geld veruntreut zu haben | - | wird vorgeworfen"],
    );
    check(
        "Es hieß, die Verhandlungen seien gescheitert.",
        &["indirect | die Verhandlungen seien gescheitert | - | Es hieß"],
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
        &["indirect | dass Akten fehlen | - | Der Verdacht"],
    );
}

#[test]
fn pronoun_stands_for_the_sentence_before() {
    check(
        "Zwei Brücken sind gesperrt. Das teilte die Stadt am Abend mit.",
        &["indirect | Zwei Brücken sind gesperrt. … Das | die Stadt | teilte … mit"],
    );
}

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
    check("Sie warf dem Minister Versagen vor.", &["reported | Sie warf dem Minister Versagen vor. | Sie | -"]);
    check(
        "Der Verband warnte vor einem harten Winter.",
        &["reported | Der Verband warnte vor einem harten Winter. | Der Verband | -"],
    );
}

#[test]
fn apposition_belongs_to_the_speaker() {
    check(
        "Der Chef der Bahn, Olaf Winter, sagte, der Zug sei pünktlich gewesen.",
        &["indirect | der Zug sei pünktlich gewesen | Der Chef der Bahn, Olaf Winter | sagte"],
    );
}

#[test]
fn time_after_a_name_is_not_part_of_it() {
    check("„Wir bauen die Halle neu“, sagte Lindt Ende Mai.", &["direct | „Wir bauen die Halle neu“ | Lindt | sagte"]);
}

#[test]
fn joined_clause_shares_its_subject() {
    check(
        "Sie lobte den Plan und sagte, er werde Arbeitsplätze schaffen.",
        &["indirect | er werde Arbeitsplätze schaffen | Sie | sagte"],
    );
}

#[test]
fn plain_statements_conditions_and_questions_pass_nothing_on() {
    check("Der Fluss trat über die Ufer. Zwei Straßen wurden gesperrt.", &[]);
    check("Wenn es regnete, wäre die Ernte gerettet.", &[]);
    check("Steigt der Preis weiter?", &[]);
}
