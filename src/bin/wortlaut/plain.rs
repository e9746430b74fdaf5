//! Text as a terminal shows it: on one line, and kept from steering it by escape codes or marks that turn the direction
//! of writing.

use std::borrow::Cow;

/// The text with such characters as `\u{1b}`; line ends and tabs stay.
pub(crate) fn text(text: &str) -> Cow<'_, str> {
    let steers = |char| is_steering(char) && !matches!(char, '\n' | '\t');
    replace(text, steers, |char| char.escape_unicode().collect())
}

/// Compact or indented JSON, in which such characters stand within strings only, as JSON itself escapes them.
pub(crate) fn json(json: &str) -> Cow<'_, str> {
    replace(json, |char| is_steering(char) && char != '\n', |char| format!("\\u{:04x}", u32::from(char)))
}

/// Words on one line.
pub(crate) fn line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn is_steering(char: char) -> bool {
    char.is_control() || matches!(char, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn replace(text: &str, is_meant: impl Fn(char) -> bool, by: impl Fn(char) -> String) -> Cow<'_, str> {
    if !text.contains(&is_meant) {
        return text.into();
    }
    let mut out = String::with_capacity(text.len());
    for char in text.chars() {
        if is_meant(char) {
            out.push_str(&by(char));
        } else {
            out.push(char);
        }
    }
    out.into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escape_codes_are_shown_not_sent() {
        assert_eq!(text("rot \u{1b}[31m, \u{9b}2J,\n\tweiter"), "rot \\u{1b}[31m, \\u{9b}2J,\n\tweiter");
        assert_eq!(text("Köln"), "Köln");
        assert_eq!(json("\"\u{9b}2J\u{202e}\""), "\"\\u009b2J\\u202e\"");
    }
}
