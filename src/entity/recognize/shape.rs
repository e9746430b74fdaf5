//! The sizes of the network, shared by the trainer and the recogniser.

/// Numbers in a word vector as running text makes it.
pub const VECTOR: usize = 96;

/// Numbers that say how often a word is which part of a name.
pub const STANDING: usize = 8;

/// Numbers in a word vector.
pub const WORD: usize = VECTOR + STANDING;

/// Numbers of a word vector that share a code.
pub const PART: usize = 8;

/// Codes of a word vector.
pub const PARTS: usize = WORD / PART;

/// Values a code can take.
pub const CENTROIDS: usize = 256;

/// Numbers that a word's letters add to its vector.
pub const LETTERS: usize = 32;

/// Rows of the table of letter features.
pub const BUCKETS: usize = 1 << 14;

/// Width of the input: word vector and letters.
pub const INPUT: usize = WORD + LETTERS;

/// Width of the state in each direction.
pub const STATE: usize = 96;

/// Width of the context vector.
pub const CONTEXT: usize = 64;

/// Width of the hidden layer.
pub const HIDDEN: usize = 96;

/// What is computed once for each distinct word: for each direction own gate, own value, earlier gate, earlier value;
/// then its share in the hidden layer of the word after it, of itself, and of the word before it.
pub const PROJECTION: usize = 8 * STATE + 3 * HIDDEN;
