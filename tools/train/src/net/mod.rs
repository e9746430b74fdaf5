//! Small neural networks: parameters, their optimiser, and the layers the models are made of.

pub mod crf;
#[cfg(test)]
pub mod differences;
pub mod encoder;
pub mod parameter;
pub mod recurrent;

use ndarray::linalg::general_mat_mul;
use ndarray::{Array2, ArrayView2};

/// Numbers in rows.
pub type Matrix = Array2<f32>;

/// `a b`.
pub fn product(a: &Matrix, b: &Matrix) -> Matrix {
    let mut result = Matrix::zeros((a.nrows(), b.ncols()));
    general_mat_mul(1.0, a, b, 0.0, &mut result);
    result
}

/// `a bᵀ`.
pub fn product_transposed(a: &Matrix, b: &Matrix) -> Matrix {
    let mut result = Matrix::zeros((a.nrows(), b.nrows()));
    general_mat_mul(1.0, a, &b.t(), 0.0, &mut result);
    result
}

/// Adds `aᵀ b` to `sum`.
pub fn add_gradient(a: &Matrix, b: &Matrix, sum: &mut Matrix) {
    let transposed: ArrayView2<'_, f32> = a.t();
    general_mat_mul(1.0, &transposed, b, 1.0, sum);
}

/// Row `at` as a slice; matrices here always lie row by row.
pub fn row(matrix: &Matrix, at: usize) -> &[f32] {
    let width = matrix.ncols();
    &matrix.as_slice().unwrap_or_default()[at * width..(at + 1) * width]
}

/// Row `at` as a slice to change.
pub fn row_mut(matrix: &mut Matrix, at: usize) -> &mut [f32] {
    let width = matrix.ncols();
    &mut matrix.as_slice_mut().unwrap_or_default()[at * width..(at + 1) * width]
}

/// Adds `b` to `a`, number by number.
pub fn add(a: &mut [f32], b: &[f32]) {
    for (a, b) in a.iter_mut().zip(b) {
        *a += b;
    }
}

/// e to the power of `x`, for `x` up to 0, to within a ten-thousandth; compiles to vector instructions.
pub fn power(x: f32) -> f32 {
    let x = (x * std::f32::consts::LOG2_E).max(-120.0);
    let floor = x.floor();
    let rest = x - floor;
    // The Taylor series of 2 to the power of `rest`, its last term adjusted.
    let terms = [0.001_333_4, 0.009_618_1, 0.055_504_1, 0.240_226_5, std::f32::consts::LN_2];
    let fraction = 1.0 + terms.iter().fold(0.0, |sum, term| rest * (sum + term));
    f32::from_bits(((floor as i32 + 127) << 23) as u32) * fraction
}
