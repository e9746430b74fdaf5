//! Trains a network on examples: Adam with a falling rate, and the weights averaged over the last steps.

use std::time::Instant;

use super::network::{Example, Network};
use super::types::Types;
use super::workers::{Task, Workers};
use crate::net::Matrix;
use crate::net::encoder::{Hiding, Lesson};
use crate::random::Random;

/// Steps in which the rate rises from zero.
const WARM_UP: f32 = 200.0;

/// Longest gradient; longer ones are shortened.
const LONGEST_GRADIENT: f32 = 1.0;

/// Steps between two samples of the average.
const SAMPLING: usize = 8;

/// Steps between two lines that tell how far the training is.
const TOLD: usize = 500;

/// What one step leaves of the older average.
const DECAY: f32 = 0.998;

/// How a network is trained.
#[derive(Clone, Copy)]
pub struct Plan {
    /// Times that the examples are gone through.
    pub passes: usize,
    /// Sentences of a batch.
    pub batch: usize,
    /// Copies of the network that learn from a batch side by side.
    pub copies: usize,
    /// Highest learning rate, and the last one; it falls linearly.
    pub rates: [f32; 2],
    /// Learning rate of word vectors, if they move; it falls likewise.
    pub word_rate: Option<f32>,
    /// Whether letter features are rounded as in the model's file.
    pub is_rounded: bool,
    /// What is hidden of the input.
    pub hiding: Hiding,
    /// Share of the hidden layer that is hidden.
    pub drop: f32,
}

/// Trains `network` and gives it its average weights; `report` is shown them after each pass.
pub fn learn(
    network: &mut Network,
    types: &Types,
    examples: &[Example],
    plan: Plan,
    random: &mut Random,
    report: impl Fn(&Network) -> String,
) {
    let clock = Instant::now();
    let mut order: Vec<usize> = (0..examples.len()).collect();
    let mut average: Vec<Matrix> = values(network);
    let mut workers = Workers::new(network, plan.copies);
    let Plan { hiding, drop, is_rounded, .. } = plan;
    let task =
        Task { types, lesson: Lesson { total: 0.0, hiding, drop, words_move: plan.word_rate.is_some() }, is_rounded };
    let steps = plan.passes * examples.len().div_ceil(plan.batch);
    let mut step = 0;
    for pass in 1..=plan.passes {
        random.shuffle(&mut order);
        for chunk in order.chunks(plan.batch) {
            let batch: Vec<&Example> = chunk.iter().map(|&at| &examples[at]).collect();
            workers.learn(network, &batch, task, random);
            let warmth = (step as f32 / WARM_UP).min(1.0);
            let fallen = step as f32 / steps as f32;
            let [first, last] = plan.rates;
            move_weights(network, (first + (last - first) * fallen) * warmth);
            if let Some(rate) = plan.word_rate {
                network.encoder.move_words(rate * (1.0 + (last / first - 1.0) * fallen) * warmth);
            }
            step += 1;
            if step % SAMPLING == 0 {
                take_sample(&mut average, network, step);
            }
            if step % TOLD == 0 {
                eprintln!("step {step} of {steps}, {:.0} s", clock.elapsed().as_secs_f32());
            }
        }
        let shown = averaged(network, &average);
        println!("pass {pass}: {}, {:.0} s", report(&shown), clock.elapsed().as_secs_f32());
    }
    *network = averaged(network, &average);
}

fn values(network: &mut Network) -> Vec<Matrix> {
    network.parameters().iter().map(|parameter| parameter.value.clone()).collect()
}

fn move_weights(network: &mut Network, rate: f32) {
    let square: f32 = network.parameters().iter().map(|parameter| parameter.gradient_square()).sum();
    let length = square.sqrt();
    for parameter in network.parameters() {
        if LONGEST_GRADIENT < length {
            parameter.scale_gradient(LONGEST_GRADIENT / length);
        }
        parameter.step(rate);
    }
}

/// Young averages forget faster, so that the first weights do not linger.
fn take_sample(average: &mut [Matrix], network: &mut Network, step: usize) {
    let step = step as f32;
    let decay = DECAY.min((1.0 + step) / (10.0 + step)).powi(SAMPLING as i32);
    for (average, parameter) in average.iter_mut().zip(network.parameters()) {
        for (average, value) in average.iter_mut().zip(&parameter.value) {
            *average += (1.0 - decay) * (value - *average);
        }
    }
}

fn averaged(network: &Network, average: &[Matrix]) -> Network {
    let mut network = network.clone();
    for (parameter, average) in network.parameters().into_iter().zip(average) {
        parameter.value.assign(average);
    }
    network
}
