//! The pretrained encoder with a head for labels: a BERT (Devlin et al. 2019) whose pieces' vectors stay as they are.

use std::path::Path;
use std::sync::Arc;

use anyhow::Result;
use ndarray::Axis;
use wortlaut::entity::recognize::labels::LABELS;

use super::attention::{Attended, Attention};
use super::inputs::Batch;
use super::layers::{Linear, Norm, Normal, gelu, gelu_back, hidden, hide};
use super::weights::Weights;
use crate::net::parameter::Parameter;
use crate::net::{Matrix, add, row, row_mut};
use crate::random::Random;

/// Numbers of a piece's state.
const WIDTH: usize = 384;

/// Heads of attention, and blocks.
const HEADS: usize = 12;
const BLOCKS: usize = 12;

/// How far the head's first weights are spread.
const SPREAD: f32 = 0.035;

/// Attention and two layers over it.
#[derive(Clone)]
struct Block {
    attention: Attention,
    attention_norm: Norm,
    up: Linear,
    down: Linear,
    norm: Norm,
}

/// What the way back through a block needs.
struct Passed {
    x: Matrix,
    attended: Attended,
    attention_mask: Option<Matrix>,
    attention_normal: Normal,
    middle: Matrix,
    up: Matrix,
    unit: Matrix,
    mask: Option<Matrix>,
    normal: Normal,
}

/// All weights.
#[derive(Clone)]
pub struct Encoder {
    /// A row for each piece.
    pieces: Arc<Matrix>,
    /// A row for each place in a sentence.
    places: Parameter,
    norm: Norm,
    blocks: Vec<Block>,
    head: Linear,
}

/// What a run leaves for the way back.
pub struct Trace {
    normal: Normal,
    mask: Option<Matrix>,
    blocks: Vec<Passed>,
    /// States of the words' first pieces. Shape (words, WIDTH).
    firsts: Matrix,
    rows: usize,
}

impl Block {
    fn read(weights: &Weights, number: usize) -> Result<Self> {
        let linear = |part: &str| -> Result<Linear> {
            let matrix = weights.matrix(&format!("l{number}.{part}.w"))?;
            let matrix = matrix.t().as_standard_layout().into_owned();
            Ok(Linear { weights: Parameter::of(matrix), bias: weights.row(&format!("l{number}.{part}.b"))? })
        };
        let [query, key, value, out] = [linear("q")?, linear("k")?, linear("v")?, linear("ao")?];
        Ok(Self {
            attention: Attention { query, key, value, out, heads: HEADS },
            attention_norm: norm(weights, &format!("l{number}.aln"))?,
            up: linear("fi")?,
            down: linear("fo")?,
            norm: norm(weights, &format!("l{number}.oln"))?,
        })
    }

    fn run(&self, x: Matrix, batch: &Batch, drop: f32, random: &mut Random) -> (Matrix, Passed) {
        let (mut told, attended) = self.attention.run(&x, &batch.sentences);
        let attention_mask = hide(&mut told, drop, random);
        let (middle, attention_normal) = self.attention_norm.run(told + &x);
        let up = self.up.run(&middle);
        let unit = gelu(&up);
        let mut down = self.down.run(&unit);
        let mask = hide(&mut down, drop, random);
        let (y, normal) = self.norm.run(down + &middle);
        (y, Passed { x, attended, attention_mask, attention_normal, middle, up, unit, mask, normal })
    }

    fn back(&mut self, trace: &Passed, changes: Matrix, batch: &Batch) -> Matrix {
        let changes = self.norm.back(&trace.normal, changes);
        let mut unit = self.down.back(&trace.unit, &hidden(&changes, &trace.mask));
        gelu_back(&trace.up, &mut unit);
        let changes = changes + self.up.back(&trace.middle, &unit);
        let changes = self.attention_norm.back(&trace.attention_normal, changes);
        let told = hidden(&changes, &trace.attention_mask);
        changes + self.attention.back(&trace.x, &trace.attended, &told, &batch.sentences)
    }

    fn parameters(&mut self) -> Vec<&mut Parameter> {
        let Attention { query, key, value, out, .. } = &mut self.attention;
        let linears = [query, key, value, out, &mut self.up, &mut self.down].into_iter();
        let linears = linears.flat_map(|it| [&mut it.weights, &mut it.bias]);
        let norms = [&mut self.attention_norm, &mut self.norm].into_iter().flat_map(|it| [&mut it.gain, &mut it.bias]);
        linears.chain(norms).collect()
    }
}

fn norm(weights: &Weights, name: &str) -> Result<Norm> {
    Ok(Norm { gain: weights.row(&format!("{name}.w"))?, bias: weights.row(&format!("{name}.b"))? })
}

impl Encoder {
    /// The pretrained weights, and a fresh head.
    pub fn read(path: &Path) -> Result<Self> {
        let weights = Weights::read(path)?;
        let kind = weights.floats("emb.type", WIDTH)?;
        let places = weights.floats("emb.pos", WIDTH)? + kind.row(0);
        let head = Linear { weights: Parameter::zeros(WIDTH, LABELS), bias: Parameter::zeros(1, LABELS) };
        Ok(Self {
            pieces: Arc::new(weights.matrix("emb.word")?),
            places: Parameter::of(places),
            norm: norm(&weights, "emb.ln")?,
            blocks: (0..BLOCKS).map(|number| Block::read(&weights, number)).collect::<Result<_>>()?,
            head,
        })
    }

