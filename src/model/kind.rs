//! What a container says of itself: its format, and what the model is for.

/// The version of the container that this code writes and reads.
pub const FORMAT: u16 = 1;

/// What a model is for.
///
/// The number of a kind never changes; a payload that is laid out differently gets a new kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u16)]
pub enum Kind {
    /// Part of speech and verb form.
    Tagger = 1,
    /// Representations of words.
    Words = 2,
    /// Named entities.
    Names = 3,
    /// Ends of sentences.
    Sentences = 4,
}
