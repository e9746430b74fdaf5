//! How a statement is put, and the words that show it.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::{Claim, ClaimKind, Marker, MarkerKind, Modality, Polarity, scope};
use crate::document::Document;
use crate::lexicon;
use crate::tag::{Mood, Pos, Tag, VerbForm};
use crate::text::{Span, TokenRange};

/// What a word of the lexicon shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
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
}

static SIGNS: LazyLock<HashMap<&'static str, Sign>> = LazyLock::new(|| {
    let entries = lexicon::entries(include_str!("../data/modality.txt"));
    entries.filter_map(|(word, class)| Some((word, Sign::from_class(class)?))).collect()
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
            _ => Self::Shows(Modality::from_code(class)?),
        })
    }

    fn of(word: &str) -> Option<Self> {
        let word = word.to_lowercase();
        lexicon::adjective_forms(&word).find_map(|form| SIGNS.get(form).copied())
    }
}

/// Strongest first: what is doubtful stays so even if it is also a prediction.
const BY_STRENGTH: [Modality; 6] = [
    Modality::Doubtful,
    Modality::Hypothetical,
    Modality::Demanded,
    Modality::Predicted,
    Modality::Possible,
    Modality::Evaluated,
];

/// Sets modality, polarity and the markers that show them; notes the rule.
pub(super) fn judge(document: &Document<'_>, claim: &mut Claim) {
    let clause = Clause::new(document, claim);
    let signs = clause.signs();
    let strongest = BY_STRENGTH.into_iter().find(|modality| signs.iter().any(|(found, _, _)| found == modality));
    match strongest {
        Some(modality) => {
            claim.modality = modality;
            for (_, at, rule) in signs.iter().filter(|(found, _, _)| *found == modality) {
                mark(document, claim, *at, MarkerKind::Modality);
                note(claim, rule);
            }
        }
        None => by_kind(document, &clause, claim),
    }
    if claim.polarity == Polarity::Affirmed {
        let negators: Vec<u32> = clause.negators();
        if !negators.is_empty() {
            claim.polarity = Polarity::Negated;
            note(claim, "polarity:negation");
        }
        for at in negators {
            mark(document, claim, at, MarkerKind::Polarity);
        }
    }
}

/// What a claim is for its kind alone: somebody's words are reported, the author's are asserted.
fn by_kind(document: &Document<'_>, clause: &Clause<'_, '_>, claim: &mut Claim) {
    match claim.kind {
        ClaimKind::Direct | ClaimKind::Assertion => claim.modality = Modality::Asserted,
        ClaimKind::Indirect | ClaimKind::FreeIndirect | ClaimKind::Reported => {
            claim.modality = Modality::Reported;
            let verbs = clause.tokens.iter().copied().filter(|at| clause.mood(*at) == Some(Mood::SubjunctiveI));
            for at in verbs.collect::<Vec<_>>() {
                mark(document, claim, at, MarkerKind::Modality);
            }
            let cue = claim.cue.iter().flat_map(|cue| &cue.spans).copied().collect::<Vec<_>>();
            claim.markers.extend(cue.into_iter().map(|span| Marker { span, kind: MarkerKind::Modality }));
            note(claim, "modality:report");
        }
    }
}

fn mark(document: &Document<'_>, claim: &mut Claim, at: u32, kind: MarkerKind) {
    let span: Span = document.span_of(TokenRange::new(at, at + 1));
    claim.markers.push(Marker { span, kind });
}

fn note(claim: &mut Claim, rule: &'static str) {
    if !claim.rules.contains(&rule) {
        claim.rules.push(rule);
    }
}

/// The main clause of a claim.
struct Clause<'a, 't> {
    document: &'a Document<'t>,
    tokens: Vec<u32>,
    kind: ClaimKind,
}

impl<'a, 't> Clause<'a, 't> {
    fn new(document: &'a Document<'t>, claim: &Claim) -> Self {
        Self { document, tokens: scope::main_clause(document, &claim.spans), kind: claim.kind }
    }

