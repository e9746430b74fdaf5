//! Says of every unit what part of the article it is.

use super::furniture::{self, Match};
use super::unit::{self, Unit};
use super::{Block, BlockKind, caption, date, dateline, duplicate, frame, title};

/// Longest heading between paragraphs, in words.
const MAX_HEADING: usize = 14;

/// Longest list of names in a byline, in words.
const MAX_BYLINE: usize = 16;

/// Gives every unit its kind.
pub(super) fn classify(text: &str, units: &[Unit<'_>]) -> Vec<Block> {
    let mut kinds: Vec<BlockKind> = first_pass(text, units);
    find_title(units, &mut kinds);
    find_repeated_title(units, &mut kinds);
    find_headings(units, &mut kinds);
    find_numbered_headings(units, &mut kinds);
    find_alternative_captions(units, &mut kinds);
    units.iter().zip(kinds).map(|(unit, kind)| Block { kind: settled(unit, kind), span: unit.span }).collect()
}

/// What the caller says wins, but `paragraph` is said of every line by HTML and Word: there a frame shows itself.
fn settled(unit: &Unit<'_>, found: BlockKind) -> BlockKind {
    let is_frame = matches!(
        found,
        BlockKind::Boilerplate | BlockKind::Byline | BlockKind::Caption | BlockKind::Date | BlockKind::Source
    );
    match unit.hint {
        Some(BlockKind::Paragraph) if is_frame => found,
        Some(hint) => hint,
        None => found,
    }
}

/// What a unit is by its own words, and by a heading that rules what follows.
fn first_pass(text: &str, units: &[Unit<'_>]) -> Vec<BlockKind> {
    let mut tail = None;
    let mut kinds = Vec::with_capacity(units.len());
    for unit in units {
        let found = if unit.is_given() { None } else { furniture::find(unit) };
        let is_late = text.len() < 2 * unit.span.start as usize;
        match found {
            Some((kind, Match::Tail)) if unit.hint.is_none() && (is_late || kind != BlockKind::Boilerplate) => {
                tail = Some(kind)
            }
            _ => {}
        }
        // Comments may be prose, but a list of sources ends where prose begins.
        if tail == Some(BlockKind::Source) && unit.is_prose() {
            tail = None;
        }
        kinds.push(match tail {
            Some(tail) => tail,
            // A text of one line has no frame: `29/2` is a day there, no place in a gallery.
            None if units.len() == 1
                && found.is_none()
                && (unit.hint.is_some() || !furniture::is_debris(unit.text)) =>
            {
                Some(alone(unit, found)).filter(|kind| *kind != BlockKind::Boilerplate).unwrap_or(BlockKind::Paragraph)
            }
            None => alone(unit, found),
        });
    }
    kinds
}

/// What a unit is by its own words.
fn alone(unit: &Unit<'_>, found: Option<(BlockKind, Match)>) -> BlockKind {
    if let Some(kind) = unit.hint.filter(|_| unit.is_given()) {
        return kind;
    }
    if furniture::is_debris(unit.text) {
        return BlockKind::Boilerplate;
    }
    match found {
        Some((BlockKind::Byline, Match::Start)) if is_byline(unit) => return BlockKind::Byline,
        Some((BlockKind::Date, Match::Start)) if date::holds_day(unit.text, unit.words) => return BlockKind::Date,
        Some((BlockKind::Caption, Match::Start)) if !unit.is_prose() || caption::has_credit(unit) => {
            return BlockKind::Caption;
        }
        // A sentence is no button: `Mehr zum Thema erfahren Sie morgen.`
        Some((BlockKind::Boilerplate, Match::Start)) if !unit.is_prose() => return BlockKind::Boilerplate,
        Some((BlockKind::Source, Match::Start)) => return BlockKind::Source,
        Some((kind, Match::Line | Match::Tail | Match::Note | Match::Short)) => return kind,
        _ => {}
    }
    if unit.words <= 2 && dateline::is_agency(unit.text.trim_matches(['(', ')']))
        || frame::is_signature(unit.text)
        || frame::is_note_on_author(unit)
    {
        return BlockKind::Byline;
    }
    if frame::is_counter(unit.text) || frame::is_copyright(unit) || frame::is_pointer(unit) || frame::is_service(unit) {
        return BlockKind::Boilerplate;
    }
    if frame::is_picture(unit.text) {
        return BlockKind::Caption;
    }
    if date::is_day(unit.text, unit.words) || frame::is_dated_place(unit) {
        return BlockKind::Date;
    }
    if caption::has_credit(unit) {
        return BlockKind::Caption;
    }
    if is_address(unit.text) {
        return BlockKind::Source;
    }
    if unit.text.starts_with("# ") {
        return BlockKind::Title;
    }
    if unit.text.starts_with("## ") || unit.text.starts_with("### ") {
        return BlockKind::Heading;
    }
    if unit::item_marker(unit.text).is_some() && unit.words <= 60 {
        return BlockKind::ListItem;
    }
    BlockKind::Paragraph
}

/// `Von Karla Klein und Tom Ott, Berlin`: after the first word only names and what joins them.
fn is_byline(unit: &Unit<'_>) -> bool {
    let joins = |word: &str| {
        matches!(
            word,
            "und"
                | "von"
                | "and"
                | "in"
                | "aus"
                | "de"
                | "der"
                | "den"
                | "van"
                | "zu"
                | "für"
                | "am"
                | "mit"
                | "unserem"
                | "unserer"
                | "unseren"
        )
    };
    let is_name = |word: &str| word.starts_with(|c: char| !c.is_lowercase()) || joins(word);
    // The introduction ends at its last small word: `Eine Analyse von`.
    let names = unit.text.split_whitespace().skip(1).skip_while(|word| *word == "Ein" || *word == "Eine");
    let ends_open = !unit.ends_sentence || unit.words <= 5;
    unit.words <= MAX_BYLINE && ends_open && names.clone().next().is_some() && names.clone().all(is_name)
}

fn is_address(text: &str) -> bool {
    let is_web = text.starts_with("http://") || text.starts_with("https://") || text.starts_with("www.");
    is_web && !text.contains(char::is_whitespace)
}

/// The title is the first headline before any running text, if running text follows.
fn find_title(units: &[Unit<'_>], kinds: &mut [BlockKind]) {
    frame::find_author(units, kinds);
    if units.iter().zip(kinds.iter()).any(|(unit, kind)| unit.hint.is_some() && *kind == BlockKind::Title) {
        return;
    }
    if kinds.contains(&BlockKind::Title) || !units.iter().any(Unit::is_prose) {
        return;
    }
    let open = || units.iter().zip(kinds.iter()).enumerate().filter(|(_, (_, kind))| **kind == BlockKind::Paragraph);
    let mut headlines = open().take_while(|(_, (unit, _))| title::is_headline(unit) && unit.hint.is_none());
    let first = headlines.next().map(|(idx, (unit, _))| (idx, unit));
    let second = headlines.next().map(|(idx, (unit, _))| (idx, unit));
    // What comes after the headlines is the body; a lead in bold counts as subtitle only if it is no sentence.
    let (titled, other) = match (first, second) {
        (Some((first_idx, first)), Some((second_idx, second))) if title::is_kicker(first, second) => {
            (Some(second_idx), Some(first_idx))
        }
        (Some((first_idx, _)), Some((second_idx, _))) if second_idx == first_idx + 1 => {
            (Some(first_idx), Some(second_idx))
        }
        (Some((first_idx, _)), _) => (Some(first_idx), None),
        (None, _) => (None, None),
    };
    if let Some(kind) = titled.and_then(|idx| kinds.get_mut(idx)) {
        *kind = BlockKind::Title;
    }
    if let Some(kind) = other.and_then(|idx| kinds.get_mut(idx)) {
        *kind = BlockKind::Subtitle;
    }
}

/// The title again, as a web page's address spells it, is no part of the article.
fn find_repeated_title(units: &[Unit<'_>], kinds: &mut [BlockKind]) {
    let Some(title_idx) = kinds.iter().position(|kind| *kind == BlockKind::Title) else { return };
    let Some(title) = units.get(title_idx) else { return };
    for (idx, (unit, kind)) in units.iter().zip(kinds.iter_mut()).enumerate() {
        if idx != title_idx && unit.hint.is_none() && duplicate::repeats(title.text, unit.text) {
            *kind = BlockKind::Boilerplate;
        }
    }
}

/// A short line that ends no sentence is a heading if running text follows.
fn find_headings(units: &[Unit<'_>], kinds: &mut [BlockKind]) {
    let Some(body) =
        units.iter().zip(kinds.iter()).position(|(unit, kind)| *kind == BlockKind::Paragraph && unit.is_prose())
    else {
        return;
    };
    // Walked backwards, since what follows decides.
    let mut before_text = false;
    for (unit, kind) in units.iter().zip(kinds.iter_mut()).skip(body).rev() {
        if *kind != BlockKind::Paragraph || unit.hint.is_some() {
            before_text = *kind == BlockKind::ListItem || before_text && *kind == BlockKind::Caption;
            continue;
        }
        let ends_open = !unit.ends_sentence || unit.text.ends_with(['?', '!']) && unit.after_gap;
        let is_heading = before_text && unit.words <= MAX_HEADING && ends_open && !unit.text.ends_with([',', ':', ';']);
        if is_heading {
            *kind = BlockKind::Heading;
            before_text = false;
        } else {
            before_text = unit.is_prose();
        }
    }
}

/// `1. Wie teuer wird der Umbau?`: a numbered question is a heading if running text follows and no item stands before.
fn find_numbered_headings(units: &[Unit<'_>], kinds: &mut [BlockKind]) {
    for idx in 0..units.len() {
        let (Some(unit), Some(next)) = (units.get(idx), units.get(idx + 1)) else { continue };
        let is_single = idx.checked_sub(1).is_none_or(|before| kinds.get(before) != Some(&BlockKind::ListItem));
        let is_asked = unit.text.ends_with('?') && unit.text.starts_with(|it: char| it.is_ascii_digit());
        let has_text = next.is_prose() && kinds.get(idx + 1) == Some(&BlockKind::Paragraph);
        if let Some(kind) = kinds.get_mut(idx).filter(|kind| **kind == BlockKind::ListItem)
            && is_single
            && is_asked
            && has_text
        {
            *kind = BlockKind::Heading;
        }
    }
}

/// Beside a caption with credit often stands the picture's alternative text, which says the same without credit.
fn find_alternative_captions(units: &[Unit<'_>], kinds: &mut [BlockKind]) {
    for idx in 1..units.len() {
        let (Some(unit), Some(next)) = (units.get(idx - 1), units.get(idx)) else { continue };
        let is_caption = kinds.get(idx) == Some(&BlockKind::Caption);
        let touches = !next.after_gap || caption::shares_words(unit.text, next.text);
        let Some(kind) = kinds.get_mut(idx - 1) else { continue };
        let is_open =
            matches!(kind, BlockKind::Paragraph | BlockKind::Heading) && !unit.ends_sentence && unit.hint.is_none();
        if is_caption && is_open && touches && 3 < unit.words && unit.words < 40 {
            *kind = BlockKind::Caption;
        }
    }
}
