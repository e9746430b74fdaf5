//! Segments with a finite verb that nothing puts last: which clause they belong to.

use super::boundary::Before;
use super::build::{Draft, Reader};
use super::clause::ClauseKind;
use super::opener::{Opener, phrases};
use super::place::{Place, is_joined};
use super::segment::Segment;
use super::word::Class;
use crate::tag::VerbForm;

impl Reader<'_, '_> {
    pub(super) fn finite(&mut self, index: usize, segment: Segment) -> usize {
        let finite = segment.finite.unwrap_or(segment.head);
        let place = Place::of(self.source, segment, finite);
        let mut closed = None;
        while let Some(top) = self.top() {
            let Some(draft) = self.draft(top) else { break };
            let joins = is_joined(segment);
            if draft.kind.is_verb_last() {
                if !draft.is_complete {
                    if self.takes_verb(draft, segment, place) {
                        self.complete(top, segment);
                        return top;
                    }
                    let host = draft.parent.and_then(|at| self.draft(at));
                    let is_awaited = host.is_some_and(|it| it.finite.is_none());
                    if place == Place::First && draft.kind != ClauseKind::Infinitive && !is_awaited {
                        return self.parenthesis(segment, finite, Some(top));
                    }
                    if draft.kind != ClauseKind::Infinitive {
                        self.set(top, |it| it.kind = ClauseKind::Elliptic);
                    }
                } else if joins && self.is_coordinate(draft, segment, place) {
                    self.builder.stack.pop();
                    let it = self.open(draft.kind, segment.tokens.start, segment.head, draft.parent);
                    self.complete(it, segment);
                    return it;
                }
                closed = (draft.kind == ClauseKind::Subordinate && draft.is_complete).then_some(top);
                self.builder.stack.pop();
                continue;
            }
            if matches!(draft.kind, ClauseKind::Parenthetical | ClauseKind::Elliptic) && !self.is_frame_root() && !joins
            {
                self.builder.stack.pop();
                continue;
            }
            if draft.finite.is_none() && draft.kind != ClauseKind::Elliptic {
                if self.is_parenthesis(index, draft, segment, place) {
                    return self.parenthesis(segment, finite, Some(top));
                }
                // `Danke für alles, wir kommen wieder`.
                let begins_anew = segment.before == Before::Comma
                    && place == Place::Second
                    && finite == segment.head + 1
                    && self.source.is(segment.head, Class::Nominative)
                    && 0 < draft.n_segments
                    && draft.tokens.end + 1 == segment.tokens.start;
                if !matches!(segment.before, Before::Colon | Before::Stop) && !begins_anew {
                    self.set(top, |it| it.finite = Some(finite));
                    return top;
                }
                self.builder.stack.pop();
                continue;
            }
            if self.completes(draft, segment, place) {
                self.builder.mended.push((finite, self.governed(draft)));
                return top;
            }
            if let Some(prefield) = closed.filter(|_| place == Place::First && !joins && self.is_hosting(finite)) {
                return self.host(prefield, draft.parent, finite);
            }
            return self.beside(index, top, segment, place, finite);
        }
        let parent = self.frame_parent(segment);
        self.root(segment, place, finite, parent)
    }

    /// `Die Stadt hat, weil das Geld fehlt, den Bau gestoppt`: what looks finite is the verb that the clause waits for.
    pub(super) fn completes(&self, draft: Draft, segment: Segment, place: Place) -> bool {
        let finite = segment.finite.unwrap_or(segment.head);
        segment.before == Before::Comma
            && place != Place::Second
            && finite + 1 == segment.tokens.end
            && !is_joined(segment)
            && self.waits(draft)
            && self.source.readings(finite).can_be_nonfinite()
    }

    /// What the auxiliary of a clause governs.
    pub(super) fn governed(&self, draft: Draft) -> VerbForm {
        let is_modal = draft.finite.is_some_and(|at| self.source.is(at, Class::Modal));
        if is_modal { VerbForm::Infinitive } else { VerbForm::Participle }
    }

    /// Whether the verb that a clause waits for stands in this segment: `wie die Ministerin, Ina Kolb, mitteilte`.
    pub(super) fn takes_verb(&self, draft: Draft, segment: Segment, place: Place) -> bool {
        if draft.kind == ClauseKind::Infinitive {
            return false;
        }
        let is_only_verbs = (segment.head..segment.tokens.end).all(|at| self.source.is_verb(at));
        place == Place::Last || is_only_verbs
    }

    /// Whether a joined segment goes on with a clause with its verb last: `dass er kommt und bald geht`.
    pub(super) fn is_coordinate(&self, draft: Draft, segment: Segment, place: Place) -> bool {
        if draft.kind == ClauseKind::Infinitive {
            return false;
        }
        let finite = segment.finite.unwrap_or(segment.head);
        match (segment.before, place) {
            (Before::Joint, Place::Last) => true,
            (Before::Joint, Place::First) => finite + 1 == segment.tokens.end,
            (_, Place::Last) => 1 < phrases(self.source, segment.head, finite),
            (_, Place::First | Place::Second) => false,
        }
    }

    /// Whether a segment only stands in a clause that has no verb yet: `Der Rat, meint Vogt, habe versagt`.
    pub(super) fn is_parenthesis(&self, index: usize, draft: Draft, segment: Segment, place: Place) -> bool {
        if segment.before != Before::Comma || is_joined(segment) {
            return false;
        }
        let starts_so = self.source.is(segment.head, Class::Resumes) && draft.n_segments > 0;
        let follows_prefield = draft.n_segments == 1 && draft.tokens.end + 1 == segment.tokens.start;
        let interrupts = place == Place::First && follows_prefield && self.has_subject(segment);
        (starts_so || interrupts) && self.goes_on(index)
    }

    /// Whether a later segment of the same level begins with a finite verb behind a comma.
    pub(super) fn goes_on(&self, index: usize) -> bool {
        let later = self.segments.iter().skip(index + 1);
        let mut level = later.take_while(|it| matches!(it.before, Before::Comma | Before::Joint));
        level.any(|it| it.before == Before::Comma && it.opener == Opener::Nothing && it.finite == Some(it.tokens.start))
    }

    pub(super) fn is_auxiliary(&self, at: u32) -> bool {
        self.source.is_any(at, &[Class::Have, Class::Be, Class::Become, Class::Modal])
    }

    /// Whether a clause has an auxiliary and still lacks the verb that belongs to it.
    pub(super) fn waits(&self, draft: Draft) -> bool {
        let Some(finite) = draft.finite else { return false };
        let has_verb = (finite + 1..draft.tokens.end).any(|at| self.source.is_nonfinite(at));
        !has_verb && self.source.is_any(finite, &[Class::Have, Class::Become, Class::Modal])
    }

    /// Whether a later segment brings the verb that is waited for.
    pub(super) fn has_rest(&self, index: usize) -> bool {
        let later = self.segments.iter().skip(index + 1).take_while(|it| it.before == Before::Comma);
        let mut free = later.filter(|it| it.opener == Opener::Nothing && it.finite.is_none());
        free.any(|it| self.source.is_nonfinite(it.tokens.end.saturating_sub(1)))
    }
}
