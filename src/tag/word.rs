//! What a word looks like by itself: the hashes of its form, its beginnings and its ends, and its shape.

use crate::hash::Hash;

/// Longest beginning looked at, in characters.
pub const LONGEST_PREFIX: usize = 4;
/// Longest end looked at, in characters.
pub const LONGEST_SUFFIX: usize = 5;

/// What a word looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Word {
    /// Hash of the word as written.
    pub form: u32,
    /// Hash of the word in small letters.
    pub lower: u32,
    /// Hashes of its first 1, 2, ... characters in small letters; that of the whole word where it is shorter.
    pub prefixes: [u32; LONGEST_PREFIX],
    /// Hashes of its last 1, 2, ... characters in small letters; likewise.
    pub suffixes: [u32; LONGEST_SUFFIX],
    /// Hash of its shape: `Xx` for a capitalised word, `x-X` for small letters, a hyphen and a capital.
    pub shape: u32,
}

impl Word {
    /// Looks at a word once, from its first byte to its last and back.
    pub fn new(word: &str) -> Self {
        let mut form = Hash::new();
        let mut lower = Hash::new();
        let mut shape = Shape::default();
        let mut prefixes = [None; LONGEST_PREFIX];
        let mut previous = 0;
        for (byte, begins) in word.bytes().zip(begins(word.bytes().skip(1))) {
            let small = small(previous, byte);
            form = form.byte(byte);
            lower = lower.byte(small);
            shape.add(byte, small);
            previous = byte;
            if begins && let Some(free) = prefixes.iter_mut().find(|prefix| prefix.is_none()) {
                *free = Some(lower.value());
            }
        }
        let whole = lower.value();
        Self {
            form: form.value(),
            lower: whole,
            prefixes: prefixes.map(|prefix| prefix.unwrap_or(whole)),
            suffixes: suffixes(word.as_bytes()),
            shape: shape.hash.value(),
        }
    }
}

/// Whether each byte begins a character; true once more at the end.
fn begins(bytes: impl Iterator<Item = u8>) -> impl Iterator<Item = bool> {
    bytes.map(|byte| !is_continuation(byte)).chain([true])
}

/// Whether a byte continues a character of several.
fn is_continuation(byte: u8) -> bool {
    byte & 0xC0 == 0x80
}

/// A byte of the word in small letters: A to Z, and the capitals of Latin-1, which are two bytes long.
fn small(previous: u8, byte: u8) -> u8 {
    match byte {
        b'A'..=b'Z' => byte | 0x20,
        0x80..=0x96 | 0x98..=0x9E if previous == 0xC3 => byte + 0x20,
        _ => byte,
    }
}

/// Hashes of the last 1, 2, ... characters, read backwards.
fn suffixes(word: &[u8]) -> [u32; LONGEST_SUFFIX] {
    let mut hash = Hash::new();
    let mut suffixes = [0; LONGEST_SUFFIX];
    let mut lengths = suffixes.iter_mut();
    let earlier = word.iter().rev().skip(1).copied().chain([0]);
    for (&byte, previous) in word.iter().rev().zip(earlier) {
        hash = hash.byte(small(previous, byte));
        if !is_continuation(byte) {
            let Some(suffix) = lengths.next() else { return suffixes };
            *suffix = hash.value();
        }
    }
    for suffix in lengths {
        *suffix = hash.byte(0).value(); // the whole word, and its beginning
    }
    suffixes
}

/// The shape of a word: runs of the same class of character count once.
#[derive(Default)]
struct Shape {
    hash: Hash,
    last: u8,
    run: u8,
}

impl Shape {
    fn add(&mut self, byte: u8, small: u8) {
        let class = match byte {
            _ if byte != small => b'X',
            b'a'..=b'z' | 0x80.. => b'x',
            b'0'..=b'9' => b'd',
            _ => byte,
        };
        if byte >= 0xC0 && class == b'x' {
            return; // the next byte tells whether the letter is a capital
        }
        self.run = if class == self.last { self.run.saturating_add(1) } else { 1 };
        self.last = class;
        // Two letters tell a capital from a word of capitals.
        if self.run <= 2 {
            self.hash = self.hash.byte(class);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_count_in_the_form_only() {
        let (capital, small) = (Word::new("Über"), Word::new("über"));
        assert_eq!(capital.lower, small.lower);
        assert_eq!(capital.suffixes, small.suffixes);
        assert_eq!(capital.prefixes, small.prefixes);
        assert_ne!(capital.form, small.form);
        assert_ne!(capital.shape, small.shape);
    }

    #[test]
    fn affixes_are_counted_in_characters() {
        let (first, second) = (Word::new("größte"), Word::new("Größe"));
        assert_eq!(first.prefixes, second.prefixes);
        assert_eq!(first.suffixes[0], second.suffixes[0]);
        assert_ne!(first.suffixes[1], second.suffixes[1]);
        assert_eq!(Word::new("ß").suffixes[0], Word::new("Fuß").suffixes[0]);
    }

    #[test]
    fn whole_word_differs_from_the_same_end() {
        assert_ne!(Word::new("in").suffixes[2], Word::new("drin").suffixes[2]);
        assert_eq!(Word::new("in").suffixes[1], Word::new("drin").suffixes[1]);
    }

    #[test]
    fn runs_count_once_in_the_shape() {
        assert_eq!(Word::new("Haus").shape, Word::new("Öfen").shape);
        assert_eq!(Word::new("12.000").shape, Word::new("10.2345").shape);
        assert_ne!(Word::new("NATO").shape, Word::new("Nato").shape);
    }
}
