//! Who has the word in an interview: behind a label (`Thönnissen: Wir rechnen eher vorsichtig.`) or behind a question.

mod block;
mod guest;
mod label;
mod turns;
mod words;

use turns::{Blocks, Turn};
use words::Class;

use crate::claim::rule::RuleId;
use crate::claim::{Attribution, Claim, ClaimKind, Findings, Party};
use crate::document::Document;
use crate::text::TokenRange;

/// Who has the word in each block of an interview; nobody, in any other document.
#[derive(Debug, Default)]
pub(in crate::claim) struct Interview {
    /// Shape (blocks), or empty.
    turns: Vec<Turn>,
    /// The labels with their colons.
    labels: Vec<TokenRange>,
    /// The one person who answers.
    guest: Option<Party>,
}

impl Interview {
    /// Finds the turns.
    pub(in crate::claim) fn new(document: &Document<'_>, findings: &Findings<'_>) -> Self {
        let labels = label::labels(document, findings);
        let signs = block::signs(document);
        let (turns, guest) = Blocks { document, labels: &labels, signs: &signs }.turns(findings);
        let labels = labels.iter().filter(|_| !turns.is_empty()).map(|it| it.tokens).collect();
        Self { turns, labels, guest }
    }

    /// The labels, colons included: they are nobody's words.
    pub(in crate::claim) fn labels(&self) -> impl Iterator<Item = TokenRange> {
        self.labels.iter().copied()
    }

    /// Who has the word in a block.
    pub(in crate::claim) fn in_block(&self, block: u32) -> Option<Party> {
        self.turn(block).party()
    }

    /// Whether a block belongs to the interview.
    pub(in crate::claim) fn holds(&self, block: u32) -> bool {
        self.turn(block) != Turn::Outside
    }

    fn turn(&self, block: u32) -> Turn {
        self.turns.get(block as usize).copied().unwrap_or_default()
    }

    /// Gives to whoever has the word what nobody else is made responsible for, and the rest as passed on by them.
    /// Questions claim nothing of their own.
    pub(in crate::claim) fn give(&self, document: &Document<'_>, claims: &mut Vec<Claim>) {
        if self.turns.is_empty() {
            return;
        }
        claims.retain_mut(|claim| {
            let first = claim.spans.first().map(|span| document.tokens_in(*span).start);
            let sentence = first.and_then(|at| document.sentence_of(at));
            let Some(sentence) = sentence else { return true };
            let rule = match self.turn(sentence.block) {
                Turn::Prompt => return claim.cue.is_some() || claim.kind == ClaimKind::Direct,
                Turn::Labelled(party) => Some((party, RuleId::Turn)),
                Turn::Answer(party) => Some((party, RuleId::TurnAnswer)),
                Turn::Outside => None,
            };
            match rule {
                Some((party, rule)) => claim.in_turn(document, party, rule),
                None if document.block_of(sentence).is_some_and(|it| it.kind.is_headline()) => {
                    let is_open = claim.speaker.is_some_and(|it| it.attribution == Attribution::Unnamed);
                    let is_guests = claim.kind == ClaimKind::Direct && is_open;
                    claim.speaker = self.guest.filter(|_| is_guests).or(claim.speaker);
                }
                None => {}
            }
            true
        });
    }
}

impl Claim {
    /// The claim as part of somebody's turn.
    fn in_turn(&mut self, document: &Document<'_>, party: Party, rule: RuleId) {
        let is_own = |it: Party| words::is(it.span.of(document.text()), Class::First);
        let is_open = |it: Party| match it.attribution {
            Attribution::Unnamed => self.cue.is_none(),
            Attribution::Carried => self.is_in_first_person(document),
            Attribution::Named | Attribution::Pronoun => is_own(it),
        };
        if self.speaker.is_none_or(|it| it.span == party.span || is_open(it)) {
            if matches!(self.kind, ClaimKind::Assertion | ClaimKind::FreeIndirect) {
                self.kind = ClaimKind::Direct;
            }
            self.speaker = Some(party);
            self.rules.push(rule);
        } else {
            self.carrier = self.carrier.or(Some(party));
        }
    }

    /// `Wir bräuchten mehr`: whoever has the word speaks of themselves.
    fn is_in_first_person(&self, document: &Document<'_>) -> bool {
        self.spans.iter().any(|span| {
            let tokens = document.tokens_in(*span);
            (tokens.start..tokens.end).any(|at| words::is(document.word(at), Class::First))
        })
    }
}
