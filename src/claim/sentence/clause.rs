//! Divides a line into segments at its commas, colons, semicolons and dashes, and tells main from subordinate ones.

use std::ops::Range;

use crate::claim::lexicon::class;
use crate::claim::lexicon::class::Class;
use crate::claim::sentence::item::Kind;
use crate::claim::sentence::line::Line;
use crate::claim::sentence::noun_phrase;
use crate::tag::{Pos, VerbForm};

/// What a segment is, by its first word and the place of its finite verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::claim) enum ClauseKind {
    /// Its finite verb comes second, or first in the middle of a line.
    Main,
    /// Opens with a subordinating word: `dass`, `weil`, `wie`.
    Subordinate,
    /// Opens with a relative pronoun.
    Relative,
    /// An infinitive with `zu` and no finite verb.
    Infinitive,
    /// No verb: an apposition, a part of a list, the front of an interrupted clause.
    Fragment,
    /// A direct quotation by itself.
    Speech,
}

/// What stands between words, up to the next comma, colon, semicolon, dash or inner full stop.
#[derive(Debug, Clone)]
pub(in crate::claim) struct Clause {
    /// Its items, the mark after it left out.
    pub(in crate::claim) items: Range<usize>,
    /// Where its clause begins: `items.start`, or earlier where an apposition interrupts a subordinate clause.
    pub(in crate::claim) start: usize,
    /// The mark before it; none at the start of the line.
    pub(in crate::claim) before: Option<Kind>,
    /// What it is.
    pub(in crate::claim) form: ClauseKind,
    /// Its first finite verb.
    pub(in crate::claim) finite: Option<usize>,
}

impl Clause {
    /// Whether its finite verb comes first: `sagte er`, `habe er gesagt`.
    pub(in crate::claim) fn is_verb_first(&self) -> bool {
        self.form == ClauseKind::Main && self.finite == Some(self.items.start)
    }

    /// Whether its verb stands in Konjunktiv.
    pub(in crate::claim) fn is_report(&self, line: &Line<'_>) -> bool {
        self.finite.is_some_and(|at| line.is_subjunctive(at))
    }
}

/// The segments of a line, in order; none is empty.
pub(in crate::claim) fn segments(line: &Line<'_>) -> Vec<Clause> {
    let mut segments = Vec::new();
    let mut start = 0;
    let mut before = None;
    for at in 0..=line.items.len() {
        let kind = line.kind(at);
        if let Some(Kind::Word | Kind::Speech | Kind::Scrap | Kind::Bracket | Kind::Mark) = kind {
            continue;
        }
        if start < at {
            segments.push(segment(line, start..at, before));
        }
        start = at + 1;
        before = kind;
    }
    join_interrupted(line, &mut segments);
    segments
}

/// Most segments that can stand between a subordinating word and its verb.
const MAX_INTERRUPTION: usize = 4;

/// `wie die Ministerin, Vera Lindt, mitteilte`: the verb's segment belongs to the clause that `wie` opened.
fn join_interrupted(line: &Line<'_>, segments: &mut [Clause]) {
    for index in 0..segments.len() {
        let Some((opener, rest)) = segments.get_mut(index..).and_then(|it| it.split_first_mut()) else { return };
        if opener.form != ClauseKind::Subordinate || opener.finite.is_some() {
            continue;
        }
        let is_inside = |it: &&mut Clause| it.before == Some(Kind::Comma);
        let n_inside = rest.iter_mut().take(MAX_INTERRUPTION).take_while(is_inside).count();
        let inside = || rest.iter().take(n_inside);
        let is_rest =
            |it: &Clause| it.finite.is_some() && !matches!(it.form, ClauseKind::Relative | ClauseKind::Subordinate);
        // `dass der Verein, wie es heißt, von den Plänen wusste`: no relative clause.
        let is_prepositional =
            |it: &Clause| it.form == ClauseKind::Relative && class::is(line.word(it.items.start), Class::Preposition);
        let found = inside().position(is_rest).filter(|at| !inside().nth(*at).is_some_and(Clause::is_verb_first));
        let found = found.or_else(|| inside().skip(1).position(is_prepositional).map(|at| at + 1));
        let end = found.or_else(|| inside().position(is_rest)).and_then(|at| rest.get_mut(at));
        let end = end.filter(|it| it.finite.is_some_and(|finite| is_verb_group(line, finite..it.items.end)));
        if let Some(end) = end {
            end.form = ClauseKind::Subordinate;
            end.start = opener.start;
        }
    }
}

