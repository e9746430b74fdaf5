//! Runs the analysis on an article and puts its claims into the corpus's tokens.

use std::time::Instant;

use serde_json::json;
use wortlaut::claim::{self, Attribution, Claim, ClaimKind, Criterion, Findings, Party, RuleId};
use wortlaut::report::{OffsetMap, Unit};
use wortlaut::text::Span;
use wortlaut::{Analysis, Options, analyze};

use super::corpus::{Annotation, Document, Kind, PARTS};
use super::token::Tokens;

/// The quotations that the analysis finds, and how long the claims alone took; the author's own assertions are left out.
pub(super) fn annotations(document: &Document) -> (Vec<Annotation>, Speed) {
    let analysis = analyze(&document.text, &Options::default());
    let speed = speed(&analysis);
    let chars = OffsetMap::new(&document.text, Unit::Chars);
    let tokens = |spans: &[Span]| covered(document, &chars, spans);
    let annotation = |claim: &Claim| {
        let party = |party: Option<Party>| tokens(party.map(|it| it.span).as_slice());
        let parts = [
            tokens(&claim.spans),
            speaker(&tokens, claim),
            tokens(cue(claim)),
            party(claim.addressee),
            frame(&tokens, claim),
        ];
        kind(claim).map(|kind| Annotation { kind, parts, speaker_head: None })
    };
    let mut annotations: Vec<Annotation> = Vec::new();
    for claim in &analysis.claims {
        let free =
            annotations.iter_mut().rev().find(|it| matches!(it.kind, Kind::FreeIndirect | Kind::IndirectFreeIndirect));
        match free.filter(|_| claim.rules.contains(&RuleId::FreeContinued)) {
            Some(earlier) => go_on(earlier, &tokens(&claim.spans)),
            None => annotations.extend(annotation(claim)),
        }
    }
    (annotations, speed)
}

/// The corpus takes free indirect speech over several sentences for one quotation, we for one each.
fn go_on(earlier: &mut Annotation, tokens: &Tokens) {
    let [quote, ..] = &mut earlier.parts;
    if let Some((first, last)) = quote.first().copied().zip(tokens.last().copied()) {
        quote.extend(first..=last);
    }
}

/// How long it took to find the claims of some tokens.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Speed {
    /// Tokens read.
    pub(super) tokens: usize,
    /// Time for claims alone: what comes before them is known already.
    pub(super) seconds: f64,
}

fn speed(analysis: &Analysis<'_>) -> Speed {
    let Analysis { document, entities, quantities, times, .. } = analysis;
    let start = Instant::now();
    std::hint::black_box(claim::find(document, &Findings { entities, quantities, times }, Criterion::ALL));
    Speed { tokens: document.tokens().len(), seconds: start.elapsed().as_secs_f64() }
}

/// The corpus leaves an unnamed source out, takes who relies on others for the speaker, `demnach` for its own, and the
/// words `eigenen Angaben` and `dem Vernehmen` themselves.
fn speaker(tokens: &impl Fn(&[Span]) -> Tokens, claim: &Claim) -> Tokens {
    let party = if claim.rules.contains(&RuleId::ChainBasis) || claim.rules.contains(&RuleId::ChainAct) {
        claim.carrier.or(claim.speaker)
    } else {
        claim.speaker.filter(|it| it.attribution != Attribution::Unnamed)
    };
    if claim.rules.contains(&RuleId::SourceDemnach) {
        return tokens(cue(claim));
    }
    if claim.rules.contains(&RuleId::SourceOwn) || claim.rules.contains(&RuleId::SourceHearsay) {
        return &frame(tokens, claim) - &tokens(cue(claim));
    }
    tokens(party.map(|it| it.span).as_slice())
}

/// In the corpus the cue of an act that is told is part of its words.
fn cue(claim: &Claim) -> &[Span] {
    let cue = claim.cue.as_ref().filter(|_| claim.kind != ClaimKind::Reported);
    cue.map_or(&[], |cue| &cue.spans)
}

/// The corpus's frame leaves out the quotation that stands inside it.
fn frame(tokens: &impl Fn(&[Span]) -> Tokens, claim: &Claim) -> Tokens {
    let quote = tokens(&claim.spans);
    let frame = tokens(claim.frame.as_slice());
    &frame - &quote
}

/// The corpus tells Konjunktiv and `soll` apart where no cue stands; we name the latter by its rule.
fn kind(claim: &Claim) -> Option<Kind> {
    match claim.kind {
        ClaimKind::Direct => Some(Kind::Direct),
        ClaimKind::Indirect => Some(Kind::Indirect),
        ClaimKind::FreeIndirect if [RuleId::FreeModal, RuleId::FreeWill].iter().any(|it| claim.rules.contains(it)) => {
            Some(Kind::FreeIndirect)
        }
        ClaimKind::FreeIndirect => Some(Kind::IndirectFreeIndirect),
        ClaimKind::Reported => Some(Kind::Reported),
        ClaimKind::Assertion => None,
    }
}

/// The corpus's tokens that lie in the spans, by half or more.
fn covered(document: &Document, chars: &OffsetMap, spans: &[Span]) -> Tokens {
    let mut tokens = Tokens::new();
    for span in spans {
        let (start, end) = (chars.convert(span.start), chars.convert(span.end));
        let first = document.tokens.partition_point(|token| token.end <= start);
        let touched = document.tokens.iter().skip(first).take_while(|token| token.start < end);
        let half = |token: &&super::token::Token| {
            let shared = token.end.min(end).saturating_sub(token.start.max(start));
            2 * shared >= token.end - token.start
        };
        tokens.extend(touched.filter(half).map(|token| token.id));
    }
    tokens
}

/// An article's predictions as one line of JSON.
pub(super) fn line(document: &Document, predicted: &[Annotation]) -> String {
    let annotation = |it: &Annotation| {
        let parts = PARTS.map(|part| (part.name().to_owned(), json!({ "tokenIds": it.part(part) })));
        let mut object: serde_json::Map<_, _> = parts.into_iter().collect();
        object.insert("type".to_owned(), json!(it.kind.name()));
        object
    };
    let annotations: Vec<_> = predicted.iter().map(annotation).collect();
    format!("{}\n", json!({ "documentName": document.name, "annotations": annotations }))
}
