//! One phenomenon of reported speech a case, as `kind | words | speaker | cue`, with ` | carrier` where there is one.

mod addressee;
mod carried;
mod chain;
mod direct;
mod headline;
mod indirect;
mod reported;
mod source;
mod speaker;
mod turn;

use crate::claim::{Attribution, Claim, ClaimKind};
use crate::text::Span;
use crate::{Options, analyze};

/// The claims of `text` that somebody other than the author is responsible for.
fn claims(text: &str) -> Vec<String> {
    let join = |spans: &[Span]| spans.iter().map(|it| it.of(text)).collect::<Vec<_>>().join(" … ");
    let line = |claim: &Claim| {
        let speaker = claim.speaker.map_or("-", |it| match it.attribution {
            Attribution::Unnamed => "unnamed",
            Attribution::Named | Attribution::Pronoun | Attribution::Carried => it.span.of(text),
        });
        let cue = claim.cue.as_ref().map_or("-".to_owned(), |it| join(&it.spans));
        let carrier = claim.carrier.map_or_else(String::new, |it| format!(" | {}", it.span.of(text)));
        format!("{} | {} | {speaker} | {cue}{carrier}", claim.kind.code(), join(&claim.spans))
    };
    let claims = analyze(text, &Options::default()).claims;
    claims.iter().filter(|it| it.kind != ClaimKind::Assertion).map(line).collect()
}

#[track_caller]
fn check(text: &str, expected: &[&str]) {
    assert_eq!(claims(text), expected, "{text}");
}
