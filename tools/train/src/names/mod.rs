//! Trains the recogniser of names.
//!
//! The encoder first learns from running text which word stands between which others (`pretrain`); its word vectors are
//! then quantised, and a network is trained on marked sentences (`learn`) with the quantised vectors, as they will be
//! used. It labels running text (`silver`), and a second network, the one that is shipped, learns from both. What is measured at the end is the file as it is shipped, run by the crate itself.

pub mod calibrate;
pub mod evaluate;
pub mod export;
pub mod gold;
pub mod labels;
pub mod learn;
pub mod list;
pub mod network;
pub mod pretrain;
pub mod silver;
pub mod types;

use anyhow::{Context, Result};
use wortlaut::entity::recognize::{Model, Recognizer, Sentence};
use wortlaut::model::{self, Kind};

use self::gold::GoldSentences;
use self::learn::Plan;
use self::network::{Example, Network};
use self::types::Types;
use crate::net::encoder::{Encoder, Hiding};
use crate::random::Random;
use crate::run::Run;
use crate::words::quantize::{self, Quantized};
use crate::words::store;

/// Words that get a vector; the size of the model stands and falls with them.
const WORDS: usize = 136_000;

/// Words of running text that the encoder learns from.
const PRETRAINING: usize = 30_000_000;

/// How the first network is trained; chosen on the development part.
const FIRST: Plan = Plan { passes: 8, hiding: Hiding { words: 0.08, numbers: 0.25 }, drop: 0.4 };

/// How the second one is: it sees far more, and needs less hidden.
const SECOND: Plan = Plan { passes: 6, hiding: Hiding { words: 0.05, numbers: 0.25 }, drop: 0.3 };

/// Words of running text that the first network labels for the second.
const SILVER: usize = 1_500_000;

/// How much a sentence labelled by the first network counts, times how sure it was.
const SILVER_WEIGHT: f32 = 0.5;

/// Confidence as the network sees it.
const NEUTRAL: [f32; 2] = [1.0, 0.0];

/// Outer and inner names.
const HEADS: usize = 2;

/// Trains the recogniser; needs what `train words` left.
pub fn train(run: &Run) -> Result<()> {
    let (texts, vectors) = store::read(run)?;
    let (list, words) = list::choose(&texts, &vectors, WORDS);
    let mut types = Types::new(list.iter().map(String::as_str));
    let numbers: Vec<u32> = texts.vocabulary.words.iter().map(|word| types.number(word)).collect();
    let mut random = Random::new(1);
    let mut encoder = Encoder::new(words, &mut random);
    pretrain::train(&mut encoder, &types, &numbers, &texts, PRETRAINING)?;
    let quantized = quantize::quantize(&encoder.words);
    encoder.words = quantized.decode();

    let mut examples = examples(&gold::read(&run.data, &gold::TRAINING)?, &mut types);
    let dev = gold::read(&run.data, &gold::DEVELOPMENT)?;
    let dev_words: Vec<Vec<u32>> =
        dev.words.iter().map(|words| words.iter().map(|word| types.number(word)).collect()).collect();
    let dev_words: Vec<&[u32]> = dev_words.iter().map(Vec::as_slice).collect();
    let mut first = fresh(&encoder, 1);
    let report = |types: &Types, network: &Network| evaluate::summary(&network.label(types, &dev_words, 0), &dev.outer);
    learn::learn(&mut first, &types, &examples, FIRST, &mut Random::new(1), |network| report(&types, network));
    let teacher = shipped(&export::payload(&first, &list, &quantized, NEUTRAL))?;
    for sentence in silver::label(run, &teacher, SILVER)? {
        let words = sentence.words.iter().map(|word| types.number(word)).collect();
        examples.push(Example { words, labels: vec![(0, sentence.labels)], weight: SILVER_WEIGHT * sentence.weight });
    }
    println!("{} sentences, marked and labelled", examples.len());
    let mut second = fresh(&encoder, 2);
    learn::learn(&mut second, &types, &examples, SECOND, &mut Random::new(2), |network| report(&types, network));
    finish(run, &second, &list, &quantized, &dev)
}

/// A network over a trained encoder, its optimiser's state forgotten.
fn fresh(encoder: &Encoder, seed: u64) -> Network {
    let mut network = Network::new(encoder.clone(), HEADS, &mut Random::new(seed));
    network.parameters().into_iter().for_each(|parameter| parameter.reset());
    network
}

/// The model that a payload makes.
fn shipped(payload: &[u8]) -> Result<Model> {
    let sealed = model::seal(Kind::Names, *b"00000000none", payload).context("the model is longer than 4 GiB")?;
    Ok(Model::parse(&sealed)?)
}

fn examples(gold: &GoldSentences, types: &mut Types) -> Vec<Example> {
    let levels = gold.outer.iter().zip(&gold.inner);
    gold.words
        .iter()
        .zip(levels)
        .map(|(words, (outer, inner))| Example {
            words: words.iter().map(|word| types.number(word)).collect(),
            labels: vec![(0, outer.clone()), (1, inner.clone())],
            weight: 1.0,
        })
        .collect()
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
