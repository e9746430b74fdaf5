//! Tests of time expressions, a phenomenon at a time; the day of publication is Wednesday, 17 August 2022.

use proptest::prelude::*;

use super::{Date, Modifier, TimeExpression, calendar, find};
use crate::document::Document;
use crate::structure::{Block, BlockKind};
use crate::text::Span;

fn published() -> Option<Date> {
    calendar::date(2022, 8, 17)
}

fn read(text: &str, date: Option<Date>) -> Vec<TimeExpression> {
    let whole = Block { kind: BlockKind::Paragraph, span: Span::new(0, text.len() as u32) };
    find(&Document::new(text, &[whole]), date)
}

/// Compares `span=value` of every expression, divided by `; `.
#[track_caller]
fn check(text: &str, expected: &str) {
    let found: Vec<String> =
        read(text, published()).iter().map(|it| format!("{}={}", it.span.of(text), it.value)).collect();
    assert_eq!(found.join("; "), expected, "{text}");
}

/// Compares the modifiers of the only expression.
#[track_caller]
fn check_modifiers(text: &str, expected: &[Modifier]) {
    let found = read(text, published());
    assert_eq!(found.len(), 1, "{text}: {found:?}");
    let modifiers: Vec<Modifier> = found.into_iter().flat_map(|it| it.modifiers).collect();
    assert_eq!(modifiers, expected, "{text}");
}

#[test]
fn dates_in_words_and_digits() {
    check("Der Vertrag wurde am 24. April 2022 unterschrieben.", "24. April 2022=2022-04-24");
    check("Am 24.4.22 trat er in Kraft.", "24.4.22=2022-04-24");
    check("Stand 2022-04-24: keine Angaben.", "2022-04-24=2022-04-24");
    check("Der Bundestag tagt am 28.Oktober wieder.", "28.Oktober=XXXX-10-28");
    check(
        "Am Donnerstag, den 1. September 2022, beginnt das Schuljahr.",
        "Donnerstag, den 1. September 2022=2022-09-01",
    );
    check("Sie feiern den 3. Oktober.", "den 3. Oktober=XXXX-10-03");
    check("Am 24. und 25. Dezember bleibt geschlossen.", "24.=XXXX-12-24; 25. Dezember=XXXX-12-25");
    check("Geboren wurde er am dritten Mai 1961.", "dritten Mai 1961=1961-05-03");
}

#[test]
fn numbers_are_no_dates() {
    check("Kapitel 3.1.2 kostet 22,04 Euro, ein Drittel ist 1/3.", "");
    check("Rund 2000 Menschen und 1800 Soldaten halfen.", "");
    check("Das Spiel endete 2:1, der Kurs stieg um 4,5 Prozent.", "");
    check("Die Anlage kostet 2022 Euro je Meter.", "");
    check("Artikel 1990 wurde um 8 Prozent teurer.", "");
}

#[test]
fn years_decades_and_centuries() {
    check("2015 kamen viele, im Jahr 2016 weniger.", "2015=2015; Jahr 2016=2016");
    check("Mitte der 1990er-Jahre zog sie fort.", "Mitte der 1990er-Jahre=199");
    check("In den neunziger Jahren und im 19. Jahrhundert war das üblich.", "neunziger Jahren=199; 19. Jahrhundert=18");
    check("Cäsar starb 44 v. Chr. in Rom.", "44 v. Chr.=-043");
    check("Im Sommer 2015 und im Winter 2015/16 war es ruhig.", "Sommer 2015=2015-SU; Winter 2015/16=2015-WI");
    check("Im ersten Quartal 2022 schrumpfte die Wirtschaft.", "ersten Quartal 2022=2022-Q1");
}

#[test]
fn weekdays_follow_the_tense() {
    check("Am Donnerstag wurde der Vertrag unterschrieben.", "Donnerstag=2022-08-11");
    check("Am Donnerstag wird der Vertrag unterschrieben.", "Donnerstag=2022-08-18");
    check("Am Mittwoch wurde der Vertrag unterschrieben.", "Mittwoch=2022-08-17");
    check("Am vergangenen Montag war Ruhetag.", "vergangenen Montag=2022-08-15");
    check("Am Donnerstagabend wurde gefeiert.", "Donnerstagabend=2022-08-11TEV");
    check("Freitag letzter Woche", "Freitag letzter Woche=2022-08-12");
    check("In der Nacht zum Montag wurde eingebrochen.", "In der Nacht zum Montag=2022-08-14TNI");
}

