//! Puts the time expressions of a block on the calendar, each as seen from where it stands: the verb's tense, a time
//! named before, the day on which somebody was quoted.

use time::Date;

use super::anchor::Anchor;
use super::atom::{self, Atom, AtomKind};
use super::grammar::{self, Phrase};
use super::resolve::{Context, Reference, Tense};
use super::value::{Day, Expression, Month, Stretch, Year};
use super::{Modifier, RuleId, TimeExpression, tense};
use crate::document::Document;
use crate::hash::Set;
use crate::structure::Block;
use crate::syntax::Quotation;

/// How many expressions around one are asked for the day of a quotation, or the month of a list.
const NEAR: usize = 4;

/// How far back a year may lie that `Vorjahr` is counted from.
const VORJAHR: i32 = 3;

/// Reads blocks of a document.
pub(super) struct Reader<'a> {
    document: &'a Document<'a>,
    reference: Reference,
    surnames: Set<String>,
}

/// An expression found, and the token that it begins in.
struct Placed {
    phrase: Phrase,
    token: u32,
    time: TimeExpression,
}

impl<'a> Reader<'a> {
    pub(super) fn new(document: &'a Document<'_>, reference: Reference) -> Self {
        let surnames = super::surname::surnames(document);
        Self { document, reference, surnames }
    }

    /// The time expressions of a block, in order.
    pub(super) fn read(&self, block: &Block) -> Vec<TimeExpression> {
        let atoms = atom::divide(self.document, block.span);
        let phrases = grammar::read(self.document, &atoms, &self.surnames);
        let mut placed: Vec<Placed> = Vec::with_capacity(phrases.len());
        let mut anchor = None;
        for (at, phrase) in phrases.iter().enumerate() {
            let (Some(first), Some(last)) = (atoms.get(phrase.start), atoms.get(phrase.end.saturating_sub(1))) else {
                continue;
            };
            let sentence = self.document.sentence_at(first.token);
            let before = anchor.filter(|(_, from)| is_near(*from, sentence, &phrase.expression));
            let expression = before
                .and_then(|(anchor, _): (Anchor, _)| self.counted(anchor, &phrase.expression))
                .or_else(|| self.month_behind(&atoms, phrases.get(at + 1..)?, sentence)?.place(&phrase.expression));
            let is_anchored = expression.is_some();
            let expression = expression.unwrap_or_else(|| phrase.expression.clone());
            let phrase = Phrase { expression, ..phrase.clone() };
            let tense = tense_of(&phrase, &atoms, tense::at(self.document, first.token));
            let context = Context { reference: self.reference, tense };
            let mut time = super::expression(&phrase, first.span.cover(last.span), context);
            if is_anchored {
                time.rule = RuleId::FromAnchor;
            }
            anchor = Anchor::read(&time.value).map(|it| (it, sentence)).or(anchor);
            placed.push(Placed { phrase, token: first.token, time });
        }
        self.settle_quoted(&mut placed);
        placed.into_iter().map(|it| it.time).collect()
    }

    /// The expression counted from the anchor; `Vorjahr` only from a year of late.
    fn counted(&self, anchor: Anchor, expression: &Expression) -> Option<Expression> {
        let found = anchor.place(expression)?;
        let is_late = match (&found, self.reference.date) {
            (Expression::Stretch(Stretch::Year(Year::Fixed(year))), Some(today)) => today.year() - year <= VORJAHR,
            _ => false,
        };
        (!is_vorjahr(expression) || is_late).then_some(found)
    }

    /// The month that follows in the same sentence: `am 24., am 25. und am 26. Dezember`.
    fn month_behind(&self, atoms: &[Atom], behind: &[Phrase], sentence: Option<usize>) -> Option<Anchor> {
        behind.iter().take(NEAR).find_map(|phrase| {
            let token = atoms.get(phrase.start)?.token;
            let Expression::Day(Day::Calendar { year, month: Month::Fixed(month), .. }) = phrase.expression else {
                return None;
            };
            let year = if let Year::Fixed(year) = year { format!("{year:04}") } else { "XXXX".to_owned() };
            (self.document.sentence_at(token) == sentence).then(|| Anchor::read(&format!("{year}-{month:02}")))?
        })
    }

    /// `gestern` in a quotation counts from the day on which it was said: `„...“, sagte er am Montag`.
    fn settle_quoted(&self, placed: &mut [Placed]) {
        for at in 0..placed.len() {
            let Some(it) = placed.get(at).filter(|it| is_relative(&it.phrase.expression)) else { continue };
            let Some(quotation) = self.document.syntax().quotation_at(it.token) else { continue };
            let near = placed.get(at.saturating_sub(NEAR)..placed.len().min(at + NEAR + 1)).unwrap_or_default();
            let Some(said) = near.iter().find_map(|other| self.day_said(quotation, other)) else { continue };
            let context = Context { reference: Reference { date: Some(said), time: None }, tense: Tense::Unknown };
            let time = super::expression(&it.phrase, it.time.span, context);
            if let Some(it) = placed.get_mut(at) {
                it.time = TimeExpression { rule: RuleId::WhenSaid, ..time };
            }
        }
    }

    /// The day that an expression outside the quotation names, in the sentence in which the quotation begins or ends.
    fn day_said(&self, quotation: Quotation, other: &Placed) -> Option<Date> {
        let is_outside = other.token < quotation.open || quotation.close < other.token;
        let sentence = self.document.sentence_at(other.token);
        let is_frame = [quotation.open, quotation.close].iter().any(|it| self.document.sentence_at(*it) == sentence);
        let is_day = matches!(other.phrase.expression, Expression::Day(_) | Expression::DayDayPart(..));
        let said = Anchor::read(&other.time.value)?.day_named().filter(|_| is_day && is_outside && is_frame)?;
        self.reference.date.is_none_or(|today| said <= today).then_some(said)
    }
}

/// Whether an expression may be counted from one of that sentence: the same or the next.
fn is_near(from: Option<usize>, sentence: Option<usize>, expression: &Expression) -> bool {
    let (Some(from), Some(sentence)) = (from, sentence) else { return false };
    sentence <= from + usize::from(!is_vorjahr(expression))
}

/// `im Vorjahr`, `im Monat davor`
fn is_vorjahr(expression: &Expression) -> bool {
    matches!(expression, Expression::Stretch(Stretch::FromContext { offset: ..0, .. }))
}

/// Whether it is counted from the day of speaking.
fn is_relative(expression: &Expression) -> bool {
    let day = match expression {
        Expression::Day(day) | Expression::DayClock(day, _) | Expression::DayDayPart(day, _) => day,
        _ => return false,
    };
    matches!(day, Day::Relative(_))
}

/// The tense with what a preposition adds: `seit Montag` is past, `ab` and `bis Montag` to come unless the verb is past.
fn tense_of(phrase: &Phrase, atoms: &[Atom], tense: Tense) -> Tense {
    let word = match atoms.get(phrase.start).map(|atom| &atom.kind) {
        Some(AtomKind::Word(word)) => word.text.as_str(),
        _ => "",
    };
    match (word, tense) {
        ("seit", _) => Tense::Past,
        (_, Tense::Unknown) if phrase.modifiers.iter().any(|it| matches!(it, Modifier::Since | Modifier::Until)) => {
            Tense::Future
        }
        _ => tense,
    }
}
