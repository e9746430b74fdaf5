//! The recogniser's network while it is trained: encoder, a hidden layer, and a head for each label sequence.

use wortlaut::entity::recognize::shape::INPUT;

use super::labels::{LABELS, allowed};
use super::types::Types;
use crate::net::crf::{self, Target};
use crate::net::encoder::{Batch, Changes, Encoder, Encoding, Hiding, Lesson};
use crate::net::parameter::Parameter;
use crate::net::{Matrix, add, add_gradient, product, product_transposed, row, row_mut};
use crate::random::Random;

/// Outer and inner names.
const HEADS: usize = 2;

/// A label sequence over the hidden layer.
#[derive(Clone)]
pub struct Head {
    /// Shape (hidden, LABELS).
    pub weights: Parameter,
    /// Shape (1, LABELS).
    pub bias: Parameter,
    /// Shape (LABELS + 1, LABELS); the last row belongs to a sentence's start.
    pub transitions: Parameter,
}

/// All weights.
#[derive(Clone)]
pub struct Network {
    /// Words to states.
    pub encoder: Encoder,
    /// Inputs of the word before, the word, and the word after, to the hidden layer. Shape (INPUT, 3 hidden).
    pub window: Parameter,
    /// Shape (2 state, hidden).
    pub states: Parameter,
    /// Shape (context, hidden).
    pub context: Parameter,
    /// Shape (1, hidden).
    pub bias: Parameter,
    /// One for each label sequence.
    pub heads: Vec<Head>,
}

/// The activations of a forward pass.
pub struct Activations {
    encoding: Encoding,
    hidden: Matrix,
    mask: Option<Matrix>,
}

/// A sentence with labels for some heads.
pub struct Example {
    /// Word numbers.
    pub words: Vec<u32>,
    /// (head, labels), at most one for each head.
    pub labels: Vec<(usize, Target)>,
    /// How much it counts.
    pub weight: f32,
}

impl Network {
    /// Fresh layers over a copy of a trained encoder, whose optimiser's state is forgotten.
    pub fn fresh(encoder: &Encoder, hidden: usize, seed: u64) -> Self {
        let mut network = Self::new(encoder.clone(), hidden, &mut Random::new(seed));
        network.forget();
        network
    }

    /// Forgets the optimiser's state.
    pub fn forget(&mut self) {
        self.parameters().into_iter().for_each(|parameter| parameter.reset());
        self.encoder.forget_words();
    }

    /// Random weights.
    pub fn new(encoder: Encoder, hidden: usize, random: &mut Random) -> Self {
        let head = |random: &mut Random| Head {
            weights: Parameter::layer(hidden, LABELS, random),
            bias: Parameter::zeros(1, LABELS),
            transitions: Parameter::zeros(LABELS + 1, LABELS),
        };
        Self {
            window: Parameter::random(INPUT, 3 * hidden, 0.08, random),
            states: Parameter::layer(encoder.context.value.nrows(), hidden, random),
            context: Parameter::layer(encoder.context.value.ncols(), hidden, random),
            bias: Parameter::zeros(1, hidden),
            heads: (0..HEADS).map(|_| head(random)).collect(),
            encoder,
        }
    }

    /// All weights that Adam moves.
    pub fn parameters(&mut self) -> Vec<&mut Parameter> {
        let mut all: Vec<&mut Parameter> = self.encoder.parameters();
        all.extend([&mut self.window, &mut self.states, &mut self.context, &mut self.bias]);
        for head in &mut self.heads {
            all.extend([&mut head.weights, &mut head.bias, &mut head.transitions]);
        }
        all
    }

    /// All weights that Adam moves, in the same order, to be read.
    pub fn all(&self) -> Vec<&Parameter> {
        let mut all = self.encoder.all();
        all.extend([&self.window, &self.states, &self.context, &self.bias]);
        for head in &self.heads {
            all.extend([&head.weights, &head.bias, &head.transitions]);
        }
        all
    }

