//! A clause: what kind it is, what it is embedded in, and its topological fields.

use crate::text::TokenRange;

/// What a clause is, by the place of its finite verb and by what opens it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ClauseKind {
    /// The finite verb comes second, or first behind a coordinator: `und ging`.
    Main,
    /// The finite verb comes first: a question, a request, a condition.
    VerbFirst,
    /// Opened by a subordinator or a question word, the finite verb last.
    Subordinate,
    /// Opened by a relative pronoun, the finite verb last.
    Relative,
    /// An infinitive with `zu`, or what `um`, `ohne`, `statt` open.
    Infinitive,
    /// Set into another clause or behind it: `sagte sie`, or between brackets or dashes.
    Parenthetical,
    /// Without the verb that belongs to it.
    Elliptic,
    /// A headline without a finite verb.
    Headline,
}

impl ClauseKind {
    /// Whether the verb stands at the end, behind what opens the clause.
    pub const fn is_verb_last(self) -> bool {
        matches!(self, Self::Subordinate | Self::Relative | Self::Infinitive)
    }
}

/// A clause, with the fields of the German sentence (topologisches Feldermodell): prefield, left bracket, middle field,
/// right bracket, postfield. Embedded clauses lie in the fields.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Clause {
    /// From its first to its last token, with all that is embedded; marks at its edges are left out.
    pub tokens: TokenRange,
    /// What it is.
    pub kind: ClauseKind,
    /// The index of the clause that it is embedded in.
    pub parent: Option<u32>,
    /// Where its prefield begins: behind a coordinator that it opens with.
    pub lead: u32,
    /// The left bracket: the finite verb, or in a clause with its verb last what opens it. Empty at the clause's end
    /// where there is none, or at `lead` where the verb comes last.
    pub left: TokenRange,
    /// The right bracket: the verbs, and the particle, at the end. Empty at the clause's end where there is none.
    pub right: TokenRange,
    /// The index of its verb group.
    pub group: Option<u32>,
}

impl Clause {
    /// What stands before the finite verb; empty where the verb comes first or last.
    pub fn prefield(&self) -> TokenRange {
        TokenRange::new(self.lead, self.left.start.max(self.lead))
    }

    /// What stands between the brackets.
    pub fn middle(&self) -> TokenRange {
        TokenRange::new(self.left.end, self.right.start.max(self.left.end))
    }

    /// What follows the right bracket.
    pub fn postfield(&self) -> TokenRange {
        TokenRange::new(self.right.end, self.tokens.end.max(self.right.end))
    }

    /// Whether a token lies in the clause or in what is embedded in it.
    pub fn covers(&self, token: u32) -> bool {
        self.tokens.start <= token && token < self.tokens.end
    }
}
