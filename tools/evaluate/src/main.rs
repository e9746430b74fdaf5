//! `evaluate TASK DATA [--predictions OUT]`: measures the analysis against annotated corpora.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, Parser, Subcommand};

use evaluate::{Error, Report, entities, modality, numbers, quotes, sentences, speed, tags, times, tokens};

/// Measures the analysis against annotated corpora.
#[derive(Debug, Parser)]
#[command(version)]
struct Cli {
    #[command(subcommand)]
    task: Task,
}

/// What to measure; a new task needs an entry here and in both matches below.
#[derive(Debug, Subcommand)]
enum Task {
    /// Names, from GermEval 2014 (`.iob2`), the Bundestag sittings (`.conll`) or MobIE (`.conll2003`).
    Entities(Input),
    /// Modality, polarity, kind and worth of claims, from marked sentences (`tests/gold/modality.txt`).
    Modality(Input),
    /// Numbers with their units, from the public specification (JSON); dates and times are a task of their own.
    Numbers(Input),
    /// Quotations with speaker, cue, addressee and frame, from annotated articles (JSON, or a `.tar.zst` of it).
    Quotes(Input),
    /// Sentence boundaries in raw text, from CoNLL-U; sentences are joined by one space.
    Sentences(Input),
    /// Parts of speech, and forms and moods of verbs, on gold tokens: CoNLL-U, or `.pos` (parts of speech only).
    Tags(Input),
    /// How fast a text file is divided into tokens, sentences and blocks.
    Speed(Input),
    /// Dates, times, durations and sets, from a date specification of Recognizers-Text (JSON).
    Times(Input),
    /// Surface tokens in raw text, from CoNLL-U with spacing.
    Tokens(Input),
}

/// What every task is given.
#[derive(Debug, Args)]
struct Input {
    /// Annotated file or folder.
    data: PathBuf,
    /// Writes the data's own form with the prediction in the last column.
    #[arg(long, value_name = "OUT")]
    predictions: Option<PathBuf>,
    /// Prints JSON instead of the table followed by JSON.
    #[arg(long)]
    json: bool,
}

impl Task {
    fn run(&self) -> Result<Report, Error> {
        match self {
            Task::Entities(input) => input.give_to(entities::run),
            Task::Modality(input) => input.give_to(modality::run),
            Task::Numbers(input) => input.give_to(numbers::run),
            Task::Quotes(input) => input.give_to(quotes::run),
            Task::Sentences(input) => input.give_to(sentences::run),
            Task::Tags(input) => input.give_to(tags::run),
            Task::Speed(input) => input.give_to(speed::run),
            Task::Times(input) => input.give_to(times::run),
            Task::Tokens(input) => input.give_to(tokens::run),
        }
    }

    fn input(&self) -> &Input {
        match self {
            Task::Entities(input)
            | Task::Modality(input)
            | Task::Numbers(input)
            | Task::Quotes(input)
            | Task::Sentences(input)
            | Task::Tags(input)
            | Task::Speed(input)
            | Task::Times(input)
            | Task::Tokens(input) => input,
        }
    }
}

impl Input {
    fn give_to(&self, run: fn(&Path, Option<&Path>) -> Result<Report, Error>) -> Result<Report, Error> {
        run(&self.data, self.predictions.as_deref())
    }
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    match cli.task.run() {
        Ok(report) => {
            if !cli.task.input().json {
                println!("{}", report.table());
            }
            println!("{}", report.json());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("evaluate: {error}");
            ExitCode::FAILURE
        }
    }
}
