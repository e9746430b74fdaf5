//! The distinct words of a run, each with its features.

use std::collections::HashMap;

use wortlaut::entity::recognize::features::{self, Match};

/// The number of the edge of a sentence.
pub const EDGE: u32 = 0;

/// A distinct word.
pub struct Type {
    /// Its row in the word list.
    pub row: Option<u32>,
    /// Its rows in the table of letter features.
    pub buckets: Vec<u32>,
    /// Its rows there if the word list did not hold it.
    pub unknown_buckets: Vec<u32>,
}

/// Distinct words by number.
pub struct Types {
    /// The words' features; [`EDGE`] is the first.
    pub types: Vec<Type>,
    index: HashMap<String, u32>,
    rows: HashMap<u32, u32>,
}

impl Types {
    /// No words yet. `list` is the word list.
    pub fn new<'a>(list: impl Iterator<Item = &'a str>) -> Self {
        Self::of_keys(list.map(|word| features::key(&features::letters(word))))
    }

    /// No words yet; the word list is given by its keys.
    pub fn of_keys(keys: impl Iterator<Item = u32>) -> Self {
        let mut rows = HashMap::new();
        for (key, row) in keys.zip(0..) {
            // Of two words with one key the list holds the first, the more useful one.
            rows.entry(key).or_insert(row);
        }
        let edge = vec![features::edge_bucket()];
        let edge = Type { row: None, buckets: edge.clone(), unknown_buckets: edge };
        Self { types: vec![edge], index: HashMap::new(), rows }
    }

    /// The number of a word, new or not.
    pub fn number(&mut self, word: &str) -> u32 {
        if let Some(&number) = self.index.get(word) {
            return number;
        }
        let letters = features::letters(word);
        let (row, found) = features::look_up(&letters, |key| self.rows.get(&key).copied());
        let number = self.types.len() as u32;
        let buckets = features::buckets(&letters, found);
        let unknown_buckets = features::buckets(&letters, Match::Unknown);
        self.types.push(Type { row, buckets, unknown_buckets });
        self.index.insert(word.to_owned(), number);
        number
    }
}
