//! Tells German from other languages by its function words.

use std::sync::LazyLock;

use crate::hash::{Map, Set};
use crate::lexicon;
use crate::token::{Token, TokenKind};

/// Function words of German, of any class.
static FUNCTION_WORDS: LazyLock<Set<&'static str>> =
    LazyLock::new(|| lexicon::words(include_str!("data/function_words.txt")).into_iter().collect());

/// Those of them that other languages have too (`abroad`), and more words of German and its dialects.
static OTHERS: LazyLock<Map<&'static str, &'static str>> =
    LazyLock::new(|| lexicon::entries(include_str!("data/language.txt")).collect());

/// Below this number of words nothing can be said, and German is assumed.
const LEAST_WORDS: usize = 12;

/// German has at least this share of function words, and at least this one of those that it has for itself (by
/// `evaluate language`). Either is enough: what is in doubt is German.
const LEAST_SHARE: f32 = 0.30;
const LEAST_OWN_SHARE: f32 = 0.10;

/// Only the head of a long text is read.
const MAX_WORDS: usize = 1000;

/// Whether the text may be German.
///
/// Only words without a capital are looked at: lists of names, headlines without verbs and the like have few of them, so
/// that nothing is said about them, and nouns do not thin out the function words.
pub fn is_german(text: &str, tokens: &[Token]) -> bool {
    let words = tokens.iter().filter(|token| token.kind == TokenKind::Word).map(|token| token.span.of(text));
    let small = words.filter(|word| !word.starts_with(char::is_uppercase)).take(MAX_WORDS);
    let (mut total, mut known, mut own) = (0_usize, 0_usize, 0_usize);
    for word in small {
        total += 1;
        let other = OTHERS.get(word);
        let is_abroad = other.is_some_and(|kind| *kind == "abroad");
        let is_known = other.is_some() || FUNCTION_WORDS.contains(word);
        known += usize::from(is_known);
        own += usize::from(is_known && !is_abroad);
    }
    let is_share = |count: usize, least: f32| count as f32 >= least * total as f32;
    total < LEAST_WORDS || is_share(known, LEAST_SHARE) || is_share(own, LEAST_OWN_SHARE)
}

#[cfg(test)]
mod tests {
    use super::is_german;
    use crate::token::tokenize;

    fn says_german(text: &str) -> bool {
        is_german(text, &tokenize(text))
    }

    #[test]
    fn short_statements_lists_and_headlines_are_german() {
        for text in [
            "Wir haben das gesagt, weil ich als Vater für meine Kinder hoffe, dass uns noch etwas Zeit bleibt.",
            "Anna Krüger, Piet de Boer, Ruud van der Linden, Maria dos Santos, Luca di Napoli, Jean de la Tour, Ina Volz",
            "Bad bleibt zu, Brücke gesperrt, Rathaus schließt früher, Busse fahren seltener, Eltern protestieren laut",
            "Mir händ geschter z Züri gschaffet, und hüt isch scho wider alles andersch gsi, het d Frau Meier gseit.",
        ] {
            assert!(says_german(text), "{text}");
        }
    }

    #[test]
    fn neighbours_are_not_from_a_sentence_on() {
        for text in [
            "De minister zei gisteren in de Tweede Kamer dat het kabinet geen extra geld uittrekt voor de gemeenten.",
            "Man kan ikke bare lukke et sygehus, som så mange er afhængige af, siger formanden for den lokale forening.",
            "The minister said on Monday that the government would not give the towns any more money at all.",
            "De Minister huet gëschter gesot, datt d'Regierung de Gemengen net méi Suen gëtt, an datt et näischt gëtt.",
        ] {
            assert!(!says_german(text), "{text}");
        }
    }
}
