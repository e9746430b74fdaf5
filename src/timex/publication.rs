//! Finds the day an article was published, in its own text.

use time::Date;

use super::calendar;
use super::resolve::{self, Context, Reference, Tense};
use super::value::{Day, Expression, Month, Year};
use super::{atom, grammar};
use crate::document::Document;
use crate::hash::Set;
use crate::structure::{Block, BlockKind};

/// How many blocks from the start may hold a dateline.
const MAX_BLOCKS: usize = 6;

/// Where in such a block a dateline's day stands, in atoms: `Berlin (Deutschland), 17.08.2022`.
const MAX_ATOMS: usize = 14;

/// The day of publication: that of a date block, else of a dateline.
pub(super) fn date(document: &Document<'_>) -> Option<Date> {
    let of_kind = |kind: BlockKind| document.blocks().iter().filter(move |block| block.kind == kind);
    let in_date_block = of_kind(BlockKind::Date).find_map(|block| full_date(document, block, usize::MAX));
    in_date_block.or_else(|| {
        let head = document.blocks().iter().filter(|block| block.kind.is_content()).take(MAX_BLOCKS);
        head.filter(|block| is_dateline_kind(block.kind)).find_map(|block| full_date(document, block, MAX_ATOMS))
    })
}

fn is_dateline_kind(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Byline | BlockKind::Paragraph | BlockKind::Subtitle)
}

/// The first day with its year in the block's first atoms.
fn full_date(document: &Document<'_>, block: &Block, limit: usize) -> Option<Date> {
    let mut atoms = atom::divide(document, block.span);
    let is_line = block.kind != BlockKind::Paragraph;
    atoms.truncate(limit);
    let context = Context { reference: Reference::default(), tense: Tense::Unknown };
    grammar::read(document, &atoms, &Set::default()).iter().find_map(|phrase| {
        let day = match &phrase.expression {
            Expression::Day(day) | Expression::DayClock(day, _) => day,
            _ => return None,
        };
        let is_full = matches!(day, Day::Calendar { year: Year::Fixed(_), month: Month::Fixed(_), .. });
        // In running text a day is news, unless it opens the text as a dateline does.
        let is_set_off = is_line || is_dateline(&atoms, phrase);
        if !is_full || !is_set_off || !phrase.modifiers.is_empty() {
            return None;
        }
        match resolve::resolve(&Expression::Day(day.clone()), context).candidates.as_slice() {
            [only] => only.first.filter(|day| calendar::iso(*day).len() == 10),
            _ => None,
        }
    })
}

/// `Berlin, 17.08.2022 – Der Bundestag`: a name, a comma, the day, a mark.
fn is_dateline(atoms: &[atom::Atom], phrase: &grammar::Phrase) -> bool {
    let mark = |at: usize| match atoms.get(at).map(|it| &it.kind) {
        Some(atom::AtomKind::Mark(mark)) => Some(*mark),
        _ => None,
    };
    let opens = phrase.start == 0 || phrase.start.checked_sub(1).and_then(mark) == Some(',');
    let closes =
        matches!(mark(phrase.end), Some('–' | '—' | '-' | ':' | '.' | '(' | ')' | '|')) || atoms.len() <= phrase.end;
    opens && closes
}
