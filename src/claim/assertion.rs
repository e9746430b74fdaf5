//! The author's own statements: sentences and clauses that nobody else is made responsible for.

use super::reading::lead_in::LeadIns;
use super::{Attribution, Claim, ClaimKind, scope};
use crate::claim::rule::RuleId;
use crate::document::Document;
use crate::sentence::Sentence;
use crate::structure::BlockKind;
use crate::tag::VerbForm;
use crate::text::{Span, TokenRange};

/// Fewer tokens than this are no statement.
const LEAST_TOKENS: u32 = 4;

/// Finds the author's statements. `speech` are the claims that others are responsible for, by position.
pub(super) fn find(document: &Document<'_>, speech: &[Claim], lead_ins: &LeadIns) -> Vec<Claim> {
    let taken = taken_tokens(document, speech);
    let mut found = Vec::new();
    for sentence in document.sentences() {
        if !holds_statements(document, sentence) {
            continue;
        }
        let own = TokenRange::new(lead_ins.start(document, sentence), sentence.tokens.end);
        for clause in free_clauses(document, own, &taken) {
            if states(document, clause) {
                found.push(assertion(document.span_of(clause)));
            }
        }
    }
    found
}

fn assertion(span: Span) -> Claim {
    Claim { rules: vec![RuleId::AssertionClause], ..Claim::new(ClaimKind::Assertion, vec![span]) }
}

/// Which tokens belong to somebody's speech or to the words that introduce it. Shape (tokens).
fn taken_tokens(document: &Document<'_>, speech: &[Claim]) -> Vec<bool> {
    let mut taken = vec![false; document.tokens().len()];
    for claim in speech.iter().filter(|claim| !is_mere_wording(document, claim)) {
        let roles = [claim.frame, claim.speaker.map(|it| it.span), claim.carrier.map(|it| it.span)];
        let cue = claim.cue.iter().flat_map(|cue| &cue.spans);
        for span in claim.spans.iter().chain(cue).chain(roles.iter().flatten()) {
            let range = document.tokens_in(*span);
            taken.iter_mut().take(range.end as usize).skip(range.start as usize).for_each(|it| *it = true);
        }
    }
    taken
}

/// A few quoted words inside the author's sentence, without a cue, leave the sentence the author's.
fn is_mere_wording(document: &Document<'_>, claim: &Claim) -> bool {
    let [span] = claim.spans.as_slice() else { return false };
    let quoted = document.tokens_in(*span);
    let sentence = document.sentence_of(quoted.start);
    claim.kind == ClaimKind::Direct
        && claim.cue.is_none()
        && claim.speaker.is_none_or(|speaker| speaker.attribution == Attribution::Unnamed)
        && sentence.is_some_and(|sentence| quoted.len() * 2 < sentence.tokens.len())
}

fn holds_statements(document: &Document<'_>, sentence: &Sentence) -> bool {
    let kind = document.block_of(sentence).map(|block| block.kind);
    let asks = document.word(sentence.tokens.end.saturating_sub(1)) == "?";
    matches!(kind, Some(BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Subtitle)) && !asks
}

/// The sentence whole, if nobody's speech stands in it; else those of its coordinated clauses without any.
fn free_clauses(document: &Document<'_>, sentence: TokenRange, taken: &[bool]) -> Vec<TokenRange> {
    let is_free = |range: &TokenRange| !taken.get(range.indices()).unwrap_or_default().contains(&true);
    if is_free(&sentence) {
        return vec![sentence];
    }
    let mut clauses = Vec::new();
    let mut start = sentence.start;
    for at in sentence.start..sentence.end {
        if begins_clause(document, at) {
            clauses.push(TokenRange::new(start, at));
            start = at;
        }
    }
    clauses.push(TokenRange::new(start, sentence.end));
    clauses.retain(is_free);
    clauses
}

/// Whether a clause begins here that states something of its own: after a semicolon, with `, aber`, `, doch`, `, und`, or
/// against what was said, with `, obwohl`.
fn begins_clause(document: &Document<'_>, at: u32) -> bool {
    let before = at.checked_sub(1).map_or("", |at| document.word(at));
    before == ";"
        || before == ","
            && matches!(
                document.word(at),
                "aber"
                    | "doch"
                    | "jedoch"
                    | "und"
                    | "sondern"
                    | "obwohl"
                    | "obgleich"
                    | "während"
                    | "wohingegen"
                    | "wobei"
            )
}

/// Whether a clause states something: it is long enough and its main clause has a finite verb.
fn states(document: &Document<'_>, clause: TokenRange) -> bool {
    let is_finite = |at: &u32| {
        let form = document.tags().get(*at as usize).and_then(|tag| tag.verb);
        matches!(form, Some(VerbForm::Finite(_)))
    };
    LEAST_TOKENS <= clause.len() && scope::main_clause(document, &[document.span_of(clause)]).iter().any(is_finite)
}
