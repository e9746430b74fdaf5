//! What one run of the trainer reads, writes, and leaves out.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};
use clap::Args;
use wortlaut::model::{self, Kind, ModelId};

/// Where to read and write, and what to leave out.
#[derive(Args, Debug)]
pub struct Run {
    /// Folder of the corpora.
    #[arg(long, default_value = "../shared/data")]
    pub data: PathBuf,
    /// Folder that the models are written to.
    #[arg(long = "models-dir", default_value = "models")]
    pub models: PathBuf,
    /// Leave out every corpus under CC BY-SA that another one can stand in for.
    #[arg(long)]
    pub without_share_alike: bool,
    /// Keep the tagger's lexicon of words as it is, and train its weights only: two minutes instead of a quarter hour.
    #[arg(long)]
    pub keep_lexicon: bool,
    /// For `names`: learn from the labels of `teachers`, not from those of `transformer`.
    #[arg(long)]
    pub without_transformer: bool,
    /// For `names`: go on from this model of names instead of beginning anew over what `encoder` left.
    #[arg(long, value_name = "MODEL", conflicts_with = "without_transformer")]
    pub go_on: Option<PathBuf>,
    /// For `names`: times that the sentences are gone through before its words are put into codes. 0, with `--go-on`,
    /// leaves the codes of that model as they are.
    #[arg(long, value_name = "TIMES", default_value_t = 1)]
    pub passes: usize,
}

impl Run {
    /// Puts `payload` into a container and writes it to the folder of the models as `name`.
    pub fn write(&self, name: &str, kind: Kind, payload: &[u8]) -> Result<()> {
        let bytes = model::seal(kind, model_id(), payload).context("the model is longer than 4 GiB")?;
        let path = self.models.join(name);
        fs::create_dir_all(&self.models)?;
        fs::write(&path, &bytes).with_context(|| format!("can't write {}", path.display()))?;
        println!("{}: {} bytes", path.display(), bytes.len());
        Ok(())
    }
}

/// The day and the first digits of the commit that the trainer was built from.
fn model_id() -> ModelId {
    let log = Command::new("git").args(["log", "-1", "--date=format:%Y%m%d", "--format=%cd%H"]).output();
    let line = log.map(|output| output.stdout).unwrap_or_default();
    // Outside a repository there is no commit to name.
    line.first_chunk().copied().unwrap_or(*b"00000000none")
}
