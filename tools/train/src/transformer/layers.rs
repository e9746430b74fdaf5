//! The layers of a transformer apart from attention, each with its way back.

use crate::net::parameter::Parameter;
use crate::net::{Matrix, add, add_gradient, power, product, product_transposed, row, row_mut};
use crate::random::Random;

/// Added to a variance, as the pretrained weights want it.
const EPSILON: f32 = 1e-12;

/// A product with a matrix, and a bias.
#[derive(Clone)]
pub struct Linear {
    /// Shape (inputs, outputs).
    pub weights: Parameter,
    /// Shape (1, outputs).
    pub bias: Parameter,
}

impl Linear {
    /// Outputs for each row.
    pub fn run(&self, x: &Matrix) -> Matrix {
        let mut y = product(x, &self.weights.value);
        for at in 0..y.nrows() {
            add(row_mut(&mut y, at), row(&self.bias.value, 0));
        }
        y
    }

    /// Adds the gradient of the weights, and gives that of the inputs.
    pub fn back(&mut self, x: &Matrix, changes: &Matrix) -> Matrix {
        add_gradient(x, changes, &mut self.weights.gradient);
        for at in 0..changes.nrows() {
            add(row_mut(&mut self.bias.gradient, 0), row(changes, at));
        }
        product_transposed(changes, &self.weights.value)
    }
}

/// Layer normalisation (Ba, Kiros and Hinton 2016).
#[derive(Clone)]
pub struct Norm {
    /// Shape (1, width).
    pub gain: Parameter,
    /// Shape (1, width).
    pub bias: Parameter,
}

/// What the way back through a [`Norm`] needs.
pub struct Normal {
    rows: Matrix,
    scales: Vec<f32>,
}

impl Norm {
    /// Rows brought to mean 0 and variance 1, then to gain and bias.
    pub fn run(&self, mut x: Matrix) -> (Matrix, Normal) {
        let width = x.ncols() as f32;
        let mut scales = Vec::with_capacity(x.nrows());
        let mut y = Matrix::zeros(x.raw_dim());
        for at in 0..x.nrows() {
            let numbers = row_mut(&mut x, at);
            let mean = numbers.iter().sum::<f32>() / width;
            numbers.iter_mut().for_each(|x| *x -= mean);
            let scale = 1.0 / (numbers.iter().map(|x| x * x).sum::<f32>() / width + EPSILON).sqrt();
            numbers.iter_mut().for_each(|x| *x *= scale);
            scales.push(scale);
            let weights = row(&self.gain.value, 0).iter().zip(row(&self.bias.value, 0));
            for ((y, x), (gain, bias)) in row_mut(&mut y, at).iter_mut().zip(numbers).zip(weights) {
                *y = *x * gain + bias;
            }
        }
        (y, Normal { rows: x, scales })
    }

    /// Adds the gradient of the weights, and gives that of the inputs.
    pub fn back(&mut self, normal: &Normal, mut changes: Matrix) -> Matrix {
        let width = changes.ncols() as f32;
        for (at, scale) in normal.scales.iter().enumerate() {
            let (changes, normal) = (row_mut(&mut changes, at), row(&normal.rows, at));
            add(row_mut(&mut self.bias.gradient, 0), changes);
            let (mut sum, mut along) = (0.0, 0.0);
            let gains = row_mut(&mut self.gain.gradient, 0).iter_mut().zip(row(&self.gain.value, 0));
            for ((change, x), (slope, gain)) in changes.iter_mut().zip(normal).zip(gains) {
                *slope += *change * x;
                *change *= gain;
                sum += *change;
                along += *change * x;
            }
            for (change, x) in changes.iter_mut().zip(normal) {
                *change = (*change - (sum + along * x) / width) * scale;
            }
        }
        changes
    }
}

/// The Gaussian error linear unit (Hendrycks and Gimpel 2016).
pub fn gelu(x: &Matrix) -> Matrix {
    x.mapv(|x| x * normal_below(x).0)
}

/// Takes the gradient back through [`gelu`].
pub fn gelu_back(x: &Matrix, changes: &mut Matrix) {
    for (change, &x) in changes.iter_mut().zip(x) {
        let (below, density) = normal_below(x);
        *change *= below + x * density;
    }
}

/// How likely a normal number is less than `x`, and its density there (Abramowitz and Stegun 1964, 7.1.26).
fn normal_below(x: f32) -> (f32, f32) {
    let bell = power(-0.5 * x * x);
    let t = 1.0 / (1.0 + 0.327_591_1 * std::f32::consts::FRAC_1_SQRT_2 * x.abs());
    let terms = [1.061_405_4, -1.453_152, 1.421_413_7, -0.284_496_74, 0.254_829_6];
    let tail = 0.5 * bell * terms.iter().fold(0.0, |sum, term| t * (sum + term));
    let density = bell * std::f32::consts::FRAC_2_SQRT_PI * std::f32::consts::FRAC_1_SQRT_2 * 0.5;
    (if x < 0.0 { tail } else { 1.0 - tail }, density)
}

/// Hides numbers while a network learns (Srivastava et al. 2014); the others grow, so that sums stay.
pub fn hide(x: &mut Matrix, drop: f32, random: &mut Random) -> Option<Matrix> {
    if drop <= 0.0 {
        return None;
    }
    let keep = 1.0 / (1.0 - drop);
    let mask = Matrix::from_shape_simple_fn(x.raw_dim(), || if random.unit() < drop { 0.0 } else { keep });
    *x *= &mask;
    Some(mask)
}

/// What a gradient is behind the numbers that were hidden.
pub fn hidden(changes: &Matrix, mask: &Option<Matrix>) -> Matrix {
    mask.as_ref().map_or_else(|| changes.clone(), |mask| changes * mask)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::net::differences;

    /// Each number weighted by its place, so that gradients differ.
    fn weights(y: &Matrix) -> Matrix {
        Matrix::from_shape_fn(y.raw_dim(), |(at, i)| ((3 * at + 2 * i) % 7) as f32 / 5.0 - 0.5)
    }

    #[test]
    fn gradients_of_norm_and_unit_are_those_of_their_sums() {
        let mut random = Random::new(3);
        let mut parameter = |rows, columns| Parameter::random(rows, columns, 1.0, &mut random);
        let mut parts = [parameter(1, 6), parameter(1, 6), parameter(4, 6)];
        differences::check(
            &mut parts,
            |it| it.iter_mut().collect(),
            |[gain, bias, x]| {
                let mut norm = Norm { gain: gain.clone(), bias: bias.clone() };
                let (y, normal) = norm.run(x.value.clone());
                let z = gelu(&y);
                let mut changes = weights(&z);
                let loss = (&z * &changes).sum();
                gelu_back(&y, &mut changes);
                x.gradient += &norm.back(&normal, changes);
                (gain.gradient, bias.gradient) = (norm.gain.gradient, norm.bias.gradient);
                loss
            },
        );
    }

    #[test]
    fn unit_is_known_at_some_places() {
        let x = Matrix::from_shape_vec((1, 4), vec![-1.0, 0.0, 1.0, 3.0]).expect("a row");
        let expected = [-0.158_655, 0.0, 0.841_345, 2.995_95];
        assert!(gelu(&x).iter().zip(expected).all(|(found, known)| (found - known).abs() < 2e-4));
    }
}
