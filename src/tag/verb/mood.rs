//! The mood of a finite verb, by its form and its subject.

use crate::lexicon::verb::{Reading, Readings};
use crate::tag::{Mood, VerbForm};

/// The form of a finite verb, given whether its subject is the first person.
pub(super) fn finite(readings: Readings, is_first_person: bool) -> VerbForm {
    let is_indicative = readings.can_be_indicative();
    let mood = if is_indicative && (is_first_person || !readings.has(Reading::SubjunctiveI)) {
        Mood::Indicative
    } else if readings.has(Reading::SubjunctiveI) {
        Mood::SubjunctiveI
    } else if readings.has(Reading::SubjunctiveII) {
        Mood::SubjunctiveII
    } else {
        Mood::Indicative
    };
    VerbForm::Finite(mood)
}
