//! The recogniser's model: its file, read and checked once, as the tables it computes with.

use super::features::KEY_BITS;
use super::labels::{LABELS, may_follow};
use super::product::Layer;
use super::shape::{BUCKETS, CENTROIDS, CONTEXT, HIDDEN, INPUT, LETTERS, PART, PARTS, PROJECTION, STATE, WORD};
use crate::model::{self, Kind, ModelError, Reader};

/// Low bits of a key, kept for each word; the other bits choose the group it stands in.
pub const LOW_BITS: u32 = 14;

/// Groups of words.
pub const GROUPS: usize = 1 << (KEY_BITS - LOW_BITS);

/// Scores of label sequences.
#[derive(Debug)]
pub(super) struct Head {
    /// From the hidden layer to labels.
    pub weights: Layer,
    /// One for each label.
    pub bias: Vec<f32>,
    /// From label (row; the last one is the sentence's start) to label. Shape (LABELS + 1, LABELS).
    transitions: Vec<f32>,
    /// e to the power of each transition.
    powers: Vec<f32>,
}

/// A parsed model.
#[derive(Debug)]
pub struct Model {
    /// Where each group's words start; one more than groups.
    starts: Vec<u32>,
    /// The low bits of each word's key, group by group.
    lows: Vec<u16>,
    /// Codes of each word. Shape (words, PARTS).
    pub(super) codes: Vec<[u8; PARTS]>,
    /// What each centroid adds to a projection. Shape (PARTS * CENTROIDS, PROJECTION).
    pub(super) parts: Vec<i16>,
    /// The unit of each of its columns.
    pub(super) part_units: Vec<f32>,
    /// Letter features. Shape (BUCKETS, LETTERS).
    pub(super) letters: Vec<i8>,
    /// The unit of each of its columns.
    pub(super) letter_units: Vec<f32>,
    /// From letters to projection.
    pub(super) letter_weights: Layer,
    /// Of both directions. Shape (2, 2 STATE).
    pub(super) state_bias: Vec<f32>,
    /// From the 2 STATE numbers of the states around to the context.
    pub(super) context: Layer,
    /// One for each number of the context.
    pub(super) context_bias: Vec<f32>,
    /// From states and context, 2 STATE + CONTEXT numbers, to the hidden layer.
    pub(super) hidden: Layer,
    /// One for each number of the hidden layer.
    pub(super) hidden_bias: Vec<f32>,
    /// Outer names.
    pub(super) outer: Head,
    /// Names inside names.
    pub(super) inner: Head,
    /// Confidence: factor and offset of the logit of a name's probability.
    pub(super) calibration: [f32; 2],
}

impl Model {
    /// Reads a model.
    ///
    /// # Errors
    /// If the bytes are no model of names, or are damaged, or of another shape than this version computes.
    pub fn parse(bytes: &[u8]) -> Result<Self, ModelError> {
        let mut reader = Reader::new(model::open(bytes, Kind::Names)?.payload);
        let shape = [WORD, PARTS, LETTERS, BUCKETS, STATE, CONTEXT, HIDDEN, LABELS];
        for expected in shape {
            if reader.u32("shape")? as usize != expected {
                return Err(ModelError::Shape("shape"));
            }
        }
        let (starts, lows) = read_words(&mut reader)?;
        let codes = read_codes(&mut reader, lows.len())?;
        let (centroid_scales, centroids) = read_bytes(&mut reader, PARTS * CENTROIDS, PART, "centroids")?;
        let (letter_units, letters) = read_letters(&mut reader)?;
        let (scales, weights) = read_bytes(&mut reader, INPUT, PROJECTION, "input")?;
        let (word_weights, letter_weights) =
            weights.split_at_checked(WORD * PROJECTION).ok_or(ModelError::Shape("input"))?;
        let (part_units, parts) = project(&floats(&centroid_scales, &centroids), &floats(&scales, word_weights));
        let model = Self {
            starts,
            lows,
            codes,
            parts,
            part_units,
            letters,
            letter_units,
            letter_weights: Layer::new(letter_weights, scales),
            state_bias: read_floats(&mut reader, 4 * STATE, "states")?,
            context: read_layer(&mut reader, 2 * STATE, CONTEXT, "context")?,
            context_bias: read_floats(&mut reader, CONTEXT, "context")?,
            hidden: read_layer(&mut reader, 2 * STATE + CONTEXT, HIDDEN, "hidden layer")?,
            hidden_bias: read_floats(&mut reader, HIDDEN, "hidden layer")?,
            outer: Head::read(&mut reader)?,
            inner: Head::read(&mut reader)?,
            calibration: [read_float(&mut reader, "calibration")?, read_float(&mut reader, "calibration")?],
        };
        reader.finish()?;
        Ok(model)
    }

