//! Texts made to be slow: marks without partner, nesting, endless commas and cues.

use std::time::{Duration, Instant};

use super::speech;
use crate::claim::discourse::interview::Interview;
use crate::claim::reading::lead_in::LeadIns;
use crate::claim::{Claim, ClaimKind, Findings};
use crate::document::Document;

/// Far more than a linear pass over the hostile texts takes, far less than a quadratic one.
const PATIENCE: Duration = Duration::from_secs(5);

fn claims(document: &Document<'_>) -> Vec<Claim> {
    let findings = Findings { entities: &[], quantities: &[], times: &[] };
    let interview = Interview::default();
    speech::find(document, &findings, &LeadIns::new(document, &findings, interview.labels()), &interview)
}

#[track_caller]
fn check_fast(text: &str) {
    let document = Document::new(text, &[]);
    let start = Instant::now();
    let claims = claims(&document);
    assert!(
        claims.iter().flat_map(|it| &it.spans).all(|span| text.get(span.start as usize..span.end as usize).is_some())
    );
    assert!(start.elapsed() < PATIENCE, "{:?}", start.elapsed());
}

#[test]
fn quotation_marks_without_partner() {
    check_fast(&"„".repeat(50_000));
    check_fast(&"“".repeat(50_000));
    check_fast(&"\"".repeat(50_001));
    check_fast(&"„Er sagte, ".repeat(3_000));
    check_fast(&"‚„«".repeat(10_000));
}

#[test]
fn sentence_without_a_stop_loses_no_quotation() {
    let words = "der Rat und die Stadt bauen seit Jahren neue Wege durch den alten Park am Fluss ".repeat(8);
    let text = format!("{words}„Wir haben das Geld dafür nicht mehr“, sagte Anna Ott, und ").repeat(300);
    let document = Document::new(&text, &[]);
    let direct = claims(&document).into_iter().filter(|it| it.kind == ClaimKind::Direct).count();
    assert!(270 <= direct, "{direct}");
    check_fast(&text);
}

#[test]
fn nested_brackets_commas_and_cues() {
    check_fast(&format!("{}{}", "(".repeat(10_000), ")".repeat(10_000)));
    check_fast(&"sagte, ".repeat(3_000));
    check_fast(&"Er sagte, dass er, ".repeat(2_000));
    check_fast(&"laut Polizei ".repeat(3_000));
    check_fast(&"und sagte ".repeat(3_000));
    check_fast(&"Laut Polizei sei er da; ".repeat(10_000));
    check_fast(&"; er sei da, sagte er".repeat(10_000));
    check_fast(&"Er sagte, dass er, laut Polizei, so der Mann, sagte er, ging. ".repeat(1_000));
}
