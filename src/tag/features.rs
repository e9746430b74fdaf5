//! The features of a token: 32-bit keys made of what stands around it and what was decided before it.

use super::label::{LABELS_IN_ORDER, Pos};
use super::lexicon::{Entry, Lexicon};
use super::word::Word;
use crate::hash::{Hash, mix};
use crate::lexicon::verb::{self, Readings};

/// What is known of a token before any decision: its looks, and what the lexicon says of it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Known {
    /// What it looks like.
    pub word: Word,
    /// What the lexicon says.
    pub entry: Entry,
    /// The verb forms that it can be; none for a word that is no known verb, or is written with a capital.
    pub readings: Readings,
    /// Hash of how the last word of its clause looks, where the verb often stands; see [`prepare`].
    pub clause_end: u32,
    /// Verbs of the clause to its right; see [`prepare`].
    pub rest: Rest,
}

impl Known {
    /// What is known of a word by itself.
    pub fn new(word: &str, lexicon: &Lexicon) -> Self {
        let is_small = word.starts_with(|first: char| first.is_lowercase());
        let readings = if is_small { verb::known_readings(word) } else { Readings::NONE };
        let word = Word::new(word);
        Self { word, entry: lexicon.entry(word.form), readings, ..Self::default() }
    }
}

/// What a clause holds to the right of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Rest {
    /// No word that is surely a finite verb.
    #[default]
    Open,
    /// A word that can be nothing but a finite verb: `ist`, `sagte`.
    Finite,
}

/// Tells every token of a sentence how its clause ends, and whether the finite verb is still to come.
pub fn prepare(tokens: &mut [Known]) {
    let mut clause_end = 0;
    let mut rest = Rest::Open;
    let mut is_next_mark = true;
    for token in tokens.iter_mut().rev() {
        let is_mark = is_mark(token);
        if is_next_mark && !is_mark {
            let [_, suffix2, ..] = token.word.suffixes;
            let [_, prefix2, ..] = token.word.prefixes;
            clause_end = mix(mix(suffix2, prefix2), u32::from(token.entry.class));
        }
        token.clause_end = clause_end;
        token.rest = if is_mark { Rest::Open } else { rest };
        rest = if is_mark {
            Rest::Open
        } else if token.readings.is_surely_finite() {
            Rest::Finite
        } else {
            rest
        };
        is_next_mark = is_mark;
    }
}

/// Whether a token is a mark that ends a clause.
fn is_mark(token: &Known) -> bool {
    MARKS.contains(&token.word.form)
}

/// Hashes of the marks that end a clause.
const MARKS: [u32; 8] =
    [mark(b','), mark(b'.'), mark(b';'), mark(b':'), mark(b'!'), mark(b'?'), mark(b'('), mark(b')')];

const fn mark(byte: u8) -> u32 {
    Hash::new().byte(byte).value()
}

/// A token within its sentence.
#[derive(Debug, Clone, Copy)]
pub struct Window<'a> {
    /// All tokens of the sentence.
    pub tokens: &'a [Known],
    /// Index of the token.
    pub at: usize,
}

impl Window<'_> {
    /// The token `distance` places to the right; an empty one beyond either end.
    fn token(&self, distance: isize) -> Known {
        let at = self.at.checked_add_signed(distance);
        at.and_then(|at| self.tokens.get(at)).copied().unwrap_or(OUTSIDE)
    }
}

/// Stands beyond the ends of a sentence.
const OUTSIDE: Known = Known {
    word: Word { form: 1, lower: 1, prefixes: [1; 4], suffixes: [1; 5], shape: 1 },
    entry: Entry { cluster: 0, class: 0 },
    readings: Readings::NONE,
    clause_end: 0,
    rest: Rest::Open,
};

/// What a clause holds to the left of a token, by the labels given there.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Before {
    /// Whether a word that can be finite was taken for a verb.
    has_finite: bool,
    /// Whether a noun, name or pronoun stands there: the prefield, or the subject.
    has_nominal: bool,
    /// Whether the clause began with a subordinating conjunction.
    is_subordinate: bool,
}

