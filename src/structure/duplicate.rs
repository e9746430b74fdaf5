//! Finds lines that repeat the title: as a slug, in ASCII, behind a number.

/// Longest title, in characters.
const MAX_TITLE: usize = 250;

/// Whether `line` says what `title` says, numbers before it and spelling apart.
pub(super) fn repeats(title: &str, line: &str) -> bool {
    // Folding ä to ae makes a line longer, a number in front too; beyond this it is another text.
    if MAX_TITLE < title.chars().count() || 2 * title.len() + 20 < line.len() {
        return false;
    }
    let line = fold(line);
    let title = fold(title);
    let bare = line.trim_start_matches(|c: char| c.is_ascii_digit());
    8 <= title.len() && (line == title || bare == title)
}

/// Letters and digits in lower case, umlauts spelled out.
fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' => folded.push_str("ae"),
            'ö' => folded.push_str("oe"),
            'ü' => folded.push_str("ue"),
            'ß' => folded.push_str("ss"),
            _ if c.is_alphanumeric() => folded.push(c),
            _ => {}
        }
    }
    folded
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn title_is_known_in_ascii_and_behind_a_number() {
        assert!(repeats("Größe zählt: Öl für Köln", "1665661624 Groesse zaehlt Oel fuer Koeln"));
        assert!(repeats("Größe zählt: Öl für Köln", "groesse-zaehlt-oel-fuer-koeln"));
        assert!(!repeats("Größe zählt: Öl für Köln", "Öl für Köln und Bonn"));
    }
}
