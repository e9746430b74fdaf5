//! Writes the trained network as the payload of a model file.

use std::collections::HashMap;

use wortlaut::entity::recognize::labels::LABELS;
use wortlaut::entity::recognize::shape::{BUCKETS, CONTEXT, HIDDEN, LETTERS, PARTS, STATE, WORD};
use wortlaut::entity::recognize::{GROUPS, LOW_BITS};

use super::network::{Head, Network};
use crate::net::encoder::Encoder;
use crate::net::{Matrix, row};
use crate::words::quantize::Quantized;

/// The payload: shape, word list, codes, tables, layers.
pub fn payload(network: &Network, keys: &[u32], words: &Quantized, calibration: [f32; 2]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for number in [WORD, PARTS, LETTERS, BUCKETS, STATE, CONTEXT, HIDDEN, LABELS] {
        bytes.extend((number as u32).to_le_bytes());
    }
    write_words(keys, words, &mut bytes);
    write_matrix(&words.centroids, &mut bytes);
    write_letters(&network.encoder.letters.value, &mut bytes);
    let Encoder { forward, backward, .. } = &network.encoder;
    let recurrences = beside(&forward.input.value, &backward.input.value);
    write_matrix(&beside(&recurrences, &network.window.value), &mut bytes);
    write_floats(&forward.bias.value, &mut bytes);
    write_floats(&backward.bias.value, &mut bytes);
    write_matrix(&network.encoder.context.value, &mut bytes);
    write_floats(&network.encoder.context_bias.value, &mut bytes);
    write_matrix(&above(&network.states.value, &network.context.value), &mut bytes);
    write_floats(&network.bias.value, &mut bytes);
    debug_assert_eq!(network.context.value.nrows(), CONTEXT);
    debug_assert_eq!(network.states.value.nrows(), 2 * STATE);
    for head in network.heads.iter().take(2) {
        write_head(head, &mut bytes);
    }
    bytes.extend(calibration.iter().flat_map(|number| number.to_le_bytes()));
    bytes
}

/// `a` with the columns of `b` to its right.
fn beside(a: &Matrix, b: &Matrix) -> Matrix {
    Matrix::from_shape_fn((a.nrows(), a.ncols() + b.ncols()), |(row, column)| match column.checked_sub(a.ncols()) {
        None => a[(row, column)],
        Some(column) => b[(row, column)],
    })
}

/// `a` with the rows of `b` below it.
fn above(a: &Matrix, b: &Matrix) -> Matrix {
    Matrix::from_shape_fn((a.nrows() + b.nrows(), a.ncols()), |(row, column)| match row.checked_sub(a.nrows()) {
        None => a[(row, column)],
        Some(row) => b[(row, column)],
    })
}

/// The words' keys in groups, and their codes in the same order.
fn write_words(keys: &[u32], words: &Quantized, bytes: &mut Vec<u8>) {
    let mut rows: HashMap<u32, usize> = HashMap::new();
    for (at, key) in keys.iter().enumerate() {
        rows.entry(*key).or_insert(at);
    }
    let mut sorted: Vec<(u32, usize)> = rows.into_iter().collect();
    sorted.sort_unstable();
    let mut counts = vec![0u8; GROUPS];
    for (key, _) in &sorted {
        counts[(key >> LOW_BITS) as usize] += 1;
    }
    bytes.extend(counts);
    let low = |key: u32| ((key & ((1 << LOW_BITS) - 1)) as u16).to_le_bytes();
    bytes.extend(sorted.iter().map(|(key, _)| low(*key)[0]));
    bytes.extend(sorted.iter().map(|(key, _)| low(*key)[1]));
    for part in 0..PARTS {
        bytes.extend(sorted.iter().map(|(_, row)| words.codes[row * PARTS + part]));
    }
}

fn write_head(head: &Head, bytes: &mut Vec<u8>) {
    write_matrix(&head.weights.value, bytes);
    write_floats(&head.bias.value, bytes);
    write_floats(&head.transitions.value, bytes);
}

fn write_floats(matrix: &Matrix, bytes: &mut Vec<u8>) {
    bytes.extend(matrix.iter().flat_map(|number| number.to_le_bytes()));
}

/// A scale for each column, then one signed byte for each number.
fn write_matrix(matrix: &Matrix, bytes: &mut Vec<u8>) {
    let scales = column_scales(matrix, 127.0);
    bytes.extend(scales.iter().flat_map(|scale| scale.to_le_bytes()));
    for at in 0..matrix.nrows() {
        bytes.extend(
            row(matrix, at).iter().zip(&scales).map(|(x, scale)| (x / scale).round().clamp(-127.0, 127.0) as i8 as u8),
        );
    }
}

/// A scale for each column, then four bits for each number, the first of two in the low half.
fn write_letters(matrix: &Matrix, bytes: &mut Vec<u8>) {
    let scales = letter_scales(matrix);
    bytes.extend(scales.iter().flat_map(|scale| scale.to_le_bytes()));
    for at in 0..matrix.nrows() {
        let halves: Vec<u8> = row(matrix, at)
            .iter()
            .zip(&scales)
            .map(|(x, scale)| (x / scale).round().clamp(-8.0, 7.0) as i8 + 8)
            .map(|half| half as u8)
            .collect();
        bytes.extend(halves.chunks_exact(2).map(|pair| (pair[0] & 15) | (pair[1] & 15) << 4));
    }
}

/// Letter features as the file gives them back.
pub fn rounded_letters(matrix: &Matrix) -> Matrix {
    let scales = letter_scales(matrix);
    let mut rounded = matrix.clone();
    for mut row in rounded.rows_mut() {
        for (x, scale) in row.iter_mut().zip(&scales) {
            *x = (*x / scale).round().clamp(-8.0, 7.0) * scale;
        }
    }
    rounded
}

/// Four bits reach two and a half standard deviations: rarer, larger numbers are cut.
fn letter_scales(matrix: &Matrix) -> Vec<f32> {
    (0..matrix.ncols())
        .map(|column| {
            let square: f32 = matrix.column(column).iter().map(|x| x * x).sum();
            (2.5 * (square / matrix.nrows() as f32).sqrt() / 7.5).max(1e-9)
        })
        .collect()
}

fn column_scales(matrix: &Matrix, most: f32) -> Vec<f32> {
    (0..matrix.ncols())
        .map(|column| matrix.column(column).iter().fold(1e-9f32, |top, x| top.max(x.abs())) / most)
        .collect()
}
