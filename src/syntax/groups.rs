//! Finds the verb group of each clause.

use super::clause::{Clause, ClauseKind};
use super::source::Source;
use super::tense;
use super::tree::Syntax;
use super::verb_group::{VerbGroup, Verbs};
use super::word::Class;
use crate::tag::{Pos, VerbForm};
use crate::token::TokenKind;

/// Adds the verb group of a clause, and a group of its own for each verb of the clause that doesn't belong to it.
/// None where the clause has no verb.
pub(super) fn add(syntax: &mut Syntax, source: &Source<'_>, index: u32, clause: &Clause) -> Option<()> {
    let own = |syntax: &Syntax, at: u32| syntax.clause_index(at) == Some(index);
    let finite = (clause.lead..clause.tokens.end).find(|&at| source.is_finite(at) && own(syntax, at));
    let finite = finite.filter(|_| clause.kind != ClauseKind::Infinitive);
    let start = syntax.verbs.len() as u32;
    let mut strays = 0;
    for at in clause.tokens.start..clause.tokens.end {
        if source.is_verb(at) && own(syntax, at) {
            if Some(at) == finite || belongs(source, finite, at) {
                let place = syntax.verbs.len() - strays;
                syntax.verbs.insert(place, at);
            } else {
                syntax.verbs.push(at);
                strays += 1;
            }
        }
    }
    let end = syntax.verbs.len() as u32;
    let middle = end - strays as u32;
    if start < middle {
        let particle =
            finite.filter(|_| middle - start == 1).and_then(|it| particle(syntax, source, index, clause, it));
        let negation = (clause.lead..clause.tokens.end).find(|&at| source.is(at, Class::Negator) && own(syntax, at));
        let group = group(syntax, source, Some(index), finite, Verbs { start, end: middle });
        syntax.groups.push(VerbGroup { particle, negation, ..group });
    }
    for at in middle..end {
        let Some(&verb) = syntax.verbs.get(at as usize) else { break };
        let finite = source.is_finite(verb).then_some(verb);
        let stray = group(syntax, source, None, finite, Verbs { start: at, end: at + 1 });
        syntax.groups.push(stray);
    }
    (start < middle).then_some(())
}

/// Whether a verb belongs to the finite one of its clause, by what that one governs.
fn belongs(source: &Source<'_>, finite: Option<u32>, at: u32) -> bool {
    let Some(finite) = finite else { return source.is_nonfinite(at) };
    match source.form(at) {
        Some(VerbForm::Infinitive) => {
            let is_zu = source.is_zu_infinitive(at) || at.checked_sub(1).is_some_and(|at| source.is_zu_infinitive(at));
            !is_zu || source.is_any(finite, &[Class::Have, Class::Be, Class::Half, Class::Become, Class::Modal])
        }
        Some(VerbForm::Participle) => {
            let governs = source.is_any(finite, &[Class::Have, Class::Be, Class::Become, Class::Modal]);
            // `ist bekannt`: an adjective.
            let is_adjective = source.is(finite, Class::Be) && source.is(at, Class::Particle);
            // `scheint gewonnen zu haben`.
            governs && !is_adjective || source.is(finite, Class::Half)
        }
        Some(VerbForm::Finite(_) | VerbForm::Imperative) | None => false,
    }
}

fn group(syntax: &Syntax, source: &Source<'_>, clause: Option<u32>, finite: Option<u32>, verbs: Verbs) -> VerbGroup {
    let members = syntax.verbs.get(verbs.indices()).unwrap_or_default();
    let first = members.first().copied().unwrap_or_default();
    let helps = |at: u32| source.is_any(at, &[Class::Have, Class::Be, Class::Become, Class::Modal, Class::Half]);
    let others = || members.iter().copied().filter(|at| Some(*at) != finite);
    let main = others().find(|at| !helps(*at)).or_else(|| others().next()).or(finite).unwrap_or(first);
    let modal = members.iter().copied().find(|at| source.is(*at, Class::Modal));
    let (tense, voice) = tense::of(source, finite, main, members);
    VerbGroup {
        clause,
        finite,
        main,
        particle: None,
        modal,
        negation: None,
        mood: finite.and_then(|at| source.mood(at)),
        tense,
        voice,
        verbs,
    }
}

/// The particle of a finite verb that comes first or second: the last word of the clause, or before a phrase that
/// follows it.
fn particle(syntax: &Syntax, source: &Source<'_>, index: u32, clause: &Clause, finite: u32) -> Option<u32> {
    if clause.kind.is_verb_last() || source.is_any(finite, &[Class::Have, Class::Modal]) {
        return None;
    }
    let own = |at: u32| syntax.clause_index(at) == Some(index);
    (finite + 1..clause.tokens.end).rev().filter(|at| own(*at)).find(|&at| {
        let is_particle = source.is(at, Class::Particle)
            && matches!(source.pos(at), Pos::Adp | Pos::Adv | Pos::Adj | Pos::Part | Pos::Verb)
            && !source.is_zu_infinitive(at);
        let is_adverb = source.pos(at) != Pos::Adp;
        let next = at + 1;
        let is_mark = source.pos(next) == Pos::Punct && source.kind(next) != Some(TokenKind::Quote);
        let ends = clause.tokens.end <= next || !own(next) || is_mark;
        let is_last = ends || source.pos(next) == Pos::Adp && !is_adverb;
        // `von da an`, `nach oben hin`.
        let follows_adposition = source.pos(at - 1) == Pos::Adp;
        // `war dabei`, but `war tot`.
        let is_predicate = source.is(finite, Class::Be) && source.pos(at) != Pos::Adv;
        is_particle && is_last && !(follows_adposition && is_adverb) && !is_predicate
    })
}
