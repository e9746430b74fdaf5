//! Products of vectors and matrices in 16-bit integers, with a scale for each column of the matrix.

use super::activation::greater;
use super::lanes::{Shorts, dot, dots, shorts};

/// Numbers in [`Shorts`].
const SHORTS: usize = 8;

/// Most rows of a matrix, in [`Shorts`]: as many products of a byte and 16 bits have a sum of 32 bits.
const MOST: usize = 32;

/// Columns whose products are made at a time: each number of the vector is fetched once for all of them.
const COLUMNS: usize = 4;

/// A matrix of signed bytes, each of whose columns has a scale.
#[derive(Debug)]
pub(super) struct Layer {
    /// Column by column.
    weights: Vec<Shorts>,
    /// Rows, in [`Shorts`].
    height: usize,
    scales: Vec<f32>,
}

/// A vector of whole numbers with a common unit.
#[derive(Debug, Clone, Copy)]
pub(super) struct Scaled<'a> {
    pub numbers: &'a [i16],
    pub unit: f32,
}

/// The unit of numbers between -1 and 1.
pub(super) const FRACTION: f32 = 1.0 / TOP;

/// What the largest number becomes.
const TOP: f32 = 32767.0;

impl Layer {
    /// A matrix given row by row, at most 256 rows; it has as many columns as scales.
    pub(super) fn new(weights: &[i8], scales: Vec<f32>) -> Self {
        let columns = scales.len();
        let rows = weights.len() / columns.max(1);
        let height = rows.div_ceil(SHORTS);
        let at = |row: usize, column: usize| weights.get(row * columns + column).copied().map_or(0, i16::from);
        let column =
            |column| (0..height).map(move |strip| shorts(std::array::from_fn(|row| at(strip * SHORTS + row, column))));
        Self { weights: (0..columns).flat_map(column).collect(), height, scales }
    }

    /// Like [`Layer::add_product`], with a vector of any real numbers.
    pub(super) fn add_product_of<const ROWS: usize>(&self, vector: &[f32; ROWS], sums: &mut [f32]) {
        let unit = unit_of(vector);
        let mut numbers = [0; ROWS];
        scale(vector, unit, &mut numbers);
        self.add_product(Scaled { numbers: &numbers, unit }, sums);
    }

    /// Adds the product of a vector, with a number for each row, and the matrix to `sums`, one for each column.
    pub(super) fn add_product(&self, vector: Scaled<'_>, sums: &mut [f32]) {
        let mut strips = [shorts([0; SHORTS]); MOST];
        let (numbers, _) = vector.numbers.as_chunks::<SHORTS>();
        for (strip, numbers) in strips.iter_mut().zip(numbers) {
            *strip = shorts(*numbers);
        }
        let strips = strips.get(..self.height).unwrap_or_default();
        let height = self.height.max(1);
        let columns = self.weights.chunks_exact(COLUMNS * height).zip(self.scales.chunks_exact(COLUMNS));
        let (groups, rest) = sums.as_chunks_mut::<COLUMNS>();
        for ((weights, scales), sums) in columns.zip(groups) {
            let column = |at: usize| weights.get(at * height..(at + 1) * height).unwrap_or_default();
            let products = dots(strips, std::array::from_fn(column));
            for ((sum, product), scale) in sums.iter_mut().zip(products).zip(scales) {
                *sum += product as f32 * (scale * vector.unit);
            }
        }
        let done = self.scales.len() - self.scales.len() % COLUMNS;
        let columns = self.weights.chunks_exact(height).zip(&self.scales).skip(done);
        for ((weights, scale), sum) in columns.zip(rest) {
            *sum += dot(strips, weights) as f32 * (scale * vector.unit);
        }
    }
}

/// Numbers in units of `unit`.
pub(super) fn scale(numbers: &[f32], unit: f32, scaled: &mut [i16]) {
    let factor = 1.0 / unit;
    for (scaled, number) in scaled.iter_mut().zip(numbers) {
        *scaled = (number * factor) as i32 as i16;
    }
}

/// Numbers looked at side by side.
const LANES: usize = 8;

/// The finest unit in which 16 bits hold all of `numbers`.
fn unit_of(numbers: &[f32]) -> f32 {
    let mut tops = [f32::MIN_POSITIVE; LANES];
    for numbers in numbers.chunks(LANES) {
        for (top, number) in tops.iter_mut().zip(numbers) {
            *top = greater(*top, number.abs());
        }
    }
    tops.into_iter().fold(0.0, greater) / TOP
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn product_is_that_of_real_numbers() {
        // Three columns, sixteen rows: column c holds r * (c - 1) at row r, in units of c + 1.
        let weights: Vec<i8> = (0..16i8).flat_map(|row| [-row, 0, row]).collect();
        let layer = Layer::new(&weights, vec![1.0, 2.0, 3.0]);
        let numbers: Vec<i16> = (0..16).collect();
        let mut sums = [1.0; 3];
        layer.add_product(Scaled { numbers: &numbers, unit: 0.5 }, &mut sums);
        // The squares of 0 to 15 add up to 1240.
        assert_eq!(sums, [1.0 - 620.0, 1.0, 1.0 + 1860.0]);
    }

    #[test]
    fn scaled_numbers_fill_their_range() {
        let numbers = [0.5, -2.0, 1.0];
        let unit = unit_of(&numbers);
        let mut scaled = [0; 3];
        scale(&numbers, unit, &mut scaled);
        assert!(scaled.iter().zip(numbers).all(|(&scaled, x)| (f32::from(scaled) * unit - x).abs() < 2.0 * unit));
    }
}
