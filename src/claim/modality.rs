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

static STANCES: LazyLock<HashMap<&'static str, &'static str>> =
    LazyLock::new(|| lexicon::entries(include_str!("../data/stances.txt")).collect());

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

/// A sign of modality: what it shows, the words that show it, and the rule that read them.
struct Evidence {
    modality: Modality,
    spans: Vec<Span>,
    rule: &'static str,
}

/// Sets modality, polarity and the markers that show them; notes the rule.
pub(super) fn judge(document: &Document<'_>, claim: &mut Claim) {
    let clause = Clause::new(document, claim);
    let mut signs = clause.signs();
    signs.extend(by_cue(claim));
    match BY_STRENGTH.into_iter().find(|modality| signs.iter().any(|sign| sign.modality == *modality)) {
        Some(modality) => {
            claim.modality = modality;
            for sign in signs.iter().filter(|sign| sign.modality == modality) {
                mark(claim, &sign.spans, MarkerKind::Modality);
                note(claim, sign.rule);
            }
        }
        None => by_kind(&clause, claim),
    }
    judge_polarity(&clause, claim);
}

/// `bestreiten` turns what it introduces; a negation negates it.
fn judge_polarity(clause: &Clause<'_, '_>, claim: &mut Claim) {
    let negators = clause.negators();
    if stance(claim) == Some("denied") {
        claim.polarity = Polarity::Denied;
        mark(claim, &cue_spans(claim), MarkerKind::Polarity);
        note(claim, "polarity:denial");
    } else if !negators.is_empty() {
        claim.polarity = Polarity::Negated;
        mark(claim, &negators, MarkerKind::Polarity);
        note(claim, "polarity:negation");
    }
}

/// What the cue's verb shows: `forderte` a demand, `kündigte an` a prediction.
fn by_cue(claim: &Claim) -> Option<Evidence> {
    let modality = Modality::from_code(stance(claim)?)?;
    Some(Evidence { modality, spans: cue_spans(claim), rule: "modality:cue" })
}

fn stance(claim: &Claim) -> Option<&'static str> {
    STANCES.get(claim.cue.as_ref()?.lemma.as_str()).copied()
}

fn cue_spans(claim: &Claim) -> Vec<Span> {
    claim.cue.as_ref().map_or_else(Vec::new, |cue| cue.spans.clone())
}

/// What a claim is for its kind alone: somebody's words are reported, the author's are asserted.
fn by_kind(clause: &Clause<'_, '_>, claim: &mut Claim) {
    match claim.kind {
        ClaimKind::Direct | ClaimKind::Assertion => claim.modality = Modality::Asserted,
        ClaimKind::Indirect | ClaimKind::FreeIndirect | ClaimKind::Reported => {
            claim.modality = Modality::Reported;
            mark(claim, &clause.reporting_verbs(), MarkerKind::Modality);
            mark(claim, &cue_spans(claim), MarkerKind::Modality);
            note(claim, "modality:report");
        }
    }
}

fn mark(claim: &mut Claim, spans: &[Span], kind: MarkerKind) {
    claim.markers.extend(spans.iter().map(|span| Marker { span: *span, kind }));
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

    /// Every sign of modality in the clause.
    fn signs(&self) -> Vec<Evidence> {
        let mut found = Vec::new();
        for &at in &self.tokens {
            let Some(sign) = Sign::of(self.document.word(at)) else { continue };
            if let Some((modality, rule)) = self.read(sign, at) {
                found.push(Evidence { modality, spans: vec![self.span(at)], rule });
            }
        }
        found
    }

    fn span(&self, at: u32) -> Span {
        self.document.span_of(TokenRange::new(at, at + 1))
    }

    /// Verbs in Konjunktiv I.
    fn reporting_verbs(&self) -> Vec<Span> {
        let verbs = self.tokens.iter().filter(|at| self.mood(**at) == Some(Mood::SubjunctiveI));
        verbs.map(|at| self.span(*at)).collect()
    }

    fn read(&self, sign: Sign, at: u32) -> Option<(Modality, &'static str)> {
        match sign {
            Sign::Shows(Modality::Evaluated) => {
                self.is_predicate(at).then_some((Modality::Evaluated, "modality:evaluation"))
            }
            // `mutmaßlich` casts doubt wherever it stands; `ein möglicher Schritt` leaves the statement a fact.
            Sign::Shows(modality) if modality != Modality::Doubtful && self.is_attribute(at) => None,
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

    fn negators(&self) -> Vec<Span> {
        let negates = |at: &&u32| Sign::of(self.document.word(**at)) == Some(Sign::Negates);
        // `nicht nur ... sondern auch` affirms.
        let negates = |at: &&u32| negates(at) && self.document.word(**at + 1) != "nur";
        self.tokens.iter().filter(negates).map(|at| self.span(*at)).collect()
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

    /// `gewesen sein`, `verlassen haben`; the tagger can't always tell a participle from an infinitive.
    fn has_perfect_infinitive(&self) -> bool {
        self.tokens.windows(2).any(|pair| {
            let &[participle, auxiliary] = pair else { return false };
            let form = self.tag(participle).and_then(|tag| tag.verb);
            matches!(form, Some(VerbForm::Participle | VerbForm::Infinitive))
                && matches!(self.document.word(auxiliary), "haben" | "sein")
        })
    }

    fn has_condition(&self) -> bool {
        self.tokens.iter().any(|at| Sign::of(self.document.word(*at)) == Some(Sign::Condition))
    }

    /// An adjective before its noun.
    fn is_attribute(&self, at: u32) -> bool {
        let pos = |at: u32| self.tag(at).map(|tag| tag.pos);
        pos(at) == Some(Pos::Adj) && matches!(pos(at + 1), Some(Pos::Adj | Pos::Noun | Pos::Propn))
    }

    /// An adverb, or an adjective in a clause whose verb ascribes it (`ist falsch`).
    fn is_predicate(&self, at: u32) -> bool {
        let is_adverb = self.tag(at).is_some_and(|tag| tag.pos == Pos::Adv);
        is_adverb || !self.is_attribute(at) && self.tokens.iter().any(|at| is_copula(self.document.word(*at)))
    }
}

fn is_copula(word: &str) -> bool {
    matches!(word, "ist" | "sind" | "war" | "waren" | "sei" | "seien" | "wäre" | "wären" | "bleibt" | "bleiben" | "bin")
}
