//! The minimal gated recurrence (Heck and Salem 2017; Feng et al. 2024): gates see the input only.

use std::ops::Range;

use wortlaut::entity::recognize::activation::{logistic, tanh};

use super::parameter::Parameter;
use super::{Matrix, add_gradient, product, product_transposed, row, row_mut};
use crate::random::Random;

/// Which way a recurrence runs over a sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From its start.
    Forward,
    /// From its end.
    Backward,
}

/// The weights of a recurrence.
#[derive(Clone)]
pub struct Recurrence {
    /// From the input to own gate, own value, earlier gate, earlier value. Shape (input, 4 width).
    pub input: Parameter,
    /// Of gates and values. Shape (1, 2 width).
    pub bias: Parameter,
    direction: Direction,
}

/// What the backward pass needs of a forward pass. Shapes (rows, width).
pub struct Trace {
    /// Share of the new value in each state.
    gate: Matrix,
    /// The new value.
    fresh: Matrix,
    /// The state after each row.
    pub state: Matrix,
}

impl Recurrence {
    /// Fresh weights: `width` numbers over an input of `below` ones.
    pub fn new(direction: Direction, below: usize, width: usize, random: &mut Random) -> Self {
        let mut bias = Parameter::zeros(1, 2 * width);
        // Gates begin nearly closed, so that states reach far.
        for (at, gate) in row_mut(&mut bias.value, 0)[..width].iter_mut().enumerate() {
            *gate = -2.0 * at as f32 / width as f32;
        }
        Self { input: Parameter::random(below, 4 * width, 0.15, random), bias, direction }
    }

    /// Runs over sentences. `x` has shape (rows, input).
    pub fn run(&self, x: &Matrix, sentences: &[Range<usize>]) -> Trace {
        let inputs = product(x, &self.input.value);
        run(&inputs, row(&self.bias.value, 0), sentences, self.direction)
    }

    /// Takes the gradient of the states back to the weights, and adds it to that of `x`.
    pub fn back(&mut self, x: &Matrix, trace: &Trace, states: &Matrix, sentences: &[Range<usize>], below: &mut Matrix) {
        let bias = row_mut(&mut self.bias.gradient, 0);
        let inputs = run_back(trace, states, bias, sentences, self.direction);
        add_gradient(x, &inputs, &mut self.input.gradient);
        *below += &product_transposed(&inputs, &self.input.value);
    }
}

impl Direction {
    /// The rows of a sentence in running order.
    fn rows(self, sentence: &Range<usize>) -> Box<dyn Iterator<Item = usize>> {
        match self {
            Self::Forward => Box::new(sentence.clone()),
            Self::Backward => Box::new(sentence.clone().rev()),
        }
    }

    /// The row run over just before `at`, if the sentence holds one.
    pub fn before(self, at: usize, sentence: &Range<usize>) -> Option<usize> {
        match self {
            Self::Forward => at.checked_sub(1).filter(|before| sentence.contains(before)),
            Self::Backward => Some(at + 1).filter(|before| sentence.contains(before)),
        }
    }
}

/// Runs over sentences. `inputs` holds four blocks of columns: gate and new value from a row itself, then both from the
/// row before it.
fn run(inputs: &Matrix, bias: &[f32], sentences: &[Range<usize>], direction: Direction) -> Trace {
    let width = inputs.ncols() / 4;
    let shape = (inputs.nrows(), width);
    let mut trace = Trace { gate: Matrix::zeros(shape), fresh: Matrix::zeros(shape), state: Matrix::zeros(shape) };
    let mut state = vec![0.0; width];
    for sentence in sentences {
        state.fill(0.0);
        for at in direction.rows(sentence) {
            let own = &row(inputs, at)[..2 * width];
            let mut sums: Vec<f32> = own.iter().zip(bias).map(|(a, b)| a + b).collect();
            if let Some(before) = direction.before(at, sentence) {
                super::add(&mut sums, &row(inputs, before)[2 * width..]);
            }
            let (gates, values) = sums.split_at(width);
            let gate = row_mut(&mut trace.gate, at);
            let fresh = row_mut(&mut trace.fresh, at);
            for ((gate, fresh), (a, b)) in gate.iter_mut().zip(fresh.iter_mut()).zip(gates.iter().zip(values)) {
                *gate = logistic(*a);
                *fresh = tanh(*b);
            }
            for ((state, gate), fresh) in state.iter_mut().zip(gate).zip(fresh) {
                *state += *gate * (*fresh - *state);
            }
            row_mut(&mut trace.state, at).copy_from_slice(&state);
        }
    }
    trace
}

