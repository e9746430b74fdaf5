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
pub mod shape;

use std::sync::LazyLock;

pub use decode::Name;
pub use model::{GROUPS, LOW_BITS, Model};

use crate::document::Document;
use crate::entity::Mention;
use labels::Label;
use network::{Layers, Projections};

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
pub fn mentions(document: &Document<'_>, memory: &mut Memory) -> Vec<Mention> {
    let Some(model) = model() else { return Vec::new() };
    mentions::find(memory.recognizer.get_or_insert_with(|| Recognizer::new(model)), document)
}

/// The built-in model; `None` only if its file were damaged.
pub fn model() -> Option<&'static Model> {
    MODEL.as_ref()
}

/// What the recogniser says of a sentence.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Sentence {
    /// Label of each word for outer names.
    pub outer: Vec<Label>,
    /// Label of each word for names inside those.
    pub inner: Vec<Label>,
    /// Outer names, in order.
    pub outer_names: Vec<Name>,
    /// Names inside outer names, in order.
    pub inner_names: Vec<Name>,
}

/// A model at work: remembers the words it has met.
#[derive(Debug)]
pub struct Recognizer<'m> {
    model: &'m Model,
    projections: Projections<'m>,
    layers: Layers,
}

impl<'m> Recognizer<'m> {
    /// A recogniser that has met no word yet.
    pub fn new(model: &'m Model) -> Self {
        Self { model, projections: Projections::new(model), layers: Layers::default() }
    }

    /// Labels the words of a sentence.
    pub fn label(&mut self, words: &[&str]) -> Sentence {
        self.projections.make_room();
        let numbers: Vec<usize> = words.iter().map(|word| self.projections.number(word)).collect();
        self.layers.run(&self.projections, &numbers);
        let scores = self.layers.scores(&self.model.outer);
        let outer = decode::best_labels(&self.model.outer, &scores);
        let outer_names = decode::names(&self.model.outer, &scores, &outer);
        let mut inner = vec![labels::NONE; words.len()];
        let mut inner_names = Vec::new();
        // A name of one word holds no other.
        if outer_names.iter().any(|name| 1 < name.words.len()) {
            let scores = self.layers.scores(&self.model.inner);
            inner = decode::best_labels(&self.model.inner, &scores);
            inner_names = decode::names(&self.model.inner, &scores, &inner);
            inner_names.retain(|name| outer_names.iter().any(|outer| holds(outer, name)));
        }
        for name in outer_names.iter().chain(&inner_names) {
            debug_assert!(name.words.end <= words.len());
        }
        Sentence { outer, inner, outer_names, inner_names }
    }

    /// The calibrated probability of a name.
    pub fn confidence(&self, name: &Name) -> f32 {
        let [factor, offset] = self.model.calibration;
        let probability = name.probability.clamp(1e-4, 1.0 - 1e-4);
        let logit = (probability / (1.0 - probability)).ln();
        1.0 / (1.0 + (-(factor * logit + offset)).exp())
    }
}

/// Whether `outer` holds `inner` and more.
fn holds(outer: &Name, inner: &Name) -> bool {
    outer.words.start <= inner.words.start && inner.words.end <= outer.words.end && outer.words != inner.words
}
