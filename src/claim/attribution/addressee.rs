//! Finds to whom something is said, in the clause of the cue.

use std::ops::Range;

use crate::claim::attribution::cue_subject;
use crate::claim::cue::cue_clause::{CueClause, Voice};
use crate::claim::lexicon::class::Class;
use crate::claim::lexicon::cue_verb::Takes;
use crate::claim::lexicon::{class, source_noun};
use crate::claim::sentence::clause::Clause;
use crate::claim::sentence::field::is_light;
use crate::claim::sentence::line::Line;
use crate::claim::sentence::verb_position::VerbPosition;
use crate::claim::sentence::{animacy, noun_phrase};

/// To whom it is said: after `gegenüber` or `vor`, in the dative, or in the accusative where the verb wants it.
pub(in crate::claim) fn find(
    line: &Line<'_>,
    segments: &[Clause],
    hit: &CueClause,
    speaker: Option<&Range<usize>>,
) -> Option<Range<usize>> {
    if let Some(audience) = audience(line, hit) {
        return Some(audience);
    }
    let (dative, accusative) = (hit.verb.takes(Takes::Addressee), hit.verb.takes(Takes::Patient));
    match hit.voice {
        Voice::Passive if accusative => cue_subject::subject(line, segments, hit),
        Voice::Passive if dative => recipients(line, hit.clause.clone(), speaker).find(|it| is_dative(line, it)),
        Voice::Active if dative || accusative => {
            let field = match hit.order {
                VerbPosition::Last => hit.clause.start + 1..hit.finite,
                VerbPosition::Second | VerbPosition::First | VerbPosition::Shared => hit.clause.clone(),
            };
            recipients(line, field, speaker).find(|it| accusative || is_dative(line, it))
        }
        Voice::Active | Voice::Passive => None,
    }
}

/// `gegenüber der Zeitung`, `vor Journalisten`.
fn audience(line: &Line<'_>, hit: &CueClause) -> Option<Range<usize>> {
    hit.clause.clone().find_map(|at| {
        let audience = noun_phrase::at(line, at + 1, hit.clause.end)?;
        let is_audience = match line.word(at) {
            "gegenüber" => true,
            "vor" | "zu" | "zur" | "zum" | "mit" => names_media(line, &audience),
            _ => false,
        };
        is_audience.then_some(audience)
    })
}

/// Whether the phrase names people or media that spread words.
fn names_media(line: &Line<'_>, phrase: &Range<usize>) -> bool {
    phrase.clone().any(|at| source_noun::is_audience(line.word(at)))
}

/// The noun phrases of a field that no preposition governs, the speaker left out.
pub(in crate::claim) fn recipients(
    line: &Line<'_>,
    field: Range<usize>,
    speaker: Option<&Range<usize>>,
) -> impl Iterator<Item = Range<usize>> {
    let mut at = field.start;
    std::iter::from_fn(move || {
        while at < field.end {
            if let Some(speaker) = speaker.filter(|it| it.contains(&at)) {
                at = speaker.end;
            } else if class::is(line.word(at), Class::Preposition) {
                at = noun_phrase::end(line, at + 1, field.end).unwrap_or(at + 1);
            } else if matches!(line.word(at), "ihm" | "ihnen" | "ihr" | "ihn") {
                at += 1;
                return Some(at - 1..at);
            } else if let Some(end) = noun_phrase::end(line, at, field.end).filter(|_| !is_light(line, at)) {
                let start = std::mem::replace(&mut at, end);
                return Some(start..end);
            } else {
                at += 1;
            }
        }
        None
    })
}

/// Whether a phrase can be dative: by its determiner, or without one where it names somebody (`kündigte Widerstand an`).
pub(in crate::claim) fn is_dative(line: &Line<'_>, phrase: &Range<usize>) -> bool {
    let first = line.word(phrase.start);
    match first {
        "dem" | "der" | "den" | "einem" | "einer" | "ihm" | "ihnen" | "ihr" => true,
        _ if class::is(first, Class::Nominative) => false,
        _ if class::is(first, Class::Oblique) => first.ends_with('m') || first.ends_with('r'),
        _ => line.is_capital(phrase.start) && animacy::is_personal(line, phrase),
    }
}
