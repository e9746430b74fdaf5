//! Finds who speaks, in the clause of the cue.

use std::ops::Range;

use crate::claim::attribution::{addressee, cue_subject};
use crate::claim::cue::cue_clause::{CueClause, Voice};
use crate::claim::lexicon::cue_verb::Takes;
use crate::claim::lexicon::source_noun;
use crate::claim::sentence::clause::{Clause, ClauseKind};
use crate::claim::sentence::line::Line;
use crate::claim::sentence::{animacy, noun_phrase, subject};
use crate::claim::{Attribution, Party};
use crate::document::Document;

/// A party as a range of items.
#[derive(Debug, Clone)]
pub(in crate::claim) struct Found {
    /// Its words.
    pub(in crate::claim) items: Range<usize>,
    /// How it was found.
    pub(in crate::claim) attribution: Attribution,
}

impl Found {
    /// The party, unless it stands nowhere.
    pub(in crate::claim) fn party(&self, document: &Document<'_>, line: &Line<'_>) -> Option<Party> {
        let span = line.span(document, self.items.clone())?;
        Some(Party { span, entity: None, attribution: self.attribution })
    }
}

/// Who speaks: the subject of the cue verb, or in a passive whoever stands after `von`.
pub(in crate::claim) fn speaker(line: &Line<'_>, segments: &[Clause], hit: &CueClause) -> Option<Found> {
    let items = match (hit.voice, hit.verb.lemma.as_str()) {
        _ if hit.verb.takes(Takes::Place) => place(line, hit),
        // Who is quoted speaks, not who quotes.
        (Voice::Passive, "zitieren") => cue_subject::subject(line, segments, hit),
        (Voice::Passive, _) => agent(line, hit.clause.clone()),
        (Voice::Active, _) => {
            let subject = cue_subject::subject(line, segments, hit)?;
            // `zitiert die Zeitung den Minister`
            if hit.verb.lemma == "zitieren"
                && let Some(quoted) = addressee::recipients(line, hit.clause.clone(), Some(&subject))
                    .find(|it| animacy::is_somebody(line, it))
            {
                return Some(found(line, quoted));
            }
            if line.word(subject.start) == "man" {
                return Some(Found { items: subject, attribution: Attribution::Unnamed });
            }
            Some(subject)
        }
    };
    // `hieß es`, a passive: the verb itself shows that the source is left open.
    let unnamed = Found { items: hit.finite..hit.finite + 1, attribution: Attribution::Unnamed };
    Some(items.map_or(unnamed, |items| found(line, items)))
}

/// A party whose words are known.
pub(in crate::claim) fn found(line: &Line<'_>, items: Range<usize>) -> Found {
    // `andere`, `viele` stand for nobody that was named.
    let is_personal = matches!(line.word(items.start), "er" | "sie" | "es" | "dieser" | "diese" | "ich" | "wir");
    let is_pronoun = items.len() == 1 && is_personal;
    let attribution = if is_pronoun { Attribution::Pronoun } else { Attribution::Named };
    Found { items, attribution }
}

/// The subject after the verb, where what stands before it is known to be none.
pub(in crate::claim) fn after(line: &Line<'_>, segments: &[Clause], hit: &CueClause) -> Option<Found> {
    cue_subject::after_verb(line, segments, hit).map(|items| found(line, items))
}

/// The subject of a clause without a cue: `Die Chefin, Vera Lindt, ist zufrieden: „...“`, `Lindt: „...“`.
pub(in crate::claim) fn subject_before(line: &Line<'_>, segments: &[Clause], range: Range<usize>) -> Option<Found> {
    let host = segments.iter().rev().find(|it| range.contains(&it.items.start) && it.form == ClauseKind::Main);
    let finite = host.and_then(|it| it.finite).unwrap_or(range.end);
    let items = subject::around(line, segments, range.start, finite, range.end)?;
    Some(found(line, items))
}

/// In a passive: `von der Opposition`, `in einem Bericht`.
pub(in crate::claim) fn agent(line: &Line<'_>, clause: Range<usize>) -> Option<Range<usize>> {
    let prepositions = ["von", "vom", "seitens", "durch", "in", "im"];
    prepositions.iter().find_map(|preposition| {
        let mut places = clause.clone().rev().filter(|at| line.word(*at) == *preposition);
        places.find_map(|at| {
            let person = noun_phrase::at(line, at + 1, clause.end)?;
            let is_text = !matches!(*preposition, "in" | "im") || names_text(line, &person);
            is_text.then_some(person)
        })
    })
}

/// Where it says so: `im Bericht heißt es`, `aus Paris verlautete`.
fn place(line: &Line<'_>, hit: &CueClause) -> Option<Range<usize>> {
    let prepositions = ["in", "im", "aus", "bei", "beim", "von", "vom", "auf"];
    let at = hit.clause.clone().find(|at| prepositions.contains(&line.word(*at)))?;
    noun_phrase::at(line, at + 1, hit.clause.end)
}

/// Whether the phrase names something that is read or heard.
fn names_text(line: &Line<'_>, phrase: &Range<usize>) -> bool {
    phrase.clone().any(|at| source_noun::is_text(line.word(at)))
}
