//! Who says what: quotations and reported speech.

mod addressee;
mod chain;
mod clause;
mod complement;
mod cue;
mod direct;
mod draft;
mod free;
mod hit;
#[cfg(test)]
mod hostile;
mod indirect;
mod inserted;
mod line;
mod marks;
mod noun;
mod party;
mod phrase;
mod reading;
mod reported;
mod resolve;
mod running;
mod source;
mod speakers;
mod subject;
#[cfg(test)]
mod suite;
mod verb;

use draft::Draft;
use free::Carrier;
use line::Line;
use reading::Reading;
use running::Running;
use speakers::Marked;

use super::{Attribution, Claim, Findings, Party, modality};
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
    let marked = Marked::new(document, findings);
    let mut speech = Speech {
        document,
        claims: Vec::new(),
        running: Running::default(),
        free: None,
        before: Vec::new(),
        is_before_claimed: false,
    };
    for line in line::lines(document, &quotations, &marked) {
        speech.read(&line);
    }
    resolve::parties(document, &mut speech.claims, findings.entities);
    speech.claims
}

/// What has been read so far.
struct Speech<'a, 't> {
    document: &'a Document<'t>,
    claims: Vec<Claim>,
    running: Running,
    /// Index of the claim that a line of free indirect speech continues.
    free: Option<(Carrier, usize)>,
    /// The words of the line before, or of its last claim.
    before: Vec<Span>,
    /// Whether they are somebody's claim already.
    is_before_claimed: bool,
}

impl Speech<'_, '_> {
    fn read(&mut self, line: &Line<'_>) {
        let segments = clause::segments(line);
        let hits = hit::find(line, &segments);
        let sources = source::find(line, &segments);
        let reading = Reading { line, segments: &segments, hits: &hits, sources: &sources };
        let n_claims = self.claims.len();
        self.read_line(&reading);
        self.name_unnamed(n_claims);
        let is_silent = self.claims.len() == n_claims;
        self.is_before_claimed = !is_silent;
        self.before = match self.claims.get(n_claims..).unwrap_or_default() {
            [] => line.span(self.document, 0..line.items.len()).into_iter().collect(),
            [.., last] => last.spans.clone(),
        };
        let has_speaker = self
            .claims
            .iter()
            .skip(n_claims)
            .any(|it| it.speaker.is_some_and(|it| it.attribution != Attribution::Unnamed));
        if !has_speaker && self.free.is_none() {
            let topic = running::topic(&reading).and_then(|it| it.party(self.document, line));
            self.running.pause(topic);
        }
    }

    fn read_line(&mut self, reading: &Reading<'_, '_>) {
        let line = reading.line;
        if let Some(draft) = indirect::of_line_before(reading).filter(|it| self.can_stand_for_before(it)) {
            self.push_with_line_before(line, &draft);
            return;
        }
        let indirect = indirect::find(reading);
        let continued = self.free.take();
        if indirect.is_empty() && self.read_frameless(reading, continued) {
            return;
        }
        let direct = direct::find(reading, &indirect);
        let drafts = [indirect, direct].concat();
        self.push_all(line, &drafts);
    }

    /// A claim without a speaker would be the author's own: where the text leaves the source open, that is said.
    fn name_unnamed(&mut self, from: usize) {
        for claim in self.claims.iter_mut().skip(from).filter(|it| it.speaker.is_none()) {
            let words = claim.cue.iter().flat_map(|cue| &cue.spans).chain(&claim.spans).next().copied();
            claim.speaker = words.map(|span| Party { span, entity: None, attribution: Attribution::Unnamed });
        }
    }

    /// What somebody has said already can still be denied, but not be said by another.
    fn can_stand_for_before(&self, draft: &Draft) -> bool {
        !self.before.is_empty() && (!self.is_before_claimed || modality::is_denial(&draft.lemma))
    }

    /// The words of the line before are what the pronoun stands for.
    fn push_with_line_before(&mut self, line: &Line<'_>, draft: &Draft) {
        let first = self.claims.len();
        self.push_all(line, std::slice::from_ref(draft));
        if let Some(claim) = self.claims.get_mut(first) {
            claim.spans = std::mem::take(&mut self.before);
        }
    }

    /// A line without a frame: Konjunktiv carried on, `soll`, or a speech act told; false where it is neither.
    fn read_frameless(&mut self, reading: &Reading<'_, '_>, continued: Option<(Carrier, usize)>) -> bool {
        let line = reading.line;
        if line.items.iter().any(|item| item.kind == line::Kind::Speech) {
            return false;
        }
        let carried = self.running.carried();
        if let Some((carrier, mut draft)) = free::find(reading, carried.is_some()) {
            self.carry(line, &draft, carrier, continued);
            // What is quoted inside has the same speaker.
            draft.speaker = None;
            let nested = direct::find(reading, std::slice::from_ref(&draft));
            let speaker = self.claims.last().and_then(|claim| claim.speaker);
            let claims = nested.iter().filter_map(|it| it.claim(self.document, line));
            self.claims.extend(claims.map(|claim| Claim { speaker, ..claim }));
            return true;
        }
        let Some(draft) = reported::find(reading) else { return false };
        let nested = direct::find(reading, std::slice::from_ref(&draft));
        let drafts = [vec![draft], nested].concat();
        self.push_all(line, &drafts);
        true
    }

    fn carry(&mut self, line: &Line<'_>, draft: &Draft, carrier: Carrier, continued: Option<(Carrier, usize)>) {
        let Some(mut claim) = draft.claim(self.document, line) else { return };
        let earlier = continued.filter(|(kind, _)| *kind == carrier).and_then(|(_, at)| self.claims.get_mut(at));
        if let Some(earlier) = earlier.filter(|_| claim.speaker.is_none()) {
            if let Some((last, new)) = earlier.spans.last_mut().zip(claim.spans.last()) {
                *last = last.cover(*new);
            }
            self.free = continued;
            return;
        }
        if claim.speaker.is_none() {
            claim.speaker = self.running.carried();
            self.running.go_on();
            self.free = Some((carrier, self.claims.len()));
        }
        self.claims.push(claim);
    }

    fn push_all(&mut self, line: &Line<'_>, drafts: &[Draft]) {
        for draft in drafts {
            let Some(mut claim) = draft.claim(self.document, line) else { continue };
            if claim.speaker.is_none() && claim.frame.is_none() {
                claim.speaker = self.running.carried();
            }
            self.claims.push(claim);
        }
        let speaker = running::of_line(drafts).and_then(|it| it.party(self.document, line));
        match speaker {
            Some(speaker) => self.running.speak(speaker),
            None => self.running.go_on(),
        }
    }
}
