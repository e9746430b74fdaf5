//! Opens clauses with their verb first or second, beside those read before.

use super::boundary::{Before, Frame};
use super::build::{Draft, Reader};
use super::clause::ClauseKind;
use super::place::{Place, is_joined};
use super::segment::Segment;
use super::word::Class;
use crate::tag::{Mood, Pos, VerbForm};
use crate::token::TokenKind;

impl Reader<'_, '_> {
    /// A segment with a finite verb beside a main clause that has its own.
    pub(super) fn beside(&mut self, index: usize, top: usize, segment: Segment, place: Place, finite: u32) -> usize {
        let Some(draft) = self.draft(top) else { return self.root(segment, place, finite, None) };
        let is_comma = segment.before == Before::Comma || matches!(segment.before, Before::Closing(_));
        if is_comma && !is_joined(segment) {
            let resumes = self.source.is(segment.head, Class::Resumes);
            let is_condition = draft.kind == ClauseKind::VerbFirst && self.is_condition(draft);
            if is_condition && (place == Place::First || resumes) {
                return self.host(top, draft.parent, finite);
            }
            if place == Place::First && self.has_subject(segment) {
                if self.is_auxiliary(finite) {
                    let it = self.open(ClauseKind::VerbFirst, segment.tokens.start, segment.head, Some(top));
                    self.set(it, |it| it.finite = Some(finite));
                    return it;
                }
                return self.parenthesis(segment, finite, Some(top));
            }
            if self.waits(draft) && self.has_rest(index) {
                return self.parenthesis(segment, finite, Some(top));
            }
        }
        let parent = draft.parent;
        let is_set_in = draft.kind == ClauseKind::Parenthetical;
        self.builder.stack.pop();
        let it = self.root(segment, place, finite, parent);
        if is_set_in && parent.is_some() {
            self.set(it, |it| it.kind = ClauseKind::Parenthetical);
        }
        it
    }

    /// A verb that opens a condition is no full verb in the imperative: what follows has a subject.
    pub(super) fn is_condition(&self, draft: Draft) -> bool {
        draft.finite.is_some_and(|at| !matches!(self.source.form(at), Some(VerbForm::Imperative)))
    }

    pub(super) fn parenthesis(&mut self, segment: Segment, finite: u32, parent: Option<usize>) -> usize {
        let it = self.open(ClauseKind::Parenthetical, segment.tokens.start, segment.head, parent);
        self.set(it, |it| it.finite = Some(finite));
        it
    }

    /// Opens a clause with its verb first or second.
    pub(super) fn root(&mut self, segment: Segment, place: Place, finite: u32, parent: Option<usize>) -> usize {
        let follows_quotation = self.follows_quotation(segment);
        let is_joined = is_joined(segment);
        let kind = match place {
            _ if self.is_inserted() => ClauseKind::Parenthetical,
            Place::First if follows_quotation && !is_joined => ClauseKind::Parenthetical,
            Place::First if segment.before == Before::Joint || is_joined && segment.before != Before::Start => {
                ClauseKind::Main
            }
            Place::First if segment.before == Before::Comma && !self.has_subject(segment) => ClauseKind::Main,
            Place::First if segment.before == Before::Comma && !self.is_auxiliary(finite) => ClauseKind::Parenthetical,
            Place::First => ClauseKind::VerbFirst,
            Place::Second | Place::Last => ClauseKind::Main,
        };
        let it = self.open(kind, segment.tokens.start, segment.head, parent);
        self.set(it, |it| it.finite = Some(finite));
        it
    }

    pub(super) fn follows_quotation(&self, segment: Segment) -> bool {
        if segment.before == Before::Closing(Frame::Quotation) {
            return true;
        }
        let before = segment.tokens.start.checked_sub(2);
        segment.before == Before::Comma && before.is_some_and(|at| self.source.kind(at) == Some(TokenKind::Quote))
    }

    /// Whether something that can be a subject follows the finite verb.
    pub(super) fn has_subject(&self, segment: Segment) -> bool {
        let Some(finite) = segment.finite else { return false };
        let next = finite + 1;
        if segment.tokens.end <= next {
            return false;
        }
        let source = self.source;
        match source.pos(next) {
            Pos::Propn | Pos::Noun => true,
            Pos::Pron => !matches!(source.word(next), "sich" | "ihm" | "ihn" | "ihnen" | "mich" | "mir" | "uns"),
            Pos::Det => !["em", "en", "es"].iter().any(|ending| source.word(next).ends_with(ending)),
            Pos::Adj | Pos::Num => source.is_nominal(next + 1),
            Pos::Adv | Pos::Part => {
                matches!(source.pos(next + 1), Pos::Det | Pos::Propn | Pos::Noun | Pos::Pron)
                    && next + 1 < segment.tokens.end
            }
            Pos::Adp | Pos::Aux | Pos::Cconj | Pos::Intj | Pos::Punct | Pos::Sconj | Pos::Sym | Pos::Verb | Pos::X => {
                false
            }
        }
    }

    /// Opens a clause whose prefield is a clause read before.
    pub(super) fn host(&mut self, prefield: usize, parent: Option<usize>, finite: u32) -> usize {
        self.builder.stack.pop();
        let start = self.draft(prefield).map_or(finite, |it| it.tokens.start);
        let host = self.open(ClauseKind::Main, start, start, parent);
        self.set(prefield, |it| it.parent = Some(host));
        self.set(host, |it| it.finite = Some(finite));
        host
    }

    /// Whether a verb behind a subordinate clause has it in front: `Kolb sagte, wenn das Geld fehle, müsse man gehen`.
    pub(super) fn is_hosting(&self, finite: u32) -> bool {
        let is_subjunctive = matches!(self.source.mood(finite), Some(Mood::SubjunctiveI | Mood::SubjunctiveII));
        is_subjunctive || self.is_auxiliary(finite)
    }
}
