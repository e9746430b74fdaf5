//! Who says what, how surely, and what in it can be checked.

mod anchor;
mod assertion;
mod attribution;
mod construction;
mod cue;
mod discourse;
mod identity;
mod lexicon;
mod name;
mod reading;
mod rule;
mod scope;
mod sentence;
mod stance;
mod types;
mod worth;

pub use discourse::cues::SeenCue;
pub(crate) use name::name;
pub use rule::{Origin, RuleId};
pub use types::{Attribution, Claim, ClaimKind, Cue, Findings, Marker, MarkerKind, Modality, Party, Polarity, Reason};
pub use worth::Criterion;

use discourse::interview::Interview;
use discourse::{cues, speech};
use reading::lead_in::LeadIns;

use crate::document::Document;

/// The author's statements that are worth less than this are left out: there would be one for every sentence.
const LEAST_WORTH: f32 = 0.45;

/// Finds the claims of a document, by position. Only criteria in `counted` make a claim worth checking.
#[inline(never)]
pub fn find(document: &Document<'_>, findings: &Findings<'_>, counted: &[Criterion]) -> Vec<Claim> {
    let interview = Interview::new(document, findings);
    let lead_ins = LeadIns::new(document, findings, interview.labels());
    let mut claims = speech::find(document, findings, &lead_ins, &interview);
    let assertions = assertion::find(document, &claims, &lead_ins);
    claims.extend(assertions);
    interview.give(document, &mut claims);
    claims.retain(|claim| !is_question(document, claim));
    claims.sort_by_key(|claim| claim.spans.first().copied());
    anchor::attach(&mut claims, findings);
    for claim in &mut claims {
        stance::judge(document, claim);
        worth::score(document, findings, counted, claim);
    }
    claims.retain(|claim| claim.kind != ClaimKind::Assertion || LEAST_WORTH <= claim.check_worthiness);
    identity::name(document.text(), &mut claims);
    claims
}

/// The clauses with a cue verb, in order, whether or not a claim was made from them.
pub fn cues(document: &Document<'_>, findings: &Findings<'_>) -> Vec<SeenCue> {
    let interview = Interview::new(document, findings);
    cues::find(document, findings, &LeadIns::new(document, findings, interview.labels()))
}

/// Words that only ask state nothing: those in quotation marks, and any others up to the question mark.
fn is_question(document: &Document<'_>, claim: &Claim) -> bool {
    if claim.kind != ClaimKind::Direct {
        let end = claim.spans.last().map_or(0, |span| document.tokens_in(*span).end);
        return document.word(end) == "?" || end.checked_sub(1).is_some_and(|last| document.word(last) == "?");
    }
    claim.spans.iter().all(|span| {
        let tokens = document.tokens_in(*span);
        let words = (tokens.start..tokens.end).map(|at| document.word(at));
        let mut marks = words.filter(|it| matches!(*it, "." | "!" | "?")).peekable();
        marks.peek().is_some() && marks.all(|mark| mark == "?")
    })
}
