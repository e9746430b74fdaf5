//! Whose words a source phrase stands for, where its own words name nobody: `nach eigenen Angaben`, `dem Vernehmen nach`.

use std::ops::Range;

use super::clause::Form;
use super::line::Line;
use super::party::{self, Found};
use super::source::Site;
use super::{addressee, phrase, source_noun, speakers, subject};
use crate::claim::Attribution;
use crate::claim::class::{self, Class};

/// Who speaks by a source phrase whose noun phrase is `words`, and the rule, where it is not these words that name them.
pub(super) fn of(site: Site<'_, '_>, source: &Range<usize>, words: Range<usize>) -> (Found, Option<&'static str>) {
    let line = site.line;
    let mut nouns = phrase::head(line, &words);
    if nouns.clone().any(|at| source_noun::is_hearsay(line.word(at))) {
        return (Found { items: words, attribution: Attribution::Unnamed }, Some("source-hearsay"));
    }
    let names_words = nouns.any(|at| source_noun::names_words(line.word(at)));
    if names_words
        && says_own(line, &words)
        && let Some(subject) = holder(site, source)
    {
        return (party::found(line, subject), Some("source-own"));
    }
    let attribution = match line.word(words.start) {
        // `ihrer Ansicht nach`: she is meant.
        "seiner" | "seinen" | "seinem" | "ihrer" | "ihren" | "ihrem" if names_words => Attribution::Pronoun,
        _ => Attribution::Named,
    };
    (Found { items: words, attribution }, None)
}

/// `eigenen Angaben`, `ihrer eigenen Aussage`.
fn says_own(line: &Line<'_>, words: &Range<usize>) -> bool {
    words.clone().take(2).any(|at| line.word(at).starts_with("eigen"))
}

/// Most phrases of a clause that are searched for whose words they are.
const MAX_PHRASES: usize = 8;

/// Whose own words they are: the subject of the clause, or what a relative clause is about; where a thing is the subject,
/// whoever else the clause names (`Der Brief liegt der Zeitung nach eigenen Angaben vor`).
fn holder(site: Site<'_, '_>, source: &Range<usize>) -> Option<Range<usize>> {
    let Site { line, segments, index, .. } = site;
    let clause = segments.get(index)?;
    let subject = match clause.form {
        Form::Relative => subject::antecedent(line, segments, index),
        Form::Main => {
            let subject = subject::beside(line, segments, clause, source);
            let has_words = |it: &Range<usize>| {
                class::is(line.word(it.start), Class::Pronoun)
                    || speakers::is_somebody(line, it)
                    || speakers::is_personal(line, it) && !speakers::can_speak(line, it)
            };
            let other = || {
                let mut field = addressee::recipients(line, clause.items.clone(), Some(source)).take(MAX_PHRASES);
                field.find(|it| {
                    let is_pronoun = matches!(line.word(it.start), "ihm" | "ihr" | "ihnen") && it.len() == 1;
                    is_pronoun || speakers::is_somebody(line, it) && addressee::is_dative(line, it)
                })
            };
            subject.clone().filter(has_words).or_else(other).or(subject)
        }
        Form::Subordinate => subject::free_phrase(line, clause.start + 1, clause.finite?),
        Form::Infinitive | Form::Fragment | Form::Speech => None,
    }?;
    let is_outside = subject.end <= source.start || source.end <= subject.start;
    is_outside.then_some(subject)
}
