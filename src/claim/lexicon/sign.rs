//! The words that show how a statement is put.

use std::sync::LazyLock;

use crate::claim::Modality;
use crate::hash::Map;
use crate::lexicon;

/// What a word of the lexicon shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::claim) enum Sign {
    Shows(Modality),
    Negates,
    /// `soll`: hearsay with a perfect infinitive, else a plan.
    Reportative,
    /// `will`: hearsay with a perfect infinitive, else a plan.
    Volitional,
    /// `wird`: a prediction with an infinitive, else a passive.
    Future,
    /// `wäre`, `würde`.
    Conditional,
    /// `wenn`, `falls`.
    Condition,
    /// `darf`: a demand where it is negated.
    Permission,
    /// `leider`: judges wherever it stands.
    Comment,
    /// `finde`: makes an adjective a judgement.
    Judgement,
}

static SIGNS: LazyLock<Map<&'static str, Sign>> = LazyLock::new(|| {
    let sign = |[word, class]: [&'static str; 2]| Some((word, Sign::from_class(class)?));
    lexicon::rows(include_str!("../../data/modality.txt"), sign).collect()
});

impl Sign {
    fn from_class(class: &str) -> Option<Self> {
        Some(match class {
            "negated" => Self::Negates,
            "reportative" => Self::Reportative,
            "volitional" => Self::Volitional,
            "future" => Self::Future,
            "conditional" => Self::Conditional,
            "condition" => Self::Condition,
            "permission" => Self::Permission,
            "comment" => Self::Comment,
            "judgement" => Self::Judgement,
            _ => Self::Shows(Modality::from_code(class)?),
        })
    }

    /// What a word shows, in whatever form it stands.
    pub(in crate::claim) fn of(word: &str) -> Option<Self> {
        let word = word.to_lowercase();
        lexicon::adjective_forms(&word).find_map(|form| SIGNS.get(form).copied())
    }
}

/// Whether a word in lower case negates.
pub(in crate::claim) fn is_negation(word: &str) -> bool {
    Sign::of(word) == Some(Sign::Negates)
}
