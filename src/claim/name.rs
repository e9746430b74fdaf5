//! What to call a party that is no entity: `Polizei` for `Angaben der Polizei`.

use super::lexicon::source_noun::{before_words, names_words};
use super::{Attribution, Party};
use crate::chars::starts_capital;
use crate::document::Document;
use crate::entity::without_genitive;
use crate::text::TokenRange;

/// What to call a party, in the nominative as far as that is sure; none where the text leaves open who it is.
pub(crate) fn name(document: &Document<'_>, party: &Party) -> Option<String> {
    if party.attribution == Attribution::Unnamed {
        return None;
    }
    let mut tokens = document.tokens_in(party.span);
    let mut is_genitive = false;
    if let Some((start, article)) = behind_words(document, tokens) {
        tokens.start = start;
        is_genitive = matches!(article, "des" | "eines");
    } else if is_article(document.word(tokens.start)) && starts_capital(document.word(tokens.start + 1)) {
        tokens.start += 1;
    }
    let words = document.span_of(tokens).of(document.text());
    if let Some(owner) = owner(words).filter(|_| !words.contains(' ')) {
        return Some(owner.to_owned());
    }
    let (first, rest) = words.split_once(' ').map_or((words, ""), |(first, _)| words.split_at(first.len()));
    let stem = without_genitive(first).last().filter(|_| is_genitive);
    Some(format!("{}{rest}", stem.unwrap_or(first)))
}

/// Whose words a compound names: `Behörden` in `Behördenangaben`, `Regierung` in `Regierungsangaben`.
fn owner(compound: &str) -> Option<&str> {
    let owner = before_words(compound)?.trim_end_matches('-');
    let is_joined = ["ngs", "ens", "ts", "ks"].iter().any(|ending| owner.ends_with(ending));
    Some(if is_joined { owner.strip_suffix('s').unwrap_or(owner) } else { owner })
}

/// Where whose words they are begins in `(den) Angaben der Polizei`, and the article before it.
fn behind_words<'t>(document: &Document<'t>, tokens: TokenRange) -> Option<(u32, &'t str)> {
    let noun = tokens.start + u32::from(is_article(document.word(tokens.start)));
    let article = document.word(noun + 1);
    let is_owned = matches!(article, "der" | "des" | "von" | "vom" | "einer" | "eines");
    let is_named = noun + 2 < tokens.end && starts_capital(document.word(noun + 2));
    (names_words(&document.word(noun).to_lowercase()) && is_owned && is_named).then_some((noun + 2, article))
}

fn is_article(word: &str) -> bool {
    let article = word.to_lowercase();
    matches!(article.as_str(), "der" | "die" | "das" | "den" | "dem" | "des")
        || article.strip_prefix("ein").is_some_and(|end| matches!(end, "" | "e" | "en" | "em" | "er" | "es"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Span;

    #[track_caller]
    fn check(words: &str, expected: &str) {
        let document = Document::new(words, &[]);
        let span = Span::new(0, words.len() as u32);
        let party = Party { span, entity: None, attribution: Attribution::Named };
        assert_eq!(name(&document, &party).as_deref(), Some(expected));
    }

    #[test]
    fn articles_are_left_out() {
        check("Die Polizei", "Polizei");
        check("ein Sprecher der Reederei", "Sprecher der Reederei");
        check("die örtliche Polizei", "die örtliche Polizei");
        check("sie", "sie");
    }

    #[test]
    fn words_are_called_by_whose_they_are() {
        check("Angaben der Polizei", "Polizei");
        check("den Angaben des Umweltministeriums in Kiel", "Umweltministerium in Kiel");
        check("Angaben des Landkreises", "Landkreis");
        check("Angaben von Augenzeugen", "Augenzeugen");
        check("ersten Angaben", "ersten Angaben");
        check("Behördenangaben", "Behörden");
        check("Regierungsangaben", "Regierung");
        check("Medienberichten", "Medien");
    }

    #[test]
    fn open_source_has_no_name() {
        let document = Document::new("hieß", &[]);
        let party = Party { span: Span::new(0, 5), entity: None, attribution: Attribution::Unnamed };
        assert_eq!(name(&document, &party), None);
    }
}
