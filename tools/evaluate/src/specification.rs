//! Reads the public specification of numbers and units: cases of an input and what is to be found in it.

use std::fs;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::error::{self, Error};

/// A file of cases for one model.
#[derive(Debug)]
pub struct Suite {
    /// Name of the file without `Model.json`: `Number`, `Currency`.
    pub model: String,
    /// Its cases.
    pub cases: Vec<Case>,
}

/// An input and what is to be found in it.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Case {
    /// The text.
    pub input: String,
    /// What is to be found, and nothing else of this kind.
    #[serde(default)]
    pub results: Vec<Expected>,
}

/// One thing to be found.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "PascalCase")]
pub struct Expected {
    /// Its words in lower case.
    pub text: String,
    /// First character.
    pub start: Option<usize>,
    /// Last character, inclusive.
    pub end: Option<usize>,
    /// Its value and unit.
    #[serde(default)]
    pub resolution: Resolution,
}

/// The normal form of a thing to be found.
#[derive(Debug, Default, Deserialize)]
pub struct Resolution {
    /// The value with a decimal comma: `2,5`, `100%`, `end-1`.
    #[serde(default)]
    pub value: Option<String>,
    /// English name of the unit.
    #[serde(default)]
    pub unit: Option<String>,
    /// Currency code, where the specification gives it.
    #[serde(default, rename = "isoCurrency")]
    pub iso_currency: Option<String>,
}

/// Reads one file or every `*Model.json` of a folder, by name.
///
/// # Errors
/// Where a file can't be read or is not of this form.
pub fn read(data: &Path) -> Result<Vec<Suite>, Error> {
    files(data)?.iter().map(|path| suite(path)).collect()
}

fn files(data: &Path) -> Result<Vec<PathBuf>, Error> {
    if !data.is_dir() {
        return Ok(vec![data.to_owned()]);
    }
    let entries = fs::read_dir(data).map_err(|source| Error::Io { path: data.to_owned(), source })?;
    let paths = entries.filter_map(Result::ok).map(|entry| entry.path());
    let mut paths: Vec<PathBuf> = paths.filter(|path| path.extension().is_some_and(|it| it == "json")).collect();
    paths.sort();
    Ok(paths)
}

fn suite(path: &Path) -> Result<Suite, Error> {
    let content = error::read(path)?;
    let content = content.trim_start_matches('\u{feff}');
    let cases = serde_json::from_str(content).map_err(|cause| Error::format(path, cause.line(), cause.to_string()))?;
    let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let model = stem.trim_end_matches("Model").to_owned();
    Ok(Suite { model, cases })
}
