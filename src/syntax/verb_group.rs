//! Verb groups: a finite verb with the infinitives, participles and the particle that belong to it.

use crate::tag::Mood;

/// When a verb group says that something happens, by its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tense {
    /// `geht`; also the tense of an infinitive: `zu gehen`.
    Present,
    /// `ging`.
    Preterite,
    /// `ist gegangen`; also of an infinitive or a participle: `gegangen zu sein`.
    Perfect,
    /// `war gegangen`.
    Pluperfect,
    /// `wird gehen`, and `würde gehen` in Konjunktiv II.
    Future,
    /// `wird gegangen sein`.
    FuturePerfect,
}

/// Whether the subject acts or is acted upon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Voice {
    /// `lobt`; also what looks like the perfect: `ist gesperrt`.
    Active,
    /// With `werden`: `wird gelobt`, `ist gelobt worden`.
    Passive,
}

/// A verb group of a clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct VerbGroup {
    /// The index of its clause.
    pub clause: Option<u32>,
    /// Its finite verb; none in an infinitive, a headline, a participle by itself.
    pub finite: Option<u32>,
    /// The verb that carries the meaning; an auxiliary where that is the only one.
    pub main: u32,
    /// The part of a separable verb that stands apart: `teilte ... mit`.
    pub particle: Option<u32>,
    /// Its modal verb.
    pub modal: Option<u32>,
    /// The word that negates its clause.
    pub negation: Option<u32>,
    /// The mood of its finite verb.
    pub mood: Option<Mood>,
    /// Its tense.
    pub tense: Tense,
    /// Its voice.
    pub voice: Voice,
    /// Where its verbs stand among those of all groups.
    pub(super) verbs: Verbs,
}

/// Where the verbs of a group stand among those of all groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Verbs {
    pub(super) start: u32,
    pub(super) end: u32,
}

impl Verbs {
    pub(super) fn indices(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }
}
