//! How a statement is put, and the words that show it.

use super::evidence::Evidence;
use super::wording::{self, Wording};
use crate::claim::lexicon::sign::Sign;
use crate::claim::lexicon::stance::STANCES;
use crate::claim::rule::{Origin, RuleId};

use crate::claim::{Claim, ClaimKind, Marker, MarkerKind, Modality, Polarity};
use crate::document::Document;
use crate::text::{Span, TokenRange};

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
pub(in crate::claim) fn judge(document: &Document<'_>, claim: &mut Claim) {
    let clause = Wording::new(document, claim);
    let mut signs = clause.signs();
    signs.extend(by_cue(&clause, claim));
    signs.extend(by_source(document, claim));
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

/// `bestreiten` and `nicht bestätigen` turn what they introduce; a negation negates it.
fn judge_polarity(clause: &Wording<'_, '_>, claim: &mut Claim) {
    let negators = clause.negators();
    let cue_negators = cue_negators(clause, claim);
    let is_told = claim.kind == ClaimKind::Reported;
    let denies = stances(claim).is_some_and(|(plain, _)| plain == "denied");
    // `wies die Kritik zurück: ...`: what follows is held against it.
    let is_countered = claim.frame.is_some_and(|frame| frame.of(clause.document.text()).trim_end().ends_with(':'));
    if stance(claim, &cue_negators) == Some("denied") && !is_countered {
        claim.polarity = Polarity::Denied;
        mark(claim, &cue_spans(claim), MarkerKind::Polarity);
        mark(claim, &cue_negators, MarkerKind::Polarity);
        note(claim, if denies { RuleId::PolarityDenial } else { RuleId::PolarityUnconfirmed });
    } else if !(negators.is_empty() || denies && is_told) {
        claim.polarity = Polarity::Negated;
        mark(claim, &negators, MarkerKind::Polarity);
        note(claim, RuleId::PolarityNegation);
    }
}

/// The words that negate the cue: `schloss nicht aus`. An act that is told holds its cue among its words.
fn cue_negators(clause: &Wording<'_, '_>, claim: &Claim) -> Vec<Span> {
    if claim.kind == ClaimKind::Reported {
        return clause.negators();
    }
    let document = clause.document;
    let tokens = claim.frame.map_or(TokenRange::new(0, 0), |frame| document.tokens_in(frame));
    let negators = (tokens.start..tokens.end).filter(|at| wording::negates(document, *at));
    negators.map(|at| document.span_of(TokenRange::new(at, at + 1))).collect()
}

/// What the cue's verb shows: `forderte` a demand, `kündigte an` a prediction, `schloss nicht aus` a possibility.
fn by_cue(clause: &Wording<'_, '_>, claim: &Claim) -> Option<Evidence> {
    let modality = Modality::from_code(stance(claim, &cue_negators(clause, claim))?)?;
    Some(Evidence { modality, spans: cue_spans(claim), rule: RuleId::ModalityCue })
}

/// `nach unbestätigten Berichten`, `dem Vernehmen nach`: doubt about the source.
fn by_source(document: &Document<'_>, claim: &Claim) -> Option<Evidence> {
    let source = claim.speaker?.span;
    let tokens = document.tokens_in(source);
    let doubt = |at: &u32| Sign::of(document.word(*at)) == Some(Sign::Shows(Modality::Doubtful));
    let word = (tokens.start..tokens.end).find(doubt).map(|at| document.span_of(TokenRange::new(at, at + 1)));
    let spans = vec![word.or_else(|| claim.has_origin(Origin::Hearsay).then_some(source))?];
    Some(Evidence { modality: Modality::Doubtful, spans, rule: RuleId::ModalitySource })
}

/// The stance that the cue shows, given the words that negate it.
fn stance(claim: &Claim, negators: &[Span]) -> Option<&'static str> {
    stances(claim).map(|(plain, negated)| if negators.is_empty() { plain } else { negated })
}

/// The stance that the cue's verb shows, and the one that it shows when it is negated; the same where only one is listed,
/// but `nicht bestreiten` denies nothing.
fn stances(claim: &Claim) -> Option<(&'static str, &'static str)> {
    let entry = STANCES.get(claim.cue.as_ref()?.lemma.as_str()).copied()?;
    Some(entry.split_once('\t').unwrap_or((entry, if entry == "denied" { "" } else { entry })))
}

fn cue_spans(claim: &Claim) -> Vec<Span> {
    claim.cue.as_ref().map_or_else(Vec::new, |cue| cue.spans.clone())
}

/// What a claim is for its kind alone: somebody's words are reported, the author's are asserted.
fn by_kind(clause: &Wording<'_, '_>, claim: &mut Claim) {
    match claim.kind {
        ClaimKind::Direct | ClaimKind::Assertion => claim.modality = Modality::Asserted,
        ClaimKind::Indirect | ClaimKind::FreeIndirect | ClaimKind::Reported => {
            claim.modality = Modality::Reported;
            mark(claim, &clause.reporting_verbs(), MarkerKind::Modality);
            mark(claim, &cue_spans(claim), MarkerKind::Modality);
            note(claim, RuleId::ModalityReport);
        }
    }
}

fn mark(claim: &mut Claim, spans: &[Span], kind: MarkerKind) {
    claim.markers.extend(spans.iter().map(|span| Marker { span: *span, kind }));
}

fn note(claim: &mut Claim, rule: RuleId) {
    if !claim.rules.contains(&rule) {
        claim.rules.push(rule);
    }
}
