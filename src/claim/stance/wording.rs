//! The main clause of a statement, read for the words that show how it is put.

use std::ops::Range;

use crate::claim::lexicon::class;
use crate::claim::lexicon::class::Class;
use crate::claim::lexicon::sign::Sign;
use crate::claim::rule::RuleId;
use crate::claim::stance::evidence::Evidence;
use crate::claim::{Claim, ClaimKind, Modality, scope};
use crate::document::Document;
use crate::tag::{Mood, Pos, Tag, VerbForm};
use crate::text::{Span, TokenRange};

/// The main clause of a claim.
pub(in crate::claim) struct Wording<'a, 't> {
    /// The article.
    pub(in crate::claim) document: &'a Document<'t>,
    tokens: Vec<u32>,
    kind: ClaimKind,
    /// Whether a source phrase passes the words on, which needs no Konjunktiv.
    has_source: bool,
}

impl<'a, 't> Wording<'a, 't> {
    /// Reads the main clause of `claim`.
    pub(in crate::claim) fn new(document: &'a Document<'t>, claim: &Claim) -> Self {
        let has_source = claim.rules.iter().any(|rule| rule.origin().is_some());
        let mut tokens = scope::main_clause(document, &claim.spans);
        if claim.kind == ClaimKind::Reported {
            let act = act(document, claim);
            tokens.retain(|at| act.contains(at));
        }
        Self { document, tokens, kind: claim.kind, has_source }
    }

