//! Reads the lexicons under `data/`: one entry a line, fields separated by tabs, `#` starts a comment line.

pub mod verb;

/// The entries of a lexicon, as their first field and the rest of the line.
pub(crate) fn entries(file: &str) -> impl Iterator<Item = (&str, &str)> {
    let lines = file.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| line.split_once('\t').unwrap_or((line, "")))
}

/// The first fields of a lexicon.
pub(crate) fn words(file: &'static str) -> Vec<&'static str> {
    entries(file).map(|(word, _)| word).collect()
}

/// The entries of a lexicon of `N` fields; those that a line lacks are empty.
pub(crate) fn columns<const N: usize>(file: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    entries(file).map(|(first, rest)| {
        let mut fields = std::iter::once(first).chain(rest.split('\t'));
        std::array::from_fn(|_| fields.next().unwrap_or_default())
    })
}

/// Endings of German adjectives, longest first.
const ADJECTIVE_ENDINGS: [&str; 5] = ["en", "em", "er", "es", "e"];

/// The forms under which an inflected adjective may stand in a lexicon: itself, and without its ending.
pub(crate) fn adjective_forms(word: &str) -> impl Iterator<Item = &str> {
    let stems = ADJECTIVE_ENDINGS.iter().filter_map(move |ending| word.strip_suffix(ending));
    std::iter::once(word).chain(stems)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_empty_lines_are_no_entries() {
        let file = "# source\n\nangeblich\tdoubtful\nnie\n";
        assert_eq!(entries(file).collect::<Vec<_>>(), [("angeblich", "doubtful"), ("nie", "")]);
    }

    #[test]
    fn missing_columns_are_empty() {
        let rows: Vec<[&str; 3]> = columns("# source\nMeter\tmeter\tlength\nElle\tell\n").collect();
        assert_eq!(rows, [["Meter", "meter", "length"], ["Elle", "ell", ""]]);
        assert_eq!(words("# source\na\tb\nc\n"), ["a", "c"]);
    }

    #[test]
    fn adjectives_are_found_without_their_ending() {
        assert!(adjective_forms("mutmaßlichen").any(|form| form == "mutmaßlich"));
        assert!(adjective_forms("angeblich").any(|form| form == "angeblich"));
    }
}
