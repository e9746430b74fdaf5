//! Nouns that a clause of reported speech depends on: `die Behauptung, dass ...`, `der Vorwurf, er habe ...`

use std::ops::Range;

use super::class::{self, Class};
use super::clause::{Form, Segment};
use super::draft::Draft;
use super::indirect::{self, Reading};
use super::line::{Kind, Line};
use super::party::Found;
use super::{phrase, source};
use crate::claim::{Attribution, ClaimKind};

/// Farthest that the noun stands before the comma, in items: `die Aussage des Ministers, dass ...`
const MAX_MODIFIER: usize = 8;

/// The clauses that depend on a noun, outside the drafts already found.
pub(super) fn find(reading: &Reading<'_, '_>, found: &[Draft]) -> Vec<Draft> {
    let Reading { line, segments, .. } = reading;
    let mut drafts = Vec::new();
    for (index, pair) in segments.windows(2).enumerate() {
        let [host, clause] = pair else { continue };
        let is_new =
            |at: usize| found.iter().all(|draft| !draft.covers(at) && !draft.quote.iter().any(|it| it.start == at));
        if clause.before != Some(Kind::Comma) || !is_new(clause.items.start) || !is_content(line, clause) {
            continue;
        }
        drafts.extend(noun(line, &host.items).map(|noun| draft(reading, index + 1, noun)));
    }
    drafts
}

/// A `dass` clause, or a main clause in Konjunktiv.
fn is_content(line: &Line<'_>, clause: &Segment) -> bool {
    match clause.form {
        Form::Subordinate => matches!(line.word(clause.items.start), "dass" | "daß" | "ob"),
        Form::Main => !clause.is_verb_first() && indirect::is_report(line, clause),
        Form::Relative | Form::Infinitive | Form::Fragment | Form::Speech => false,
    }
}

/// The noun, if nothing but its own modifiers stands between it and the comma.
fn noun(line: &Line<'_>, host: &Range<usize>) -> Option<usize> {
    let first = host.start.max(host.end.saturating_sub(MAX_MODIFIER));
    let noun = (first..host.end).rev().find(|at| line.is_capital(*at) && source::is_claim_noun(line.word(*at)))?;
    let ends_host = noun + 1 == host.end || phrase::end(line, noun, host.end) == Some(host.end);
    ends_host.then_some(noun)
}

fn draft(reading: &Reading<'_, '_>, clause: usize, noun: usize) -> Draft {
    let Reading { line, segments, .. } = reading;
    let start = segments.get(clause).map_or(noun + 1, |it| it.items.start);
    // The clause ends where the article's own verb comes again, else with the line.
    let resumes = segments.iter().skip(clause + 1).find(|it| {
        it.form == Form::Main && (it.is_verb_first() || !indirect::is_report(line, it))
            || it.before == Some(Kind::Semicolon)
    });
    let end = resumes.map_or(line.end(), |it| it.items.start - 1);
    let mut draft = Draft::of(ClaimKind::Indirect, start..end, "cue-noun");
    let article = noun.checked_sub(1).filter(|at| class::is(line.word(*at), Class::Nominative));
    draft.cue = (article.unwrap_or(noun)..noun + 1).collect();
    draft.lemma = line.word(noun).to_owned();
    draft.speaker = owner(line, noun, start).map(|items| Found { items, attribution: Attribution::Named });
    let host_start = segments.get(clause - 1).map_or(0, |it| it.items.start);
    draft.frame = Some(host_start..start);
    draft
}

/// Whose words the noun says they are: `die Aussage des Ministers`.
fn owner(line: &Line<'_>, noun: usize, limit: usize) -> Option<Range<usize>> {
    let next = noun + 1;
    let start = match line.word(next) {
        "von" | "vom" => next + 1,
        word if class::is(word, Class::Genitive) => next,
        _ => return None,
    };
    phrase::at(line, start, limit)
}