    /// Every sign of modality in the clause.
    pub(in crate::claim) fn signs(&self) -> Vec<Evidence> {
        let mut found = Vec::new();
        for &at in &self.tokens {
            let sign = Sign::of(self.document.word(at)).or_else(|| self.conditional_verb(at));
            let Some(sign) = sign else { continue };
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
    pub(in crate::claim) fn reporting_verbs(&self) -> Vec<Span> {
        let verbs = self.tokens.iter().filter(|at| self.mood(**at) == Some(Mood::SubjunctiveI));
        verbs.map(|at| self.span(*at)).collect()
    }

    fn read(&self, sign: Sign, at: u32) -> Option<(Modality, RuleId)> {
        match sign {
            Sign::Shows(Modality::Evaluated) => {
                self.is_predicate(at).then_some((Modality::Evaluated, RuleId::ModalityEvaluation))
            }
            Sign::Comment => Some((Modality::Evaluated, RuleId::ModalityEvaluation)),
            // `mutmaßlich` casts doubt wherever it stands; `ein möglicher Schritt` leaves the statement a fact.
            Sign::Shows(modality) if modality != Modality::Doubtful && self.is_attribute(at) => None,
            Sign::Shows(modality) => Some((modality, RuleId::ModalityWord)),
            Sign::Reportative | Sign::Volitional if !self.has_infinitive() => None,
            Sign::Reportative | Sign::Volitional if self.has_perfect_infinitive() => {
                Some((Modality::Doubtful, RuleId::ModalityHearsay))
            }
            // `der Bund solle zahlen`: passed on as wanted.
            Sign::Reportative if self.is_passed_on() && self.mood(at) == Some(Mood::SubjunctiveI) => {
                Some((Modality::Demanded, RuleId::ModalityDemand))
            }
            Sign::Reportative | Sign::Volitional => Some((Modality::Predicted, RuleId::ModalityPlan)),
            Sign::Future => {
                let predicts = self.is_finite(at) && self.has_infinitive();
                predicts.then_some((Modality::Predicted, RuleId::ModalityFuture))
            }
            Sign::Conditional => self.read_conditional(at),
            Sign::Permission => (!self.negators().is_empty()).then_some((Modality::Demanded, RuleId::ModalityBan)),
            Sign::Condition | Sign::Negates | Sign::Judgement => None,
        }
    }

    /// A verb in Konjunktiv II that the lexicon doesn't list: `bekäme`.
    fn conditional_verb(&self, at: u32) -> Option<Sign> {
        let is_conditional =
            self.mood(at) == Some(Mood::SubjunctiveII) && (!self.is_passed_on() || self.has_condition());
        is_conditional.then_some(Sign::Conditional)
    }

    /// Konjunktiv II in a report where Konjunktiv I would be as clear keeps a distance from the words.
    fn read_conditional(&self, at: u32) -> Option<(Modality, RuleId)> {
        if !self.is_passed_on() || self.has_condition() {
            return Some((Modality::Hypothetical, RuleId::ModalityConditional));
        }
        match self.document.word(at).to_lowercase().as_str() {
            // `Der Umbau hätte laut Stadt Millionen gekostet`: if it had been done.
            "wäre" | "hätte" if self.has_source => Some((Modality::Hypothetical, RuleId::ModalityConditional)),
            "wäre" | "hätte" => Some((Modality::Doubtful, RuleId::ModalityDistance)),
            // `werde` would report a forecast; `würde` sets a condition that is left unsaid.
            "würde" if self.has_infinitive() => Some((Modality::Hypothetical, RuleId::ModalityConditional)),
            // In the plural `werden` could not be told from the indicative.
            "würden" if self.has_infinitive() => Some((Modality::Predicted, RuleId::ModalityFuture)),
            _ => None,
        }
    }

    fn is_passed_on(&self) -> bool {
        matches!(self.kind, ClaimKind::Indirect | ClaimKind::FreeIndirect | ClaimKind::Reported)
    }

    /// The words that negate the clause.
    pub(in crate::claim) fn negators(&self) -> Vec<Span> {
        self.tokens.iter().filter(|at| negates(self.document, **at)).map(|at| self.span(*at)).collect()
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

    /// An adverb; an adjective in a clause whose verb ascribes it (`ist falsch`, `ist ein schwerer Fehler`); or one that
    /// stands without a verb, as in `nannte das „beschämend“`.
    fn is_predicate(&self, at: u32) -> bool {
        if self.tag(at).is_some_and(|tag| tag.pos != Pos::Adj && tag.pos != Pos::Noun) {
            return true;
        }
        let ascribes = |at: &u32| {
            let word = self.document.word(*at);
            is_copula(word) || Sign::of(word) == Some(Sign::Judgement)
        };
        let has_verb = self.tokens.iter().any(|at| self.is_finite(*at));
        let is_ascribed = self.tokens.iter().any(ascribes) && (!self.is_attribute(at) || self.follows_article(at));
        is_ascribed || !has_verb && self.kind == ClaimKind::Direct
    }

    /// `ein katastrophaler Fehler`: what a copula ascribes has the indefinite article.
    fn follows_article(&self, at: u32) -> bool {
        at.checked_sub(1).is_some_and(|before| matches!(self.document.word(before), "ein" | "eine" | "kein" | "keine"))
    }
}

/// Whether a word negates; `nicht nur ... sondern auch` affirms, and so do `wie niemand sonst` and an attribute (`der nicht
/// beteiligte Forscher`).
pub(in crate::claim) fn negates(document: &Document<'_>, at: u32) -> bool {
    let before = at.checked_sub(1);
    let follows_article = before.and_then(|it| document.tags().get(it as usize)).is_some_and(|tag| tag.pos == Pos::Det);
    let compares = before.is_some_and(|it| document.word(it) == "wie");
    let is_adverb = document.word(at) == "nicht" || document.word(at) == "nie";
    Sign::of(document.word(at)) == Some(Sign::Negates)
        && document.word(at + 1) != "nur"
        && !compares
        && !(follows_article && is_adverb)
}

/// The tokens of the clause that tells an act: `kündigte Hilfe an`, without `, nannte aber keine Namen`.
fn act(document: &Document<'_>, claim: &Claim) -> Range<u32> {
    let whole = claim.spans.first().map_or(TokenRange::new(0, 0), |span| document.tokens_in(*span));
    let cue = claim.cue.iter().flat_map(|cue| &cue.spans).map(|span| document.tokens_in(*span));
    let Some(cue) = cue.reduce(|first, last| TokenRange::new(first.start, last.end)) else {
        return whole.start..whole.end;
    };
    let is_boundary = |at: &u32| scope::is_boundary(document.word(*at));
    let joins = |at: &u32| class::is(document.word(*at), Class::Coordinator) && scope::is_finite(document, at + 1);
    let start = (whole.start..cue.start).rev().find(is_boundary).map_or(whole.start, |at| at + 1);
    let end = (cue.end..whole.end).find(|at| is_boundary(at) || joins(at)).unwrap_or(whole.end);
    start..end
}

fn is_copula(word: &str) -> bool {
    matches!(word, "ist" | "sind" | "war" | "waren" | "sei" | "seien" | "wäre" | "wären" | "bleibt" | "bleiben" | "bin")
}
