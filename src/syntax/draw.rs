//! Draws what was found: `[main Sie *sagte*, [sub *dass* er *geht*]]`, as in `tests/suite/syntax`.

use super::clause::{Clause, ClauseKind};
use super::tree::Syntax;
use crate::text::TokenRange;
use crate::token::Token;

impl ClauseKind {
    /// All kinds.
    pub const ALL: [Self; 8] = [
        Self::Main,
        Self::VerbFirst,
        Self::Subordinate,
        Self::Relative,
        Self::Infinitive,
        Self::Parenthetical,
        Self::Elliptic,
        Self::Headline,
    ];

    /// Its name in drawings.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Main => "main",
            Self::VerbFirst => "v1",
            Self::Subordinate => "sub",
            Self::Relative => "rel",
            Self::Infinitive => "inf",
            Self::Parenthetical => "par",
            Self::Elliptic => "ell",
            Self::Headline => "head",
        }
    }
}

impl Syntax {
    /// The clauses that begin in `range`, in order.
    pub fn clauses_from(&self, range: TokenRange) -> &[Clause] {
        let place = |at: u32| self.clauses().partition_point(|it| it.tokens.start < at);
        self.clauses().get(place(range.start)..place(range.end)).unwrap_or_default()
    }

    /// The words of `range` with its clauses in brackets, and the left and right bracket of each between stars.
    pub fn drawn(&self, text: &str, tokens: &[Token], range: TokenRange) -> String {
        let clauses = self.clauses_from(range);
        let mut out = String::new();
        let mut written = None;
        for (at, token) in (range.start..range.end).zip(tokens.get(range.indices()).unwrap_or_default()) {
            let gap = written.unwrap_or(token.span.start) as usize..token.span.start as usize;
            out.push_str(text.get(gap).unwrap_or_default());
            for clause in clauses.iter().filter(|it| it.tokens.start == at) {
                out.extend(["[", clause.kind.name(), " "]);
            }
            out.push_str(&"*".repeat(stars(clauses, |bracket| bracket.start == at)));
            out.push_str(token.span.of(text));
            out.push_str(&"*".repeat(stars(clauses, |bracket| bracket.end == at + 1)));
            out.push_str(&"]".repeat(clauses.iter().filter(|it| it.tokens.end == at + 1).count()));
            written = Some(token.span.end);
        }
        out
    }
}

/// How many left and right brackets have such an edge.
fn stars(clauses: &[Clause], has_edge: impl Fn(TokenRange) -> bool) -> usize {
    let brackets = clauses.iter().flat_map(|it| [it.left, it.right]);
    brackets.filter(|it| !it.is_empty() && has_edge(*it)).count()
}
