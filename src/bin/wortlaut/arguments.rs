//! Arguments of the command line.

use std::fs;
use std::io::{self, IsTerminal};
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use wortlaut::Unit;
use wortlaut::claim::Criterion;
use wortlaut::entity::UserNames;
use wortlaut::request::{NamesInput, RequestError, parse_criterion, parse_date};
use wortlaut::timex::Date;

use crate::article::InputError;

/// Who is named in a German news article, who says what, how surely, and on what figures it rests.
#[derive(Debug, Parser)]
#[command(version, about, arg_required_else_help = true, args_conflicts_with_subcommands = true)]
pub(crate) struct Arguments {
    #[command(subcommand)]
    pub(crate) command: Option<Command>,
    /// Print whose work this program holds, and under which licences.
    #[arg(long)]
    pub(crate) licences: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Analyse articles and print what was found.
    Analyze(Analyze),
    /// Print what the rules see of an article.
    Show(Show),
}

#[derive(Debug, Args)]
pub(crate) struct Show {
    /// What to print.
    #[arg(value_enum)]
    pub(crate) what: What,
    /// An article as UTF-8 text; `-` is standard input.
    #[arg(value_name = "FILE", default_value = "-")]
    pub(crate) input: PathBuf,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum What {
    /// A token a line: word, part of speech, form and infinitive of a verb.
    Tokens,
    /// The clauses of each sentence in brackets, their fields and verb groups.
    Clauses,
    /// Clauses with a verb that introduces words: the verb, its subject, the words.
    Cues,
}

#[derive(Debug, Args)]
pub(crate) struct Analyze {
    /// Articles as UTF-8 text; `-` is standard input.
    #[arg(value_name = "FILE", default_value = "-")]
    pub(crate) inputs: Vec<PathBuf>,
    /// Form of the output [default: text on a terminal, else json].
    #[arg(long, value_enum)]
    format: Option<Format>,
    /// Unit of every offset in JSON.
    #[arg(long, value_enum, default_value_t = Offsets::Utf8)]
    offsets: Offsets,
    /// Add every token with its part of speech.
    #[arg(long)]
    pub(crate) tokens: bool,
    /// Day of publication, YYYY-MM-DD, against which `gestern` is resolved.
    #[arg(long, value_parser = |date: &str| parse_date(date))]
    pub(crate) date: Option<Date>,
    /// Your own names, as JSON: {"names": [{"name", "type", "aliases"}], "ignore": [...]}.
    #[arg(long, value_name = "FILE")]
    names: Option<PathBuf>,
    /// What makes a claim worth checking, by the codes of its reasons: figure,institution,... [default: all].
    #[arg(long, value_delimiter = ',', value_name = "CODE", value_parser = |code: &str| parse_criterion(code))]
    criteria: Option<Vec<Criterion>>,
    /// Tell which rules made each claim.
    #[arg(long)]
    pub(crate) explain: bool,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Format {
    /// Indented JSON, one document per input.
    Json,
    /// Compact JSON, one line per input.
    Jsonl,
    /// A report to read.
    Text,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum Offsets {
    /// UTF-8 bytes.
    Utf8,
    /// UTF-16 code units, as in JavaScript.
    Utf16,
    /// Characters, as in Python.
    Chars,
}

impl Analyze {
    pub(crate) fn format(&self) -> Format {
        let usual = if io::stdout().is_terminal() { Format::Text } else { Format::Json };
        self.format.unwrap_or(usual)
    }

    pub(crate) fn offsets(&self) -> Unit {
        match self.offsets {
            Offsets::Utf8 => Unit::Utf8,
            Offsets::Utf16 => Unit::Utf16,
            Offsets::Chars => Unit::Chars,
        }
    }

    pub(crate) fn criteria(&self) -> Vec<Criterion> {
        self.criteria.clone().unwrap_or_else(|| Criterion::ALL.to_vec())
    }

    /// Reads the user's own names, where there is a file of them.
    pub(crate) fn user_names(&self) -> Result<UserNames, InputError> {
        let Some(path) = &self.names else { return Ok(UserNames::default()) };
        let name = path.display().to_string();
        let wrong = |problem: String| InputError::Names { name: name.clone(), problem };
        let json = fs::read(path).map_err(|error| wrong(error.to_string()))?;
        let input: NamesInput = serde_json::from_slice(&json).map_err(|error| wrong(error.to_string()))?;
        input.check().map_err(|error: RequestError| wrong(error.to_string()))
    }
}
