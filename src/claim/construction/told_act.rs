//! Reported speech acts: the act is told, not its words (`warf ihm Versagen vor`).

use std::ops::Range;

use crate::claim::attribution::attribute;
use crate::claim::attribution::draft::Draft;
use crate::claim::attribution::view::View;
use crate::claim::construction::direct;
use crate::claim::cue::cue_clause::CueClause;
use crate::claim::lexicon::cue_verb::{Takes, Verb};
use crate::claim::rule::RuleId;
use crate::claim::sentence::animacy;
use crate::claim::sentence::item::Kind;
use crate::claim::sentence::line::Line;
use crate::claim::sentence::verb_position::VerbPosition;
use crate::claim::{Attribution, ClaimKind};

/// The statement of a line that tells a speech act, if a verb names one.
pub(in crate::claim) fn find(view: &View<'_, '_>) -> Option<Draft> {
    view.hits.iter().filter(|hit| is_told(view, hit)).find_map(|hit| act(view, hit, statement(view, hit)))
}

/// Acts told beside words that the line passes on: `„...“, sagte sie und forderte Entschädigung`.
pub(in crate::claim) fn joined(view: &View<'_, '_>, drafts: &[Draft]) -> Vec<Draft> {
    let is_new = |hit: &&CueClause| {
        (hit.order == VerbPosition::Shared || view.opens_statement(hit) || is_followed(view, hit))
            && drafts.iter().all(|it| !it.covers(hit.finite) && !it.cue.contains(&hit.finite))
            && is_told(view, hit)
    };
    let words = |hit: &CueClause| if is_followed(view, hit) { hit.clause.clone() } else { statement(view, hit) };
    view.hits.iter().filter(is_new).filter_map(|hit| act(view, hit, words(hit))).collect()
}

/// `rechnet mit Gästen und appellierte an alle, ...`: whether `und` takes the line on to another cue.
fn is_followed(view: &View<'_, '_>, hit: &CueClause) -> bool {
    let is_next = |it: &CueClause| {
        it.order == VerbPosition::Shared && it.segment == hit.segment && it.clause.start == hit.clause.end
    };
    hit.order == VerbPosition::Second && view.hits.iter().any(is_next)
}

/// Whether the verb of a main clause names an act.
///
/// The pluperfect tells what went before: background, not what this article passes on.
fn is_told(view: &View<'_, '_>, hit: &CueClause) -> bool {
    let line = view.line;
    hit.order != VerbPosition::Last
        && (hit.verb.takes(Takes::Object) || calls(line, hit) || line.is_headline && is_opinion(hit.verb))
        && !line.is_subjunctive(hit.finite)
        && !matches!(line.word(hit.finite), "hatte" | "hatten")
        // `nannte es „Unsinn“`: the quoted words are the claim.
        && !(hit.verb.takes(Takes::Name) && hit.clause.clone().any(|at| direct::is_name_for(view, at)))
}

/// `wertete das als Erfolg`, `nannte den Beschluss einen Kompromiss`: what somebody takes a thing for.
fn calls(line: &Line<'_>, hit: &CueClause) -> bool {
    let field = || hit.finite + 2..hit.clause.end;
    let is_second = |at: usize| matches!(line.word(at), "ein" | "eine" | "einen") && line.is_capital(at - 1);
    hit.verb.takes(Takes::Epithet) && field().any(|at| line.word(at) == "als")
        || hit.verb.takes(Takes::SecondAccusative) && field().any(is_second)
}

/// `Kammer lobt Entwurf`: what a headline says somebody thinks is its news.
fn is_opinion(verb: &Verb) -> bool {
    verb.takes(Takes::Headline) || verb.takes(Takes::Name)
}

fn act(view: &View<'_, '_>, hit: &CueClause, words: Range<usize>) -> Option<Draft> {
    let mut draft = Draft::of(ClaimKind::Reported, words, RuleId::Reported);
    attribute::attribute(view, hit, &mut draft);
    let speaker = draft.speaker.as_ref().filter(|it| it.attribution != Attribution::Unnamed)?;
    // `Die Flut forderte Opfer`: what can't speak performs no speech act.
    if speaker.attribution == Attribution::Named && !animacy::is_personal(view.line, &speaker.items) {
        return None;
    }
    // The whole statement is the act: there is no frame beside it, and the cue lies within.
    Some(draft)
}

/// The line between semicolons, the clause that `und` joins, or what a later main clause opens.
fn statement(view: &View<'_, '_>, hit: &CueClause) -> Range<usize> {
    let is_semicolon = |at: &usize| view.line.kind(*at) == Some(Kind::Semicolon);
    let length = view.line.items.len();
    match hit.order {
        VerbPosition::Shared => hit.finite..hit.clause.end,
        VerbPosition::Second | VerbPosition::First | VerbPosition::Last => {
            let start = (0..hit.finite).rev().find(is_semicolon).map_or(0, |at| at + 1);
            let start = if view.opens_statement(hit) { hit.clause.start } else { start };
            start..(hit.finite..length).find(is_semicolon).unwrap_or(length)
        }
    }
}
