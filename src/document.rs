//! The article with everything that later stages build on: blocks, tokens, sentences, tags, syntax.

use crate::language;
use crate::lexicon::verb::{self, Reading};
use crate::sentence::{self, Sentence};
use crate::structure::{self, Block};
use crate::syntax::{self, Syntax, Tense, VerbGroup};
use crate::tag::{self, Mood, Tag, VerbForm};
use crate::text::{Span, TokenRange};
use crate::token::{self, Token};

/// An article, divided and tagged; immutable, and the only input of every extractor.
#[derive(Debug)]
pub struct Document<'t> {
    text: &'t str,
    blocks: Vec<Block>,
    tokens: Vec<Token>,
    sentences: Vec<Sentence>,
    tags: Vec<Tag>,
    syntax: Syntax,
}

impl<'t> Document<'t> {
    /// Divides and tags `text`. `hints` are blocks the caller knows; see [`structure::divide`].
    pub fn new(text: &'t str, hints: &[Block]) -> Self {
        let blocks = structure::divide(text, hints);
        let tokens = token::tokenize(text);
        let sentences = sentence::split(text, &tokens, &blocks);
        let tags = tag::tag(text, &tokens, &sentences);
        let syntax = syntax::read(text, &tokens, &sentences, &blocks, &tags);
        Self { text, blocks, tokens, sentences, tags, syntax }
    }

    /// The text, exactly as given.
    pub fn text(&self) -> &'t str {
        self.text
    }

    /// Blocks, in order.
    pub fn blocks(&self) -> &[Block] {
        &self.blocks
    }

    /// Tokens, in order.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// Sentences, in order.
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// Tags; as many as tokens.
    pub fn tags(&self) -> &[Tag] {
        &self.tags
    }

    /// How the sentences are built.
    pub fn syntax(&self) -> &Syntax {
        &self.syntax
    }

    /// The infinitive of a verb group's main verb, with its particle: `mitteilen` for `teilte ... mit`.
    pub fn lemma(&self, group: &VerbGroup) -> String {
        let form = self.tags.get(group.main as usize).and_then(|tag| tag.verb).unwrap_or(VerbForm::Infinitive);
        let is_past = form == VerbForm::Finite(Mood::Indicative) && group.tense == Tense::Preterite;
        let reading = if is_past { Reading::Past } else { reading(form) };
        let particle = group.particle.map_or("", |at| self.word(at));
        [particle, &verb::lemma(self.word(group.main), reading)].concat()
    }

    /// The infinitive of a verb, with its particle where it is the main verb of its group; none of another token.
    pub fn verb_lemma(&self, at: u32) -> Option<String> {
        let form = self.tags.get(at as usize)?.verb?;
        let group = self.syntax.clause_at(at).and_then(|clause| self.syntax.group_of(clause));
        if let Some(group) = group.filter(|group| group.main == at) {
            return Some(self.lemma(group));
        }
        let word = self.word(at);
        let is_past = form == VerbForm::Finite(Mood::Indicative) && !verb::readings(word).has(Reading::Present);
        Some(verb::lemma(word, if is_past { Reading::Past } else { reading(form) }))
    }

    /// The block that a sentence stands in.
    pub fn block_of(&self, sentence: &Sentence) -> Option<&Block> {
        self.blocks.get(sentence.block as usize)
    }

    /// The words of token `index`; empty beyond the end.
    pub fn word(&self, index: u32) -> &'t str {
        self.tokens.get(index as usize).map_or("", |token| token.span.of(self.text))
    }

    /// The bytes that a range of tokens covers, from the first one's start to the last one's end.
    pub fn span_of(&self, range: TokenRange) -> Span {
        let tokens = self.tokens.get(range.indices()).unwrap_or_default();
        match tokens {
            [] => Span::new(0, 0),
            [first, .., last] => first.span.cover(last.span),
            [only] => only.span,
        }
    }

    /// The tokens that a byte span touches.
    pub fn tokens_in(&self, span: Span) -> TokenRange {
        let start = self.tokens.partition_point(|token| token.span.end <= span.start);
        let end = self.tokens.partition_point(|token| token.span.start < span.end);
        TokenRange::new(start as u32, end.max(start) as u32)
    }

    /// The sentence that holds token `index`.
    pub fn sentence_of(&self, index: u32) -> Option<&Sentence> {
        self.sentences.get(self.sentence_at(index)?)
    }

    /// The index of the sentence that holds token `index`.
    pub fn sentence_at(&self, index: u32) -> Option<usize> {
        let at = self.sentences.partition_point(|sentence| sentence.tokens.end <= index);
        (at < self.sentences.len()).then_some(at)
    }

    /// Whether the text looks like German: enough of its words are German function words.
    pub fn looks_german(&self) -> bool {
        language::is_german(self.text, &self.tokens)
    }
}

/// What a form is read as, in the present where its mood leaves the tense open.
const fn reading(form: VerbForm) -> Reading {
    match form {
        VerbForm::Finite(Mood::Indicative) => Reading::Present,
        VerbForm::Finite(Mood::SubjunctiveI) => Reading::SubjunctiveI,
        VerbForm::Finite(Mood::SubjunctiveII) => Reading::SubjunctiveII,
        VerbForm::Participle => Reading::Participle,
        VerbForm::Imperative => Reading::Imperative,
        VerbForm::Infinitive => Reading::Infinitive,
    }
}
