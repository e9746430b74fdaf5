//! Recognises lines of an article's frame by their form: signatures, counters of pictures, pointers, words to the reader.

use std::sync::LazyLock;

use crate::hash::Set;
use crate::lexicon::{self, given_name};

use super::unit::Unit;
use super::{BlockKind, date, dateline};

/// Longest signature, in bytes: `(dpa/lno/KT)`.
const MAX_SIGNATURE: usize = 24;

/// Longest line to the reader, in words.
const MAX_SERVICE: usize = 22;

/// Longest note on an author, in words.
const MAX_NOTE: usize = 18;

/// Longest line of a counter, in bytes.
const MAX_COUNTER: usize = 24;

/// `(dpa/lno)`, `dpa/KT`, `kth/dpa`: short signs divided by slashes, an agency's among them.
pub(super) fn is_signature(text: &str) -> bool {
    let signs = text.trim_matches(['(', ')', '[', ']']);
    let is_sign = |sign: &str| (2..=5).contains(&sign.len()) && sign.chars().all(char::is_alphabetic);
    text.len() <= MAX_SIGNATURE
        && signs.contains('/')
        && signs.split('/').all(is_sign)
        && signs.split('/').any(dateline::is_agency)
}

/// `Mit Karla Thoms sprach Jens Ahrens.`, `Karla Thoms ist Redakteurin im Ressort Wirtschaft.`: a note on who wrote.
pub(super) fn is_note_on_author(unit: &Unit<'_>) -> bool {
    if MAX_NOTE < unit.words {
        return false;
    }
    let words: Vec<&str> = unit.text.split_whitespace().collect();
    let is_name = |word: &&str| word.starts_with(char::is_uppercase);
    let asked = match words.as_slice() {
        ["Mit", rest @ ..] => rest.iter().position(|word| *word == "sprach").map(|at| rest.split_at(at)),
        _ => None,
    };
    let is_asked = asked.is_some_and(|(_, asker)| (3..=4).contains(&asker.len()) && asker.iter().skip(1).all(is_name));
    let is_described = matches!(words.as_slice(), [first, last, "ist", noun, _, ..]
        if given_name::is_listed(first) && is_name(last) && SERVICE.contains(&(*noun, "writer")));
    is_asked || is_described
}

/// `© 2024 Brunsbeker Tageblatt`: whose the page is.
pub(super) fn is_copyright(unit: &Unit<'_>) -> bool {
    let mut words = unit.text.split_whitespace();
    let is_sign = matches!(words.next(), Some("©" | "(c)" | "(C)" | "Copyright"));
    let year = words.next().map(|word| word.trim_end_matches([',', ':']));
    is_sign && year.is_some_and(|it| it.len() == 4 && it.chars().all(|it| it.is_ascii_digit())) && unit.words <= 8
}

/// `1/12`, `0:00 / 3:45`, `3 Min.`, `Bild 1 von 43`: where one stands in a gallery, how long reading or hearing takes.
pub(super) fn is_counter(text: &str) -> bool {
    if MAX_COUNTER < text.len() {
        return false;
    }
    let is_mark = |it: char| it.is_ascii_digit() || it.is_whitespace() || matches!(it, ':' | '/' | '|');
    let is_plain = text.contains(['/', ':']) && text.chars().all(is_mark) && !text.starts_with('/');
    let mut words = text.split_whitespace();
    let is_number = |word: Option<&str>| word.is_some_and(|it| it.chars().all(|it| it.is_ascii_digit()));
    let is_length = is_number(words.next())
        && words.next().is_some_and(|it| SERVICE.contains(&(it.to_lowercase().trim_end_matches('.'), "length")))
        && words.next().is_none();
    is_plain || is_length || picture(text).is_some_and(str::is_empty)
}

/// `Bild 1 von 43: Der Kai am Morgen`: a picture of a gallery with what it shows; or an agency with a photographer.
pub(super) fn is_picture(text: &str) -> bool {
    let credit = text.split_once(" / ").filter(|(agency, _)| dateline::is_agency(agency));
    let is_credit = credit.is_some_and(|(_, name)| name.split(' ').count() <= 3 && !name.contains('.'));
    is_credit || picture(text).is_some_and(|rest| rest.starts_with(':'))
}

