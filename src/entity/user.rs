//! The user's own lists: names to find, which win over the model, and names never to mark.

use super::coreference::key;
use super::{Mention, MentionKind, UserName, UserNames};
use crate::document::Document;
use crate::entity::compound;
use crate::hash::{Map, Set};
use crate::text::TokenRange;
use crate::token;

/// The user's lists, made ready for look-up.
#[derive(Debug)]
pub(super) struct Users<'n> {
    names: &'n UserNames,
    /// Indices of names by their words as they are compared.
    by_phrase: Map<String, usize>,
    /// Lengths, in tokens, of the names that begin with a word.
    lengths: Map<String, Vec<u32>>,
    ignored: Set<String>,
}

/// Longest name found, in tokens.
const MAX_TOKENS: u32 = 16;

/// Endings that a name takes on in a sentence, besides the genitive's.
const ENDINGS: [&str; 2] = ["n", "en"];

impl<'n> Users<'n> {
    /// Reads the lists; of names listed twice the first counts.
    pub(super) fn new(names: &'n UserNames) -> Self {
        let ignored = names.ignore.iter().map(|name| phrase_of(name)).collect();
        let mut users = Self { names, by_phrase: Map::default(), lengths: Map::default(), ignored };
        for (index, user) in names.add.iter().enumerate() {
            for form in [&user.name].into_iter().chain(&user.aliases) {
                users.add(form, index);
            }
        }
        users
    }

    fn add(&mut self, form: &str, index: usize) {
        let tokens = token::tokenize(form);
        let Some(first) = tokens.first() else { return };
        let length = tokens.len() as u32;
        let lengths = self.lengths.entry(first_word(first.span.of(form), length)).or_default();
        if length <= MAX_TOKENS && !lengths.contains(&length) {
            lengths.push(length);
        }
        self.by_phrase.entry(phrase_of(form)).or_insert(index);
    }

    /// The user's name that a text is a form of.
    pub(super) fn index_of(&self, text: &str) -> Option<usize> {
        let find = |form: &str| self.by_phrase.get(&phrase_of(form)).copied();
        let inflected = || ENDINGS.iter().filter_map(|ending| text.strip_suffix(ending)).find_map(find);
        find(text).or_else(|| key::without_genitive(text).find_map(find)).or_else(inflected)
    }

    /// The user's name with this index.
    pub(super) fn get(&self, index: usize) -> Option<&'n UserName> {
        self.names.add.get(index)
    }

    /// Whether the user wants a text never to be marked, in any of its forms.
    pub(super) fn is_ignored(&self, text: &str) -> bool {
        let ignores = |form: &str| self.ignored.contains(&phrase_of(form));
        !self.ignored.is_empty() && (ignores(text) || key::without_genitive(text).any(ignores))
    }

    /// Mentions with the user's names put in: a name found wins over what overlaps it, save a longer name around it.
    pub(super) fn apply(&self, document: &Document<'_>, mut mentions: Vec<Mention>) -> Vec<Mention> {
        let own = self.find(document);
        if own.is_empty() {
            return mentions;
        }
        mentions.retain(|mention| {
            let first = own.partition_point(|it| it.span.end <= mention.span.start);
            let mut overlapping = own.iter().skip(first).take_while(|it| it.span.start < mention.span.end);
            overlapping.all(|it| mention.span.contains(it.span) && mention.span != it.span)
        });
        mentions.extend(own);
        mentions
    }

    /// Where the user's names stand, in order and disjoint.
    fn find(&self, document: &Document<'_>) -> Vec<Mention> {
        let mut found: Vec<Mention> = Vec::new();
        if self.by_phrase.is_empty() {
            return found;
        }
        for sentence in document.sentences() {
            if !document.block_of(sentence).is_some_and(|block| block.kind.is_content()) {
                continue;
            }
            let mut index = sentence.tokens.start;
            while index < sentence.tokens.end {
                let mention = self.find_at(document, TokenRange::new(index, sentence.tokens.end));
                index = mention.map_or(index + 1, |(_, end)| end);
                found.extend(mention.map(|(mention, _)| mention));
            }
        }
        found
    }

    /// The longest name that begins where `rest` does, and the token after it.
    fn find_at(&self, document: &Document<'_>, rest: TokenRange) -> Option<(Mention, u32)> {
        let word = document.word(rest.start);
        let firsts = [first_word(word, 1), first_word(word, 2)];
        let longest = (1..=MAX_TOKENS.min(rest.len())).rev().filter(|length| {
            let lengths = firsts.iter().filter_map(|first| self.lengths.get(first));
            *length == 1 || lengths.flatten().any(|it| it == length)
        });
        let mut forms = longest.map(|length| TokenRange::new(rest.start, rest.start + length));
        let named =
            forms.find_map(|tokens| Some((tokens, self.index_of(document.span_of(tokens).of(document.text()))?)));
        let (tokens, index, kind) = match named {
            Some((tokens, index)) => (tokens, index, MentionKind::Name),
            None => {
                let part = compound::parts(word).find_map(|part| self.index_of(part))?;
                (TokenRange::new(rest.start, rest.start + 1), part, MentionKind::Part)
            }
        };
        let label = self.get(index)?.label;
        Some((Mention { span: document.span_of(tokens), label, kind, confidence: 1.0 }, tokens.end))
    }
}

