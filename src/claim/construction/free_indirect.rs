//! Free indirect speech: Konjunktiv, or `soll` and `will`, without a cue of its own.

use std::ops::Range;

use crate::claim::attribution::draft::Draft;
use crate::claim::attribution::party;
use crate::claim::attribution::party::Found;
use crate::claim::attribution::view::View;
use crate::claim::lexicon::class;
use crate::claim::lexicon::class::Class;
use crate::claim::rule::RuleId;
use crate::claim::sentence::clause::{Clause, ClauseKind};
use crate::claim::sentence::item::Kind;
use crate::claim::sentence::line::Line;
use crate::claim::sentence::{animacy, field, subject};
use crate::claim::{Attribution, ClaimKind};
use crate::tag::{Mood, VerbForm};

/// What carries a free indirect line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::claim) enum Carrier {
    /// `Die Lage sei ernst.`
    Subjunctive,
    /// `Der Mann soll geflohen sein.`
    Modal,
}

/// How near to the line somebody's words are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::claim) enum Nearness {
    /// Nobody has spoken yet: only hearsay is passed on, from a source left open.
    Silent,
    /// Somebody has, before the line before.
    Earlier,
    /// The line before passes words on.
    Adjacent,
    /// The line before is free indirect speech itself.
    Continued,
}

/// The whole line as free indirect speech, if its main verb is of that kind.
pub(in crate::claim) fn find(view: &View<'_, '_>, nearness: Nearness) -> Option<(Carrier, Draft)> {
    let line = view.line;
    let segment = view.segments.iter().find(|it| it.form == ClauseKind::Main && it.finite.is_some())?;
    let finite = segment.finite?;
    let whole = 0..line.items.len();
    let free = |rule| Draft::of(ClaimKind::FreeIndirect, whole.clone(), rule);
    let is_hearsay = has_perfect_infinitive(line, finite + 1..segment.items.end);
    match line.word(finite) {
        _ if is_reported_mood(view, segment, finite, nearness) => {
            Some((Carrier::Subjunctive, free(RuleId::FreeSubjunctive)))
        }
        "soll" | "sollen" => {
            let mut draft = free(RuleId::FreeModal);
            let says_hearsay = hearsay(line, segment);
            // Far from anybody's words it is a plan that the article tells.
            let is_free = is_hearsay
                || says_hearsay.is_some()
                || Nearness::Earlier < nearness && !asks_first(line, view.segments);
            let open = || (nearness == Nearness::Silent).then(|| unnamed(finite));
            draft.speaker = says_hearsay.or_else(open);
            is_free.then_some((Carrier::Modal, draft))
        }
        "will" | "wollen" if is_hearsay => {
            let mut draft = free(RuleId::FreeWill);
            let items = subject::of_clause(line, view.segments, segment)?;
            draft.speaker = Some(Found { items, attribution: Attribution::Named });
            Some((Carrier::Modal, draft))
        }
        _ => None,
    }
}

/// What a line goes on reporting behind a semicolon, after words of somebody: `„...“, sagte sie; der Bau werde teurer`.
pub(in crate::claim) fn tails(view: &View<'_, '_>, found: &[Draft]) -> Vec<Draft> {
    let View { line, segments, .. } = view;
    let is_open =
        |at: usize| found.iter().all(|it| !it.covers(at) && it.frame.as_ref().is_none_or(|it| !it.contains(&at)));
    let mut tails = Vec::new();
    for segment in segments.iter().filter(|it| it.before == Some(Kind::Semicolon)) {
        let start = segment.items.start;
        let end = (start..line.end()).find(|at| line.kind(*at) == Some(Kind::Semicolon)).unwrap_or(line.end());
        let before = found.iter().rev().find(|it| it.quote.iter().all(|quote| quote.start < start));
        let Some(speaker) = before.and_then(|it| it.speaker.clone()) else { continue };
        if (start..end).all(is_open) && view.is_reported_on(start) {
            let speaker = Some(Found { attribution: speaker.attribution.carried(), ..speaker });
            tails.push(Draft { speaker, ..Draft::of(ClaimKind::FreeIndirect, start..end, RuleId::FreeSemicolon) });
        }
    }
    tails
}

