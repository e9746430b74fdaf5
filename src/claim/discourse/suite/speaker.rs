//! Who speaks: one phenomenon a case.

use super::check;
use crate::{Options, analyze};

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
fn extended_attribute_belongs_to_the_speaker() {
    check(
        "Der für Verkehr zuständige Stadtrat sagte, die Brücke bleibe gesperrt.",
        &["indirect | die Brücke bleibe gesperrt | Der für Verkehr zuständige Stadtrat | sagte"],
    );
}

#[test]
fn adverbial_before_the_verb_is_no_speaker() {
    check(
        "Um zehn Uhr meldete die Feuerwehr, der Brand sei gelöscht.",
        &["indirect | der Brand sei gelöscht | die Feuerwehr | meldete"],
    );
    check(
        "Als Grund gab die Bahn an, ein Baum sei umgestürzt.",
        &["indirect | ein Baum sei umgestürzt | die Bahn | Grund gab … an"],
    );
}

#[test]
fn present_tense_that_looks_like_a_participle_is_a_cue() {
    check(
        "Der Vorstand befürchtet, die Nachfrage breche ein.",
        &["indirect | die Nachfrage breche ein | Der Vorstand | befürchtet"],
    );
}

#[test]
fn one_of_several_speaks() {
    check(
        "Einer der Helfer sagte, das Boot sei gekentert.",
        &["indirect | das Boot sei gekentert | Einer der Helfer | sagte"],
    );
}

#[test]
fn single_phrase_before_an_inserted_cue_is_part_of_the_words() {
    check(
        "Der Ton der Verhandlungen, sagte ein Beamter, sei rau.",
        &["indirect | Der Ton der Verhandlungen … sei rau | ein Beamter | sagte"],
    );
}

#[test]
fn name_ends_before_what_is_asked_for() {
    check(
        "Im Landtag verlangte die Abgeordnete Birte Kolbe Auskunft.",
        &[
            "reported | Im Landtag verlangte die Abgeordnete Birte Kolbe Auskunft. | die Abgeordnete Birte Kolbe | verlangte",
        ],
    );
}

#[test]
fn topic_before_a_colon_is_no_speaker() {
    check(
        "Verkehr: Die Stadt fordert die Bahn auf, den Tunnel zu bauen.",
        &["indirect | den Tunnel zu bauen | Die Stadt | fordert … auf"],
    );
}

#[test]
fn joined_clause_shares_the_subject_behind_the_verb() {
    check(
        "Die Pläne des Ministeriums lobte Anna Ott am Freitag und glaubt, dass sie helfen.",
        &["indirect | dass sie helfen | Anna Ott | glaubt"],
    );
}

#[test]
fn neuter_pronoun_is_the_subject_where_nothing_else_is() {
    check("Es bestreitet, dass Akten fehlen.", &["indirect | dass Akten fehlen | Es | bestreitet"]);
}

#[test]
fn who_leads_a_team_is_part_of_it() {
    check(
        "Das Eis sei dünner geworden, berichtet ein Team um die Biologin Wiebke Harms.",
        &["indirect | Das Eis sei dünner geworden | ein Team um die Biologin Wiebke Harms | berichtet"],
    );
}

#[test]
fn pronoun_of_the_other_sex_is_somebody_else() {
    let entity = |pronoun: &str| {
        let text = format!("Petra Knoll sagte, die Hecken blieben. {pronoun} sagte, der Weg werde gebaut.");
        let claims = analyze(&text, &Options::default()).claims;
        claims.last().and_then(|claim| claim.speaker).and_then(|party| party.entity)
    };
    assert_eq!((entity("Sie").is_some(), entity("Er")), (true, None));
}

#[test]
fn relative_pronoun_stands_for_who_is_placed() {
    check(
        "Zugeschaltet wurde ein Prediger aus London, der alle aufforderte, die Miete nicht zu zahlen.",
        &["indirect | die Miete nicht zu zahlen | ein Prediger | aufforderte"],
    );
}

#[test]
fn noun_of_the_cue_is_no_speaker() {
    check(
        "Rund 37 Prozent sind der Auffassung, dass die Bahn zu teuer ist.",
        &["indirect | dass die Bahn zu teuer ist | Rund 37 Prozent | sind … Auffassung"],
    );
}

#[test]
fn preposition_of_the_verb_ends_the_speaker() {
    check(
        "Am Abend sprach die Polizei von zwölf Verletzten.",
        &["reported | Am Abend sprach die Polizei von zwölf Verletzten. | die Polizei | sprach … von"],
    );
}

#[test]
fn accusative_pronoun_leaves_the_subject_in_front() {
    check(
        "Der Direktor des Zoos nannte sie „fahrlässig“.",
        &["direct | „fahrlässig“ | Der Direktor des Zoos | nannte"],
    );
}

#[test]
fn who_is_cited_speaks() {
    check(
        "Nach der Sitzung zitierte die Zeitung den Minister: „Das war ein Fehler.“",
        &["direct | „Das war ein Fehler.“ | den Minister | zitierte | die Zeitung"],
    );
}

#[test]
fn who_argues_with_a_noun_speaks() {
    check(
        "Die Reederei begegnet der Kritik mit dem Argument, die Schiffe seien sauber.",
        &["indirect | die Schiffe seien sauber | Die Reederei | Argument"],
    );
}

#[test]
fn adjective_of_a_town_belongs_to_the_speaker() {
    check(
        "„Der Abbau kostet Kaufkraft“, warnt der Kieler Ökonom Dirk Jessen.",
        &["direct | „Der Abbau kostet Kaufkraft“ | der Kieler Ökonom Dirk Jessen | warnt"],
    );
}

#[test]
fn whose_estimate_it_is_speaks() {
    let text = "Nach Einschätzung von Melanie Bergmann könnten die Funde nur der Anfang sein.";
    let claims = analyze(text, &Options::default()).claims;
    assert!(claims.iter().find_map(|it| it.speaker).and_then(|it| it.entity).is_some());
}

#[test]
fn pronoun_is_nobody_whom_the_speaker_mentions() {
    let text = "Ein Beamter schwieg. „Wir sind nicht Baron Münchhausen, wir können das nicht“, sagte er.";
    let claims = analyze(text, &Options::default()).claims;
    assert_eq!(claims.iter().find_map(|it| it.speaker).and_then(|it| it.entity), None);
}

#[test]
fn whom_it_is_told_stands_behind_the_apposition() {
    check(
        "„Viele Häuser sind eingestürzt“, sagte der Bürgermeister von Nalgad, Dambar Rawat, der Deutschen Presse-Agentur.",
        &["direct | „Viele Häuser sind eingestürzt“ | der Bürgermeister von Nalgad, Dambar Rawat | sagte"],
    );
}
