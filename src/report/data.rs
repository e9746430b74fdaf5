//! The contract as types: what an analysis is in JavaScript and JSON.

use serde::Serialize;

/// What a report holds besides the findings.
#[derive(Debug, Clone, Copy, Default)]
pub struct Layers {
    /// Every token with its tag.
    pub tokens: bool,
    /// The rules that made each claim, and found each mention, figure and time.
    pub rules: bool,
}

/// An analysis in version 1 of the contract.
#[derive(Debug, Serialize)]
pub struct Report {
    /// Version of the contract.
    pub schema: u32,
    /// What made the analysis.
    pub model: Model,
    /// `de`, or `und` where the text does not look like German.
    pub language: &'static str,
    /// Unit of every offset.
    pub offsets: &'static str,
    /// Length of the text in that unit.
    pub text_length: u32,
    /// Blocks, in order.
    pub blocks: Vec<Block>,
    /// Sentences, in order.
    pub sentences: Vec<Span>,
    /// Tokens, where asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub tokens: Option<Vec<Token>>,
    /// Entities, by first mention.
    pub entities: Vec<Entity>,
    /// Quantities, in order.
    pub quantities: Vec<Quantity>,
    /// Time expressions, in order.
    pub times: Vec<Time>,
    /// Claims, in order.
    pub claims: Vec<Claim>,
}

impl Report {
    /// The entity with an id of this report.
    pub fn entity(&self, id: &str) -> Option<&Entity> {
        let number: usize = id.strip_prefix('e')?.parse().ok()?;
        self.entities.get(number.checked_sub(1)?)
    }
}

/// What made an analysis.
#[derive(Debug, Serialize)]
pub struct Model {
    /// Name of the program.
    pub name: &'static str,
    /// Its version.
    pub version: &'static str,
}

/// A half-open stretch of the text, in the report's unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Span {
    /// First position.
    pub start: u32,
    /// One past the last position.
    pub end: u32,
}

/// See [`crate::structure::Block`].
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "report.d.ts documents every field of the contract")]
pub struct Block {
    pub kind: &'static str,
    #[serde(flatten)]
    pub span: Span,
}

/// See [`crate::tag::Tag`].
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "report.d.ts documents every field of the contract")]
pub struct Token {
    #[serde(flatten)]
    pub span: Span,
    pub tag: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub morph: Option<&'static str>,
}

/// See [`crate::entity::Entity`].
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "report.d.ts documents every field of the contract")]
pub struct Entity {
    pub id: String,
    #[serde(rename = "type")]
    pub label: &'static str,
    pub name: String,
    pub aliases: Vec<String>,
    pub mentions: Vec<Mention>,
}

/// See [`crate::entity::Mention`].
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "report.d.ts documents every field of the contract")]
pub struct Mention {
    #[serde(flatten)]
    pub span: Span,
    pub kind: &'static str,
    pub confidence: f64,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<&'static str>,
}

/// See [`crate::quantity::Quantity`].
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "report.d.ts documents every field of the contract")]
pub struct Quantity {
    #[serde(flatten)]
    pub span: Span,
    pub kind: &'static str,
    pub value: Option<f64>,
    pub low: Option<f64>,
    pub high: Option<f64>,
    pub unit: Option<String>,
    pub per: Option<String>,
    pub precision: &'static str,
    pub hedge: Option<Span>,
    pub counted: Option<Span>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<&'static str>,
}

/// See [`crate::timex::TimeExpression`].
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "report.d.ts documents every field of the contract")]
pub struct Time {
    #[serde(flatten)]
    pub span: Span,
    pub kind: &'static str,
    pub value: String,
    pub pattern: String,
    pub candidates: Vec<String>,
    pub range: Option<(String, String)>,
    pub length: Option<String>,
    pub modifiers: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rule: Option<&'static str>,
}

/// See [`crate::claim::Party`].
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "report.d.ts documents every field of the contract")]
pub struct Party {
    #[serde(flatten)]
    pub span: Span,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entity: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub name: Option<String>,
    pub attribution: &'static str,
}

/// See [`crate::claim::Cue`].
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "report.d.ts documents every field of the contract")]
pub struct Cue {
    pub spans: Vec<Span>,
    pub lemma: String,
}

/// See [`crate::claim::Marker`].
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "report.d.ts documents every field of the contract")]
pub struct Marker {
    #[serde(flatten)]
    pub span: Span,
    pub kind: &'static str,
}

/// See [`crate::claim::Reason`].
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "report.d.ts documents every field of the contract")]
pub struct Reason {
    pub code: &'static str,
    pub text: &'static str,
}

/// See [`crate::claim::Claim`].
#[derive(Debug, Serialize)]
#[expect(missing_docs, reason = "report.d.ts documents every field of the contract")]
pub struct Claim {
    pub id: String,
    #[serde(flatten)]
    pub span: Span,
    pub spans: Vec<Span>,
    pub kind: &'static str,
    pub speaker: Option<Party>,
    pub carrier: Option<Party>,
    pub cue: Option<Cue>,
    pub addressee: Option<Party>,
    pub frame: Option<Span>,
    pub modality: &'static str,
    pub polarity: &'static str,
    pub markers: Vec<Marker>,
    pub check_worthiness: f64,
    pub reasons: Vec<Reason>,
    pub entities: Vec<String>,
    pub quantities: Vec<u32>,
    pub times: Vec<u32>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rules: Option<Vec<&'static str>>,
}
