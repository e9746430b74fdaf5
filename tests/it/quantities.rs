//! Quantities as a newsroom reads them: text in, a line for each figure out.

use std::fmt::Write;
use std::time::Instant;

use proptest::prelude::*;
use wortlaut::Options;
use wortlaut::document::Document;
use wortlaut::quantity::{self, Quantity};

/// `span = value unit`, with the precision where it is not exact, `; ` between figures.
fn figures(text: &str) -> String {
    let document = Document::new(text, &[]);
    let lines: Vec<String> = quantity::find(&document).iter().map(|it| line(text, it)).collect();
    lines.join("; ")
}

fn line(text: &str, quantity: &Quantity) -> String {
    let mut out = format!("{} = ", quantity.span.of(text));
    match (quantity.value, quantity.low, quantity.high) {
        (Some(value), ..) => write!(out, "{value}").unwrap(),
        (None, low, high) => {
            let bound = |it: Option<f64>| it.map_or(String::new(), |it| it.to_string());
            write!(out, "{}..{}", bound(low), bound(high)).unwrap();
        }
    }
    write!(out, " {}", quantity.unit.as_deref().unwrap_or(quantity.kind.code())).unwrap();
    if let Some(per) = &quantity.per {
        write!(out, " per {per}").unwrap();
    }
    if quantity.precision.code() != "exact" {
        write!(out, " {}", quantity.precision.code()).unwrap();
    }
    out
}

#[track_caller]
fn check(text: &str, expected: &str) {
    assert_eq!(figures(text), expected, "{text}");
}

#[test]
fn counts_and_hedges() {
    check("Rund 20.000 Menschen kamen.", "20.000 = 20000 number about");
    check(
        "Die Firma will am Stammsitz Rostock 340 der rund 1.150 Arbeitsplätze streichen.",
        "340 = 340 number; 1.150 = 1150 number about",
    );
    check("Es gab mindestens drei Verletzte.", "drei = 3 number at_least");
    check("Bis zu zwölf Boote sanken.", "zwölf = 12 number at_most");
    check("Mehr als anderthalb Millionen flohen.", "anderthalb Millionen = 1500000 number more_than");
    check("Weniger als hundert Gäste blieben.", "hundert = 100 number less_than");
    check("Es gibt 17 Anlagen, zwei mehr als 2022.", "17 = 17 number; zwei = 2 number");
    check("Sie hat binnen eines Jahres 400 Anlagen gebaut.", "400 = 400 number");
}

#[test]
fn indefinite_numbers_bound() {
    check("Hunderte zogen vor das Rathaus.", "Hunderte = 100.. number about");
    check("Dort warteten mehrere tausend Pendler.", "tausend = 1000.. number about");
    check("Es brannten Dutzende Autos.", "Dutzende = 12.. number about");
    check("Das kostete Millionen Euro.", "Millionen Euro = 1000000.. EUR about");
}

#[test]
fn ranges_are_one_figure() {
    check("Drei bis vier Züge fielen aus.", "Drei bis vier = 3..4 number between");
    check("Das kostet 2 bis 3 Mio. Euro.", "2 bis 3 Mio. Euro = 2000000..3000000 EUR between");
    check("Es fehlen zwischen 10 und 20 Prozent.", "10 und 20 Prozent = 10..20 percent between");
    check("Geplant sind 10-20 Stellen.", "10-20 = 10..20 number between");
    check("Die Quote stieg von 3 auf 5 Prozent.", "3 = 3 percent; 5 Prozent = 5 percent");
}

#[test]
fn money() {
    check("Er zahlte zehn Cent.", "zehn Cent = 0.1 EUR");
    check("Sie bot 5,3 Milliarden US-Dollar.", "5,3 Milliarden US-Dollar = 5300000000 USD");
    check("Die Miete liegt bei 14 Euro pro Quadratmeter.", "14 Euro pro Quadratmeter = 14 EUR per square-meter");
    check("Das Heft kostet CHF 1'000.", "CHF 1'000 = 1000 CHF");
    check("Der Preis: zwei Euro und fünfzig Cent.", "zwei Euro und fünfzig Cent = 2.5 EUR");
    check("Sie zahlte 100 Kronen.", "100 Kronen = 100 money");
}

#[test]
fn measures_and_temperatures() {
    check("Er fuhr mit 100km/h.", "100km/h = 100 kilometer-per-hour");
    check("Dort brannten drei Quadratkilometer Wald.", "drei Quadratkilometer = 3 square-kilometer");
    check("Es wurde bis zu 35 Grad heiß.", "35 Grad = 35 celsius at_most");
    check("In der Nacht waren es fünf Grad minus.", "fünf Grad minus = -5 celsius");
    check("Bei 12 Grad unter Null froren die Leitungen ein.", "12 Grad unter Null = -12 celsius");
    check("Der Kran drehte sich um 90 Grad.", "90 Grad = 90 degree");
    check("Ein Meter fehlte.", "Ein Meter = 1 meter");
}

