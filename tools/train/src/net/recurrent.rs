//! The minimal gated recurrence (Heck and Salem 2017; Feng et al. 2024): gates see the input only.

use std::ops::Range;

use wortlaut::entity::recognize::activation::{logistic, tanh};

use super::{Matrix, row, row_mut};

/// Which way a recurrence runs over a sentence.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// From its start.
    Forward,
    /// From its end.
    Backward,
}

/// What the backward pass needs of a forward pass. Shapes (rows, width).
pub struct Trace {
    /// Share of the new value in each state.
    pub gate: Matrix,
    /// The new value.
    pub fresh: Matrix,
    /// The state after each row.
    pub state: Matrix,
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

/// Runs over sentences. `inputs` holds four blocks of `width` columns from `column` on: gate and new value from a
/// row itself, then both from the row before it.
pub fn run(
    inputs: &Matrix,
    column: usize,
    width: usize,
    bias: &[f32],
    sentences: &[Range<usize>],
    direction: Direction,
) -> Trace {
    let shape = (inputs.nrows(), width);
    let mut trace = Trace { gate: Matrix::zeros(shape), fresh: Matrix::zeros(shape), state: Matrix::zeros(shape) };
    let mut state = vec![0.0; width];
    for sentence in sentences {
        state.fill(0.0);
        for at in direction.rows(sentence) {
            let own = &row(inputs, at)[column..column + 2 * width];
            let mut sums: Vec<f32> = own.iter().zip(bias).map(|(a, b)| a + b).collect();
            if let Some(before) = direction.before(at, sentence) {
                super::add(&mut sums, &row(inputs, before)[column + 2 * width..column + 4 * width]);
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

/// Takes gradients of the states back to the inputs (added to `inputs`) and the bias.
pub fn run_back(
    trace: &Trace,
    states: &Matrix,
    column: usize,
    inputs: &mut Matrix,
    bias: &mut [f32],
    sentences: &[Range<usize>],
    direction: Direction,
) {
    let width = states.ncols();
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
            super::add(&mut row_mut(inputs, at)[column..column + 2 * width], &sums);
            super::add(bias, &sums);
            if let Some(before) = before {
                super::add(&mut row_mut(inputs, before)[column + 2 * width..column + 4 * width], &sums);
            }
        }
    }
}
