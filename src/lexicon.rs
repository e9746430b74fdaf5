//! Reads the tables under `data/`: one row a line, fields separated by tabs, `#` starts a comment line.
//!
//! The comments at a table's head say what its fields are, where its words come from and, where they are not our own,
//! under which licence; that the rows are sorted and the head complete, `tests/it/tidy` checks for all tables.

pub(crate) mod given_name;
pub(crate) mod office;
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

/// The rows of a table of `N` fields; those that a line lacks are empty.
pub(crate) fn columns<const N: usize>(file: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    entries(file).map(|(first, rest)| {
        let mut fields = std::iter::once(first).chain(rest.split('\t'));
        let row = std::array::from_fn(|_| fields.next().unwrap_or_default());
        debug_assert!(N == 1 || fields.all(str::is_empty), "more fields than {N}: {first}\t{rest}");
        row
    })
}

/// What `read` makes of each row of a table of `N` fields. A row that it does not understand is left out, and fails
/// every test that loads the table.
pub(crate) fn rows<const N: usize, T>(
    file: &'static str,
    read: impl Fn([&'static str; N]) -> Option<T>,
) -> impl Iterator<Item = T> {
    columns(file).filter_map(move |fields| {
        let row = read(fields);
        debug_assert!(row.is_some(), "not understood: {fields:?}");
        row
    })
}

/// Endings of German adjectives, longest first.
pub(crate) const ADJECTIVE_ENDINGS: [&str; 5] = ["en", "em", "er", "es", "e"];

/// Whether a word ends as an inflected adjective does.
pub(crate) fn is_inflected(word: &str) -> bool {
    ADJECTIVE_ENDINGS.iter().any(|ending| word.ends_with(ending))
}

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
    fn rows_are_read() {
        let number = |[word, value]: [&'static str; 2]| Some((word, value.parse::<u8>().ok()?));
        assert_eq!(rows("# source\neins\t1\nzwei\t2\n", number).collect::<Vec<_>>(), [("eins", 1), ("zwei", 2)]);
    }

    #[test]
    #[should_panic(expected = "not understood")]
    fn a_row_that_is_not_understood_fails() {
        rows("zwei\tzwo\n", |[_, value]: [&'static str; 2]| value.parse::<u8>().ok()).for_each(drop);
    }

    #[test]
    fn adjectives_are_found_without_their_ending() {
        assert!(adjective_forms("mutmaßlichen").any(|form| form == "mutmaßlich"));
        assert!(adjective_forms("angeblich").any(|form| form == "angeblich"));
    }
}
