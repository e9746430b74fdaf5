//! Who says what: quotations and reported speech.

mod class;
mod clause;
mod cue;
mod direct;
mod draft;
mod free;
mod hit;
#[cfg(test)]
mod hostile;
mod indirect;
mod line;
mod marks;
mod noun;
mod party;
mod phrase;
mod reported;
mod resolve;
mod source;
#[cfg(test)]
mod suite;
mod verb;

use draft::Draft;
use free::Carrier;
use indirect::Reading;
use line::Line;

use super::{Attribution, Claim, ClaimKind, Findings, Party};
use crate::document::Document;
use crate::structure::BlockKind;
use crate::text::Span;

/// Whether speech is looked for in such a block.
fn is_read(kind: BlockKind) -> bool {
    match kind {
        BlockKind::Title
        | BlockKind::Subtitle
        | BlockKind::Paragraph
        | BlockKind::Heading
        | BlockKind::ListItem
        | BlockKind::Caption => true,
        BlockKind::Byline | BlockKind::Date | BlockKind::Source | BlockKind::Boilerplate => false,
    }
}

/// Finds the claims that somebody other than the author is responsible for, by position.
pub(super) fn find(document: &Document<'_>, findings: &Findings<'_>) -> Vec<Claim> {
    let quotations = marks::pair(document);
    let mut speech = Speech { document, claims: Vec::new(), running: None, free: None, before: None };
    for line in line::lines(document, &quotations) {
        let n_claims = speech.claims.len();
        speech.read(&line);
        let is_free = speech.claims.len() == n_claims;
        speech.before = line.span(document, 0..line.items.len()).filter(|_| is_free);
    }
    resolve::parties(document, &mut speech.claims, findings.entities);
    speech.claims
}

/// What has been read so far.
struct Speech<'a, 't> {
    document: &'a Document<'t>,
    claims: Vec<Claim>,
    /// Who spoke last.
    running: Option<Party>,
    /// Index of the claim that a line of free indirect speech continues.
    free: Option<(Carrier, usize)>,
    /// The line before, if it stands in the same block and none of its words is a claim yet.
    before: Option<Span>,
}

impl Speech<'_, '_> {
    fn read(&mut self, line: &Line<'_>) {
        let segments = clause::segments(line);
        let hits = hit::find(line, &segments);
        let reading = Reading { line, segments: &segments, hits: &hits };
        if let Some((_, draft)) = indirect::of_line_before(&reading).filter(|_| self.before.is_some()) {
            self.push_with_line_before(line, &draft);
            return;
        }
        let indirect = indirect::find(&reading);
        let continued = self.free.take();
        if indirect.is_empty() && self.read_frameless(&reading, continued) {
            return;
        }
        let direct = direct::find(&reading, &indirect);
        for draft in indirect.iter().chain(&direct) {
            self.push(line, draft);
        }
    }

    /// The line before is what the pronoun stands for.
    fn push_with_line_before(&mut self, line: &Line<'_>, draft: &Draft) {
        let first = self.claims.len();
        self.push(line, draft);
        if let Some((claim, before)) = self.claims.get_mut(first).zip(self.before) {
            claim.spans.insert(0, before);
        }
    }

    /// A line without a frame: Konjunktiv carried on, `soll`, or a speech act told; false where it is neither.
    fn read_frameless(&mut self, reading: &Reading<'_, '_>, continued: Option<(Carrier, usize)>) -> bool {
        let line = reading.line;
        if line.items.iter().any(|item| item.kind == line::Kind::Speech) {
            return false;
        }
        if let Some((carrier, draft)) = free::find(reading).filter(|_| self.running.is_some()) {
            self.carry(line, &draft, carrier, continued);
            let speaker = self.running;
            for nested in direct::find(reading, std::slice::from_ref(&draft)) {
                let claim = nested.claim(self.document, line);
                self.claims.extend(claim.map(|claim| Claim { speaker, ..claim }));
            }
            return true;
        }
        let Some(draft) = reported::find(reading) else { return false };
        self.push(line, &draft);
        for nested in direct::find(reading, std::slice::from_ref(&draft)) {
            self.push(line, &nested);
        }
        true
    }

    fn carry(&mut self, line: &Line<'_>, draft: &Draft, carrier: Carrier, continued: Option<(Carrier, usize)>) {
        let Some(mut claim) = draft.claim(self.document, line) else { return };
        let earlier = continued.filter(|(kind, _)| *kind == carrier).and_then(|(_, at)| self.claims.get_mut(at));
        if let Some(earlier) = earlier {
            if let Some((last, new)) = earlier.spans.last_mut().zip(claim.spans.last()) {
                *last = last.cover(*new);
            }
            self.free = continued;
            return;
        }
        claim.speaker = self.running.map(|party| Party { attribution: Attribution::Carried, ..party });
        self.free = Some((carrier, self.claims.len()));
        self.claims.push(claim);
    }

    fn push(&mut self, line: &Line<'_>, draft: &Draft) {
        let Some(mut claim) = draft.claim(self.document, line) else { return };
        match claim.speaker {
            Some(speaker) => self.running = Some(speaker),
            None if claim.frame.is_none() => {
                claim.speaker = self.running.map(|party| Party { attribution: Attribution::Carried, ..party });
            }
            None => {}
        }
        if claim.kind == ClaimKind::Reported {
            claim.cue = None;
        }
        self.claims.push(claim);
    }
}
