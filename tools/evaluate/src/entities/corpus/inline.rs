//! Our own marked sentences, one a line: tokens parted by spaces, each name in braces behind its kind.

use super::types::{Corpus, Marked, Name};

/// The sentences of a text; the error is the number of a line whose braces do not match.
pub(super) fn parse(text: &str) -> Result<Corpus, usize> {
    let lines = (1..).zip(text.lines()).filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    let sentences = lines.map(|(number, line)| marked(line).ok_or(number)).collect::<Result<Vec<_>, usize>>()?;
    Ok(Corpus { sentences, has_ways: true })
}

fn marked(line: &str) -> Option<Marked> {
    let mut marked = Marked::default();
    let mut open: Option<(usize, &str)> = None;
    for token in line.split(' ') {
        if let Some(kind) = token.strip_prefix('{') {
            if open.is_some() {
                return None;
            }
            open = Some((marked.words.len(), kind));
            continue;
        }
        let (word, closes) = token.strip_suffix('}').map_or((token, false), |word| (word, true));
        marked.words.push(word.to_owned());
        if closes {
            let (start, kind) = open.take()?;
            marked.outer.push(Name { start, end: marked.words.len(), kind: kind.to_owned() });
        }
    }
    open.is_none().then_some(marked)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stand_in_braces() {
        let corpus = parse("# Regeln\nDie {ORG Werft Nord AG} in {LOC Ulm} .\n").unwrap();
        let [Marked { words, outer, .. }] = corpus.sentences.as_slice() else { panic!("one sentence") };
        assert_eq!(words.join(" "), "Die Werft Nord AG in Ulm .");
        let name = |start, end, kind: &str| Name { start, end, kind: kind.to_owned() };
        assert_eq!(outer, &[name(1, 4, "ORG"), name(5, 6, "LOC")]);
    }

    #[test]
    fn line_whose_braces_do_not_match_is_named() {
        assert_eq!(parse("Ulm .\nDie {ORG Werft .").err(), Some(2));
        assert_eq!(parse("Ulm} .").err(), Some(1));
    }
}
