//! Texts made to be slow: marks without partner, nesting, endless commas and cues.

use std::time::{Duration, Instant};

use crate::claim::Findings;
use crate::document::Document;

/// Far more than a linear pass over the hostile texts takes, far less than a quadratic one.
const PATIENCE: Duration = Duration::from_secs(5);

#[track_caller]
fn check_fast(text: &str) {
    let document = Document::new(text, &[]);
    let start = Instant::now();
    let findings = Findings { entities: &[], quantities: &[], times: &[] };
    let claims = super::find(&document, &findings);
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
fn nested_brackets_commas_and_cues() {
    check_fast(&format!("{}{}", "(".repeat(10_000), ")".repeat(10_000)));
    check_fast(&"sagte, ".repeat(3_000));
    check_fast(&"Er sagte, dass er, ".repeat(2_000));
    check_fast(&"laut Polizei ".repeat(3_000));
    check_fast(&"und sagte ".repeat(3_000));
    check_fast(&"Er sagte, dass er, laut Polizei, so der Mann, sagte er, ging. ".repeat(1_000));
}
