//! A sentence as the rules of reported speech read it.

use crate::claim::reading::lead_in::LeadIns;
use crate::claim::reading::marks::Marked;
use crate::claim::reading::{fold, headline, verb_form};
use crate::claim::sentence::item::{Item, Kind};
use crate::claim::sentence::line::Line;
use crate::document::Document;
use crate::structure::BlockKind;
use crate::syntax::Quotation;
use crate::text::TokenRange;

/// Longest line read, in items; a longer one is no German sentence and is read in parts. It bounds every loop over a
/// line.
const MAX_LINE: usize = 400;

/// The lines of a document, in order, without those of blocks that `is_read` leaves out.
pub(in crate::claim) fn lines<'t>(
    document: &Document<'t>,
    quotations: &[Quotation],
    marked: &Marked,
    lead_ins: &LeadIns,
) -> Vec<Line<'t>> {
    let mut lines: Vec<Line<'t>> = Vec::new();
    let mut open: Option<TokenRange> = None;
    let mut next = 0;
    for sentence in document.sentences() {
        let kind = document.block_of(sentence).map(|block| block.kind);
        if !kind.is_some_and(is_read) {
            continue;
        }
        let start = open.map_or_else(|| lead_ins.start(document, sentence), |range| range.start);
        let range = TokenRange::new(start, sentence.tokens.end);
        while quotations.get(next).is_some_and(|it| it.close < range.end) {
            next += 1;
        }
        let is_cut = quotations.get(next).is_some_and(|it| range.start <= it.open && it.open < range.end);
        if is_cut || continues(document, range.end) {
            open = Some(range);
        } else {
            open = None;
            let line = read(document, quotations, marked, range);
            match kind {
                Some(BlockKind::Title | BlockKind::Subtitle | BlockKind::Heading) => {
                    lines.extend(headline::statements(line));
                }
                _ => lines.push(line),
            }
        }
    }
    lines.extend(open.map(|range| read(document, quotations, marked, range)));
    lines.into_iter().flat_map(in_parts).collect()
}

/// Whether speech is looked for in such a block.
fn is_read(kind: BlockKind) -> bool {
    match kind {
        BlockKind::Title
        | BlockKind::Subtitle
        | BlockKind::Paragraph
        | BlockKind::Heading
        | BlockKind::ListItem
        | BlockKind::Caption => true,
        BlockKind::Byline | BlockKind::Date | BlockKind::Source | BlockKind::Boilerplate => false,
    }
}

/// Divides a line that is too long behind a stop or comma, or where there is none, anywhere.
fn in_parts(line: Line<'_>) -> Vec<Line<'_>> {
    if line.items.len() <= MAX_LINE {
        return vec![line];
    }
    let mut parts = Vec::new();
    let mut items = line.items.into_iter().peekable();
    while items.peek().is_some() {
        let mut part: Vec<Item<'_>> = Vec::new();
        for item in items.by_ref().take(MAX_LINE) {
            let is_end = MAX_LINE / 2 < part.len() && matches!(item.kind, Kind::Stop | Kind::Semicolon | Kind::Comma);
            part.push(item);
            if is_end {
                break;
            }
        }
        parts.push(Line { items: part, is_headline: line.is_headline });
    }
    parts
}

/// Whether the sentence goes on at token `at`: `... .“, sagte sie` was cut too early.
fn continues(document: &Document<'_>, at: u32) -> bool {
    document.word(at) == ","
}

fn read<'t>(document: &Document<'t>, quotations: &[Quotation], marked: &Marked, range: TokenRange) -> Line<'t> {
    let mut items = Vec::with_capacity(range.len() as usize);
    let mut at = range.start;
    let mut next = quotations.partition_point(|it| it.open < range.start);
    // What follows the sign names who made a picture.
    while at < range.end && document.word(at) != "©" {
        let quotation = quotations.get(next).filter(|it| it.open == at && it.close < range.end);
        let mut item = match quotation {
            Some(it) => {
                next += 1;
                fold::quoted(document, *it)
            }
            None => fold::bracket(document, at, range.end).unwrap_or_else(|| fold::plain(document, at)),
        };
        item.is_named = marked.is_named(item.tokens);
        item.is_person = marked.is_person(item.tokens);
        item.is_time = marked.is_time(item.tokens);
        at = item.tokens.end;
        while quotations.get(next).is_some_and(|it| it.open < at) {
            next += 1;
        }
        items.push(item);
    }
    verb_form::settle_participles(&mut items);
    Line { items, is_headline: false }
}
