//! Mends tags that a word can't have where it stands; what is left to the tagger is what its place leaves open.

use super::verb::{clause_end, is_verb};
use super::{Pos, Tag};
use crate::lexicon::verb::{self, Reading};

/// Gives words of a sentence the part of speech that their place shows. `words` and `tags` are those of its tokens.
pub(super) fn mend(words: &[&str], tags: &mut [Tag]) {
    let mut start = 0;
    while start < tags.len() {
        let end = clause_end(words, tags, start);
        find_verb(words, tags, start, end);
        free_demonstratives(words, tags, start, end);
        open_clause(words, tags, start, end);
        start = end;
    }
}

/// In a clause without any verb, a word that its form or place shows to be one is one: `prallte gegen einen Baum`;
/// `die Polizei suche Zeugen`.
fn find_verb(words: &[&str], tags: &mut [Tag], start: usize, end: usize) {
    let joined = (start..end).find(|&at| pos(tags, at) == Some(Pos::Cconj)).unwrap_or(end);
    let found = if !has_verb(tags, start, joined) && is_only_verb(words, tags, start) {
        Some(start)
    } else if !has_verb(tags, start, end) {
        (start + 1..end).find(|&at| is_second(words, tags, at))
    } else {
        None
    };
    if let Some(tag) = found.and_then(|at| tags.get_mut(at)) {
        tag.pos = Pos::Verb;
    }
}

/// Whether the first word of a clause can be no other than a finite verb, and is followed by no noun that it might
/// describe. An adjective with an ending describes what follows, so before a preposition or an article it is none, and
/// may be a verb that is not listed.
fn is_only_verb(words: &[&str], tags: &[Tag], start: usize) -> bool {
    let next = pos(tags, start + 1);
    let describes_nothing = pos(tags, start) == Some(Pos::Adj) && matches!(next, Some(Pos::Adp | Pos::Det));
    may_be_verb(words, tags, start)
        && !matches!(next, Some(Pos::Noun | Pos::Adj))
        && words.get(start).is_some_and(|word| {
            let is_preterite = describes_nothing && word.ends_with("te");
            let readings = if is_preterite { verb::readings(word) } else { verb::known_readings(word) };
            readings.is_surely_finite()
        })
}

/// Whether a word stands behind a noun, name or pronoun as Konjunktiv I does.
fn is_second(words: &[&str], tags: &[Tag], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| pos(tags, before));
    may_be_verb(words, tags, at)
        && matches!(before, Some(Pos::Noun | Pos::Propn | Pos::Pron))
        && words
            .get(at)
            .is_some_and(|word| word.ends_with('e') && verb::known_readings(word).has(Reading::SubjunctiveI))
}

/// Whether the tagger takes a small word for what verbs are mistaken for.
fn may_be_verb(words: &[&str], tags: &[Tag], at: usize) -> bool {
    matches!(pos(tags, at), Some(Pos::Adj | Pos::Noun | Pos::Propn | Pos::Adv | Pos::X))
        && words.get(at).is_some_and(|word| word.starts_with(char::is_lowercase))
}

/// `das` and `dies` before a verb are no articles; in a clause that has no verb yet, the word behind them is it where it
/// can be and describes no noun: `Das weiß heute niemand`.
fn free_demonstratives(words: &[&str], tags: &mut [Tag], start: usize, end: usize) {
    let is_alone = |word: &&str| word.eq_ignore_ascii_case("das") || word.eq_ignore_ascii_case("dies");
    if end <= start + 1 || !words.get(start).is_some_and(is_alone) {
        return;
    }
    let is_verb_second = !has_verb(tags, start, end)
        && may_be_verb(words, tags, start + 1)
        && matches!(pos(tags, start + 2), Some(Pos::Adv | Pos::Pron | Pos::Det | Pos::Adp | Pos::Part))
        && words.get(start + 1).is_some_and(|word| verb::known_readings(word).can_be_finite());
    if let Some(tag) = tags.get_mut(start + 1).filter(|_| is_verb_second) {
        tag.pos = Pos::Verb;
    }
    if tags.get(start + 1).is_some_and(|tag| is_verb(*tag)) {
        tags.get_mut(start).into_iter().for_each(|tag| tag.pos = Pos::Pron);
    }
}

/// `seit` governs the dative; before `die`, `das` and `es`, which are none, it opens a clause that a verb ends.
fn open_clause(words: &[&str], tags: &mut [Tag], start: usize, end: usize) {
    let is_seit = words.get(start).is_some_and(|word| word.eq_ignore_ascii_case("seit"));
    let is_no_dative =
        words.get(start + 1).is_some_and(|word| matches!(*word, "die" | "das" | "es" | "er" | "wir" | "ich"));
    let is_closed = (start + 2..end)
        .rev()
        .find(|&at| pos(tags, at) != Some(Pos::Punct))
        .is_some_and(|at| tags.get(at).is_some_and(|tag| is_verb(*tag)));
    if is_seit && is_no_dative && is_closed {
        tags.get_mut(start).into_iter().for_each(|tag| tag.pos = Pos::Sconj);
    }
}

fn has_verb(tags: &[Tag], start: usize, end: usize) -> bool {
    tags.get(start..end).unwrap_or_default().iter().any(|tag| is_verb(*tag))
}

fn pos(tags: &[Tag], at: usize) -> Option<Pos> {
    tags.get(at).map(|tag| tag.pos)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::Document;

    /// The tag of the first token that is `word`.
    fn tag_of(text: &str, word: &str) -> Option<Pos> {
        let document = Document::new(text, &[]);
        let at = (0..document.tokens().len()).find(|&at| document.word(at as u32) == word)?;
        document.tags().get(at).map(|tag| tag.pos)
    }

    #[track_caller]
    fn check(text: &str, word: &str, expected: Pos) {
        assert_eq!(tag_of(text, word), Some(expected), "{text}");
    }

    #[test]
    fn verb_that_opens_its_clause() {
        check("Der Wagen kam von der Straße ab, prallte gegen einen Baum und fing Feuer.", "prallte", Pos::Verb);
        check("Seit die Grenze offen ist, wächst der Handel.", "wächst", Pos::Verb);
        check("Er kam, verletzte Kinder im Arm.", "verletzte", Pos::Adj);
        check("Müller wies den Vorwurf, er habe Geld genommen, als falsch zurück.", "falsch", Pos::Adj);
    }

    #[test]
    fn demonstrative_before_a_verb() {
        check("Das weiß heute noch niemand.", "Das", Pos::Pron);
        check("Das weiß heute noch niemand.", "weiß", Pos::Verb);
        check("Das Haus steht leer.", "Das", Pos::Det);
        check("Das weiß gestrichene Haus steht leer.", "weiß", Pos::Adj);
    }

    #[test]
    fn seit_opens_a_clause_before_what_is_no_dative() {
        check("Das Haus stand leer, seit die Familie ausgezogen war.", "seit", Pos::Sconj);
        check("Das Haus steht seit der Flut leer.", "seit", Pos::Adp);
    }
}
