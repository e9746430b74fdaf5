//! What can be wrong with the bytes of a model.

use std::error::Error;
use std::fmt;

use super::kind::{FORMAT, Kind};

/// Why a model can't be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum ModelError {
    /// The bytes don't begin as a model does.
    NotAModel,
    /// The container is of a format that this version doesn't read.
    Format {
        /// The format of the file.
        found: u16,
    },
    /// The model is for something else.
    Kind {
        /// The number of the file's kind.
        found: u16,
        /// The kind that was asked for.
        expected: Kind,
    },
    /// The bytes end within the named part.
    Truncated(&'static str),
    /// Bytes follow the end.
    Trailing {
        /// How many.
        bytes: usize,
    },
    /// The payload was changed after it was written.
    Checksum,
    /// The named part contradicts another one.
    Shape(&'static str),
}

impl fmt::Display for ModelError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotAModel => f.write_str("not a Wortlaut model"),
            Self::Format { found } => write!(f, "model format {found}, expected {FORMAT}"),
            Self::Kind { found, expected } => {
                write!(f, "model of kind {found}, expected {} ({expected:?})", *expected as u16)
            }
            Self::Truncated(part) => write!(f, "model is cut short in its {part}"),
            Self::Trailing { bytes } => write!(f, "model is {bytes} bytes too long"),
            Self::Checksum => f.write_str("model is damaged: its checksum is wrong"),
            Self::Shape(part) => write!(f, "model contradicts itself in its {part}"),
        }
    }
}

impl Error for ModelError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_say_what_is_wrong() {
        assert_eq!(ModelError::Format { found: 3 }.to_string(), "model format 3, expected 1");
        assert_eq!(ModelError::Truncated("weights").to_string(), "model is cut short in its weights");
        let error = ModelError::Kind { found: 1, expected: Kind::Names };
        assert_eq!(error.to_string(), "model of kind 1, expected 3 (Names)");
    }
}
