//! Who goes on speaking where a line has no cue of its own.

use super::clause::Form;
use super::draft::Draft;
use super::party::Found;
use super::reading::Reading;
use super::{speakers, subject};
use crate::claim::class::{self, Class};
use crate::claim::{Attribution, Party};

/// Who has spoken so far.
#[derive(Debug, Default)]
pub(super) struct Running {
    /// Who spoke last.
    speaker: Option<Party>,
    /// Whom the line before is about, if it passes nothing on and they can speak.
    topic: Option<Party>,
}

impl Running {
    /// Who speaks in a line without a cue: `Der Verband reagierte verhalten. Die Pläne seien unausgereift.`
    pub(super) fn carried(&self) -> Option<Party> {
        let party = self.topic.or(self.speaker)?;
        Some(Party { attribution: Attribution::Carried, ..party })
    }

    /// Somebody spoke.
    pub(super) fn speak(&mut self, speaker: Party) {
        *self = Self { speaker: Some(speaker), topic: None };
    }

    /// The carried speaker spoke.
    pub(super) fn go_on(&mut self) {
        *self = Self { speaker: self.topic.or(self.speaker), topic: None };
    }

    /// A line passed nothing on; `topic` is its subject.
    pub(super) fn pause(&mut self, topic: Option<Party>) {
        self.topic = topic;
    }
}

/// Whom a line is about, if they can speak: the subject of its first main clause.
pub(super) fn topic(reading: &Reading<'_, '_>) -> Option<Found> {
    let main = reading.segments.iter().find(|it| it.form == Form::Main)?;
    // What somebody is, or what is done to them, makes nobody speak.
    let verb = reading.line.word(main.finite?);
    if class::is(verb, Class::Be) || class::is(verb, Class::Become) {
        return None;
    }
    let items = subject::of_clause(reading.line, reading.segments, main)?;
    let found = Found { items, attribution: Attribution::Named };
    speakers::can_speak(reading.line, &found.items).then_some(found)
}

/// Who speaks in a line as a whole: the last speaker who is not quoted by another, a verb's before a source phrase's.
pub(super) fn of_line(drafts: &[Draft]) -> Option<Found> {
    let is_outer = |it: &&Draft| it.cue.first().is_none_or(|cue| drafts.iter().all(|outer| !outer.covers(*cue)));
    let named = drafts.iter().filter(|it| is_outer(it) || it.kind == crate::claim::ClaimKind::Reported);
    let speaking = named.filter_map(|it| Some((it, it.speaker.as_ref()?)));
    let speaking = speaking.filter(|(_, speaker)| speaker.attribution != Attribution::Unnamed);
    let (draft, speaker) = speaking.max_by_key(|(draft, _)| !draft.rules.iter().any(|it| it.starts_with("source")))?;
    // Who relies on others goes on speaking: `meldete Reuters unter Berufung auf Behörden`.
    let carrier = draft.carrier.clone().filter(|_| draft.rules.contains(&"chain-basis"));
    Some(carrier.map_or_else(|| speaker.clone(), |items| Found { items, attribution: Attribution::Named }))
}
