//! Looks at a text byte by byte and character by character, never outside it.

use crate::chars::{self, Class};

/// The text that is being split; positions are bytes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Source<'t> {
    /// The text.
    pub(super) text: &'t str,
}

impl<'t> Source<'t> {
    /// The byte at `at`; 0 beyond the end.
    pub(super) fn byte(self, at: usize) -> u8 {
        self.text.as_bytes().get(at).copied().unwrap_or(0)
    }

    /// The class of the byte at `at`; white space beyond the end.
    pub(super) fn class(self, at: usize) -> Class {
        self.text.as_bytes().get(at).map_or(Class::Space, |&byte| chars::class(byte))
    }

    /// The character that starts at `at`.
    pub(super) fn char(self, at: usize) -> Option<char> {
        self.text.get(at..)?.chars().next()
    }

    /// The character that ends at `at`.
    pub(super) fn char_before(self, at: usize) -> Option<char> {
        self.text.get(..at)?.chars().next_back()
    }

    /// The text from `start` to `end`.
    pub(super) fn slice(self, start: usize, end: usize) -> &'t str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// Whether the text goes on with `prefix` at `at`.
    pub(super) fn has(self, at: usize, prefix: &str) -> bool {
        self.text.as_bytes().get(at..).is_some_and(|rest| rest.starts_with(prefix.as_bytes()))
    }

    /// Whether a word could go on at `at`.
    pub(super) fn is_word(self, at: usize) -> bool {
        match self.class(at) {
            Class::Letter | Class::Digit => true,
            Class::Wide => self.char(at).is_some_and(chars::is_word),
            Class::Space | Class::Mark => false,
        }
    }

    /// Whether a letter stands at `at`.
    pub(super) fn is_letter(self, at: usize) -> bool {
        match self.class(at) {
            Class::Letter => true,
            Class::Wide => self.char(at).is_some_and(char::is_alphabetic),
            Class::Space | Class::Digit | Class::Mark => false,
        }
    }

    /// Whether a digit stands at `at`.
    pub(super) fn is_digit(self, at: usize) -> bool {
        self.byte(at).is_ascii_digit()
    }

    /// Whether white space or the end of the text stands at `at`.
    pub(super) fn is_gap(self, at: usize) -> bool {
        match self.class(at) {
            Class::Space => true,
            Class::Wide => self.char(at).is_some_and(char::is_whitespace),
            Class::Letter | Class::Digit | Class::Mark => false,
        }
    }

    /// Whether a letter or digit stands before `at`.
    pub(super) fn is_word_before(self, at: usize) -> bool {
        self.char_before(at).is_some_and(chars::is_word)
    }

    /// Whether a quotation mark stands at `at`.
    pub(super) fn is_quote_at(self, at: usize) -> bool {
        self.char(at).is_some_and(chars::is_quote)
    }

    /// The end of the run of letters, digits and what stands inside words that starts at `at`.
    pub(super) fn run_end(self, mut at: usize) -> usize {
        loop {
            match self.class(at) {
                Class::Letter | Class::Digit => at += 1,
                // Ä, ö, ß, é: one comparison instead of a decoding.
                Class::Wide if self.byte(at) == 0xc3 && !matches!(self.byte(at + 1), 0x97 | 0xb7) => at += 2,
                Class::Wide => match self.char(at) {
                    Some(c) if chars::is_word(c) => at += c.len_utf8(),
                    _ => return at,
                },
                Class::Space | Class::Mark => return at,
            }
        }
    }

    /// The end of the run of digits that starts at `at`.
    pub(super) fn digits_end(self, mut at: usize) -> usize {
        while self.is_digit(at) {
            at += 1;
        }
        at
    }

    /// The word after the white space at `at` on the same line; empty where there is none.
    pub(super) fn next_word(self, at: usize) -> &'t str {
        let mut start = at;
        // A gap wider than this is layout, not a space between words.
        for _ in 0..4 {
            match self.char(start) {
                Some('\n' | '\r') | None => return "",
                Some(c) if c.is_whitespace() => start += c.len_utf8(),
                Some(_) => break,
            }
        }
        // No word that decides anything is longer; the bound keeps a huge word from being read twice.
        const LONGEST: usize = 40;
        let mut end = start;
        while end < start + LONGEST && self.is_word(end) {
            end += self.char(end).map_or(1, char::len_utf8);
        }
        self.slice(start, end)
    }
}
