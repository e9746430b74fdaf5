//! Who goes on speaking where a line has no cue of its own.

use crate::claim::attribution::draft::Draft;
use crate::claim::attribution::party;
use crate::claim::attribution::party::Found;
use crate::claim::attribution::view::View;
use crate::claim::construction::free_indirect;
use crate::claim::lexicon::class;
use crate::claim::lexicon::class::Class;
use crate::claim::rule::RuleId;
use crate::claim::sentence::clause::ClauseKind;
use crate::claim::sentence::{animacy, subject};
use crate::claim::{Attribution, Party};
use crate::lexicon::verb;

/// Who has spoken so far.
#[derive(Debug, Default)]
pub(in crate::claim) struct CurrentSpeaker {
    /// Who spoke last.
    speaker: Option<Party>,
    /// Whom the line before is about, if it passes nothing on and they can speak.
    topic: Option<Party>,
}

impl CurrentSpeaker {
    /// Who speaks in a line without a cue: `Der Verband reagierte verhalten. Die Pläne seien unausgereift.`
    pub(in crate::claim) fn carried(&self) -> Option<Party> {
        self.topic.or(self.speaker).map(Party::carried)
    }

    /// Somebody spoke.
    pub(in crate::claim) fn speak(&mut self, speaker: Party) {
        *self = Self { speaker: Some(speaker), topic: None };
    }

    /// The carried speaker spoke.
    pub(in crate::claim) fn go_on(&mut self) {
        *self = Self { speaker: self.topic.or(self.speaker), topic: None };
    }

    /// A line passed nothing on; `topic` is its subject.
    pub(in crate::claim) fn pause(&mut self, topic: Option<Party>) {
        self.topic = topic;
    }
}

/// Whom a line is about, if they can speak: the subject of its first main clause, in a passive who does it.
pub(in crate::claim) fn topic(view: &View<'_, '_>) -> Option<Found> {
    let main = view.segments.iter().find(|it| it.form == ClauseKind::Main)?;
    let line = view.line;
    let verb = line.word(main.finite?);
    let items = if class::is(verb, Class::Become) {
        party::agent(line, main.items.clone())?
    } else if class::is(verb, Class::Be) || verb.starts_with("soll") {
        // What somebody is, or ought to do, makes nobody speak.
        return None;
    } else {
        subject::of_clause(line, view.segments, main)?
    };
    if animacy::can_speak(line, &items) {
        return Some(party::found(line, items));
    }
    // `Scharfe Kritik kam von der FDP.`
    let comes = verb::unprefixed(verb) == Some("kommen");
    let from = party::agent(line, main.items.clone())?;
    match animacy::is_somebody(line, &from) {
        true => Some(party::found(line, from)),
        // Somebody else may speak now; who is not sure.
        false => comes.then_some(Found { items: from, attribution: Attribution::Unnamed }),
    }
}

/// `Die Kommission erwägt angeblich ein Verfahren`: the word that says that nobody is named.
pub(in crate::claim) fn hearsay(view: &View<'_, '_>) -> Option<Found> {
    let main = view.segments.iter().find(|it| it.form == ClauseKind::Main)?;
    free_indirect::hearsay(view.line, main)
}

/// Who speaks in a line as a whole: the last speaker who is not quoted by another, a verb's before a source phrase's.
pub(in crate::claim) fn of_line(drafts: &[Draft]) -> Option<Found> {
    let is_outer = |it: &&Draft| it.cue.first().is_none_or(|cue| drafts.iter().all(|outer| !outer.covers(*cue)));
    let named = drafts.iter().filter(|it| is_outer(it) || it.kind == crate::claim::ClaimKind::Reported);
    let speaking = named.filter_map(|it| Some((it, it.speaker.as_ref()?)));
    let speaking = speaking.filter(|(_, speaker)| speaker.attribution != Attribution::Unnamed);
    let (draft, speaker) = speaking.max_by_key(|(draft, _)| !draft.rules.iter().any(|it| it.origin().is_some()))?;
    // Who relies on others goes on speaking: `meldete Reuters unter Berufung auf Behörden`.
    let carrier = draft.carrier.clone().filter(|_| draft.rules.contains(&RuleId::ChainBasis));
    Some(carrier.map_or_else(|| speaker.clone(), |items| Found { items, attribution: Attribution::Named }))
}
