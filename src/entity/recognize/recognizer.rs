//! A model at work on one sentence after another.

use super::decode::{self, Name};
use super::labels::{self, Label};
use super::model::Model;
use super::network::{Layers, Projections};

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
