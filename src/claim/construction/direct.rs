//! Direct speech: quotation marks, and who is behind them.

use std::ops::Range;

use crate::claim::ClaimKind;
use crate::claim::attribution::draft::Draft;
use crate::claim::attribution::view::View;
use crate::claim::attribution::{attribute, party};
use crate::claim::cue::cue_clause::{CueClause, Voice};
use crate::claim::lexicon::class;
use crate::claim::lexicon::class::Class;
use crate::claim::lexicon::cue_verb::Takes;
use crate::claim::rule::RuleId;
use crate::claim::sentence::clause::{Clause, ClauseKind};
use crate::claim::sentence::item::Kind;
use crate::claim::sentence::line::Line;
use crate::claim::sentence::verb_position::VerbPosition;
use crate::claim::sentence::{animacy, field, subject};

/// The direct speech of a line that stands in no indirect speech.
pub(in crate::claim) fn find(view: &View<'_, '_>, indirect: &[Draft]) -> Vec<Draft> {
    let quoted = (0..view.line.items.len()).filter(|at| is_quoted(view.line, *at));
    quoted.filter_map(|at| direct(view, indirect, at)).collect()
}

fn is_quoted(line: &Line<'_>, at: usize) -> bool {
    matches!(line.kind(at), Some(Kind::Speech | Kind::Scrap))
}

fn direct(view: &View<'_, '_>, indirect: &[Draft], at: usize) -> Option<Draft> {
    let line = view.line;
    let quote = at..at + 1;
    if let Some(outer) = indirect.iter().find(|draft| draft.covers(at)) {
        let counts = line.kind(at) == Some(Kind::Speech) || !is_name(view, at);
        return counts.then(|| nested(outer, quote));
    }
    if line.kind(at) == Some(Kind::Speech) {
        return Some(spoken(view, at));
    }
    let mut draft = Draft::of(ClaimKind::Direct, quote, RuleId::Direct);
    let is_said = !is_name(view, at) && after(view, at, &mut draft);
    if is_said && draft.speaker.as_ref().is_none_or(|it| !it.items.contains(&at)) {
        return Some(draft);
    }
    named(view, at)
}

/// Quoted words inside reported speech: the same speaker's own words.
fn nested(outer: &Draft, quote: Range<usize>) -> Draft {
    Draft { kind: ClaimKind::Direct, quote: vec![quote], rules: vec![RuleId::DirectNested], ..outer.clone() }
}

/// Whether quoted words are a name or title: `das Magazin „Der Stern“`, `die „Neue Zeit“`, not `eine „Zeitungsente“`.
fn is_name(view: &View<'_, '_>, at: usize) -> bool {
    let line = view.line;
    let Some(before) = at.checked_sub(1) else { return false };
    let after_noun = line.is_capital(before)
        && line.kind(before) == Some(Kind::Word)
        && !class::is(line.word(before), Class::Preposition);
    let after_article = class::is(line.word(before), Class::Relative)
        || matches!(line.word(before), "im" | "vom" | "zum" | "zur" | "beim");
    let is_title = view.is_title(at);
    is_title && (after_noun || after_article)
}

/// A quoted statement: with the cue before it, after it, or none.
fn spoken(view: &View<'_, '_>, at: usize) -> Draft {
    let mut draft = Draft::of(ClaimKind::Direct, at..at + 1, RuleId::Direct);
    let _ = after(view, at, &mut draft)
        || inverted(view, at, &mut draft)
        || before(view, at, &mut draft)
        || resumed(view, at, &mut draft)
        || introduced(view, at, &mut draft)
        || around(view, at, &mut draft)
        || hosted(view, at, &mut draft);
    draft
}

/// `„...“, sagte sie`; a source phrase behind the words is indirect speech with the quotation inside.
fn after(view: &View<'_, '_>, at: usize, draft: &mut Draft) -> bool {
    let line = view.line;
    let follows = |start: usize| start == at + 1 || start == at + 2 && line.kind(at + 1) == Some(Kind::Comma);
    let hit = view.hits.iter().find(|hit| {
        let takes = hit.verb.takes(Takes::Speech) || hit.verb.takes(Takes::Clause);
        takes && follows(hit.finite) && hit.order != VerbPosition::Last
            || hit.order == VerbPosition::Last && follows(hit.clause.start)
    });
    if let Some(hit) = hit {
        attribute::attribute(view, hit, draft);
        draft.frame = Some(at + 1..frame_end(view, hit.clause.end));
        draft.found_by(RuleId::DirectCueAfter);
        return true;
    }
    false
}

