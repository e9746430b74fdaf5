//! The annotation that the tagger is measured against, read from CoNLL-U or from `word##TAG` lines.

use std::path::Path;

use wortlaut::tag::{Mood, VerbForm};
use wortlaut::text::Span;

use crate::conllu;
use crate::error::{self, Error};

/// Annotated sentences and the text that they stand in.
#[derive(Debug, Default)]
pub(super) struct Corpus {
    pub(super) text: String,
    pub(super) sentences: Vec<Sentence>,
}

/// A sentence: its surface tokens and its syntactic words.
#[derive(Debug, Default)]
pub(super) struct Sentence {
    pub(super) tokens: Vec<Span>,
    pub(super) words: Vec<Word>,
}

/// A syntactic word with its annotation.
#[derive(Debug)]
pub(super) struct Word {
    /// Index of its surface token in the corpus.
    pub(super) token: usize,
    /// Where that token stands.
    pub(super) span: Span,
    /// Its place among the words of that token, from 0.
    pub(super) part: usize,
    /// Its part of speech.
    pub(super) pos: String,
    /// Its form, if it is a verb.
    pub(super) form: Option<VerbForm>,
}

impl Corpus {
    /// All surface tokens, in order.
    pub(super) fn tokens(&self) -> impl Iterator<Item = Span> {
        self.sentences.iter().flat_map(|sentence| sentence.tokens.iter().copied())
    }

    /// All syntactic words, in order.
    pub(super) fn words(&self) -> impl Iterator<Item = &Word> {
        self.sentences.iter().flat_map(|sentence| &sentence.words)
    }
}

/// Reads a `.pos` file, or CoNLL-U from a file of any other name.
pub(super) fn read(path: &Path) -> Result<Corpus, Error> {
    if path.extension().is_some_and(|extension| extension == "pos") {
        return Ok(parse_pos(&error::read(path)?));
    }
    let treebank = conllu::read(path)?;
    let mut corpus = Corpus { text: treebank.text, sentences: Vec::new() };
    let mut first = 0;
    for sentence in treebank.sentences {
        let mut words: Vec<Word> = Vec::new();
        for word in sentence.words {
            let token = first + word.token;
            let part = words.iter().rev().take_while(|earlier| earlier.token == token).count();
            let span = sentence.tokens.get(word.token).copied().unwrap_or(Span::new(0, 0));
            words.push(Word { token, span, part, pos: word.upos, form: form(&word.features) });
        }
        first += sentence.tokens.len();
        corpus.sentences.push(Sentence { tokens: sentence.tokens, words });
    }
    Ok(corpus)
}

/// The form that the features of a verb say: `Mood=Sub|Tense=Pres|VerbForm=Fin` is Konjunktiv I.
fn form(features: &str) -> Option<VerbForm> {
    let has = |feature: &str| features.split('|').any(|it| it == feature);
    if has("VerbForm=Inf") {
        Some(VerbForm::Infinitive)
    } else if has("VerbForm=Part") {
        Some(VerbForm::Participle)
    } else if has("Mood=Imp") {
        Some(VerbForm::Imperative)
    } else if has("Mood=Sub") && has("Tense=Past") {
        Some(VerbForm::Finite(Mood::SubjunctiveII))
    } else if has("Mood=Sub") {
        Some(VerbForm::Finite(Mood::SubjunctiveI))
    } else if has("VerbForm=Fin") {
        Some(VerbForm::Finite(Mood::Indicative))
    } else {
        None
    }
}

/// Sentences of `word##TAG`; `im##_ in##ADP dem##DET` is one surface token of two words.
fn parse_pos(content: &str) -> Corpus {
    let mut corpus = Corpus::default();
    let mut token = 0;
    for line in content.lines() {
        let mut sentence = Sentence::default();
        let mut pairs = line.split(' ').filter_map(|pair| pair.rsplit_once("##"));
        while let Some((text, pos)) = pairs.next() {
            if !corpus.text.is_empty() {
                corpus.text.push(' ');
            }
            let start = corpus.text.len() as u32;
            corpus.text.push_str(text);
            let span = Span::new(start, corpus.text.len() as u32);
            sentence.tokens.push(span);
            let parts: Vec<&str> = match pos {
                "_" => pairs.by_ref().take(2).map(|(_, pos)| pos).collect(),
                pos => vec![pos],
            };
            let words = parts.into_iter().enumerate();
            sentence.words.extend(words.map(|(part, pos)| Word { token, span, part, pos: pos.to_owned(), form: None }));
            token += 1;
        }
        corpus.sentences.push(sentence);
    }
    corpus
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contraction_is_one_token_of_two_words() {
        let corpus = parse_pos("Er##PRON ist##AUX im##_ in##ADP dem##DET Haus##NOUN\nJa##ADV");
        let tokens: Vec<&str> = corpus.tokens().map(|span| span.of(&corpus.text)).collect();
        assert_eq!(tokens, ["Er", "ist", "im", "Haus", "Ja"]);
        let words: Vec<(usize, usize, &str)> =
            corpus.words().map(|word| (word.token, word.part, word.pos.as_str())).collect();
        let expected = [(0, 0, "PRON"), (1, 0, "AUX"), (2, 0, "ADP"), (2, 1, "DET"), (3, 0, "NOUN"), (4, 0, "ADV")];
        assert_eq!(words, expected);
    }

    #[test]
    fn features_tell_the_form() {
        assert_eq!(form("Mood=Sub|Number=Sing|Tense=Pres|VerbForm=Fin"), Some(VerbForm::Finite(Mood::SubjunctiveI)));
        assert_eq!(form("Mood=Sub|Tense=Past|VerbForm=Fin"), Some(VerbForm::Finite(Mood::SubjunctiveII)));
        assert_eq!(form("Mood=Ind|VerbForm=Fin"), Some(VerbForm::Finite(Mood::Indicative)));
        assert_eq!(form("VerbForm=Part"), Some(VerbForm::Participle));
        assert_eq!(form("Case=Nom"), None);
    }
}
