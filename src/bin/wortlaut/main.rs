//! The command line: reads articles, analyses them with the same core as the browser, prints what was found.

mod arguments;
mod article;
mod plain;
mod show;
mod summary;

use std::io::{self, Write};
use std::process::ExitCode;

use arguments::{Analyze, Arguments, Command, Format, Show};
use article::Article;
use clap::Parser;
use wortlaut::{Layers, Options, Report, Unit};

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let done = match &arguments.command {
        Some(Command::Analyze(arguments)) => analyze_all(arguments),
        Some(Command::Show(arguments)) => show(arguments),
        None => print_licences(), // asked for, since without any argument the help is printed
    };
    match done {
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

/// Whose work the program holds; `scripts/notice/command-line.js` writes the file.
const LICENCES: &str = include_str!("third_party.txt");

fn print_licences() -> io::Result<bool> {
    anstream::stdout().lock().write_all(LICENCES.as_bytes())?;
    Ok(true)
}

/// Prints what the rules see of an article.
fn show(arguments: &Show) -> io::Result<bool> {
    let mut out = anstream::stdout().lock();
    match Article::read(&arguments.input) {
        Ok(article) => {
            let mut shown = String::new();
            show::write(&mut shown, arguments.what, &article.text);
            out.write_all(plain::text(&shown).as_bytes())?;
            Ok(true)
        }
        Err(error) => {
            complain(&error.to_string());
            Ok(false)
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
            let json = serde_json::to_string_pretty(&report(arguments.offsets()))?;
            writeln!(out, "{}", plain::json(&json))
        }
        Format::Jsonl => {
            let json = serde_json::to_string(&report(arguments.offsets()))?;
            writeln!(out, "{}", plain::json(&json))
        }
        Format::Text => summary::print(out, &article.name, &article.text, &report(Unit::Utf8)),
    }
}

/// One line on standard error.
fn complain(message: &str) {
    let mut err = anstream::stderr();
    // Nothing is left to tell the user with if standard error is closed.
    let _ = writeln!(err, "wortlaut: {}", plain::text(message));
}