/// `„...“, triumphierte der Landrat`; `„...“ – so reagierte sie`: any verb whose clause has what was said before it.
fn inverted(view: &View<'_, '_>, at: usize, draft: &mut Draft) -> bool {
    let View { line, segments, .. } = view;
    let Some(index) = segments.iter().position(|it| at + 1 == it.items.start || at + 2 == it.items.start) else {
        return false;
    };
    let Some(clause) = segments.get(index).filter(|it| it.form == ClauseKind::Main) else { return false };
    let Some(finite) = clause.finite else { return false };
    let takes_up = line.word(clause.items.start) == "so" && finite == clause.items.start + 1;
    let is_set_off = matches!(line.kind(at + 1), Some(Kind::Comma | Kind::Dash)) || clause.items.start == at + 1;
    if !is_set_off || !(takes_up || clause.is_verb_first()) {
        return false;
    }
    let subject = field::free_phrase(line, finite + 1, clause.items.end)
        .map(|it| it.start..subject::extend(line, segments, it.end))
        .filter(|it| animacy::is_personal(line, it) || it.len() == 1 && class::is(line.word(it.start), Class::Pronoun));
    let Some(subject) = subject else { return false };
    draft.speaker = Some(party::found(line, subject));
    draft.cue_is(line, finite);
    draft.frame = Some(at + 1..frame_end(view, clause.items.end));
    draft.found_by(RuleId::DirectCueAfter);
    true
}

/// `„...“, sagte sie, „...“`: the inserted clause belongs to both parts.
fn resumed(view: &View<'_, '_>, at: usize, draft: &mut Draft) -> bool {
    let line = view.line;
    let Some(comma) = at.checked_sub(1).filter(|it| line.kind(*it) == Some(Kind::Comma)) else { return false };
    let Some(first) = (0..comma).rev().find(|it| is_quoted(line, *it)) else { return false };
    after(view, first, draft) && draft.frame.as_ref().is_some_and(|frame| frame.end <= at)
}

/// The frame goes on to the next quotation, a semicolon or the end.
fn frame_end(view: &View<'_, '_>, from: usize) -> usize {
    let end = view.line.end();
    let closes = |at: &usize| matches!(view.line.kind(*at), Some(Kind::Speech | Kind::Semicolon));
    (from..end).find(closes).unwrap_or(end)
}

/// `Sie sagte: „...“`; `Die Ministerin: „...“`.
fn before(view: &View<'_, '_>, at: usize, draft: &mut Draft) -> bool {
    let line = view.line;
    let Some(colon) = at.checked_sub(1).filter(|it| line.kind(*it) == Some(Kind::Colon)) else { return false };
    let start = frame_start(line, colon);
    let hit = view.hits.iter().rev().find(|hit| (start..colon).contains(&hit.finite));
    // `Und weiter: „...“`: whoever spoke before goes on.
    let is_light = |at: usize| field::is_light(line, at) || class::is(line.word(at), Class::Coordinator);
    if (start..colon).all(is_light) {
        draft.found_by(RuleId::DirectColon);
        return true;
    }
    draft.frame = Some(start..at);
    match hit {
        Some(hit) => {
            attribute::attribute(view, hit, draft);
            draft.found_by(RuleId::DirectCueBefore);
        }
        None => {
            draft.found_by(RuleId::DirectColon);
            draft.speaker = party::subject_before(line, view.segments, start..colon);
        }
    }
    true
}

/// `Das Gericht kam zu dem Schluss, „dass ...“`: a comma where a colon is more usual.
fn introduced(view: &View<'_, '_>, at: usize, draft: &mut Draft) -> bool {
    let line = view.line;
    let Some(comma) = at.checked_sub(1).filter(|it| line.kind(*it) == Some(Kind::Comma)) else { return false };
    let takes = |hit: &CueClause| hit.verb.takes(Takes::Speech) || hit.verb.takes(Takes::Clause);
    let Some(hit) = view.hits.iter().find(|hit| hit.clause.end == comma && takes(hit)) else { return false };
    attribute::attribute(view, hit, draft);
    draft.frame = Some(frame_start(line, comma)..at);
    draft.found_by(RuleId::DirectCueBefore);
    true
}

