//! Turns the words of sentences into states: what stands before each word, and what after.

use std::ops::Range;
use std::sync::Arc;

use ndarray::{Axis, Slice};

use super::parameter::Parameter;
use super::recurrent::{Direction, Recurrence, Trace};
use super::{Matrix, add, add_gradient, product, product_transposed, row, row_mut};
use crate::names::types::{EDGE, Types};
use crate::random::Random;
use wortlaut::entity::recognize::activation::tanh;
use wortlaut::entity::recognize::shape::{BUCKETS, INPUT, LETTERS, VECTOR, WORD};

/// How wide an encoder is.
#[derive(Clone, Copy)]
pub struct Shape {
    /// Width of the state in each direction.
    pub state: usize,
    /// Width of the context.
    pub context: usize,
}

/// The encoder's weights.
#[derive(Clone)]
pub struct Encoder {
    /// Word vectors, shared by copies until they move. Shape (words, WORD).
    pub words: Arc<Matrix>,
    /// Gradients of word vectors since they last moved: row and gradient of its first [`VECTOR`] numbers.
    pub word_changes: Vec<(u32, Vec<f32>)>,
    /// Mean squared gradients of the word vectors' rows.
    word_squares: Vec<f32>,
    /// Letter features. Shape (BUCKETS, LETTERS).
    pub letters: Parameter,
    /// From each sentence's start.
    pub forward: Recurrence,
    /// From its end.
    pub backward: Recurrence,
    /// From the states around a word to its context. Shape (2 state, context).
    pub context: Parameter,
    /// Shape (1, context).
    pub context_bias: Parameter,
}

/// Sentences laid end to end, each with an edge before and after.
pub struct Batch {
    /// Word of each row.
    pub types: Vec<u32>,
    /// Rows of each sentence, edges included.
    pub sentences: Vec<Range<usize>>,
}

impl Batch {
    /// Lays sentences end to end.
    pub fn new<'a>(sentences: impl Iterator<Item = &'a [u32]>) -> Self {
        let mut batch = Self { types: Vec::new(), sentences: Vec::new() };
        for words in sentences {
            let start = batch.types.len();
            batch.types.push(EDGE);
            batch.types.extend_from_slice(words);
            batch.types.push(EDGE);
            batch.sentences.push(start..batch.types.len());
        }
        batch
    }
}

/// How much is hidden from the network while it learns.
#[derive(Clone, Copy)]
pub struct Hiding {
    /// Share of words whose vector is hidden.
    pub words: f32,
    /// Share of the input's numbers set to zero.
    pub numbers: f32,
}

/// How examples are learned.
#[derive(Clone, Copy)]
pub struct Lesson {
    /// Words of the batch that they are part of.
    pub total: f32,
    /// What is hidden of the input.
    pub hiding: Hiding,
    /// Share of the hidden layer that is hidden.
    pub drop: f32,
    /// Whether word vectors move.
    pub words_move: bool,
}

/// What a forward pass leaves behind.
pub struct Encoding {
    /// Shape (rows, INPUT).
    pub x: Matrix,
    mask: Option<Matrix>,
    hidden: Vec<bool>,
    forward: Trace,
    backward: Trace,
    /// States at each word. Shape (rows, 2 state).
    pub states: Matrix,
    around: Matrix,
    /// Context of each word, without the word. Shape (rows, context).
    pub context: Matrix,
}

/// Gradients of what an encoding gives.
pub struct Changes {
    /// Of the states. Shape (rows, 2 state).
    pub states: Matrix,
    /// Of the contexts. Shape (rows, context).
    pub context: Matrix,
    /// Of the inputs, where layers above use them too. Shape (rows, INPUT).
    pub inputs: Matrix,
}

