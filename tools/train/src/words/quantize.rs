//! Product quantisation (Jégou, Douze, Schmid 2011): a vector is cut into parts, each replaced by its nearest centroid.

use wortlaut::entity::recognize::shape::{CENTROIDS, PART};

use crate::net::{Matrix, row, row_mut};
use crate::random::Random;

/// Rounds of k-means.
const ROUNDS: usize = 12;

/// Most vectors that centroids are made from.
const SAMPLE: usize = 60_000;

/// Codes of all vectors, and what they stand for.
pub struct Quantized {
    /// For each part, its centroids. Shape (parts * CENTROIDS, PART).
    pub centroids: Matrix,
    /// Shape (vectors, parts), row by row.
    pub codes: Vec<u8>,
}

impl Quantized {
    /// The vectors that the codes stand for.
    pub fn decode(&self) -> Matrix {
        let parts = self.centroids.nrows() / CENTROIDS;
        let mut vectors = Matrix::zeros((self.codes.len() / parts, parts * PART));
        for (at, codes) in self.codes.chunks_exact(parts).enumerate() {
            let vector = row_mut(&mut vectors, at);
            for ((part, &code), values) in codes.iter().enumerate().zip(vector.chunks_exact_mut(PART)) {
                values.copy_from_slice(row(&self.centroids, part * CENTROIDS + code as usize));
            }
        }
        vectors
    }
}

/// Quantises vectors; the first of `order`, the most frequent words, shape the centroids.
pub fn quantize(vectors: &Matrix, order: &[usize]) -> Quantized {
    let parts = vectors.ncols() / PART;
    let mut random = Random::new(2);
    let mut centroids = Matrix::zeros((parts * CENTROIDS, PART));
    let mut codes = vec![0; vectors.nrows() * parts];
    for part in 0..parts {
        let all: Vec<[f32; PART]> =
            (0..vectors.nrows()).map(|at| std::array::from_fn(|i| row(vectors, at)[part * PART + i])).collect();
        let sample: Vec<[f32; PART]> = order.iter().take(SAMPLE).map(|at| all[*at]).collect();
        let means = cluster(&sample, &mut random);
        for (at, mean) in means.iter().enumerate() {
            row_mut(&mut centroids, part * CENTROIDS + at).copy_from_slice(mean);
        }
        let columns = Columns::new(&means);
        for (at, vector) in all.iter().enumerate() {
            codes[at * parts + part] = columns.nearest(vector) as u8;
        }
    }
    Quantized { centroids, codes }
}

/// k-means.
fn cluster(vectors: &[[f32; PART]], random: &mut Random) -> Vec<[f32; PART]> {
    let mut means: Vec<[f32; PART]> = (0..CENTROIDS).map(|_| vectors[random.below(vectors.len())]).collect();
    for _ in 0..ROUNDS {
        let mut sums = vec![[0.0f32; PART]; CENTROIDS];
        let mut counts = vec![0f32; CENTROIDS];
        let columns = Columns::new(&means);
        for vector in vectors {
            let best = columns.nearest(vector);
            counts[best] += 1.0;
            crate::net::add(&mut sums[best], vector);
        }
        for ((mean, sum), count) in means.iter_mut().zip(&sums).zip(&counts) {
            *mean = if *count > 0.0 { sum.map(|x| x / count) } else { vectors[random.below(vectors.len())] };
        }
    }
    means
}

/// Centroids number by number, so that all distances are computed side by side.
struct Columns([[f32; CENTROIDS]; PART]);

impl Columns {
    fn new(means: &[[f32; PART]]) -> Self {
        let mut columns = [[0.0; CENTROIDS]; PART];
        for (at, mean) in means.iter().enumerate() {
            for (column, x) in columns.iter_mut().zip(mean) {
                column[at] = *x;
            }
        }
        Self(columns)
    }

    fn nearest(&self, vector: &[f32; PART]) -> usize {
        let mut distances = [0.0f32; CENTROIDS];
        for (column, x) in self.0.iter().zip(vector) {
            for (distance, mean) in distances.iter_mut().zip(column) {
                *distance += (mean - x) * (mean - x);
            }
        }
        let least = distances.iter().copied().fold(f32::MAX, f32::min);
        distances.iter().position(|distance| *distance == least).unwrap_or(0)
    }
}
