//! What is known of how the sentences of a text are built, and the look-ups in it.

use super::clause::Clause;
use super::noun_phrase::{Case, NounPhrase};
use super::quotation::Quotation;
use super::verb_group::VerbGroup;
use crate::tag::VerbForm;
use crate::text::TokenRange;

/// No clause.
pub(super) const NONE: u32 = u32::MAX;

/// How the sentences of a text are built.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Syntax {
    pub(super) quotations: Vec<Quotation>,
    /// Those that lie in no other.
    pub(super) outer: Vec<Quotation>,
    pub(super) clauses: Vec<Clause>,
    pub(super) groups: Vec<VerbGroup>,
    /// The verbs of all groups, each group's together and in order.
    pub(super) verbs: Vec<u32>,
    pub(super) phrases: Vec<NounPhrase>,
    /// The innermost clause of each token. Shape (tokens).
    pub(super) clause_of: Vec<u32>,
    /// The form of each token that is a verb. Shape (tokens).
    pub(super) forms: Vec<Option<VerbForm>>,
}

impl Syntax {
    /// Quotations, in order of their opening marks; nested ones among them.
    pub fn quotations(&self) -> &[Quotation] {
        &self.quotations
    }

    /// Quotations that lie in no other, in order.
    pub fn outer_quotations(&self) -> &[Quotation] {
        &self.outer
    }

    /// The outer quotation that a token stands in, between its marks.
    pub fn quotation_at(&self, token: u32) -> Option<Quotation> {
        let at = self.outer.partition_point(|it| it.close <= token);
        self.outer.get(at).copied().filter(|it| it.open < token)
    }

    /// Whether a token stands between quotation marks.
    pub fn is_quoted(&self, token: u32) -> bool {
        self.quotation_at(token).is_some()
    }

    /// Clauses, in order of their first tokens; of those that begin together the outer first.
    pub fn clauses(&self) -> &[Clause] {
        &self.clauses
    }

    /// The innermost clause that a token belongs to.
    pub fn clause_at(&self, token: u32) -> Option<&Clause> {
        self.clauses.get(self.clause_index(token)? as usize)
    }

    /// The index of the innermost clause that a token belongs to.
    pub fn clause_index(&self, token: u32) -> Option<u32> {
        self.clause_of.get(token as usize).copied().filter(|index| *index != NONE)
    }

    /// The clause of an index, as `parent` of another gives it.
    pub fn clause(&self, index: u32) -> Option<&Clause> {
        self.clauses.get(index as usize)
    }

    /// Verb groups, in the order of their clauses.
    pub fn groups(&self) -> &[VerbGroup] {
        &self.groups
    }

    /// The verb group of a clause.
    pub fn group_of(&self, clause: &Clause) -> Option<&VerbGroup> {
        self.groups.get(clause.group? as usize)
    }

    /// The tokens of a verb group's verbs, in order, without its particle.
    pub fn verbs_of(&self, group: &VerbGroup) -> &[u32] {
        self.verbs.get(group.verbs.indices()).unwrap_or_default()
    }

    /// The form of a verb: as tagged, or as its clause shows it to be.
    pub fn form(&self, token: u32) -> Option<VerbForm> {
        *self.forms.get(token as usize)?
    }

    /// Base noun phrases, in order; they don't overlap.
    pub fn phrases(&self) -> &[NounPhrase] {
        &self.phrases
    }

    /// The base noun phrase that a token belongs to.
    pub fn phrase_at(&self, token: u32) -> Option<&NounPhrase> {
        let at = self.phrases.partition_point(|it| it.tokens.end <= token);
        self.phrases.get(at).filter(|it| it.tokens.start <= token)
    }

    /// The base noun phrases that begin in a range of tokens.
    pub fn phrases_in(&self, range: TokenRange) -> &[NounPhrase] {
        let start = self.phrases.partition_point(|it| it.tokens.start < range.start);
        let end = self.phrases.partition_point(|it| it.tokens.start < range.end);
        self.phrases.get(start..end).unwrap_or_default()
    }

    /// The phrases of a clause that can be its subject: nominative by their form, no attributes, and in the clause
    /// itself.
    pub fn subject_candidates(&self, index: u32) -> impl Iterator<Item = &NounPhrase> {
        let range = self.clause(index).map_or(TokenRange::new(0, 0), |it| it.tokens);
        let own = self.phrases_in(range).iter().filter(move |it| self.clause_index(it.head) == Some(index));
        own.filter(|it| it.attribute_of.is_none() && it.preposition.is_none() && it.cases.has(Case::Nominative))
    }
}
