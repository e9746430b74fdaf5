//! Whose words a source phrase stands for, where its own words name nobody: `nach eigenen Angaben`, `dem Vernehmen nach`.

use std::ops::Range;

use crate::claim::Attribution;
use crate::claim::attribution::party::Found;
use crate::claim::attribution::{addressee, party};
use crate::claim::cue::source_phrase::SourcePhrase;
use crate::claim::lexicon::class::Class;
use crate::claim::lexicon::{class, source_noun};
use crate::claim::rule::RuleId;
use crate::claim::sentence::clause::{Clause, ClauseKind};
use crate::claim::sentence::field;
use crate::claim::sentence::line::Line;
use crate::claim::sentence::{animacy, noun_phrase, subject};
use crate::tag::Pos;

/// A source phrase, and who speaks by it.
#[derive(Debug, Clone)]
pub(in crate::claim) struct Source {
    /// The whole phrase, brackets of commas included.
    pub(in crate::claim) phrase: Range<usize>,
    /// `laut`, `nach`, `zufolge`, `so`.
    pub(in crate::claim) cue: Range<usize>,
    /// Who speaks; none for `demnach`.
    pub(in crate::claim) speaker: Option<Found>,
    /// What is shown as the cue's lemma.
    pub(in crate::claim) lemma: String,
    /// The rule that found the speaker, or the phrase.
    pub(in crate::claim) rule: RuleId,
}

/// Who speaks by each source phrase of a line.
pub(in crate::claim) fn of_phrases(line: &Line<'_>, clauses: &[Clause], phrases: Vec<SourcePhrase>) -> Vec<Source> {
    let source = |it: SourcePhrase| {
        let (speaker, rule) = it.words.clone().map(|words| of(line, clauses, &it, words)).unzip();
        let SourcePhrase { phrase, cue, lemma, .. } = it;
        Source { phrase, cue, speaker, lemma, rule: rule.flatten().unwrap_or(it.rule) }
    };
    phrases.into_iter().map(source).collect()
}

/// Who speaks by a source phrase whose noun phrase is `words`, and the rule, where it is not these words that name them.
fn of(line: &Line<'_>, clauses: &[Clause], source: &SourcePhrase, words: Range<usize>) -> (Found, Option<RuleId>) {
    let mut nouns = noun_phrase::head(line, &words);
    if nouns.clone().any(|at| source_noun::is_hearsay(line.word(at))) {
        return (Found { items: words, attribution: Attribution::Unnamed }, Some(RuleId::SourceHearsay));
    }
    let names_words = nouns.any(|at| source_noun::names_words(line.word(at)));
    if names_words
        && says_own(line, &words)
        && let Some(subject) = holder(line, clauses, source)
    {
        return (party::found(line, subject), Some(RuleId::SourceOwn));
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
fn holder(line: &Line<'_>, clauses: &[Clause], source: &SourcePhrase) -> Option<Range<usize>> {
    let (index, source) = (source.clause, &source.phrase);
    let clause = clauses.get(index)?;
    let subject = match clause.form {
        ClauseKind::Relative => subject::antecedent(line, clauses, index),
        ClauseKind::Main => {
            let subject = subject::beside(line, clauses, clause, source);
            let is_counted = |it: &Range<usize>| line.items.get(it.start).is_some_and(|it| it.pos == Pos::Num);
            let has_words = |it: &Range<usize>| {
                class::is(line.word(it.start), Class::Pronoun)
                    || animacy::is_somebody(line, it)
                    || animacy::is_personal(line, it) && !animacy::can_speak(line, it) && !is_counted(it)
            };
            let other = || {
                let mut field = addressee::recipients(line, clause.items.clone(), Some(source)).take(MAX_PHRASES);
                field.find(|it| {
                    let is_pronoun = matches!(line.word(it.start), "ihm" | "ihr" | "ihnen") && it.len() == 1;
                    is_pronoun || animacy::is_somebody(line, it) && addressee::is_dative(line, it)
                })
            };
            subject.clone().filter(has_words).or_else(other).or(subject)
        }
        ClauseKind::Subordinate => field::free_phrase(line, clause.start + 1, clause.finite?),
        ClauseKind::Infinitive | ClauseKind::Fragment | ClauseKind::Speech => None,
    }?;
    let is_outside = subject.end <= source.start || source.end <= subject.start;
    is_outside.then_some(subject)
}
