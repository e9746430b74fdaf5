//! Reads CoNLL-U (universaldependencies.org/format.html) as surface tokens with their place in the raw text.

use std::path::Path;

use wortlaut::text::Span;

use crate::error::{self, Error};

/// A treebank's raw text, its sentences joined by one space.
#[derive(Debug, Default)]
pub struct Treebank {
    /// The text.
    pub text: String,
    /// Its sentences, in order.
    pub sentences: Vec<Sentence>,
}

/// A sentence of a treebank.
#[derive(Debug, Default)]
pub struct Sentence {
    /// Its surface tokens; a contraction (`im`) is one.
    pub tokens: Vec<Span>,
    /// Its syntactic words: index of the surface token, and the fields of the line.
    pub words: Vec<Word>,
}

/// A syntactic word: `im` holds the words `in` and `dem`.
#[derive(Debug)]
pub struct Word {
    /// Index of its surface token in the sentence.
    pub token: usize,
    /// Its base form.
    pub lemma: String,
    /// Universal part of speech.
    pub upos: String,
    /// The treebank's own part of speech.
    pub xpos: String,
    /// Morphological features, as written: `Mood=Ind|Number=Sing`.
    pub features: String,
    /// Number of its head in the sentence, from 1; 0 for the root.
    pub head: usize,
    /// Its relation to the head.
    pub relation: String,
}

impl Sentence {
    /// What the sentence covers; empty without tokens.
    pub fn span(&self) -> Span {
        match self.tokens.as_slice() {
            [] => Span::new(0, 0),
            [only] => *only,
            [first, .., last] => first.cover(*last),
        }
    }
}

/// Reads a treebank.
///
/// # Errors
/// Where the file can't be read, or a line has too few fields.
pub fn read(path: &Path) -> Result<Treebank, Error> {
    let content = error::read(path)?;
    parse(&content).map_err(|(line, reason)| Error::format(path, line, reason))
}

/// Parses a treebank; the error is the line, counted from 1, and what is wrong with it.
fn parse(content: &str) -> Result<Treebank, (usize, String)> {
    let mut treebank = Treebank::default();
    let mut sentence = Sentence::default();
    // Words up to this number belong to the contraction read last.
    let mut inside_until = 0_usize;
    let mut space_before = true;
    for (line_idx, line) in content.lines().chain([""]).enumerate() {
        if line.is_empty() {
            if !sentence.tokens.is_empty() {
                treebank.sentences.push(std::mem::take(&mut sentence));
            }
            (inside_until, space_before) = (0, true);
            continue;
        }
        if line.starts_with('#') {
            continue;
        }
        let fields: Vec<&str> = line.split('\t').collect();
        let &[id, form, lemma, upos, xpos, features, head, relation, _deps, misc] = fields.as_slice() else {
            return Err((line_idx + 1, format!("{} fields, expected 10", fields.len())));
        };
        if id.contains('.') {
            continue; // an empty node: not in the text
        }
        let (first, last) = id.split_once('-').unwrap_or((id, id));
        let number = |digits: &str| digits.parse::<usize>().map_err(|_| (line_idx + 1, format!("bad number `{id}`")));
        let (first, last) = (number(first)?, number(last)?);
        let inside = first <= inside_until;
        if !inside {
            if space_before && !treebank.text.is_empty() {
                treebank.text.push(' ');
            }
            let start = treebank.text.len() as u32;
            treebank.text.push_str(form);
            sentence.tokens.push(Span::new(start, treebank.text.len() as u32));
            space_before = !misc.split('|').any(|entry| entry == "SpaceAfter=No");
        }
        if id.contains('-') {
            inside_until = last;
        } else {
            let token = sentence.tokens.len().saturating_sub(1);
            let [lemma, upos, xpos, features, relation] = [lemma, upos, xpos, features, relation].map(str::to_owned);
            // A treebank without syntax has no heads.
            let head = head.parse().unwrap_or(0);
            sentence.words.push(Word { token, lemma, upos, xpos, features, head, relation });
        }
    }
    Ok(treebank)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = "\
# text = Im Haus.
1-2\tIm\t_\t_\t_\t_\t_\t_\t_\t_
1\tIn\tin\tADP\tAPPR\t_\t3\tcase\t_\t_
2\tdem\tder\tDET\tART\tCase=Dat\t3\tdet\t_\t_
3\tHaus\tHaus\tNOUN\tNN\t_\t0\troot\t_\tSpaceAfter=No
4\t.\t.\tPUNCT\t$.\t_\t3\tpunct\t_\tSpaceAfter=No

1\tJa\tja\tPART\tPTKANT\t_\t0\troot\t_\t_
";

    #[test]
    fn contractions_are_one_surface_token_and_sentences_are_joined_by_a_space() {
        let treebank = parse(SAMPLE).unwrap();
        assert_eq!(treebank.text, "Im Haus. Ja");
        let surface: Vec<&str> =
            treebank.sentences.iter().flat_map(|it| &it.tokens).map(|it| it.of(&treebank.text)).collect();
        assert_eq!(surface, ["Im", "Haus", ".", "Ja"]);
        let words: Vec<(usize, &str)> =
            treebank.sentences[0].words.iter().map(|it| (it.token, it.upos.as_str())).collect();
        assert_eq!(words, [(0, "ADP"), (0, "DET"), (1, "NOUN"), (2, "PUNCT")]);
    }

    #[test]
    fn short_line_is_named() {
        assert_eq!(parse("1\tJa").unwrap_err(), (1, "2 fields, expected 10".to_owned()));
    }
}
