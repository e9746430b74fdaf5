//! The features of a token: 32-bit keys made of what stands around it and what was decided before it.

use super::lexicon::Entry;
use super::word::Word;
use crate::hash::{Hash, mix};

/// What is known of a token before any decision: its looks, and what the lexicon says of it.
#[derive(Debug, Clone, Copy, Default)]
pub struct Known {
    /// What it looks like.
    pub word: Word,
    /// What the lexicon says.
    pub entry: Entry,
    /// Hash of how the last word of its clause looks, where the verb often stands; see [`prepare`].
    pub clause_end: u32,
}

/// Tells every token of a sentence how its clause ends.
pub fn prepare(tokens: &mut [Known]) {
    let mut clause_end = 0;
    let mut is_next_mark = true;
    for token in tokens.iter_mut().rev() {
        let is_mark = is_mark(token);
        if is_next_mark && !is_mark {
            let [_, suffix2, ..] = token.word.suffixes;
            let [_, prefix2, ..] = token.word.prefixes;
            clause_end = mix(mix(suffix2, prefix2), u32::from(token.entry.class));
        }
        token.clause_end = clause_end;
        is_next_mark = is_mark;
    }
}

/// Whether a token is a mark that ends a clause.
fn is_mark(token: &Known) -> bool {
    MARKS.contains(&token.word.form)
}

/// Hashes of the marks that end a clause.
const MARKS: [u32; 8] =
    [mark(b','), mark(b'.'), mark(b';'), mark(b':'), mark(b'!'), mark(b'?'), mark(b'('), mark(b')')];

const fn mark(byte: u8) -> u32 {
    Hash::new().byte(byte).value()
}

/// A token within its sentence.
#[derive(Debug, Clone, Copy)]
pub struct Window<'a> {
    /// All tokens of the sentence.
    pub tokens: &'a [Known],
    /// Index of the token.
    pub at: usize,
}

impl Window<'_> {
    /// The token `distance` places to the right; an empty one beyond either end.
    fn token(&self, distance: isize) -> Known {
        let at = self.at.checked_add_signed(distance);
        at.and_then(|at| self.tokens.get(at)).copied().unwrap_or(OUTSIDE)
    }
}

/// Stands beyond the ends of a sentence.
const OUTSIDE: Known = Known {
    word: Word { form: 1, lower: 1, prefixes: [1; 4], suffixes: [1; 5], shape: 1 },
    entry: Entry { cluster: 0, class: 0 },
    clause_end: 0,
};

/// The features that depend on words alone, each given to `add`.
pub fn lexical(window: Window<'_>, mut add: impl FnMut(u32)) {
    let [left2, left, this, right, right2] = [-2, -1, 0, 1, 2].map(|distance| window.token(distance));
    let Word { form, lower, prefixes: [_, prefix2, prefix3, prefix4], suffixes, shape } = this.word;
    let [suffix1, suffix2, suffix3, suffix4, suffix5] = suffixes;
    let is_first = u32::from(window.at == 0);
    let [cluster, class] = this.entry.hashes();
    let [left_cluster, left_class] = left.entry.hashes();
    let [right_cluster, right_class] = right.entry.hashes();
    let keys = [
        form,
        lower,
        prefix2,
        prefix3,
        prefix4,
        suffix1,
        suffix2,
        suffix3,
        suffix4,
        suffix5,
        mix(shape, is_first),
        mix(shape, suffix2),
        mix(shape, suffix3),
        left.word.lower,
        right.word.lower,
        left2.word.lower,
        right2.word.lower,
        left.word.suffixes[2],
        right.word.suffixes[2],
        right.word.suffixes[1],
        mix(left.word.shape, right.word.shape),
        mix(shape, left.word.lower),
        mix(shape, right.word.lower),
        mix(left.word.lower, lower),
        mix(lower, right.word.lower),
        mix(left.word.lower, right.word.lower),
        mix(cluster, is_first),
        mix(left_cluster, cluster),
        mix(cluster, right_cluster),
        right_cluster,
        left_cluster,
        mix(left_cluster, right_cluster),
        mix(class, shape),
        mix(left_class, class),
        mix(class, right_class),
        mix(mix(left_class, class), right_class),
        mix(right_class, u32::from(right2.entry.class)),
        mix(class, suffix2),
        mix(this.clause_end, lower),
        mix(this.clause_end, class),
    ];
    for (template, key) in (1..).zip(keys) {
        add(mix(key, template));
    }
}

/// The features that depend on the two labels before, nearest first, each given to `add`.
pub fn historical(window: Window<'_>, labels: [u8; 2], mut add: impl FnMut(u32)) {
    let [last, before] = labels.map(u32::from);
    let both = last << 8 | before;
    let this = window.token(0);
    let right = window.token(1);
    let keys = [
        last,
        both,
        mix(last, this.word.lower),
        mix(both, this.word.lower),
        mix(both, u32::from(this.entry.class)),
        mix(last, this.word.suffixes[2]),
        mix(both, this.word.shape),
        mix(last, right.word.lower),
        mix(mix(last, u32::from(this.entry.class)), u32::from(right.entry.class)),
        mix(last, u32::from(this.entry.cluster)),
        mix(mix(last, this.word.suffixes[1]), right.word.suffixes[1]),
    ];
    for (template, key) in (100..).zip(keys) {
        add(mix(key, template));
    }
}
