//! Finds names in text with a trained model.
//!
//! Each distinct word is looked at once: its vector (from product-quantised codes) and the features of its letters are
//! projected to everything that the layers above need of it. Two gated recurrences then read each sentence from either
//! end, a context layer sums up what stands around each word, a hidden layer joins all this, and a conditional random
//! field chooses the labels: one sequence for outer names, one for names inside names.

pub mod activation;
mod decode;
pub mod features;
pub mod form;
pub mod labels;
mod lanes;
mod mentions;
mod model;
mod network;
mod product;
mod recognizer;
pub mod shape;

use std::sync::LazyLock;

pub use decode::Name;
pub use model::{GROUPS, LOW_BITS, Model};
pub use recognizer::{Recognizer, Sentence};

use crate::document::Document;
use crate::entity::Mention;

/// The model's file.
const BYTES: &[u8] = include_bytes!("../../../models/names.bin");

/// The built-in model; a test parses the same bytes.
static MODEL: LazyLock<Option<Model>> = LazyLock::new(|| Model::parse(BYTES).ok());

/// What one analysis leaves for the next: all that was computed for words by themselves. It changes no result.
#[derive(Debug, Default)]
pub struct Memory {
    recognizer: Option<Recognizer<'static>>,
}

/// Finds every name of a document: by start, an outer one before those inside it.
#[inline(never)]
pub fn mentions(document: &Document<'_>, memory: &mut Memory) -> Vec<Mention> {
    let Some(model) = model() else { return Vec::new() };
    mentions::find(memory.recognizer.get_or_insert_with(|| Recognizer::new(model)), document)
}

/// The built-in model; `None` only if its file were damaged.
pub fn model() -> Option<&'static Model> {
    MODEL.as_ref()
}