fn segment(line: &Line<'_>, items: Range<usize>, before: Option<Kind>) -> Clause {
    let finite = items.clone().find(|at| line.is_finite(*at));
    let form = form(line, &items, finite, before);
    Clause { start: items.start, items, before, form, finite }
}

fn form(line: &Line<'_>, items: &Range<usize>, finite: Option<usize>, before: Option<Kind>) -> ClauseKind {
    let mut first = items.start;
    if items.len() == 1 && line.kind(first) == Some(Kind::Speech) {
        return ClauseKind::Speech;
    }
    while first + 1 < items.end && class::is(line.word(first), Class::Coordinator) {
        first += 1;
    }
    if finite.is_none() && class::is(line.word(first), Class::Content) {
        return ClauseKind::Subordinate; // its verb comes after a comma
    }
    let Some(finite) = finite else {
        return if has_zu_infinitive(line, items) { ClauseKind::Infinitive } else { ClauseKind::Fragment };
    };
    // `als` and `wie` compare as well: then the verb comes second.
    let comes_second = finite <= first + 1;
    let opener = line.word(first);
    let is_last = is_verb_group(line, finite..items.end);
    if class::is(opener, Class::Subordinator) && !comes_second && (is_last || !is_ambiguous(opener)) {
        return ClauseKind::Subordinate;
    }
    // At the start of a line `die` is an article, and nothing stands there that it could refer to.
    if is_last && before.is_some() && is_relative(line, first, finite) {
        return ClauseKind::Relative;
    }
    if is_last && items.len() > 2 && class::is(line.word(first + 1), Class::Subordinator) {
        return ClauseKind::Subordinate; // `auch wenn`, `erst als`
    }
    ClauseKind::Main
}

/// `Um zehn Uhr meldete ...`, `Als Grund nannte ...`: prepositions as well.
fn is_ambiguous(opener: &str) -> bool {
    opener == "als" || class::is(opener, Class::Preposition)
}

/// `der`, `mit dem`, `auf deren Antrag` at `first`, and no noun phrase before the verb that would make it an article.
fn is_relative(line: &Line<'_>, first: usize, finite: usize) -> bool {
    let lead = if class::is(line.word(first), Class::Preposition) { first + 1 } else { first };
    if !class::is(line.word(lead), Class::Relative) || finite <= lead {
        return false;
    }
    if lead > first || line.word(lead).starts_with("welch") {
        return true;
    }
    // `die Lage bleibe` is a main clause: one noun phrase, then the verb, in Konjunktiv.
    let is_article = noun_phrase::end(line, lead, finite) == Some(finite) && lead + 1 < finite;
    let is_report = line.is_subjunctive(finite);
    !(is_article && is_report)
}

/// Whether nothing but verbs stands here: the verbs at the end of a subordinate clause.
fn is_verb_group(line: &Line<'_>, items: Range<usize>) -> bool {
    let mut rest = items.filter_map(|at| line.items.get(at)).filter(|item| item.kind == Kind::Word);
    rest.all(|item| item.verb.is_some() || matches!(item.pos, Pos::Verb | Pos::Aux))
}

/// Whether `zu` stands before an infinitive, or inside one.
pub(in crate::claim) fn has_zu_infinitive(line: &Line<'_>, items: &Range<usize>) -> bool {
    items.clone().any(|at| {
        let item = line.items.get(at);
        let is_infinitive = item.is_some_and(|it| it.verb == Some(VerbForm::Infinitive));
        let word = line.word(at);
        let looks_infinitive = word.ends_with('n') && !line.is_capital(at);
        is_infinitive && holds_zu(word)
            || at > items.start && line.word(at - 1) == "zu" && (is_infinitive || looks_infinitive)
            || holds_zu(word) && looks_infinitive && at + 1 == items.end
    })
}

/// Whether `zu` stands inside the word, after a particle: `mitzuteilen`.
fn holds_zu(word: &str) -> bool {
    let mut at = word.match_indices("zu").map(|(at, _)| at);
    at.any(|at| word.get(..at).is_some_and(|particle| class::is(particle, Class::Particle)))
}
