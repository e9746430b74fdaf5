//! The principal parts of a verb.

/// Principal parts of a verb with its prefix joined; all but the infinitive may have variants: `sandte`, `sendete`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parts {
    /// `nehmen`.
    pub infinitive: String,
    /// Third person singular of the present: `nimmt`.
    pub present: Vec<String>,
    /// Third person singular of the preterite: `nahm`.
    pub past: Vec<String>,
    /// Third person singular of Konjunktiv II: `nähme`.
    pub subjunctive: Vec<String>,
    /// `genommen`.
    pub participle: Vec<String>,
    /// All of Konjunktiv I, where it is not made of the infinitive's stem: `sei`.
    pub first_subjunctive: Vec<String>,
}

/// What the endings of the present are added to.
pub(super) fn stem(infinitive: &str) -> &str {
    let stem = infinitive.strip_suffix("en").or_else(|| infinitive.strip_suffix('n'));
    stem.unwrap_or(infinitive)
}
