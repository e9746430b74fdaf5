//! What the recogniser sees in a word by itself: its entry in the word list and the features of its letters.

use super::form::{hash, normal_chars};
use super::shape::BUCKETS;

/// Letters looked at from either end of a very long word.
const MAX_HALF: usize = 24;

/// Longest prefix and suffix that are features.
const MAX_AFFIX: usize = 5;

/// Shortest ending of an unknown compound that may stand for it, in letters.
const MIN_TAIL: usize = 4;

/// How a word was found in the word list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Match {
    /// As it is.
    Exact,
    /// With its letters in another case: `BERLIN`, or `Gestern` for `gestern`.
    Case,
    /// Without a genitive ending: `Tokajews`.
    Genitive,
    /// By its ending: `Regionalkonferenz` as `Konferenz`, `Nato-Mitglied` as `Mitglied`.
    Tail,
    /// Not at all.
    Unknown,
}

/// Salts that keep the kinds of features apart.
mod salt {
    pub(super) const WORD: u64 = 0;
    pub(super) const SHAPE: u64 = 1;
    pub(super) const PREFIX: u64 = 2;
    pub(super) const SUFFIX: u64 = 3;
    pub(super) const TRIGRAM: u64 = 4;
    pub(super) const LOWER: u64 = 5;
    pub(super) const HEAD: u64 = 6;
    pub(super) const TAIL: u64 = 7;
    pub(super) const MATCH: u64 = 8;
    pub(super) const EDGE: u64 = 9;
}

/// A word's letters in normal form; the middle of a very long word is left out.
pub fn letters(word: &str) -> Vec<char> {
    let chars = normal_chars(word);
    let head: Vec<char> = chars.clone().take(2 * MAX_HALF + 1).collect();
    if head.len() <= 2 * MAX_HALF {
        return head;
    }
    let mut tail: Vec<char> = chars.rev().take(MAX_HALF).collect();
    tail.reverse();
    head.into_iter().take(MAX_HALF).chain(tail).collect()
}

/// Bits of a key: among 120,000 words an unknown one is taken for a known one once in 9,000 times.
pub const KEY_BITS: u32 = 30;

/// The hash under which the word list keeps a word, of [`KEY_BITS`] bits.
pub fn key(letters: &[char]) -> u32 {
    (hash(salt::WORD, letters.iter().copied()) >> (u64::BITS - KEY_BITS)) as u32
}

/// Makes another form of a word, if it has one.
type Reform = fn(&[char]) -> Option<Vec<char>>;

/// The forms in which a word is looked for, the likeliest to be right first.
const FORMS: [(Match, Reform); 4] = [
    (Match::Exact, |letters| Some(letters.to_vec())),
    (Match::Case, recased),
    (Match::Genitive, without_genitive),
    (Match::Case, lowered),
];

/// The entry of a word, or of the nearest form of it that the list holds.
pub fn look_up(letters: &[char], find: impl Fn(u32) -> Option<u32>) -> (Option<u32>, Match) {
    for (kind, form) in FORMS {
        if let Some(row) = form(letters).and_then(|form| find(key(&form))) {
            return (Some(row), kind);
        }
    }
    match find_tail(letters, find) {
        Some(row) => (Some(row), Match::Tail),
        None => (None, Match::Unknown),
    }
}

/// `BERLIN` as `Berlin`.
fn recased(letters: &[char]) -> Option<Vec<char>> {
    let (first, rest) = letters.split_first()?;
    let is_shouted = 3 <= rest.len() && rest.iter().all(|char| !char.is_lowercase());
    is_shouted.then(|| std::iter::once(*first).chain(rest.iter().copied().map(lower)).collect())
}

/// `Tokajews` as `Tokajew`.
fn without_genitive(letters: &[char]) -> Option<Vec<char>> {
    let (last, body) = letters.split_last()?;
    let body = body.strip_suffix(&['\'']).unwrap_or(body);
    (*last == 's' && MIN_TAIL <= body.len()).then(|| body.to_vec())
}

/// `Gestern` as `gestern`.
fn lowered(letters: &[char]) -> Option<Vec<char>> {
    letters.first().filter(|first| first.is_uppercase())?;
    Some(letters.iter().copied().map(lower).collect())
}