/// What a colon introduces in Konjunktiv I behind a statement of the article's: `Ott senkte die Prognose: Man werde ...`
pub(in crate::claim) fn behind_colon(view: &View<'_, '_>) -> Option<Draft> {
    let View { line, segments, .. } = view;
    let start = segments.iter().find(|it| it.before == Some(Kind::Colon))?.items.start;
    let told = segments.iter().find(|it| start <= it.items.start && it.form == ClauseKind::Main)?;
    if line.mood(told.finite?) != Some(Mood::SubjunctiveI) || !view.is_reported_on(start) {
        return None;
    }
    let main = segments.iter().find(|it| it.items.start < start && it.form == ClauseKind::Main);
    // `Anders Jan Boll vom Bund: Das Geld sei ...`
    let first = segments.first().filter(|_| main.is_none()).map(|it| it.items.clone());
    let alone = || first.and_then(|it| field::free_phrase(line, it.start, it.end));
    let subject = main.and_then(|it| subject::of_clause(line, segments, it)).or_else(alone);
    let mut draft = Draft::of(ClaimKind::FreeIndirect, start..line.end(), RuleId::FreeColon);
    draft.speaker = subject.filter(|it| animacy::can_speak(line, it)).map(|items| party::found(line, items));
    Some(draft)
}

/// `Ob das Dach hält, soll ein Statiker klären`: what is still to be found out is said by nobody.
fn asks_first(line: &Line<'_>, segments: &[Clause]) -> bool {
    segments.first().is_some_and(|it| {
        it.form == ClauseKind::Subordinate
            && class::is(line.word(it.items.start), Class::Content)
            && line.word(it.items.start) != "als"
    })
}

/// `angeblich` in a clause: the word that leaves the source open.
pub(in crate::claim) fn hearsay(line: &Line<'_>, segment: &Clause) -> Option<Found> {
    segment.items.clone().find(|at| class::is(line.word(*at), Class::Hearsay)).map(unnamed)
}

/// A source left open by the word at `at`.
fn unnamed(at: usize) -> Found {
    Found { items: at..at + 1, attribution: Attribution::Unnamed }
}

/// `gewusst haben`, `geflohen sein` at the end of a clause.
fn has_perfect_infinitive(line: &Line<'_>, clause: Range<usize>) -> bool {
    let Some(last) = clause.end.checked_sub(1).filter(|at| clause.start < *at) else { return false };
    let is_participle = |at: usize| line.items.get(at).is_some_and(|item| item.verb == Some(VerbForm::Participle));
    match line.word(last) {
        "haben" | "sein" => {
            is_participle(last - 1) || line.word(last - 1).starts_with("ge") || line.word(last - 1) == "worden"
        }
        _ => false,
    }
}

/// Konjunktiv I always reports; Konjunktiv II where no condition stands beside it, and where Konjunktiv I would look
/// like the indicative (`sie hätten`). Elsewhere it is as likely the author's own guess, the farther from any speech.
fn is_reported_mood(view: &View<'_, '_>, segment: &Clause, finite: usize, nearness: Nearness) -> bool {
    let line = view.line;
    let least = match line.word(finite) {
        "möchte" | "möchten" => return false,
        "dürfte" | "könnte" | "müsste" | "sollte" => Nearness::Continued,
        "hätte" | "wäre" | "würde" => Nearness::Adjacent,
        _ => Nearness::Earlier,
    };
    if nearness < least {
        return false;
    }
    match line.mood(finite) {
        Some(Mood::SubjunctiveI) => true,
        Some(Mood::SubjunctiveII) => {
            let conditional = view.segments.iter().any(|it| {
                it.form == ClauseKind::Subordinate && matches!(line.word(it.items.start), "wenn" | "falls" | "sofern")
            });
            !conditional && segment.is_report(line)
        }
        Some(Mood::Indicative) | None => false,
    }
}
