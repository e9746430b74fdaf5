//! A corpus of names: its sentences, each with its words and names.

/// A corpus.
pub(in crate::entities) struct Corpus {
    /// Its sentences.
    pub sentences: Vec<Marked>,
    /// Whether it marks derived forms and parts of compounds.
    pub has_ways: bool,
}

/// A sentence with its names.
#[derive(Default)]
pub(in crate::entities) struct Marked {
    /// Its tokens.
    pub words: Vec<String>,
    /// Its outer names.
    pub outer: Vec<Name>,
    /// The names inside those.
    pub inner: Vec<Name>,
}

/// A name: its tokens and kind.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(in crate::entities) struct Name {
    /// First token.
    pub start: usize,
    /// Token after the last one.
    pub end: usize,
    /// `PER`, `LOCderiv`, ...
    pub kind: String,
}
