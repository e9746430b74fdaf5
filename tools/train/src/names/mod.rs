//! Trains the recogniser of names.
//!
//! Two encoders, a wide one and that of the shipped network, first learn from running text which word stands between
//! which others (`pretrain`). Several networks over the wide one learn from marked sentences (`ensemble`), with all the
//! words of the texts and vectors in full. Together they tell how often each word is part of a name (`standing`), learn
//! anew with that, and label running text (`silver`). One network, narrower, with fewer words and quantised vectors, as
//! it is shipped, then learns from marked and labelled sentences alike. What is measured at the end is the file as it is
//! shipped, run by the crate itself.

pub mod calibrate;
pub mod ensemble;
pub mod evaluate;
pub mod export;
pub mod gold;
pub mod labels;
pub mod learn;
pub mod list;
pub mod network;
pub mod pretrain;
pub mod recall;
pub mod silver;
pub mod standing;
pub mod teachers;
pub mod types;

use anyhow::{Context, Result};
use ndarray::Axis;
use wortlaut::entity::recognize::shape::HIDDEN;
use wortlaut::entity::recognize::{Model, Recognizer, Sentence};
use wortlaut::model::{self, Kind};

use self::gold::GoldSentences;
use self::learn::Plan;
use self::network::{Example, Network};
use self::pretrain::NARROW;
use self::silver::Silver;
use self::types::Types;
use crate::net::encoder::Hiding;
use crate::random::Random;
use crate::run::Run;
use crate::words::quantize::{self, Quantized};
use crate::words::store;

/// Words that get a vector; the size of the model stands and falls with them.
const WORDS: usize = 134_500;

/// How the shipped network is trained: it sees far more than its teachers did, and needs less hidden.
const PLAN: Plan = Plan { passes: 4, hiding: Hiding { words: 0.05, numbers: 0.2 }, drop: 0.25 };

/// How much a sentence labelled by the teachers counts.
const SILVER_WEIGHT: f32 = 0.5;

/// Confidence as the network sees it.
const NEUTRAL: [f32; 2] = [1.0, 0.0];

/// Trains the recogniser; needs what `train teachers` left.
pub fn train(run: &Run) -> Result<()> {
    let (mut list, mut encoder) = store::read_encoder(NARROW.name, NARROW.shape)?;
    standing::read(&mut encoder.words)?;
    let gold = gold::read(&run.data, &gold::TRAINING)?;
    let dev = gold::read(&run.data, &gold::DEVELOPMENT)?;
    list.truncate(WORDS);
    let quantized = quantize::quantize(&encoder.words.select(Axis(0), &(0..list.len()).collect::<Vec<_>>()));
    encoder.words = quantized.decode();
    let mut types = Types::new(list.iter().map(String::as_str));
    let mut examples = gold.examples(&mut types);
    for Silver { words, target } in silver::read()? {
        let words = words.iter().map(|word| types.number(word)).collect();
        examples.push(Example { words, labels: vec![(0, target)], weight: SILVER_WEIGHT });
    }
    println!("{} sentences, marked and labelled", examples.len());
    let dev_words: Vec<Vec<u32>> =
        dev.words.iter().map(|words| words.iter().map(|word| types.number(word)).collect()).collect();
    let dev_words: Vec<&[u32]> = dev_words.iter().map(Vec::as_slice).collect();
    let mut network = Network::fresh(&encoder, HIDDEN, 1);
    let report = |network: &Network| evaluate::summary(&network.label(&types, &dev_words, 0), &dev.outer);
    learn::learn(&mut network, &types, &examples, PLAN, &mut Random::new(1), report);
    for (head, gold) in [&dev.outer, &dev.inner].into_iter().enumerate() {
        recall::tune(&mut network, &types, &dev_words, gold, head);
    }
    finish(run, &network, &list, &quantized, &dev)
}

/// The model that a payload makes.
fn shipped(payload: &[u8]) -> Result<Model> {
    let sealed = model::seal(Kind::Names, *b"00000000none", payload).context("the model is longer than 4 GiB")?;
    Ok(Model::parse(&sealed)?)
}

/// Measures the model as it will be used, calibrates its confidences on the development part, and writes it.
fn finish(run: &Run, network: &Network, list: &[String], words: &Quantized, dev: &GoldSentences) -> Result<()> {
    let model = shipped(&export::payload(network, list, words, NEUTRAL))?;
    let mut recognizer = Recognizer::new(&model);
    let sentences: Vec<Vec<&str>> = dev.words.iter().map(|words| words.iter().map(String::as_str).collect()).collect();
    let found: Vec<Sentence> = sentences.iter().map(|sentence| recognizer.label(sentence)).collect();
    let outer: Vec<Vec<usize>> = found.iter().map(|sentence| sentence.outer.clone()).collect();
    println!("as shipped: {}", evaluate::summary(&outer, &dev.outer));
    let calibration = calibrate::fit(&found, &dev.outer);
    run.write("names.bin", Kind::Names, &export::payload(network, list, words, calibration))
}
