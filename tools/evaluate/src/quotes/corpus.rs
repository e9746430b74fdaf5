//! Reads the annotated articles: a folder of JSON files, a `.tar.zst` of them, or a folder in one (`x.tar.zst/dev`).

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use super::head;
use super::token::{Token, Tokens};
use crate::error::{self, Error};

/// A part of an annotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// The words passed on.
    Quote,
    /// Who says them.
    Speaker,
    /// What introduces them.
    Cue,
    /// To whom they are said.
    Addressee,
    /// The clause around cue and speaker.
    Frame,
}

/// Every part, the quote first.
pub(super) const PARTS: [Part; 5] = [Part::Quote, Part::Speaker, Part::Cue, Part::Addressee, Part::Frame];

impl Part {
    /// The corpus's name for the part.
    pub(super) fn name(self) -> &'static str {
        match self {
            Part::Quote => "quote",
            Part::Speaker => "speaker",
            Part::Cue => "cue",
            Part::Addressee => "addressee",
            Part::Frame => "frame",
        }
    }
}

/// The corpus's types of quotation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
pub(super) enum Kind {
    /// In quotation marks.
    Direct,
    /// With a cue.
    Indirect,
    /// `soll` and `will` without a frame.
    FreeIndirect,
    /// Konjunktiv without a frame.
    IndirectFreeIndirect,
    /// A speech act told.
    Reported,
}

impl Kind {
    /// Every kind.
    pub(super) const ALL: [Kind; 5] =
        [Kind::Direct, Kind::Indirect, Kind::FreeIndirect, Kind::IndirectFreeIndirect, Kind::Reported];

    /// The corpus's name for the kind.
    pub(super) fn name(self) -> &'static str {
        match self {
            Kind::Direct => "Direct",
            Kind::Indirect => "Indirect",
            Kind::FreeIndirect => "FreeIndirect",
            Kind::IndirectFreeIndirect => "IndirectFreeIndirect",
            Kind::Reported => "Reported",
        }
    }
}

/// An annotated or predicted quotation.
#[derive(Debug, Clone)]
pub(super) struct Annotation {
    /// Its type.
    pub(super) kind: Kind,
    /// The tokens of each part, in the order of [`PARTS`].
    pub(super) parts: [Tokens; 5],
    /// The head word of the speaker's noun phrase; only known for gold.
    pub(super) speaker_head: Option<u32>,
}

impl Annotation {
    /// The tokens of a part.
    pub(super) fn part(&self, part: Part) -> &Tokens {
        let [quote, speaker, cue, addressee, frame] = &self.parts;
        match part {
            Part::Quote => quote,
            Part::Speaker => speaker,
            Part::Cue => cue,
            Part::Addressee => addressee,
            Part::Frame => frame,
        }
    }
}

/// An annotated article.
#[derive(Debug)]
pub(super) struct Document {
    /// Its name.
    pub(super) name: String,
    /// Its text.
    pub(super) text: String,
    /// Its tokens, in order.
    pub(super) tokens: Vec<Token>,
    /// Its quotations.
    pub(super) annotations: Vec<Annotation>,
}

/// The corpus's form of an article.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct RawDocument {
    document_name: String,
    original_text: String,
    tokens: Vec<Token>,
    annotations: Vec<RawAnnotation>,
}

#[derive(Deserialize)]
struct RawAnnotation {
    quote: RawPart,
    speaker: RawPart,
    cue: RawPart,
    addressee: RawPart,
    frame: RawPart,
    #[serde(rename = "type")]
    kind: Kind,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct RawPart {
    token_ids: Tokens,
}

impl From<RawDocument> for Document {
    fn from(raw: RawDocument) -> Self {
        let annotation = |it: RawAnnotation| Annotation {
            kind: it.kind,
            speaker_head: head::of(&it.speaker.token_ids, &raw.tokens),
            parts: [it.quote, it.speaker, it.cue, it.addressee, it.frame].map(|part| part.token_ids),
        };
        Self {
            name: raw.document_name,
            annotations: raw.annotations.into_iter().map(annotation).collect(),
            text: raw.original_text,
            tokens: raw.tokens,
        }
    }
}

/// Reads every article of a folder, of a `.tar.zst` or of a folder in one, in the order of their names.
///
/// # Errors
/// Where a file can't be read or is not in the corpus's form.
pub(super) fn read(data: &Path) -> Result<Vec<Document>, Error> {
    let mut documents = if data.is_dir() { read_folder(data)? } else { read_archive(data)? };
    if documents.is_empty() {
        return Err(Error::format(data, 0, "no .json file in it"));
    }
    documents.sort_by(|left, right| left.name.cmp(&right.name));
    Ok(documents)
}

fn read_folder(folder: &Path) -> Result<Vec<Document>, Error> {
    let io = |source| Error::Io { path: folder.to_owned(), source };
    let mut documents = Vec::new();
    for entry in folder.read_dir().map_err(io)? {
        let path = entry.map_err(io)?.path();
        if path.is_dir() {
            documents.extend(read_folder(&path)?);
        } else if is_json(&path) {
            documents.push(parse(&path, &error::read(&path)?)?);
        }
    }
    Ok(documents)
}

fn read_archive(data: &Path) -> Result<Vec<Document>, Error> {
    let archive = data.ancestors().find(|it| it.is_file()).unwrap_or(data);
    let folder = data.strip_prefix(archive).unwrap_or(Path::new(""));
    let io = |source| Error::Io { path: archive.to_owned(), source };
    let stream = zstd::Decoder::new(File::open(archive).map_err(io)?).map_err(io)?;
    let mut documents = Vec::new();
    for entry in tar::Archive::new(stream).entries().map_err(io)? {
        let mut entry = entry.map_err(io)?;
        let path: PathBuf = entry.path().map_err(io)?.into_owned();
        if is_json(&path) && path.starts_with(folder) {
            let mut json = String::new();
            entry.read_to_string(&mut json).map_err(io)?;
            documents.push(parse(&path, &json)?);
        }
    }
    Ok(documents)
}

fn is_json(path: &Path) -> bool {
    path.extension().is_some_and(|it| it == "json")
}

fn parse(path: &Path, json: &str) -> Result<Document, Error> {
    let raw: RawDocument = serde_json::from_str(json).map_err(|it| Error::format(path, it.line(), it.to_string()))?;
    Ok(raw.into())
}
