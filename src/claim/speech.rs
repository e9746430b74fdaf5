//! Who says what: quotations and reported speech.

use super::{Claim, Findings};
use crate::document::Document;

/// Finds the claims that somebody other than the author is responsible for, by position.
pub(super) fn find(document: &Document<'_>, findings: &Findings<'_>) -> Vec<Claim> {
    let _ = (document, findings);
    Vec::new()
}
