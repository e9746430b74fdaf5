//! A linear-chain conditional random field (Lafferty et al. 2001): loss and gradient over label sequences.

use super::parameter::Parameter;
use super::{Matrix, row, row_mut};

/// The labels that a sentence is to get.
#[derive(Clone)]
pub struct Target {
    /// The likeliest label of each word.
    pub path: Vec<usize>,
    /// What else a word may be, in the order of the words.
    pub doubts: Vec<Doubt>,
}

/// A label that a word has with some probability, which the likeliest one lacks.
#[derive(Clone, Copy)]
pub struct Doubt {
    /// Index of the word.
    pub word: usize,
    /// The other label.
    pub label: usize,
    /// Its probability.
    pub share: f32,
}

impl Target {
    /// Labels without doubt.
    pub fn sure(path: Vec<usize>) -> Self {
        Self { path, doubts: Vec::new() }
    }

    /// Whether any word has, or may have, a label other than the first, that of no name.
    pub fn may_hold_names(&self) -> bool {
        !self.doubts.is_empty() || self.path.iter().any(|label| *label != 0)
    }
}

/// Gradient and loss of one sentence. Doubts change the gradient of words only; steps follow the likeliest labels.
///
/// `scores` has shape (rows, labels); `transitions` (labels + 1, labels), its last row the scores of first labels.
/// The gradient, times `weight`, is written to `gradient` and added to that of `transitions`.
pub fn loss(
    scores: &[&[f32]],
    target: &Target,
    transitions: &mut Parameter,
    allowed: &Matrix,
    weight: f32,
    gradient: &mut [Vec<f32>],
) -> f32 {
    let labels = allowed.ncols();
    let gold = &target.path;
    let table = &transitions.value + allowed;
    let powers = table.mapv(f32::exp);
    let (alphas, scales) = forward(scores, &powers, labels);
    let mut beta = vec![1.0f32; labels];
    let mut log_total = 0.0;
    let mut doubts = target.doubts.as_slice();
    for (at, scores_at) in scores.iter().enumerate() {
        log_total += scales[at].ln() + maximum(scores_at);
    }
    for at in (0..scores.len()).rev() {
        let norm = norm_of(&alphas[at], &beta);
        for ((gradient, alpha), beta) in gradient[at].iter_mut().zip(&alphas[at]).zip(&beta) {
            *gradient = weight * alpha * beta / norm;
        }
        gradient[at][gold[at]] -= weight;
        while let Some((doubt, before)) = doubts.split_last().filter(|(doubt, _)| doubt.word == at) {
            gradient[at][gold[at]] += weight * doubt.share;
            gradient[at][doubt.label] -= weight * doubt.share;
            doubts = before;
        }
        let pulled = pulled(&beta, scores[at], scales[at]);
        let mut earlier = vec![0.0f32; labels];
        if at > 0 {
            for from in 0..labels {
                let share = weight * alphas[at - 1][from] / norm;
                let mut sum = 0.0;
                let change = row_mut(&mut transitions.gradient, from);
                for ((power, pulled), change) in row(&powers, from).iter().zip(&pulled).zip(change) {
                    sum += power * pulled;
                    *change += share * power * pulled;
                }
                earlier[from] = sum;
            }
            row_mut(&mut transitions.gradient, gold[at - 1])[gold[at]] -= weight;
        } else {
            super::add(row_mut(&mut transitions.gradient, labels), &gradient[0]);
        }
        beta = earlier;
    }
    log_total - path_score(scores, gold, &table)
}

fn norm_of(alpha: &[f32], beta: &[f32]) -> f32 {
    alpha.iter().zip(beta).map(|(a, b)| a * b).sum()
}

/// What a row's labels pass back to those of the row before, transitions apart.
fn pulled(beta: &[f32], scores: &[f32], scale: f32) -> Vec<f32> {
    let top = maximum(scores);
    beta.iter().zip(scores).map(|(beta, score)| beta * (score - top).exp() / scale).collect()
}

/// Scaled forward probabilities of each row, and the scales.
fn forward(scores: &[&[f32]], powers: &Matrix, labels: usize) -> (Vec<Vec<f32>>, Vec<f32>) {
    let mut alphas: Vec<Vec<f32>> = Vec::with_capacity(scores.len());
    let mut scales = Vec::with_capacity(scores.len());
    for scores in scores {
        let mut alpha = match alphas.last() {
            None => row(powers, labels).to_vec(),
            Some(earlier) => {
                let mut sums = vec![0.0; labels];
                for (from, share) in earlier.iter().enumerate() {
                    for (sum, power) in sums.iter_mut().zip(row(powers, from)) {
                        *sum += share * power;
                    }
                }
                sums
            }
        };
        let top = maximum(scores);
        for (alpha, score) in alpha.iter_mut().zip(*scores) {
            *alpha *= (score - top).exp();
        }
        let scale = alpha.iter().sum::<f32>().max(1e-30);
        alpha.iter_mut().for_each(|alpha| *alpha /= scale);
        alphas.push(alpha);
        scales.push(scale);
    }
    (alphas, scales)
}

