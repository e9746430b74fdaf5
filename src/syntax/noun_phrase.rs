//! Base noun phrases by their tags alone: from the determiner to the head, without what follows it.

use super::source::Source;
use super::word::Class;
use crate::sentence::Sentence;
use crate::tag::Pos;
use crate::text::TokenRange;

/// A case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Case {
    /// Of the subject.
    Nominative = 1,
    /// Of the possessor.
    Genitive = 2,
    /// Of the indirect object.
    Dative = 4,
    /// Of the object.
    Accusative = 8,
}

/// The cases that a phrase can be in by its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Cases(u8);

impl Cases {
    /// Any case: the form doesn't tell.
    pub const ANY: Self = Self(15);

    /// Whether the phrase can be in a case.
    pub const fn has(self, case: Case) -> bool {
        self.0 & case as u8 != 0
    }

    const fn of(cases: &[Case]) -> Self {
        let mut bits = 0;
        let mut rest = cases;
        while let [first, others @ ..] = rest {
            bits |= *first as u8;
            rest = others;
        }
        Self(bits)
    }

    const fn without(self, case: Case) -> Self {
        Self(self.0 & !(case as u8))
    }
}

/// Singular or plural.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Number {
    /// One.
    Singular,
    /// Several.
    Plural,
}

/// A base noun phrase: `der neue Chef`, `Frau Ina Kolb`, `er`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NounPhrase {
    /// Its tokens, from the determiner to the last noun; the preposition left out.
    pub tokens: TokenRange,
    /// Its head: the noun that the determiner belongs to, or a name's first part.
    pub head: u32,
    /// Its determiner.
    pub determiner: Option<u32>,
    /// The preposition before it.
    pub preposition: Option<u32>,
    /// The cases that it can be in.
    pub cases: Cases,
    /// Its number, where an article or a numeral tells.
    pub number: Option<Number>,
    /// The index of the phrase that it belongs to as an attribute: a genitive, or `von` behind a noun.
    pub attribute_of: Option<u32>,
}

/// Longest phrase, in tokens.
const MAX_PHRASE: u32 = 24;

/// Longest attribute between a determiner and its noun, in tokens: `die in Lindau sehr beliebte Wirtin`.
const MAX_ATTRIBUTE: u32 = 10;

/// Adds the phrases of all sentences, in order.
pub(super) fn find(source: &Source<'_>, sentences: &[Sentence], phrases: &mut Vec<NounPhrase>) {
    for sentence in sentences {
        let mut at = sentence.tokens.start;
        let end = sentence.tokens.end;
        while at < end {
            match read(source, at, end, sentence.tokens.start) {
                Some(mut phrase) => {
                    at = phrase.tokens.end;
                    phrase.attribute_of = attribute_of(source, phrases, &phrase);
                    phrases.push(phrase);
                }
                None => at += 1,
            }
        }
    }
}

/// The phrase that begins at `at`.
fn read(source: &Source<'_>, at: u32, end: u32, start: u32) -> Option<NounPhrase> {
    let limit = end.min(at + MAX_PHRASE);
    let preposition = at.checked_sub(1).filter(|before| start <= *before && source.pos(*before) == Pos::Adp);
    if source.pos(at) == Pos::Pron {
        let cases = pronoun(source, at);
        let cases = if preposition.is_some() { cases.without(Case::Nominative) } else { cases };
        let tokens = TokenRange::new(at, at + 1);
        return Some(NounPhrase {
            tokens,
            head: at,
            determiner: None,
            preposition,
            cases,
            number: None,
            attribute_of: None,
        });
    }
    let determiner = (source.pos(at) == Pos::Det).then_some(at);
    let from = determiner.map_or(at, |at| at + 1);
    let head = noun(source, from, limit, determiner.is_some())?;
    let mut last = (head..limit).find(|&at| !source.is_nominal(at)).unwrap_or(limit);
    // `Brandts Sprecher`: a name in the genitive before its noun is a phrase of its own.
    if determiner.is_none() && is_possessor(source, head) && head + 1 < last {
        last = head + 1;
    }
    let cases = cases(source, determiner, from, head);
    let cases = if preposition.is_some() { cases.without(Case::Nominative) } else { cases };
    Some(NounPhrase {
        tokens: TokenRange::new(at, last),
        head,
        determiner,
        preposition,
        cases,
        number: number(source, determiner, from, head),
        attribute_of: None,
    })
}

/// The noun that adjectives and numerals from `from` on lead to.
fn noun(source: &Source<'_>, from: u32, limit: u32, has_determiner: bool) -> Option<u32> {
    let leads = |at: &u32| matches!(source.pos(*at), Pos::Adj | Pos::Num | Pos::Det);
    let found = (from..limit).find(|at| !leads(at))?;
    if source.is_nominal(found) {
        return Some(found);
    }
    // `die in Lindau beliebte Wirtin`, `der sehr alte Baum`.
    if !has_determiner || !matches!(source.pos(found), Pos::Adp | Pos::Adv | Pos::Part) {
        return None;
    }
    let limit = limit.min(found + MAX_ATTRIBUTE);
    let inside = |at: &u32| {
        matches!(source.pos(*at), Pos::Adj | Pos::Num | Pos::Adp | Pos::Adv | Pos::Part)
            || source.is_nominal(*at)
            || source.pos(*at) == Pos::Det
    };
    let stretch_end = (found..limit).find(|at| !inside(at)).unwrap_or(limit);
    let is_attribute = |at: &u32| source.pos(*at) == Pos::Adj && source.is_nominal(at + 1);
    (found..stretch_end).find(is_attribute).map(|at| at + 1)
}

