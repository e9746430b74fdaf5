//! Reads the payload that `export` writes, to go on from a network that was trained before.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use wortlaut::entity::recognize::labels::LABELS;
use wortlaut::entity::recognize::shape::{
    BUCKETS, CENTROIDS, CONTEXT, HIDDEN, INPUT, LETTERS, PART, PARTS, PROJECTION, STATE, WORD,
};
use wortlaut::entity::recognize::{GROUPS, LOW_BITS};
use wortlaut::model::{self, Kind, Reader};

use super::network::Network;
use super::pretrain::NARROW;
use crate::net::Matrix;
use crate::net::encoder::Encoder;
use crate::random::Random;
use crate::words::quantize::Quantized;

/// Numbers before the words: the shape.
const SHAPE: usize = 8;

/// The keys of the words, their codes, and the network over their vectors.
pub fn read(path: &Path) -> Result<(Vec<u32>, Quantized, Network)> {
    let bytes = fs::read(path).with_context(|| format!("can't read {}", path.display()))?;
    let mut reader = Reader::new(model::open(&bytes, Kind::Names)?.payload);
    reader.bytes(4 * SHAPE, "shape")?;
    let keys = keys(&mut reader)?;
    let mut codes = vec![0; keys.len() * PARTS];
    for part in 0..PARTS {
        for (at, code) in reader.bytes(keys.len(), "codes")?.iter().enumerate() {
            codes[at * PARTS + part] = *code;
        }
    }
    let centroids = matrix(&mut reader, PARTS * CENTROIDS, PART)?;
    let encoder = Encoder::new(Matrix::zeros((0, WORD)), NARROW.shape, &mut Random::new(0));
    let mut network = Network::new(encoder, HIDDEN, &mut Random::new(0));
    let quantized = Quantized { centroids, codes };
    network.encoder.words = Arc::new(quantized.decode());
    network.encoder.letters.value = letters(&mut reader)?;
    read_layers(&mut reader, &mut network)?;
    reader.bytes(8, "calibration")?;
    reader.finish()?;
    network.forget();
    Ok((keys, quantized, network))
}

fn keys(reader: &mut Reader<'_>) -> Result<Vec<u32>> {
    let groups = reader.bytes(GROUPS, "words")?;
    let high = groups.iter().zip(0u32..).flat_map(|(count, group)| std::iter::repeat_n(group, usize::from(*count)));
    let mut keys: Vec<u32> = high.map(|group| group << LOW_BITS).collect();
    for shift in [0, 8] {
        for (key, byte) in keys.iter_mut().zip(reader.bytes(groups.iter().map(|it| usize::from(*it)).sum(), "words")?) {
            *key |= u32::from(*byte) << shift;
        }
    }
    Ok(keys)
}

fn read_layers(reader: &mut Reader<'_>, network: &mut Network) -> Result<()> {
    let input = matrix(reader, INPUT, PROJECTION)?;
    let columns =
        |start: usize, width: usize| Matrix::from_shape_fn((INPUT, width), |(row, at)| input[(row, start + at)]);
    let encoder = &mut network.encoder;
    encoder.forward.input.value = columns(0, 4 * STATE);
    encoder.backward.input.value = columns(4 * STATE, 4 * STATE);
    network.window.value = columns(8 * STATE, 3 * HIDDEN);
    encoder.forward.bias.value = floats(reader, 1, 2 * STATE)?;
    encoder.backward.bias.value = floats(reader, 1, 2 * STATE)?;
    encoder.context.value = matrix(reader, 2 * STATE, CONTEXT)?;
    encoder.context_bias.value = floats(reader, 1, CONTEXT)?;
    let hidden = matrix(reader, 2 * STATE + CONTEXT, HIDDEN)?;
    network.states.value = Matrix::from_shape_fn((2 * STATE, HIDDEN), |at| hidden[at]);
    network.context.value = Matrix::from_shape_fn((CONTEXT, HIDDEN), |(row, at)| hidden[(2 * STATE + row, at)]);
    network.bias.value = floats(reader, 1, HIDDEN)?;
    for head in &mut network.heads {
        head.weights.value = matrix(reader, HIDDEN, LABELS)?;
        head.bias.value = floats(reader, 1, LABELS)?;
        head.transitions.value = floats(reader, LABELS + 1, LABELS)?;
    }
    Ok(())
}

/// Numbers as they are.
fn floats(reader: &mut Reader<'_>, rows: usize, columns: usize) -> Result<Matrix> {
    let numbers: Vec<f32> = (0..rows * columns).map(|_| reader.f32("floats")).collect::<Result<_, _>>()?;
    Ok(Matrix::from_shape_vec((rows, columns), numbers)?)
}

/// A scale for each column, then one signed byte for each number.
fn matrix(reader: &mut Reader<'_>, rows: usize, columns: usize) -> Result<Matrix> {
    let scales = floats(reader, 1, columns)?;
    let bytes = reader.bytes(rows * columns, "matrix")?;
    Ok(Matrix::from_shape_fn((rows, columns), |(row, at)| f32::from(bytes[row * columns + at] as i8) * scales[(0, at)]))
}

/// A scale for each column, then two numbers a byte.
fn letters(reader: &mut Reader<'_>) -> Result<Matrix> {
    let scales = floats(reader, 1, LETTERS)?;
    let bytes = reader.bytes(BUCKETS * LETTERS / 2, "letters")?;
    Ok(Matrix::from_shape_fn((BUCKETS, LETTERS), |(row, at)| {
        let byte = bytes[(row * LETTERS + at) / 2];
        let half = if at % 2 == 0 { byte & 15 } else { byte >> 4 };
        (f32::from(half) - 8.0) * scales[(0, at)]
    }))
}
