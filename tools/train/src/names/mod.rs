//! The recogniser of names.

pub mod calibrate;
pub mod evaluate;
pub mod export;
pub mod gold;
pub mod labels;
pub mod network;
pub mod pretrain;
pub mod types;

use std::fs;
use std::time::Instant;

use anyhow::{Context, Result};
use wortlaut::entity::recognize::{Model, Recognizer, Sentence};
use wortlaut::model::{self, Kind};

use self::network::{Example, Network};
use self::types::Types;
use crate::corpus::iob2::Token;
use crate::net::encoder::{Encoder, Hiding};
use crate::net::{Matrix, row, row_mut};
use crate::random::Random;
use crate::run::Run;
use crate::words::skipgram::{DIMENSIONS, Vector};
use crate::words::vocabulary::{Texts, UNKNOWN};
use crate::words::{quantize, store};

fn setting(name: &str, default: f32) -> f32 {
    std::env::var(name).ok().and_then(|value| value.parse().ok()).unwrap_or(default)
}

/// Trains the recogniser.
pub fn train(run: &Run) -> Result<()> {
    let start = Instant::now();
    let (texts, vectors) = store::read(run)?;
    let (list, words) = choose(&texts, &vectors, setting("WORDS", 120_000.0) as usize);
    let mut types = Types::new(list.iter().map(String::as_str));
    let numbers: Vec<u32> = texts.vocabulary.words.iter().map(|word| types.number(word)).collect();
    eprintln!("{} words, {:.0} s", list.len(), start.elapsed().as_secs_f32());
    let mut random = Random::new(setting("SEED", 1.0) as u64);
    let mut encoder = Encoder::new(words, &mut random);
    let amount = setting("PRETRAIN", 0.0) * 1e6;
    if let Ok(path) = std::env::var("LOAD") {
        load(&mut encoder, &path)?;
    } else if amount > 0.0 {
        pretrain::train(&mut encoder, &types, &numbers, &texts, amount as usize)?;
        if let Ok(path) = std::env::var("SAVE") {
            save(&mut encoder, &path)?;
        }
    }
    let quantized = quantize::quantize(&encoder.words);
    if setting("QUANTIZE", 1.0) > 0.0 {
        encoder.words = quantized.decode();
        eprintln!("quantised, {:.0} s", start.elapsed().as_secs_f32());
    }
    let mut examples = Vec::new();
    for (at, file) in gold::TRAINING.iter().enumerate() {
        if at > 0 && setting("OTHERS", 0.0) == 0.0 {
            break;
        }
        for sentence in gold::sentences(&run.data, file)? {
            let words: Vec<u32> = sentence.iter().map(|token| types.number(&token.form)).collect();
            let labels = if at == 0 {
                vec![(0, column(&sentence, 0)), (1, column(&sentence, 1))]
            } else {
                vec![(if at < 4 { 2 } else { 3 }, column(&sentence, 0))]
            };
            examples.push(Example { words, labels, weight: 1.0 });
        }
    }
    let dev_file = gold::File { path: "ner/germeval2014/dev.iob2", columns: crate::corpus::iob2::GERMEVAL };
    let dev = gold::sentences(&run.data, &dev_file)?;
    let dev_words: Vec<Vec<u32>> =
        dev.iter().map(|sentence| sentence.iter().map(|token| types.number(&token.form)).collect()).collect();
    let dev_words: Vec<&[u32]> = dev_words.iter().map(Vec::as_slice).collect();
    let dev_gold: Vec<Vec<Vec<usize>>> = (0..2).map(|level| dev.iter().map(|s| column(s, level)).collect()).collect();
    let heads = if setting("OTHERS", 0.0) == 0.0 { 2 } else { 4 };
    let mut network = Network::new(encoder, heads, &mut random);
    for parameter in network.parameters() {
        parameter.reset();
    }
    let epochs = setting("EPOCHS", 12.0) as usize;
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut average: Option<Vec<Matrix>> = None;
    let batch_size = setting("BATCH", 32.0) as usize;
    let steps_total = epochs * examples.len().div_ceil(batch_size);
    let mut step = 0;
    for epoch in 0..epochs {
        random.shuffle(&mut order);
        let mut loss = 0.0;
        for chunk in order.chunks(batch_size) {
            let batch: Vec<&Example> = chunk.iter().map(|&at| &examples[at]).collect();
            let done = step as f32 / steps_total as f32;
            let rate = setting("RATE", 1.5e-3) * (1.0 - done * 0.97) * (step as f32 / 200.0).min(1.0);
            let hiding = Hiding { words: setting("HIDE", 0.05), numbers: setting("DROPX", 0.25) };
            loss += network.learn(&types, &batch, hiding, setting("DROP", 0.35), 0.0, &mut random);
            let norm: f32 = network.parameters().iter().map(|p| p.gradient_square()).sum::<f32>().sqrt();
            let clip = setting("CLIP", 1.0);
            let encoder_rate = rate * setting("ENCODER_RATE", 1.0);
            for (at, parameter) in network.parameters().into_iter().enumerate() {
                if norm > clip {
                    parameter.scale_gradient(clip / norm);
                }
                parameter.step(if at < 5 { encoder_rate } else { rate });
            }
            step += 1;
            let decay = 0.998f32.min((1.0 + step as f32) / (10.0 + step as f32));
            match &mut average {
                None => average = Some(network.parameters().iter().map(|p| p.value.clone()).collect()),
                Some(average) => {
                    if step % 8 == 0 {
                        let decay = decay.powi(8);
                        for (average, parameter) in average.iter_mut().zip(network.parameters()) {
                            for (a, b) in average.iter_mut().zip(parameter.value.iter()) {
                                *a += (1.0 - decay) * (b - *a);
                            }
                        }
                    }
                }
            }
        }
        if epoch % 2 == 1 || epoch + 1 == epochs {
            let mut averaged = network.clone();
            for (parameter, average) in averaged.parameters().into_iter().zip(average.iter().flatten()) {
                parameter.value.assign(average);
            }
            let found = averaged.label(&types, &dev_words, 0);
            let inner = averaged.label(&types, &dev_words, 1);
            eprintln!(
                "epoch {epoch} loss {:.4} dev {} | inner {} | {:.0} s",
                loss / (examples.len() / batch_size) as f32,
                evaluate::summary(&found, &dev_gold[0]),
                evaluate::summary(&inner, &dev_gold[1]).split(" main").next().unwrap_or_default(),
                start.elapsed().as_secs_f32()
            );
        }
    }
    let mut averaged = network;
    for (parameter, average) in averaged.parameters().into_iter().zip(average.iter().flatten()) {
        parameter.value.assign(average);
    }
    finish(run, &averaged, &list, &quantized, &dev, &dev_gold)
}

