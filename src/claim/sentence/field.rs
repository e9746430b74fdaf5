//! What stands in a field of a clause: the first free noun phrase, and light words.

use std::ops::Range;

use super::line::Line;
use super::noun_phrase;
use crate::claim::lexicon::class::{self, Class};
use crate::tag::Pos;

/// The first noun phrase in the field that can be a subject.
pub(in crate::claim) fn free_phrase(line: &Line<'_>, from: usize, limit: usize) -> Option<Range<usize>> {
    let mut at = from;
    while at < limit {
        if class::is(line.word(at), Class::Preposition) && !noun_phrase::opens_name(line, at) {
            at = noun_phrase::end(line, at + 1, limit).unwrap_or(at + 1);
        } else if is_light(line, at) {
            at += 1;
        } else if noun_phrase::can_be_subject(line, at) {
            return noun_phrase::at(line, at, limit);
        } else {
            at = noun_phrase::end(line, at, limit).unwrap_or(at + 1);
        }
    }
    None
}

/// Adverbs and unstressed pronouns, which stand anywhere.
pub(in crate::claim) fn is_light(line: &Line<'_>, at: usize) -> bool {
    let is_adverb = line.items.get(at).is_some_and(|it| it.pos == Pos::Adv);
    class::is(line.word(at), Class::Adverb) || is_adverb
}