    /// The row of the word with this key.
    pub fn find(&self, key: u32) -> Option<u32> {
        let group = (key >> LOW_BITS) as usize;
        let low = (key & ((1 << LOW_BITS) - 1)) as u16;
        let (&start, &end) = (self.starts.get(group)?, self.starts.get(group + 1)?);
        let lows = self.lows.get(start as usize..end as usize)?;
        lows.iter().position(|known| *known == low).map(|at| start + at as u32)
    }
}

impl Head {
    fn read(reader: &mut Reader<'_>) -> Result<Self, ModelError> {
        let weights = read_layer(reader, HIDDEN, LABELS, "labels")?;
        let bias = read_floats(reader, LABELS, "labels")?;
        let transitions = read_floats(reader, (LABELS + 1) * LABELS, "transitions")?;
        Ok(Self::new(weights, bias, transitions))
    }

    fn new(weights: Layer, bias: Vec<f32>, mut transitions: Vec<f32>) -> Self {
        for (before, row) in transitions.chunks_exact_mut(LABELS).enumerate() {
            let before = (before < LABELS).then_some(before);
            for (_, score) in row.iter_mut().enumerate().filter(|(label, _)| !may_follow(before, *label)) {
                *score = FORBIDDEN;
            }
        }
        let powers = transitions.iter().map(|score| score.exp()).collect();
        Self { weights, bias, transitions, powers }
    }

    /// No weights, and no preference among the steps that are allowed.
    #[cfg(test)]
    pub(super) fn neutral() -> Self {
        Self::new(Layer::new(&[], vec![0.0; LABELS]), vec![0.0; LABELS], vec![0.0; (LABELS + 1) * LABELS])
    }

    /// Scores of the steps from `before`, which is [`LABELS`] at a sentence's start.
    pub(super) fn row(&self, before: usize) -> &[f32; LABELS] {
        row_of(&self.transitions, before)
    }

    /// e to the power of these scores.
    pub(super) fn power_row(&self, before: usize) -> &[f32; LABELS] {
        row_of(&self.powers, before)
    }
}

/// Row `at` of a table with a column for each label.
fn row_of(table: &[f32], at: usize) -> &[f32; LABELS] {
    table.get(at * LABELS..).and_then(|rest| rest.first_chunk()).unwrap_or(&[0.0; LABELS])
}

/// Score of a step that no label sequence may take.
const FORBIDDEN: f32 = -1e4;

/// How many words each group holds, then all low bytes and all high bytes of the keys' low bits.
fn read_words(reader: &mut Reader<'_>) -> Result<(Vec<u32>, Vec<u16>), ModelError> {
    let mut starts = Vec::with_capacity(GROUPS + 1);
    let mut total = 0;
    starts.push(0);
    for count in reader.bytes(GROUPS, "words")? {
        total += u32::from(*count);
        starts.push(total);
    }
    let low = reader.bytes(total as usize, "words")?;
    let high = reader.bytes(total as usize, "words")?;
    Ok((starts, low.iter().zip(high).map(|(low, high)| u16::from_le_bytes([*low, *high])).collect()))
}

