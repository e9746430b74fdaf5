//! Who has the word in each block of an interview.

use super::block::Signs;
use super::guest;
use super::label::{Key, Label};
use crate::claim::{Attribution, Findings, Party};
use crate::document::Document;
use crate::hash::Map;

/// Turns that the same label opens, at least, for labels alone to make an interview.
const LEAST_TURNS: usize = 2;

/// Questions that speak to somebody and answers that speak of the speaker, at least, to make one without labels.
const LEAST_PERSONAL: usize = 2;

/// A block's part in an interview.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Turn {
    /// It has none.
    #[default]
    Outside,
    /// What the answers are given to, by somebody without a label.
    Prompt,
    /// Behind a label.
    Labelled(Party),
    /// What goes on after a label or a question.
    Answer(Party),
}

impl Turn {
    /// Who has the word.
    pub(super) fn party(self) -> Option<Party> {
        match self {
            Self::Outside | Self::Prompt => None,
            Self::Labelled(party) | Self::Answer(party) => Some(party),
        }
    }
}

/// How the turns of an interview are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Form {
    /// Each side is named at every turn: what has no label goes on.
    Both,
    /// One side is named at every turn: what stands between is the other's.
    One,
    /// Some turns are named, or none: questions show where the word is handed over.
    Questions,
}

/// What the blocks of a document show.
pub(super) struct Blocks<'a, 't> {
    pub document: &'a Document<'t>,
    pub labels: &'a [Label<'t>],
    /// Shape (blocks).
    pub signs: &'a [Signs],
}

impl Blocks<'_, '_> {
    /// The turns, shape (blocks), and the one person who answers; nothing where the document is no interview.
    pub(super) fn turns(&self, findings: &Findings<'_>) -> (Vec<Turn>, Option<Party>) {
        let Some(form) = self.form() else { return (Vec::new(), None) };
        let asks = |block: usize| self.sign(block).asks;
        let first_label = self.labels.first().map(|it| it.block);
        let first_question = self.exchanges().next().filter(|_| form == Form::Questions);
        let Some(first) = first_label.into_iter().chain(first_question).min() else { return (Vec::new(), None) };
        let lead = || guest::of_lead(self.document, findings, first).filter(|_| form == Form::Questions);
        let guest = guest::of_labels(self.labels, asks).or_else(lead);
        let mut hand = Hand { blocks: self, form, guest, last: self.last(form), word: None, prompt: first };
        let outside = std::iter::repeat_n(Turn::Outside, first);
        (outside.chain((first..self.signs.len()).map(|block| hand.turn(block))).collect(), guest)
    }

    fn sign(&self, block: usize) -> Signs {
        self.signs.get(block).copied().unwrap_or_default()
    }

    fn label(&self, block: usize) -> Option<&Label<'_>> {
        let at = self.labels.binary_search_by_key(&block, |it| it.block).ok()?;
        self.labels.get(at)
    }

    /// Blocks that ask or speak to somebody, with one behind them that tells.
    fn exchanges(&self) -> impl Iterator<Item = usize> {
        let hands_over = |it: Signs| it.asks || it.addresses && !it.is_first;
        let speaks = |it: Signs| it.may_speak || it.is_heading;
        let tells = |it: Signs| it.may_speak && !it.asks && !it.is_heading;
        let is_prompt = move |at: &usize| hands_over(self.sign(*at)) && speaks(self.sign(*at));
        (0..self.signs.len()).filter(is_prompt).filter(move |at| tells(self.sign(at + 1)))
    }

    fn form(&self) -> Option<Form> {
        let mut counts: Map<Key<'_>, usize> = Map::default();
        for label in self.labels {
            *counts.entry(label.key).or_default() += 1;
        }
        let repeated = counts.values().filter(|count| LEAST_TURNS <= **count).count();
        let is_led_by_labels = |block: usize| self.label(block).is_some() || self.label(block + 1).is_some();
        match repeated {
            0 => self.is_exchange().then_some(Form::Questions),
            _ if !self.exchanges().all(is_led_by_labels) => Some(Form::Questions),
            1 if self.exchanges().any(|at| self.label(at).is_none()) => Some(Form::One),
            _ => Some(Form::Both),
        }
    }

    /// Whether somebody asks and somebody answers, with a label each once, or none.
    fn is_exchange(&self) -> bool {
        let by_label = |at: usize| {
            let (asked, told) = (self.label(at), self.label(at + 1));
            asked.zip(told).is_some_and(|(asked, told)| asked.key != told.key)
        };
        let personal = self.exchanges().filter(|at| self.sign(at + 1).is_first).count();
        let addressed = self.exchanges().filter(|at| self.sign(*at).addresses).count();
        self.exchanges().any(by_label) || LEAST_PERSONAL <= personal && LEAST_PERSONAL <= addressed
    }

    /// The last block that a label or a question gives to somebody.
    fn last(&self, form: Form) -> usize {
        let labelled = self.labels.last().map_or(0, |it| it.block);
        match form {
            Form::Both | Form::One => labelled,
            Form::Questions => self.exchanges().last().map_or(0, |it| it + 1).max(labelled),
        }
    }
}

