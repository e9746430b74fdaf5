//! What a verb form can be: a set of readings.

/// One way to read a verb form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Reading {
    /// Indicative of the present: `er sagt`, `ich sage`.
    Present = 1,
    /// Konjunktiv I: `er sage`.
    SubjunctiveI = 2,
    /// Konjunktiv II: `er käme`; only where the indicative has another form.
    SubjunctiveII = 4,
    /// `sagen`, `mitzuteilen`.
    Infinitive = 8,
    /// `gesagt`.
    Participle = 16,
    /// `sag!`.
    Imperative = 32,
    /// Indicative of the preterite: `sie sagten`.
    Past = 64,
}

/// A set of readings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Readings(u8);

impl Readings {
    /// No reading at all.
    pub const NONE: Self = Self(0);

    /// The set of these readings.
    pub fn of(readings: &[Reading]) -> Self {
        readings.iter().fold(Self::NONE, |all, &reading| all.and(reading))
    }

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

    /// The readings that both sets hold.
    pub const fn only(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    /// Whether the set holds a reading.
    pub const fn has(self, reading: Reading) -> bool {
        self.0 & reading as u8 != 0
    }

    /// Whether a reading of the set is an indicative.
    pub const fn can_be_indicative(self) -> bool {
        self.has(Reading::Present) || self.has(Reading::Past)
    }

    /// Whether a reading of the set is finite, imperatives apart.
    pub const fn can_be_finite(self) -> bool {
        self.can_be_indicative() || self.has(Reading::SubjunctiveI) || self.has(Reading::SubjunctiveII)
    }

    /// Whether a reading of the set is an infinitive or a participle.
    pub const fn can_be_nonfinite(self) -> bool {
        self.has(Reading::Infinitive) || self.has(Reading::Participle)
    }

    /// Whether a form is a finite verb wherever it is a verb, and not in Konjunktiv I, which adjectives look like.
    pub const fn is_surely_finite(self) -> bool {
        self.can_be_finite() && !self.can_be_nonfinite() && !self.has(Reading::SubjunctiveI)
    }

    /// The set as a number, a bit for each reading.
    pub const fn bits(self) -> u8 {
        self.0
    }
}
