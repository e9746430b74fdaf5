//! A stretch between two punctuation marks, in which one verb is finite and governs the others.

use super::mood::finite;
use crate::lexicon::verb::{self, Reading, Readings};
use crate::tag::{Pos, Tag, VerbForm};

/// A verb of a clause.
#[derive(Debug, Clone, Copy)]
pub(super) struct Verb {
    /// Index of its token in the sentence.
    pub(super) at: usize,
    /// What it can be by itself.
    readings: Readings,
    /// What it governs.
    governs: Governs,
    /// Decided form.
    pub(super) form: Option<VerbForm>,
}

/// What a finite verb wants another verb to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Governs {
    /// Modal verbs: an infinitive.
    Infinitive,
    /// `werden`: an infinitive, or in the passive a participle.
    Either,
    /// `haben`, `sein`: a participle.
    Participle,
    /// Full verbs: nothing.
    Nothing,
}

impl Verb {
    /// A verb whose form is not yet decided.
    pub(super) fn new(at: usize, word: &str, readings: Readings) -> Self {
        Self { at, readings, governs: Governs::of(word), form: None }
    }

    fn must_be_finite(&self) -> bool {
        self.readings.can_be_finite() && !self.readings.can_be_nonfinite()
    }

    /// Whether the verb can be what another one wants.
    fn can_be_governed(&self, governs: Governs) -> bool {
        match governs {
            Governs::Infinitive => self.readings.has(Reading::Infinitive),
            Governs::Either => self.readings.can_be_nonfinite(),
            Governs::Participle => self.readings.has(Reading::Participle),
            Governs::Nothing => false,
        }
    }

    fn is_open(&self) -> bool {
        self.form.is_none()
    }
}

impl Governs {
    /// By the verb that a word is a form of.
    fn of(word: &str) -> Self {
        match verb::unprefixed(&word.to_lowercase()) {
            Some("dürfen" | "können" | "mögen" | "müssen" | "sollen" | "wollen") => Self::Infinitive,
            Some("werden") => Self::Either,
            Some("haben" | "sein") => Self::Participle,
            _ => Self::Nothing,
        }
    }
}

/// A clause: the tokens from `start` to `end` of a sentence.
#[derive(Debug, Clone, Copy)]
pub(super) struct Clause<'a> {
    /// The sentence's words.
    pub(super) words: &'a [&'a str],
    /// Their tags.
    pub(super) tags: &'a [Tag],
    /// First token of the clause.
    pub(super) start: usize,
    /// One past its last token.
    pub(super) end: usize,
    /// What a verb before the clause still waits for: `will, wie er sagt, kommen`.
    pub(super) waiting: Option<Governs>,
}

