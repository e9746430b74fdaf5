//! Reported speech acts: the act is told, not its words (`warf ihm Versagen vor`).

use std::ops::Range;

use super::cue::{Takes, Verb};
use super::draft::Draft;
use super::hit::Hit;
use super::item::Kind;
use super::line::Line;
use super::order::Order;
use super::reading::Reading;
use super::{direct, indirect, speakers};
use crate::claim::{Attribution, ClaimKind};

/// The statement of a line that tells a speech act, if a verb names one.
pub(super) fn find(reading: &Reading<'_, '_>) -> Option<Draft> {
    reading.hits.iter().filter(|hit| is_told(reading, hit)).find_map(|hit| act(reading, hit, statement(reading, hit)))
}

/// Acts told beside words that the line passes on: `„...“, sagte sie und forderte Entschädigung`.
pub(super) fn joined(reading: &Reading<'_, '_>, drafts: &[Draft]) -> Vec<Draft> {
    let is_new = |hit: &&Hit| {
        (hit.order == Order::Shared || reading.opens_statement(hit) || is_followed(reading, hit))
            && drafts.iter().all(|it| !it.covers(hit.finite) && !it.cue.contains(&hit.finite))
            && is_told(reading, hit)
    };
    let words = |hit: &Hit| if is_followed(reading, hit) { hit.clause.clone() } else { statement(reading, hit) };
    reading.hits.iter().filter(is_new).filter_map(|hit| act(reading, hit, words(hit))).collect()
}

/// `rechnet mit Gästen und appellierte an alle, ...`: whether `und` takes the line on to another cue.
fn is_followed(reading: &Reading<'_, '_>, hit: &Hit) -> bool {
    let is_next =
        |it: &Hit| it.order == Order::Shared && it.segment == hit.segment && it.clause.start == hit.clause.end;
    hit.order == Order::Second && reading.hits.iter().any(is_next)
}

/// Whether the verb of a main clause names an act.
///
/// The pluperfect tells what went before: background, not what this article passes on.
fn is_told(reading: &Reading<'_, '_>, hit: &Hit) -> bool {
    let line = reading.line;
    hit.order != Order::Last
        && (hit.verb.takes(Takes::Object) || calls(line, hit) || line.is_headline && is_opinion(hit.verb))
        && !line.is_subjunctive(hit.finite)
        && !matches!(line.word(hit.finite), "hatte" | "hatten")
        // `nannte es „Unsinn“`: the quoted words are the claim.
        && !(hit.verb.takes(Takes::Name) && hit.clause.clone().any(|at| direct::is_name_for(reading, at)))
}

/// `wertete das als Erfolg`, `nannte den Beschluss einen Kompromiss`: what somebody takes a thing for.
fn calls(line: &Line<'_>, hit: &Hit) -> bool {
    let field = || hit.finite + 2..hit.clause.end;
    let is_second = |at: usize| matches!(line.word(at), "ein" | "eine" | "einen") && line.is_capital(at - 1);
    hit.verb.takes(Takes::Epithet) && field().any(|at| line.word(at) == "als")
        || hit.verb.takes(Takes::SecondAccusative) && field().any(is_second)
}

/// `Kammer lobt Entwurf`: what a headline says somebody thinks is its news.
fn is_opinion(verb: &Verb) -> bool {
    verb.takes(Takes::Headline) || verb.takes(Takes::Name)
}

fn act(reading: &Reading<'_, '_>, hit: &Hit, words: Range<usize>) -> Option<Draft> {
    let mut draft = Draft::of(ClaimKind::Reported, words, "reported");
    indirect::attribute(reading, hit, &mut draft);
    let speaker = draft.speaker.as_ref().filter(|it| it.attribution != Attribution::Unnamed)?;
    // `Die Flut forderte Opfer`: what can't speak performs no speech act.
    if speaker.attribution == Attribution::Named && !speakers::is_personal(reading.line, &speaker.items) {
        return None;
    }
    // The whole statement is the act: there is no frame beside it, and the cue lies within.
    Some(draft)
}

/// The line between semicolons, the clause that `und` joins, or what a later main clause opens.
fn statement(reading: &Reading<'_, '_>, hit: &Hit) -> Range<usize> {
    let is_semicolon = |at: &usize| reading.line.kind(*at) == Some(Kind::Semicolon);
    let length = reading.line.items.len();
    match hit.order {
        Order::Shared => hit.finite..hit.clause.end,
        Order::Second | Order::First | Order::Last => {
            let start = (0..hit.finite).rev().find(is_semicolon).map_or(0, |at| at + 1);
            let start = if reading.opens_statement(hit) { hit.clause.start } else { start };
            start..(hit.finite..length).find(is_semicolon).unwrap_or(length)
        }
    }
}
