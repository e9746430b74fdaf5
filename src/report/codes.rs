//! The contract's names for the variants of our enums.

use super::Unit;
use crate::claim::{Attribution, ClaimKind, Criterion, MarkerKind, Modality, Polarity};
use crate::entity::{EntityType, MentionKind};
use crate::quantity::{Precision, QuantityKind};
use crate::structure::BlockKind;
use crate::tag::{Mood, Pos, VerbForm};
use crate::timex::{Modifier, TimeKind};

/// Gives an enum its names in the contract, both ways.
macro_rules! codes {
    ($($enum:ty { $($variant:path => $code:literal),* $(,)? })*) => {$(
        impl $enum {
            /// Every value, in the order of the contract.
            pub const ALL: &[$enum] = &[$($variant),*];

            /// The value's name in the contract.
            pub const fn code(self) -> &'static str {
                match self { $($variant => $code),* }
            }

            /// The value that the contract calls `code`.
            pub fn from_code(code: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|it| it.code() == code)
            }
        }
    )*};
}

codes! {
    Unit { Unit::Utf8 => "utf8", Unit::Utf16 => "utf16", Unit::Chars => "chars" }
    BlockKind {
        BlockKind::Title => "title",
        BlockKind::Subtitle => "subtitle",
        BlockKind::Byline => "byline",
        BlockKind::Date => "date",
        BlockKind::Paragraph => "paragraph",
        BlockKind::Heading => "heading",
        BlockKind::ListItem => "list_item",
        BlockKind::Caption => "caption",
        BlockKind::Source => "source",
        BlockKind::Boilerplate => "boilerplate",
    }
    Pos {
        Pos::Adj => "ADJ",
        Pos::Adp => "ADP",
        Pos::Adv => "ADV",
        Pos::Aux => "AUX",
        Pos::Cconj => "CCONJ",
        Pos::Det => "DET",
        Pos::Intj => "INTJ",
        Pos::Noun => "NOUN",
        Pos::Num => "NUM",
        Pos::Part => "PART",
        Pos::Pron => "PRON",
        Pos::Propn => "PROPN",
        Pos::Punct => "PUNCT",
        Pos::Sconj => "SCONJ",
        Pos::Sym => "SYM",
        Pos::Verb => "VERB",
        Pos::X => "X",
    }
    EntityType {
        EntityType::Person => "PER",
        EntityType::Location => "LOC",
        EntityType::Organization => "ORG",
        EntityType::Miscellaneous => "MISC",
    }
    MentionKind {
        MentionKind::Name => "name",
        MentionKind::Derived => "derived",
        MentionKind::Part => "part",
        MentionKind::Nominal => "nominal",
        MentionKind::Pronoun => "pronoun",
    }
    QuantityKind {
        QuantityKind::Number => "number",
        QuantityKind::Ordinal => "ordinal",
        QuantityKind::Percent => "percent",
        QuantityKind::Money => "money",
        QuantityKind::Measure => "measure",
        QuantityKind::Temperature => "temperature",
        QuantityKind::Age => "age",
    }
    Precision {
        Precision::Exact => "exact",
        Precision::About => "about",
        Precision::AtLeast => "at_least",
        Precision::AtMost => "at_most",
        Precision::MoreThan => "more_than",
        Precision::LessThan => "less_than",
        Precision::Between => "between",
    }
    TimeKind {
        TimeKind::Date => "date",
        TimeKind::Time => "time",
        TimeKind::Duration => "duration",
        TimeKind::Set => "set",
    }
    Modifier {
        Modifier::Before => "before",
        Modifier::After => "after",
        Modifier::Since => "since",
        Modifier::Until => "until",
        Modifier::Start => "start",
        Modifier::Mid => "mid",
        Modifier::End => "end",
        Modifier::Approx => "approx",
        Modifier::MoreThan => "more_than",
        Modifier::LessThan => "less_than",
        Modifier::AtLeast => "at_least",
        Modifier::AtMost => "at_most",
    }
    ClaimKind {
        ClaimKind::Direct => "direct",
        ClaimKind::Indirect => "indirect",
        ClaimKind::FreeIndirect => "free_indirect",
        ClaimKind::Reported => "reported",
        ClaimKind::Assertion => "assertion",
    }
    Modality {
        Modality::Asserted => "asserted",
        Modality::Reported => "reported",
        Modality::Doubtful => "doubtful",
        Modality::Possible => "possible",
        Modality::Hypothetical => "hypothetical",
        Modality::Predicted => "predicted",
        Modality::Demanded => "demanded",
        Modality::Evaluated => "evaluated",
    }
    Polarity { Polarity::Affirmed => "affirmed", Polarity::Negated => "negated", Polarity::Denied => "denied" }
    Attribution {
        Attribution::Named => "named",
        Attribution::Pronoun => "pronoun",
        Attribution::Carried => "carried",
        Attribution::Unnamed => "unnamed",
    }
    Criterion {
        Criterion::Figure => "figure",
        Criterion::Comparison => "comparison",
        Criterion::Statistic => "statistic",
        Criterion::Time => "time",
        Criterion::Institution => "institution",
        Criterion::Person => "person",
        Criterion::Place => "place",
        Criterion::Doubt => "doubt",
        Criterion::Possibility => "possibility",
        Criterion::Prediction => "prediction",
        Criterion::Demand => "demand",
        Criterion::Hypothesis => "hypothesis",
        Criterion::Opinion => "opinion",
        Criterion::Experience => "experience",
        Criterion::Unspecific => "unspecific",
        Criterion::Fragment => "fragment",
        Criterion::Question => "question",
    }
    MarkerKind { MarkerKind::Modality => "modality", MarkerKind::Polarity => "polarity" }
}

impl VerbForm {
    /// Every form that a tag can carry.
    pub const ALL: &[VerbForm] = &[
        VerbForm::Finite(Mood::Indicative),
        VerbForm::Finite(Mood::SubjunctiveI),
        VerbForm::Finite(Mood::SubjunctiveII),
        VerbForm::Infinitive,
        VerbForm::Participle,
        VerbForm::Imperative,
    ];

    /// The form in Universal Dependencies notation.
    pub const fn code(self) -> &'static str {
        match self {
            VerbForm::Finite(Mood::Indicative) => "VerbForm=Fin|Mood=Ind",
            VerbForm::Finite(Mood::SubjunctiveI) => "VerbForm=Fin|Mood=Sub|Tense=Pres",
            VerbForm::Finite(Mood::SubjunctiveII) => "VerbForm=Fin|Mood=Sub|Tense=Past",
            VerbForm::Infinitive => "VerbForm=Inf",
            VerbForm::Participle => "VerbForm=Part",
            VerbForm::Imperative => "VerbForm=Fin|Mood=Imp",
        }
    }
}
