//! Finds the dateline that opens a report: `MOSKAU (dpa)`, `Kiew/Moskau, 3. Mai (Reuters) –`.

use std::sync::LazyLock;

use crate::lexicon;
use crate::text::Span;

use super::{Block, BlockKind};

/// Longest dateline, in bytes.
const MAX_LENGTH: usize = 70;

/// Agencies as they sign reports, in lower case.
static AGENCIES: LazyLock<Vec<&'static str>> = LazyLock::new(|| lexicon::words(include_str!("../data/agencies.txt")));

/// The dateline of a paragraph, its dash included: place, perhaps a day, and an agency in brackets or a dash.
pub fn dateline(text: &str, block: &Block) -> Option<Span> {
    if block.kind != BlockKind::Paragraph {
        return None;
    }
    let body = block.span.of(text);
    let mut limit = body.len().min(MAX_LENGTH);
    while !body.is_char_boundary(limit) {
        limit -= 1;
    }
    let head = body.get(..limit)?;
    let end = after_agency(head).or_else(|| after_dash(head))?;
    let place = head.get(..end)?.split(['(', '–', '—']).next()?;
    is_place(place).then(|| Span::new(block.span.start, block.span.start + end as u32))
}

/// The end of `PLACE (dpa)`, of a dash or colon behind it too.
fn after_agency(head: &str) -> Option<usize> {
    let open = head.find('(')?;
    let close = open + head.get(open..)?.find(')')?;
    let signs = head.get(open + 1..close)?;
    let rest = head.get(close + 1..)?;
    let sign = rest.trim_start().chars().next().filter(|c| matches!(c, '-' | '–' | '—' | ':' | '.'));
    if !(is_agency(signs) || looks_like_agency(signs) && sign.is_some_and(|c| c != '.')) {
        return None;
    }
    let space = rest.len() - rest.trim_start().len();
    Some(close + 1 + sign.map_or(0, |sign| space + sign.len_utf8()))
}

/// Whether a text is nothing but the signs of agencies: `dpa/lno`.
pub(super) fn is_agency(signs: &str) -> bool {
    signs.split(['/', ',', ' ']).all(|sign| AGENCIES.contains(&sign.trim_matches('-').to_lowercase().as_str()))
}

/// Longest sign of an agency that the lexicon lacks, in bytes.
const MAX_SIGN: usize = 4;

/// Whether a text may be the sign of an agency that the lexicon lacks: `lnd`, `red/kna`.
fn looks_like_agency(signs: &str) -> bool {
    let is_sign = |sign: &str| (2..=MAX_SIGN).contains(&sign.len()) && sign.bytes().all(|c| c.is_ascii_lowercase());
    signs.split('/').all(is_sign)
}

/// The end of `PLACE –`.
fn after_dash(head: &str) -> Option<usize> {
    let (dash, sign) = head.char_indices().find(|(_, c)| matches!(c, '–' | '—'))?;
    let place = head.get(..dash)?;
    let is_written_large = place.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase);
    (place.ends_with(' ') && is_written_large).then_some(dash + sign.len_utf8())
}

/// One to five words that start large, with figures for a day.
fn is_place(place: &str) -> bool {
    let mut words = place.split([' ', '/', ',', '\u{a0}']).filter(|word| !word.is_empty()).peekable();
    let count = words.clone().count();
    let is_small = |word: &str| matches!(word, "am" | "an" | "der" | "den" | "im" | "bei" | "de" | "of");
    let starts_large = words.peek().is_some_and(|word| word.starts_with(char::is_uppercase));
    starts_large && count <= 6 && words.all(|word| !word.starts_with(char::is_lowercase) || is_small(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let block = Block { kind: BlockKind::Paragraph, span: Span::new(0, text.len() as u32) };
        assert_eq!(dateline(text, &block).map_or("", |span| span.of(text)), expected);
    }

    #[test]
    fn place_and_agency_open_a_report() {
        check("MOSKAU (dpa) - Die Lage ist ernst.", "MOSKAU (dpa) -");
        check("Kiew/Moskau, 3. Mai (Reuters) – Die Lage ist ernst.", "Kiew/Moskau, 3. Mai (Reuters) –");
        check("Frankfurt am Main (dpa/lno) Die Lage ist ernst.", "Frankfurt am Main (dpa/lno)");
        check("WESEL (red/abc) - Die Lage ist ernst.", "WESEL (red/abc) -");
        check("GENF – Die Lage ist ernst.", "GENF –");
    }

    #[test]
    fn other_brackets_and_dashes_are_none() {
        check("Angela Vogt (CDU) hat gewonnen.", "");
        check("Kasachstan – ein Land im Wandel – wählt.", "");
        check("Er ist (dpa) da.", "");
        check("Angela Vogt (parteilos) - Chefin der Bahn - hat gewonnen.", "");
    }
}
