//! The grammar of German time expressions, over atoms.
//!
//! A rule is a function that is given the place to start at and returns what it found with the place behind
//! it. Every rule looks a bounded number of atoms ahead, so reading a text takes linear time.

mod between;
mod clock;
mod clock_context;
mod clock_range;
mod date;
mod day;
mod duration;
mod era;
mod found;
mod modified;
mod months;
mod named;
mod number;
mod numbered;
mod offices;
mod openers;
mod point;
mod range;
mod relative;
mod scan;
mod set;
mod stretch;
mod year;
mod years;

use super::Modifier;
use super::atom::Atom;
use super::value::Expression;
use crate::document::Document;
use crate::hash::Set;

use found::{Found, Modified};
pub(super) use scan::Scan;

/// A time expression with its modifiers, as a range of atoms.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Phrase {
    pub(super) expression: Expression,
    pub(super) modifiers: Vec<Modifier>,
    /// First atom.
    pub(super) start: usize,
    /// One past the last atom.
    pub(super) end: usize,
}

/// The rules at the top. Where two find expressions of the same length, the earlier one wins.
const RULES: [fn(Scan<'_>, usize) -> Found<Modified>; 5] = [
    set::set,
    range::range,
    modified::modified,
    /* before a length: `vor drei Tagen` is a day */ modified::plain,
    duration::modified,
];

/// The time expressions in a block's atoms, in order and disjoint; `surnames` are words of time that name people.
pub(super) fn read(document: &Document<'_>, atoms: &[Atom], surnames: &Set<String>) -> Vec<Phrase> {
    let scan = Scan::new(document, atoms, surnames);
    let mut phrases = Vec::new();
    let mut at = 0;
    while at < atoms.len() {
        match longest(scan, at) {
            Some((Modified { expression, modifiers }, end)) if at < end && !named::is_name(scan, at, end) => {
                phrases.push(Phrase { expression, modifiers, start: at, end });
                at = end;
            }
            _ => at += 1,
        }
    }
    phrases
}

fn longest(scan: Scan<'_>, at: usize) -> Found<Modified> {
    if !scan.may_begin(at) {
        return None;
    }
    let mut best: Found<Modified> = None;
    for rule in RULES {
        if let Some((found, end)) = rule(scan, at)
            && best.as_ref().is_none_or(|(_, longest)| *longest < end)
        {
            best = Some((found, end));
        }
    }
    best
}