/// Takes gradients of the states back to the inputs, which are returned, and the bias.
fn run_back(
    trace: &Trace,
    states: &Matrix,
    bias: &mut [f32],
    sentences: &[Range<usize>],
    direction: Direction,
) -> Matrix {
    let width = states.ncols();
    let mut inputs = Matrix::zeros((states.nrows(), 4 * width));
    let mut carried = vec![0.0f32; width];
    let mut sums = vec![0.0f32; 2 * width];
    let zeros = vec![0.0f32; width];
    for sentence in sentences {
        carried.fill(0.0);
        let rows: Vec<usize> = direction.rows(sentence).collect();
        for &at in rows.iter().rev() {
            let before = direction.before(at, sentence);
            let (gate, fresh) = (&row(&trace.gate, at)[..width], &row(&trace.fresh, at)[..width]);
            let old = before.map_or(&zeros[..], |before| row(&trace.state, before));
            let change = &row(states, at)[..width];
            let (gates, values) = sums.split_at_mut(width);
            let old = &old[..width];
            let (gates, values, carried) = (&mut gates[..width], &mut values[..width], &mut carried[..width]);
            for i in 0..width {
                let total = carried[i] + change[i];
                gates[i] = total * (fresh[i] - old[i]) * gate[i] * (1.0 - gate[i]);
                values[i] = total * gate[i] * (1.0 - fresh[i] * fresh[i]);
                carried[i] = total * (1.0 - gate[i]);
            }
            super::add(&mut row_mut(&mut inputs, at)[..2 * width], &sums);
            super::add(bias, &sums);
            if let Some(before) = before {
                super::add(&mut row_mut(&mut inputs, before)[2 * width..], &sums);
            }
        }
    }
    inputs
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::net::differences;

    /// The loss is the sum of the states, each weighted by its place.
    fn learn(recurrence: &mut Recurrence, x: &Matrix, sentences: &[Range<usize>]) -> f32 {
        let trace = recurrence.run(x, sentences);
        let weights = Matrix::from_shape_fn(trace.state.raw_dim(), |(at, i)| (at + 2 * i) as f32 / 10.0 - 0.5);
        recurrence.back(x, &trace, &weights, sentences, &mut Matrix::zeros(x.raw_dim()));
        (&trace.state * &weights).sum()
    }

    fn parameters(recurrence: &mut Recurrence) -> Vec<&mut Parameter> {
        vec![&mut recurrence.input, &mut recurrence.bias]
    }

    #[test]
    fn gradient_is_that_of_the_loss() {
        let mut random = Random::new(5);
        let x = Matrix::from_shape_simple_fn((7, 4), || random.sign());
        for direction in [Direction::Forward, Direction::Backward] {
            let mut recurrence = Recurrence::new(direction, 4, 3, &mut random);
            differences::check(&mut recurrence, parameters, |it| learn(it, &x, &[0..4, 4..7]));
        }
    }

    #[test]
    fn input_gets_its_gradient() {
        let mut random = Random::new(6);
        let mut x = Parameter::random(5, 4, 1.0, &mut random);
        let recurrence = Recurrence::new(Direction::Forward, 4, 3, &mut random);
        differences::check(
            &mut x,
            |it| vec![it],
            |it| {
                let trace = recurrence.run(&it.value, &[0..2, 2..5]);
                let ones = Matrix::ones(trace.state.raw_dim());
                recurrence.clone().back(&it.value, &trace, &ones, &[0..2, 2..5], &mut it.gradient);
                trace.state.sum()
            },
        );
    }
}
