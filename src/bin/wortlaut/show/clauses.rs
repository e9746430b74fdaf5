//! Each sentence with its clauses in brackets, below it each clause with its fields and its verb group.

use wortlaut::document::Document;
use wortlaut::syntax::{Clause, Tense, VerbGroup, Voice};
use wortlaut::tag::{Mood, VerbForm};
use wortlaut::text::TokenRange;

use crate::plain::line;

/// Writes the drawn sentences.
pub(super) fn write(out: &mut String, document: &Document<'_>) {
    for sentence in document.sentences() {
        let drawn = document.syntax().drawn(document.text(), document.tokens(), sentence.tokens);
        out.extend([&line(&drawn), "\n"]);
        for clause in document.syntax().clauses_from(sentence.tokens) {
            write_clause(out, document, clause);
        }
        out.push('\n');
    }
}

fn write_clause(out: &mut String, document: &Document<'_>, clause: &Clause) {
    let is_last = clause.kind.is_verb_last();
    let prefield = if is_last { TokenRange::new(clause.lead, clause.lead) } else { clause.prefield() };
    let fields = [
        ("prefield", prefield),
        ("left", clause.left),
        ("middle", clause.middle()),
        ("right", clause.right),
        ("postfield", clause.postfield()),
    ];
    out.push_str(&format!("  {:<4}", clause.kind.name()));
    for (name, range) in fields.into_iter().filter(|(_, range)| !range.is_empty()) {
        let words = document.span_of(range).of(document.text());
        out.push_str(&format!(" {name}: {}", line(words)));
    }
    out.push('\n');
    if let Some(group) = document.syntax().group_of(clause) {
        out.extend(["       verb: ", &described(document, group), "\n"]);
    }
}

/// `mitteilen, perfect, passive, Mood=Ind, modal muss, negated by nicht`.
fn described(document: &Document<'_>, group: &VerbGroup) -> String {
    let tense = match group.tense {
        Tense::Present => "present",
        Tense::Preterite => "preterite",
        Tense::Perfect => "perfect",
        Tense::Pluperfect => "pluperfect",
        Tense::Future => "future",
        Tense::FuturePerfect => "future perfect",
    };
    let voice = match group.voice {
        Voice::Active => "active",
        Voice::Passive => "passive",
    };
    let mood = group.mood.map(|mood: Mood| VerbForm::Finite(mood).code().replace("VerbForm=Fin|", ""));
    let word = |name: &str, at: Option<u32>| at.map(|at| format!("{name} {}", document.word(at)));
    let parts = [Some(document.lemma(group)), Some(tense.to_owned()), Some(voice.to_owned()), mood];
    let words = [word("modal", group.modal), word("negated by", group.negation)];
    parts.into_iter().chain(words).flatten().collect::<Vec<_>>().join(", ")
}
