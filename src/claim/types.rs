//! Claims, and what earlier stages found for them to stand on.

use crate::claim::rule::{Origin, RuleId};
use crate::entity::Entity;
use crate::quantity::Quantity;
use crate::text::Span;
use crate::timex::TimeExpression;

/// How an article passes a statement on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ClaimKind {
    /// In quotation marks, word for word.
    Direct,
    /// Reported with a cue: `sagte, dass ...`, `laut ...`.
    Indirect,
    /// Konjunktiv carried on without a cue of its own.
    FreeIndirect,
    /// A speech act told, not its words: `warf ihm Versagen vor`.
    Reported,
    /// The author's own statement.
    Assertion,
}

/// How a statement is put.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Modality {
    /// As a fact.
    Asserted,
    /// As somebody's words (Konjunktiv I, a source phrase).
    Reported,
    /// With distance: `angeblich`, `soll`, `will ... haben`, Konjunktiv II in report.
    Doubtful,
    /// As possible: `könnte`, `vielleicht`.
    Possible,
    /// Under a condition: `wäre`, `wenn`.
    Hypothetical,
    /// As planned or foretold: `werde`, `soll 2030`.
    Predicted,
    /// As demanded: `müsse`, `forderte`.
    Demanded,
    /// As a judgement of taste or worth.
    Evaluated,
}

/// Whether a statement is affirmed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Polarity {
    /// It is.
    Affirmed,
    /// It is negated: `nicht`, `kein`.
    Negated,
    /// It is passed on as denied or disputed: `wies ... zurück`.
    Denied,
}

/// How a party (speaker, addressee) was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Attribution {
    /// By a name or noun phrase beside the cue.
    Named,
    /// By a pronoun whose antecedent is sure.
    Pronoun,
    /// Carried on from the running speaker.
    Carried,
    /// The text leaves it open: `hieß es`, a passive.
    Unnamed,
}

impl Attribution {
    /// How the party counts where it goes on speaking without being named again.
    pub(super) fn carried(self) -> Self {
        match self {
            Self::Named | Self::Pronoun | Self::Carried => Self::Carried,
            Self::Unnamed => Self::Unnamed,
        }
    }
}

/// Who says something, or to whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Party {
    /// Where the party is named; where the text leaves it open, the words that do so.
    pub span: Span,
    /// Index of the entity, where the party is one.
    pub entity: Option<u32>,
    /// How it was found.
    pub attribution: Attribution,
}

impl Party {
    /// The same party, where it goes on speaking without being named again.
    pub(super) fn carried(self) -> Self {
        Self { attribution: self.attribution.carried(), ..self }
    }
}

/// The words that introduce reported speech.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cue {
    /// Where they stand; several where a verb is split (`teilte ... mit`).
    pub spans: Vec<Span>,
    /// Their lemma: `mitteilen`, `laut`.
    pub lemma: String,
}

/// Which property of a claim some words show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MarkerKind {
    /// They carry the modality.
    Modality,
    /// They carry the polarity.
    Polarity,
}

/// Words that carry a claim's modality or polarity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marker {
    /// Where they stand.
    pub span: Span,
    /// What they show.
    pub kind: MarkerKind,
}

/// Why a claim is worth checking, or is not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reason {
    /// A stable code: `figure`.
    pub code: &'static str,
    /// The same for people: `names a figure`.
    pub text: &'static str,
}

/// A statement that the article makes or passes on.
#[derive(Debug, Clone, PartialEq)]
pub struct Claim {
    /// Stable identifier made from the claim's words; it survives edits elsewhere.
    pub id: String,
    /// The statement's words, in order; several spans where it is interrupted. At least one.
    pub spans: Vec<Span>,
    /// How it is passed on.
    pub kind: ClaimKind,
    /// Who is responsible for the words; none for the author.
    pub speaker: Option<Party>,
    /// Who passes the speaker's words on to the article: `Forbes schreibt, Tokajew habe ...`.
    pub carrier: Option<Party>,
    /// The words that introduce it.
    pub cue: Option<Cue>,
    /// To whom it is said.
    pub addressee: Option<Party>,
    /// The clause that holds cue, speaker and addressee.
    pub frame: Option<Span>,
    /// How it is put.
    pub modality: Modality,
    /// Whether it is affirmed.
    pub polarity: Polarity,
    /// The words that carry modality and polarity.
    pub markers: Vec<Marker>,
    /// 0 (not worth checking or not checkable) to 1.
    pub check_worthiness: f32,
    /// Why.
    pub reasons: Vec<Reason>,
    /// Indices of the entities it is about.
    pub entities: Vec<u32>,
    /// Indices of its quantities.
    pub quantities: Vec<u32>,
    /// Indices of its time expressions.
    pub times: Vec<u32>,
    /// Which rules made the claim, its speaker and its modality, for `--explain`.
    pub rules: Vec<RuleId>,
}

impl Claim {
    /// Whether a source phrase of this kind passes the words on.
    pub(super) fn has_origin(&self, origin: Origin) -> bool {
        self.rules.iter().any(|rule| rule.origin() == Some(origin))
    }

    /// A claim of which only kind and words are known yet.
    pub(super) fn new(kind: ClaimKind, spans: Vec<Span>) -> Self {
        Self {
            id: String::new(),
            spans,
            kind,
            speaker: None,
            carrier: None,
            cue: None,
            addressee: None,
            frame: None,
            modality: Modality::Asserted,
            polarity: Polarity::Affirmed,
            markers: Vec::new(),
            check_worthiness: 0.0,
            reasons: Vec::new(),
            entities: Vec::new(),
            quantities: Vec::new(),
            times: Vec::new(),
            rules: Vec::new(),
        }
    }
}

/// What earlier stages found, for the claims to stand on.
#[derive(Debug, Clone, Copy)]
pub struct Findings<'a> {
    /// Entities.
    pub entities: &'a [Entity],
    /// Quantities.
    pub quantities: &'a [Quantity],
    /// Time expressions.
    pub times: &'a [TimeExpression],
}
