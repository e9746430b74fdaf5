//! The verbs that introduce reported speech, and the forms they take.

use std::sync::LazyLock;

use crate::hash::Map;
use crate::lexicon;
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

/// Prefixes that never leave their verb, whose participle goes without `ge-`.
const BOUND_PREFIXES: [&str; 10] = ["be", "emp", "ent", "er", "ge", "hinter", "miss", "ver", "wider", "zer"];

struct Lexicon {
    forms: Map<String, Vec<(usize, Shape)>>,
    verbs: Vec<Verb>,
}

static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let mut lexicon = Lexicon { forms: Map::default(), verbs: Vec::new() };
    for (lemma, rest) in lexicon::entries(include_str!("../../data/cue_verbs.txt")) {
        lexicon.add(lemma, rest);
    }
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

/// Principal parts without the particle: third person present, past, participle.
struct Parts {
    present: Vec<String>,
    past: Vec<String>,
    participle: Vec<String>,
}

impl Lexicon {
    fn add(&mut self, lemma: &'static str, rest: &'static str) {
        let mut fields = rest.split('\t');
        let (Some(parts), Some(needs), Some(takes)) = (fields.next(), fields.next(), fields.next()) else {
            debug_assert!(false, "{lemma}: {rest}");
            return;
        };
        let (particle, infinitive) = match lemma.split_once('|') {
            Some((particle, infinitive)) => (Some(particle), infinitive),
            None => (None, lemma),
        };
        let needs = needs.split('/').filter(|it| *it != "-").map(str::to_lowercase).collect();
        let verb = self.verbs.len();
        self.verbs.push(Verb { lemma: lemma.replace('|', ""), particle, needs, takes });
        let parts = if parts == "-" { weak(infinitive) } else { strong(parts) };
        self.add_forms(verb, particle, infinitive, &parts);
    }

    fn add_forms(&mut self, verb: usize, particle: Option<&str>, infinitive: &str, parts: &Parts) {
        let stem = stem(infinitive);
        let plural = |past: &String| if past.ends_with('e') { format!("{past}n") } else { format!("{past}en") };
        let mut finite: Vec<(String, Mood)> = Vec::new();
        finite.extend(parts.present.iter().map(|it| (it.clone(), Mood::Indicative)));
        finite.push((infinitive.to_owned(), Mood::Indicative));
        finite.extend(parts.past.iter().map(|it| (it.clone(), Mood::Indicative)));
        finite.extend(parts.past.iter().map(plural).map(|it| (it, Mood::Indicative)));
        finite.push((format!("{stem}e"), Mood::SubjunctiveI));
        let particle = particle.unwrap_or_default();
        for (form, mood) in finite {
            if !particle.is_empty() {
                self.put(format!("{particle}{form}"), verb, Shape::Joined(mood));
            }
            self.put(form, verb, Shape::Finite(mood));
        }
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

fn stem(infinitive: &str) -> &str {
    let stem = infinitive.strip_suffix("en").or_else(|| infinitive.strip_suffix('n'));
    stem.unwrap_or(infinitive)
}

/// The parts of a weak verb: `meldet`, `meldete`, `gemeldet`.
fn weak(infinitive: &str) -> Parts {
    let stem = stem(infinitive);
    let nasal = ["dn", "gn", "chn", "ffn", "tm"].iter().any(|end| stem.ends_with(end));
    let link = if stem.ends_with(['t', 'd']) || nasal { "e" } else { "" };
    let is_bound = BOUND_PREFIXES.iter().any(|prefix| stem.starts_with(prefix) && prefix.len() + 2 < stem.len());
    let bare =
        infinitive.ends_with("ieren") || is_bound || infinitive.starts_with("über") || infinitive.starts_with("unter");
    let ge = if bare { "" } else { "ge" };
    Parts {
        present: vec![format!("{stem}{link}t")],
        past: vec![format!("{stem}{link}te")],
        participle: vec![format!("{ge}{stem}{link}t")],
    }
}

fn strong(parts: &str) -> Parts {
    let mut parts = parts.split(',').map(|part| part.split('/').map(str::to_owned).collect());
    let mut next = || parts.next().unwrap_or_default();
    Parts { present: next(), past: next(), participle: next() }
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
