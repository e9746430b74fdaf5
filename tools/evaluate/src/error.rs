//! What can go wrong while measuring, and reading and writing files with the path in the message.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// Why a measurement could not be made.
#[derive(Debug)]
#[non_exhaustive]
pub enum Error {
    /// A file could not be read or written.
    Io {
        /// The file.
        path: PathBuf,
        /// What the system says.
        source: io::Error,
    },
    /// A file is not in the form that the task reads.
    Format {
        /// The file.
        path: PathBuf,
        /// One-based line, 0 where the whole file is meant.
        line: usize,
        /// What is wrong.
        reason: String,
    },
}

impl Error {
    /// A complaint about one line of a file; `line` counts from 1, and 0 means the whole file.
    pub fn format(path: &Path, line: usize, reason: impl Into<String>) -> Self {
        Self::Format { path: path.to_owned(), line, reason: reason.into() }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Error::Io { path, source } => write!(f, "{}: {source}", path.display()),
            Error::Format { path, line: 0, reason } => write!(f, "{}: {reason}", path.display()),
            Error::Format { path, line, reason } => write!(f, "{}:{line}: {reason}", path.display()),
        }
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Error::Io { source, .. } => Some(source),
            Error::Format { .. } => None,
        }
    }
}

/// Reads a UTF-8 file.
///
/// # Errors
/// Where the file can't be read or is not UTF-8.
pub fn read(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(|source| Error::Io { path: path.to_owned(), source })
}

/// Writes a file.
///
/// # Errors
/// Where the file can't be written.
pub fn write(path: &Path, content: &str) -> Result<(), Error> {
    fs::write(path, content).map_err(|source| Error::Io { path: path.to_owned(), source })
}
