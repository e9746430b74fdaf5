//! The network's squashing functions, in arithmetic that compiles to vector instructions and agrees everywhere.

/// Beyond this the hyperbolic tangent is 1 to within the approximation's error.
const TANH_LIMIT: f32 = 4.9;

/// The greater of two numbers, neither of which is NaN: one instruction, where `f32::max` calls a function in
/// WebAssembly.
#[inline]
pub fn greater(a: f32, b: f32) -> f32 {
    if a < b { b } else { a }
}

/// The hyperbolic tangent, to within 2e-4 (Lambert's continued fraction cut after the seventh term).
#[inline]
pub fn tanh(x: f32) -> f32 {
    let x = -greater(-greater(x, -TANH_LIMIT), -TANH_LIMIT);
    let square = x * x;
    let above = x * (135_135.0 + square * (17_325.0 + square * (378.0 + square)));
    let below = 135_135.0 + square * (62_370.0 + square * (3_150.0 + square * 28.0));
    above / below
}

/// The logistic function, to within 1e-4.
#[inline]
pub fn logistic(x: f32) -> f32 {
    0.5 + 0.5 * tanh(0.5 * x)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn approximations_are_close() {
        for step in -100..=100 {
            let x = step as f32 / 10.0;
            assert!((tanh(x) - x.tanh()).abs() < 2e-4, "{x}");
            assert!((logistic(x) - 1.0 / (1.0 + (-x).exp())).abs() < 1e-4, "{x}");
        }
    }
}