/// The longest ending that is a word of its own; a capitalised word's ending is capitalised.
fn find_tail(letters: &[char], find: impl Fn(u32) -> Option<u32>) -> Option<u32> {
    let is_capital = letters.first()?.is_uppercase();
    let last_start = letters.len().saturating_sub(MIN_TAIL);
    // At most 2 * MAX_HALF starts of at most as many letters.
    (2..=last_start).find_map(|start| {
        let tail = letters.get(start..)?;
        let (first, rest) = tail.split_first()?;
        let first = if is_capital { upper(*first) } else { *first };
        let capital: Vec<char> = std::iter::once(first).chain(rest.iter().copied()).collect();
        find(key(&capital))
    })
}

/// The rows, in the table of letter features, of a word found as `found`.
pub fn buckets(letters: &[char], found: Match) -> Vec<u32> {
    let mut rows = Vec::with_capacity(2 * MAX_AFFIX + letters.len() + 8);
    let mut push = |salt, chars: &mut dyn Iterator<Item = char>| rows.push(bucket(hash(salt, chars)));
    push(salt::MATCH, &mut std::iter::once(char::from(found as u8)));
    push(salt::SHAPE, &mut shape(letters).into_iter());
    push(salt::LOWER, &mut letters.iter().copied().map(lower));
    for length in 1..=MAX_AFFIX.min(letters.len()) {
        push(salt::PREFIX, &mut letters.iter().copied().take(length));
        push(salt::SUFFIX, &mut letters.iter().copied().skip(letters.len() - length));
    }
    for trigram in letters.windows(3) {
        push(salt::TRIGRAM, &mut trigram.iter().copied().map(lower));
    }
    if let Some(hyphen) = letters.iter().position(|char| *char == '-').filter(|at| 0 < *at && at + 1 < letters.len()) {
        push(salt::HEAD, &mut letters.iter().copied().take(hyphen));
        push(salt::TAIL, &mut letters.iter().copied().skip(hyphen + 1));
    }
    rows
}

/// The row for a sentence's edge.
pub fn edge_bucket() -> u32 {
    bucket(hash(salt::EDGE, std::iter::empty()))
}

fn bucket(hash: u64) -> u32 {
    (hash % BUCKETS as u64) as u32
}

/// The kinds of characters, runs drawn together: `McDonald’s` is `XxXx'x`.
fn shape(letters: &[char]) -> Vec<char> {
    let mut shape: Vec<char> = letters
        .iter()
        .map(|&char| match char {
            '0' => '0',
            char if char.is_uppercase() => 'X',
            char if char.is_alphabetic() => 'x',
            other => other,
        })
        .collect();
    // `X` and `XX` differ: an abbreviation is not a capitalised word.
    if shape.starts_with(&['X', 'X']) {
        shape.insert(0, '^');
    }
    shape.dedup();
    shape
}

fn lower(char: char) -> char {
    char.to_lowercase().next().unwrap_or(char)
}

fn upper(char: char) -> char {
    char.to_uppercase().next().unwrap_or(char)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, known: &[&str], expected: Match) {
        let keys: Vec<u32> = known.iter().map(|known| key(&letters(known))).collect();
        let find = |key| keys.iter().position(|known| *known == key).map(|row| row as u32);
        assert_eq!(look_up(&letters(word), find).1, expected, "{word}");
    }

    #[test]
    fn nearest_known_form_is_found() {
        check("Berlin", &["Berlin"], Match::Exact);
        check("BERLIN", &["Berlin"], Match::Case);
        check("Gestern", &["gestern"], Match::Case);
        check("Tokajews", &["Tokajew"], Match::Genitive);
        check("Nato-Mitglied", &["Mitglied", "glied"], Match::Tail);
        check("Xanthippe", &["Berlin"], Match::Unknown);
    }

    #[test]
    fn long_words_are_cut_in_the_middle() {
        let word = format!("Anfang{}Ende", "x".repeat(1_000_000));
        let letters = letters(&word);
        assert_eq!(letters.len(), 2 * MAX_HALF);
        assert!(letters.starts_with(&['A', 'n']) && letters.ends_with(&['d', 'e']));
    }
}
