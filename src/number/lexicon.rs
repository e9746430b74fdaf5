//! The number words and word parts of `data/number_words.txt`.

use std::sync::LazyLock;

use crate::lexicon;

/// What a part of a number word does to the number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PartKind {
    /// Nought to nine.
    Digit,
    /// Ten to nineteen.
    Teen,
    /// Twenty to ninety.
    Ten,
    /// `hundert`.
    Hundred,
    /// `tausend`.
    Thousand,
    /// `Million` and above.
    Scale,
    /// `Dutzend`.
    Dozen,
    /// `Mio.`, `Tsd.`.
    Abbreviation,
    /// An ordinal's stem that does not follow from the cardinal: `erst`, `dritt`.
    Ordinal,
    /// `anderthalb`.
    Mixed,
    /// `halb`.
    Half,
}

/// One entry of the lexicon.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part {
    /// The word or part, in lower case.
    pub word: &'static str,
    /// What it does.
    pub kind: PartKind,
    /// Its value.
    pub value: f64,
}

/// All entries, in order, and where those of each first byte start.
struct Parts {
    parts: Vec<Part>,
    starts: Vec<usize>,
}

static PARTS: LazyLock<Parts> = LazyLock::new(|| Parts::load(include_str!("../data/number_words.txt")));

impl Parts {
    fn load(file: &'static str) -> Self {
        let parts: Vec<Part> = lexicon::rows(file, part).collect();
        debug_assert!(parts.is_sorted_by_key(|part| part.word), "looked up by the first byte");
        let start =
            |first: usize| parts.partition_point(|part| part.word.bytes().next().map(usize::from) < Some(first));
        Self { starts: (0..=1 + usize::from(u8::MAX)).map(start).collect(), parts }
    }

    /// The entries that begin with a byte.
    fn beginning_with(&self, first: u8) -> &[Part] {
        let first = usize::from(first);
        let range = self.starts.get(first).zip(self.starts.get(first + 1));
        range.and_then(|(start, end)| self.parts.get(*start..*end)).unwrap_or_default()
    }
}

/// Whether `word` starts with an entry of any kind, as most words do not.
pub(super) fn begins(word: &str) -> bool {
    let first = word.bytes().next();
    first.is_some_and(|first| PARTS.beginning_with(first | CASE).iter().any(|part| starts_with(word, part.word)))
}

/// The longest entry of one of the `kinds` that `word` starts with, upper and lower case alike.
pub(super) fn longest(word: &str, kinds: &[PartKind]) -> Option<&'static Part> {
    let same_letter = PARTS.beginning_with(word.bytes().next()? | CASE).iter();
    same_letter.filter(|part| kinds.contains(&part.kind) && starts_with(word, part.word)).max_by_key(|it| it.word.len())
}

/// The rest of `word` after `prefix`, upper and lower case alike.
pub(crate) fn strip<'w>(word: &'w str, prefix: &str) -> Option<&'w str> {
    if starts_with(word, prefix) { word.get(prefix.len()..) } else { None }
}

/// Whether two words differ in case only, where `lower` is a German word in lower case.
pub(crate) fn same(word: &str, lower: &str) -> bool {
    word.len() == lower.len() && starts_with(word, lower)
}

/// The bit in which upper and lower case differ, in ASCII and in the second byte of ä, ö, ü.
const CASE: u8 = 0x20;

fn starts_with(word: &str, lower: &str) -> bool {
    let is_same = |(a, b): (u8, u8)| if b >= 0xC0 { a == b } else { a | CASE == b | CASE };
    word.len() >= lower.len() && word.bytes().zip(lower.bytes()).all(is_same)
}

fn part([word, kind, value]: [&'static str; 3]) -> Option<Part> {
    let kind = match kind {
        "digit" => PartKind::Digit,
        "teen" => PartKind::Teen,
        "ten" => PartKind::Ten,
        "hundred" => PartKind::Hundred,
        "thousand" => PartKind::Thousand,
        "scale" => PartKind::Scale,
        "dozen" => PartKind::Dozen,
        "abbreviation" => PartKind::Abbreviation,
        "ordinal" => PartKind::Ordinal,
        "mixed" => PartKind::Mixed,
        "half" => PartKind::Half,
        _ => return None,
    };
    Some(Part { word, kind, value: value.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_is_ignored_also_in_umlauts() {
        assert!(same("FÜNF", "fünf"));
        assert!(!same("fönf", "fünf"));
        assert_eq!(strip("Übermut", "über"), Some("mut"));
    }
}