/// Probability of every label at every row.
pub fn marginals(scores: &[&[f32]], transitions: &Matrix, allowed: &Matrix) -> Vec<Vec<f32>> {
    let labels = allowed.ncols();
    let powers = (transitions + allowed).mapv(f32::exp);
    let (alphas, scales) = forward(scores, &powers, labels);
    let mut beta = vec![1.0f32; labels];
    let mut result = vec![Vec::new(); scores.len()];
    for at in (0..scores.len()).rev() {
        let norm = norm_of(&alphas[at], &beta);
        result[at] = alphas[at].iter().zip(&beta).map(|(a, b)| a * b / norm).collect();
        let pulled = pulled(&beta, scores[at], scales[at]);
        beta = (0..labels).map(|from| norm_of(row(&powers, from), &pulled)).collect();
    }
    result
}

/// The best sequence of labels.
pub fn best(scores: &[&[f32]], transitions: &Matrix, allowed: &Matrix) -> Vec<usize> {
    let labels = allowed.ncols();
    let table = transitions + allowed;
    let mut trail: Vec<Vec<usize>> = Vec::new();
    let mut best: Vec<f32> = Vec::new();
    for scores in scores {
        let mut next = vec![f32::MIN; labels];
        let mut from = vec![0; labels];
        if best.is_empty() {
            next.copy_from_slice(row(&table, labels));
        }
        for (before, reached) in best.iter().enumerate() {
            for (label, step) in row(&table, before).iter().enumerate() {
                if next[label] < reached + step {
                    next[label] = reached + step;
                    from[label] = before;
                }
            }
        }
        super::add(&mut next, scores);
        best = next;
        trail.push(from);
    }
    let mut label = (0..best.len()).max_by(|&a, &b| best[a].total_cmp(&best[b])).unwrap_or(0);
    let mut path = vec![0; scores.len()];
    for at in (0..scores.len()).rev() {
        path[at] = label;
        label = trail[at][label];
    }
    path
}

fn maximum(scores: &[f32]) -> f32 {
    scores.iter().copied().fold(f32::MIN, f32::max)
}

fn path_score(scores: &[&[f32]], gold: &[usize], table: &Matrix) -> f32 {
    let mut from = table.ncols();
    let mut total = 0.0;
    for (scores, &label) in scores.iter().zip(gold) {
        total += row(table, from)[label] + scores[label];
        from = label;
    }
    total
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::net::differences;
    use crate::random::Random;

    const LABELS: usize = 3;

    fn gold() -> Target {
        Target { path: vec![0, 2, 1, 1], doubts: vec![Doubt { word: 1, label: 0, share: 0.3 }] }
    }

    /// Scores of four words and transitions, learned together.
    fn learn(parts: &mut [Parameter; 2], target: &Target) -> f32 {
        let [scores, transitions] = parts;
        let values = scores.value.clone();
        let rows: Vec<&[f32]> = (0..4).map(|at| row(&values, at)).collect();
        let mut gradient = vec![vec![0.0; LABELS]; 4];
        let allowed = Matrix::zeros((LABELS + 1, LABELS));
        let mut total = loss(&rows, target, transitions, &allowed, 1.0, &mut gradient);
        for (at, gradient) in gradient.iter().enumerate() {
            super::super::add(row_mut(&mut scores.gradient, at), gradient);
        }
        // The loss leaves doubts out, their gradient does not: a share of the score goes to the other label.
        for doubt in &target.doubts {
            total += doubt.share * (rows[doubt.word][target.path[doubt.word]] - rows[doubt.word][doubt.label]);
        }
        total
    }

    #[test]
    fn gradient_is_that_of_the_loss() {
        let mut random = Random::new(2);
        let mut parts =
            [Parameter::random(4, LABELS, 1.0, &mut random), Parameter::random(LABELS + 1, LABELS, 1.0, &mut random)];
        for target in [gold(), Target::sure(gold().path)] {
            differences::check(&mut parts, |it| it.iter_mut().collect(), |it| learn(it, &target));
        }
    }

    #[test]
    fn marginals_are_probabilities_and_the_best_path_is_allowed() {
        let scores = [[0.2f32, 1.0, -0.5], [0.9, 0.8, 0.1]];
        let rows: Vec<&[f32]> = scores.iter().map(|row| row.as_slice()).collect();
        let transitions = Matrix::zeros((LABELS + 1, LABELS));
        let mut allowed = Matrix::zeros((LABELS + 1, LABELS));
        allowed[(1, 0)] = -1e4;
        for row in marginals(&rows, &transitions, &allowed) {
            assert!((row.iter().sum::<f32>() - 1.0).abs() < 1e-5);
        }
        assert_eq!(best(&rows, &transitions, &allowed), [1, 1], "the likelier 0 may not follow");
    }
}
