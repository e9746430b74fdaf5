//! Segments that open a clause with its verb last.

use super::boundary::Before;
use super::build::{Draft, MAX_DEPTH, Reader};
use super::clause::ClauseKind;
use super::opener::Opener;
use super::place::{Place, is_joined};
use super::segment::Segment;
use super::source::Source;
use crate::tag::Pos;

impl Reader<'_, '_> {
    pub(super) fn subordinate(&mut self, index: usize, segment: Segment, kind: ClauseKind, opened: u32) -> usize {
        let is_joined = segment.tokens.start < segment.head;
        let repeats = |it: &Draft, source: &Source<'_>| {
            it.kind == kind && it.is_complete && source.word(it.lead) == source.word(segment.head)
        };
        let mut parent = self.top();
        if let Some(it) = parent.and_then(|it| self.draft(it))
            && it.kind.is_verb_last()
            && (is_joined && it.is_complete && it.kind == kind
                || segment.before != Before::Joint && repeats(&it, self.source) && kind != ClauseKind::Relative)
        {
            self.builder.stack.pop();
            parent = it.parent;
        }
        if parent.is_none() && self.is_hosted(index) {
            let host = self.open(ClauseKind::Main, segment.tokens.start, segment.tokens.start, None);
            parent = Some(host);
        }
        let draft = self.open(kind, segment.tokens.start, segment.head, parent);
        self.set(draft, |it| it.opened = opened);
        self.complete(draft, segment);
        draft
    }

    /// Whether a later segment goes on with the clause that one at the start of a sentence stands in front of.
    pub(super) fn is_hosted(&self, index: usize) -> bool {
        let mut depth = 0_i32;
        for segment in self.segments.iter().skip(index + 1) {
            match segment.before {
                Before::Opening(_) => depth += 1,
                Before::Closing(_) => depth -= 1,
                Before::Colon | Before::Stop if depth == 0 => return false,
                Before::Start | Before::Comma | Before::Joint | Before::Colon | Before::Stop => {}
            }
            if depth < 0 {
                return false;
            }
            // `Wer lügt, der verliert`.
            let resumes = matches!(segment.opener, Opener::Relative(_)) && segment.finite == Some(segment.head + 1);
            let is_free = segment.opener == Opener::Nothing || resumes;
            if depth == 0 && is_free && segment.finite.is_some() && !is_joined(*segment) {
                return true;
            }
        }
        false
    }

    /// Notes the verbs that a segment brings to a clause with its verb last.
    pub(super) fn complete(&mut self, draft: usize, segment: Segment) {
        let source = self.source;
        let has_infinitive = (segment.head..segment.tokens.end).any(|at| source.is_zu_infinitive(at));
        self.set(draft, |it| match it.kind {
            ClauseKind::Infinitive => it.is_complete |= has_infinitive,
            _ => {
                it.finite = it.finite.or(segment.finite);
                it.is_complete = it.finite.is_some();
            }
        });
    }

    /// `dass die Union, die Staaten und die Länder das Geld wollen`: what looks like a relative clause ends a list, where
    /// the clause around still waits for its verb and no other brings it.
    pub(super) fn closes(&self, index: usize, segment: Segment) -> bool {
        let top = self.top().and_then(|top| self.draft(top));
        let waits =
            top.is_some_and(|it| it.kind.is_verb_last() && !it.is_complete && it.kind != ClauseKind::Infinitive);
        let brings = |it: &Segment| {
            let last = it.finite.map(|finite| Place::of(self.source, *it, finite));
            it.opener == Opener::Nothing && !matches!(last, None | Some(Place::Second))
        };
        let later = self.segments.iter().skip(index + 1).take(MAX_DEPTH);
        let can_be_article = self.source.pos(segment.head) == Pos::Det || self.source.is_nominal(segment.head + 1);
        waits && can_be_article && !later.take_while(|it| it.before == Before::Comma).any(brings)
    }

    /// `Wer lügt, der verliert`: the pronoun takes up the clause that the sentence begins with.
    pub(super) fn resumes(&self, segment: Segment) -> bool {
        let top = self.top().and_then(|top| self.draft(top));
        let host = top.and_then(|it| it.parent).and_then(|at| self.draft(at));
        segment.finite == Some(segment.head + 1) && host.is_some_and(|it| it.n_segments == 0)
    }
}
