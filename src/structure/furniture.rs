//! Recognises the lines that frame articles on the web, by a lexicon.

use std::sync::LazyLock;

use crate::lexicon;

use super::BlockKind;
use super::unit::Unit;

/// How much of a line a phrase accounts for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Match {
    /// All of it.
    Line,
    /// All of it, and what follows is of the same kind.
    Tail,
    /// A short line starts with it.
    Start,
    /// A line of few words starts with it, even as a sentence.
    Short,
    /// Any line starts with it.
    Note,
}

/// Longest line that a `start` makes what it says, in words.
const MAX_WORDS: usize = 25;

/// Longest line that a `short` makes what it says, in words.
const MAX_SHORT: usize = 14;

/// Longest line that is compared, in bytes.
const MAX_LINE: usize = 80;

/// Phrases, sorted.
static PHRASES: LazyLock<Vec<(&'static str, BlockKind, Match)>> = LazyLock::new(|| {
    let row = |[phrase, value]: [&'static str; 2]| {
        let (kind, how) = value.split_once(' ')?;
        Some((phrase, parse_kind(kind)?, parse_match(how)?))
    };
    lexicon::rows(include_str!("../data/lines.txt"), row).collect()
});

/// What the lexicon says about a unit.
pub(super) fn find(unit: &Unit<'_>) -> Option<(BlockKind, Match)> {
    let head = head(unit.text);
    // `3 Kommentare`, `Kommentare (3)`, `» Mehr`
    let line = head.trim_end_matches(|c: char| !c.is_alphabetic() && c != '?');
    let line = if lookup(line).is_some() { line } else { line.trim_start_matches(|c: char| !c.is_alphabetic()) };
    let whole = || {
        let (_, kind, how) = lookup(if unit.text.len() <= MAX_LINE { line } else { "" })?;
        matches!(how, Match::Line | Match::Tail).then_some((kind, how))
    };
    whole().or_else(|| start(unit, &head))
}

/// The longest phrase that the line starts with.
fn start(unit: &Unit<'_>, head: &str) -> Option<(BlockKind, Match)> {
    // A phrase ends where no letter follows, so only these places need a look.
    let ends = head.char_indices().map(|(at, c)| at + c.len_utf8()).filter(|&end| {
        let goes_on = head.get(end..).and_then(|rest| rest.chars().next()).is_some_and(char::is_alphanumeric);
        let is_open = head.get(..end).and_then(|phrase| phrase.chars().next_back()).is_some_and(char::is_alphanumeric);
        !(goes_on && is_open)
    });
    let mut found = ends.filter_map(|end| lookup(head.get(..end)?)).filter(|&(_, _, how)| match how {
        Match::Note => true,
        Match::Start => unit.words <= MAX_WORDS,
        Match::Short => unit.words <= MAX_SHORT && !unit.text.contains(['„', '“', '"', '»']),
        Match::Line | Match::Tail => false,
    });
    found
        .next_back()
        .map(|(phrase, kind, how)| if is_pointer(phrase, kind) { (kind, Match::Note) } else { (kind, how) })
}

/// `Lesen Sie auch:`: what follows is another article's headline, which may be a sentence.
fn is_pointer(phrase: &str, kind: BlockKind) -> bool {
    kind == BlockKind::Boilerplate && phrase.ends_with(':')
}

/// The first characters of a line in lower case, white space made single spaces.
fn head(text: &str) -> String {
    let mut head = String::with_capacity(MAX_LINE);
    for c in text.chars() {
        if MAX_LINE <= head.len() {
            break;
        }
        if !c.is_whitespace() {
            head.extend(c.to_lowercase());
        } else if !head.ends_with(' ') {
            head.push(' ');
        }
    }
    head
}

fn lookup(phrase: &str) -> Option<(&'static str, BlockKind, Match)> {
    let index = PHRASES.binary_search_by(|(entry, ..)| (*entry).cmp(phrase)).ok()?;
    PHRASES.get(index).copied()
}

fn parse_kind(kind: &str) -> Option<BlockKind> {
    match kind {
        "boilerplate" => Some(BlockKind::Boilerplate),
        "byline" => Some(BlockKind::Byline),
        "caption" => Some(BlockKind::Caption),
        "date" => Some(BlockKind::Date),
        "source" => Some(BlockKind::Source),
        _ => None,
    }
}

fn parse_match(how: &str) -> Option<Match> {
    match how {
        "line" => Some(Match::Line),
        "tail" => Some(Match::Tail),
        "start" => Some(Match::Start),
        "short" => Some(Match::Short),
        "note" => Some(Match::Note),
        _ => None,
    }
}

/// Whether a line is an identifier that a content management system left behind: `ab-de-58`, `post_1234`.
pub(super) fn is_debris(text: &str) -> bool {
    if MAX_LINE < text.len() || text.contains(char::is_whitespace) {
        return false;
    }
    let has_digit = text.contains(|c: char| c.is_ascii_digit());
    let is_slug =
        text.chars().all(|c| c.is_lowercase() || c.is_ascii_digit() || matches!(c, '-' | '_' | '/' | '#' | '=' | '.'));
    let joined = text.contains(['-', '_', '=']);
    let is_number = 5 <= text.len() && text.chars().all(|c| c.is_ascii_digit());
    let is_rule = text
        .chars()
        .all(|c| matches!(c, '-' | '_' | '=' | '*' | '+' | '|' | '~' | '#' | '·' | '•' | '—' | '–' | '×' | '>' | '<'));
    is_slug && joined && (has_digit || 3 <= text.matches(['-', '_']).count()) && !text.ends_with('.')
        || is_number
        || is_rule
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lexicon_can_be_searched() {
        assert!(PHRASES.is_sorted_by(|a, b| a.0 < b.0));
        assert!(PHRASES.iter().all(|(phrase, ..)| phrase.len() <= MAX_LINE && phrase.to_lowercase() == **phrase));
    }

    #[test]
    fn pointers_to_other_articles_may_be_sentences() {
        let pointers =
            "Mehr zum Thema: Die neue Karte\nLesen Sie auch: Warum die Stadt an der Halle spart, obwohl Geld da ist.";
        for block in crate::structure::divide(pointers, &[]) {
            assert_eq!(block.kind, BlockKind::Boilerplate);
        }
    }

    #[test]
    fn debris_is_no_word() {
        for debris in ["abc-de-58", "post_1234", "1665661624", "kiew-ringt-um-hilfe", "***", "---"] {
            assert!(is_debris(debris), "{debris}");
        }
        for word in ["COVID-19", "Ende.", "Kasachstan", "2022", "Ja!", "ost-west"] {
            assert!(!is_debris(word), "{word}");
        }
    }
}
