//! The labels of marked corpora as numbers, and which may follow which.

use crate::net::Matrix;

/// The kinds of names of GermEval 2014, in the order of the model's labels.
pub const KINDS: [&str; 12] = [
    "PER", "LOC", "ORG", "OTH", "PERderiv", "LOCderiv", "ORGderiv", "OTHderiv", "PERpart", "LOCpart", "ORGpart",
    "OTHpart",
];

/// Labels: none, then beginning and inside of each kind.
pub const LABELS: usize = 1 + 2 * KINDS.len();

/// The number of a label as corpora write it; unknown kinds are no name.
pub fn number(label: &str) -> usize {
    let Some((position, kind)) = label.split_once('-') else { return 0 };
    let kind = if kind == "MISC" { "OTH" } else { kind };
    match KINDS.iter().position(|known| *known == kind) {
        Some(at) => 1 + 2 * at + usize::from(position == "I"),
        None => 0,
    }
}

/// The name of a label.
pub fn name(label: usize) -> String {
    match label.checked_sub(1) {
        None => "O".to_owned(),
        Some(at) => format!("{}-{}", if at % 2 == 0 { "B" } else { "I" }, KINDS[at / 2]),
    }
}

/// 0 where a label (column) may follow another (row; the last row is the sentence's start), else a very low score.
pub fn allowed() -> Matrix {
    let mut allowed = Matrix::zeros((LABELS + 1, LABELS));
    for kind in 0..KINDS.len() {
        let inside = 2 + 2 * kind;
        for before in (0..=LABELS).filter(|before| *before != inside && *before != inside - 1) {
            allowed[(before, inside)] = -1e4;
        }
    }
    allowed
}

/// A name: first token, token after its last, kind.
pub type Name = (usize, usize, usize);

/// The names of a sentence.
pub fn names(labels: &[usize]) -> Vec<Name> {
    let mut names: Vec<Name> = Vec::new();
    for (at, &label) in labels.iter().enumerate() {
        let Some(code) = label.checked_sub(1) else { continue };
        let kind = code / 2;
        match names.last_mut() {
            Some(last) if code % 2 == 1 && last.1 == at && last.2 == kind => last.1 = at + 1,
            _ => names.push((at, at + 1, kind)),
        }
    }
    names
}
