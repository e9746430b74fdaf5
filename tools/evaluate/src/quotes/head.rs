//! Finds the head word of a speaker's noun phrase.

use super::token::{Token, Tokens};

/// Words after which a noun phrase's head has passed: what follows modifies it.
const AFTER_HEAD: [&str; 22] = [
    "am", "an", "auf", "aus", "bei", "beim", "der", "des", "dem", "den", "eines", "einer", "für", "im", "in", "nach",
    "und", "vom", "von", "zu", "zum", "zur",
];

/// Determiners that can open a phrase with a capital letter.
const DETERMINERS: [&str; 12] =
    ["das", "dem", "den", "der", "des", "die", "diese", "dieser", "ein", "eine", "einer", "mehrere"];

/// The last capitalised word before anything that modifies the head, else the first word: `Sprecher` in
/// `ein Sprecher der Polizei`, `Merkel` in `Kanzlerin Angela Merkel ( CDU )`, `er` in `er`.
pub(super) fn of(speaker: &Tokens, tokens: &[Token]) -> Option<u32> {
    let words = speaker.iter().filter_map(|id| tokens.iter().find(|token| token.id == *id));
    let mut head = None;
    for token in words {
        let lower = token.text.to_lowercase();
        let is_determiner = DETERMINERS.contains(&lower.as_str());
        let is_word = token.text.starts_with(char::is_alphanumeric);
        if head.is_some() && (!is_word || AFTER_HEAD.contains(&token.text.as_str())) {
            break;
        }
        if token.text.starts_with(char::is_uppercase) && !is_determiner {
            head = Some(token.id);
        }
    }
    head.or_else(|| speaker.first().copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(phrase: &str, head: &str) {
        let words = (0..).zip(phrase.split(' '));
        let tokens: Vec<Token> =
            words.map(|(id, text)| Token { id, start: 0, end: 0, text: text.to_owned() }).collect();
        let speaker: Tokens = tokens.iter().map(|token| token.id).collect();
        let found = of(&speaker, &tokens).and_then(|id| tokens.get(id as usize));
        assert_eq!(found.map(|token| token.text.as_str()), Some(head));
    }

    #[test]
    fn heads() {
        check("ein Sprecher der Feuerwehr", "Sprecher");
        check("Ministerin Vera Lindt ( SPD )", "Lindt");
        check("Der frühere Trainer , Ole Brand", "Trainer");
        check("er", "er");
        check("Angaben des Senders", "Angaben");
    }
}