/// After the last quotation, semicolon or stop before.
fn frame_start(line: &Line<'_>, colon: usize) -> usize {
    let bound = |at: &usize| matches!(line.kind(*at), Some(Kind::Speech | Kind::Semicolon | Kind::Stop));
    (0..colon).rev().find(bound).map_or(0, |at| at + 1)
}

/// `Sie wird mit den Worten „...“ zitiert`.
fn around(view: &View<'_, '_>, at: usize, draft: &mut Draft) -> bool {
    let segment = view.segments.iter().position(|it| it.items.contains(&at));
    let hit = view.hits.iter().find(|hit| Some(hit.segment) == segment);
    let Some(hit) = hit else { return false };
    attribute::attribute(view, hit, draft);
    draft.frame = Some(clause_frame(view, hit, at));
    draft.found_by(RuleId::DirectWithin);
    true
}

/// `Ott bewertete den Plan als „völlig überzogen und am Ende auch teuer“`: no cue, but a subject that can speak.
fn hosted(view: &View<'_, '_>, at: usize, draft: &mut Draft) -> bool {
    let View { line, segments, .. } = view;
    let is_before = |it: &&Clause| it.items.start < at && it.form == ClauseKind::Main;
    let Some(host) = segments.iter().rev().find(is_before).filter(|_| line.kind(at - 1) == Some(Kind::Word)) else {
        return false;
    };
    let speaker = subject::of_clause(line, segments, host).filter(|it| !it.contains(&at));
    draft.speaker = speaker.filter(|it| animacy::can_speak(line, it)).map(|items| party::found(line, items));
    draft.speaker.is_some()
}

/// The cue's clause; what follows the quotation belongs to it only where the clause goes on.
fn clause_frame(view: &View<'_, '_>, hit: &CueClause, at: usize) -> Range<usize> {
    let end = if at + 1 < hit.clause.end { hit.clause.end } else { at };
    hit.clause.start..end.min(view.line.end()).max(hit.clause.start + 1)
}

/// Whether the item at `at` is quoted and names something: `nannte das Vorhaben „Unsinn“`.
pub(in crate::claim) fn is_name_for(view: &View<'_, '_>, at: usize) -> bool {
    view.line.kind(at) == Some(Kind::Scrap) && named(view, at).is_some()
}

/// `nannte das Vorhaben „Unsinn“`: a scrap in the clause of a cue verb.
fn named(view: &View<'_, '_>, at: usize) -> Option<Draft> {
    let segment = view.segments.iter().position(|it| it.items.contains(&at))?;
    let hit = view.hits.iter().find(|hit| hit.segment == segment)?;
    // `lobte die Inszenierung von „Der Besuch“`: the preposition is not the verb's, and all is written large.
    let is_of = at
        .checked_sub(1)
        .is_some_and(|before| class::is(view.line.word(before), Class::Preposition) && !hit.cue.contains(&before));
    if is_of && view.is_title(at) && view.line.items.get(at).is_some_and(|it| 3 < it.tokens.len()) {
        return None;
    }
    // `nannte den Plan „Unsinn“`: what somebody is called is no title.
    let calls =
        hit.verb.takes(Takes::Epithet) && hit.voice == Voice::Active && hit.finite < at && !view.line.is_proper(at);
    let takes = [Takes::Name, Takes::Object, Takes::Speech].iter().any(|it| hit.verb.takes(*it));
    if !takes || !calls && is_name(view, at) {
        return None;
    }
    let mut draft = Draft::of(ClaimKind::Direct, at..at + 1, RuleId::DirectName);
    attribute::attribute(view, hit, &mut draft);
    if draft.speaker.as_ref().is_some_and(|it| it.items.contains(&at))
        || draft.addressee.as_ref().is_some_and(|it| it.contains(&at))
    {
        return None;
    }
    draft.frame = Some(clause_frame(view, hit, at));
    Some(draft)
}
