//! The words that occur often enough, and the texts as their numbers.

use std::collections::HashMap;

use anyhow::Result;

use super::text::{self, SOURCES};
use crate::names::gold;
use crate::run::Run;

/// How often a word must occur to get a vector of its own.
const MIN_COUNT: u32 = 4;

/// Stands for every rarer word.
pub const UNKNOWN: u32 = 0;

/// Ends every sentence in [`Texts::words`].
pub const BREAK: u32 = u32::MAX;

/// Words by falling frequency; number 0 is [`UNKNOWN`].
pub struct Vocabulary {
    /// The words.
    pub words: Vec<String>,
    /// How often each occurs.
    pub counts: Vec<u32>,
    /// The number of each word.
    pub index: HashMap<String, u32>,
}

/// All texts in reading order, as word numbers with [`BREAK`] after every sentence.
pub struct Texts {
    /// The words that occur.
    pub vocabulary: Vocabulary,
    /// Word numbers.
    pub words: Vec<u32>,
}

/// Reads all texts twice: to count, then to number.
pub fn read(run: &Run) -> Result<Texts> {
    let mut counts: HashMap<String, u32> = HashMap::new();
    each_sentence(run, &mut |words| {
        for word in words {
            match counts.get_mut(word) {
                Some(count) => *count += 1,
                None => {
                    counts.insert(word.clone(), 1);
                }
            }
        }
    })?;
    let vocabulary = Vocabulary::new(counts);
    let mut numbers = Vec::new();
    each_sentence(run, &mut |words| {
        numbers.extend(words.iter().map(|word| vocabulary.index.get(word).copied().unwrap_or(UNKNOWN)));
        numbers.push(BREAK);
    })?;
    Ok(Texts { vocabulary, words: numbers })
}

/// Calls `each` with every sentence of the running texts and of the name corpora's training parts.
fn each_sentence(run: &Run, each: &mut impl FnMut(&[String])) -> Result<()> {
    for source in SOURCES.iter().filter(|source| !(run.without_share_alike && source.is_share_alike)) {
        for _ in 0..source.times {
            text::read(&run.data.join(source.path), &mut *each)?;
        }
    }
    for sentence in gold::training_text(&run.data)? {
        each(&sentence);
        each(&sentence);
    }
    Ok(())
}

impl Vocabulary {
    /// Keeps the words that occur at least [`MIN_COUNT`] times; equal counts are ordered by spelling.
    fn new(counts: HashMap<String, u32>) -> Self {
        let total_rare = counts.values().filter(|&&count| count < MIN_COUNT).sum();
        let mut kept: Vec<(String, u32)> = counts.into_iter().filter(|(_, count)| *count >= MIN_COUNT).collect();
        kept.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
        kept.insert(0, ("\u{0}".to_owned(), total_rare));
        let index = kept.iter().zip(0..).map(|((word, _), number)| (word.clone(), number)).collect();
        let (words, counts) = kept.into_iter().unzip();
        Self { words, counts, index }
    }
}
