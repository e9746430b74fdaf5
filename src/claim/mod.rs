//! Who says what, how surely, and what in it can be checked.

mod anchor;
mod assertion;
mod class;
mod identity;
mod modality;
mod name;
mod opening;
mod scope;
mod speech;
mod turn;
mod types;
mod worth;

pub(crate) use name::name;
pub use types::{Attribution, Claim, ClaimKind, Cue, Findings, Marker, MarkerKind, Modality, Party, Polarity, Reason};
pub use worth::Criterion;

use opening::Openings;
use turn::Turns;

use crate::document::Document;
use crate::text::Span;

/// The author's statements that are worth less than this are left out: there would be one for every sentence.
const LEAST_WORTH: f32 = 0.45;

/// Finds the claims of a document, by position. Only criteria in `counted` make a claim worth checking.
pub fn find(document: &Document<'_>, findings: &Findings<'_>, counted: &[Criterion]) -> Vec<Claim> {
    let turns = Turns::new(document, findings);
    let openings = Openings::new(document, findings, &turns);
    let mut claims = speech::find(document, findings, &openings, &turns);
    let assertions = assertion::find(document, &claims, &openings);
    claims.extend(assertions);
    turns.give(document, &mut claims);
    claims.retain(|claim| !is_question(document, claim));
    claims.sort_by_key(|claim| claim.spans.first().copied());
    anchor::attach(&mut claims, findings);
    for claim in &mut claims {
        modality::judge(document, claim);
        worth::score(document, findings, counted, claim);
    }
    claims.retain(|claim| claim.kind != ClaimKind::Assertion || LEAST_WORTH <= claim.check_worthiness);
    identity::name(document.text(), &mut claims);
    claims
}

/// Quoted words that only ask state nothing.
fn is_question(document: &Document<'_>, claim: &Claim) -> bool {
    let asks = |span: &Span| {
        let tokens = document.tokens_in(*span);
        let marks = (tokens.start..tokens.end).map(|at| document.word(at)).filter(|it| matches!(*it, "." | "!" | "?"));
        let marks: Vec<&str> = marks.collect();
        !marks.is_empty() && marks.iter().all(|mark| *mark == "?")
    };
    claim.kind == ClaimKind::Direct && claim.spans.iter().all(asks)
}
