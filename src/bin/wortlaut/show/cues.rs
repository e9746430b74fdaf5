//! Clauses with a verb that introduces words: the verb, its subject, and the claims that were made of it.

use wortlaut::claim::{Claim, Findings, SeenCue};
use wortlaut::text::Span;
use wortlaut::{Analysis, Options, claim};

use crate::plain::line;

/// Writes a clause, and below it what the rules made of it.
pub(super) fn write(out: &mut String, text: &str) {
    let analysis = wortlaut::analyze(text, &Options::default());
    let Analysis { document, entities, quantities, times, claims } = &analysis;
    let findings = Findings { entities, quantities, times };
    for seen in claim::cues(document, &findings) {
        let words = |span: &Span| line(span.of(text));
        let field = |name: &str, value: &str| format!("  {name:<10} {value}\n");
        out.extend([words(&seen.clause).as_str(), "\n"]);
        let cue: Vec<String> = seen.cue.spans.iter().map(words).collect();
        out.push_str(&field("verb", &format!("{} ({})", seen.cue.lemma, cue.join(" … "))));
        out.push_str(&field("subject", &seen.subject.as_ref().map_or("-".to_owned(), words)));
        let mut complements = claims.iter().filter(|it| is_of(it, &seen)).peekable();
        if complements.peek().is_none() {
            out.push_str(&field("complement", "-"));
        }
        for claim in complements {
            let said: Vec<String> = claim.spans.iter().map(words).collect();
            out.push_str(&field("complement", &format!("{} ({})", said.join(" […] "), claim.kind.code())));
        }
        out.push('\n');
    }
}

/// Whether a claim was made of a cue.
fn is_of(claim: &Claim, seen: &SeenCue) -> bool {
    claim.cue.iter().flat_map(|it| &it.spans).any(|span| seen.cue.spans.contains(span))
}
