//! Fine-tunes the pretrained encoder on marked sentences.

use std::time::Instant;

use anyhow::Result;

use super::encoder::Encoder;
use super::inputs::{Batch, Marked, Words};
use crate::net::{Matrix, row_mut};
use crate::random::Random;

/// Times that the sentences are gone through.
const PASSES: usize = 6;

/// Pieces of a batch.
const BATCH: usize = 1024;

/// Highest learning rate; it rises from nothing and falls to nothing.
const RATE: f32 = 2e-4;

/// How much faster the head learns, which begins with nothing.
const HEAD_RATE: f32 = 10.0;

/// Share of the steps in which the rate rises.
const WARM_UP: f32 = 0.06;

/// Share of numbers that are hidden.
const DROP: f32 = 0.1;

/// Longest gradient; longer ones are shortened.
const LONGEST_GRADIENT: f32 = 1.0;

/// How much lengths vary when sentences of like length are put together.
const NOISE: f32 = 0.1;

/// Fine-tunes an encoder; `report` is shown it after each pass.
pub fn learn(
    encoder: &mut Encoder,
    words: &Words,
    marked: &Marked,
    random: &mut Random,
    report: impl Fn(usize, &Encoder) -> Result<()>,
) -> Result<()> {
    let clock = Instant::now();
    let mut step = 0;
    for pass in 1..=PASSES {
        let groups = groups(words, &marked.sentences, random);
        let total = (PASSES * groups.len()) as f32;
        for group in &groups {
            let batch = Batch::new(words, group.iter().map(|&at| marked.sentences[at].as_slice()));
            let gold: Vec<usize> = group.iter().flat_map(|&at| &marked.labels[at]).copied().collect();
            let (mut scores, trace) = encoder.run(&batch, DROP, random);
            soften(&mut scores, &gold);
            encoder.back(&batch, &trace, &scores);
            let done = step as f32 / total;
            move_weights(encoder, RATE * (done / WARM_UP).min(1.0) * (1.0 - done).max(0.0));
            step += 1;
        }
        eprintln!("pass {pass}: {:.0} s", clock.elapsed().as_secs_f32());
        report(pass, encoder)?;
    }
    Ok(())
}

/// Sentences of like length in groups, in random order.
fn groups(words: &Words, sentences: &[Vec<u32>], random: &mut Random) -> Vec<Vec<usize>> {
    let mut order: Vec<(f32, usize)> = sentences
        .iter()
        .enumerate()
        .map(|(at, sentence)| (words.length(sentence) as f32 * (1.0 + NOISE * random.sign()), at))
        .collect();
    order.sort_by(|a, b| a.0.total_cmp(&b.0));
    let order: Vec<usize> = order.into_iter().map(|(_, at)| at).collect();
    let mut groups = words.groups(sentences, &order, BATCH);
    random.shuffle(&mut groups);
    groups
}

/// Turns scores into the gradient of the mean loss: the labels' probabilities less the right ones.
fn soften(scores: &mut Matrix, gold: &[usize]) {
    let share = 1.0 / gold.len() as f32;
    for (at, &label) in gold.iter().enumerate() {
        let row = row_mut(scores, at);
        let top = row.iter().copied().fold(f32::MIN, f32::max);
        row.iter_mut().for_each(|score| *score = (*score - top).exp());
        let sum: f32 = row.iter().sum();
        row.iter_mut().for_each(|score| *score *= share / sum);
        row[label] -= share;
    }
}

fn move_weights(encoder: &mut Encoder, rate: f32) {
    let mut parameters = encoder.parameters();
    let square: f32 = parameters.iter().map(|parameter| parameter.gradient_square()).sum();
    let factor = (LONGEST_GRADIENT / square.sqrt().max(1e-6)).min(1.0);
    let head = parameters.len() - 2;
    for (at, parameter) in parameters.iter_mut().enumerate() {
        parameter.scale_gradient(factor);
        parameter.step(if at < head { rate } else { HEAD_RATE * rate });
    }
}
