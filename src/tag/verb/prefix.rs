//! Prefixes of verbs: `mit` in `mitteilen`, `ver` in `verstehen`.

use std::sync::LazyLock;

/// A prefix, and how it behaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Prefix {
    /// The prefix.
    pub(super) text: &'static str,
    /// Whether it parts from its verb, and so stands before `ge` and `zu`: `mitgeteilt`, `mitzuteilen`.
    pub(super) parts: bool,
    /// Whether it stays with its verb, and so takes the place of `ge`: `verstanden`.
    pub(super) stays: bool,
}

/// All prefixes.
static PREFIXES: LazyLock<Vec<Prefix>> = LazyLock::new(|| {
    let lines = include_str!("../../data/verb_prefixes.txt").lines().filter(|line| !line.starts_with('#'));
    let pairs = lines.filter_map(|line| line.split_once(' '));
    pairs.map(|(text, kind)| Prefix { text, parts: kind != "stays", stays: kind != "parts" }).collect()
});

/// The ways to divide a word into a prefix and a rest that could be a verb form.
pub(super) fn divide(word: &str) -> impl Iterator<Item = (Prefix, &str)> {
    PREFIXES.iter().filter_map(move |&prefix| {
        let rest = word.strip_prefix(prefix.text)?;
        (SHORTEST_REST <= rest.len()).then_some((prefix, rest))
    })
}

/// Shortest form that follows a prefix, in bytes: `tut`, `aß`.
const SHORTEST_REST: usize = 3;

/// Whether the verb keeps its prefix, or has one after the prefix that parts: `verhaftet`, `vorbereitet`.
pub(super) fn stays(word: &str) -> bool {
    let stays = |word: &str| divide(word).any(|(prefix, _)| prefix.stays);
    stays(word) || divide(word).any(|(prefix, rest)| prefix.parts && stays(rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_understood() {
        let find = |text| PREFIXES.iter().find(|prefix| prefix.text == text).map(|it| (it.parts, it.stays));
        assert_eq!(find("mit"), Some((true, false)));
        assert_eq!(find("ver"), Some((false, true)));
        assert_eq!(find("über"), Some((true, true)));
    }

    #[test]
    fn short_rest_is_no_verb() {
        assert_eq!(divide("ab").count(), 0);
        assert!(divide("abtun").any(|(prefix, rest)| (prefix.text, rest) == ("ab", "tun")));
    }
}
