//! Part of speech and verb form of every token.

pub mod features;
mod label;
pub mod lexicon;
pub mod model;
mod opener;
mod place;
mod verb;
pub mod weights;
pub mod word;

pub use label::{LABELS_IN_ORDER, Mood, Pos, Tag, VerbForm};

use std::sync::LazyLock;

use crate::hash::Map;
use crate::sentence::Sentence;
use crate::token::{Token, TokenKind};
use features::Known;
use model::Model;
use verb::Seen;

/// The model that comes with the crate.
static MODEL: LazyLock<Model> = LazyLock::new(|| Model::parse(BUILT_IN).unwrap_or_default());

/// The file of [`MODEL`]; a test makes sure that it is a model.
const BUILT_IN: &[u8] = include_bytes!("../../models/tagger.bin");

/// Longest stretch of a sentence, in tokens, in which verbs are related to each other: longer than any German
/// sentence, it bounds every loop over a clause.
const MAX_CLAUSES: usize = 512;

/// Tags every token; the result is as long as `tokens`.
#[inline(never)]
pub fn tag(text: &str, tokens: &[Token], sentences: &[Sentence]) -> Vec<Tag> {
    let mut tags: Vec<Tag> = tokens.iter().map(|_| Tag { pos: Pos::X, verb: None }).collect();
    let (mut known, mut parts, mut words, mut seen) = (Vec::new(), Vec::new(), Vec::new(), Seen::default());
    // Texts repeat their words, and looking a word up costs more than finding it here.
    let mut met: Map<&str, Known> = Map::default();
    for sentence in sentences {
        let range = sentence.tokens.indices();
        let (Some(tokens), Some(tags)) = (tokens.get(range.clone()), tags.get_mut(range)) else { continue };
        words.clear();
        words.extend(tokens.iter().map(|token| token.span.of(text)));
        known.clear();
        known.extend(words.iter().map(|&word| *met.entry(word).or_insert_with(|| MODEL.known(word))));
        parts.clear();
        MODEL.tag(&mut known, &mut parts);
        for ((tag, token), &part) in tags.iter_mut().zip(tokens).zip(&parts) {
            tag.pos = by_kind(token.kind).unwrap_or(part);
        }
        for (words, tags) in words.chunks(MAX_CLAUSES).zip(tags.chunks_mut(MAX_CLAUSES)) {
            place::mend(words, tags);
            verb::assign(words, tags, &mut seen);
        }
    }
    tags
}

/// The part of speech of a token that is no word.
fn by_kind(kind: TokenKind) -> Option<Pos> {
    match kind {
        TokenKind::Quote | TokenKind::Punctuation => Some(Pos::Punct),
        // As the guidelines have it (universaldependencies.org/u/pos/SYM.html).
        TokenKind::Url | TokenKind::Email | TokenKind::Emoji => Some(Pos::Sym),
        TokenKind::Handle => Some(Pos::Propn),
        TokenKind::Word | TokenKind::Number | TokenKind::Hashtag | TokenKind::Symbol => None,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::document::Document;

    proptest! {
        #[test]
        fn every_token_has_a_tag_and_only_verbs_a_form(text: String) {
            let document = Document::new(&text, &[]);
            prop_assert_eq!(document.tags().len(), document.tokens().len());
            let is_verb = |tag: &Tag| matches!(tag.pos, Pos::Verb | Pos::Aux);
            prop_assert!(document.tags().iter().all(|tag| tag.verb.is_none() || is_verb(tag)));
        }
    }

    #[track_caller]
    fn check(text: &str, expected: &[Pos]) {
        let parts: Vec<Pos> = Document::new(text, &[]).tags().iter().map(|tag| tag.pos).collect();
        assert_eq!(parts, expected, "{text}");
    }

    #[test]
    fn built_in_model_parses() {
        assert!(Model::parse(BUILT_IN).is_ok());
    }

    #[test]
    fn words_are_told_by_their_context() {
        use Pos::*;
        check("Die Ministerin lobte den neuen Plan.", &[Det, Noun, Verb, Det, Adj, Noun, Punct]);
        check("Sie wurde in Hannover geboren.", &[Pron, Aux, Adp, Propn, Verb, Punct]);
        check("Sie will nicht zu früh gehen.", &[Pron, Aux, Part, Adv, Adj, Verb, Punct]);
    }

    /// Checks the forms of the verbs of a text, in order.
    #[track_caller]
    fn check_verbs(text: &str, expected: &[VerbForm]) {
        let forms: Vec<VerbForm> = Document::new(text, &[]).tags().iter().filter_map(|tag| tag.verb).collect();
        assert_eq!(forms, expected, "{text}");
    }

    #[test]
    fn mood_goes_by_form_and_subject() {
        use VerbForm::{Finite, Participle};
        let [indicative, first, second] = [Mood::Indicative, Mood::SubjunctiveI, Mood::SubjunctiveII].map(Finite);
        check_verbs("Der Minister sagte, er habe davon nichts gewusst.", &[indicative, first, Participle]);
        check_verbs("Ich habe davon nichts gewusst.", &[indicative, Participle]);
        check_verbs("Die Lage sei ernst, es gebe keine Reserven.", &[first, first]);
        check_verbs("Das wäre ein Fehler, und wir hätten mehr bezahlt.", &[second, second, Participle]);
        check_verbs("Die Firmen haben reagiert.", &[indicative, Participle]);
    }

    #[test]
    fn clause_tells_infinitive_from_finite_verb() {
        use VerbForm::{Finite, Infinitive, Participle};
        let indicative = Finite(Mood::Indicative);
        check_verbs("Die Gemeinden wollen neue Straßen bauen.", &[indicative, Infinitive]);
        check_verbs("Die Gemeinden bauen neue Straßen.", &[indicative]);
        check_verbs("Sie hoffen, dass die Gemeinden neue Straßen bauen.", &[indicative, indicative]);
        check_verbs("Er kündigte an, die Straße zu sperren.", &[indicative, Infinitive]);
        check_verbs("Die Straße wurde gesperrt, berichtet die Zeitung.", &[indicative, Participle, indicative]);
    }

    #[test]
    fn tokens_that_are_no_words_are_told_by_their_kind() {
        check("„“ –", &[Pos::Punct, Pos::Punct, Pos::Punct]);
    }
}
