//! `evaluate TASK DATA [--predictions OUT]` measures the analysis against annotated corpora; `evaluate --floor FOLDER`
//! checks every figure that has a floor.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;

use evaluate::{Error, Task, floor};

/// Measures the analysis against annotated corpora.
#[derive(Debug, Parser)]
#[command(version)]
struct Cli {
    /// What to measure.
    #[arg(required_unless_present = "floor")]
    task: Option<Task>,
    /// Annotated file or folder.
    #[arg(required_unless_present = "floor")]
    data: Option<PathBuf>,
    /// Writes the data's own form with the prediction in the last column.
    #[arg(long, value_name = "OUT")]
    predictions: Option<PathBuf>,
    /// Prints JSON instead of the table followed by JSON.
    #[arg(long)]
    json: bool,
    /// Checks all figures of `floors.txt` on the corpora in this folder.
    #[arg(long, value_name = "FOLDER", conflicts_with_all = ["task", "data", "predictions", "json"])]
    floor: Option<PathBuf>,
}

impl Cli {
    fn run(&self) -> Result<ExitCode, Error> {
        match (&self.floor, self.task, &self.data) {
            (Some(folder), ..) => check_floors(folder),
            (None, Some(task), Some(data)) => {
                let report = task.run(data, self.predictions.as_deref())?;
                if !self.json {
                    println!("{}", report.table());
                }
                println!("{}", report.json());
                Ok(ExitCode::SUCCESS)
            }
            (None, ..) => Ok(ExitCode::FAILURE), // clap has refused it
        }
    }
}

fn check_floors(folder: &std::path::Path) -> Result<ExitCode, Error> {
    let mut is_met = true;
    for outcome in floor::check(folder)? {
        println!("{outcome}");
        is_met &= outcome.is_met();
    }
    Ok(if is_met { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn main() -> ExitCode {
    Cli::parse().run().unwrap_or_else(|error| {
        eprintln!("evaluate: {error}");
        ExitCode::FAILURE
    })
}
