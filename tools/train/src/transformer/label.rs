//! Labels sentences by several fine-tuned encoders together.

use anyhow::Result;

use super::encoder::Encoder;
use super::inputs::{Batch, Words};
use crate::names::ensemble::{doubts, joined};
use crate::names::labels::{LABELS, allowed};
use crate::net::crf::{self, Target};
use crate::net::{Matrix, row, row_mut};
use crate::random::Random;

/// Pieces run over at a time.
const AT_A_TIME: usize = 2048;

/// The labels of sentences, in their order, by as many threads as there are processors.
pub fn label(encoders: &[Encoder], words: &Words, sentences: &[Vec<u32>]) -> Result<Vec<Target>> {
    let mut order: Vec<usize> = (0..sentences.len()).collect();
    order.sort_by_key(|&at| words.length(&sentences[at]));
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let groups = words.groups(sentences, &order, AT_A_TIME);
    let found: Vec<Vec<(usize, Target)>> = std::thread::scope(|scope| {
        let share = |first: usize| {
            let groups = groups.iter().skip(first).step_by(threads);
            groups.flat_map(|group| label_group(encoders, words, sentences, group)).collect::<Vec<_>>()
        };
        let threads: Vec<_> = (0..threads).map(|first| scope.spawn(move || share(first))).collect();
        threads.into_iter().map(|thread| joined(thread.join())).collect::<Result<_>>()
    })?;
    let mut targets = vec![Target::sure(Vec::new()); sentences.len()];
    for (at, target) in found.into_iter().flatten() {
        targets[at] = target;
    }
    Ok(targets)
}

fn label_group(encoders: &[Encoder], words: &Words, sentences: &[Vec<u32>], group: &[usize]) -> Vec<(usize, Target)> {
    let batch = Batch::new(words, group.iter().map(|&at| sentences[at].as_slice()));
    let mut scores = Matrix::zeros((batch.firsts.len(), LABELS));
    for encoder in encoders {
        let (mut own, _) = encoder.run(&batch, 0.0, &mut Random::new(0));
        to_logarithms(&mut own);
        scores += &(own / encoders.len() as f32);
    }
    let (allowed, free) = (allowed(), Matrix::zeros((LABELS + 1, LABELS)));
    let mut start = 0;
    let mut target_of = |at: usize| {
        let rows: Vec<&[f32]> = (start..start + sentences[at].len()).map(|word| row(&scores, word)).collect();
        start += rows.len();
        let path = crf::best(&rows, &free, &allowed);
        let sure = crf::marginals(&rows, &free, &allowed);
        (at, Target { doubts: doubts(&sure, &path), path })
    };
    group.iter().map(|&at| target_of(at)).collect()
}

/// Scores as logarithms of probabilities, which several encoders' are the mean of.
fn to_logarithms(scores: &mut Matrix) {
    for at in 0..scores.nrows() {
        let row = row_mut(scores, at);
        let top = row.iter().copied().fold(f32::MIN, f32::max);
        let sum: f32 = row.iter().map(|score| (score - top).exp()).sum();
        row.iter_mut().for_each(|score| *score -= top + sum.ln());
    }
}