/// Writes the model, calibrated on the development part, and measures it as it will be used.
fn finish(
    run: &Run,
    network: &Network,
    list: &[String],
    words: &quantize::Quantized,
    dev: &[Vec<Token>],
    gold: &[Vec<Vec<usize>>],
) -> Result<()> {
    let sealed = |calibration| -> Result<Vec<u8>> {
        let payload = export::payload(network, list, words, calibration);
        model::seal(Kind::Names, *b"00000000none", &payload).context("the model is longer than 4 GiB")
    };
    let raw = Model::parse(&sealed([1.0, 0.0])?)?;
    let mut recognizer = Recognizer::new(&raw);
    let sentences: Vec<Vec<&str>> = dev.iter().map(|s| s.iter().map(|token| token.form.as_str()).collect()).collect();
    let clock = Instant::now();
    let found: Vec<Sentence> = sentences.iter().map(|sentence| recognizer.label(sentence)).collect();
    let tokens: usize = sentences.iter().map(Vec::len).sum();
    let speed = tokens as f32 / clock.elapsed().as_secs_f32();
    let outer: Vec<Vec<usize>> = found.iter().map(|sentence| sentence.outer.clone()).collect();
    println!("as shipped: dev {}, {speed:.0} tokens/s", evaluate::summary(&outer, &gold[0]));
    let calibration = calibrate::fit(&found, &gold[0]);
    println!("calibration {calibration:?}");
    run.write("names.bin", Kind::Names, &export::payload(network, list, words, calibration))
}

fn column(sentence: &[Token], level: usize) -> Vec<usize> {
    sentence.iter().map(|token| labels::number(&token.labels[level])).collect()
}

/// The words that get an entry, and their vectors scaled to a common size.
fn choose(texts: &Texts, vectors: &[Vector], amount: usize) -> (Vec<String>, Matrix) {
    let vocabulary = &texts.vocabulary;
    let worth = |at: usize| {
        let is_capital = vocabulary.words[at].chars().next().is_some_and(char::is_uppercase);
        f64::from(vocabulary.counts[at]) * if is_capital { 3.0 } else { 1.0 }
    };
    let mut order: Vec<usize> = (0..vocabulary.words.len()).filter(|at| *at != UNKNOWN as usize).collect();
    order.sort_by(|&a, &b| worth(b).total_cmp(&worth(a)).then(a.cmp(&b)));
    order.truncate(amount);
    let square: f32 = order.iter().flat_map(|&at| &vectors[at]).map(|x| x * x).sum();
    let scale = 0.5 / (square / (order.len() * DIMENSIONS) as f32).sqrt();
    let mut words = Matrix::zeros((order.len(), DIMENSIONS));
    for (row, &at) in order.iter().enumerate() {
        for (to, from) in row_mut(&mut words, row).iter_mut().zip(&vectors[at]) {
            *to = from * scale;
        }
    }
    (order.iter().map(|&at| vocabulary.words[at].clone()).collect(), words)
}

fn save(encoder: &mut Encoder, path: &str) -> Result<()> {
    let mut bytes: Vec<u8> = encoder.words.iter().flat_map(|x| x.to_le_bytes()).collect();
    for parameter in encoder.parameters() {
        bytes.extend(parameter.value.iter().flat_map(|x| x.to_le_bytes()));
    }
    fs::write(path, bytes).context("can't save")
}

fn load(encoder: &mut Encoder, path: &str) -> Result<()> {
    let bytes = fs::read(path)?;
    let mut floats = bytes.chunks_exact(4).map(|four| f32::from_le_bytes([four[0], four[1], four[2], four[3]]));
    for value in encoder.words.iter_mut() {
        *value = floats.next().context("short")?;
    }
    for parameter in encoder.parameters() {
        for value in parameter.value.iter_mut() {
            *value = floats.next().context("short")?;
        }
    }
    let _ = row(&encoder.words, 0);
    Ok(())
}
