//! Prefixes of verbs: `mit` in `mitteilen`, `ver` in `verstehen`.

use std::sync::LazyLock;

use crate::lexicon::entries;

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

/// All prefixes, sorted.
static PREFIXES: LazyLock<Vec<Prefix>> = LazyLock::new(|| {
    let prefix = |(text, kind)| Prefix { text, parts: kind != "stays", stays: kind != "parts" };
    entries(include_str!("../../data/verb_prefixes.txt")).map(prefix).collect()
});

/// The ways to divide a word into a prefix and a rest that could be a verb form.
pub(super) fn divide(word: &str) -> impl Iterator<Item = (Prefix, &str)> {
    let first = word.as_bytes().first().copied().unwrap_or_default();
    let initial = |prefix: &Prefix| prefix.text.as_bytes().first().copied().unwrap_or_default();
    let start = PREFIXES.partition_point(|prefix| initial(prefix) < first);
    let alike = PREFIXES.get(start..).unwrap_or_default().iter().take_while(move |prefix| initial(prefix) == first);
    alike.filter_map(move |&prefix| {
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

/// Prefix and verb on both sides of `ge` or `zu`, where the prefix is one that parts.
pub fn divided_by<'a>(form: &'a str, infix: &str) -> Option<(&'static str, &'a str)> {
    let mut divided = divide(form).filter(|(prefix, _)| prefix.parts);
    divided.find_map(|(prefix, rest)| Some((prefix.text, rest.strip_prefix(infix)?)))
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
        assert!(PREFIXES.is_sorted_by_key(|prefix| prefix.text));
    }

    #[test]
    fn short_rest_is_no_verb() {
        assert_eq!(divide("ab").count(), 0);
        assert!(divide("abtun").any(|(prefix, rest)| (prefix.text, rest) == ("ab", "tun")));
        assert!(divide("übersehen").any(|(prefix, rest)| (prefix.text, rest) == ("über", "sehen")));
    }
}
