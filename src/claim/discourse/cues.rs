//! The clauses with a cue verb, for whoever wants to see what the rules saw.

use crate::claim::attribution::cue_subject;
use crate::claim::cue::cue_clause;
use crate::claim::reading::lead_in::LeadIns;
use crate::claim::reading::lines;
use crate::claim::reading::marks::Marked;
use crate::claim::sentence::clause;
use crate::claim::{Cue, Findings};
use crate::document::Document;
use crate::text::Span;

/// A clause whose verb introduces reported speech.
#[derive(Debug, Clone)]
pub struct SeenCue {
    /// The verb with its particle, and its words in order.
    pub cue: Cue,
    /// The clause, from what stands before the verb on.
    pub clause: Span,
    /// Its subject.
    pub subject: Option<Span>,
}

/// Every clause with a cue verb, in order; those among them from which no claim was made.
pub(in crate::claim) fn find(document: &Document<'_>, findings: &Findings<'_>, lead_ins: &LeadIns) -> Vec<SeenCue> {
    let marked = Marked::new(document, findings);
    let mut seen = Vec::new();
    for line in lines::lines(document, document.syntax().outer_quotations(), &marked, lead_ins) {
        let segments = clause::segments(&line, document.syntax());
        for found in cue_clause::find(&line, &segments) {
            let word = |at: &usize| line.span(document, *at..at + 1);
            let cue = Cue { lemma: found.verb.lemma.clone(), spans: found.cue.iter().filter_map(word).collect() };
            let subject = cue_subject::subject(&line, &segments, &found).and_then(|it| line.span(document, it));
            let clause = line.span(document, found.clause);
            seen.extend(clause.map(|clause| SeenCue { cue, clause, subject }));
        }
    }
    seen
}
