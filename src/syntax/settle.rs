//! Decides what only the end of a sentence shows.

use super::build::{MAX_DEPTH, Reader};
use super::clause::ClauseKind;
use crate::text::TokenRange;

impl Reader<'_, '_> {
    /// Stretches all clauses over what is embedded in them.
    pub(super) fn embrace(&mut self) {
        for index in 0..self.builder.drafts.len() {
            let Some(inner) = self.draft(index).map(|it| it.tokens) else { return };
            let mut at = self.draft(index).filter(|it| !it.is_quoted).and_then(|it| it.parent);
            // As deep as the stack at most.
            for _ in 0..=MAX_DEPTH {
                let Some(it) = at.and_then(|at| self.builder.drafts.get_mut(at)) else { break };
                it.tokens = TokenRange::new(it.tokens.start.min(inner.start), it.tokens.end.max(inner.end));
                at = it.parent.filter(|_| !it.is_quoted);
            }
        }
    }

    /// Decides what only the end of the sentence shows.
    pub(super) fn settle(&mut self) {
        self.embrace();
        self.join_quoted();
        for index in 0..self.builder.drafts.len() {
            let Some(draft) = self.draft(index) else { return };
            let parent = draft.parent.and_then(|at| self.draft(at));
            // A quotation behind the clause that introduces it; a clause that waited in vain.
            let is_outside = parent.is_some_and(|it| draft.is_quoted && it.tokens.end <= draft.tokens.start);
            let is_orphan = parent.is_some_and(|it| it.n_segments == 0);
            if is_outside || is_orphan {
                let grandparent = parent.and_then(|it| it.parent);
                self.set(index, |it| it.parent = grandparent.filter(|_| is_orphan));
            }
            if draft.kind.is_verb_last() && !draft.is_complete && draft.kind != ClauseKind::Infinitive {
                self.set(index, |it| it.kind = ClauseKind::Elliptic);
            }
            if draft.kind == ClauseKind::Main && draft.finite.is_none() && 0 < draft.n_segments {
                self.set(index, |it| it.kind = ClauseKind::Elliptic);
            }
        }
    }

    /// `„Wir“, sagte er, „kommen“`: two parts of one statement.
    pub(super) fn join_quoted(&mut self) {
        for index in 2..self.builder.drafts.len() {
            let parts = [index - 2, index - 1, index].map(|at| self.draft(at));
            let [Some(first), Some(middle), Some(last)] = parts else { return };
            let is_interrupted = first.is_quoted && first.finite.is_none() && middle.kind == ClauseKind::Parenthetical;
            if is_interrupted && last.is_quoted && last.kind == ClauseKind::VerbFirst {
                self.set(index, |it| it.kind = ClauseKind::Main);
                self.set(index - 2, |it| it.finite = last.finite);
            }
        }
    }
}
