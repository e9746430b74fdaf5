//! How much a claim is worth checking, and why.
//!
//! Measurable, specific statements on public matters rank above experience, opinion and forecast; the criteria
//! follow what fact-checking newsrooms publish about their choice of claims (factual, specific, of public interest).

use std::sync::LazyLock;

use super::{Claim, Findings, Modality, Reason};
use crate::document::Document;
use crate::entity::EntityType;
use crate::hash::Map;
use crate::lexicon;
use crate::quantity::QuantityKind;

/// Something that makes a claim more, or less, worth checking.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Criterion {
    /// It names a figure.
    Figure,
    /// It compares or ranks.
    Comparison,
    /// It is about statistics, money or law.
    Statistic,
    /// It says when.
    Time,
    /// It is about a named institution.
    Institution,
    /// It is about a named person.
    Person,
    /// It is about a named place.
    Place,
    /// It is put with distance.
    Doubt,
    /// It is only possible.
    Possibility,
    /// It foretells or plans.
    Prediction,
    /// It demands.
    Demand,
    /// It depends on a condition.
    Hypothesis,
    /// It judges.
    Opinion,
    /// It tells of the speaker's own experience.
    Experience,
    /// It names nothing that could be looked up.
    Unspecific,
    /// It is only a few words.
    Fragment,
    /// It asks.
    Question,
}

/// What a claim is worth before any criterion.
const BASE: f32 = 0.35;

/// Fewer words than this say too little to be checked alone.
const LEAST_WORDS: usize = 4;

impl Criterion {
    /// By how much it raises or lowers the worth. Set by hand so that each reason alone changes the order
    /// visibly, and two reasons against outweigh two in favour; a user may leave criteria out.
    const fn weight(self) -> f32 {
        match self {
            Self::Figure => 0.25,
            Self::Comparison | Self::Institution => 0.15,
            Self::Statistic | Self::Time | Self::Person => 0.1,
            Self::Place | Self::Doubt => 0.05,
            Self::Possibility | Self::Unspecific => -0.1,
            Self::Experience | Self::Fragment => -0.2,
            Self::Opinion | Self::Hypothesis => -0.25,
            Self::Prediction | Self::Demand => -0.3,
            Self::Question => -1.0,
        }
    }

    /// The reason as a journalist reads it.
    const fn text(self) -> &'static str {
        match self {
            Self::Figure => "names a figure",
            Self::Comparison => "compares or ranks",
            Self::Statistic => "about statistics, money or law",
            Self::Time => "says when",
            Self::Institution => "about a named institution",
            Self::Person => "about a named person",
            Self::Place => "about a named place",
            Self::Doubt => "put with distance",
            Self::Possibility => "only said to be possible",
            Self::Prediction => "can't be checked: prediction",
            Self::Demand => "can't be checked: demand",
            Self::Hypothesis => "can't be checked: hypothetical",
            Self::Opinion => "can't be checked: opinion",
            Self::Experience => "can't be checked: personal experience",
            Self::Unspecific => "names nothing to look up",
            Self::Fragment => "only a few words",
            Self::Question => "a question, not a statement",
        }
    }
}

static WORDS: LazyLock<Map<&'static str, Criterion>> = LazyLock::new(|| {
    lexicon::rows(include_str!("../data/worth.txt"), |[word, code]| Some((word, Criterion::from_code(code)?))).collect()
});

/// Sets worth and reasons by the criteria in `counted`. The claim's anchors and modality must be set.
pub(super) fn score(document: &Document<'_>, findings: &Findings<'_>, counted: &[Criterion], claim: &mut Claim) {
    let mut met = Vec::new();
    met.extend(by_anchors(findings, claim));
    met.extend(by_words(document, claim));
    met.extend(by_modality(claim.modality));
    if met.iter().all(|criterion| criterion.weight() <= 0.0) {
        met.push(Criterion::Unspecific);
    }
    let met: Vec<_> = Criterion::ALL.iter().filter(|it| met.contains(it) && counted.contains(it)).copied().collect();
    let sum = met.iter().fold(BASE, |sum, criterion| sum + criterion.weight());
    claim.check_worthiness = sum.clamp(0.0, 1.0);
    claim.reasons = met.iter().map(|it| Reason { code: it.code(), text: it.text() }).collect();
}

fn by_anchors(findings: &Findings<'_>, claim: &Claim) -> Vec<Criterion> {
    let quantities = claim.quantities.iter().filter_map(|index| findings.quantities.get(*index as usize));
    let figures = quantities.filter(|it| !matches!(it.kind, QuantityKind::Ordinal)).map(|_| Criterion::Figure);
    let times = claim.times.iter().map(|_| Criterion::Time);
    let entities = claim.entities.iter().filter_map(|index| findings.entities.get(*index as usize));
    let named = entities.filter_map(|entity| match entity.label {
        EntityType::Organization => Some(Criterion::Institution),
        EntityType::Person => Some(Criterion::Person),
        EntityType::Location => Some(Criterion::Place),
        EntityType::Miscellaneous => None,
    });
    figures.chain(times).chain(named).collect()
}

fn by_words(document: &Document<'_>, claim: &Claim) -> Vec<Criterion> {
    let mut met = Vec::new();
    let mut words = 0;
    for span in &claim.spans {
        let tokens = document.tokens_in(*span);
        for at in tokens.start..tokens.end {
            let word = document.word(at);
            words += usize::from(word.chars().any(char::is_alphanumeric));
            met.extend(of_word(word));
        }
        // The mark may stand inside the claim (a quoted question) or right behind it.
        let ends = [tokens.end.saturating_sub(1), tokens.end];
        met.extend(ends.iter().any(|at| document.word(*at) == "?").then_some(Criterion::Question));
    }
    met.extend((words < LEAST_WORDS).then_some(Criterion::Fragment));
    met
}

/// The criterion of a word, or of the last part of a compound (`Bevölkerungszahl`).
fn of_word(word: &str) -> Option<Criterion> {
    let lower = word.to_lowercase();
    WORDS.get(lower.as_str()).copied().or_else(|| {
        let is_noun = word.chars().next().is_some_and(char::is_uppercase);
        let inner = lower.char_indices().skip(3).filter_map(|(at, _)| lower.get(at..));
        is_noun.then(|| inner.filter(|it| 5 <= it.len()).find_map(|it| WORDS.get(it).copied())).flatten()
    })
}

fn by_modality(modality: Modality) -> Option<Criterion> {
    match modality {
        Modality::Asserted | Modality::Reported => None,
        Modality::Doubtful => Some(Criterion::Doubt),
        Modality::Possible => Some(Criterion::Possibility),
        Modality::Hypothetical => Some(Criterion::Hypothesis),
        Modality::Predicted => Some(Criterion::Prediction),
        Modality::Demanded => Some(Criterion::Demand),
        Modality::Evaluated => Some(Criterion::Opinion),
    }
}
