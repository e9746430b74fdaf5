//! Passages of text in which every other sentence has lost its stop.

use std::fs;

use anyhow::{Context, Result};
use wortlaut::document::Document;

use crate::corpus::{pos, text};
use crate::random::Random;
use crate::run::Run;

/// Sentences in a row, parted by a space; every other one has no stop.
#[derive(Debug, Default)]
pub(super) struct Passage {
    pub(super) text: String,
    /// Where its sentences end, in bytes.
    pub(super) ends: Vec<u32>,
}

/// Sentences in a passage: enough for neighbors that belong together, few enough to be shuffled.
const LENGTH: usize = 2_000;

/// Of so many stretches of encyclopedia text one is read; the others would add time, not words.
const ARTICLES_EVERY: usize = 3;

/// Of so many speeches' paragraphs one is read.
const SPEECHES_EVERY: usize = 6;

/// Most sentences of speeches, and of prompts.
const MOST: usize = 100_000;

/// Times that the treebank, the only text with reviews and headlines, is read, in different orders.
const TREEBANK_TIMES: u64 = 3;

/// Reads passages from the corpora.
pub(super) fn read(run: &Run) -> Result<Vec<Passage>> {
    let mut sentences = Vec::new();
    if !run.without_share_alike {
        let mut n_lines = 0;
        text::for_each_line(&run.data.join("text/wikipedia_klexikon.txt.zst"), |line| {
            n_lines += 1;
            // Twenty lines in a row keep neighbors together.
            if (n_lines / 20) % ARTICLES_EVERY == 0 {
                sentences.extend(sentence(line));
            }
        })?;
    }
    let (mut speeches, mut n_paragraphs) = (Vec::new(), 0);
    text::for_each_line(&run.data.join("text/bundestag_wp19_21.txt.zst"), |line| {
        n_paragraphs += 1;
        if n_paragraphs % SPEECHES_EVERY == 0 && speeches.len() < MOST {
            let document = Document::new(line, &[]);
            let spans = document.sentences().iter().map(|sentence| document.span_of(sentence.tokens).of(line));
            speeches.extend(spans.filter_map(sentence));
        }
    })?;
    sentences.extend(speeches);
    let mut prompts = Vec::new();
    text::for_each_line(&run.data.join("text/common_voice_de.txt"), |line| prompts.extend(sentence(line)))?;
    prompts.truncate(MOST);
    sentences.extend(prompts);
    let mut passages: Vec<Passage> = sentences.chunks(LENGTH).map(join).collect();
    if !run.without_share_alike {
        passages.extend(treebank(run)?);
    }
    Ok(passages)
}

/// A line that is a sentence with a stop.
fn sentence(line: &str) -> Option<String> {
    let line = line.trim();
    let is_sentence = (12..400).contains(&line.len()) && line.ends_with(STOPS);
    is_sentence.then(|| line.to_owned())
}

/// What ends a sentence.
const STOPS: [char; 3] = ['.', '!', '?'];

/// Sentences that have a stop keep it in turns: what comes before a stop must be learned too.
fn join(sentences: &[String]) -> Passage {
    let mut passage = Passage::default();
    for (number, sentence) in sentences.iter().enumerate() {
        if !passage.text.is_empty() {
            passage.text.push(' ');
        }
        let loses_stop = number % 2 == 0;
        passage.text.push_str(if loses_stop { sentence.trim_end_matches(STOPS).trim_end() } else { sentence });
        passage.ends.push(passage.text.len() as u32);
    }
    passage
}

fn treebank(run: &Run) -> Result<Vec<Passage>> {
    let path = run.data.join("pos/de_gsd-ud-train.pos");
    let content = fs::read_to_string(&path).with_context(|| format!("can't read {}", path.display()))?;
    let mut sentences: Vec<String> = pos::parse(&content).iter().map(spaced).collect();
    let mut passages = Vec::new();
    for seed in 0..TREEBANK_TIMES {
        Random::new(seed).shuffle(&mut sentences);
        passages.extend(sentences.chunks(LENGTH).map(join));
    }
    Ok(passages)
}

/// A sentence of the treebank, which knows no spaces, spaced as print is.
fn spaced(sentence: &pos::Sentence) -> String {
    let mut line = String::new();
    let mut is_glued = true;
    let mut is_quoted = false;
    for (form, _) in sentence {
        let is_straight = form == "\"";
        let closes = matches!(form.as_str(), "." | "," | ";" | ":" | "!" | "?" | ")" | "]" | "“" | "''" | "-" | "/")
            || is_straight && is_quoted;
        if !closes && !is_glued {
            line.push(' ');
        }
        line.push_str(form);
        is_quoted ^= is_straight;
        is_glued = matches!(form.as_str(), "(" | "[" | "„" | "``" | "-" | "/") || is_straight && is_quoted;
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_other_stop_is_gone() {
        let sentences: Vec<String> =
            ["Es regnet heute.", "Kommt ihr denn?", "Ja!"].into_iter().filter_map(sentence).collect();
        let passage = join(&sentences);
        assert_eq!((passage.text.as_str(), passage.ends), ("Es regnet heute Kommt ihr denn?", vec![15, 31]));
    }

    #[test]
    fn treebank_is_spaced_as_print_is() {
        let forms = ["Der", "US", "-", "Rat", "sagte", ":", "\"", "Nein", "\"", "(", "erneut", ")", "."];
        let sentence = forms.map(|form| (form.to_owned(), String::new())).to_vec();
        assert_eq!(spaced(&sentence), "Der US-Rat sagte: \"Nein\" (erneut).");
    }
}