    /// Every sign of modality with its token and the rule that read it.
    fn signs(&self) -> Vec<(Modality, u32, &'static str)> {
        let mut found = Vec::new();
        for &at in &self.tokens {
            let Some(sign) = Sign::of(self.document.word(at)) else { continue };
            if let Some((modality, rule)) = self.read(sign, at) {
                found.push((modality, at, rule));
            }
        }
        found
    }

    fn read(&self, sign: Sign, at: u32) -> Option<(Modality, &'static str)> {
        match sign {
            Sign::Shows(Modality::Evaluated) => {
                self.is_predicate(at).then_some((Modality::Evaluated, "modality:evaluation"))
            }
            Sign::Shows(modality) => Some((modality, "modality:word")),
            Sign::Reportative | Sign::Volitional if !self.has_infinitive() => None,
            Sign::Reportative | Sign::Volitional if self.has_perfect_infinitive() => {
                Some((Modality::Doubtful, "modality:hearsay"))
            }
            Sign::Reportative | Sign::Volitional => Some((Modality::Predicted, "modality:plan")),
            Sign::Future => {
                let predicts = self.is_finite(at) && self.has_infinitive();
                predicts.then_some((Modality::Predicted, "modality:future"))
            }
            Sign::Conditional => self.read_conditional(at),
            Sign::Condition => None,
            Sign::Negates => None,
        }
    }

    /// Konjunktiv II in a report where Konjunktiv I would be as clear keeps a distance from the words.
    fn read_conditional(&self, at: u32) -> Option<(Modality, &'static str)> {
        let reported = matches!(self.kind, ClaimKind::Indirect | ClaimKind::FreeIndirect | ClaimKind::Reported);
        match self.document.word(at).to_lowercase().as_str() {
            _ if !reported => Some((Modality::Hypothetical, "modality:conditional")),
            "wäre" | "hätte" if !self.has_condition() => Some((Modality::Doubtful, "modality:distance")),
            _ if self.has_condition() => Some((Modality::Hypothetical, "modality:conditional")),
            _ => None,
        }
    }

    fn negators(&self) -> Vec<u32> {
        let negates = |at: &u32| Sign::of(self.document.word(*at)) == Some(Sign::Negates);
        let mut negators: Vec<u32> = self.tokens.iter().copied().filter(negates).collect();
        // `nicht nur ... sondern auch` affirms.
        negators.retain(|at| self.document.word(at + 1) != "nur");
        negators
    }

    fn tag(&self, at: u32) -> Option<Tag> {
        self.document.tags().get(at as usize).copied()
    }

    fn mood(&self, at: u32) -> Option<Mood> {
        match self.tag(at)?.verb? {
            VerbForm::Finite(mood) => Some(mood),
            _ => None,
        }
    }

    fn is_finite(&self, at: u32) -> bool {
        self.mood(at).is_some()
    }

    fn has_infinitive(&self) -> bool {
        let mut forms = self.tokens.iter().filter_map(|at| self.tag(*at)?.verb);
        forms.any(|form| form == VerbForm::Infinitive)
    }

    /// `gewesen sein`, `getan haben`.
    fn has_perfect_infinitive(&self) -> bool {
        self.tokens.windows(2).any(|pair| {
            let &[participle, auxiliary] = pair else { return false };
            let is_participle = self.tag(participle).and_then(|tag| tag.verb) == Some(VerbForm::Participle);
            is_participle && matches!(self.document.word(auxiliary), "haben" | "sein")
        })
    }

    fn has_condition(&self) -> bool {
        self.tokens.iter().any(|at| Sign::of(self.document.word(*at)) == Some(Sign::Condition))
    }

    /// An adverb, or an adjective in a clause whose verb ascribes it (`ist falsch`).
    fn is_predicate(&self, at: u32) -> bool {
        let is_adverb = self.tag(at).is_some_and(|tag| tag.pos == Pos::Adv);
        is_adverb || self.tokens.iter().any(|at| is_copula(self.document.word(*at)))
    }
}

fn is_copula(word: &str) -> bool {
    matches!(word, "ist" | "sind" | "war" | "waren" | "sei" | "seien" | "wäre" | "wären" | "bleibt" | "bleiben" | "bin")
}
