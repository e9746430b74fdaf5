//! Segments without a finite verb: infinitives, and parts of clauses around.

use super::boundary::Before;
use super::build::{Draft, Reader};
use super::clause::ClauseKind;
use super::place::is_joined;
use super::segment::Segment;
use super::word::Class;

impl Reader<'_, '_> {
    pub(super) fn fragment(&mut self, index: usize, segment: Segment) -> usize {
        let source = self.source;
        let infinitive = (segment.head..segment.tokens.end).any(|at| source.is_zu_infinitive(at));
        if infinitive && !self.is_awaited(segment) {
            return self.infinitive(index, segment);
        }
        while let Some(top) = self.top() {
            let Some(draft) = self.draft(top) else { break };
            if self.gives_way(draft, segment) {
                self.set(top, |it| it.kind = ClauseKind::Elliptic);
                self.builder.stack.pop();
                continue;
            }
            if draft.kind.is_verb_last()
                && draft.is_complete
                && draft.kind != ClauseKind::Infinitive
                && is_joined(segment)
                && segment.before == Before::Joint
            {
                self.builder.stack.pop();
                return self.open(draft.kind, segment.tokens.start, segment.head, draft.parent);
            }
            let is_closed = draft.kind.is_verb_last() && draft.is_complete
                || draft.kind == ClauseKind::Parenthetical && self.is_passed(draft, segment);
            if !is_closed {
                return top;
            }
            if self.is_frame_root() && self.builder.stack.len() <= 1 {
                return top;
            }
            self.builder.stack.pop();
        }
        let parent = self.frame_parent(segment);
        // A bracket without a verb belongs to the clause around it.
        if let Some(parent) = parent
            && self.is_inserted()
        {
            return parent;
        }
        self.open(ClauseKind::Main, segment.tokens.start, segment.head, parent)
    }

    /// Whether the clause around a parenthetical one goes on with a segment: it still waits for a verb.
    pub(super) fn is_passed(&self, draft: Draft, segment: Segment) -> bool {
        let around = draft.parent.and_then(|at| self.draft(at));
        let follows_comma = segment.tokens.start.checked_sub(1).is_some_and(|at| self.source.word(at) == ",");
        let is_open = |it: Draft| {
            let ends_in_verb = self.source.is_nonfinite(segment.tokens.end - 1);
            let is_passive = it.finite.is_some_and(|at| self.source.is(at, Class::Be)) && ends_in_verb;
            it.finite.is_none() || self.waits(it) || is_passive
        };
        follows_comma && !self.is_frame_root() && around.is_some_and(is_open)
    }

    /// `Die Partei will, wenn nötig, klagen`: the verb belongs to the clause around.
    pub(super) fn gives_way(&self, draft: Draft, segment: Segment) -> bool {
        let around = draft.parent.and_then(|at| self.draft(at));
        draft.kind == ClauseKind::Subordinate
            && !draft.is_complete
            && around.is_some_and(|it| self.waits(it))
            && self.source.is_nonfinite(segment.tokens.end - 1)
    }

    /// Whether the open clause is one that `um` opened and that waits for this infinitive.
    pub(super) fn is_awaited(&self, segment: Segment) -> bool {
        let top = self.top().and_then(|top| self.draft(top));
        top.is_some_and(|it| it.kind == ClauseKind::Infinitive && !it.is_complete && segment.before == Before::Comma)
    }

    pub(super) fn infinitive(&mut self, index: usize, segment: Segment) -> usize {
        if let Some(top) = self.top()
            && let Some(it) = self.draft(top)
            && it.kind == ClauseKind::Infinitive
            && it.is_complete
            && is_joined(segment)
        {
            self.builder.stack.pop();
            let draft = self.open(ClauseKind::Infinitive, segment.tokens.start, segment.head, it.parent);
            self.complete(draft, segment);
            return draft;
        }
        let mut parent = self.top().or_else(|| self.frame_parent(segment));
        if parent.is_none() && self.is_hosted(index) {
            parent = Some(self.open(ClauseKind::Main, segment.tokens.start, segment.tokens.start, None));
        }
        let draft = self.open(ClauseKind::Infinitive, segment.tokens.start, segment.head, parent);
        self.complete(draft, segment);
        draft
    }
}
