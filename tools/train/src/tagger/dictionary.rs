//! Which parts of speech frequent words take, counted in text that a first tagger has labelled.

use std::collections::HashMap;

use anyhow::Result;
use wortlaut::tag::LABELS_IN_ORDER;
use wortlaut::tag::model::Model;

use super::clusters::{Text, for_each_tokens};
use super::treebank::LABELS;

/// A word must occur so often.
const OFTEN: u32 = 8;
/// A part of speech counts from this share.
const SHARE: f64 = 0.08;
/// A word has a main part of speech from this share.
const MAIN: f64 = 0.8;
/// Classes that there are numbers for.
const CLASSES: usize = 250;
/// Longest line that is labelled, in tokens; a longer one is a list or a table.
const LONGEST: usize = 400;

/// The class of each frequent word, from 1: words that take the same parts of speech share one.
pub(super) fn find(texts: &[Text], model: &Model) -> Result<HashMap<String, u8>> {
    let mut counts: HashMap<String, [u32; LABELS.len()]> = HashMap::new();
    for_each_tokens(texts, |tokens| {
        if LONGEST < tokens.len() {
            return;
        }
        let mut known: Vec<_> = tokens.iter().map(|token| model.known(token)).collect();
        let mut tags = Vec::new();
        model.tag(&mut known, &mut tags);
        for (&token, tag) in tokens.iter().zip(tags) {
            let label = LABELS_IN_ORDER.iter().position(|&it| it == tag).unwrap_or_default();
            match counts.get_mut(token) {
                Some(counts) => counts[label] += 1,
                None => counts.entry(token.to_owned()).or_default()[label] += 1,
            }
        }
    })?;
    counts.retain(|_, counts| OFTEN <= counts.iter().sum::<u32>());
    let mut frequency: HashMap<Signature, u32> = HashMap::new();
    for counts in counts.values() {
        *frequency.entry(signature(counts)).or_default() += 1;
    }
    let mut ranked: Vec<(Signature, u32)> = frequency.into_iter().collect();
    ranked.sort_by(|first, second| second.1.cmp(&first.1).then_with(|| first.0.cmp(&second.0)));
    let numbers: HashMap<Signature, u8> = ranked.into_iter().map(|(it, _)| it).take(CLASSES).zip(1..).collect();
    let number = |counts| numbers.get(&signature(counts)).copied();
    Ok(counts.iter().filter_map(|(word, counts)| Some((word.clone(), number(counts)?))).collect())
}

/// The set of parts of speech that a word takes, and the main one, if any.
type Signature = (u32, usize);

fn signature(counts: &[u32; LABELS.len()]) -> Signature {
    let total = f64::from(counts.iter().sum::<u32>());
    let share = |count: u32| f64::from(count) / total;
    let set = (0..).zip(counts).filter(|&(_, &count)| SHARE <= share(count)).map(|(label, _)| 1_u32 << label).sum();
    let main = counts.iter().position(|&count| MAIN <= share(count)).unwrap_or(LABELS.len());
    (set, main)
}