/// The key under which names beginning with `word` are filed: adjectives inside a name are inflected.
fn first_word(word: &str, length: u32) -> String {
    if length == 1 { key::fold(word) } else { key::phrase(&format!("{word} x")).trim_end_matches(" x").to_owned() }
}

/// A name as it is compared; case counts where a name begins, so that `Bild` isn't found in `bild`.
fn phrase_of(name: &str) -> String {
    let case = if name.starts_with(char::is_lowercase) { "" } else { "^" };
    format!("{case}{}", key::phrase(name))
}

#[cfg(test)]
mod tests {
    use super::super::{Entity, EntityType, Memory, find};
    use super::*;

    fn entities(text: &str, names: &UserNames) -> Vec<Entity> {
        find(&Document::new(text, &[]), names, &mut Memory::default())
    }

    fn lists(add: &[(&str, EntityType, &[&str])], ignore: &[&str]) -> UserNames {
        let add = add.iter().map(|(name, label, aliases)| UserName {
            name: (*name).to_owned(),
            label: *label,
            aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
        });
        UserNames { add: add.collect(), ignore: ignore.iter().map(|name| (*name).to_owned()).collect() }
    }

    #[test]
    fn added_names_are_found_in_every_form() {
        let names = lists(&[("Grüner Ring", EntityType::Organization, &["GRX"])], &[]);
        let text = "Der Grüne Ring klagt. Die Klage des Grünen Rings liegt vor. Ein GRX-Anwalt sprach für GRX.";
        let found = entities(text, &names);
        let ring = found.iter().find(|entity| entity.name == "Grüner Ring").unwrap();
        let words: Vec<&str> = ring.mentions.iter().map(|mention| mention.span.of(text)).collect();
        assert_eq!(words, ["Grüne Ring", "Grünen Rings", "GRX-Anwalt", "GRX"]);
        assert_eq!(ring.label, EntityType::Organization);
    }

    #[test]
    fn added_names_win_over_others() {
        let names = lists(&[("Berlin", EntityType::Organization, &[])], &[]);
        let found = entities("Die Band Berlin spielt. Berlins Konzert war gut.", &names);
        assert_eq!(
            found.iter().map(|it| (it.name.as_str(), it.label)).collect::<Vec<_>>(),
            [("Berlin", EntityType::Organization)]
        );
    }

    #[test]
    fn ignored_names_are_not_marked() {
        let names = lists(&[], &["Berlin"]);
        let found = entities("In Berlin und Paris. Berlins Senat tagt.", &names);
        assert_eq!(found.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["Paris"]);
    }

    #[test]
    fn case_counts_where_a_name_begins() {
        let names = lists(&[("Bild", EntityType::Organization, &[])], &[]);
        assert!(entities("sie bild-en sich eine Meinung", &names).is_empty());
    }
}
