//! CoNLL-U (universaldependencies.org/format): the surface tokens of a sentence.

/// A token as it stands in the text.
#[derive(Debug, PartialEq, Eq)]
pub struct Token {
    /// The token.
    pub form: String,
    /// Its part of speech (`NOUN`); that of its first word, where it is a contraction of several.
    pub pos: String,
    /// Its features (`Mood=Ind|VerbForm=Fin`), or `_`; likewise.
    pub features: String,
}

/// The sentences of a CoNLL-U file.
pub fn parse(text: &str) -> Vec<Vec<Token>> {
    text.split("\n\n").map(parse_sentence).filter(|sentence| !sentence.is_empty()).collect()
}

fn parse_sentence(block: &str) -> Vec<Token> {
    let mut sentence = Vec::new();
    // The contraction whose words are being read: its form and the number of its last word.
    let mut contraction: Option<(String, usize)> = None;
    let mut covered = 0;
    for line in block.lines().filter(|line| !line.starts_with('#')) {
        let mut fields = line.split('\t');
        let (Some(id), Some(form), Some(pos), Some(features)) =
            (fields.next(), fields.next(), fields.nth(1), fields.nth(1))
        else {
            continue;
        };
        if let Some((_, last)) = id.split_once('-') {
            contraction = Some((form.to_owned(), last.parse().unwrap_or_default()));
            continue;
        }
        let Ok(number) = id.parse::<usize>() else { continue };
        if number <= covered {
            continue;
        }
        let form = match contraction.take() {
            Some((whole, last)) => {
                covered = last;
                whole
            }
            None => form.to_owned(),
        };
        sentence.push(Token { form, pos: pos.to_owned(), features: features.to_owned() });
    }
    sentence
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn contraction_takes_the_part_of_speech_of_its_first_word() {
        let text = "# text = Sie war im Haus.\n\
            1\tSie\tsie\tPRON\tPPER\t_\t4\tnsubj\t_\t_\n\
            2\twar\tsein\tAUX\tVAFIN\tMood=Ind\t4\tcop\t_\t_\n\
            3-4\tim\t_\t_\t_\t_\t_\t_\t_\t_\n\
            3\tin\tin\tADP\tAPPR\t_\t5\tcase\t_\t_\n\
            4\tdem\tder\tDET\tART\tCase=Dat\t5\tdet\t_\t_\n\
            5\tHaus\tHaus\tNOUN\tNN\t_\t0\troot\t_\tSpaceAfter=No\n\
            6\t.\t.\tPUNCT\t$.\t_\t5\tpunct\t_\t_\n";
        let sentences = parse(text);
        let tokens: Vec<_> = sentences.iter().flatten().map(|it| (it.form.as_str(), it.pos.as_str())).collect();
        let expected = [("Sie", "PRON"), ("war", "AUX"), ("im", "ADP"), ("Haus", "NOUN"), (".", "PUNCT")];
        assert_eq!(tokens, expected);
        assert_eq!(sentences.first().and_then(|it| it.get(1)).map(|it| it.features.as_str()), Some("Mood=Ind"));
    }
}
