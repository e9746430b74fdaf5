//! Parts of speech, a sentence a line: `Ein##DET Satz##NOUN`.

/// A sentence of tokens with their parts of speech, as written (`NOUN`).
///
/// A contraction is one token with the part of speech of its first word: `im##_ in##ADP dem##DET` is `im`, `ADP`.
pub type Sentence = Vec<(String, String)>;

/// The sentences of a `.pos` file.
pub fn parse(text: &str) -> Vec<Sentence> {
    text.lines().map(parse_line).filter(|sentence| !sentence.is_empty()).collect()
}

fn parse_line(line: &str) -> Sentence {
    let mut tokens = line.split(' ').filter_map(|token| token.rsplit_once("##")).peekable();
    let mut sentence = Sentence::new();
    while let Some((form, tag)) = tokens.next() {
        if tag != "_" {
            sentence.push((form.to_owned(), tag.to_owned()));
            continue;
        }
        // Contractions of two words are the only ones: the next two tokens are its words.
        if let Some((_, first)) = tokens.next() {
            sentence.push((form.to_owned(), first.to_owned()));
        }
        tokens.next();
    }
    sentence
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contraction_is_one_token() {
        let sentence = parse_line("Er##PRON ist##AUX im##_ in##ADP dem##DET Haus##NOUN .##PUNCT");
        let forms: Vec<&str> = sentence.iter().map(|(form, _)| form.as_str()).collect();
        assert_eq!(forms, ["Er", "ist", "im", "Haus", "."]);
        assert_eq!(sentence.get(2).map(|(_, tag)| tag.as_str()), Some("ADP"));
    }

    #[test]
    fn number_sign_may_be_a_token() {
        assert_eq!(parse_line("###PUNCT"), [("#".to_owned(), "PUNCT".to_owned())]);
    }
}