impl Before {
    /// What stands before the next token, after this one was given its label.
    pub fn after(self, token: &Known, label: u8) -> Self {
        if is_mark(token) {
            return Self::default();
        }
        let is = |parts: &[Pos]| LABELS_IN_ORDER.get(label as usize).is_some_and(|pos| parts.contains(pos));
        if is(&[Pos::Cconj]) {
            return Self { has_finite: false, ..self };
        }
        Self {
            has_finite: self.has_finite
                || is(&[Pos::Verb, Pos::Aux]) && (token.readings == Readings::NONE || token.readings.can_be_finite()),
            has_nominal: self.has_nominal || is(&[Pos::Noun, Pos::Propn, Pos::Pron]),
            is_subordinate: self.is_subordinate || is(&[Pos::Sconj]),
        }
    }

    fn bits(self) -> u32 {
        u32::from(self.has_finite) | u32::from(self.has_nominal) << 1 | u32::from(self.is_subordinate) << 2
    }
}

/// The features that depend on words alone, each given to `add`.
pub fn lexical(window: Window<'_>, mut add: impl FnMut(u32)) {
    let [left2, left, this, right, right2] = [-2, -1, 0, 1, 2].map(|distance| window.token(distance));
    let Word { form, lower, prefixes: [_, prefix2, prefix3, prefix4], suffixes, shape } = this.word;
    let [suffix1, suffix2, suffix3, suffix4, suffix5] = suffixes;
    let is_first = u32::from(window.at == 0);
    let [cluster, class] = this.entry.hashes();
    let [left_cluster, left_class] = left.entry.hashes();
    let [right_cluster, right_class] = right.entry.hashes();
    let verb = u32::from(this.readings.bits()) << 1 | this.rest as u32;
    let [left_verb, right_verb] = [left, right].map(|token| u32::from(token.readings.bits()));
    let keys = [
        form,
        lower,
        prefix2,
        prefix3,
        prefix4,
        suffix1,
        suffix2,
        suffix3,
        suffix4,
        suffix5,
        mix(shape, is_first),
        mix(shape, suffix2),
        mix(shape, suffix3),
        left.word.lower,
        right.word.lower,
        left2.word.lower,
        right2.word.lower,
        left.word.suffixes[2],
        right.word.suffixes[2],
        right.word.suffixes[1],
        mix(left.word.shape, right.word.shape),
        mix(shape, left.word.lower),
        mix(shape, right.word.lower),
        mix(left.word.lower, lower),
        mix(lower, right.word.lower),
        mix(left.word.lower, right.word.lower),
        mix(cluster, is_first),
        mix(left_cluster, cluster),
        mix(cluster, right_cluster),
        right_cluster,
        left_cluster,
        mix(left_cluster, right_cluster),
        mix(class, shape),
        mix(left_class, class),
        mix(class, right_class),
        mix(mix(left_class, class), right_class),
        mix(right_class, u32::from(right2.entry.class)),
        mix(class, suffix2),
        mix(this.clause_end, class),
        mix(verb, left_class),
        mix(verb, right_class),
        mix(verb, mix(shape, right.word.shape)),
        mix(mix(left_verb, class), u32::from(left.rest as u8)),
        mix(right_verb, class),
    ];
    for (template, key) in (1..).zip(keys) {
        add(mix(key, template));
    }
}

/// The features that depend on the labels before, the last two nearest first, each given to `add`.
pub fn historical(window: Window<'_>, labels: [u8; 2], clause: Before, mut add: impl FnMut(u32)) {
    let [last, before] = labels.map(u32::from);
    let both = last << 8 | before;
    let this = window.token(0);
    let right = window.token(1);
    let verb = u32::from(this.readings.bits()) << 4 | clause.bits() << 1 | this.rest as u32;
    let keys = [
        last,
        both,
        mix(last, this.word.lower),
        mix(both, this.word.lower),
        mix(both, u32::from(this.entry.class)),
        mix(last, this.word.suffixes[2]),
        mix(both, this.word.shape),
        mix(last, right.word.lower),
        mix(mix(last, u32::from(this.entry.class)), u32::from(right.entry.class)),
        mix(last, u32::from(this.entry.cluster)),
        mix(mix(last, this.word.suffixes[1]), right.word.suffixes[1]),
        mix(verb, last),
        mix(verb, both),
        mix(verb, mix(last, right.word.shape)),
        mix(verb, mix(last, u32::from(right.entry.class))),
    ];
    for (template, key) in (100..).zip(keys) {
        add(mix(key, template));
    }
}
