//! What the encoder reads: sentences as numbers of distinct words, and the pieces of each of these.

use std::collections::HashMap;
use std::ops::Range;

use anyhow::Result;
use wortlaut::entity::recognize::form::normal_chars;

use super::pieces::{END, Pieces, START};
use crate::names::gold::{self, GoldSentences};
use crate::run::Run;
use crate::words::text;

/// Distinct words by number, with their pieces.
#[derive(Default)]
pub struct Words {
    /// The words, in normal form.
    pub words: Vec<String>,
    /// The pieces of each.
    pub pieces: Vec<Vec<u32>>,
    index: HashMap<String, u32>,
}

impl Words {
    /// The number of a word in normal form.
    pub fn number(&mut self, word: &str, pieces: &Pieces) -> u32 {
        if let Some(&number) = self.index.get(word) {
            return number;
        }
        let number = self.words.len() as u32;
        self.words.push(word.to_owned());
        self.pieces.push(pieces.split(word));
        self.index.insert(word.to_owned(), number);
        number
    }

    /// Pieces of a sentence, with those before and behind it.
    pub fn length(&self, sentence: &[u32]) -> usize {
        2 + sentence.iter().map(|&word| self.pieces[word as usize].len()).sum::<usize>()
    }

    /// Sentences in groups of at most `size` pieces, or one sentence each, taken in `order`.
    pub fn groups(&self, sentences: &[Vec<u32>], order: &[usize], size: usize) -> Vec<Vec<usize>> {
        let mut groups: Vec<Vec<usize>> = Vec::new();
        let mut room = 0;
        for &at in order {
            let length = self.length(&sentences[at]);
            match groups.last_mut().filter(|_| length <= room) {
                Some(group) => group.push(at),
                None => {
                    groups.push(vec![at]);
                    room = size;
                }
            }
            room = room.saturating_sub(length);
        }
        groups
    }

    /// The numbers of a sentence's words, in any form.
    fn numbers(&mut self, words: &[String], pieces: &Pieces) -> Vec<u32> {
        words.iter().map(|word| self.number(&normal_chars(word).collect::<String>(), pieces)).collect()
    }
}

/// Sentences laid end to end as pieces.
#[derive(Default)]
pub struct Batch {
    /// The pieces.
    pub pieces: Vec<u32>,
    /// Pieces of each sentence.
    pub sentences: Vec<Range<usize>>,
    /// The first piece of each word, sentence by sentence.
    pub firsts: Vec<usize>,
}

impl Batch {
    /// Lays sentences end to end.
    pub fn new<'a>(words: &Words, sentences: impl Iterator<Item = &'a [u32]>) -> Self {
        let mut batch = Self::default();
        for sentence in sentences {
            let start = batch.pieces.len();
            batch.pieces.push(START);
            for &word in sentence {
                batch.firsts.push(batch.pieces.len());
                batch.pieces.extend_from_slice(&words.pieces[word as usize]);
            }
            batch.pieces.push(END);
            batch.sentences.push(start..batch.pieces.len());
        }
        batch
    }
}

/// Sentences with the labels of their outer names.
pub struct Marked {
    /// Word numbers of each sentence.
    pub sentences: Vec<Vec<u32>>,
    /// Labels of each sentence.
    pub labels: Vec<Vec<usize>>,
}

impl Marked {
    /// Reads a file of marked names.
    pub fn read(run: &Run, file: &gold::File, words: &mut Words, pieces: &Pieces) -> Result<Self> {
        let GoldSentences { words: sentences, outer: labels, .. } = gold::read(&run.data, file)?;
        let sentences = sentences.iter().map(|sentence| words.numbers(sentence, pieces)).collect();
        Ok(Self { sentences, labels })
    }
}

/// Words of running text that are labelled, at most.
const AMOUNT: usize = 20_000_000;

/// Longest sentence, in words.
const LONGEST: usize = 80;

/// The texts, the likest to news first.
const TEXTS: [&str; 2] = ["text/deu_news_2015_10K-sentences.txt", "text/wikinews_politik_2021.csv"];

/// The large text, under CC BY-SA.
const LARGE: &str = "text/wikipedia_klexikon.txt.zst";

/// Speeches: grammar and politics, few names; one of several sentences is taken, so that all years are.
const SPEECHES: &str = "text/bundestag_wp19_21.txt.zst";

/// One of how many sentences of the speeches is taken, with the large text and in its stead.
const EVERY: [usize; 2] = [8, 2];

/// The sentences of running text, as word numbers.
pub struct Running {
    /// The sentences.
    pub sentences: Vec<Vec<u32>>,
    /// How many of them, the first ones, are news.
    pub news: usize,
}

/// Reads running text.
pub fn running(run: &Run, words: &mut Words, pieces: &Pieces) -> Result<Running> {
    let large = (!run.without_share_alike).then_some(LARGE);
    let every = EVERY[usize::from(run.without_share_alike)];
    let mut sentences = text::collect(run, TEXTS.into_iter(), AMOUNT, |_, sentence| sentence.len() <= LONGEST)?;
    let news = sentences.len();
    let rest = AMOUNT - sentences.iter().map(Vec::len).sum::<usize>();
    let mut speeches = 0;
    sentences.extend(text::collect(run, large.into_iter().chain([SPEECHES]), rest, |path, sentence| {
        speeches += usize::from(path == SPEECHES);
        sentence.len() <= LONGEST && (path != SPEECHES || speeches % every == 0)
    })?);
    let mut numbers = |sentence: &Vec<String>| sentence.iter().map(|word| words.number(word, pieces)).collect();
    Ok(Running { sentences: sentences.iter().map(&mut numbers).collect(), news })
}
