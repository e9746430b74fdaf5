//! A finding before it becomes a claim: ranges of items in one line.

use std::ops::Range;

use crate::claim::attribution::party::Found;
use crate::claim::rule::RuleId;
use crate::claim::sentence::item::Kind;
use crate::claim::sentence::line::Line;
use crate::claim::{Attribution, Claim, ClaimKind, Cue, Party};
use crate::document::Document;
use crate::lexicon::verb;
use crate::text::Span;

/// A finding before it becomes a claim.
#[derive(Debug, Clone)]
pub(in crate::claim) struct Draft {
    /// How the words are passed on.
    pub(in crate::claim) kind: ClaimKind,
    /// The words, in order.
    pub(in crate::claim) quote: Vec<Range<usize>>,
    /// Who says them.
    pub(in crate::claim) speaker: Option<Found>,
    /// Who passes the words on.
    pub(in crate::claim) carrier: Option<Range<usize>>,
    /// The items of the cue.
    pub(in crate::claim) cue: Vec<usize>,
    /// Lemma of the cue.
    pub(in crate::claim) lemma: String,
    /// To whom.
    pub(in crate::claim) addressee: Option<Range<usize>>,
    /// The clause around cue and speaker.
    pub(in crate::claim) frame: Option<Range<usize>>,
    /// Which rules found it.
    pub(in crate::claim) rules: Vec<RuleId>,
}

/// Neighbouring items as ranges.
fn runs(items: &[usize]) -> Vec<Range<usize>> {
    let mut runs: Vec<Range<usize>> = Vec::new();
    for &at in items {
        match runs.last_mut().filter(|run| run.end == at) {
            Some(run) => run.end += 1,
            None => runs.push(at..at + 1),
        }
    }
    runs
}

impl Draft {
    /// A draft of which only the words are known.
    pub(in crate::claim) fn new(kind: ClaimKind, quote: Vec<Range<usize>>, rule: RuleId) -> Self {
        Self {
            kind,
            quote,
            speaker: None,
            carrier: None,
            cue: Vec::new(),
            lemma: String::new(),
            addressee: None,
            frame: None,
            rules: vec![rule],
        }
    }

    /// A draft of one range of words.
    pub(in crate::claim) fn of(kind: ClaimKind, quote: Range<usize>, rule: RuleId) -> Self {
        Self::new(kind, std::iter::once(quote).collect(), rule)
    }

    /// Names the rule that found the words.
    pub(in crate::claim) fn found_by(&mut self, rule: RuleId) {
        if let Some(first) = self.rules.first_mut() {
            *first = rule;
        }
    }

    /// Takes a verb that is in no list of cues for the cue.
    pub(in crate::claim) fn cue_is(&mut self, line: &Line<'_>, verb: usize) {
        let word = line.word(verb);
        self.cue = vec![verb];
        self.lemma = verb::analyses(word).first().map_or_else(|| word.to_owned(), |it| it.lemma());
    }

    /// Whether the words cover item `at`.
    pub(in crate::claim) fn covers(&self, at: usize) -> bool {
        self.quote.iter().any(|range| range.contains(&at))
    }

    /// Whether others together pass on the same words, marks left out.
    pub(in crate::claim) fn is_told_by(&self, others: &[Draft], line: &Line<'_>) -> bool {
        let is_word = |at: &usize| {
            matches!(line.kind(*at), Some(Kind::Word | Kind::Speech | Kind::Scrap | Kind::Bracket | Kind::Mark))
        };
        let mut words = self.quote.iter().flat_map(Range::clone).filter(is_word);
        words.all(|at| others.iter().any(|other| other.covers(at)))
    }

    /// The claim, unless nothing is left of its words.
    pub(in crate::claim) fn claim(&self, document: &Document<'_>, line: &Line<'_>) -> Option<Claim> {
        let span = |range: &Range<usize>| line.span(document, range.clone());
        let spans: Vec<Span> = self.quote.iter().filter_map(span).collect();
        if spans.is_empty() {
            return None;
        }
        let party =
            |items: &Range<usize>, attribution| span(items).map(|span| Party { span, entity: None, attribution });
        let cue_spans: Vec<Span> = runs(&self.cue).iter().filter_map(span).collect();
        let cue = (!cue_spans.is_empty()).then(|| Cue { spans: cue_spans, lemma: self.lemma.clone() });
        Some(Claim {
            speaker: self.speaker.as_ref().and_then(|it| party(&it.items, it.attribution)),
            carrier: self.carrier.as_ref().and_then(|it| party(it, Attribution::Named)),
            cue,
            addressee: self.addressee.as_ref().and_then(|it| party(it, Attribution::Named)),
            frame: self.frame.as_ref().and_then(span),
            rules: self.rules.clone(),
            ..Claim::new(self.kind, spans)
        })
    }
}
