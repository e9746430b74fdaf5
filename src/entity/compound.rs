//! Opens compounds that may hold a name.

/// The parts of a compound that may name something, longest first: `Baden-Württemberg`, then `Baden`.
pub(super) fn parts(compound: &str) -> impl Iterator<Item = &str> {
    // More hyphens than this are no name; the bound keeps the search linear.
    const MAX_PARTS: usize = 8;
    let hyphens = compound.match_indices(['-', '‑', '–']).take(MAX_PARTS);
    let prefixes: Vec<&str> =
        hyphens.filter_map(|(at, _)| compound.get(..at)).filter(|part| !part.is_empty()).collect();
    // `Ex-Sowjetunion`, `Nicht-EU-Land`: the name comes second.
    let second = compound.split_once(['-', '‑', '–']).map(|(_, rest)| rest);
    let inner = second.and_then(|rest| rest.split(['-', '‑', '–']).next()).filter(|_| 1 < prefixes.len());
    prefixes.into_iter().rev().chain(inner).chain(second)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compounds_are_opened_from_the_longest_part() {
        assert_eq!(parts("Ukraine-Krieg").collect::<Vec<_>>(), ["Ukraine", "Krieg"]);
        assert_eq!(parts("Nicht-EU-Land").collect::<Vec<_>>(), ["Nicht-EU", "Nicht", "EU", "EU-Land"]);
        assert_eq!(parts("Haus").count(), 0);
    }
}
