//! Teaches names by a pretrained transformer, fine-tuned on marked sentences: several of them label running text, from
//! which the shipped network learns. Each stage is kept, so that a run that was stopped goes on from there.

pub mod attention;
pub mod encoder;
pub mod exchange;
pub mod inputs;
pub mod label;
pub mod layers;
pub mod learn;
pub mod pieces;
pub mod weights;

use anyhow::{Context, Result};

use self::encoder::Encoder;
use self::inputs::{Marked, Running, Words};
use self::pieces::Pieces;
use crate::names::ensemble::joined;
use crate::names::{evaluate, gold};
use crate::net::crf::Target;
use crate::random::Random;
use crate::run::Run;
use crate::words::store;

/// Encoders that label together.
const SEEDS: u64 = 3;

/// Sentences that are labelled at a time, and kept.
const AT_A_TIME: usize = 50_000;

/// All that the encoders read.
struct Inputs {
    words: Words,
    training: Marked,
    development: Marked,
    running: Running,
}

/// Reads texts and marked sentences, and keeps them for those who need the labels.
fn inputs(run: &Run) -> Result<Inputs> {
    let pieces = Pieces::read(&run.data.join("teacher/pieces.tsv"))?;
    let mut words = Words::default();
    let training = Marked::read(run, &gold::TRAINING, &mut words, &pieces)?;
    let development = Marked::read(run, &gold::DEVELOPMENT, &mut words, &pieces)?;
    let running = inputs::running(run, &mut words, &pieces)?;
    exchange::write(&words, &training, &development, &running)?;
    Ok(Inputs { words, training, development, running })
}

/// Writes what the script for a machine with a GPU reads (`tools/train/gpu`).
pub fn write_inputs(run: &Run) -> Result<()> {
    inputs(run).map(drop)
}

/// Fine-tunes the encoders, and labels running text.
pub fn train(run: &Run) -> Result<()> {
    let inputs = inputs(run)?;
    let pretrained = Encoder::read(&run.data.join("teacher/e5-small-de.safetensors"))?;
    let encoders: Vec<Encoder> = std::thread::scope(|scope| {
        let threads: Vec<_> = (1..=SEEDS)
            .map(|seed| {
                let (inputs, pretrained) = (&inputs, &pretrained);
                scope.spawn(move || learned(inputs, pretrained, seed))
            })
            .collect();
        let done = threads.into_iter().map(|thread| joined(thread.join())?);
        done.collect::<Result<_>>()
    })?;
    println!("together: {}", quality(&encoders, &inputs)?);
    for (number, sentences) in inputs.running.sentences.chunks(AT_A_TIME).enumerate() {
        if !exchange::is_kept(number) {
            exchange::keep(number, &label::label(&encoders, &inputs.words, sentences)?)?;
            eprintln!("{} sentences labelled", number * AT_A_TIME + sentences.len());
        }
    }
    exchange::join(inputs.running.sentences.chunks(AT_A_TIME).len())
}

/// A fine-tuned encoder, which is kept.
fn learned(inputs: &Inputs, pretrained: &Encoder, seed: u64) -> Result<Encoder> {
    let name = format!("transformer{seed}.f32");
    let mut random = Random::new(seed);
    let mut encoder = pretrained.fresh(&mut random);
    if let Ok(numbers) = store::read_floats(&name) {
        let mut numbers = numbers.into_iter();
        for value in encoder.parameters().into_iter().flat_map(|parameter| &mut parameter.value) {
            *value = numbers.next().with_context(|| format!("{name} is cut off"))?;
        }
        return Ok(encoder);
    }
    learn::learn(&mut encoder, &inputs.words, &inputs.training, &mut random, |pass, encoder| {
        println!("seed {seed}, pass {pass}: {}", quality(std::slice::from_ref(encoder), inputs)?);
        Ok(())
    })?;
    let values = encoder.parameters();
    store::write_floats(&name, values.iter().flat_map(|parameter| &parameter.value))?;
    Ok(encoder)
}

/// How good encoders are together on the development part.
fn quality(encoders: &[Encoder], inputs: &Inputs) -> Result<String> {
    let Inputs { words, development: Marked { sentences, labels }, .. } = inputs;
    let targets = label::label(encoders, words, sentences)?;
    let found: Vec<Vec<usize>> = targets.into_iter().map(|Target { path, .. }| path).collect();
    Ok(evaluate::summary(&found, labels))
}
