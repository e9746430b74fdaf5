//! Turns the words of sentences into states: what stands before each word, and what after.

use std::ops::Range;

use super::parameter::Parameter;
use super::recurrent::{self, Direction, Trace};
use super::{Matrix, add, add_gradient, product, product_transposed, row, row_mut};
use crate::names::types::{EDGE, Types};
use crate::random::Random;
use wortlaut::entity::recognize::activation::tanh;
use wortlaut::entity::recognize::shape::{BUCKETS, CONTEXT, INPUT, LETTERS, STATE, VECTOR, WORD};

/// The encoder's weights.
#[derive(Clone)]
pub struct Encoder {
    /// Word vectors. Shape (words, WORD).
    pub words: Matrix,
    /// Mean squared gradients of the word vectors' rows.
    word_squares: Vec<f32>,
    /// Letter features. Shape (BUCKETS, LETTERS).
    pub letters: Parameter,
    /// Shape (INPUT, 8 STATE): forward and backward, each own gate, own value, earlier gate, earlier value.
    pub input: Parameter,
    /// Shape (2, 2 STATE).
    pub bias: Parameter,
    /// From the states around a word to its context. Shape (2 STATE, CONTEXT).
    pub context: Parameter,
    /// Shape (1, CONTEXT).
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

/// What a forward pass leaves behind.
pub struct Encoding {
    /// Shape (rows, INPUT).
    pub x: Matrix,
    mask: Option<Matrix>,
    hidden: Vec<bool>,
    forward: Trace,
    backward: Trace,
    /// States at each word. Shape (rows, 2 STATE).
    pub states: Matrix,
    around: Matrix,
    /// Context of each word, without the word. Shape (rows, CONTEXT).
    pub context: Matrix,
}

/// Gradients of what an encoding gives.
pub struct Changes {
    /// Of the states. Shape (rows, 2 STATE).
    pub states: Matrix,
    /// Of the contexts. Shape (rows, CONTEXT).
    pub context: Matrix,
    /// Of the inputs, where layers above use them too. Shape (rows, INPUT).
    pub inputs: Matrix,
}

impl Encoder {
    /// Fresh weights over given word vectors.
    pub fn new(words: Matrix, random: &mut Random) -> Self {
        let mut bias = Parameter::zeros(2, 2 * STATE);
        // Gates begin nearly closed, so that states reach far.
        for direction in 0..2 {
            for (at, gate) in row_mut(&mut bias.value, direction)[..STATE].iter_mut().enumerate() {
                *gate = -2.0 * at as f32 / STATE as f32;
            }
        }
        Self {
            word_squares: vec![1e-4; words.nrows()],
            words,
            letters: Parameter::random(BUCKETS, LETTERS, 0.3, random),
            input: Parameter::random(INPUT, 8 * STATE, 0.15, random),
            bias,
            context: Parameter::layer(2 * STATE, CONTEXT, random),
            context_bias: Parameter::zeros(1, CONTEXT),
        }
    }

    /// The weights that Adam moves.
    pub fn parameters(&mut self) -> [&mut Parameter; 5] {
        [&mut self.letters, &mut self.input, &mut self.bias, &mut self.context, &mut self.context_bias]
    }

    /// All numbers that are learned, to be kept.
    pub fn matrices(&mut self) -> [&mut Matrix; 6] {
        let Self { words, letters, input, bias, context, context_bias, .. } = self;
        let [letters, input, bias, context, context_bias] =
            [letters, input, bias, context, context_bias].map(|parameter| &mut parameter.value);
        [words, letters, input, bias, context, context_bias]
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
        let inputs = product(&x, &self.input.value);
        let forward = recurrent::run(&inputs, 0, STATE, row(&self.bias.value, 0), &batch.sentences, Direction::Forward);
        let backward =
            recurrent::run(&inputs, 4 * STATE, STATE, row(&self.bias.value, 1), &batch.sentences, Direction::Backward);
        let mut states = Matrix::zeros((rows, 2 * STATE));
        let mut around = Matrix::zeros((rows, 2 * STATE));
        for sentence in &batch.sentences {
            for at in sentence.clone() {
                row_mut(&mut states, at)[..STATE].copy_from_slice(row(&forward.state, at));
                row_mut(&mut states, at)[STATE..].copy_from_slice(row(&backward.state, at));
                if let Some(before) = Direction::Forward.before(at, sentence) {
                    row_mut(&mut around, at)[..STATE].copy_from_slice(row(&forward.state, before));
                }
                if let Some(after) = Direction::Backward.before(at, sentence) {
                    row_mut(&mut around, at)[STATE..].copy_from_slice(row(&backward.state, after));
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

    /// Takes gradients back to the weights.
    /// Word vectors move at once by `word_rate`.
    pub fn back(&mut self, types: &Types, batch: &Batch, trace: &Encoding, changes: Changes, word_rate: f32) {
        let Changes { mut states, mut context, mut inputs } = changes;
        for (change, value) in context.iter_mut().zip(&trace.context) {
            *change *= 1.0 - value * value;
        }
        add_gradient(&trace.around, &context, &mut self.context.gradient);
        for at in 0..context.nrows() {
            add(row_mut(&mut self.context_bias.gradient, 0), row(&context, at));
        }
        let around = product_transposed(&context, &self.context.value);
        for sentence in &batch.sentences {
            for at in sentence.clone() {
                if let Some(before) = Direction::Forward.before(at, sentence) {
                    add(&mut row_mut(&mut states, before)[..STATE], &row(&around, at)[..STATE]);
                }
                if let Some(after) = Direction::Backward.before(at, sentence) {
                    add(&mut row_mut(&mut states, after)[STATE..], &row(&around, at)[STATE..]);
                }
            }
        }
        let rows = batch.types.len();
        let mut sums = Matrix::zeros((rows, 8 * STATE));
        for (trace, direction, half) in
            [(&trace.forward, Direction::Forward, 0), (&trace.backward, Direction::Backward, 1)]
        {
            let mut part = Matrix::zeros((rows, STATE));
            for at in 0..rows {
                row_mut(&mut part, at).copy_from_slice(&row(&states, at)[half * STATE..(half + 1) * STATE]);
            }
            let bias = row_mut(&mut self.bias.gradient, half);
            recurrent::run_back(trace, &part, half * 4 * STATE, &mut sums, bias, &batch.sentences, direction);
        }
        add_gradient(&trace.x, &sums, &mut self.input.gradient);
        inputs += &product_transposed(&sums, &self.input.value);
        if let Some(mask) = &trace.mask {
            inputs *= mask;
        }
        self.back_to_words(types, batch, trace, &inputs, word_rate);
    }

    fn back_to_words(&mut self, types: &Types, batch: &Batch, trace: &Encoding, inputs: &Matrix, word_rate: f32) {
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
            if let Some(word) = kind.row.filter(|_| !hidden && word_rate > 0.0) {
                // What a word stands for is not learned here.
                move_row(
                    &mut row_mut(&mut self.words, word as usize)[..VECTOR],
                    &change[..VECTOR],
                    &mut self.word_squares[word as usize],
                    word_rate,
                );
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
