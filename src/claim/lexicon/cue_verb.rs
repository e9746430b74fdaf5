//! The verbs that introduce reported speech, and the forms they take.

use std::sync::LazyLock;

use crate::hash::Map;
use crate::lexicon;
use crate::lexicon::verb::{Parts, Reading};
use crate::tag::{Mood, VerbForm};

/// A verb of the lexicon, possibly with words that must stand by it.
#[derive(Debug)]
pub(in crate::claim) struct Verb {
    /// Its lemma: `mitteilen`.
    pub(in crate::claim) lemma: String,
    /// Its separable particle: `mit`.
    pub(in crate::claim) particle: Option<&'static str>,
    /// Words, in lower case, of which one must stand in the clause; none where empty.
    pub(in crate::claim) needs: Vec<String>,
    takes: &'static str,
}

/// What a verb can take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::claim) enum Takes {
    /// A clause that holds the words.
    Clause,
    /// Direct speech.
    Speech,
    /// An object: the act is told, not its words.
    Object,
    /// An object in a headline: `Richterin sieht Formfehler`.
    Headline,
    /// A name for something: `nannte es „Unsinn“`.
    Name,
    /// A name for something after `als`: `wertete es als Erfolg`.
    Epithet,
    /// A name for something as a second accusative: `nannte es einen Erfolg`.
    SecondAccusative,
    /// The person addressed, in the dative.
    Addressee,
    /// The person addressed, in the accusative.
    Patient,
    /// Its source after a preposition: `im Bericht heißt es`.
    Place,
}

impl Verb {
    /// Whether the verb takes this.
    pub(in crate::claim) fn takes(&self, what: Takes) -> bool {
        self.takes.contains(match what {
            Takes::Clause => 'c',
            Takes::Speech => 'q',
            Takes::Object => 'o',
            Takes::Headline => 'h',
            Takes::Name => 'n',
            Takes::Epithet => 'a',
            Takes::SecondAccusative => 'd',
            Takes::Addressee => 'p',
            Takes::Patient => 'b',
            Takes::Place => 'i',
        })
    }
}

/// A form of a verb as one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::claim) enum Shape {
    /// Finite; a particle stands apart: `teilte ... mit`.
    Finite(Mood),
    /// Finite with its particle, as in a subordinate clause: `mitteilte`.
    Joined(Mood),
    /// `mitteilen`, `mitzuteilen`.
    Infinitive,
    /// `mitgeteilt`.
    Participle,
}

/// A verb and the form in which it was met.
pub(in crate::claim) type View = (&'static Verb, Shape);

struct Lexicon {
    forms: Map<String, Vec<(usize, Shape)>>,
    verbs: Vec<Verb>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon { forms: Map::default(), verbs: Vec::new() };
    lexicon::columns(include_str!("../../data/cue_verbs.txt")).for_each(|row| lexicon.add(row));
    lexicon
});

/// The verbs that `word`, in lower case, is a form of; those with the most demands first.
pub(in crate::claim) fn readings(word: &str) -> impl Iterator<Item = View> {
    let found = LEXICON.forms.get(word).map_or(&[][..], Vec::as_slice);
    found.iter().filter_map(|(verb, shape)| Some((LEXICON.verbs.get(*verb)?, *shape)))
}

/// The form of a cue verb that `word` is, for texts without tags.
pub(in crate::claim) fn form(word: &str) -> Option<VerbForm> {
    let (_, shape) = readings(word).next()?;
    Some(match shape {
        Shape::Finite(mood) | Shape::Joined(mood) => VerbForm::Finite(mood),
        Shape::Infinitive => VerbForm::Infinitive,
        Shape::Participle => VerbForm::Participle,
    })
}

/// Whether `word` can be a cue verb's participle.
pub(in crate::claim) fn is_participle(word: &str) -> bool {
    readings(word).any(|(_, shape)| shape == Shape::Participle)
}

/// Whether `word` can be a finite form of a cue verb.
pub(in crate::claim) fn is_finite(word: &str) -> bool {
    readings(word).any(|(_, shape)| matches!(shape, Shape::Finite(_) | Shape::Joined(_)))
}

impl Lexicon {
    /// The last field is the speech act, for whoever looks after the list.
    fn add(&mut self, [lemma, needs, takes, _]: [&'static str; 4]) {
        debug_assert!(!needs.is_empty() && !takes.is_empty(), "{lemma}");
        let (particle, infinitive) = match lemma.split_once('|') {
            Some((particle, infinitive)) => (Some(particle), infinitive),
            None => (None, lemma),
        };
        let needs = needs.split('/').filter(|it| *it != "-").map(str::to_lowercase).collect();
        let verb = self.verbs.len();
        self.verbs.push(Verb { lemma: lemma.replace('|', ""), particle, needs, takes });
        self.add_forms(verb, particle.unwrap_or_default(), &Parts::of(infinitive));
    }

    fn add_forms(&mut self, verb: usize, particle: &str, parts: &Parts) {
        for (form, reading) in parts.third_persons() {
            let mood = if reading == Reading::SubjunctiveI { Mood::SubjunctiveI } else { Mood::Indicative };
            if !particle.is_empty() {
                self.put(format!("{particle}{form}"), verb, Shape::Joined(mood));
            }
            self.put(form, verb, Shape::Finite(mood));
        }
        let infinitive = &parts.infinitive;
        self.put(format!("{particle}{infinitive}"), verb, Shape::Infinitive);
        if !particle.is_empty() {
            self.put(format!("{particle}zu{infinitive}"), verb, Shape::Infinitive);
        }
        for participle in &parts.participle {
            self.put(format!("{particle}{participle}"), verb, Shape::Participle);
        }
    }

    /// Verbs with a particle or with demands come first: they say more than the bare verb.
    fn put(&mut self, form: String, verb: usize, shape: Shape) {
        let rank = |verbs: &[Verb], verb: usize| {
            let demands = |it: &Verb| (it.needs.is_empty(), it.particle.is_none());
            verbs.get(verb).map(demands)
        };
        let entry = self.forms.entry(form).or_default();
        let at = entry.partition_point(|(other, _)| rank(&self.verbs, *other) <= rank(&self.verbs, verb));
        entry.insert(at, (verb, shape));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(word: &str, lemma: &str, shape: Shape) {
        assert!(readings(word).any(|(verb, it)| verb.lemma == lemma && it == shape), "{word}");
    }

    #[test]
    fn weak_verbs_are_derived() {
        check("meldete", "melden", Shape::Finite(Mood::Indicative));
        check("teilten", "mitteilen", Shape::Finite(Mood::Indicative));
        check("mitgeteilt", "mitteilen", Shape::Participle);
        check("mitzuteilen", "mitteilen", Shape::Infinitive);
        check("erklärt", "erklären", Shape::Participle);
        check("berichtet", "berichten", Shape::Finite(Mood::Indicative));
        check("kritisiert", "kritisieren", Shape::Participle);
        check("sage", "sagen", Shape::Finite(Mood::SubjunctiveI));
    }

    #[test]
    fn strong_verbs_have_their_parts() {
        check("sprach", "sprechen", Shape::Finite(Mood::Indicative));
        check("bekanntgegeben", "bekanntgeben", Shape::Participle);
        check("vorwarf", "vorwerfen", Shape::Joined(Mood::Indicative));
    }

    #[test]
    fn the_more_demanding_verb_comes_first() {
        let first = readings("sprach").next().map(|(verb, _)| verb.needs.is_empty());
        assert_eq!(first, Some(false));
    }
}
