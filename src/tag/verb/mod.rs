//! Form and mood of verbs, and their infinitives.
//!
//! Every verb form is first read by itself ([`readings`]): irregular verbs from a table, all others by their endings.
//! Where it has several readings, its clause decides (`context`).

mod clause;
mod context;
mod irregular;
mod lemma;
mod prefix;
mod reading;
mod regular;

pub use lemma::lemma;
pub use reading::{Reading, Readings};

pub(super) use context::{Seen, assign};

/// The readings of a verb form by itself; `word` may be capitalised.
pub fn readings(word: &str) -> Readings {
    let word = word.to_lowercase();
    let irregular = irregular::analyses(&word).fold(Readings::NONE, |all, analysis| all.with(analysis.readings));
    if irregular == Readings::NONE { regular::readings(&word) } else { irregular }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Reading::*;

    #[track_caller]
    fn check(word: &str, expected: &[Reading]) {
        let expected = expected.iter().fold(Readings::NONE, |all, &it| all.and(it));
        assert_eq!(readings(word), expected, "{word}");
    }

    #[test]
    fn konjunktiv_is_told_by_form() {
        check("sei", &[SubjunctiveI]);
        check("könne", &[SubjunctiveI]);
        check("wären", &[SubjunctiveII]);
        check("bekämen", &[SubjunctiveII]);
        check("hätte", &[SubjunctiveII]);
        check("sagte", &[Indicative]);
        check("sollte", &[Indicative]);
    }

    #[test]
    fn first_person_looks_like_konjunktiv() {
        check("habe", &[Indicative, SubjunctiveI, Imperative]);
        check("verändere", &[Indicative, SubjunctiveI, Imperative]);
        check("berichte", &[Indicative, SubjunctiveI, Imperative]);
        check("nehme", &[Indicative, SubjunctiveI]);
    }

    #[test]
    fn participles_with_and_without_ge() {
        check("mitgeteilt", &[Participle]);
        check("angenommen", &[Participle]);
        check("vernommen", &[Participle]);
        check("kritisiert", &[Indicative, Participle]);
        check("erhalten", &[Indicative, Infinitive, Participle]);
        check("verstanden", &[Indicative, Participle]);
    }

    #[test]
    fn infinitives_with_zu_inside() {
        check("mitzuteilen", &[Infinitive]);
        check("anzunehmen", &[Infinitive]);
    }

    #[test]
    fn endless_word_is_read_by_its_end() {
        check(&format!("{}te", "a".repeat(100_000)), &[Indicative]);
    }
}
