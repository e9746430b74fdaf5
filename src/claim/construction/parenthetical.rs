//! A cue behind the words or within them: `..., sagte sie`; `..., wie die Polizei mitteilte`.

use std::ops::Range;

use crate::claim::attribution::view::View;
use crate::claim::construction::complement::{MAX_GAP, opener};
use crate::claim::construction::content_noun;
use crate::claim::cue::cue_clause::CueClause;
use crate::claim::lexicon::class;
use crate::claim::lexicon::class::Class;
use crate::claim::lexicon::cue_verb::Takes;
use crate::claim::rule::RuleId;
use crate::claim::sentence::clause::{Clause, ClauseKind};
use crate::claim::sentence::item::Kind;
use crate::claim::sentence::line::Line;
use crate::claim::sentence::verb_position::VerbPosition;

/// The words, the frame around them, and the rule that found them.
pub(in crate::claim) type Framed = (Vec<Range<usize>>, Range<usize>, RuleId);

/// `..., sagte sie`; `..., wie die Polizei mitteilte`; `In zehn Jahren, so schätzen Forscher, soll ...`
pub(in crate::claim) fn around(view: &View<'_, '_>, hit: &CueClause) -> Option<Framed> {
    let View { line, segments, .. } = view;
    let segment = segments.get(hit.segment)?;
    let opens = line.word(segment.start);
    let rule = match hit.order {
        VerbPosition::First => RuleId::CueAfter,
        VerbPosition::Last if opens == "wie" => RuleId::CueWie,
        VerbPosition::Second if opens == "so" && hit.finite == segment.start + 1 && hit.segment > 0 => RuleId::CueSo,
        // `Die Kamera ist ausgefallen, das teilte das Institut mit.`
        VerbPosition::Second
            if matches!(opens, "das" | "dies") && hit.finite == segment.start + 1 && hit.segment > 0 =>
        {
            RuleId::CueDas
        }
        VerbPosition::Last | VerbPosition::Second | VerbPosition::Shared => return None,
    };
    let takes = hit.verb.takes(Takes::Clause) || hit.verb.takes(Takes::Speech);
    let is_hosted = (0..hit.segment).any(|index| content_noun::host(view, index).is_some());
    if !takes || is_hosted || is_question(line) {
        return None;
    }
    let end = insertion_end(view, hit);
    let open = segment.start.saturating_sub(1);
    let mut quotes = match topic_clause(view, hit) {
        Some(clause) => parts(line, clause, &(open..end)),
        None => rest(view, open..end),
    };
    extend_back(view, &mut quotes);
    let is_quoted = |it: &Clause| quotes.iter().any(|quote| quote.contains(&it.items.start));
    let is_statement = |(index, it): (usize, &Clause)| match it.form {
        ClauseKind::Main => it.finite.is_some(),
        // `Dass die Bahn zahlt, bestätigte ein Sprecher.`
        ClauseKind::Subordinate => index == 0 && class::is(opener(line, it), Class::Content),
        ClauseKind::Relative | ClauseKind::Infinitive | ClauseKind::Fragment | ClauseKind::Speech => false,
    };
    if !segments.iter().enumerate().filter(|(_, it)| is_quoted(it)).any(is_statement) {
        return None;
    }
    Some((quotes, open..end, rule))
}

fn is_question(line: &Line<'_>) -> bool {
    line.word(line.end()) == "?"
}

/// The end of an inserted clause: the cue's segment with its appositions, and the comma that closes it.
fn insertion_end(view: &View<'_, '_>, hit: &CueClause) -> usize {
    let View { line, segments, .. } = view;
    let Some(own) = segments.get(hit.segment) else { return hit.clause.end };
    let mut end = own.items.end;
    for segment in segments.iter().skip(hit.segment + 1).take(MAX_GAP) {
        let joins = segment.before == Some(Kind::Comma)
            && own.start <= segment.start // else it ends a clause that was interrupted
            && !class::is(line.word(segment.items.start), Class::Coordinator)
            && matches!(segment.form, ClauseKind::Fragment | ClauseKind::Relative | ClauseKind::Subordinate);
        if !joins {
            break;
        }
        end = segment.items.end;
    }
    if line.kind(end) == Some(Kind::Comma) { end + 1 } else { end }
}

/// The line without an insertion, from the last semicolon before to the first one beyond which nothing is reported.
pub(in crate::claim) fn rest(view: &View<'_, '_>, insertion: Range<usize>) -> Vec<Range<usize>> {
    let line = view.line;
    let is_semicolon = |at: &usize| line.kind(*at) == Some(Kind::Semicolon);
    let start = (0..insertion.start).rev().find(is_semicolon).map_or(0, |at| at + 1);
    // Behind the clause of the cue begins a statement of its own.
    let closes = |at: &usize| {
        *at == insertion.end && line.kind(*at) == Some(Kind::Colon)
            || is_semicolon(at) && (*at == insertion.end || !view.is_reported_on(at + 1))
            || view.hits.iter().any(|hit| hit.clause.start == at + 1 && view.opens_statement(hit))
    };
    let end = (insertion.end..line.end()).find(closes).unwrap_or(line.end());
    parts(line, start..end, &insertion)
}

/// What of a range stands before and behind an insertion.
pub(in crate::claim) fn parts(line: &Line<'_>, range: Range<usize>, insertion: &Range<usize>) -> Vec<Range<usize>> {
    let before = range.start..insertion.start.min(range.end);
    let behind = insertion.end.max(range.start)..range.end;
    [before, behind].map(|it| trim(line, it)).into_iter().filter(|it| it.start < it.end).collect()
}

/// `Dass er, wie es heißt, Geld nahm, bestätigte sie nicht`: the clause that opens the line, where `wie` stands within it
/// or right behind.
fn topic_clause(view: &View<'_, '_>, hit: &CueClause) -> Option<Range<usize>> {
    let View { line, segments, .. } = view;
    let first = segments.first()?;
    let is_topic = first.form == ClauseKind::Subordinate && class::is(opener(line, first), Class::Content);
    let is_other = segments.get(hit.segment).is_some_and(|it| it.start != first.start);
    if !is_topic || !is_other || hit.order != VerbPosition::Last {
        return None;
    }
    let last = segments.iter().take(MAX_GAP + 1).rfind(|it| it.start == first.start)?;
    (last.finite.is_some() && hit.segment <= MAX_GAP).then_some(first.items.start..last.items.end)
}

/// `Die Werft sei pleite; alle Stellen fielen weg, sagte sie`: takes in what is reported before a semicolon.
fn extend_back(view: &View<'_, '_>, quotes: &mut [Range<usize>]) {
    let line = view.line;
    let Some(first) = quotes.first_mut() else { return };
    while let Some(semicolon) = first.start.checked_sub(1).filter(|at| line.kind(*at) == Some(Kind::Semicolon)) {
        let start = (0..semicolon).rev().find(|at| line.kind(*at) == Some(Kind::Semicolon)).map_or(0, |at| at + 1);
        if !view.is_reported_on(start) {
            return;
        }
        first.start = start;
    }
}

/// Leaves out commas and stops at both ends.
pub(in crate::claim) fn trim(line: &Line<'_>, mut range: Range<usize>) -> Range<usize> {
    let is_mark = |at: usize| matches!(line.kind(at), Some(Kind::Comma | Kind::Stop | Kind::Colon | Kind::Dash));
    while range.start < range.end && is_mark(range.start) {
        range.start += 1;
    }
    while range.start < range.end && is_mark(range.end - 1) {
        range.end -= 1;
    }
    range
}
