//! Mends the form of a segment's only verb, which by itself may be finite or not: `Sie behauptet`, `Wir warten`.

use super::boundary::Before;
use super::source::HELPERS;
use super::source::Source;
use super::word::Class;
use crate::lexicon::verb::Reading;
use crate::tag::{Mood, Pos, VerbForm};
use crate::text::TokenRange;
use crate::token::TokenKind;

/// Makes the verb finite where the segment's clause would have no finite verb, and has a subject for one; and a
/// participle where `haben` or `werden` waits for it.
pub(super) fn mend(source: &mut Source<'_>, segment: TokenRange, before: Before, is_headline: bool) {
    let mut verbs = (segment.start..segment.end).filter(|&at| source.is_verb(at));
    let (first, second) = (verbs.next(), verbs.next());
    let ends = second.is_none() && first.is_none_or(|at| at + 1 == segment.end && !source.is_finite(at));
    if ends && ends_subordinate(source, segment) {
        source.set_form(segment.end - 1, VerbForm::Finite(Mood::Indicative));
        return;
    }
    let Some(first) = first else { return };
    let Some(second) = second else {
        if source.is_finite(first) {
            complete(source, segment, first);
        } else if !is_headline && is_finite(source, segment, first, before) {
            source.set_form(first, VerbForm::Finite(Mood::Indicative));
        }
        return;
    };
    // `Gefallen hat uns das Haus`.
    let is_prefield = first == segment.start && second == first + 1 && source.is_finite(first);
    if is_prefield && source.is_finite(second) && source.is_any(second, &HELPERS) {
        let readings = source.readings(first);
        let form = if readings.has(Reading::Participle) { VerbForm::Participle } else { VerbForm::Infinitive };
        source.set_form(first, form);
    }
    close(source, segment);
    join(source, segment);
}

/// `die bezahlt waren`, `soll steigen`: of two verbs at the end the auxiliary is finite; behind a modal verb none is.
fn close(source: &mut Source<'_>, segment: TokenRange) {
    let last = segment.end - 1;
    let before = last.saturating_sub(1);
    let is_pair = segment.start < before && source.is_finite(before) && source.is_finite(last);
    if is_pair && source.is_any(last, &HELPERS) && source.readings(before).can_be_nonfinite() {
        let governs = source.is_any(last, &[Class::Modal, Class::Become]);
        let has = |reading| source.readings(before).has(reading);
        let is_infinitive = has(Reading::Infinitive) && (governs || !has(Reading::Participle));
        source.set_form(before, if is_infinitive { VerbForm::Infinitive } else { VerbForm::Participle });
        return;
    }
    let modal = (segment.start..last).find(|&at| source.is_finite(at)).filter(|at| source.is(*at, Class::Modal));
    let is_joined = |modal: u32| (modal..last).any(|at| source.is(at, Class::Coordinator));
    if let Some(modal) = modal
        && source.is_finite(last)
        && source.word(last).ends_with('n')
        && !is_joined(modal)
    {
        source.set_form(last, VerbForm::Infinitive);
    }
}

/// `Sie waren freundlich und haben geholfen`: what is joined to a verb that doesn't govern it is finite.
fn join(source: &mut Source<'_>, segment: TokenRange) {
    let finite = (segment.start..segment.end).find(|&at| source.is_finite(at));
    let Some(finite) = finite.filter(|at| !source.is_any(*at, &[Class::Modal, Class::Become])) else { return };
    for at in finite + 2..segment.end {
        let directly = source.is(at - 1, Class::Coordinator) && source.is_any(at, &HELPERS);
        // `und man trainiert`.
        let has_subject = source.is(at - 1, Class::Nominative) && source.is(at - 2, Class::Coordinator);
        if (directly || has_subject) && source.is_nonfinite(at) && source.readings(at).can_be_finite() {
            source.set_form(at, VerbForm::Finite(Mood::Indicative));
        }
    }
}

fn is_finite(source: &Source<'_>, segment: TokenRange, at: u32, before: Before) -> bool {
    if at == segment.start || source.is_zu_infinitive(at) || source.is_zu_infinitive(at - 1) {
        return false;
    }
    let follows_pronoun = source.is(at - 1, Class::Nominative) && at == segment.start + 1;
    let begins = matches!(source.pos(segment.start), Pos::Det | Pos::Noun | Pos::Propn | Pos::Adj);
    let opens = matches!(before, Before::Start | Before::Colon | Before::Stop | Before::Opening(_));
    let goes_on = at + 1 == segment.end && matches!(source.word(segment.end), "," | ":");
    let follows_noun = begins && opens && goes_on && follows_nominal(source, at) && source.word(at).ends_with('t');
    (follows_pronoun || follows_noun) && source.readings(at).can_be_finite()
}

/// `dass der Boykott Arbeitsplätze gefährdet`, `Wie der Bote berichtet`: what may be a participle is the finite verb of
/// a clause that has no other, and a subject for one.
fn ends_subordinate(source: &Source<'_>, segment: TokenRange) -> bool {
    let (first, last) = (segment.start, segment.end - 1);
    let opens = source.is_any(first, &[Class::Subordinator, Class::Compares]) && first + 1 < last;
    let can_be = matches!(source.pos(last), Pos::Verb | Pos::Aux | Pos::Adj)
        && source.word(last).ends_with('t')
        && !source.is_any(last, &HELPERS)
        && !source.is(last, Class::Particle)
        && source.readings(last).can_be_finite();
    let has_subject = matches!(source.pos(first + 1), Pos::Det | Pos::Pron | Pos::Noun | Pos::Propn | Pos::Adj);
    opens && can_be && has_subject
}

/// Whether a noun stands before a token, or a quoted name: `Der „Bote“ berichtet`.
fn follows_nominal(source: &Source<'_>, at: u32) -> bool {
    let before = at - 1;
    let is_quoted =
        source.kind(before) == Some(TokenKind::Quote) && before.checked_sub(1).is_some_and(|at| source.is_nominal(at));
    source.is_nominal(before) || is_quoted
}

/// `Wir haben verloren`: an adjective at the end that can be a participle is one.
fn complete(source: &mut Source<'_>, segment: TokenRange, finite: u32) {
    let last = segment.end - 1;
    let waits = source.is_any(finite, &[Class::Have, Class::Become]);
    let is_open = waits && finite < last && source.pos(last) == Pos::Adj && !source.is(last, Class::Particle);
    if is_open && !source.is_any(last, &HELPERS) && source.readings(last).has(Reading::Participle) {
        source.set_form(last, VerbForm::Participle);
    }
}