impl Encoder {
    /// Fresh weights over given word vectors.
    pub fn new(words: Matrix, shape: Shape, random: &mut Random) -> Self {
        let Shape { state, context } = shape;
        Self {
            word_squares: vec![1e-4; words.nrows()],
            words: Arc::new(words),
            word_changes: Vec::new(),
            letters: Parameter::random(BUCKETS, LETTERS, 0.3, random),
            forward: Recurrence::new(Direction::Forward, INPUT, state, random),
            backward: Recurrence::new(Direction::Backward, INPUT, state, random),
            context: Parameter::layer(2 * state, context, random),
            context_bias: Parameter::zeros(1, context),
        }
    }

    /// The word vectors, and the weights that Adam moves.
    fn parts(&mut self) -> (&mut Arc<Matrix>, Vec<&mut Parameter>) {
        let mut all = vec![&mut self.letters, &mut self.context, &mut self.context_bias];
        for recurrence in [&mut self.forward, &mut self.backward] {
            all.extend([&mut recurrence.input, &mut recurrence.bias]);
        }
        (&mut self.words, all)
    }

    /// The weights that Adam moves.
    pub fn parameters(&mut self) -> Vec<&mut Parameter> {
        self.parts().1
    }

    /// The weights that Adam moves, in the same order, to be read.
    pub fn all(&self) -> Vec<&Parameter> {
        let Self { letters, context, context_bias, forward, backward, .. } = self;
        vec![letters, context, context_bias, &forward.input, &forward.bias, &backward.input, &backward.bias]
    }

    /// Forgets how far word vectors have moved, which then move as far for faint gradients as for strong ones.
    pub fn forget_words(&mut self) {
        self.word_squares = vec![1e-12; self.words.nrows()];
    }

    /// Moves word vectors against the gradients that were gathered. What a word stands for is not learned here.
    pub fn move_words(&mut self, rate: f32) {
        let words = Arc::make_mut(&mut self.words);
        for (word, change) in self.word_changes.drain(..) {
            let square = &mut self.word_squares[word as usize];
            move_row(&mut row_mut(words, word as usize)[..VECTOR], &change, square, rate);
        }
    }

    /// All numbers that are learned, to be kept.
    pub fn matrices(&mut self) -> Vec<&mut Matrix> {
        let (words, parameters) = self.parts();
        std::iter::once(Arc::make_mut(words))
            .chain(parameters.into_iter().map(|parameter| &mut parameter.value))
            .collect()
    }

    /// Encodes sentences; `hiding` is for learning only.
    pub fn encode(&self, types: &Types, batch: &Batch, hiding: Option<(Hiding, &mut Random)>) -> Encoding {
        let rows = batch.types.len();
        let mut hidden = vec![false; rows];
        let mut mask = None;
        if let Some((hiding, random)) = hiding {
            hidden.iter_mut().for_each(|hidden| *hidden = random.unit() < hiding.words);
            if hiding.numbers > 0.0 {
                let keep = 1.0 / (1.0 - hiding.numbers);
                mask = Some(Matrix::from_shape_simple_fn((rows, INPUT), || {
                    if random.unit() < hiding.numbers { 0.0 } else { keep }
                }));
            }
        }
        let mut x = Matrix::zeros((rows, INPUT));
        for (at, &number) in batch.types.iter().enumerate() {
            self.input_of(types, number, hidden[at], row_mut(&mut x, at));
        }
        if let Some(mask) = &mask {
            x *= mask;
        }
        let forward = self.forward.run(&x, &batch.sentences);
        let backward = self.backward.run(&x, &batch.sentences);
        let state = self.context.value.nrows() / 2;
        let mut states = Matrix::zeros((rows, 2 * state));
        let mut around = Matrix::zeros((rows, 2 * state));
        for (trace, direction, start) in [(&forward, Direction::Forward, 0), (&backward, Direction::Backward, state)] {
            for sentence in &batch.sentences {
                for at in sentence.clone() {
                    row_mut(&mut states, at)[start..start + state].copy_from_slice(row(&trace.state, at));
                    if let Some(before) = direction.before(at, sentence) {
                        row_mut(&mut around, at)[start..start + state].copy_from_slice(row(&trace.state, before));
                    }
                }
            }
        }
        let mut context = product(&around, &self.context.value);
        for at in 0..rows {
            add(row_mut(&mut context, at), row(&self.context_bias.value, 0));
        }
        context.mapv_inplace(tanh);
        Encoding { x, mask, hidden, forward, backward, states, around, context }
    }