#[test]
fn days_and_months_without_year_stay_patterns() {
    check("Am 10. August wurde gestreikt, im Juli verhandelt.", "10. August=XXXX-08-10; Juli=XXXX-07");
    check("Am 3. Oktober wird gefeiert.", "3. Oktober=XXXX-10-03");
    check("Donnerstag (29. September)", "Donnerstag (29. September)=2022-09-29");
}

#[test]
fn what_is_not_sure_stays_a_pattern() {
    check("am 10. August", "10. August=XXXX-08-10");
    check("Donnerstag: Regen", "Donnerstag=XXXX-WXX-4");
    check("Er kam am nächsten Tag.", "nächsten Tag=XXXX-XX-XX");
    check("Sie starb zwei Jahre später.", "zwei Jahre später=XXXX");
    let text = "Gestern und am Donnerstag wurde gestreikt.";
    let values: Vec<String> = read(text, None).into_iter().map(|it| it.value).collect();
    assert_eq!(values, ["XXXX-XX-XX", "XXXX-WXX-4"]);
}

#[test]
fn candidates_are_the_nearest_on_both_sides() {
    let found = read("Am 10. August ist Ruhetag.", published());
    assert_eq!(found.first().map(|it| it.candidates.clone()).unwrap_or_default(), ["2022-08-10", "2023-08-10"]);
}

#[test]
fn days_from_today() {
    check(
        "Gestern tagte der Rat, vorgestern Abend der Ausschuss.",
        "Gestern=2022-08-16; vorgestern Abend=2022-08-15TEV",
    );
    check("Heute früh fiel der Strom aus.", "Heute früh=2022-08-17TMO");
    check(
        "Vor drei Tagen brannte es, in zwei Wochen wird gebaut.",
        "Vor drei Tagen=2022-08-14; in zwei Wochen=2022-W35",
    );
    check("Vor mehr als zehn Jahren begann der Bau.", "Vor mehr als zehn Jahren=2012");
    check(
        "Ende letzten Monats und vergangene Woche regnete es.",
        "Ende letzten Monats=2022-07; vergangene Woche=2022-W32",
    );
    check("Kommendes Jahr wird gewählt.", "Kommendes Jahr=2023");
    check("Heute in einer Woche reist sie ab.", "Heute in einer Woche=2022-08-24");
    check("Wir sehen uns morgen, am Morgen.", "morgen=2022-08-18; am Morgen=TMO");
    check("Guten Morgen!", "");
}

#[test]
fn feasts() {
    check("Ostern 2023 und Heiligabend 2022 sind arbeitsfrei.", "Ostern 2023=2023-04-09; Heiligabend 2022=2022-12-24");
    check(
        "Am Buß- und Bettag 2022 und am ersten Advent 2022 war geschlossen.",
        "Buß- und Bettag 2022=2022-11-16; ersten Advent 2022=2022-11-27",
    );
    check("Peter und Paul gingen nach Hause.", "");
}

#[test]
fn times_of_day() {
    check("Um 12.30 Uhr und um halb drei wurde gegessen.", "12.30 Uhr=T12:30; halb drei=T02:30");
    check("Es ist viertel nach zwei, nicht viertel acht.", "viertel nach zwei=T02:15; viertel acht=T07:15");
    check("Um Mitternacht und um acht Uhr abends läuten die Glocken.", "Mitternacht=T00; acht Uhr abends=T20");
    check("Am Montag um 8 Uhr war Sitzung.", "Montag um 8 Uhr=2022-08-15T08");
    check("Der Zug fährt von 9:30 bis 11:00 Uhr nicht.", "von 9:30 bis 11:00 Uhr=T09:30/T11:00");
}

#[test]
fn lengths_of_time() {
    check("Seit mehr als 30 Jahren lebt sie dort.", "Seit mehr als 30 Jahren=P30Y");
    check("Drei Jahrzehnte lang schwieg er.", "Drei Jahrzehnte lang=P30Y");
    check("Die Fahrt dauert zweieinhalb Stunden.", "zweieinhalb Stunden=PT2.5H");
    check(
        "Nach achtstündiger Debatte und tagelangem Streit gab es ein Ergebnis.",
        "achtstündiger=PT8H; tagelangem=PXD",
    );
    check("Er wartete eine Stunde und 30 Minuten.", "eine Stunde und 30 Minuten=PT1H30M");
    check("Das dauert zwei bis drei Wochen oder 3-4 Monate.", "zwei bis drei Wochen=P2W/P3W; 3-4 Monate=P3M/P4M");
    check("Vor 20 bis 30 Jahren war das anders.", "Vor 20 bis 30 Jahren=1992/2002");
    check("Ein 30 Jahre alter Mann und Kinder unter 12 Jahren wurden verletzt.", "");
}