/// What follows `Bild 1 von 43`.
fn picture(text: &str) -> Option<&str> {
    let rest = ["Bild ", "Foto ", "Seite ", "Folie "].iter().find_map(|word| text.strip_prefix(word))?;
    let rest = rest.trim_start_matches(|it: char| it.is_ascii_digit());
    let rest = rest.strip_prefix(" von ").or_else(|| rest.strip_prefix('/'))?;
    let end = rest.trim_start_matches(|it: char| it.is_ascii_digit());
    (end.len() < rest.len()).then_some(end)
}

/// `>> Warum Häfen sterben`, `→ Warum Häfen sterben`: an arrow before another article's headline.
pub(super) fn is_pointer(unit: &Unit<'_>) -> bool {
    let is_arrow = [">>", "» ", "→ ", "⇒ ", "▶", "➡"].iter().any(|arrow| unit.text.starts_with(arrow));
    // A quotation in marks that point outwards closes again.
    is_arrow && !unit.ends_sentence && !unit.text.contains('«')
}

/// A line that speaks to the reader of the paper itself: `Sie haben noch 2 Artikel frei`, `Alle Artikel in der App lesen`.
pub(super) fn is_service(unit: &Unit<'_>) -> bool {
    if MAX_SERVICE < unit.words || unit.text.contains(['„', '“', '"', '»']) {
        return false;
    }
    let words: Vec<&str> = unit.text.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty()).collect();
    let names = words.iter().filter(|word| is_listed(word, "thing")).count();
    let is_address = |word: &&str| is_listed(word, "reader");
    // At its start `Sie` may be the pronoun of others.
    let has_address = words.iter().skip(1).any(is_address);
    let opens = words.first().is_some_and(|word| is_listed(word, "opener"));
    let is_infinitive =
        !unit.ends_sentence && words.last().is_some_and(|it| it.ends_with("en") && !it.starts_with(char::is_uppercase));
    let is_self =
        words.first().is_some_and(|it| it.starts_with("Dies")) && words.get(1).is_some_and(|it| is_listed(it, "thing"));
    let tells_making = words.get(2).is_some_and(|word| is_listed(word, "making"));
    let is_continued = !unit.ends_sentence && 2 <= names;
    let calls = opens && !unit.text.ends_with('.');
    names > 0 && (has_address || calls || is_infinitive && unit.words <= 8 || is_continued && unit.words <= 8)
        || is_self && tells_making
}

/// Whether a word is of that class of the table.
fn is_listed(word: &str, class: &str) -> bool {
    let lower = word.to_lowercase();
    let has = |it: &str| SERVICE.contains(&(it, class));
    // A name for a thing may be a compound's last part; `Sie` is the reader only with its capital.
    has(word) || class == "thing" && has(lower.as_str()) || class == "making" && has(lower.as_str())
}

static SERVICE: LazyLock<Set<(&'static str, &'static str)>> =
    LazyLock::new(|| lexicon::entries(include_str!("../data/service_words.txt")).collect());

/// `Brunsbek, 14. Mai 2024`: a place and a day.
pub(super) fn is_dated_place(unit: &Unit<'_>) -> bool {
    let Some((place, day)) = unit.text.split_once(", ") else { return false };
    let is_name = place.split(' ').all(|word| word.starts_with(char::is_uppercase))
        && place.chars().all(|it| !it.is_ascii_digit());
    is_name && unit.words <= 8 && date::is_day(day, day.split_whitespace().count())
}

/// A name alone, with a place perhaps, above the running text and below another line is its author's.
pub(super) fn find_author(units: &[Unit<'_>], kinds: &mut [BlockKind]) {
    let body = units.iter().position(Unit::is_prose).unwrap_or(0);
    for (idx, (unit, kind)) in units.iter().zip(kinds.iter_mut()).enumerate().take(body).skip(1) {
        if *kind == BlockKind::Paragraph && idx > 0 && !unit.is_given() && is_author(unit) {
            *kind = BlockKind::Byline;
        }
    }
}

/// `Karla Thoms`, `Karla Thoms, Brunsbek`
fn is_author(unit: &Unit<'_>) -> bool {
    let name = unit.text.split(", ").next().unwrap_or_default();
    let words: Vec<&str> = name.split(' ').collect();
    let is_word =
        |word: &&str| word.starts_with(char::is_uppercase) && word.chars().all(|it| it.is_alphabetic() || it == '-');
    (2..=3).contains(&words.len())
        && unit.words <= 5
        && words.iter().all(is_word)
        && words.first().is_some_and(|first| given_name::is_listed(first))
}
