//! Plain text: a paragraph or a sentence a line, compressed or not.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use anyhow::{Context, Result};

/// Calls `each` with every line of a file, which is decompressed if its name ends in `.zst`.
///
/// Lines that hold mark-up instead of text (`<doc ...>`) are left out.
pub fn for_each_line(path: &Path, mut each: impl FnMut(&str)) -> Result<()> {
    let file = File::open(path).with_context(|| format!("can't open {}", path.display()))?;
    let reader: Box<dyn Read> = if path.extension().is_some_and(|extension| extension == "zst") {
        Box::new(zstd::Decoder::new(file)?)
    } else {
        Box::new(file)
    };
    for line in BufReader::new(reader).lines() {
        let line = line.with_context(|| format!("can't read {}", path.display()))?;
        if !line.starts_with('<') {
            each(&line);
        }
    }
    Ok(())
}