#[test]
fn ranges() {
    check(
        "Zwischen dem 15. August 2021 und dem 24. Februar 2022 flohen Tausende.",
        "Zwischen dem 15. August 2021 und dem 24. Februar 2022=2021-08-15/2022-02-24",
    );
    check("Vom 28. auf den 29. Mai 2022 wird gesperrt.", "Vom 28. auf den 29. Mai 2022=2022-05-28/2022-05-29");
    check("In der Saison 2019/20 und von 1990-1995 spielte er.", "2019/20=2019/2020; von 1990-1995=1990/1995");
    check("Von November bis Februar 2022 war geschlossen.", "Von November bis Februar 2022=2021-11/2022-02");
    check(
        "Von 5 bis 18 Uhr und von 5 bis 6 Uhr nachmittags.",
        "Von 5 bis 18 Uhr=T05/T18; von 5 bis 6 Uhr nachmittags=T17/T18",
    );
    check("Geöffnet ist heute von 8 bis 10 Uhr.", "heute von 8 bis 10 Uhr=2022-08-17T08/2022-08-17T10");
}

#[test]
fn repetitions() {
    check("Jeden Montag um 4 Uhr kommt die Müllabfuhr.", "Jeden Montag um 4 Uhr=XXXX-WXX-1T04");
    check("Der Rat tagt montags und täglich im Advent.", "montags=XXXX-WXX-1; täglich=P1D");
    check("Alle zwei Wochen und zweimal pro Jahr wird geprüft.", "Alle zwei Wochen=P2W; zweimal pro Jahr=P1Y");
}

#[test]
fn modifiers_tell_side_and_part() {
    check_modifiers("seit Ende 1989", &[Modifier::Since, Modifier::End]);
    check_modifiers("bis März 2008", &[Modifier::Until]);
    check_modifiers("vor dem Wochenende", &[Modifier::Before]);
    check_modifiers("rund drei Stunden", &[Modifier::Approx]);
    check_modifiers("mehr als zwei Wochen", &[Modifier::MoreThan]);
    check_modifiers("in den frühen 1990er-Jahren", &[Modifier::Start]);
}

#[test]
fn names_and_codes_are_no_times() {
    check("Das Heute-Journal, die Sendung „heute“ und die Oktober-Revolution", "");
    check("Der Prager Frühling begann ohne Petra Sommer.", "");
    check("Die Miete stieg von 2000 auf 3000 Euro, Telefon +49 2022 1234.", "");
    check("Sie hat binnen eines Jahres 400 Anlagen gebaut.", "");
}

#[test]
fn names_are_no_months() {
    check("Theresa May und August Bebel", "");
    check("Er kam im August.", "August=XXXX-08");
}

#[test]
fn article_gives_its_own_date() {
    let text = "Regierung tritt zurück\n\nBerlin, 17.08.2022 – Der Kanzler ist gestern zurückgetreten.";
    let values: Vec<String> = find(&Document::new(text, &[]), None).into_iter().map(|it| it.value).collect();
    assert_eq!(values, ["2022-08-17", "2022-08-16"]);
}

/// Pieces that time expressions are made of, and what breaks them.
const PIECES: [&str; 40] = [
    "am ",
    "3. ",
    "Mai ",
    "2022",
    "24.4.",
    "-",
    "/",
    "bis ",
    "von ",
    "und ",
    "halb ",
    "drei ",
    "Uhr",
    ":",
    "30",
    "'",
    "vor ",
    "in ",
    "zwei ",
    "Wochen ",
    "Ende ",
    "der ",
    "letzten ",
    "Montag",
    "abend ",
    "1990er",
    "Jahre ",
    "jeden ",
    "Q",
    "\u{ad}",
    "\u{a0}",
    "ß",
    "😀",
    "99999999999999999999 ",
    "Ostern ",
    "v. Chr. ",
    "Nacht ",
    "zum ",
    "kurz ",
    ".",
];

proptest! {
    #[test]
    fn spans_are_sorted_and_disjoint_and_results_repeat(
        pieces in proptest::collection::vec(proptest::sample::select(PIECES.to_vec()), 0..40),
    ) {
        let text = pieces.concat();
        let found = read(&text, published());
        let mut end = 0;
        for time in &found {
            prop_assert!(end <= time.span.start && time.span.start < time.span.end);
            prop_assert!(text.get(time.span.start as usize..time.span.end as usize).is_some());
            end = time.span.end;
        }
        prop_assert_eq!(found, read(&text, published()));
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,200}") {
        read(&text, None);
    }
}
