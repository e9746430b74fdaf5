//! Reads the pretrained weights: floats, and matrices in four bits with a scale for every 32 numbers of a row.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, ensure};
use half::f16;
use safetensors::SafeTensors;

use crate::net::Matrix;
use crate::net::parameter::Parameter;

/// Bytes of a block of 32 numbers.
const BLOCK: usize = 16;

/// What the file of weights holds.
pub struct Weights(Vec<u8>);

impl Weights {
    /// Reads a file.
    pub fn read(path: &Path) -> Result<Self> {
        Ok(Self(fs::read(path).with_context(|| format!("can't read {}", path.display()))?))
    }

    /// Numbers as they are, in rows of `width`.
    pub fn floats(&self, name: &str, width: usize) -> Result<Matrix> {
        let tensors = SafeTensors::deserialize(&self.0)?;
        let data = tensors.tensor(name)?.data();
        let numbers: Vec<f32> = data.as_chunks().0.iter().map(|bytes| f32::from_le_bytes(*bytes)).collect();
        Ok(Matrix::from_shape_vec((numbers.len() / width, width), numbers)?)
    }

    /// One row of numbers, to be learned further.
    pub fn row(&self, name: &str) -> Result<Parameter> {
        let tensors = SafeTensors::deserialize(&self.0)?;
        let width = tensors.tensor(name)?.data().len() / size_of::<f32>();
        Ok(Parameter::of(self.floats(name, width)?))
    }

    /// A matrix in four bits, a row for each output.
    pub fn matrix(&self, name: &str) -> Result<Matrix> {
        let tensors = SafeTensors::deserialize(&self.0)?;
        let halves = tensors.tensor(&format!("{name}.q4"))?;
        let scales = tensors.tensor(&format!("{name}.scale"))?;
        let [rows, blocks, bytes] = halves.shape() else { anyhow::bail!("{name} is no matrix in four bits") };
        ensure!(*bytes == BLOCK, "{name} has blocks of {bytes} bytes");
        let scales: Vec<f32> = scales.data().as_chunks().0.iter().map(|it| f16::from_le_bytes(*it).to_f32()).collect();
        let mut numbers = Vec::with_capacity(rows * blocks * 2 * BLOCK);
        for (block, scale) in halves.data().chunks_exact(BLOCK).zip(&scales) {
            let value = |half: u8| (f32::from(half) - 8.0) * scale;
            numbers.extend(block.iter().map(|byte| value(byte & 15)));
            numbers.extend(block.iter().map(|byte| value(byte >> 4)));
        }
        Ok(Matrix::from_shape_vec((*rows, blocks * 2 * BLOCK), numbers)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use safetensors::tensor::{Dtype, TensorView};

    #[test]
    fn four_bits_are_halves_of_a_block_times_its_scale() {
        let mut block = [0x88u8; BLOCK];
        block[1] = 0xF9; // number 1 is 9 - 8, number 17 is 15 - 8
        let scale = f16::from_f32(0.5).to_le_bytes();
        let tensors = [
            ("w.q4", TensorView::new(Dtype::U8, vec![1, 1, BLOCK], &block).expect("a tensor")),
            ("w.scale", TensorView::new(Dtype::F16, vec![1, 1], &scale).expect("a tensor")),
        ];
        let weights = Weights(safetensors::serialize(tensors, None).expect("a file"));
        let matrix = weights.matrix("w").expect("a matrix");
        assert_eq!(matrix.dim(), (1, 32));
        assert_eq!([matrix[(0, 0)], matrix[(0, 1)], matrix[(0, 17)]], [0.0, 0.5, 3.5]);
    }
}
