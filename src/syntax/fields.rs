//! Finishes the clauses of a sentence: their order, whose each token is, their brackets and verb groups.

use super::build::{Builder, Draft};
use super::clause::{Clause, ClauseKind};
use super::groups;
use super::segment::Cutter;
use super::source::Source;
use super::tree::{NONE, Syntax};
use super::verb_group::VerbGroup;
use crate::tag::Pos;
use crate::text::TokenRange;

impl Syntax {
    /// Adds the clauses of a sentence. `order` is memory kept from one sentence to the next.
    pub(super) fn add(
        &mut self,
        source: &Source<'_>,
        cutter: &Cutter,
        builder: &Builder,
        range: TokenRange,
        is_headline: bool,
        order: &mut Vec<usize>,
    ) {
        order.clear();
        order.extend((0..builder.drafts.len()).filter(|at| builder.drafts.get(*at).is_some_and(has_words)));
        order.sort_by_key(|at| builder.drafts.get(*at).map(|it| (it.tokens.start, std::cmp::Reverse(it.tokens.end))));
        let first = self.clauses.len() as u32;
        let index_of = |draft: usize| order.iter().position(|at| *at == draft).map(|at| first + at as u32);
        for draft in order.iter().filter_map(|at| builder.drafts.get(*at)) {
            let parent = draft.parent.and_then(index_of);
            self.clauses.push(clause(draft, parent, is_headline));
        }
        for (segment, owner) in cutter.segments.iter().zip(&builder.owners) {
            let Some(index) = index_of(*owner) else { continue };
            let tokens = self.clause_of.get_mut(segment.tokens.indices()).unwrap_or_default();
            tokens.fill(index);
        }
        self.give_marks(range);
        for index in first..self.clauses.len() as u32 {
            self.finish(source, index);
        }
    }

    /// Gives the marks between two clauses to the one that goes around both.
    fn give_marks(&mut self, range: TokenRange) {
        let mut last = NONE;
        for at in range.start..range.end {
            let Some(&here) = self.clause_of.get(at as usize) else { return };
            if here != NONE {
                last = here;
                continue;
            }
            // As deep as clauses nest.
            while let Some(clause) = self.clauses.get(last as usize)
                && !clause.covers(at)
            {
                last = clause.parent.unwrap_or(NONE);
            }
            if let Some(it) = self.clause_of.get_mut(at as usize) {
                *it = last;
            }
        }
    }

    /// Finds the verb group and the brackets of a clause.
    fn finish(&mut self, source: &Source<'_>, index: u32) {
        let Some(clause) = self.clauses.get(index as usize).copied() else { return };
        let first_group = self.groups.len();
        let found = groups::add(self, source, index, &clause);
        let group = found.and_then(|_| self.groups.get(first_group)).copied();
        let (left, right) = match (clause.kind, group) {
            (ClauseKind::Headline | ClauseKind::Elliptic, group) => {
                (empty(clause.lead), self.right(source, &clause, index, group))
            }
            (kind, group) if kind.is_verb_last() => (clause.left, self.right(source, &clause, index, group)),
            (_, Some(group)) => match group.finite {
                Some(at) => (TokenRange::new(at, at + 1), self.right(source, &clause, index, Some(group))),
                None => (empty(clause.lead), empty(clause.tokens.end)),
            },
            (_, None) => (empty(clause.lead), empty(clause.tokens.end)),
        };
        if let Some(it) = self.clauses.get_mut(index as usize) {
            it.group = group.map(|_| first_group as u32);
            it.left = left;
            it.right = if right.start < left.end { empty(it.tokens.end.max(left.end)) } else { right };
        }
    }

    /// The verbs, and the particle, that close a clause.
    fn right(&self, source: &Source<'_>, clause: &Clause, index: u32, group: Option<VerbGroup>) -> TokenRange {
        let Some(group) = group else { return empty(clause.tokens.end) };
        let finite = if clause.kind.is_verb_last() { None } else { group.finite };
        let verbs = self.verbs_of(&group).iter().copied().chain(group.particle);
        let is_closing = |at: &u32| Some(*at) != finite && finite.is_none_or(|finite| finite < *at);
        let Some(last) = verbs.filter(is_closing).max() else { return empty(clause.tokens.end) };
        let belongs = |at: u32| {
            let is_own = self.verbs_of(&group).contains(&at) || group.particle == Some(at);
            let is_zu = source.word(at) == "zu" && source.is_zu_infinitive(at);
            (is_own || is_zu) && Some(at) != finite && self.clause_index(at) == Some(index)
        };
        let mut start = last;
        while let Some(before) = start.checked_sub(1)
            && clause.lead <= before
        {
            // `geprüft und freigegeben`.
            let is_joined = source.pos(before) == Pos::Cconj && before.checked_sub(1).is_some_and(belongs);
            if !belongs(before) && !is_joined {
                break;
            }
            start = before;
        }
        TokenRange::new(start, last + 1)
    }
}

fn has_words(draft: &Draft) -> bool {
    !draft.tokens.is_empty() && 0 < draft.n_segments
}

fn clause(draft: &Draft, parent: Option<u32>, is_headline: bool) -> Clause {
    let kind = match draft.kind {
        ClauseKind::Elliptic if is_headline && draft.opened == draft.lead => ClauseKind::Headline,
        kind => kind,
    };
    Clause {
        tokens: draft.tokens,
        kind,
        parent,
        lead: draft.lead,
        left: TokenRange::new(draft.lead, draft.opened),
        right: empty(draft.tokens.end),
        group: None,
    }
}

fn empty(at: u32) -> TokenRange {
    TokenRange::new(at, at)
}