    /// Writes the input of one word.
    fn input_of(&self, types: &Types, number: u32, hidden: bool, x: &mut [f32]) {
        let kind = &types.types[number as usize];
        let buckets = if hidden { &kind.unknown_buckets } else { &kind.buckets };
        if let Some(word) = kind.row.filter(|_| !hidden) {
            x[..WORD].copy_from_slice(row(&self.words, word as usize));
        }
        let letters = &mut x[WORD..];
        for &bucket in buckets {
            add(letters, row(&self.letters.value, bucket as usize));
        }
        let scale = 1.0 / (buckets.len() as f32).sqrt();
        letters.iter_mut().for_each(|x| *x *= scale);
    }

    /// Takes gradients back to the weights, and gathers those of word vectors if these are to move.
    pub fn back(&mut self, types: &Types, batch: &Batch, trace: &Encoding, changes: Changes, words_move: bool) {
        let Changes { states, mut context, mut inputs } = changes;
        for (change, value) in context.iter_mut().zip(&trace.context) {
            *change *= 1.0 - value * value;
        }
        add_gradient(&trace.around, &context, &mut self.context.gradient);
        for at in 0..context.nrows() {
            add(row_mut(&mut self.context_bias.gradient, 0), row(&context, at));
        }
        let around = product_transposed(&context, &self.context.value);
        let state = around.ncols() / 2;
        for (recurrence, own, direction, start) in [
            (&mut self.forward, &trace.forward, Direction::Forward, 0),
            (&mut self.backward, &trace.backward, Direction::Backward, state),
        ] {
            let mut change = states.slice_axis(Axis(1), Slice::from(start..start + state)).to_owned();
            for sentence in &batch.sentences {
                for at in sentence.clone() {
                    if let Some(before) = direction.before(at, sentence) {
                        add(row_mut(&mut change, before), &row(&around, at)[start..start + state]);
                    }
                }
            }
            recurrence.back(&trace.x, own, &change, &batch.sentences, &mut inputs);
        }
        if let Some(mask) = &trace.mask {
            inputs *= mask;
        }
        self.back_to_words(types, batch, trace, &inputs, words_move);
    }

    fn back_to_words(&mut self, types: &Types, batch: &Batch, trace: &Encoding, inputs: &Matrix, words_move: bool) {
        for (at, &number) in batch.types.iter().enumerate() {
            let kind = &types.types[number as usize];
            let change = row(inputs, at);
            let hidden = trace.hidden[at];
            let buckets = if hidden { &kind.unknown_buckets } else { &kind.buckets };
            let scale = 1.0 / (buckets.len() as f32).sqrt();
            let letters: Vec<f32> = change[WORD..].iter().map(|x| x * scale).collect();
            for &bucket in buckets {
                add(row_mut(&mut self.letters.gradient, bucket as usize), &letters);
            }
            if let Some(word) = kind.row.filter(|_| !hidden && words_move) {
                self.word_changes.push((word, change[..VECTOR].to_vec()));
            }
        }
    }
}

/// Moves a row against its gradient, the slower the more it has been moved before (Adagrad, one rate a row).
pub fn move_row(values: &mut [f32], gradient: &[f32], square: &mut f32, rate: f32) {
    *square += gradient.iter().map(|x| x * x).sum::<f32>() / gradient.len() as f32;
    let rate = rate / (square.sqrt() + 1e-8);
    for (value, gradient) in values.iter_mut().zip(gradient) {
        *value -= rate * gradient;
    }
}
