//! Tells by its first words whether a segment opens a clause with its verb last.

use super::boundary::{Before, cluster_end};
use super::source::{HELPERS, Source};
use super::word::Class;
use crate::tag::Pos;
use crate::text::TokenRange;

/// What opens a segment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Opener {
    /// Nothing that puts the verb last.
    Nothing,
    /// A subordinator or a question word, up to the token given.
    Subordinate(u32),
    /// A relative pronoun, up to the token given.
    Relative(u32),
    /// `um`, `ohne`, `statt` at the token before the one given, with an infinitive to come.
    Infinitive(u32),
}

impl Opener {
    /// Whether it puts the verb last.
    pub(super) fn is_verb_last(self) -> bool {
        self != Self::Nothing
    }
}

/// Most words between the start of a segment and its subordinator: `unter anderem weil`.
const MAX_MODIFIERS: u32 = 3;

/// What opens a segment whose first finite verb stands at `finite`.
pub(super) fn find(source: &Source<'_>, segment: TokenRange, finite: Option<u32>, before: Before) -> Opener {
    let head = segment.start;
    // `auch wenn`, `erst als`, `kurz nachdem`.
    let mut at = head;
    while at < head + MAX_MODIFIERS
        && source.is(at, Class::Modifier)
        && source.is_any(at + 1, &[Class::Subordinator, Class::MaySubordinate, Class::Modifier])
        && !source.is_any(at, &[Class::Subordinator])
    {
        at += 1;
    }
    let order = Order::of(source, segment, finite);
    // `dass, wenn das stimmt, ...`
    let is_set_off = at + 1 == segment.end && before == Before::Comma && source.word(segment.end) == ",";
    if source.is(at, Class::Subordinator) && (at + 1 < segment.end || is_set_off) {
        return if order.forbids_last(source, at) { Opener::Nothing } else { Opener::Subordinate(at + 1) };
    }
    if source.is(at, Class::Infinitive) && has_infinitive(source, segment, finite) {
        return Opener::Infinitive(at + 1);
    }
    if source.is(at, Class::MaySubordinate) && may_subordinate(source, at, segment, before, order) {
        return Opener::Subordinate(at + 1);
    }
    let is_led = source.pos(head) == Pos::Adp && !source.is(head, Class::Question);
    let lead = if is_led { head + 1 } else { head };
    let can_refer = !matches!(before, Before::Start | Before::Colon);
    if source.is(lead, Class::Relative) && can_refer && is_relative(source, head, lead, segment, order) {
        return Opener::Relative(lead + 1);
    }
    if source.is(lead, Class::Question) && order.is_last() && lead + 1 < segment.end {
        let is_relative =
            matches!(source.word(lead), "was" | "wo") && before == Before::Comma && follows_its_word(source, head);
        return if is_relative { Opener::Relative(lead + 1) } else { Opener::Subordinate(lead + 1) };
    }
    Opener::Nothing
}

/// Where the finite verb of a segment stands.
#[derive(Debug, Clone, Copy)]
struct Order {
    finite: Option<u32>,
    /// Whether nothing but verbs follows it, or a second finite verb at once.
    is_last: bool,
}

impl Order {
    fn of(source: &Source<'_>, segment: TokenRange, finite: Option<u32>) -> Self {
        let Some(at) = finite else { return Self { finite, is_last: false } };
        let end = cluster_end(source, at, segment.end);
        let is_joined = source.is(end, Class::Coordinator) && (end..segment.end).any(|at| source.is_finite(at));
        // `Wer lügt der verliert`.
        let resumes = source.is_any(end, &[Class::Relative, Class::Resumes]) && source.is_finite(end + 1);
        Self { finite, is_last: segment.end <= end || source.is_finite(end) || resumes || is_joined }
    }

    fn is_last(self) -> bool {
        self.is_last
    }

    /// Whether the finite verb comes second, as in no clause that a subordinator at `at` opens.
    fn forbids_last(self, source: &Source<'_>, at: u32) -> bool {
        self.finite
            .is_some_and(|finite| !self.is_last && (finite == at + 1 || source.is(finite + 1, Class::Nominative)))
    }
}

/// `als`, `während`, `seit` open no clause where they are prepositions: the verb would come second.
fn may_subordinate(source: &Source<'_>, at: u32, segment: TokenRange, before: Before, order: Order) -> bool {
    let is_conjunction = source.pos(at) == Pos::Sconj || source.is(at, Class::Compares);
    let Some(finite) = order.finite else {
        // `Als der Mann, der das Geld hatte, ging`; `Wie die Behörde (BSU) mitteilte`.
        let is_interrupted = matches!(source.word(segment.end), "," | "(") && source.is_nominal(segment.end - 1);
        return is_conjunction && before == Before::Start && is_interrupted;
    };
    // `Seit die Grenze offen ist, wächst der Handel`.
    let is_prefield = before == Before::Start && source.word(segment.end) == "," && source.is_finite(segment.end + 1);
    let is_tagged = source.pos(at) != Pos::Adp || source.is(at, Class::Compares) || is_prefield;
    at + 1 < finite && order.is_last && is_tagged
}

