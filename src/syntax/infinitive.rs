//! Finds infinitives with `zu` that no comma sets apart: `Die Stadt versucht das Geld zu finden`.

use super::boundary::Before;
use super::source::Source;
use super::word::Class;
use crate::tag::{Pos, VerbForm};
use crate::text::TokenRange;

/// Where the infinitive's clause begins, or where the clause around goes on behind it.
pub(super) fn joint(source: &Source<'_>, run: TokenRange, finite: Option<u32>, before: Before) -> Option<u32> {
    let zu = (run.start..run.end).find(|&at| source.is_zu_infinitive(at))?;
    let end = end(source, zu, run.end);
    let has_second = || (end + 1..run.end).any(|at| source.is_zu_infinitive(at));
    match finite {
        Some(finite) if finite < zu => begin(source, run, finite, zu),
        // `den Plan zu prüfen und den Preis zu nennen`.
        None if source.is(end, Class::Coordinator) && has_second() => Some(end),
        // Cut off before: the rest goes on with the clause around.
        _ if before == Before::Joint && end < run.end => Some(end),
        _ => None,
    }
}

/// One past the infinitive whose `zu` stands at `at`.
fn end(source: &Source<'_>, at: u32, end: u32) -> u32 {
    let verb = if source.word(at) == "zu" { at + 1 } else { at };
    (verb + 1).min(end)
}

/// The first token of the infinitive's clause, behind the finite verb or the participle that governs it.
fn begin(source: &Source<'_>, run: TokenRange, finite: u32, zu: u32) -> Option<u32> {
    let participle = (finite + 1..zu).find(|&at| source.form(at) == Some(VerbForm::Participle) && at + 1 < zu);
    if let Some(at) = participle.filter(|_| source.is_any(finite, &[Class::Have, Class::Be, Class::Become])) {
        return Some(at + 1);
    }
    if source.is_any(finite, &[Class::Have, Class::Be, Class::Become, Class::Half, Class::Modal]) {
        return None;
    }
    let has_subject = (run.start..finite).any(|at| {
        let is_noun = source.is_nominal(at) && !is_prepositional(source, run.start, at);
        is_noun || source.is(at, Class::Nominative)
    });
    // `Es gibt nichts zu tun`.
    if source.pos(zu - 1) == Pos::Pron && source.is(zu - 1, Class::Negator) {
        return Some(zu);
    }
    let mut at = skip(source, finite + 1, zu);
    if !has_subject {
        at = skip(source, phrase_end(source, at, zu), zu);
    }
    Some(at.min(zu))
}

/// One past the pronouns and the particle that belong to the governing verb: `weigert sich`, `riet ihm`, `fängt an`.
fn skip(source: &Source<'_>, at: u32, end: u32) -> u32 {
    let belongs = |&at: &u32| {
        let is_dative = source.pos(at) == Pos::Pron && super::noun_phrase::is_dative(source, at);
        is_dative || source.is(at, Class::Particle) && source.pos(at) == Pos::Adv
    };
    (at..end).find(|at| !belongs(at)).unwrap_or(end)
}

/// Whether a preposition opens the phrase that the noun at `at` stands in.
fn is_prepositional(source: &Source<'_>, start: u32, at: u32) -> bool {
    source.pos(start) == Pos::Adp && start < at
}

/// One past the noun phrase that begins at `at`; `at` where none does.
fn phrase_end(source: &Source<'_>, at: u32, end: u32) -> u32 {
    let is_part = |&at: &u32| matches!(source.pos(at), Pos::Det | Pos::Adj | Pos::Num);
    let noun = (at..end).find(|at| !is_part(at)).unwrap_or(end);
    if source.pos(noun) == Pos::Pron && noun < end {
        return noun + 1;
    }
    (noun..end).find(|&at| !source.is_nominal(at)).unwrap_or(end)
}
