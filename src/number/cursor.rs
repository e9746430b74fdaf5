//! Steps over words and the gaps between them, a bounded number of bytes at a time.

/// Longest word looked at, in letters; the longest number word below a quintillion has some 150.
const MAX_WORD: usize = 240;

/// The letters from byte `at` on; none where they are too many.
pub(crate) fn word_at(text: &str, at: usize) -> &str {
    let rest = text.get(at..).unwrap_or_default();
    let letters = rest.char_indices().take(MAX_WORD + 1).find(|(_, it)| !it.is_alphabetic());
    let len = letters.map_or(if rest.len() <= MAX_WORD { rest.len() } else { 0 }, |(len, _)| len);
    rest.get(..len).unwrap_or_default()
}

/// Where the next word starts: after a single space, or no-break space, or line break.
pub(crate) fn next_word(text: &str, end: usize) -> Option<usize> {
    let rest = text.get(end..)?;
    let gap = gap(rest)?;
    (gap > 0).then_some(end + gap)
}

/// The length of the white space that `rest` starts with; none where it is more than a word gap.
pub(crate) fn gap(rest: &str) -> Option<usize> {
    const MAX_SPACES: usize = 3;
    let spaces = rest.chars().take(MAX_SPACES).take_while(|it| it.is_whitespace());
    let (mut len, mut n_breaks) = (0, 0);
    for space in spaces {
        len += space.len_utf8();
        n_breaks += usize::from(space == '\n');
    }
    (n_breaks < 2 && len < rest.len()).then_some(len)
}
