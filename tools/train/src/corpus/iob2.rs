//! Names marked token by token: one token a line with its labels, sentences parted by a blank line.

/// A token with its labels, in the order of the columns.
#[derive(Debug, PartialEq, Eq)]
pub struct Token {
    /// The token.
    pub form: String,
    /// Its labels, as written: `O`, `B-PER`, `I-LOCderiv`.
    pub labels: Vec<String>,
}

/// The columns of a file that hold a token and its labels, counted from 0.
#[derive(Debug, Clone, Copy)]
pub struct Columns<'a> {
    /// The column of the token.
    pub form: usize,
    /// The columns of its labels, outermost first.
    pub labels: &'a [usize],
}

/// GermEval 2014: token, outer label, inner label.
pub const GERMEVAL: Columns<'_> = Columns { form: 0, labels: &[1, 2] };
/// The Bundestag sittings: number, token, two empty columns, label.
pub const BUNDESTAG: Columns<'_> = Columns { form: 1, labels: &[4] };
/// MobIE: token, part of speech, chunk, label.
pub const MOBIE: Columns<'_> = Columns { form: 0, labels: &[3] };

/// The sentences of a file; a line without the columns asked for, and a `-DOCSTART-`, is left out.
pub fn parse(text: &str, columns: Columns<'_>) -> Vec<Vec<Token>> {
    let mut sentences = vec![Vec::new()];
    for line in text.lines() {
        if line.trim().is_empty() {
            sentences.push(Vec::new());
        } else if let (Some(token), Some(sentence)) = (parse_line(line, columns), sentences.last_mut()) {
            sentence.push(token);
        }
    }
    sentences.retain(|sentence| !sentence.is_empty());
    sentences
}

fn parse_line(line: &str, columns: Columns<'_>) -> Option<Token> {
    let fields: Vec<&str> = line.split(['\t', ' ']).filter(|field| !field.is_empty()).collect();
    let form = fields.get(columns.form).filter(|form| **form != "-DOCSTART-")?;
    let labels = columns.labels.iter().map(|&at| fields.get(at).map(|label| (*label).to_owned()));
    Some(Token { form: (*form).to_owned(), labels: labels.collect::<Option<_>>()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn token(form: &str, labels: &[&str]) -> Token {
        Token { form: form.to_owned(), labels: labels.iter().map(|&label| label.to_owned()).collect() }
    }

    #[test]
    fn outer_and_inner_labels_are_read() {
        let text = "Universität\tB-ORG\tO\nUlm\tI-ORG\tB-LOC\n\n\nJa\tO\tO\n";
        let first = vec![token("Universität", &["B-ORG", "O"]), token("Ulm", &["I-ORG", "B-LOC"])];
        assert_eq!(parse(text, GERMEVAL), [first, vec![token("Ja", &["O", "O"])]]);
    }

    #[test]
    fn numbered_tokens_are_read() {
        assert_eq!(parse("1\tUlm\t_\t_\tB-LOC\t_\n", BUNDESTAG), [[token("Ulm", &["B-LOC"])]]);
    }

    #[test]
    fn document_marks_are_left_out() {
        assert_eq!(
            parse("-DOCSTART- -1- O O\n\nUlm\tNE\tI-NE\tB-location\n", MOBIE),
            [[token("Ulm", &["B-location"])]]
        );
    }
}