    /// A copy with a head of its own.
    pub fn fresh(&self, random: &mut Random) -> Self {
        let mut encoder = self.clone();
        encoder.head.weights = Parameter::random(WIDTH, LABELS, SPREAD, random);
        encoder
    }

    /// Label scores of words, sentence by sentence. Shape (words, LABELS).
    pub fn run(&self, batch: &Batch, drop: f32, random: &mut Random) -> (Matrix, Trace) {
        let mut x = Matrix::zeros((batch.pieces.len(), self.pieces.ncols()));
        for (at, place) in batch.sentences.iter().flat_map(|rows| rows.clone().zip(0..)) {
            add(row_mut(&mut x, at), row(&self.pieces, batch.pieces[at] as usize));
            add(row_mut(&mut x, at), row(&self.places.value, place));
        }
        let (mut x, normal) = self.norm.run(x);
        let mask = hide(&mut x, drop, random);
        let mut blocks = Vec::with_capacity(self.blocks.len());
        for block in &self.blocks {
            let passed;
            (x, passed) = block.run(x, batch, drop, random);
            blocks.push(passed);
        }
        let firsts = x.select(Axis(0), &batch.firsts);
        (self.head.run(&firsts), Trace { normal, mask, blocks, firsts, rows: x.nrows() })
    }

    /// Adds the gradient of the weights.
    pub fn back(&mut self, batch: &Batch, trace: &Trace, scores: &Matrix) {
        let firsts = self.head.back(&trace.firsts, scores);
        let mut changes = Matrix::zeros((trace.rows, firsts.ncols()));
        for (word, &at) in batch.firsts.iter().enumerate() {
            row_mut(&mut changes, at).copy_from_slice(row(&firsts, word));
        }
        for (block, passed) in self.blocks.iter_mut().zip(&trace.blocks).rev() {
            changes = block.back(passed, changes, batch);
        }
        let changes = self.norm.back(&trace.normal, hidden(&changes, &trace.mask));
        for (at, place) in batch.sentences.iter().flat_map(|rows| rows.clone().zip(0..)) {
            add(row_mut(&mut self.places.gradient, place), row(&changes, at));
        }
    }

    /// All weights that are learned; the last two are the head's.
    pub fn parameters(&mut self) -> Vec<&mut Parameter> {
        let mut all = vec![&mut self.places, &mut self.norm.gain, &mut self.norm.bias];
        all.extend(self.blocks.iter_mut().flat_map(Block::parameters));
        all.extend([&mut self.head.weights, &mut self.head.bias]);
        all
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::net::differences;

    /// Two blocks of six numbers over five pieces.
    fn small(random: &mut Random) -> Encoder {
        let linear = |rows, columns, random: &mut Random| Linear {
            weights: Parameter::random(rows, columns, 0.6, random),
            bias: Parameter::random(1, columns, 0.2, random),
        };
        let norm = |random: &mut Random| Norm {
            gain: Parameter::of(Matrix::ones((1, 6)) + &Parameter::random(1, 6, 0.3, random).value),
            bias: Parameter::random(1, 6, 0.2, random),
        };
        let block = |random: &mut Random| Block {
            attention: Attention {
                query: linear(6, 6, random),
                key: linear(6, 6, random),
                value: linear(6, 6, random),
                out: linear(6, 6, random),
                heads: 2,
            },
            attention_norm: norm(random),
            up: linear(6, 9, random),
            down: linear(9, 6, random),
            norm: norm(random),
        };
        Encoder {
            pieces: Arc::new(Parameter::random(5, 6, 1.0, random).value),
            blocks: vec![block(random), block(random)],
            places: Parameter::random(5, 6, 1.0, random),
            norm: norm(random),
            head: Linear { weights: Parameter::random(6, LABELS, 0.5, random), bias: Parameter::zeros(1, LABELS) },
        }
    }

    #[test]
    fn gradient_of_every_layer_is_that_of_the_loss() {
        let batch =
            Batch { pieces: vec![0, 3, 4, 2, 0, 1, 4, 3, 2], sentences: vec![0..4, 4..9], firsts: vec![1, 5, 7] };
        let mut encoder = small(&mut Random::new(9));
        differences::check(
            &mut encoder,
            // A key's bias moves all scores of a row alike, and learns nothing.
            |it| it.parameters().into_iter().enumerate().filter(|(at, _)| !is_key_bias(*at)).map(|it| it.1).collect(),
            |it| {
                let (scores, trace) = it.run(&batch, 0.0, &mut Random::new(1));
                let weights =
                    Matrix::from_shape_fn(scores.raw_dim(), |(at, i)| ((3 * at + 2 * i) % 7) as f32 / 5.0 - 0.5);
                it.back(&batch, &trace, &weights);
                (&scores * &weights).sum()
            },
        );
    }

    /// Three parameters before the blocks, sixteen in each.
    fn is_key_bias(at: usize) -> bool {
        (3..3 + 2 * 16).contains(&at) && (at - 3) % 16 == 3
    }
}
