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
pub mod import;
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
pub mod workers;

use std::sync::Arc;

use anyhow::{Context, Result};
use ndarray::Axis;
use wortlaut::entity::recognize::features::{key, letters};
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
use crate::transformer::exchange::Labelled;
use crate::words::quantize::{self, Quantized};
use crate::words::store;

/// Words that get a vector; the size of the model stands and falls with them.
const WORDS: usize = 134_500;

/// How the shipped network is trained while its word vectors move; it sees far more than its teachers did, and needs
/// less hidden.
const FREE: Plan = Plan {
    passes: 2,
    batch: 128,
    copies: 16,
    rates: [1.5e-3, 5e-4],
    word_rate: Some(0.02),
    is_rounded: false,
    hiding: Hiding { words: 0.05, numbers: 0.2 },
    drop: 0.25,
};

/// How it goes on with vectors in codes and letter features in four bits.
const ROUNDED: Plan = Plan { passes: 1, rates: [5e-4, 3e-5], word_rate: None, is_rounded: true, ..FREE };

/// One of how many labelled sentences it goes on with.
const ROUNDED_EVERY: usize = 3;

/// How much a sentence labelled by the teachers counts.
const SILVER_WEIGHT: f32 = 0.5;

/// Confidence as the network sees it.
const NEUTRAL: [f32; 2] = [1.0, 0.0];

/// Where the training begins, and what it learns from besides marked sentences.
struct Start {
    /// The keys of the words.
    keys: Vec<u32>,
    network: Network,
    /// Sentences that the teachers labelled.
    silver: Vec<Silver>,
    /// The rows of the words, the most frequent first.
    order: Vec<usize>,
    /// The codes of their vectors, where these are not to move.
    codes: Option<Quantized>,
}

impl Start {
    fn new(run: &Run) -> Result<Self> {
        let (keys, codes, mut network) = match &run.go_on {
            Some(path) => {
                let (keys, codes, network) = import::read(path)?;
                (keys, Some(codes).filter(|_| run.passes == 0), network)
            }
            None => Self::over_the_encoder()?,
        };
        let mut order: Vec<usize> = (0..keys.len()).collect();
        let words = Arc::make_mut(&mut network.encoder.words);
        if run.without_transformer {
            standing::read(words)?;
            return Ok(Self { keys, network, silver: silver::read()?, order, codes });
        }
        let labelled = Labelled::read()?;
        if codes.is_none() {
            let seen = standing::count(&labelled, &keys, words);
            order.sort_by(|&a, &b| seen[b].total_cmp(&seen[a]).then(a.cmp(&b)));
        }
        Ok(Self { keys, network, silver: silver::of(&labelled).collect(), order, codes })
    }

    /// A fresh network over the encoder that `train encoder` left, and the keys of its worthiest words.
    fn over_the_encoder() -> Result<(Vec<u32>, Option<Quantized>, Network)> {
        let (list, mut encoder) = store::read_encoder(NARROW.name, NARROW.shape)?;
        let keys: Vec<u32> = list.iter().take(WORDS).map(|word| key(&letters(word))).collect();
        encoder.words = Arc::new(encoder.words.select(Axis(0), &(0..keys.len()).collect::<Vec<_>>()));
        Ok((keys, None, Network::fresh(&encoder, HIDDEN, 1)))
    }
}

/// Trains the recogniser; needs what `train transformer` left, or `train teachers` in its stead.
pub fn train(run: &Run) -> Result<()> {
    let Start { keys, mut network, silver, order, codes } = Start::new(run)?;
    let gold = gold::read(&run.data, &gold::TRAINING)?;
    let dev = gold::read(&run.data, &gold::DEVELOPMENT)?;
    let mut types = Types::of_keys(keys.iter().copied());
    let mut examples = gold.examples(&mut types);
    let marked = examples.len();
    for Silver { words, target } in silver {
        let words = words.iter().map(|word| types.number(word)).collect();
        examples.push(Example { words, labels: vec![(0, target)], weight: SILVER_WEIGHT });
    }
    let words: usize = examples.iter().map(|example| example.words.len()).sum();
    println!("{} sentences, marked and labelled, {words} words", examples.len());
    let dev_words: Vec<Vec<u32>> =
        dev.words.iter().map(|words| words.iter().map(|word| types.number(word)).collect()).collect();
    let dev_words: Vec<&[u32]> = dev_words.iter().map(Vec::as_slice).collect();
    let report = |network: &Network| evaluate::summary(&network.label(&types, &dev_words, 0), &dev.outer);
    println!("before: {}", report(&network));
    let mut random = Random::new(1);
    let quantized = match codes {
        Some(codes) => codes,
        None => {
            let free = Plan { passes: run.passes, ..FREE };
            learn::learn(&mut network, &types, &examples, free, &mut random, report);
            let quantized = quantize::quantize(&network.encoder.words, &order);
            network.encoder.words = Arc::new(quantized.decode());
            println!("words in codes: {}", report(&network));
            // A training that is stopped from here on leaves a model to go on from.
            finish(run, &network, &keys, &quantized, &dev)?;
            quantized
        }
    };
    network.forget();
    let mut number = 0..;
    examples.retain(|_| number.next().is_some_and(|number| number < marked || number % ROUNDED_EVERY == 0));
    learn::learn(&mut network, &types, &examples, ROUNDED, &mut random, report);
    for (head, gold) in [&dev.outer, &dev.inner].into_iter().enumerate() {
        recall::tune(&mut network, &types, &dev_words, gold, head);
    }
    finish(run, &network, &keys, &quantized, &dev)
}

/// The model that a payload makes.
fn shipped(payload: &[u8]) -> Result<Model> {
    let sealed = model::seal(Kind::Names, *b"00000000none", payload).context("the model is longer than 4 GiB")?;
    Ok(Model::parse(&sealed)?)
}

/// Measures the model as it will be used, calibrates its confidences on the development part, and writes it.
fn finish(run: &Run, network: &Network, keys: &[u32], words: &Quantized, dev: &GoldSentences) -> Result<()> {
    let model = shipped(&export::payload(network, keys, words, NEUTRAL))?;
    let mut recognizer = Recognizer::new(&model);
    let sentences: Vec<Vec<&str>> = dev.words.iter().map(|words| words.iter().map(String::as_str).collect()).collect();
    let found: Vec<Sentence> = sentences.iter().map(|sentence| recognizer.label(sentence)).collect();
    let outer: Vec<Vec<usize>> = found.iter().map(|sentence| sentence.outer.clone()).collect();
    println!("as shipped: {}", evaluate::summary(&outer, &dev.outer));
    let calibration = calibrate::fit(&found, &dev.outer);
    run.write("names.bin", Kind::Names, &export::payload(network, keys, words, calibration))
}
