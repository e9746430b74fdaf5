//! What can be measured: a name for the command line, and the function that measures it.

use std::path::Path;

use clap::ValueEnum;

use crate::{
    Error, Report, entities, konjunktiv, language, modality, newswire, numbers, quotes, sentences, speed, syntax, tags,
    times, tokens,
};

/// Something to measure; a new one needs an entry here and in [`Task::run`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Task {
    /// Names, from GermEval 2014 (`.iob2`), the Bundestag sittings (`.conll`) or MobIE (`.conll2003`)
    Entities,
    /// Konjunktiv I of ordinary verbs, and words that look like it, on grids (`tests/gold/konjunktiv.txt`)
    Konjunktiv,
    /// Whether a text is German, from lines with their language's code (`tests/gold/languages.txt`), or German lines
    Language,
    /// Modality, polarity, kind and worth of claims, from marked sentences (`tests/gold/modality.txt`)
    Modality,
    /// Names on raw text of newswire, in two halves, from SmartData (`train.json.gz`)
    Newswire,
    /// Numbers with their units, from the public specification (JSON); dates and times are a task of their own
    Numbers,
    /// Quotations with speaker, cue, addressee and frame: a folder of JSON, a `.tar.zst`, or a folder in one
    Quotes,
    /// Sentence boundaries in raw text, from CoNLL-U; sentences are joined by one space
    Sentences,
    /// Parts of speech, and forms and moods of verbs, on gold tokens: CoNLL-U, or `.pos` (parts of speech only)
    Tags,
    /// How fast a text file is divided into tokens, sentences and blocks
    Speed,
    /// Verb groups and clause boundaries, from CoNLL-U, by its heads and morphology
    Syntax,
    /// Dates, times, durations and sets, from a date specification of Recognizers-Text (JSON)
    Times,
    /// Surface tokens in raw text, from CoNLL-U with spacing
    Tokens,
}

impl Task {
    /// Measures on `data`, and writes the data's own form with the prediction in the last column to `predictions`.
    ///
    /// # Errors
    /// Where a file can't be read or written, or is not in the task's form.
    pub fn run(self, data: &Path, predictions: Option<&Path>) -> Result<Report, Error> {
        let run = match self {
            Task::Entities => entities::run,
            Task::Konjunktiv => konjunktiv::run,
            Task::Language => language::run,
            Task::Modality => modality::run,
            Task::Newswire => newswire::run,
            Task::Numbers => numbers::run,
            Task::Quotes => quotes::run,
            Task::Sentences => sentences::run,
            Task::Tags => tags::run,
            Task::Speed => speed::run,
            Task::Syntax => syntax::run,
            Task::Times => times::run,
            Task::Tokens => tokens::run,
        };
        run(data, predictions)
    }
}