/// `Brandts`, `Berlins` before a noun.
fn is_possessor(source: &Source<'_>, at: u32) -> bool {
    source.pos(at) == Pos::Propn && source.word(at).ends_with(['s', '’', '\'']) && source.pos(at + 1) == Pos::Noun
}

/// The cases that determiner and adjectives leave.
fn cases(source: &Source<'_>, determiner: Option<u32>, from: u32, head: u32) -> Cases {
    use Case::{Accusative, Dative, Genitive, Nominative};
    if let Some(at) = determiner {
        return of_determiner(&source.word(at).to_lowercase());
    }
    let adjective = (from..head).find(|&at| source.pos(at) == Pos::Adj).map_or("", |at| source.word(at));
    match adjective {
        it if it.ends_with("em") => Cases::of(&[Dative]),
        it if it.ends_with("es") => Cases::of(&[Nominative, Accusative]),
        it if it.ends_with("er") => Cases::of(&[Nominative, Genitive, Dative]),
        it if it.ends_with("en") => Cases::of(&[Genitive, Dative, Accusative]),
        it if it.ends_with('e') => Cases::of(&[Nominative, Accusative]),
        _ if is_possessor(source, head) => Cases::of(&[Genitive]),
        _ => Cases::ANY,
    }
}

/// The cases of a determiner in small letters, by its ending.
fn of_determiner(word: &str) -> Cases {
    use Case::{Accusative, Dative, Genitive, Nominative};
    match word {
        "des" | "eines" => Cases::of(&[Genitive]),
        "einer" => Cases::of(&[Genitive, Dative]),
        _ if word.ends_with("em") => Cases::of(&[Dative]),
        _ if word.ends_with("en") => Cases::of(&[Dative, Accusative]),
        _ if word.ends_with("er") => Cases::of(&[Nominative, Genitive, Dative]),
        _ if word.ends_with("es") => Cases::of(&[Nominative, Genitive, Accusative]),
        _ => Cases::of(&[Nominative, Accusative]),
    }
}

/// Whether a pronoun can be dative and can't be a subject or stand for one: `sich`, `ihm`, `uns`.
pub(super) fn is_dative(source: &Source<'_>, at: u32) -> bool {
    let cases = pronoun(source, at);
    cases.has(Case::Dative) && !cases.has(Case::Nominative)
}

fn pronoun(source: &Source<'_>, at: u32) -> Cases {
    use Case::{Accusative, Dative, Genitive, Nominative};
    let word = source.word(at).to_lowercase();
    match word.as_str() {
        "es" | "sie" => Cases::of(&[Nominative, Accusative]),
        "sich" | "uns" | "euch" => Cases::of(&[Dative, Accusative]),
        "mir" | "dir" | "ihnen" | "denen" | "wem" => Cases::of(&[Dative]),
        "mich" | "dich" => Cases::of(&[Accusative]),
        "dessen" | "deren" | "wessen" => Cases::of(&[Genitive]),
        "ihr" => Cases::of(&[Nominative, Dative]),
        _ if source.is(at, Class::Nominative) || word == "wer" => Cases::of(&[Nominative]),
        _ if word.ends_with('m') => Cases::of(&[Dative]),
        _ if word.ends_with('n') && word != "man" => Cases::of(&[Dative, Accusative]),
        _ => Cases::ANY,
    }
}

/// The number that an article or a numeral shows.
fn number(source: &Source<'_>, determiner: Option<u32>, from: u32, head: u32) -> Option<Number> {
    let has_numeral = (from..head).any(|at| source.pos(at) == Pos::Num && source.word(at) != "1");
    if has_numeral {
        return Some(Number::Plural);
    }
    let word = determiner.map_or("", |at| source.word(at));
    let is_singular = matches!(word, "das" | "Das" | "dem" | "Dem" | "des" | "Des" | "ein" | "Ein")
        || word.ends_with("em")
        || word.starts_with("eine")
        || word.starts_with("Eine");
    is_singular.then_some(Number::Singular)
}

/// The phrase that this one is an attribute of: the one right before it, where this one can be its genitive or follows
/// `von`.
fn attribute_of(source: &Source<'_>, phrases: &[NounPhrase], it: &NounPhrase) -> Option<u32> {
    // A possessor belongs to the phrase behind it.
    if is_possessor(source, it.head) && it.tokens.end == it.head + 1 {
        return Some(phrases.len() as u32 + 1);
    }
    let before = phrases.last()?;
    let is_noun = source.is_nominal(before.head);
    let is_genitive = it.tokens.start == before.tokens.end && it.determiner.is_some() && it.cases.has(Case::Genitive);
    let is_von = it.preposition.is_some_and(|at| at == before.tokens.end && matches!(source.word(at), "von" | "vom"));
    (is_noun && (is_genitive || is_von)).then(|| phrases.len() as u32 - 1)
}
