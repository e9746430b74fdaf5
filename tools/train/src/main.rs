//! Trains the models in `models/` from open corpora and prints how good they are.
//!
//! To add a model: write a module of the library with `pub fn train(run: &Run) -> anyhow::Result<()>`,
//! and give it a name in [`Model`] and a line in [`Model::train`].

use anyhow::Result;
use clap::{Parser, ValueEnum};
use train::run::Run;

/// Trains the models of Wortlaut.
#[derive(Parser)]
struct Arguments {
    /// The models to train, in order; a model that builds on another comes after it.
    #[arg(required = true, value_name = "MODEL")]
    chosen: Vec<Model>,
    #[command(flatten)]
    run: Run,
}

/// A model that can be trained.
#[derive(Clone, Copy, ValueEnum)]
enum Model {
    /// Ends of sentences without a stop.
    Sentences,
    /// The list of regular verbs, for `tagger`; a list and no model.
    Verbs,
    /// Part of speech.
    Tagger,
    /// Word vectors, for `encoder`.
    Words,
    /// What the words around a word tell of it, for `teachers` and `names`.
    Encoder,
    /// What `tools/train/gpu` reads, which does the work of `transformer` on a machine with a GPU.
    Inputs,
    /// A pretrained transformer, fine-tuned, that labels running text, for `names`.
    Transformer,
    /// Networks that label running text, for `names`.
    Teachers,
    /// Named entities.
    Names,
}

impl Model {
    fn train(self, run: &Run) -> Result<()> {
        match self {
            Self::Sentences => train::sentences::train(run),
            Self::Verbs => train::verbs::train(run),
            Self::Tagger => train::tagger::train(run),
            Self::Words => train::words::train(run),
            Self::Encoder => train::names::pretrain::train(),
            Self::Inputs => train::transformer::write_inputs(run),
            Self::Transformer => train::transformer::train(run),
            Self::Teachers => train::names::teachers::train(run),
            Self::Names => train::names::train(run),
        }
    }
}

fn main() -> Result<()> {
    let arguments = Arguments::parse();
    arguments.chosen.iter().try_for_each(|model| model.train(&arguments.run))
}