    /// Runs the network up to the hidden layer.
    pub fn run(&self, types: &Types, batch: &Batch, hiding: Option<(Hiding, f32, &mut Random)>) -> Activations {
        let mut drop = 0.0;
        let mut seed = None;
        let encoding = match hiding {
            Some((hiding, dropped, random)) => {
                drop = dropped;
                let encoding = self.encoder.encode(types, batch, Some((hiding, &mut *random)));
                seed = Some(Random::new(random.bits()));
                encoding
            }
            None => self.encoder.encode(types, batch, None),
        };
        let mut hidden = product(&encoding.states, &self.states.value);
        hidden += &product(&encoding.context, &self.context.value);
        let window = product(&encoding.x, &self.window.value);
        let width = hidden.ncols();
        for sentence in &batch.sentences {
            for at in sentence.clone() {
                let sums = row_mut(&mut hidden, at);
                add(sums, row(&self.bias.value, 0));
                for (offset, column) in [(0isize, width), (-1, 0), (1, 2 * width)] {
                    let other = at.wrapping_add_signed(offset);
                    if sentence.contains(&other) {
                        add(sums, &row(&window, other)[column..column + width]);
                    }
                }
            }
        }
        hidden.mapv_inplace(|x| x.max(0.0));
        let mask = seed.filter(|_| drop > 0.0).map(|mut random| {
            let keep = 1.0 / (1.0 - drop);
            Matrix::from_shape_simple_fn(hidden.raw_dim(), || if random.unit() < drop { 0.0 } else { keep })
        });
        if let Some(mask) = &mask {
            hidden *= mask;
        }
        Activations { encoding, hidden, mask }
    }

    /// Label scores of a head. Shape (rows, LABELS).
    pub fn scores(&self, activations: &Activations, head: usize) -> Matrix {
        let head = &self.heads[head];
        let mut scores = product(&activations.hidden, &head.weights.value);
        for at in 0..scores.nrows() {
            add(row_mut(&mut scores, at), row(&head.bias.value, 0));
        }
        scores
    }

    /// Adds the gradient of examples and returns their loss.
    pub fn learn(&mut self, types: &Types, examples: &[&Example], lesson: Lesson, random: &mut Random) -> f32 {
        let Lesson { total, hiding, drop, words_move } = lesson;
        let batch = Batch::new(examples.iter().map(|example| example.words.as_slice()));
        let activations = self.run(types, &batch, Some((hiding, drop, random)));
        let allowed = allowed();
        let mut hidden = Matrix::zeros(activations.hidden.raw_dim());
        let mut loss = 0.0;
        for number in 0..self.heads.len() {
            let scores = self.scores(&activations, number);
            let mut changes = Matrix::zeros(scores.raw_dim());
            let head = &mut self.heads[number];
            for (example, sentence) in examples.iter().zip(&batch.sentences) {
                let Some((_, gold)) = example.labels.iter().find(|(of, _)| *of == number) else { continue };
                let rows: Vec<&[f32]> = (sentence.start + 1..sentence.end - 1).map(|at| row(&scores, at)).collect();
                let mut gradient = vec![vec![0.0; LABELS]; rows.len()];
                let weight = example.weight / total;
                loss += example.weight * crf::loss(&rows, gold, &mut head.transitions, &allowed, weight, &mut gradient);
                for (at, gradient) in (sentence.start + 1..).zip(&gradient) {
                    row_mut(&mut changes, at).copy_from_slice(gradient);
                }
            }
            add_gradient(&activations.hidden, &changes, &mut head.weights.gradient);
            for at in 0..changes.nrows() {
                add(row_mut(&mut head.bias.gradient, 0), row(&changes, at));
            }
            hidden += &product_transposed(&changes, &head.weights.value);
        }
        self.back(types, &batch, &activations, hidden, words_move);
        loss / total
    }

