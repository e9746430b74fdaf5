//! Attention of every piece of a sentence to all others (Vaswani et al. 2017).

use std::ops::Range;

use ndarray::linalg::general_mat_mul;
use ndarray::{ArrayView2, ArrayViewMut2, Axis, Slice};

use super::layers::Linear;
use crate::net::{Matrix, power, row_mut};

/// The weights.
#[derive(Clone)]
pub struct Attention {
    /// What a piece asks for.
    pub query: Linear,
    /// What it is found by.
    pub key: Linear,
    /// What it tells.
    pub value: Linear,
    /// From what all heads are told.
    pub out: Linear,
    /// Heads, each with its share of the numbers.
    pub heads: usize,
}

/// What the way back needs.
pub struct Attended {
    query: Matrix,
    key: Matrix,
    value: Matrix,
    /// For each sentence and head, how much each piece attends to each. Shape (pieces, pieces).
    shares: Vec<Matrix>,
    told: Matrix,
}

impl Attention {
    /// Runs over sentences laid end to end.
    pub fn run(&self, x: &Matrix, sentences: &[Range<usize>]) -> (Matrix, Attended) {
        let (query, key, value) = (self.query.run(x), self.key.run(x), self.value.run(x));
        let mut told = Matrix::zeros(x.raw_dim());
        let mut all = Vec::with_capacity(sentences.len() * self.heads);
        let width = x.ncols() / self.heads;
        for (rows, columns) in self.parts(sentences, width) {
            let mut shares = Matrix::zeros((rows.len(), rows.len()));
            let part = (rows, columns);
            general_mat_mul(scale(width), &of(&query, &part), &of(&key, &part).t(), 0.0, &mut shares);
            soften(&mut shares);
            general_mat_mul(1.0, &shares, &of(&value, &part), 0.0, &mut of_mut(&mut told, &part));
            all.push(shares);
        }
        (self.out.run(&told), Attended { query, key, value, shares: all, told })
    }

    /// Adds the gradient of the weights, and gives that of the inputs.
    pub fn back(&mut self, x: &Matrix, trace: &Attended, changes: &Matrix, sentences: &[Range<usize>]) -> Matrix {
        let told = self.out.back(&trace.told, changes);
        let [mut query, mut key, mut value] = [(); 3].map(|()| Matrix::zeros(x.raw_dim()));
        let width = x.ncols() / self.heads;
        for ((rows, columns), shares) in self.parts(sentences, width).zip(&trace.shares) {
            let part = (rows, columns);
            let told = of(&told, &part);
            general_mat_mul(1.0, &shares.t(), &told, 0.0, &mut of_mut(&mut value, &part));
            let mut slopes = Matrix::zeros(shares.raw_dim());
            general_mat_mul(1.0, &told, &of(&trace.value, &part).t(), 0.0, &mut slopes);
            for (mut slopes, shares) in slopes.rows_mut().into_iter().zip(shares.rows()) {
                let mean = slopes.dot(&shares);
                slopes.zip_mut_with(&shares, |slope, share| *slope = (*slope - mean) * share);
            }
            let scale = scale(width);
            general_mat_mul(scale, &slopes, &of(&trace.key, &part), 0.0, &mut of_mut(&mut query, &part));
            general_mat_mul(scale, &slopes.t(), &of(&trace.query, &part), 0.0, &mut of_mut(&mut key, &part));
        }
        self.query.back(x, &query) + self.key.back(x, &key) + self.value.back(x, &value)
    }

    /// Rows and columns of each sentence and head.
    fn parts(&self, sentences: &[Range<usize>], width: usize) -> impl Iterator<Item = Part> {
        let heads = 0..self.heads;
        sentences.iter().flat_map(move |rows| {
            let columns = heads.clone().map(move |head| head * width..(head + 1) * width);
            std::iter::repeat(rows.clone()).zip(columns)
        })
    }
}

/// Rows of a sentence, and columns of a head.
type Part = (Range<usize>, Range<usize>);

fn of<'m>(matrix: &'m Matrix, (rows, columns): &Part) -> ArrayView2<'m, f32> {
    let mut view = matrix.view();
    view.slice_axis_inplace(Axis(0), Slice::from(rows.clone()));
    view.slice_axis_inplace(Axis(1), Slice::from(columns.clone()));
    view
}

fn of_mut<'m>(matrix: &'m mut Matrix, (rows, columns): &Part) -> ArrayViewMut2<'m, f32> {
    let mut view = matrix.view_mut();
    view.slice_axis_inplace(Axis(0), Slice::from(rows.clone()));
    view.slice_axis_inplace(Axis(1), Slice::from(columns.clone()));
    view
}

fn scale(width: usize) -> f32 {
    1.0 / (width as f32).sqrt()
}

/// Turns each row into shares of one.
fn soften(scores: &mut Matrix) {
    for at in 0..scores.nrows() {
        let row = row_mut(scores, at);
        let top = row.iter().copied().fold(f32::MIN, f32::max);
        row.iter_mut().for_each(|score| *score = power(*score - top));
        let sum: f32 = row.iter().sum();
        row.iter_mut().for_each(|score| *score /= sum);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::net::differences;
    use crate::net::parameter::Parameter;
    use crate::random::Random;

    #[test]
    fn gradient_is_that_of_the_loss() {
        let mut random = Random::new(8);
        let mut linear = || Linear {
            weights: Parameter::random(6, 6, 0.7, &mut random),
            bias: Parameter::random(1, 6, 0.3, &mut random),
        };
        let attention = Attention { query: linear(), key: linear(), value: linear(), out: linear(), heads: 2 };
        let x = Parameter::random(7, 6, 1.0, &mut random);
        let sentences = [0..3, 3..7];
        differences::check(
            &mut (attention, x),
            |(it, x)| {
                // A key's bias moves all scores of a row alike, and learns nothing.
                let Attention { query, key, value, out, .. } = it;
                let layers =
                    [&mut query.weights, &mut query.bias, &mut key.weights, &mut value.weights, &mut value.bias];
                layers.into_iter().chain([&mut out.weights, &mut out.bias, x]).collect()
            },
            |(it, x)| {
                let (y, trace) = it.run(&x.value, &sentences);
                let changes = Matrix::from_shape_fn(y.raw_dim(), |(at, i)| ((3 * at + 2 * i) % 7) as f32 / 5.0 - 0.5);
                x.gradient += &it.back(&x.value, &trace, &changes, &sentences);
                (&y * &changes).sum()
            },
        );
    }
}
