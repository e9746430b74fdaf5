//! Nouns that a clause of reported speech depends on: `die Behauptung, dass ...`, `der Vorwurf, er habe ...`

use std::ops::Range;

use crate::claim::ClaimKind;
use crate::claim::attribution::draft::Draft;
use crate::claim::attribution::view::View;
use crate::claim::attribution::{attribute, party};
use crate::claim::cue::cue_clause::CueClause;
use crate::claim::lexicon::class::Class;
use crate::claim::lexicon::{class, source_noun, stance};
use crate::claim::rule::RuleId;
use crate::claim::sentence::clause::{Clause, ClauseKind};
use crate::claim::sentence::item::Kind;
use crate::claim::sentence::line::Line;
use crate::claim::sentence::{animacy, noun_phrase, subject};

/// Farthest that the noun stands before the comma, in items: `die Aussage des Ministers, dass ...`
const MAX_MODIFIER: usize = 8;

/// The clauses that depend on a noun, outside the drafts already found.
pub(in crate::claim) fn find(view: &View<'_, '_>, found: &[Draft]) -> Vec<Draft> {
    let mut drafts = Vec::new();
    for (index, clause) in view.segments.iter().enumerate() {
        let is_new =
            |at: usize| found.iter().all(|draft| !draft.covers(at) && !draft.quote.iter().any(|it| it.start == at));
        let noun = host(view, index).filter(|_| is_new(clause.items.start));
        drafts.extend(noun.map(|noun| draft(view, index, noun)));
    }
    drafts
}

/// The noun that the clause of segment `index` depends on.
pub(in crate::claim) fn host(view: &View<'_, '_>, index: usize) -> Option<usize> {
    let View { line, segments, .. } = view;
    let host = segments.get(index.checked_sub(1)?)?;
    let clause = segments.get(index).filter(|it| it.before == Some(Kind::Comma) && is_content(line, it))?;
    debug_assert!(host.items.end < clause.items.start);
    let is_fit = if says_by(line, clause) { source_noun::names_or_holds_words } else { source_noun::is_claim_noun };
    noun(line, &host.items, is_fit)
}

/// `Berichte, wonach ...`; `Gerüchte, nach denen ...`
fn says_by(line: &Line<'_>, clause: &Clause) -> bool {
    let start = clause.items.start;
    line.word(start) == "wonach" || line.word(start) == "nach" && class::is(line.word(start + 1), Class::Relative)
}

/// A `dass` clause, or a main clause in Konjunktiv.
fn is_content(line: &Line<'_>, clause: &Clause) -> bool {
    match clause.form {
        ClauseKind::Subordinate => matches!(line.word(clause.items.start), "dass" | "daß" | "ob" | "wonach"),
        ClauseKind::Main => !clause.is_verb_first() && clause.is_report(line),
        ClauseKind::Relative if says_by(line, clause) => true,
        ClauseKind::Relative | ClauseKind::Infinitive | ClauseKind::Fragment | ClauseKind::Speech => false,
    }
}

/// The noun, if nothing but its own modifiers stands between it and the comma.
fn noun(line: &Line<'_>, host: &Range<usize>, is_fit: fn(&str) -> bool) -> Option<usize> {
    let first = host.start.max(host.end.saturating_sub(MAX_MODIFIER));
    let noun = (first..host.end).rev().find(|at| line.is_capital(*at) && is_fit(line.word(*at)))?;
    let ends_host = noun + 1 == host.end || noun_phrase::end(line, noun, host.end) == Some(host.end);
    ends_host.then_some(noun)
}

fn draft(view: &View<'_, '_>, index: usize, noun: usize) -> Draft {
    let View { line, segments, .. } = view;
    let start = segments.get(index).map_or(noun + 1, |it| it.items.start);
    // The clause ends where the article's own verb comes again, else with the line.
    let resumes = segments.iter().skip(index + 1).find(|it| {
        it.form == ClauseKind::Main && (it.is_verb_first() || !it.is_report(line))
            || it.before == Some(Kind::Semicolon) && !view.is_reported_on(it.items.start)
    });
    let end = resumes.map_or(line.end(), |it| it.items.start - 1);
    let mut draft = Draft::of(ClaimKind::Indirect, start..end, RuleId::CueNoun);
    let host_start = segments.get(index - 1).map_or(0, |it| it.items.start);
    draft.frame = Some(host_start..start);
    if let Some(hit) = view.hits.iter().find(|hit| denies(hit, host_start..start, end)) {
        attribute::attribute(view, hit, &mut draft);
        draft.rules.push(RuleId::Denial);
        return draft;
    }
    let article = noun.checked_sub(1).filter(|at| class::is(line.word(*at), Class::Nominative));
    draft.cue = (article.unwrap_or(noun)..noun + 1).collect();
    draft.lemma = line.word(noun).to_owned();
    let speaker = owner(line, noun, start).or_else(|| text(view, index, noun)).or_else(|| arguer(view, index, noun));
    draft.speaker = speaker.map(|items| party::found(line, items));
    draft
}

/// `ein Bericht der BBC, wonach ...`: the text or medium itself.
fn text(view: &View<'_, '_>, index: usize, noun: usize) -> Option<Range<usize>> {
    let View { line, segments, .. } = view;
    let clause = segments.get(index)?;
    let speaks = source_noun::can_speak(line.word(noun)) && !source_noun::is_hearsay(line.word(noun));
    (says_by(line, clause) && speaks).then_some(noun..clause.items.start - 1)
}

/// `trat mit der Begründung zurück, ...`: who argues with what the noun names.
fn arguer(view: &View<'_, '_>, index: usize, noun: usize) -> Option<Range<usize>> {
    let View { line, segments, .. } = view;
    let host = segments.get(index.checked_sub(1)?)?;
    let preposition = noun.checked_sub(2).filter(|at| host.items.contains(at))?;
    let is_active = host.finite.is_some_and(|at| !class::is(line.word(at), Class::Become));
    if line.word(preposition) != "mit" || !is_active {
        return None;
    }
    subject::of_clause(line, segments, host).filter(|it| animacy::is_personal(line, it) || it.len() == 1)
}

/// `Den Vorwurf, ..., wies sie zurück`: whether a verb before or behind the clause denies it.
fn denies(hit: &CueClause, host: Range<usize>, end: usize) -> bool {
    stance::is_denial(&hit.verb.lemma) && (host.contains(&hit.finite) || hit.finite == end + 1)
}

/// Whose words the noun says they are: `die Aussage des Ministers`.
fn owner(line: &Line<'_>, noun: usize, limit: usize) -> Option<Range<usize>> {
    let next = noun + 1;
    let start = match line.word(next) {
        "von" | "vom" => next + 1,
        word if class::is(word, Class::Genitive) => next,
        _ => return None,
    };
    noun_phrase::at(line, start, limit)
}
