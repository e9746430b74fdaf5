//! Direct speech: one phenomenon a case.

use super::check;

#[test]
fn cue_after_direct_speech() {
    check(
        "„Die Brücke bleibt gesperrt“, sagte Bürgermeisterin Jana Ott.",
        &["direct | „Die Brücke bleibt gesperrt“ | Bürgermeisterin Jana Ott | sagte"],
    );
}

#[test]
fn quoted_sentences_with_a_source_are_one_claim() {
    check(
        "„Der Deich ist alt. Er hält kein Hochwasser aus“, so Ott.",
        &["direct | „Der Deich ist alt. Er hält kein Hochwasser aus“ | Ott | so"],
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
fn epithet_after_a_noun_is_no_title() {
    check("Karl Ott nannte den Plan „Unsinn“.", &["direct | „Unsinn“ | Karl Ott | nannte"]);
}

#[test]
fn comma_before_a_quotation() {
    check(
        "Das Gericht kam zu dem Ergebnis, „dass es keine Grundlage für eine Strafe gibt“.",
        &["direct | „dass es keine Grundlage für eine Strafe gibt“ | Das Gericht | kam … Ergebnis"],
    );
}

#[test]
fn title_behind_a_preposition_is_no_speech() {
    check("Kritiker lobten ihre Inszenierung von „Der Besuch“.", &[]);
}
