//! Two years joined by a mark: `1990-1995`, `2019/20`.

use super::super::value::{Expression, Stretch, Year};
use super::{Found, Scan};

/// `1990-1995`, `2019/2020`, `2019/20`, `1914–18`: two years joined by a mark.
pub(super) fn years(scan: Scan<'_>, at: usize) -> Found<Expression> {
    let at = scan.skip(at, &["von", "jahren", "jahre"]);
    let first = scan.digits(at).filter(|digits| digits.len == 4 && (1000..=2199).contains(&digits.value))?;
    let is_slash = scan.is_mark(at + 1, '/');
    let is_joined = is_slash || scan.is_dash(at + 1);
    let second = scan.digits(at + 2).filter(|_| is_joined)?;
    let is_glued_pair = scan.is_glued(at + 1) && scan.is_glued(at + 2);
    let last = match second.len {
        4 => second.value,
        2 if is_glued_pair => first.value / 100 * 100 + second.value,
        _ => return None,
    };
    let goes_on =
        scan.is_glued(at + 3) && (scan.digits(at + 4).is_some() && !scan.is_mark(at + 3, ')') || scan.is_word(at + 3));
    let is_apart = scan.is_glued(at) && !matches!(scan.mark(at.wrapping_sub(1)), Some('(' | '[' | '„' | '"'));
    let is_counted = scan.is_noun(at + 3) && second.len == 4 && !is_glued_pair;
    // `2020-05` is a month.
    let is_month = second.len == 2 && !is_slash && second.value <= 12 && first.value % 100 >= second.value;
    if last <= first.value || 300 < last - first.value || goes_on || is_apart || is_counted || is_month {
        return None;
    }
    let of = |value: u32| Box::new(Expression::Stretch(Stretch::Year(Year::Fixed(value as i32))));
    Some((Expression::Range(of(first.value), of(last)), at + 3))
}