/// The word as it is handed over from block to block.
struct Hand<'a, 'b, 't> {
    blocks: &'a Blocks<'b, 't>,
    form: Form,
    guest: Option<Party>,
    /// The last block that is surely part of it.
    last: usize,
    /// Who has the word.
    word: Option<Party>,
    /// The last question.
    prompt: usize,
}

impl Hand<'_, '_, '_> {
    fn turn(&mut self, block: usize) -> Turn {
        let sign = self.blocks.sign(block);
        if let Some(label) = self.blocks.label(block) {
            // Who asks has given the word away, where answers need no label.
            let keeps = !(sign.asks && self.form == Form::Questions);
            self.word = Some(label.party).filter(|_| keeps);
            self.prompt = if sign.asks { block } else { self.prompt };
            return Turn::Labelled(label.party);
        }
        // Behind the last turn a note on the guest may follow, or the article.
        let is_behind = self.last < block && (!sign.is_first || sign.addresses);
        if !sign.may_speak || is_behind {
            self.word = self.word.filter(|_| self.form == Form::Questions);
            return Turn::Outside;
        }
        match self.form {
            Form::Both => self.word.map_or(Turn::Outside, |it| Turn::Answer(it.carried())),
            Form::One if sign.is_first && !sign.addresses => self.goes_on(),
            Form::One => Turn::Prompt,
            Form::Questions if sign.prompts() => {
                self.word = None;
                self.prompt = block;
                Turn::Prompt
            }
            Form::Questions if self.names_guest(block) && !sign.is_first => Turn::Outside,
            Form::Questions => {
                self.word = self.word.or_else(|| self.answering());
                self.goes_on()
            }
        }
    }

    fn goes_on(&self) -> Turn {
        self.word.map_or(Turn::Prompt, |it| Turn::Answer(it.carried()))
    }

    /// Who answers the last question; nobody is named where there are several guests.
    fn answering(&self) -> Option<Party> {
        let document = self.blocks.document;
        let unnamed = |span| Party { span, entity: None, attribution: Attribution::Unnamed };
        self.guest.or_else(|| document.blocks().get(self.prompt).map(|it| unnamed(it.span)))
    }

    /// Nobody tells of themselves by name: that is a note on the guest.
    fn names_guest(&self, block: usize) -> bool {
        let document = self.blocks.document;
        let name = |guest: Party| guest.span.of(document.text()).rsplit(' ').next();
        let words = document.blocks().get(block).map(|it| document.tokens_in(it.span));
        let is_name = |at: u32, name: &str| document.word(at) == name;
        let guest = self.guest.and_then(name);
        guest.zip(words).is_some_and(|(name, words)| (words.start..words.end).any(|at| is_name(at, name)))
    }
}
