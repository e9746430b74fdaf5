//! Acts that are told, not their words: one phenomenon a case.

use super::check;

#[test]
fn what_somebody_takes_a_thing_for() {
    check(
        "Das Ministerium wertete den Fund als Erfolg.",
        &["reported | Das Ministerium wertete den Fund als Erfolg. | Das Ministerium | wertete"],
    );
    check(
        "Das Amt nannte den Beschluss einen fairen Kompromiss.",
        &["reported | Das Amt nannte den Beschluss einen fairen Kompromiss. | Das Amt | nannte"],
    );
    check(
        "Ott bezeichnete die Reise in einem Gespräch mit der „Kieler Zeitung“ als hilfreich.",
        &[
            "reported | Ott bezeichnete die Reise in einem Gespräch mit der „Kieler Zeitung“ als hilfreich. | Ott | bezeichnete … als",
        ],
    );
    check("Die Feuerwehr feierte am Samstag einen runden Geburtstag.", &[]);
}

#[test]
fn figures_that_somebody_gives() {
    check(
        "Die Polizei beziffert den Schaden auf 40.000 Euro.",
        &["reported | Die Polizei beziffert den Schaden auf 40.000 Euro. | Die Polizei | beziffert … auf"],
    );
    check(
        "Die Forscher führen den Schwund auf die Dürre zurück.",
        &["reported | Die Forscher führen den Schwund auf die Dürre zurück. | Die Forscher | führen … auf … zurück"],
    );
}

#[test]
fn act_in_a_second_main_clause() {
    check(
        "Nach Angaben der Veranstalter kamen 7000 Menschen, die Polizei spricht von 4000 Teilnehmern.",
        &[
            "indirect | kamen 7000 Menschen | Angaben der Veranstalter | Nach",
            "reported | die Polizei spricht von 4000 Teilnehmern. | die Polizei | spricht von",
        ],
    );
}

#[test]
fn contrast_goes_on_with_the_subject() {
    check(
        "Beobachter monieren Mängel, sprechen aber davon, dass die Wahl frei war.",
        &["indirect | dass die Wahl frei war | Beobachter | sprechen … davon"],
    );
}

#[test]
fn comparison_behind_an_act_is_not_what_is_said() {
    check(
        "Das Gericht wies auf einen Wandel hin, wie er selten vorkommt.",
        &["reported | Das Gericht wies auf einen Wandel hin, wie er selten vorkommt. | Das Gericht | wies auf … hin"],
    );
}

#[test]
fn act_before_and_behind_und() {
    check(
        "Die Polizei rechnet mit 400 Gästen und appelliert an alle, mit der Bahn anzureisen.",
        &[
            "reported | Die Polizei rechnet mit 400 Gästen | Die Polizei | rechnet mit",
            "indirect | mit der Bahn anzureisen | Die Polizei | appelliert",
        ],
    );
}

#[test]
fn criticism_before_the_verb_is_no_speaker() {
    check(
        "Kritik übte dagegen der Fanbeirat.",
        &["reported | Kritik übte dagegen der Fanbeirat. | der Fanbeirat | Kritik übte"],
    );
}

#[test]
fn what_was_not_found_says_nothing() {
    check(
        "Die FDP sprach sich für einen Umbau aus, fand dafür aber keine Mehrheit.",
        &[
            "reported | Die FDP sprach sich für einen Umbau aus, fand dafür aber keine Mehrheit. | Die FDP | sprach sich … aus",
        ],
    );
}
