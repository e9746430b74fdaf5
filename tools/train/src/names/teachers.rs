//! Trains the networks from which the shipped one learns, and keeps what they say of running text.

use std::sync::Arc;

use anyhow::Result;

use super::ensemble::Ensemble;
use super::gold::{self, GoldSentences};
use super::pretrain::WIDE;
use super::{evaluate, silver, standing};
use crate::net::encoder::Encoder;
use crate::run::Run;
use crate::words::store;

/// Networks that count names together, before they label.
const COUNTING: u64 = 2;

/// Networks that label together.
const LABELLING: u64 = 4;

/// Trains the teachers; needs what `train encoder` left.
pub fn train(run: &Run) -> Result<()> {
    let (list, mut encoder) = store::read_encoder(WIDE.name, WIDE.shape)?;
    let gold = gold::read(&run.data, &gold::TRAINING)?;
    let dev = gold::read(&run.data, &gold::DEVELOPMENT)?;
    let mut first = taught(&list, &encoder, &gold, &dev, COUNTING)?;
    standing::fill(run, &mut first, &list, Arc::make_mut(&mut encoder.words))?;
    drop(first);
    standing::write(&encoder.words)?;
    let mut second = taught(&list, &encoder, &gold, &dev, LABELLING)?;
    silver::write(&silver::label(run, &mut second)?)
}

/// Networks that learned from gold labels; shows how good they are together.
fn taught(
    list: &[String],
    encoder: &Encoder,
    gold: &GoldSentences,
    dev: &GoldSentences,
    size: u64,
) -> Result<Ensemble> {
    let mut ensemble = Ensemble::learn(list, encoder, gold, size)?;
    let found: Vec<Vec<usize>> = ensemble.label(&dev.words)?.into_iter().map(|labelled| labelled.target.path).collect();
    println!("teachers: {}", evaluate::summary(&found, &dev.outer));
    Ok(ensemble)
}
