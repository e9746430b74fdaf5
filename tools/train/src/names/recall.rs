//! Makes a network bolder: trained on likelihood, it misses more names than it invents.

use super::evaluate;
use super::network::Network;
use super::types::Types;

/// How much less the label of no name may score, in steps of a quarter.
const STEPS: usize = 8;

/// Lowers the score of no name, in one head, by what gives the best F1 on sentences with gold labels.
pub fn tune(network: &mut Network, types: &Types, sentences: &[&[u32]], gold: &[Vec<usize>], head: usize) {
    let usual = network.heads[head].bias.value[(0, 0)];
    let mut best = (0.0, usual);
    for step in 0..=STEPS {
        let score = usual - 0.25 * step as f32;
        network.heads[head].bias.value[(0, 0)] = score;
        let f1 = evaluate::f1(&network.label(types, sentences, head), gold);
        if best.0 < f1 {
            best = (f1, score);
        }
    }
    network.heads[head].bias.value[(0, 0)] = best.1;
    println!("head {head}: no name scores {:.2} less, F1 {:.2}", usual - best.1, best.0);
}
