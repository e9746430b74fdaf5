//! Groups frequent words by the words they stand between, counted in unlabelled text.
//!
//! A word's vector holds the square roots of the shares of its left and right neighbors among the most frequent words
//! (Hellinger distance, Lebret and Collobert 2014); spherical k-means starts from the most frequent words, so that the
//! outcome needs no chance.

use std::collections::HashMap;
use std::path::PathBuf;

use anyhow::Result;
use wortlaut::token;

use crate::corpus::text::for_each_line;
use crate::run::Run;

/// Words counted as neighbors: the most frequent ones, mostly function words and punctuation.
const NEIGHBORS: usize = 200;
/// Number of clusters, besides the one of unknown words.
const CLUSTERS: usize = 128;
/// Words that get a cluster, by frequency.
const WORDS: usize = 25_000;
/// Rounds of k-means; later ones move few words.
const ROUNDS: usize = 5;
/// Numbers of a vector: a neighbor left or right, and none of them left or right.
const LENGTH: usize = 2 * (NEIGHBORS + 1);

/// A corpus of unlabelled text, and how many of its lines are read: one in so many.
pub(super) type Text = (PathBuf, usize);

/// The corpora of unlabelled text, with those under CC BY-SA left out where that is wanted.
///
/// Of the large ones some lines do: the lexicon holds frequent words, and speeches are not to outweigh the rest.
pub(super) fn texts(run: &Run) -> Vec<Text> {
    let mut names = vec![
        ("deu_news_2015_10K-sentences.txt", 1),
        ("wikinews_politik_2021.csv", 1),
        ("bundestag_wp19_21.txt.zst", 20),
    ];
    if !run.without_share_alike {
        names.push(("wikipedia_klexikon.txt.zst", 4));
    }
    names.into_iter().map(|(name, every)| (run.data.join("text").join(name), every)).collect()
}

/// Calls `each` with the tokens of every line; compounds are opened as in the treebank.
pub(super) fn for_each_tokens(texts: &[Text], mut each: impl FnMut(&[&str])) -> Result<()> {
    for (path, every) in texts {
        let mut number = 0;
        for_each_line(path, |line| {
            number += 1;
            if number % every != 0 {
                return;
            }
            let tokens = token::tokenize(line);
            let parts: Vec<&str> =
                tokens.iter().flat_map(|token| token::parts(line, token)).map(|span| span.of(line)).collect();
            each(&parts);
        })?;
    }
    Ok(())
}

/// The cluster of each frequent word, from 1.
pub(super) fn find(texts: &[Text]) -> Result<HashMap<String, u16>> {
    let words = frequent(texts)?;
    let index: HashMap<&str, usize> = words.iter().enumerate().map(|(idx, word)| (word.as_str(), idx)).collect();
    let mut vectors = vec![0_f32; words.len() * LENGTH];
    for_each_tokens(texts, |tokens| {
        let ids: Vec<Option<usize>> = tokens.iter().map(|&token| index.get(token).copied()).collect();
        for (at, id) in ids.iter().enumerate() {
            let Some(id) = id else { continue };
            let left = at.checked_sub(1).and_then(|at| ids[at]).map_or(NEIGHBORS, |id| id.min(NEIGHBORS));
            let right = ids.get(at + 1).copied().flatten().map_or(NEIGHBORS, |id| id.min(NEIGHBORS));
            vectors[id * LENGTH + left] += 1.0;
            vectors[id * LENGTH + NEIGHBORS + 1 + right] += 1.0;
        }
    })?;
    for vector in vectors.chunks_exact_mut(LENGTH) {
        vector.iter_mut().for_each(|count| *count = count.sqrt());
        normalize(vector);
    }
    let clusters = group(&vectors);
    Ok(words.into_iter().zip(clusters).map(|(word, cluster)| (word, cluster as u16 + 1)).collect())
}

/// The most frequent words as written, most frequent first.
fn frequent(texts: &[Text]) -> Result<Vec<String>> {
    let mut counts: HashMap<String, u32> = HashMap::new();
    for_each_tokens(texts, |tokens| {
        for &token in tokens {
            match counts.get_mut(token) {
                Some(count) => *count += 1,
                None => drop(counts.insert(token.to_owned(), 1)),
            }
        }
    })?;
    let mut words: Vec<(String, u32)> = counts.into_iter().collect();
    words.sort_by(|first, second| second.1.cmp(&first.1).then_with(|| first.0.cmp(&second.0)));
    words.truncate(WORDS);
    Ok(words.into_iter().map(|(word, _)| word).collect())
}

/// Spherical k-means; vectors of shape (words, LENGTH), most frequent word first.
fn group(vectors: &[f32]) -> Vec<usize> {
    let mut centers: Vec<f32> = vectors.iter().take(CLUSTERS * LENGTH).copied().collect();
    let mut clusters = Vec::new();
    for _ in 0..ROUNDS {
        clusters = vectors.chunks_exact(LENGTH).map(|vector| nearest(vector, &centers)).collect();
        centers.iter_mut().for_each(|number| *number = 0.0);
        for (vector, &cluster) in vectors.chunks_exact(LENGTH).zip(&clusters) {
            let center = &mut centers[cluster * LENGTH..(cluster + 1) * LENGTH];
            center.iter_mut().zip(vector).for_each(|(sum, number)| *sum += number);
        }
        centers.chunks_exact_mut(LENGTH).for_each(normalize);
    }
    clusters
}

fn nearest(vector: &[f32], centers: &[f32]) -> usize {
    let mut best = (0, f32::MIN);
    for (cluster, center) in centers.chunks_exact(LENGTH).enumerate() {
        let likeness = dot(vector, center);
        if best.1 < likeness {
            best = (cluster, likeness);
        }
    }
    best.0
}

/// In eight sums, so that the compiler can add eight numbers at a time.
fn dot(first: &[f32], second: &[f32]) -> f32 {
    let mut sums = [0_f32; 8];
    for (first, second) in first.chunks(8).zip(second.chunks(8)) {
        for ((sum, first), second) in sums.iter_mut().zip(first).zip(second) {
            *sum += first * second;
        }
    }
    sums.iter().sum()
}

fn normalize(vector: &mut [f32]) {
    let length = vector.iter().map(|number| number * number).sum::<f32>().sqrt();
    if 0.0 < length {
        vector.iter_mut().for_each(|number| *number /= length);
    }
}
