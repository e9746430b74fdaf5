//! Reads the running text that word statistics are made of, as sentences of words in normal form.

use std::path::Path;

use anyhow::Result;
use wortlaut::entity::recognize::form::normal_chars;

use crate::corpus::text::for_each_line;
use crate::run::Run;

/// A file of running text and how often it is read in one pass.
pub struct Source {
    /// Its path under the data folder.
    pub path: &'static str,
    /// How often one pass reads it: texts of the recogniser's own kind count more.
    pub times: usize,
    /// Whether it comes under CC BY-SA, and is left out on demand.
    pub is_share_alike: bool,
}

/// The texts. Encyclopaedia and news hold the names; parliament holds the grammar.
pub const SOURCES: [Source; 5] = [
    Source { path: "text/wikipedia_klexikon.txt.zst", times: 2, is_share_alike: true },
    Source { path: "text/deu_news_2015_10K-sentences.txt", times: 2, is_share_alike: false },
    Source { path: "text/wikinews_politik_2021.csv", times: 2, is_share_alike: false },
    Source { path: "text/common_voice_de.txt", times: 1, is_share_alike: false },
    Source { path: "text/bundestag_wp19_21.txt.zst", times: 1, is_share_alike: false },
];

/// Calls `each` with the words of every sentence of a text file.
pub fn read(path: &Path, mut each: impl FnMut(&[String])) -> Result<()> {
    let mut words = Vec::new();
    for_each_line(path, |line| {
        split(line.trim_start_matches(['=', '*', '#']), &mut words);
        each_sentence(&words, &mut each);
        words.clear();
    })
}

/// The wanted sentences of several files, in order, until they have `amount` words.
pub fn collect<'a>(
    run: &Run,
    paths: impl Iterator<Item = &'a str>,
    amount: usize,
    mut is_wanted: impl FnMut(&str, &[String]) -> bool,
) -> Result<Vec<Vec<String>>> {
    let mut sentences = Vec::new();
    let mut total = 0;
    for path in paths {
        read(&run.data.join(path), |sentence| {
            if total < amount && is_wanted(path, sentence) {
                total += sentence.len();
                sentences.push(sentence.to_vec());
            }
        })?;
    }
    Ok(sentences)
}

/// Divides the words of a line at full stops, question and exclamation marks.
fn each_sentence(words: &[String], each: &mut impl FnMut(&[String])) {
    for sentence in words.split_inclusive(|word| matches!(word.as_str(), "." | "?" | "!")) {
        if sentence.len() > 1 {
            each(sentence);
        }
    }
}

/// Splits a line into words, appended to `words`: white space divides, and marks at either end stand alone.
pub fn split(line: &str, words: &mut Vec<String>) {
    let mut pieces = line.split([' ', '\t', '\u{a0}', ';']).filter(|piece| !piece.is_empty()).peekable();
    while let Some(piece) = pieces.next() {
        let next_is_capital = pieces
            .peek()
            .is_none_or(|next| next.chars().find(|char| char.is_alphanumeric()).is_none_or(char::is_uppercase));
        split_piece(piece, next_is_capital, words);
    }
}

/// Marks that stand alone at a word's end.
const MARKS: &[char] = &[
    ',', ':', '!', '?', '"', '„', '“', '”', '»', '«', '(', ')', '[', ']', '‚', '‘', '’', '\'', '›', '‹', '…', '/', '–',
    '—', '*',
];

/// Splits what stands between two spaces into leading marks, a word, and trailing marks.
fn split_piece(piece: &str, next_is_capital: bool, words: &mut Vec<String>) {
    let core = piece.trim_start_matches(MARKS);
    let lead = piece.get(..piece.len() - core.len()).unwrap_or_default();
    push_marks(lead, words);
    let mut word = core.trim_end_matches(MARKS);
    let ends_with_stop = word.ends_with('.') && next_is_capital && !is_abbreviation(word);
    let closed = word.len() < core.len();
    if ends_with_stop || (closed && word.ends_with('.') && !is_abbreviation(word)) {
        // `(SPD).`: marks may stand before the stop as well.
        word = word.trim_end_matches('.').trim_end_matches(MARKS);
    }
    if !word.is_empty() {
        words.push(normal_chars(word).collect());
    }
    push_marks(core.get(word.len()..).unwrap_or_default(), words);
}

/// Appends each mark as a word.
fn push_marks(marks: &str, words: &mut Vec<String>) {
    words.extend(marks.chars().map(|mark| normal_chars(mark.encode_utf8(&mut [0; 4])).collect()));
}

/// Whether a full stop belongs to the word: initials, ordinals, titles, abbreviations with inner stops.
fn is_abbreviation(word: &str) -> bool {
    const TITLES: [&str; 12] =
        ["Dr.", "Prof.", "St.", "Nr.", "Abs.", "Art.", "bzw.", "ca.", "Mio.", "Mrd.", "vgl.", "Hl."];
    let body = word.trim_end_matches('.');
    body.contains('.')
        || (body.chars().count() == 1 && body.chars().all(char::is_alphabetic))
        || TITLES.contains(&word)
        || (body.len() <= 2 && body.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_stand_alone_and_abbreviations_keep_their_stop() {
        let mut words = Vec::new();
        split("„Am 3. Mai 1998“, sagte Dr. K. Meier (SPD).", &mut words);
        assert_eq!(words.join("|"), "\"|Am|0.|Mai|0000|\"|,|sagte|Dr.|K.|Meier|(|SPD|)|.");
    }
}
