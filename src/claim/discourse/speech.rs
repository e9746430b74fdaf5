//! Who says what: quotations and reported speech.

use super::current_speaker::{self, CurrentSpeaker};
use super::party_entity;
use crate::claim::attribution::draft::Draft;
use crate::claim::attribution::origin;
use crate::claim::attribution::party::Found;
use crate::claim::attribution::view::View;
use crate::claim::construction::free_indirect::{self, Carrier, Nearness};
use crate::claim::construction::{direct, indirect, told_act};
use crate::claim::cue::{cue_clause, source_phrase};
use crate::claim::discourse::interview::Interview;
use crate::claim::lexicon::stance;
use crate::claim::reading::lead_in::LeadIns;
use crate::claim::reading::lines;
use crate::claim::reading::marks::Marked;
use crate::claim::rule::{Origin, RuleId};
use crate::claim::sentence::clause;
use crate::claim::sentence::item;
use crate::claim::sentence::line::Line;
use crate::claim::{Attribution, Claim, ClaimKind, Findings, Party};
use crate::document::Document;
use crate::text::Span;

/// Finds the claims that somebody other than the author is responsible for, by position.
pub(in crate::claim) fn find(
    document: &Document<'_>,
    findings: &Findings<'_>,
    lead_ins: &LeadIns,
    interview: &Interview,
) -> Vec<Claim> {
    let quotations = document.syntax().outer_quotations();
    let marked = Marked::new(document, findings);
    let mut speech = Speech {
        document,
        interview,
        block: None,
        claims: Vec::new(),
        current: CurrentSpeaker::default(),
        free: None,
        before: Vec::new(),
        is_before_claimed: false,
    };
    for line in lines::lines(document, quotations, &marked, lead_ins) {
        speech.begin(&line);
        speech.read(&line);
    }
    party_entity::parties(document, &mut speech.claims, findings.entities);
    speech.claims
}

/// What has been read so far.
struct Speech<'a, 't> {
    document: &'a Document<'t>,
    interview: &'a Interview,
    /// The block that was read last.
    block: Option<u32>,
    claims: Vec<Claim>,
    current: CurrentSpeaker,
    /// What carries the line before, where that is free indirect speech.
    free: Option<Carrier>,
    /// The words of the line before, or of its last claim.
    before: Vec<Span>,
    /// Whether they are somebody's claim already.
    is_before_claimed: bool,
}

impl Speech<'_, '_> {
    /// In an interview a new block gives the word to somebody else.
    fn begin(&mut self, line: &Line<'_>) {
        let first = line.items.first().and_then(|item| self.document.sentence_of(item.tokens.start));
        let block = first.map(|sentence| sentence.block);
        let is_turn = |it: Option<u32>| it.is_some_and(|block| self.interview.holds(block));
        if self.block != block && (is_turn(self.block) || is_turn(block)) {
            self.free = None;
            self.before = Vec::new();
            self.current = CurrentSpeaker::default();
            if let Some(party) = block.and_then(|it| self.interview.in_block(it)) {
                self.current.speak(party);
            }
        }
        self.block = block;
    }

    fn read(&mut self, line: &Line<'_>) {
        let segments = clause::segments(line, self.document.syntax());
        let hits = cue_clause::find(line, &segments);
        let sources = origin::of_phrases(line, &segments, source_phrase::find(line, &segments));
        let view = View { line, segments: &segments, hits: &hits, sources: &sources };
        let n_claims = self.claims.len();
        self.read_line(&view);
        self.name_unnamed(n_claims);
        self.is_before_claimed = n_claims < self.claims.len();
        self.before = match self.claims.get(n_claims..).unwrap_or_default() {
            [] => line.span(self.document, 0..line.items.len()).into_iter().collect(),
            [.., last] => last.spans.clone(),
        };
        self.turn(&view, n_claims);
    }

    /// Who goes on speaking after a line in which nobody was named: nobody, after hearsay; else whom the line is about.
    fn turn(&mut self, view: &View<'_, '_>, from: usize) {
        let new = self.claims.get(from..).unwrap_or_default();
        let is_named = |it: &Claim| it.speaker.is_some_and(|it| it.attribution != Attribution::Unnamed);
        if self.free.is_some() || new.iter().any(is_named) {
            return;
        }
        let party = |it: Found| it.party(self.document, view.line);
        // `Demnach` goes on with the words before.
        let unnamed = new.iter().filter(|it| !it.has_origin(Origin::Continued)).find_map(|it| it.speaker);
        let hearsay = || current_speaker::hearsay(view).and_then(party);
        match unnamed.or_else(hearsay) {
            Some(unnamed) => self.current.speak(unnamed),
            None if new.is_empty() => self.current.pause(current_speaker::topic(view).and_then(party)),
            None => {}
        }
    }

