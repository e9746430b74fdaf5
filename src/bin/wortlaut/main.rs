//! The command line: reads articles, analyses them with the same core as the browser, prints what was found.

mod arguments;
mod article;
mod summary;

use std::io::{self, Write};
use std::process::ExitCode;

use arguments::{Analyze, Arguments, Command, Format};
use article::Article;
use clap::Parser;
use wortlaut::{Layers, Options, Report, Unit};

fn main() -> ExitCode {
    let Command::Analyze(arguments) = Arguments::parse().command;
    match analyze_all(&arguments) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        // The reader of a pipe may leave early (`head`): nothing is lost then.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain(&format!("can't write: {error}"));
            ExitCode::FAILURE
        }
    }
}

/// Analyses every input, in order; says whether all could be read.
fn analyze_all(arguments: &Analyze) -> io::Result<bool> {
    let names = match arguments.user_names() {
        Ok(names) => names,
        Err(error) => {
            complain(&error.to_string());
            return Ok(false);
        }
    };
    let options = Options { date: arguments.date, names, criteria: arguments.criteria(), ..Options::default() };
    let mut out = anstream::AutoStream::auto(io::stdout().lock());
    let mut all_read = true;
    for input in &arguments.inputs {
        match Article::read(input) {
            Ok(article) => print(&mut out, &article, &options, arguments)?,
            Err(error) => {
                complain(&error.to_string());
                all_read = false;
            }
        }
    }
    out.flush()?;
    Ok(all_read)
}

fn print(out: &mut impl Write, article: &Article, options: &Options, arguments: &Analyze) -> io::Result<()> {
    let analysis = wortlaut::analyze(&article.text, options);
    let layers = Layers { tokens: arguments.tokens, rules: arguments.explain };
    let report = |unit: Unit| -> Report { wortlaut::report(&analysis, unit, layers) };
    match arguments.format() {
        Format::Json => {
            serde_json::to_writer_pretty(&mut *out, &report(arguments.offsets()))?;
            writeln!(out)
        }
        Format::Jsonl => {
            serde_json::to_writer(&mut *out, &report(arguments.offsets()))?;
            writeln!(out)
        }
        Format::Text => summary::print(out, &article.name, &article.text, &report(Unit::Utf8)),
    }
}

/// One line on standard error.
fn complain(message: &str) {
    let mut err = anstream::stderr();
    // Nothing is left to tell the user with if standard error is closed.
    let _ = writeln!(err, "wortlaut: {message}");
}
