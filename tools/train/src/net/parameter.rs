//! A matrix of weights with its gradient, moved by Adam (Kingma and Ba 2015).

use super::Matrix;
use crate::random::Random;

/// Decay of the mean gradient.
const MEAN_DECAY: f32 = 0.9;

/// Decay of the mean squared gradient.
const SQUARE_DECAY: f32 = 0.999;

/// Weights that are learned.
#[derive(Clone)]
pub struct Parameter {
    /// The weights.
    pub value: Matrix,
    /// Sum of gradients since the last step.
    pub gradient: Matrix,
    mean: Matrix,
    square: Matrix,
    steps: i32,
}

impl Parameter {
    /// All zero.
    pub fn zeros(rows: usize, columns: usize) -> Self {
        let zeros = Matrix::zeros((rows, columns));
        Self { value: zeros.clone(), gradient: zeros.clone(), mean: zeros.clone(), square: zeros, steps: 0 }
    }

    /// Weights that are known.
    pub fn of(value: Matrix) -> Self {
        Self { value: value.clone(), ..Self::zeros(value.nrows(), value.ncols()) }
    }

    /// Evenly spread between minus and plus `limit`.
    pub fn random(rows: usize, columns: usize, limit: f32, random: &mut Random) -> Self {
        let mut parameter = Self::zeros(rows, columns);
        parameter.value.mapv_inplace(|_| random.sign() * limit);
        parameter
    }

    /// Spread as suits a layer of this shape (Glorot and Bengio 2010).
    pub fn layer(rows: usize, columns: usize, random: &mut Random) -> Self {
        Self::random(rows, columns, (6.0 / (rows + columns) as f32).sqrt(), random)
    }

    /// Forgets the optimiser's state.
    pub fn reset(&mut self) {
        *self = Self::of(std::mem::take(&mut self.value));
    }

    /// Moves the weights against the gradient, and clears it.
    pub fn step(&mut self, rate: f32) {
        self.steps += 1;
        let rate = rate * (1.0 - SQUARE_DECAY.powi(self.steps)).sqrt() / (1.0 - MEAN_DECAY.powi(self.steps));
        let slices = (
            self.value.as_slice_mut().unwrap_or_default(),
            self.gradient.as_slice_mut().unwrap_or_default(),
            self.mean.as_slice_mut().unwrap_or_default(),
            self.square.as_slice_mut().unwrap_or_default(),
        );
        let (value, gradient, mean, square) = slices;
        for (((value, gradient), mean), square) in value.iter_mut().zip(gradient).zip(mean).zip(square) {
            *mean += (1.0 - MEAN_DECAY) * (*gradient - *mean);
            *square += (1.0 - SQUARE_DECAY) * (*gradient * *gradient - *square);
            *value -= rate * *mean / (square.sqrt() + 1e-8);
            *gradient = 0.0;
        }
    }

    /// Takes over the weights of another, with no gradient.
    pub fn follow(&mut self, other: &Self) {
        self.value.assign(&other.value);
        self.gradient.fill(0.0);
    }

    /// Sum of the squared gradient.
    pub fn gradient_square(&self) -> f32 {
        self.gradient.as_slice().unwrap_or_default().iter().map(|x| x * x).sum()
    }

    /// Scales the gradient.
    pub fn scale_gradient(&mut self, factor: f32) {
        self.gradient.mapv_inplace(|x| x * factor);
    }
}