    fn read_line(&mut self, view: &View<'_, '_>) {
        let line = view.line;
        if let Some(draft) = indirect::of_line_before(view)
            && self.name_open(line, &draft)
        {
            return;
        }
        if let Some(draft) = indirect::of_line_before(view).filter(|it| self.can_stand_for_before(it)) {
            self.push_with_line_before(line, &draft);
            return;
        }
        let mut indirect = indirect::find(view);
        let continued = self.free.take();
        if indirect.is_empty() && self.read_frameless(view, continued) {
            return;
        }
        let direct = direct::find(view, &indirect);
        indirect.retain(|it| !it.is_told_by(&direct, line));
        let mut drafts = [indirect, direct].concat();
        drafts.extend(told_act::joined(view, &drafts));
        drafts.extend(free_indirect::tails(view, &drafts));
        self.push_all(line, &drafts);
    }

    /// A claim without a speaker would be the author's own: where the text leaves the source open, that is said.
    /// `Demnach` goes on with whoever spoke before.
    fn name_unnamed(&mut self, from: usize) {
        for claim in self.claims.iter_mut().skip(from).filter(|it| it.speaker.is_none()) {
            let words = claim.cue.iter().flat_map(|cue| &cue.spans).chain(&claim.spans).next().copied();
            let unnamed = || words.map(|span| Party { span, entity: None, attribution: Attribution::Unnamed });
            let carried = self.current.carried().filter(|_| claim.has_origin(Origin::Continued));
            claim.speaker = carried.or_else(unnamed);
        }
    }

    /// `„Die Arbeit ist hart.“ Das schrieb Halbach`: names who said the quoted words before; false where that is known.
    fn name_open(&mut self, line: &Line<'_>, draft: &Draft) -> bool {
        let is_open = |it: &&mut Claim| {
            it.kind == ClaimKind::Direct
                && it.cue.is_none()
                && it.speaker.is_some_and(|it| matches!(it.attribution, Attribution::Unnamed | Attribution::Carried))
        };
        let found = draft.claim(self.document, line);
        let Some((last, found)) = self.claims.last_mut().filter(|_| self.is_before_claimed).filter(is_open).zip(found)
        else {
            return false;
        };
        *last =
            Claim { spans: std::mem::take(&mut last.spans), kind: ClaimKind::Direct, modality: last.modality, ..found };
        if let Some(speaker) = last.speaker {
            self.current.speak(speaker);
        }
        true
    }

    /// What somebody has said already can still be denied, but not be said by another.
    fn can_stand_for_before(&self, draft: &Draft) -> bool {
        !self.before.is_empty() && (!self.is_before_claimed || stance::is_denial(&draft.lemma))
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
    fn read_frameless(&mut self, view: &View<'_, '_>, continued: Option<Carrier>) -> bool {
        let line = view.line;
        if line.items.iter().any(|item| item.kind == item::Kind::Speech) {
            return false;
        }
        let nearness = match (self.current.carried(), continued) {
            (None, _) => Nearness::Silent,
            // Behind hearsay Konjunktiv II is as likely the author's own guess.
            (Some(it), _) if it.attribution == Attribution::Unnamed && continued != Some(Carrier::Subjunctive) => {
                Nearness::Earlier
            }
            (Some(_), Some(_)) => Nearness::Continued,
            (Some(_), None) if self.is_before_claimed => Nearness::Adjacent,
            (Some(_), None) => Nearness::Earlier,
        };
        let named = free_indirect::behind_colon(view).filter(|it| it.speaker.is_some());
        if let Some((carrier, mut draft)) = free_indirect::find(view, nearness).filter(|_| named.is_none()) {
            self.carry(line, &draft, carrier, continued);
            // What is quoted inside has the same speaker.
            draft.speaker = None;
            let nested = direct::find(view, std::slice::from_ref(&draft));
            let speaker = self.claims.last().and_then(|claim| claim.speaker);
            let claims = nested.iter().filter_map(|it| it.claim(self.document, line));
            self.claims.extend(claims.map(|claim| Claim { speaker, ..claim }));
            return true;
        }
        let draft = || named.or_else(|| free_indirect::behind_colon(view));
        let Some(draft) = told_act::find(view).or_else(draft) else { return false };
        let nested = direct::find(view, std::slice::from_ref(&draft));
        let mut drafts = [vec![draft], nested].concat();
        drafts.extend(free_indirect::tails(view, &drafts));
        self.push_all(line, &drafts);
        true
    }

    fn carry(&mut self, line: &Line<'_>, draft: &Draft, carrier: Carrier, continued: Option<Carrier>) {
        let Some(mut claim) = draft.claim(self.document, line) else { return };
        match claim.speaker {
            None => {
                claim.speaker = self.current.carried();
                self.current.go_on();
                self.free = Some(carrier);
                claim.rules.extend((continued == Some(carrier)).then_some(RuleId::FreeContinued));
            }
            Some(speaker) => self.current.speak(speaker),
        }
        self.claims.push(claim);
    }

    fn push_all(&mut self, line: &Line<'_>, drafts: &[Draft]) {
        for draft in drafts {
            let Some(mut claim) = draft.claim(self.document, line) else { continue };
            if claim.speaker.is_none() && claim.frame.is_none() {
                claim.speaker = self.current.carried();
            }
            self.claims.push(claim);
        }
        let speaker = current_speaker::of_line(drafts).and_then(|it| it.party(self.document, line));
        match speaker {
            Some(speaker) => self.current.speak(speaker),
            None => self.current.go_on(),
        }
    }
}
