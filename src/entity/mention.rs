//! Entities, their mentions, and the user's own names.

use crate::text::Span;

/// What kind of thing a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EntityType {
    /// A person.
    Person,
    /// A place.
    Location,
    /// An organisation.
    Organization,
    /// Anything else that bears a name: works, events, products, laws.
    Miscellaneous,
}

/// How a mention refers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MentionKind {
    /// By name: `Kasachstan`.
    Name,
    /// By a form derived from the name: `kasachisch`.
    Derived,
    /// By a compound that holds the name: `Ukraine-Krieg`.
    Part,
    /// By a noun phrase: `der Präsident`.
    Nominal,
    /// By a pronoun: `er`.
    Pronoun,
}

/// A place in the text that refers to an entity.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mention {
    /// Where; mentions may lie inside one another.
    pub span: Span,
    /// What kind of thing it names.
    pub label: EntityType,
    /// How it refers.
    pub kind: MentionKind,
    /// Calibrated probability, 0 to 1, that span and label are right.
    pub confidence: f32,
}

/// A thing that the article names, with all its mentions.
#[derive(Debug, Clone, PartialEq)]
pub struct Entity {
    /// What kind of thing it is.
    pub label: EntityType,
    /// Its fullest name, without a genitive ending.
    pub name: String,
    /// Other names the article uses for it.
    pub aliases: Vec<String>,
    /// Its mentions, in order; at least one.
    pub mentions: Vec<Mention>,
}

/// A name that the user adds.
#[derive(Debug, Clone, PartialEq)]
pub struct UserName {
    /// The name as it is to be shown.
    pub name: String,
    /// What kind of thing it names.
    pub label: EntityType,
    /// Other forms to find.
    pub aliases: Vec<String>,
}

/// The user's own lists: effective at once, without retraining.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct UserNames {
    /// Names to find besides those the model knows.
    pub add: Vec<UserName>,
    /// Names never to mark.
    pub ignore: Vec<String>,
}