    fn back(&mut self, types: &Types, batch: &Batch, activations: &Activations, mut hidden: Matrix, words_move: bool) {
        if let Some(mask) = &activations.mask {
            hidden *= mask;
        }
        for (change, value) in hidden.iter_mut().zip(&activations.hidden) {
            if *value <= 0.0 {
                *change = 0.0;
            }
        }
        let encoding = &activations.encoding;
        add_gradient(&encoding.states, &hidden, &mut self.states.gradient);
        add_gradient(&encoding.context, &hidden, &mut self.context.gradient);
        let width = hidden.ncols();
        let mut window = Matrix::zeros((hidden.nrows(), 3 * width));
        for sentence in &batch.sentences {
            for at in sentence.clone() {
                let change = row(&hidden, at);
                add(row_mut(&mut self.bias.gradient, 0), change);
                for (offset, column) in [(0isize, width), (-1, 0), (1, 2 * width)] {
                    let other = at.wrapping_add_signed(offset);
                    if sentence.contains(&other) {
                        add(&mut row_mut(&mut window, other)[column..column + width], change);
                    }
                }
            }
        }
        add_gradient(&encoding.x, &window, &mut self.window.gradient);
        let inputs = product_transposed(&window, &self.window.value);
        let states = product_transposed(&hidden, &self.states.value);
        let context = product_transposed(&hidden, &self.context.value);
        self.encoder.back(types, batch, encoding, Changes { states, context, inputs }, words_move);
    }

    /// The best labels of sentences for a head.
    pub fn label(&self, types: &Types, sentences: &[&[u32]], head: usize) -> Vec<Vec<usize>> {
        let allowed = allowed();
        let mut result = Vec::with_capacity(sentences.len());
        for chunk in sentences.chunks(64) {
            let batch = Batch::new(chunk.iter().copied());
            let activations = self.run(types, &batch, None);
            let scores = self.scores(&activations, head);
            for sentence in &batch.sentences {
                let rows: Vec<&[f32]> = (sentence.start + 1..sentence.end - 1).map(|at| row(&scores, at)).collect();
                result.push(crf::best(&rows, &self.heads[head].transitions.value, &allowed));
            }
        }
        result
    }
}

#[cfg(test)]
pub use tests::small;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::net::differences;
    use crate::net::encoder::Shape;
    use wortlaut::entity::recognize::shape::WORD;

    const OPEN: Hiding = Hiding { words: 0.0, numbers: 0.0 };

    /// Two sentences with labels for both heads, a network over five listed words, and the words' features.
    pub fn small() -> (Types, [Example; 2], Network) {
        let mut random = Random::new(4);
        let mut types = Types::new(["der", "rat", "in", "aalen", "tagt"].into_iter());
        let words: Vec<u32> = "Der Rat in Aalen tagt".split(' ').map(|word| types.number(word)).collect();
        let labels = |path: [usize; 3]| Target::sure(path.to_vec());
        let examples = [
            Example {
                words: words[..3].to_vec(),
                labels: vec![(0, labels([0, 1, 0])), (1, labels([0, 0, 0]))],
                weight: 1.0,
            },
            Example {
                words: words[2..].to_vec(),
                labels: vec![(0, labels([0, 1, 0])), (1, labels([0, 1, 0]))],
                weight: 0.5,
            },
        ];
        let vectors = Matrix::from_shape_simple_fn((5, WORD), || random.sign());
        let encoder = Encoder::new(vectors, Shape { state: 6, context: 5 }, &mut random);
        (types, examples, Network::new(encoder, 8, &mut random))
    }

    fn learn(network: &mut Network, types: &Types, examples: &[&Example]) -> f32 {
        let lesson = Lesson { total: 6.0, hiding: OPEN, drop: 0.0, words_move: true };
        network.learn(types, examples, lesson, &mut Random::new(1))
    }

    #[test]
    fn gradient_of_every_layer_is_that_of_the_loss() {
        let (types, [first, second], mut network) = small();
        differences::check(&mut network, |it| it.parameters(), |it| learn(it, &types, &[&first, &second]));
    }

    #[test]
    fn word_vectors_move_downhill() {
        let (types, [first, second], mut network) = small();
        let before = learn(&mut network, &types, &[&first, &second]);
        network.encoder.move_words(0.02);
        let after = learn(&mut network, &types, &[&first, &second]);
        assert!(after < before, "{after} after {before}");
    }
}
