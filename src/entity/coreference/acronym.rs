//! Finds acronyms that an article defines in brackets: `Organisation des Vertrags (OV)`, `OV (Organisation ...)`.

use super::name::Name;
use crate::document::Document;
use crate::entity::EntityType;
use crate::hash::Map;
use crate::text::TokenRange;

/// Acronyms of a document with their long forms.
#[derive(Debug, Clone, Default)]
pub(super) struct Acronyms {
    long: Map<String, String>,
    /// Where long forms stand, and where their acronyms do.
    pub(super) places: Vec<(TokenRange, TokenRange)>,
}

/// Lengths of an acronym, in letters.
const MIN_LETTERS: usize = 2;
const MAX_LETTERS: usize = 9;

impl Acronyms {
    /// The long form of an acronym, also in the genitive or in quotation marks.
    pub(super) fn long(&self, short: &str) -> Option<&str> {
        let find = |short: &str| self.long.get(&short.to_uppercase()).filter(|_| is_acronym(short) || is_name(short));
        find(short).or_else(|| find(short.strip_suffix('s')?)).map(String::as_str)
    }
}

/// Finds all definitions; the first of an acronym counts.
pub(super) fn find(document: &Document<'_>, names: &[Name]) -> Acronyms {
    let mut acronyms = Acronyms::default();
    for (open, _) in document.tokens().iter().enumerate().filter(|(_, it)| it.span.of(document.text()) == "(") {
        let open = open as u32;
        let spelled = before_bracket(document, open).or_else(|| inside_bracket(document, open));
        if let Some((short, place)) = spelled.or_else(|| named(document, names, open)) {
            let long = document.span_of(place).of(document.text()).split_whitespace().collect::<Vec<_>>().join(" ");
            acronyms.long.entry(short.to_uppercase()).or_insert(long);
            let inside = place.start < open;
            let short = if inside { open + 1 } else { open.saturating_sub(1) };
            acronyms.places.push((place, TokenRange::new(short, short + 1)));
        }
    }
    acronyms
}

/// Whether a word looks like an acronym: mostly capitals, not a number.
fn is_acronym(word: &str) -> bool {
    let letters = word.chars().filter(|letter| letter.is_alphabetic()).count();
    let capitals = word.chars().filter(|letter| letter.is_uppercase()).count();
    word.starts_with(char::is_uppercase) && (MIN_LETTERS..=MAX_LETTERS).contains(&letters) && letters < 2 * capitals
}

/// `Bafin`: a word may be written like any name later on.
fn is_name(word: &str) -> bool {
    word.starts_with(char::is_uppercase) && word.chars().count() <= MAX_LETTERS
}

/// `long form (SHORT)`.
fn before_bracket<'t>(document: &Document<'t>, open: u32) -> Option<(&'t str, TokenRange)> {
    let short = document.word(open + 1);
    let closes = matches!(document.word(open + 2), ")" | "," | ";");
    if !closes || !is_acronym(short) {
        return None;
    }
    let start = sentence_start(document, open);
    let end = skip_quotes(document, open, start);
    long_form(document, short, TokenRange::new(start, end)).map(|place| (short, place))
}

/// `Helmholtz-Zentrum für Umweltforschung (UFZ)`: two names of organisations side by side, the one with the letters of
/// the other in whatever order.
fn named<'t>(document: &Document<'t>, names: &[Name], open: u32) -> Option<(&'t str, TokenRange)> {
    let short = document.word(open + 1);
    let after = names.partition_point(|name| name.tokens.start <= open);
    let (inner, outer) = (names.get(after)?, names.get(after.checked_sub(1)?)?);
    let is_organization = |name: &Name| name.is_name() && name.mention.label == EntityType::Organization;
    let sides = inner.tokens == TokenRange::new(open + 1, open + 2) && outer.tokens.end == open;
    if !sides || !is_acronym(short) || !is_organization(inner) || !is_organization(outer) || inner.known.is_some() {
        return None;
    }
    let long = outer.text.to_lowercase();
    let has_letters = short.to_lowercase().chars().all(|letter| long.contains(letter));
    (has_letters && 2 * short.len() <= long.len()).then_some((short, outer.tokens))
}

/// `SHORT (long form)`.
fn inside_bracket<'t>(document: &Document<'t>, open: u32) -> Option<(&'t str, TokenRange)> {
    let short = document.word(open.checked_sub(1)?);
    if !is_acronym(short) {
        return None;
    }
    let closing = (open + 1..open + 2 + max_words(short)).find(|&index| document.word(index) == ")")?;
    let start = (open + 1..closing).find(|&index| !is_quote(document.word(index)))?;
    let end = skip_quotes(document, closing, start);
    let place = long_form(document, short, TokenRange::new(start, end))?;
    (place.start == start).then_some((short, place))
}

fn is_quote(word: &str) -> bool {
    matches!(word, "„" | "“" | "”" | "\"" | "»" | "«" | "‚" | "‘" | "›" | "‹")
}

fn skip_quotes(document: &Document<'_>, end: u32, start: u32) -> u32 {
    let kept = (start..end).rev().find(|&index| !is_quote(document.word(index)));
    kept.map_or(start, |index| index + 1)
}

fn sentence_start(document: &Document<'_>, index: u32) -> u32 {
    let sentence = document.sentence_of(index);
    sentence.map_or(index, |sentence| sentence.tokens.start)
}

/// Longest word in a long form, in bytes; keeps hostile texts linear.
const MAX_WORD: usize = 80;

/// Most words in a long form.
///
/// Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (PSB 2003).
fn max_words(short: &str) -> u32 {
    let letters = short.chars().count() as u32;
    (letters + 5).min(2 * letters + 2)
}

/// The words at the end of `range` that `short` stands for: its letters are found from the last to the first, the first
/// one at a word's start (Schwartz and Hearst 2003).
fn long_form(document: &Document<'_>, short: &str, range: TokenRange) -> Option<TokenRange> {
    let mut letters: Vec<char> = short.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    let first = range.end.saturating_sub(max_words(short)).max(range.start);
    for index in (first..range.end).rev() {
        let word = Some(document.word(index)).filter(|word| word.len() <= MAX_WORD)?.to_lowercase();
        let initial = word.chars().next()?;
        // Inside a word letters are taken from its end, but the first letter of the acronym must begin the word.
        for letter in word.chars().skip(1).collect::<Vec<_>>().into_iter().rev() {
            if 1 < letters.len()
                && letters.last() == Some(&letter)
                && !is_spelled_by_initials(document, index, &letters, first)
            {
                letters.pop();
            }
        }
        if letters.last() == Some(&initial) {
            letters.pop();
        }
        if letters.is_empty() {
            let place = TokenRange::new(index, range.end);
            let is_name = document.word(index).starts_with(char::is_uppercase);
            // `Chef der Bank (CB)` is fine, `Sprecher (SP)` is not longer than its acronym.
            return (is_name && 2 * short.len() <= document.span_of(place).len() as usize).then_some(place);
        }
    }
    None
}

/// Whether the remaining letters are the initials of the words up to `index`: then no letter inside a word is taken.
fn is_spelled_by_initials(document: &Document<'_>, index: u32, letters: &[char], first: u32) -> bool {
    let mut rest = letters;
    for word in (first..=index).rev().map(|at| document.word(at)) {
        let initial = word.chars().next().and_then(|letter| letter.to_lowercase().next());
        match rest.split_last() {
            Some((last, before)) if Some(*last) == initial => rest = before,
            Some(_) if word.starts_with(char::is_lowercase) => {}
            _ => return rest.is_empty(),
        }
    }
    rest.is_empty()
}
