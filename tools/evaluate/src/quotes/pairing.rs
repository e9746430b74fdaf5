//! Pairs gold and predicted quotations one to one so that the sum of their overlaps is greatest.

use pathfinding::kuhn_munkres::kuhn_munkres;
use pathfinding::matrix::Matrix;

use super::corpus::{Annotation, Part};
use super::token::Tokens;

/// The Hungarian algorithm wants whole numbers; this is the worth of a perfect overlap.
const PERFECT: f64 = 1_000_000.0;

/// What equal types add to a pair's score, so that they decide between equal overlaps.
const SAME_KIND: f64 = 0.01;

/// Indices of the gold and predicted quotations that are paired; only pairs that overlap count.
pub(super) fn pair(gold: &[Annotation], predicted: &[Annotation]) -> Vec<(usize, usize)> {
    if gold.is_empty() || predicted.is_empty() {
        return Vec::new();
    }
    // The algorithm wants no more rows than columns.
    let flipped = predicted.len() < gold.len();
    let (rows, columns) = if flipped { (predicted, gold) } else { (gold, predicted) };
    let weights = Matrix::from_fn(rows.len(), columns.len(), |(row, column)| {
        rows.get(row).zip(columns.get(column)).map_or(0, |(left, right)| weight(left, right))
    });
    let (_, columns_of) = kuhn_munkres(&weights);
    let pairs = columns_of.into_iter().enumerate();
    let pairs = pairs.filter(|&(row, column)| weights.get((row, column)).is_some_and(|&weight| 0 < weight));
    pairs.map(|(row, column)| if flipped { (column, row) } else { (row, column) }).collect()
}

fn weight(left: &Annotation, right: &Annotation) -> i64 {
    let overlap = f1(left.part(Part::Quote), right.part(Part::Quote));
    if overlap == 0.0 {
        return 0;
    }
    let bonus = if left.kind == right.kind { SAME_KIND } else { 0.0 };
    (PERFECT * (overlap + bonus)).round() as i64
}

/// F1 of two sets of tokens; 0 where they share none.
fn f1(left: &Tokens, right: &Tokens) -> f64 {
    let shared = left.intersection(right).count();
    if shared == 0 {
        return 0.0;
    }
    2.0 * shared as f64 / (left.len() + right.len()) as f64
}

#[cfg(test)]
mod tests {
    use super::super::corpus::Kind;
    use super::*;

    fn quote(kind: Kind, tokens: &[u32]) -> Annotation {
        let quote: Tokens = tokens.iter().copied().collect();
        Annotation {
            kind,
            parts: [quote, Tokens::new(), Tokens::new(), Tokens::new(), Tokens::new()],
            speaker_head: None,
        }
    }

    #[test]
    fn the_sum_decides_not_the_first_best() {
        // First gold fits both; only the other assignment pairs both gold quotes.
        let gold = [quote(Kind::Direct, &[1, 2, 3]), quote(Kind::Direct, &[3, 4])];
        let predicted = [quote(Kind::Direct, &[1, 2, 3, 4]), quote(Kind::Direct, &[1, 2])];
        let mut pairs = pair(&gold, &predicted);
        pairs.sort_unstable();
        assert_eq!(pairs, [(0, 1), (1, 0)]);
    }

    #[test]
    fn quotes_that_share_no_token_are_not_paired() {
        let gold = [quote(Kind::Direct, &[1, 2])];
        assert!(pair(&gold, &[quote(Kind::Direct, &[3])]).is_empty());
        assert!(pair(&gold, &[]).is_empty());
    }

    #[test]
    fn type_decides_between_equal_overlaps() {
        let gold = [quote(Kind::Indirect, &[1, 2])];
        let predicted = [quote(Kind::Direct, &[1, 2]), quote(Kind::Indirect, &[1, 2])];
        assert_eq!(pair(&gold, &predicted), [(0, 1)]);
    }

    #[test]
    fn more_gold_than_predicted_pairs_the_best() {
        let gold = [quote(Kind::Direct, &[1, 9]), quote(Kind::Direct, &[1, 2])];
        assert_eq!(pair(&gold, &[quote(Kind::Direct, &[1, 2])]), [(1, 0)]);
    }
}