impl Clause<'_> {
    /// Decides the form of every verb of the clause; returns what the next clause should know of as waiting.
    pub(super) fn resolve(&self, verbs: &mut [Verb]) -> Option<Governs> {
        for verb in verbs.iter_mut() {
            verb.form = self.certain(verb);
        }
        if self.is_verb_final() {
            self.resolve_from_the_end(verbs);
            return self.waiting;
        }
        if let (Some(governs), [only]) = (self.waiting, &mut *verbs)
            && only.is_open()
            && only.can_be_governed(governs)
            && self.is_last(only)
        {
            only.form = Some(nonfinite(only, governs));
        }
        self.resolve_from_the_start(verbs);
        let last = verbs.last()?;
        (is_finite(last) && last.governs != Governs::Nothing).then_some(last.governs)
    }

    /// The form, where the verb and the words beside it leave no choice.
    fn certain(&self, verb: &Verb) -> Option<VerbForm> {
        let readings = verb.readings;
        if self.follows_zu(verb.at) && readings.has(Reading::Infinitive) {
            return Some(VerbForm::Infinitive);
        }
        if self.is_imperative(verb) {
            return Some(VerbForm::Imperative);
        }
        if verb.must_be_finite() {
            return Some(finite(readings, self.is_first_person(verb.at)));
        }
        match readings {
            _ if readings == Readings::NONE => None,
            _ if readings == Readings::NONE.and(Reading::Infinitive) => Some(VerbForm::Infinitive),
            _ if readings == Readings::NONE.and(Reading::Participle) => Some(VerbForm::Participle),
            _ if readings == Readings::NONE.and(Reading::Imperative) => Some(VerbForm::Imperative),
            _ => None,
        }
    }

    /// Main clause: the first verb that can be is finite, and governs what follows.
    fn resolve_from_the_start(&self, verbs: &mut [Verb]) {
        let mut governor: Option<Verb> = None;
        let mut previous: Option<Verb> = None;
        for idx in 0..verbs.len() {
            let later_finite = verbs.iter().skip(idx + 1).any(|it| is_finite(it) && !self.is_joined(it));
            let Some(verb) = verbs.get_mut(idx) else { return };
            if verb.is_open() {
                let form = match (governor, previous) {
                    (Some(governor), Some(previous)) => self.after(governor, previous, verb),
                    _ if later_finite && verb.governs == Governs::Nothing => nonfinite(verb, Governs::Participle),
                    _ => self.alone(verb),
                };
                verb.form = Some(form);
            }
            if is_finite(verb) {
                governor = Some(*verb);
            }
            previous = Some(*verb);
        }
    }

    /// Clause after a conjunction or relative pronoun: the last verb that can be is finite, and governs the others.
    fn resolve_from_the_end(&self, verbs: &mut [Verb]) {
        let mut governor: Option<Verb> = verbs.iter().rev().find(|verb| is_finite(verb)).copied();
        for verb in verbs.iter_mut().rev() {
            if verb.is_open() {
                verb.form = Some(match governor {
                    Some(governor) => nonfinite(verb, governor.governs),
                    None if verb.readings.can_be_finite() => finite(verb.readings, self.is_first_person(verb.at)),
                    None => nonfinite(verb, Governs::Participle),
                });
            }
            if is_finite(verb) {
                governor = Some(*verb);
            }
        }
    }

    /// The form of a verb that follows a finite one, with `previous` nearest before it.
    fn after(&self, governor: Verb, previous: Verb, verb: &Verb) -> VerbForm {
        let can_be_finite = verb.readings.can_be_finite();
        let joint = (previous.at + 1..verb.at).find(|&at| self.tag(at).is_some_and(|tag| tag.pos == Pos::Cconj));
        let is_waiting = governor.at == previous.at && verb.can_be_governed(governor.governs);
        let is_parallel = joint == Some(previous.at + 1) && !is_finite(&previous) && verb.governs == Governs::Nothing;
        // `kann singen und tanzen`: what is joined is of the same form.
        if joint.is_some() && can_be_finite && !is_waiting && !is_parallel {
            return finite(verb.readings, self.is_first_person(verb.at));
        }
        nonfinite(verb, governor.governs)
    }

    /// The form of a clause's only open verb where no finite one precedes.
    fn alone(&self, verb: &Verb) -> VerbForm {
        let is_last = self.is_last(verb);
        let is_participle = verb.readings.has(Reading::Participle) && !verb.readings.has(Reading::Infinitive);
        // `Zwei Männer verhaftet`, but `berichtet die Zeitung`.
        if is_participle && is_last || !verb.readings.can_be_finite() {
            return nonfinite(verb, Governs::Participle);
        }
        finite(verb.readings, self.is_first_person(verb.at))
    }

    /// Whether the clause begins as subordinate ones do.
    fn is_verb_final(&self) -> bool {
        let first = (self.start..self.end).find(|&at| self.tag(at).is_some_and(|it| it.pos != Pos::Cconj));
        let Some((at, tag)) = first.and_then(|at| Some((at, self.tag(at)?))) else { return false };
        match tag.pos {
            Pos::Sconj => true,
            Pos::Pron | Pos::Det => 0 < self.start && is_relative(self.word(at)),
            Pos::Adp => {
                let next = self.tag(at + 1).is_some_and(|tag| matches!(tag.pos, Pos::Pron));
                0 < self.start && next && is_relative(self.word(at + 1))
            }
            Pos::Adv => 0 < self.start && self.word(at).starts_with('w'),
            Pos::Adj
            | Pos::Aux
            | Pos::Cconj
            | Pos::Intj
            | Pos::Noun
            | Pos::Num
            | Pos::Part
            | Pos::Propn
            | Pos::Punct
            | Pos::Sym
            | Pos::Verb
            | Pos::X => false,
        }
    }

    /// Whether a conjunction stands between the start of the clause and the verb.
    fn is_joined(&self, verb: &Verb) -> bool {
        (self.start..verb.at).any(|at| self.tag(at).is_some_and(|tag| tag.pos == Pos::Cconj))
    }

    /// Whether only punctuation follows the verb in its clause.
    fn is_last(&self, verb: &Verb) -> bool {
        (verb.at + 1..self.end).all(|at| self.tag(at).is_some_and(|tag| tag.pos == Pos::Punct))
    }

    fn follows_zu(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| self.word(before) == "zu")
    }

    /// Whether the verb opens the sentence and asks for something: `Nimm`, `Melden Sie sich`, `Sag mir das!`.
    fn is_imperative(&self, verb: &Verb) -> bool {
        let before = self.tags.get(..verb.at).unwrap_or_default();
        if !before.iter().all(|tag| tag.pos == Pos::Punct) {
            return false;
        }
        let next = self.word(verb.at + 1);
        let ends_in = |mark| self.words.iter().rev().take(2).any(|word| *word == mark);
        if next == "Sie" {
            return verb.readings.has(Reading::Infinitive) && !ends_in("?") && verb.governs == Governs::Nothing;
        }
        let has_subject = SUBJECTS.contains(&next);
        verb.readings.has(Reading::Imperative) && !has_subject && ends_in("!")
    }

    /// Whether the first person is the clause's subject, or that of the sentence before a clause without one.
    fn is_first_person(&self, verb: usize) -> bool {
        let is_first = |at: usize| matches!(self.word(at), "ich" | "Ich");
        if (self.start..self.end).any(is_first) {
            return true;
        }
        let has_subject = (self.start..self.end).any(|at| {
            let pos = self.tag(at).map(|tag| tag.pos);
            matches!(pos, Some(Pos::Noun | Pos::Propn)) || SUBJECTS.contains(&self.word(at))
        });
        // `Habe gestern angerufen`: the first person is left out.
        let is_without = !has_subject || verb == 0;
        is_without && (verb == 0 && !SUBJECTS.contains(&self.word(1)) || (0..self.start).any(is_first))
    }

    fn tag(&self, at: usize) -> Option<Tag> {
        self.tags.get(at).copied()
    }

    fn word(&self, at: usize) -> &str {
        self.words.get(at).copied().unwrap_or_default()
    }
}

