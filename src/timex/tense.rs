//! Tells whether what stands beside a time lies in the past or in the future, by the verbs of its clause.

use super::resolve::Tense;
use crate::document::Document;
use crate::lexicon::verb;
use crate::syntax::{self, VerbGroup, Voice};
use crate::tag::VerbForm;

/// Most clauses, one around the other, that are asked for a finite verb.
const MAX_DEPTH: usize = 8;

/// The tense of the clause that holds a token; of one without a finite verb, that of the clause around it.
pub(super) fn at(document: &Document<'_>, token: u32) -> Tense {
    let syntax = document.syntax();
    let mut clause = syntax.clause_at(token);
    for _ in 0..MAX_DEPTH {
        let Some(here) = clause else { break };
        if let Some(group) = syntax.group_of(here).filter(|it| it.finite.is_some()) {
            return of_group(document, group);
        }
        clause = here.parent.and_then(|index| syntax.clause(index));
    }
    Tense::Unknown
}

fn of_group(document: &Document<'_>, group: &VerbGroup) -> Tense {
    match group.tense {
        syntax::Tense::Preterite | syntax::Tense::Perfect | syntax::Tense::Pluperfect => Tense::Past,
        syntax::Tense::Future | syntax::Tense::FuturePerfect => Tense::Future,
        syntax::Tense::Present if is_done(document, group) => Tense::Past,
        // `wird eröffnet`, `soll beginnen`, `plant eine Feier`
        syntax::Tense::Present if group.voice == Voice::Passive || looks_ahead(document, group) => Tense::Future,
        syntax::Tense::Present => Tense::Unknown,
    }
}

/// `soll geflohen sein`, `will nichts gewusst haben`: a participle behind a modal verb.
fn is_done(document: &Document<'_>, group: &VerbGroup) -> bool {
    let form = |at: u32| document.syntax().form(at);
    let last = document.syntax().verbs_of(group).iter().rfind(|at| Some(**at) != group.finite);
    let helps = last
        .is_some_and(|at| *at != group.main && matches!(verb::unprefixed(document.word(*at)), Some("haben" | "sein")));
    group.modal.is_some() && form(group.main) == Some(VerbForm::Participle) && helps
}

/// Whether the verb is one of those that tell what is to come.
fn looks_ahead(document: &Document<'_>, group: &VerbGroup) -> bool {
    let modal = group.modal.and_then(|at| verb::unprefixed(document.word(at)));
    matches!(modal, Some("sollen" | "wollen")) || document.word(group.main).starts_with("plan")
}
