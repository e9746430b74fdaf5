//! What a verb form can be: a set of readings.

use crate::tag::{Mood, VerbForm};

/// One way to read a verb form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Reading {
    /// `er sagt`, `sie sagten`, `ich sage`.
    Indicative = 1,
    /// `er sage`.
    SubjunctiveI = 2,
    /// `er käme`; only where the indicative has another form.
    SubjunctiveII = 4,
    /// `sagen`, `mitzuteilen`.
    Infinitive = 8,
    /// `gesagt`.
    Participle = 16,
    /// `sag!`.
    Imperative = 32,
}

impl Reading {
    /// The reading that a form is.
    pub(super) fn of(form: VerbForm) -> Self {
        match form {
            VerbForm::Finite(Mood::Indicative) => Self::Indicative,
            VerbForm::Finite(Mood::SubjunctiveI) => Self::SubjunctiveI,
            VerbForm::Finite(Mood::SubjunctiveII) => Self::SubjunctiveII,
            VerbForm::Infinitive => Self::Infinitive,
            VerbForm::Participle => Self::Participle,
            VerbForm::Imperative => Self::Imperative,
        }
    }
}

/// A set of readings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Readings(u8);

impl Readings {
    /// No reading at all.
    pub const NONE: Self = Self(0);

    /// The set with one more reading.
    pub const fn and(self, reading: Reading) -> Self {
        Self(self.0 | reading as u8)
    }

    /// The set without a reading.
    pub const fn without(self, reading: Reading) -> Self {
        Self(self.0 & !(reading as u8))
    }

    /// All readings of both sets.
    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether the set holds a reading.
    pub const fn has(self, reading: Reading) -> bool {
        self.0 & reading as u8 != 0
    }

    /// Whether a reading of the set is finite.
    pub const fn can_be_finite(self) -> bool {
        self.has(Reading::Indicative) || self.has(Reading::SubjunctiveI) || self.has(Reading::SubjunctiveII)
    }

    /// Whether a reading of the set is an infinitive or a participle.
    pub const fn can_be_nonfinite(self) -> bool {
        self.has(Reading::Infinitive) || self.has(Reading::Participle)
    }
}
