//! Reads an article from a file or from standard input.

use std::io::{self, Read};
use std::path::Path;
use std::{fmt, fs};

/// An article and where it comes from.
pub(crate) struct Article {
    /// The file as the user named it, or `-`.
    pub(crate) name: String,
    /// Its text, exactly as it stands there.
    pub(crate) text: String,
}

/// Why an input can't be used; each message is one line and names the input.
#[derive(Debug)]
pub(crate) enum InputError {
    /// The system can't read it.
    Read { name: String, error: io::Error },
    /// It is not UTF-8.
    NotText { name: String, byte: usize },
    /// It holds nothing but white space.
    Empty { name: String },
    /// It is longer than positions reach.
    TooLong { name: String },
    /// The list of names is not one.
    Names { name: String, problem: String },
}

impl fmt::Display for InputError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Read { name, error } => write!(f, "{name}: can't be read: {error}"),
            Self::NotText { name, byte } => write!(f, "{name}: not UTF-8 text (byte {byte})"),
            Self::Empty { name } => write!(f, "{name}: empty"),
            Self::TooLong { name } => write!(f, "{name}: longer than 4 GiB"),
            Self::Names { name, problem } => write!(f, "{name}: not a list of names: {problem}"),
        }
    }
}

impl Article {
    /// Reads the article at `path`; `-` is standard input.
    pub(crate) fn read(path: &Path) -> Result<Self, InputError> {
        let name = path.display().to_string();
        let bytes = if name == "-" { read_standard_input() } else { fs::read(path) };
        let bytes = match bytes {
            Ok(bytes) => bytes,
            Err(error) => return Err(InputError::Read { name, error }),
        };
        if u32::try_from(bytes.len()).is_err() {
            return Err(InputError::TooLong { name });
        }
        match String::from_utf8(bytes) {
            Ok(text) if text.trim_matches(is_blank).is_empty() => Err(InputError::Empty { name }),
            Ok(text) => Ok(Self { name, text }),
            Err(error) => Err(InputError::NotText { name, byte: error.utf8_error().valid_up_to() }),
        }
    }
}

/// White space, or a byte order mark.
fn is_blank(char: char) -> bool {
    char.is_whitespace() || char == '\u{feff}'
}

fn read_standard_input() -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().read_to_end(&mut bytes)?;
    Ok(bytes)
}
