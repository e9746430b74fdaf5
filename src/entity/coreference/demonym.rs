//! Makes a town's name of its adjective: `Leverkusen` of `Leverkusener`.

use std::sync::LazyLock;

use crate::lexicon;

static ENDINGS: LazyLock<Vec<(&str, &str)>> =
    LazyLock::new(|| lexicon::entries(include_str!("../../data/town_endings.txt")).collect());

/// What an ending stands behind, at least, in bytes: `Wi` of `Wiener`.
const LEAST_STEM: usize = 2;

/// The town that an adjective in -er is made of, where its ending tells.
pub(super) fn of_adjective(adjective: &str) -> Option<String> {
    ENDINGS.iter().find_map(|(ending, town)| {
        let stem = adjective.strip_suffix(ending).filter(|stem| LEAST_STEM <= stem.len())?;
        Some(format!("{stem}{town}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn endings_tell_the_town() {
        for (adjective, town) in [
            ("Leverkusener", "Leverkusen"),
            ("Göttinger", "Göttingen"),
            ("Paderborner", "Paderborn"),
            ("Braunschweiger", "Braunschweig"),
            ("Wiener", "Wien"),
        ] {
            assert_eq!(of_adjective(adjective).as_deref(), Some(town));
        }
        assert_eq!(of_adjective("Bremer"), None, "Brem, Bremen or Breme");
    }
}
