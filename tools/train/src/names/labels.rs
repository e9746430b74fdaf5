//! Label sequences as the trainer needs them: which steps are allowed, and which names they hold.

use wortlaut::entity::recognize::labels::{is_first, kind_of, may_follow};

pub use wortlaut::entity::recognize::labels::{KINDS, LABELS, parse};

use crate::net::Matrix;

/// Added to the score of a step that is not allowed.
const FORBIDDEN: f32 = -1e4;

/// What is added to each step's score. Shape (LABELS + 1, LABELS); the last row is the sentence's start.
pub fn allowed() -> Matrix {
    Matrix::from_shape_fn((LABELS + 1, LABELS), |(before, label)| {
        let before = (before < LABELS).then_some(before);
        if may_follow(before, label) { 0.0 } else { FORBIDDEN }
    })
}

/// A name: first token, token after its last, kind.
pub type Name = (usize, usize, usize);

/// The names of a sentence.
pub fn names(labels: &[usize]) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    for (at, &label) in labels.iter().enumerate() {
        let Some(kind) = kind_of(label) else { continue };
        match names.last_mut() {
            Some(last) if !is_first(label) && last.1 == at && last.2 == kind => last.1 = at + 1,
            _ => names.push((at, at + 1, kind)),
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_end_where_the_kind_changes() {
        let labels: Vec<usize> =
            ["B-PER", "I-PER", "B-PER", "O", "B-LOC"].iter().filter_map(|label| parse(label)).collect();
        assert_eq!(names(&labels), [(0, 2, 0), (2, 3, 0), (4, 5, 1)]);
    }
}