/// Whether an infinitive with `zu` comes before any finite verb.
fn has_infinitive(source: &Source<'_>, segment: TokenRange, finite: Option<u32>) -> bool {
    let end = finite.unwrap_or(segment.end);
    (segment.start + 1..end).any(|at| source.is_zu_infinitive(at))
}

/// Whether the word at `lead` is a relative pronoun rather than an article or a demonstrative.
fn is_relative(source: &Source<'_>, head: u32, lead: u32, segment: TokenRange, order: Order) -> bool {
    let is_pronoun = source.pos(lead) == Pos::Pron || source.word(lead).starts_with("welch");
    let Some(finite) = order.finite else { return is_pronoun && lead + 1 < segment.end };
    if finite <= lead {
        return false;
    }
    if finite == lead + 1 {
        // `, die schweigt`, but `, die ist müde`.
        return order.is_last && is_pronoun;
    }
    // `, bei der Soldaten geschossen haben`: in a main clause the finite verb would come before the participle.
    let ends_in_cluster = order.is_last && before_finite(source, finite) && lead + 2 < finite;
    if matches!(source.word(lead), "deren" | "dessen" | "denen") || ends_in_cluster {
        return true;
    }
    let next_begins = matches!(source.pos(lead + 1), Pos::Det | Pos::Pron | Pos::Adp | Pos::Adv | Pos::Part)
        && !source.is_nominal(lead + 1);
    if head < lead {
        let is_article = matches!(source.pos(lead + 1), Pos::Noun | Pos::Propn | Pos::Num);
        return is_pronoun && (order.is_last || next_begins)
            || order.is_last && !is_article && 1 < phrases(source, lead, finite);
    }
    if is_pronoun {
        return order.is_last || next_begins || !is_second(source, lead, finite);
    }
    order.is_last && (next_begins || 1 < phrases(source, lead, finite))
}

/// Whether an infinitive or a participle stands right before a finite verb that helps it.
fn before_finite(source: &Source<'_>, finite: u32) -> bool {
    finite.checked_sub(1).is_some_and(|at| source.is_nonfinite(at)) && source.is_any(finite, &HELPERS)
}

/// Whether one phrase at most stands from `start` to the finite verb.
fn is_second(source: &Source<'_>, start: u32, finite: u32) -> bool {
    phrases(source, start, finite) <= 1
}

/// The number of phrases between two tokens, by their tags: a determiner, a pronoun, an adverb or a noun without
/// either begins one; a preposition behind a noun goes on.
pub(super) fn phrases(source: &Source<'_>, start: u32, end: u32) -> u32 {
    let mut count = 0;
    let mut last = Pos::X;
    for at in start..end {
        let pos = source.pos(at);
        let begins = match pos {
            Pos::Det => !matches!(last, Pos::Adp | Pos::Det | Pos::Adv | Pos::Cconj) && !is_genitive(source, at, last),
            Pos::Pron => !matches!(last, Pos::Adp | Pos::Cconj),
            Pos::Adp => !matches!(last, Pos::Noun | Pos::Propn | Pos::Adv | Pos::Cconj),
            Pos::Noun => {
                !matches!(last, Pos::Det | Pos::Adj | Pos::Adp | Pos::Num | Pos::Cconj | Pos::Noun | Pos::Pron)
            }
            Pos::Propn => matches!(last, Pos::X | Pos::Adv | Pos::Verb),
            Pos::Adv | Pos::Part => !matches!(last, Pos::Adv | Pos::Part | Pos::Cconj | Pos::Adp | Pos::Det),
            Pos::Adj | Pos::Num => matches!(last, Pos::X | Pos::Noun | Pos::Propn | Pos::Pron),
            Pos::Aux | Pos::Verb | Pos::Cconj | Pos::Intj | Pos::Punct | Pos::Sconj | Pos::Sym | Pos::X => false,
        };
        count += u32::from(begins);
        last = pos;
    }
    count
}

/// An article behind a noun that can be a genitive: `der Chef der Bahn`.
fn is_genitive(source: &Source<'_>, at: u32, last: Pos) -> bool {
    let word = source.word(at);
    let can_be = ["er", "es", "en"].iter().any(|ending| word.ends_with(ending));
    matches!(last, Pos::Noun | Pos::Propn) && can_be && word != "den"
}

/// `alles, was`, `der Ort, wo`: the word before the comma is what the clause is about.
fn follows_its_word(source: &Source<'_>, head: u32) -> bool {
    let Some(before) = head.checked_sub(2) else { return false };
    match source.word(head) {
        "wo" => source.is_nominal(before),
        _ => {
            matches!(source.word(before), "alles" | "Alles" | "das" | "Das" | "etwas" | "nichts" | "vieles" | "einiges")
        }
    }
}
