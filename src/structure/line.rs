//! Lines of a text, and whether they were wrapped at a fixed width.

use crate::text::Span;

/// A line that holds more than white space.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line {
    /// The line without white space at its ends.
    pub(super) span: Span,
    /// Whether a blank line or the text's start stands before.
    pub(super) after_gap: bool,
    /// Length in characters.
    pub(super) width: u32,
    /// Length of its first word in characters.
    first_word: u32,
    /// Whether it ends as sentences end.
    ends_sentence: bool,
}

/// Widest column that text is wrapped at.
const MAX_COLUMN: u32 = 110;
/// Narrowest column that text is wrapped at.
const MIN_COLUMN: u32 = 40;
/// Fewest wrapped lines that show that a text is wrapped.
const MIN_WRAPPED: usize = 3;

/// The lines of `text` between the bytes `start` and `end` that are not blank.
pub(super) fn lines(text: &str, start: usize, end: usize) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut at = start;
    let mut after_gap = true;
    for line in text.get(start..end).unwrap_or_default().split_inclusive(is_line_end) {
        let body = line.trim();
        if body.is_empty() {
            // The line feed of CRLF is no line of its own.
            after_gap |= line != "\n" || !text.get(..at).is_some_and(|before| before.ends_with('\r'));
        } else {
            let from = at + line.len() - line.trim_start().len();
            lines.push(Line {
                span: Span::new(from as u32, (from + body.len()) as u32),
                after_gap,
                width: body.chars().count() as u32,
                first_word: body.chars().take_while(|c| !c.is_whitespace()).count() as u32,
                ends_sentence: ends_sentence(body),
            });
            after_gap = false;
        }
        at += line.len();
    }
    lines
}

fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Whether a text ends in a stop, perhaps with closing marks behind it.
pub(super) fn ends_sentence(text: &str) -> bool {
    let body = text.trim_end_matches(['"', '“', '”', '«', '»', '‘', '’', '\'', '‹', '›', ')', ']']);
    body.ends_with(['.', '!', '?', '…'])
}

/// The column at which the lines were wrapped, none where each line is a paragraph.
///
/// A wrapped line is one that the next line's first word would have made too long.
pub(super) fn column(lines: &[Line]) -> Option<u32> {
    let widest = lines.iter().map(|line| line.width).filter(|&width| width <= MAX_COLUMN).max()?;
    let too_wide = lines.iter().filter(|line| MAX_COLUMN < line.width).count();
    if widest < MIN_COLUMN || lines.len() < 20 * too_wide {
        return None;
    }
    let pairs = || lines.iter().zip(lines.iter().skip(1)).filter(|(_, next)| !next.after_gap);
    let wrapped = || pairs().filter(|(line, next)| is_full(line, next, widest));
    let n_wrapped = wrapped().count();
    let n_open = wrapped().filter(|(line, _)| !line.ends_sentence).count();
    // Where paragraphs are lines, most lines end sentences and few are full.
    (MIN_WRAPPED <= n_wrapped && pairs().count() <= 2 * n_wrapped && n_wrapped < 2 * n_open).then_some(widest)
}

/// Whether `next` goes on with the paragraph of `line` in text wrapped at `column`.
pub(super) fn goes_on(line: &Line, next: &Line, column: u32) -> bool {
    // Not every program fills its lines; one that is rather long and ends no sentence goes on too.
    let is_open = !line.ends_sentence && 6 * column < 10 * line.width;
    !next.after_gap && (is_full(line, next, column) || is_open)
}

fn is_full(line: &Line, next: &Line, column: u32) -> bool {
    column < line.width + 1 + next.first_word
}
