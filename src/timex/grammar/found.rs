//! What a rule of the grammar finds.

use crate::timex::Modifier;
use crate::timex::value::{Expression, Portion};

/// What a rule found, and the place behind it.
pub(super) type Found<T> = Option<(T, usize)>;

/// An expression and what modifies it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Modified {
    pub(super) expression: Expression,
    pub(super) modifiers: Vec<Modifier>,
}

impl Modified {
    pub(super) fn plain(expression: Expression) -> Self {
        Self { expression, modifiers: Vec::new() }
    }

    pub(super) fn with(expression: Expression, modifier: Modifier) -> Self {
        Self { expression, modifiers: vec![modifier] }
    }
}

impl From<Portion> for Modifier {
    fn from(portion: Portion) -> Self {
        match portion {
            Portion::Start => Modifier::Start,
            Portion::Mid => Modifier::Mid,
            Portion::End => Modifier::End,
        }
    }
}
