//! Words of time that are part of a name or name nothing: `Oktober-Revolution`, `Ina Freitag`, `NZZ am Sonntag`, `ein Dienstag`.

use std::sync::LazyLock;

use super::Scan;
use crate::lexicon;
use crate::tag::Pos;

/// Whether what stands from `start` to `end` is no time but a name, or part of one.
pub(super) fn is_name(scan: Scan<'_>, start: usize, end: usize) -> bool {
    let is_only = start + 1 == end;
    is_compound(scan, start, end)
        || is_only && (is_quoted(scan, start) || is_person(scan, start) || is_title(scan, start))
        || is_only && is_any_one(scan, start)
}

/// `Oktober-Revolution`, `Heute-Journal`.
fn is_compound(scan: Scan<'_>, start: usize, end: usize) -> bool {
    let has_digits = (start..end).any(|at| scan.digits(at).is_some());
    !has_digits && scan.is_dash(end) && scan.is_glued(end) && scan.is_glued(end + 1) && scan.is_word(end + 1)
}

/// The programme „heute“.
fn is_quoted(scan: Scan<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| is_quote(scan, before)) && is_quote(scan, at + 1)
}

fn is_quote(scan: Scan<'_>, at: usize) -> bool {
    matches!(scan.mark(at), Some('„' | '»' | '«' | '“' | '”' | '"' | '‚' | '‘' | '’'))
}

/// Whether the word is a person's surname: `Ina Freitag`, `Herr Winter`, and `Freitag` of whom the text has named so.
fn is_person(scan: Scan<'_>, at: usize) -> bool {
    if !is_calendar_word(scan, at) {
        return false;
    }
    let Some(before) = at.checked_sub(1) else { return scan.is_surname(at) };
    is_behind_name(scan, at) || scan.is_surname(at) && !is_introduced(scan, before)
}

/// A weekday, month or season with a capital.
fn is_calendar_word(scan: Scan<'_>, at: usize) -> bool {
    let is_calendar = scan.weekday(at).is_some() || scan.month(at, false).is_some() || scan.season(at).is_some();
    scan.is_capital(at) && is_calendar
}

/// Whether a first name or a title stands before, itself not in a phrase of place: `in Kiel Freitag`.
fn is_behind_name(scan: Scan<'_>, at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else { return false };
    let is_titled = scan.is_any(before, &["frau", "herr", "herrn"]);
    let is_named = scan.is_capital(before) && scan.pos(before) == Pos::Propn && scan.weekday(before).is_none();
    let is_placed = before.checked_sub(1).is_some_and(|it| scan.pos(it) == Pos::Adp);
    is_titled || is_named && !is_placed
}

/// Whether the word before belongs to a time: a preposition, an article, `Ende`, `letzten`.
fn is_introduced(scan: Scan<'_>, before: usize) -> bool {
    matches!(scan.pos(before), Pos::Adp | Pos::Det | Pos::Adj)
        || scan.portion(before).is_some()
        || scan.relation(before).is_some()
}

/// `NZZ am Sonntag`, „Blick am Abend“: a paper's title.
fn is_title(scan: Scan<'_>, at: usize) -> bool {
    let Some(paper) = at.checked_sub(2).filter(|_| scan.is(at - 1, "am")) else { return false };
    let is_quoted =
        is_quote(scan, at + 1) && (2..=4).any(|back| at.checked_sub(back + 1).is_some_and(|it| is_quote(scan, it)));
    is_quoted || PAPERS.contains(&scan.word(paper))
}

/// Papers with an edition of their own on a day, in lower case.
static PAPERS: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| lexicon::words(include_str!("../../data/day_papers.txt")));

/// `ein Dienstag`, `an einem Montag`: one of many.
fn is_any_one(scan: Scan<'_>, at: usize) -> bool {
    let is_article = |word: &str| ["ein", "kein"].iter().any(|stem| word.strip_prefix(stem).is_some_and(is_ending));
    let has_article = at.checked_sub(1).is_some_and(|before| is_article(scan.word(before)));
    has_article && (scan.weekday(at).is_some() || scan.word(at).ends_with("abends"))
}

/// Whether a word's rest is an ending of the article: `ein-em`.
fn is_ending(rest: &str) -> bool {
    rest.len() <= 2 && (rest.is_empty() || rest.starts_with('e'))
}