/// Words that are the subject where they follow the verb.
const SUBJECTS: [&str; 12] = ["du", "er", "es", "sie", "man", "wir", "ihr", "der", "die", "das", "dies", "jeder"];

fn is_finite(verb: &Verb) -> bool {
    matches!(verb.form, Some(VerbForm::Finite(_)))
}

/// Infinitive or participle, whichever the governing verb wants, where the verb can be both.
fn nonfinite(verb: &Verb, governs: Governs) -> VerbForm {
    let infinitive = verb.readings.has(Reading::Infinitive);
    let participle = verb.readings.has(Reading::Participle);
    let wants_infinitive = match governs {
        Governs::Infinitive => true,
        // `wird erhalten`: of the verbs whose infinitive and participle are the same, news uses the passive more.
        Governs::Either | Governs::Participle | Governs::Nothing => false,
    };
    if infinitive && (wants_infinitive || !participle) { VerbForm::Infinitive } else { VerbForm::Participle }
}

/// Whether a word opens a relative clause or an indirect question, by itself.
fn is_relative(word: &str) -> bool {
    let is_article = matches!(word, "der" | "die" | "das" | "dem" | "den" | "deren" | "dessen" | "denen");
    is_article || word.starts_with("welch") || matches!(word, "wer" | "was" | "wem" | "wen")
}
