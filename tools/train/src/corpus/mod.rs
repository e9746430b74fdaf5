//! Reads the corpora that the models are trained on.

pub mod conllu;
pub mod iob2;
pub mod pos;
pub mod text;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};

/// The text of a file; the error names the file.
pub fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("can't read {}", path.display()))
}