#[test]
fn digits_bound_an_amount() {
    check(
        "Der Konzern rechnet mit einem zweistelligen Millionenbetrag.",
        "zweistelligen Millionenbetrag = 10000000..99000000 money between",
    );
    check("Die Zahl der Opfer ist dreistellig.", "");
    check(
        "Der Verein hat eine vierstellige Mitgliederzahl.",
        "vierstellige Mitgliederzahl = 1000..9999 number between",
    );
}

#[test]
fn days_and_file_numbers_are_no_figures() {
    check("Jeden 15. im Monat fährt kein Bus.", "");
    check("Jeder 15. Haushalt ist betroffen.", "15. = 0.06666666666666667 number");
    check("Das Gericht (Az. 5 StR 123/21) lehnte ab.", "");
    check("Der Umsatz stieg auf 1 ½ Millionen Euro.", "1 ½ Millionen Euro = 1500000 EUR");
}

#[test]
fn ages_are_no_lengths_of_time() {
    check("Das Kind ist zwei Jahre und sechs Monate alt.", "zwei Jahre und sechs Monate alt = 2.5 year");
    check("Der 34-Jährige schwieg.", "34-Jährige = 34 year");
    check("Das Kind ist zwei Jahre alt.", "zwei Jahre alt = 2 year");
    check("Sie starb im Alter von 91 Jahren.", "91 Jahren = 91 year");
    check("Er bekam eine zehnjährige Haftstrafe.", "");
    check("Seit mehr als 30 Jahren lebt sie dort.", "");
}

#[test]
fn fractions_and_ordinals() {
    check("Zwei Drittel stimmten zu.", "Zwei Drittel = 0.6666666666666666 number");
    check("Rund die Hälfte der Höfe gab auf.", "Hälfte = 0.5 number about");
    check("Sie kam als dritte ins Ziel.", "dritte = 3 ordinal");
    check("Jeder vierte Haushalt spart.", "vierte = 0.25 number");
}

#[test]
fn articles_names_and_labels_are_no_figures() {
    check("Ein Mann traf eine Frau.", "");
    check("Die Elf aus Jena spielte gegen Union.", "");
    check("Laut Artikel 5 ist das erlaubt.", "");
    check("Die Panzer vom Typ BM-21 und das Virus Covid-19.", "");
    check("Das Spiel endete 3:2.", "");
    check("So steht es im Bericht.[12]", "");
}

/// Pieces that figures are made of, in any order.
const PIECES: [&str; 40] = [
    " ", " ", " ", "\n", "\u{a0}", ".", ",", "-", "–", "/", ":", "(", ")", "%", "€", "$", "°C", "3", "17", "2022",
    "1.000", "0,5", "½", "zwei", "drei", "hundert", "tausend", "Million", "Mio", "Dutzend", "halbe", "Drittel", "und",
    "bis", "Euro", "Cent", "km", "Jahre", "alt", "rund",
];

proptest! {
    #[test]
    fn figures_are_sorted_disjoint_and_on_boundaries(picks in proptest::collection::vec(0..PIECES.len(), 0..60)) {
        let text: String = picks.into_iter().map(|index| PIECES[index]).collect();
        let document = Document::new(&text, &[]);
        let found = quantity::find(&document);
        for quantity in &found {
            prop_assert!(!quantity.span.of(&text).is_empty());
            prop_assert!(quantity.value.is_some() || quantity.low.is_some() || quantity.high.is_some());
        }
        for pair in found.windows(2) {
            prop_assert!(pair[0].span.end <= pair[1].span.start);
        }
        let every = quantity::find_every(&document);
        prop_assert!(every.is_sorted_by_key(|it| it.span));
    }

    #[test]
    fn any_text_is_read(text in ".{0,120}") {
        let analysis = wortlaut::analyze(&text, &Options::default());
        for quantity in &analysis.quantities {
            prop_assert!(!quantity.span.of(&text).is_empty());
        }
    }
}

/// How many times the short text the long one is; both are read for about as long, so that other work on the machine
/// slows both alike.
const TIMES: usize = 20;

/// The long text may take this many times as long as the short one read over and over; the square would be twenty.
const MAX_GROWTH: f64 = 6.0;

#[test]
fn time_grows_with_the_length_only() {
    for piece in ["drei", "9", "drei ", "1.000", "zwei Millionen ", "5 bis ", "- 3 Euro und ", "hundert und "] {
        let (short, long) = (piece.repeat(500), piece.repeat(500 * TIMES));
        let (short, long) = (Document::new(&short, &[]), Document::new(&long, &[]));
        let growth = (0..5).map(|_| seconds(&long, 1) / seconds(&short, TIMES)).fold(f64::INFINITY, f64::min);
        assert!(growth < MAX_GROWTH, "{piece:?} takes {growth} times as long");
    }
}

fn seconds(document: &Document<'_>, times: usize) -> f64 {
    let start = Instant::now();
    let found: usize = (0..times).map(|_| quantity::find(document).len()).sum();
    assert!(found < usize::MAX);
    start.elapsed().as_secs_f64().max(0.001)
}
