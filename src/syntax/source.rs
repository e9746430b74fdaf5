//! The tokens of a text as clauses are read from them: words with their classes and tags.

use std::cell::RefCell;

use super::word::{Class, Classes};
use crate::hash::Map;
use crate::lexicon::verb::{self, Readings};
use crate::tag::{Mood, Pos, Tag, VerbForm};
use crate::token::{Token, TokenKind};

/// Verbs that help others.
pub(super) const HELPERS: [Class; 5] = [Class::Have, Class::Be, Class::Become, Class::Modal, Class::Half];

/// The tokens of a text, with what is known of each.
pub(super) struct Source<'a> {
    /// The text.
    pub(super) text: &'a str,
    /// Its tokens.
    pub(super) tokens: &'a [Token],
    /// Their tags.
    pub(super) tags: &'a [Tag],
    /// Their closed classes.
    pub(super) classes: Vec<Classes>,
    /// The forms of verbs; those of the tags, mended where the clause shows another.
    forms: Vec<Option<VerbForm>>,
    /// Readings of the forms met so far; texts repeat their verbs.
    seen: RefCell<Map<&'a str, Readings>>,
}

impl<'a> Source<'a> {
    /// The tokens of `text` with their classes.
    pub(super) fn new(text: &'a str, tokens: &'a [Token], tags: &'a [Tag]) -> Self {
        let words = tokens.iter().zip(tags);
        let classes = words.map(|(token, tag)| super::word::classes(token.span.of(text), tag.pos)).collect();
        let forms = tags.iter().map(|tag| tag.verb).collect();
        let mut source = Self { text, tokens, tags, classes, forms, seen: RefCell::default() };
        source.mend();
        source
    }

    /// The word of a token; empty beyond the end.
    pub(super) fn word(&self, at: u32) -> &'a str {
        self.tokens.get(at as usize).map_or("", |token| token.span.of(self.text))
    }

    /// The part of speech of a token.
    pub(super) fn pos(&self, at: u32) -> Pos {
        self.tags.get(at as usize).map_or(Pos::X, |tag| tag.pos)
    }

    /// Whether a token is of a class.
    pub(super) fn is(&self, at: u32, class: Class) -> bool {
        self.classes.get(at as usize).is_some_and(|classes| classes.has(class))
    }

    /// Whether a token is of one of a few classes.
    pub(super) fn is_any(&self, at: u32, of: &[Class]) -> bool {
        self.classes.get(at as usize).is_some_and(|classes| classes.has_any(of))
    }

    /// The form of a verb.
    pub(super) fn form(&self, at: u32) -> Option<VerbForm> {
        *self.forms.get(at as usize)?
    }

    /// The forms of all tokens.
    pub(super) fn into_forms(self) -> Vec<Option<VerbForm>> {
        self.forms
    }

    /// What a verb can be by itself.
    pub(super) fn readings(&self, at: u32) -> Readings {
        let word = self.word(at);
        *self.seen.borrow_mut().entry(word).or_insert_with(|| verb::readings(word))
    }

    /// Gives a verb another form.
    pub(super) fn set_form(&mut self, at: u32, form: VerbForm) {
        if let Some(it) = self.forms.get_mut(at as usize) {
            *it = Some(form);
        }
    }

    /// Mends the forms that the words beside a verb show to be others.
    fn mend(&mut self) {
        for at in 0..self.tokens.len() as u32 {
            if !self.is_finite(at) || !self.word(at).ends_with(['n', 't']) {
                continue;
            }
            let next = at + 1;
            // `arbeiten zu können`, `bauen zu lassen`, `gesperrt werden muss`.
            let governs = self.is_any(at + 2, &HELPERS) || self.is(at + 2, Class::TakesInfinitive);
            let before_zu = self.word(next) == "zu" && governs && self.is_zu_infinitive(next);
            // `unterschrieben worden`.
            let before_passive = self.is(next, Class::Passive);
            let before_modal = self.is_finite(next) && self.is(next, Class::Modal) && self.word(at).ends_with('n');
            if before_zu || before_modal || before_passive {
                let is_infinitive = self.word(at).ends_with('n') && before_modal
                    || self.is_any(at + 2, &[Class::Modal, Class::TakesInfinitive]);
                self.set_form(at, if is_infinitive { VerbForm::Infinitive } else { VerbForm::Participle });
            }
        }
    }

    /// The mood of a finite verb.
    pub(super) fn mood(&self, at: u32) -> Option<Mood> {
        match self.form(at)? {
            VerbForm::Finite(mood) => Some(mood),
            VerbForm::Imperative => Some(Mood::Indicative),
            VerbForm::Infinitive | VerbForm::Participle => None,
        }
    }

    /// Whether a token is a finite verb, an imperative among them.
    pub(super) fn is_finite(&self, at: u32) -> bool {
        self.mood(at).is_some()
    }

    /// Whether a token is an infinitive or a participle.
    pub(super) fn is_nonfinite(&self, at: u32) -> bool {
        matches!(self.form(at), Some(VerbForm::Infinitive | VerbForm::Participle))
    }

    /// Whether a token is a verb.
    pub(super) fn is_verb(&self, at: u32) -> bool {
        self.form(at).is_some()
    }

    /// Whether a token is a noun or a name.
    pub(super) fn is_nominal(&self, at: u32) -> bool {
        matches!(self.pos(at), Pos::Noun | Pos::Propn)
    }

    /// What a token is made of.
    pub(super) fn kind(&self, at: u32) -> Option<TokenKind> {
        self.tokens.get(at as usize).map(|token| token.kind)
    }

    /// Whether `zu` and an infinitive stand here: at its `zu`, or at a verb that holds one (`mitzuteilen`).
    pub(super) fn is_zu_infinitive(&self, at: u32) -> bool {
        if self.word(at) == "zu" {
            let is_infinitive = self.form(at + 1) == Some(VerbForm::Infinitive);
            let looks_so = matches!(self.pos(at + 1), Pos::Verb | Pos::Aux) && self.word(at + 1).ends_with('n');
            return is_infinitive || looks_so;
        }
        self.form(at) == Some(VerbForm::Infinitive) && self.holds_zu(at)
    }

    /// Whether `zu` stands inside the word, after a particle: `mitzuteilen`.
    fn holds_zu(&self, at: u32) -> bool {
        let word = self.word(at);
        let mut places = word.match_indices("zu").map(|(at, _)| at).filter(|at| 0 < *at);
        places.any(|at| {
            let particle = word.get(..at).unwrap_or_default();
            super::word::classes(particle, Pos::Adv).has_any(&[Class::Particle, Class::Prefix])
                && word.get(at + 2..).is_some_and(|verb| 2 < verb.len() && verb.ends_with('n'))
        })
    }
}
