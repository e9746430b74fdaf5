//! The adjective that a name begins with, as it stands without an article: `Deutscher Wetterdienst`.

use std::sync::LazyLock;

use super::key;
use crate::lexicon;

static STEMS: LazyLock<Vec<&str>> = LazyLock::new(|| lexicon::words(include_str!("../../data/name_adjectives.txt")));

static NEUTER: LazyLock<Vec<&str>> = LazyLock::new(|| lexicon::words(include_str!("../../data/neuter_endings.txt")));

/// A name whose adjective has the ending that `article` before it calls for, with the ending that it has alone.
///
/// None where the name begins with no adjective, or the ending is the same.
pub(super) fn alone(name: &str, article: &str) -> Option<String> {
    let (adjective, noun) = name.split_once(' ')?;
    let (stem, ending) = ["en", "e"].iter().find_map(|it| Some((adjective.strip_suffix(it)?, *it)))?;
    let own = match (article.to_lowercase().as_str(), ending) {
        ("das", "e") => "es",
        ("der", "e") => "er",
        ("des" | "dem", "en") => {
            if is_neuter(noun) {
                "es"
            } else {
                "er"
            }
        }
        // Of several: `den Vereinten Nationen`.
        ("den", "en") => {
            if head(noun).ends_with('n') {
                "e"
            } else {
                "er"
            }
        }
        ("der" | "die", "en") => "e",
        _ => return None,
    };
    is_adjective(stem).then(|| format!("{stem}{own} {noun}"))
}

/// A name behind an oblique article without the ending of what may be an adjective, though none that is known.
pub(super) fn oblique(name: &str, article: &str) -> Option<String> {
    let (stem, noun) = name.split_once("en ").filter(|_| matches!(article, "des" | "dem" | "den" | "der"))?;
    may_be_adjective(stem).then(|| format!("{stem}e {noun}"))
}

/// Whether what stands before `-en` may be an adjective: `Deutsch` in `der Deutschen Bahn`; not several words, as in
/// `der Zeitung Neuen Typs`, nor `Gre` in `dem Green Deal`.
fn may_be_adjective(stem: &str) -> bool {
    !stem.contains(' ') && 3 <= stem.len() && !stem.ends_with(['a', 'e', 'o'])
}

/// What stands before -isch, at least, in bytes: `Fischer` is no adjective.
const LEAST_STEM: usize = 2;

/// An adjective in -isch without its ending: `koreanisch` of `koreanischen`.
pub(super) fn uninflected(adjective: &str) -> &str {
    let stem = adjective
        .find("isch")
        .filter(|at| LEAST_STEM <= *at)
        .and_then(|at| adjective.split_at_checked(at + "isch".len()));
    stem.filter(|(_, ending)| matches!(*ending, "e" | "en" | "em" | "er" | "es")).map_or(adjective, |(stem, _)| stem)
}

/// Whether a word without its ending is an adjective as names begin with: `Porsch` of `Porsche` is none.
fn is_adjective(stem: &str) -> bool {
    ["isch", "lich", "ig"].iter().any(|ending| stem.ends_with(ending)) || STEMS.contains(&stem)
}

fn is_neuter(noun: &str) -> bool {
    let head = head(noun).to_lowercase();
    let stems = key::without_genitive(&head).chain([head.as_str()]);
    let ends = |stem: &str| NEUTER.iter().any(|ending| stem.ends_with(ending));
    stems.into_iter().any(ends)
}

/// The first noun of a name, behind further adjectives.
fn head(noun: &str) -> &str {
    noun.split(' ').find(|word| !word.ends_with("en")).unwrap_or(noun)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn article_tells_the_ending() {
        for (article, name, expected) in [
            ("Der", "Deutsche Wetterdienst", "Deutscher Wetterdienst"),
            ("dem", "Deutschen Wetterdienst", "Deutscher Wetterdienst"),
            ("des", "Bayerischen Rundfunks", "Bayerischer Rundfunks"),
            ("des", "Deutschen Geoforschungszentrums", "Deutsches Geoforschungszentrums"),
            ("das", "Weiße Haus", "Weißes Haus"),
            ("der", "Deutschen Bahn", "Deutsche Bahn"),
            ("den", "Vereinten Nationen", "Vereinte Nationen"),
        ] {
            assert_eq!(alone(name, article).as_deref(), Some(expected));
        }
    }

    #[test]
    fn adjective_endings_are_told_from_words_in_en() {
        assert!(may_be_adjective("Deutsch") && may_be_adjective("Neu"));
        assert!(!may_be_adjective("Gre") && !may_be_adjective("Op") && !may_be_adjective("Zeitung Neu"));
    }

    #[test]
    fn adjectives_lose_their_ending() {
        assert_eq!(uninflected("koreanischen"), "koreanisch");
        assert_eq!(uninflected("Fischer"), "Fischer");
    }

    #[test]
    fn other_words_keep_their_ending() {
        for (article, name) in
            [("der", "Porsche Cup"), ("dem", "Green Deal"), ("die", "Deutsche Bahn"), ("der", "Bahn")]
        {
            assert_eq!(alone(name, article), None);
        }
    }
}
