//! Checks gradients written by hand against finite differences of the loss.

use super::parameter::Parameter;
use crate::random::Random;

/// How far a weight is moved to either side.
const STEP: f32 = 1e-2;

/// Weights tried in each parameter: those with the steepest gradient, and as many others.
const TRIED: usize = 6;

/// What single precision leaves of a difference of losses, and how much a gradient may differ on top, as a share.
const NOISE: f32 = 5e-4;
const SHARE: f32 = 0.03;

/// Moves weights of every parameter of `model` to either side, and panics where the loss does not change as the
/// gradient says. `learn` adds the gradient to the parameters and returns the loss; the same for the same weights.
pub fn check<M>(model: &mut M, parameters: impl Fn(&mut M) -> Vec<&mut Parameter>, learn: impl Fn(&mut M) -> f32) {
    parameters(model).into_iter().for_each(|parameter| parameter.scale_gradient(0.0));
    learn(model);
    let gradients: Vec<Vec<f32>> =
        parameters(model).iter().map(|parameter| parameter.gradient.iter().copied().collect()).collect();
    let mut random = Random::new(7);
    for (number, gradient) in gradients.iter().enumerate() {
        assert!(gradient.iter().any(|change| *change != 0.0), "parameter {number} learns nothing");
        for at in chosen(gradient, &mut random) {
            let mut moved = |by: f32| {
                let weight = |model: &mut M, by: f32| *weight_of(parameters(model).swap_remove(number), at) += by;
                weight(model, by);
                let loss = learn(model);
                weight(model, -by);
                loss
            };
            let slope = (moved(STEP) - moved(-STEP)) / (2.0 * STEP);
            let (change, room) = (gradient[at], NOISE + SHARE * slope.abs());
            assert!((slope - change).abs() <= room, "parameter {number}, weight {at}: {change} where it is {slope}");
        }
    }
}

fn weight_of(parameter: &mut Parameter, at: usize) -> &mut f32 {
    &mut parameter.value.as_slice_mut().expect("matrices lie row by row")[at]
}

fn chosen(gradient: &[f32], random: &mut Random) -> Vec<usize> {
    let mut steepest: Vec<usize> = (0..gradient.len()).collect();
    steepest.sort_by(|a, b| gradient[*b].abs().total_cmp(&gradient[*a].abs()));
    steepest.truncate(TRIED);
    steepest.extend((0..TRIED).map(|_| random.below(gradient.len())));
    steepest
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Half the square of every weight: the gradient is the weight.
    fn learn(parameter: &mut Parameter, factor: f32) -> f32 {
        let value = parameter.value.clone();
        parameter.gradient += &(&value * factor);
        value.iter().map(|x| x * x).sum::<f32>() / 2.0
    }

    #[test]
    fn right_gradient_passes() {
        let mut parameter = Parameter::random(3, 4, 1.0, &mut Random::new(1));
        check(&mut parameter, |it| vec![it], |it| learn(it, 1.0));
    }

    #[test]
    #[should_panic(expected = "where it is")]
    fn wrong_gradient_is_found() {
        let mut parameter = Parameter::random(3, 4, 1.0, &mut Random::new(1));
        check(&mut parameter, |it| vec![it], |it| learn(it, 1.2));
    }
}
