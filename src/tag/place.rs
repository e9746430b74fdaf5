//! Mends tags that a word can't have where it stands; what is left to the tagger is what its place leaves open.

use super::opener::{self, Class};
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

/// Whether a word stands as Konjunktiv I does: behind a noun, name or pronoun, or behind an adverb where it begins like
/// a verb (`so entstehe Vertrauen`), since an adjective may stand there too (`fast leere Kassen`).
fn is_second(words: &[&str], tags: &[Tag], at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|before| pos(tags, before));
    let Some(word) = words.get(at).filter(|word| word.ends_with('e')) else { return false };
    let is_prefixed = || verb::analyses(word).iter().all(|it| !it.prefixes[0].is_empty());
    may_be_verb(words, tags, at)
        && verb::known_readings(word).has(Reading::SubjunctiveI)
        && match before {
            Some(Pos::Noun | Pos::Propn | Pos::Pron) => true,
            Some(Pos::Adv) => is_prefixed(),
            _ => false,
        }
}

/// Whether the tagger takes a small word for what verbs are mistaken for.
fn may_be_verb(words: &[&str], tags: &[Tag], at: usize) -> bool {
    matches!(pos(tags, at), Some(Pos::Adj | Pos::Noun | Pos::Propn | Pos::Adv | Pos::X))
        && words.get(at).is_some_and(|word| word.starts_with(char::is_lowercase))
}

/// `das` and `dies` before a verb are no articles; in a clause that has no verb yet, the word behind them is it where it
/// can be and describes no noun: `Das weiß heute niemand`.
fn free_demonstratives(words: &[&str], tags: &mut [Tag], start: usize, end: usize) {
    if end <= start + 1 || !words.get(start).is_some_and(|word| opener::is(word, Class::StandsAlone)) {
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

/// `seit` governs the dative; before what is none (`die`, `es`) it opens a clause that a verb ends. `der` may be one, so
/// there the clause must end in all its verbs and stand apart from another: `Seit der Krieg begann, steigt der Preis`.
fn open_clause(words: &[&str], tags: &mut [Tag], start: usize, end: usize) {
    let is_at = |at: usize, class| words.get(at).is_some_and(|word| opener::is(word, class));
    if !is_at(start, Class::OpensOrGoverns) {
        return;
    }
    let last = (start + 2..end).rev().find(|&at| pos(tags, at) != Some(Pos::Punct));
    let Some(last) = last.filter(|&at| tags.get(at).is_some_and(|tag| is_verb(*tag))) else { return };
    if is_at(start + 1, Class::NoDative) || is_set_off(words, tags, start, last, end) {
        tags.get_mut(start).into_iter().for_each(|tag| tag.pos = Pos::Sconj);
    }
}

/// Whether a clause ends in all its verbs, the last of them surely finite, and a comma divides it from a main clause.
fn is_set_off(words: &[&str], tags: &[Tag], start: usize, last: usize, end: usize) -> bool {
    let is_verb_at = |at: usize| tags.get(at).is_some_and(|tag| is_verb(*tag));
    let first = (start..=last).rev().take_while(|at| is_verb_at(*at)).last().unwrap_or(last);
    let is_comma = |at: Option<usize>| at.and_then(|at| words.get(at)).is_some_and(|word| *word == ",");
    let is_behind = is_comma(start.checked_sub(1));
    let is_before = is_comma(end.checked_sub(1)) && is_verb_at(end);
    let is_finite = words.get(last).is_some_and(|word| verb::known_readings(word).is_surely_finite());
    is_finite && !has_verb(tags, start, first) && (is_behind || is_before)
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
    fn verb_behind_an_adverb() {
        check("Die Chefin sagte, so entstehe Vertrauen.", "entstehe", Pos::Verb);
        check("Fast leere Kassen, sagte die Chefin.", "leere", Pos::Adj);
        check("So verlässliche Partner, sagte die Chefin.", "verlässliche", Pos::Adj);
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
        check("Seit der Krieg begann, steigen die Preise.", "Seit", Pos::Sconj);
        check("Die Preise steigen, seit der Streik ausgebrochen ist.", "seit", Pos::Sconj);
        check("Seit der Wahl wird verhandelt.", "Seit", Pos::Adp);
        check("Seit der Flut steht das Haus leer.", "Seit", Pos::Adp);
        check("Das Haus, seit der Flut gesperrt, wird verkauft.", "seit", Pos::Adp);
    }
}