/// Codes, part by part; given back word by word.
fn read_codes(reader: &mut Reader<'_>, words: usize) -> Result<Vec<[u8; PARTS]>, ModelError> {
    let mut codes = vec![[0; PARTS]; words];
    for part in 0..PARTS {
        for (codes, code) in codes.iter_mut().zip(reader.bytes(words, "codes")?) {
            if let Some(slot) = codes.get_mut(part) {
                *slot = *code;
            }
        }
    }
    Ok(codes)
}

/// A scale for each column, then two numbers a byte, the first in the low half, from -8 to 7.
fn read_letters(reader: &mut Reader<'_>) -> Result<(Vec<f32>, Vec<i8>), ModelError> {
    let scales = read_floats(reader, LETTERS, "letters")?;
    let bytes = reader.bytes(BUCKETS * LETTERS / 2, "letters")?;
    Ok((scales, bytes.iter().flat_map(|byte| [byte & 15, byte >> 4]).map(|half| half as i8 - 8).collect()))
}

/// A scale for each column, then one signed byte for each number, row by row.
fn read_bytes(reader: &mut Reader<'_>, rows: usize, columns: usize, part: &'static str) -> Result<Bytes, ModelError> {
    let scales = read_floats(reader, columns, part)?;
    Ok((scales, reader.bytes(rows * columns, part)?.iter().map(|byte| *byte as i8).collect()))
}

/// The scale of each column of a matrix, and its numbers row by row.
type Bytes = (Vec<f32>, Vec<i8>);

fn read_layer(reader: &mut Reader<'_>, rows: usize, columns: usize, part: &'static str) -> Result<Layer, ModelError> {
    let (scales, bytes) = read_bytes(reader, rows, columns, part)?;
    Ok(Layer::new(&bytes, scales))
}

fn floats(scales: &[f32], bytes: &[i8]) -> Vec<f32> {
    bytes.iter().zip(scales.iter().cycle()).map(|(&byte, scale)| f32::from(byte) * scale).collect()
}

fn read_floats(reader: &mut Reader<'_>, count: usize, part: &'static str) -> Result<Vec<f32>, ModelError> {
    (0..count).map(|_| read_float(reader, part)).collect()
}

/// A finite number.
fn read_float(reader: &mut Reader<'_>, part: &'static str) -> Result<f32, ModelError> {
    let number = f32::from_bits(reader.u32(part)?);
    if number.is_finite() { Ok(number) } else { Err(ModelError::Shape(part)) }
}

/// What each centroid adds to a projection, its product with the weights of its part, in units of its columns.
fn project(centroids: &[f32], weights: &[f32]) -> (Vec<f32>, Vec<i16>) {
    let mut units = vec![f32::MIN_POSITIVE; PROJECTION];
    let mut row = vec![0.0; PROJECTION];
    each_projection(centroids, weights, &mut row, |row| {
        units.iter_mut().zip(row).for_each(|(unit, x)| *unit = unit.max(x.abs()));
    });
    // A sum of one row of each part stays within 16 bits.
    units.iter_mut().for_each(|unit| *unit *= PARTS as f32 / f32::from(i16::MAX));
    let factors: Vec<f32> = units.iter().map(|unit| 1.0 / unit).collect();
    let mut projected = Vec::with_capacity(PARTS * CENTROIDS * PROJECTION);
    each_projection(centroids, weights, &mut row, |row| {
        projected.extend(row.iter().zip(&factors).map(|(x, factor)| (x * factor) as i16));
    });
    (units, projected)
}

fn each_projection(centroids: &[f32], weights: &[f32], row: &mut [f32], mut each: impl FnMut(&[f32])) {
    let parts = centroids.chunks_exact(CENTROIDS * PART).zip(weights.chunks_exact(PART * PROJECTION));
    for (centroids, weights) in parts {
        for centroid in centroids.chunks_exact(PART) {
            row.fill(0.0);
            for (x, weights) in centroid.iter().zip(weights.chunks_exact(PROJECTION)) {
                row.iter_mut().zip(weights).for_each(|(sum, weight)| *sum += x * weight);
            }
            each(row);
        }
    }
}
