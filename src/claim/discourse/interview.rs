//! Who has the word in an interview: `Thönnissen: Wir rechnen eher vorsichtig.`

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use crate::claim::rule::RuleId;
use crate::claim::{Attribution, Claim, ClaimKind, Findings, Party};
use crate::document::Document;
use crate::entity::{EntityType, MentionKind};
use crate::lexicon;
use crate::structure::BlockKind;
use crate::text::TokenRange;

/// Longest label, in tokens: `Dr. Anna-Lena von Hohenberg`.
const MAX_LABEL: u32 = 8;

/// Interview that the same label opens, at least, in an interview.
const LEAST_TURNS: usize = 2;

/// Words that stand for somebody who asks or answers, in lower case.
static ROLES: LazyLock<Vec<&'static str>> =
    LazyLock::new(|| lexicon::words(include_str!("../../data/turn_labels.txt")));

/// Who has the word in each block of an interview; nobody, in any other document.
#[derive(Debug, Default)]
pub(in crate::claim) struct Interview {
    /// Shape (blocks), or empty.
    parties: Vec<Option<Party>>,
    /// The labels with their colons.
    labels: Vec<TokenRange>,
    /// The one person who answers.
    guest: Option<Party>,
}

/// Words before the colon that opens a block.
#[derive(Debug, Clone, Copy)]
struct Label<'t> {
    block: usize,
    name: &'t str,
    party: Party,
    is_person: bool,
    tokens: TokenRange,
}

impl Interview {
    /// Finds the turns: blocks that names open, one of them more than once.
    pub(in crate::claim) fn new(document: &Document<'_>, findings: &Findings<'_>) -> Self {
        let names = names(document, findings);
        let labels: Vec<Label<'_>> =
            (0..document.blocks().len()).filter_map(|block| label(document, &names, block)).collect();
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for label in &labels {
            *counts.entry(label.name).or_default() += 1;
        }
        let has_many = |label: &&Label<'_>| counts.get(label.name).is_some_and(|count| LEAST_TURNS <= *count);
        let Some(first) = labels.iter().find(has_many) else { return Self::default() };
        // Where but one side is named, what stands between its turns is the other's.
        let is_each_named = labels.iter().filter(has_many).any(|label| label.name != first.name);
        let guests = labels.iter().filter(has_many).filter(|label| label.is_person);
        let is_alone = |guest: &&Label<'_>| guests.clone().all(|other| other.name == guest.name);
        Self {
            parties: parties(document, &labels, is_each_named),
            labels: labels.iter().map(|label| label.tokens).collect(),
            guest: guests.clone().next().filter(is_alone).map(|label| label.party.carried()),
        }
    }

    /// The labels, colons included: they are nobody's words.
    pub(in crate::claim) fn labels(&self) -> impl Iterator<Item = TokenRange> {
        self.labels.iter().copied()
    }

    /// Who has the word in a block.
    pub(in crate::claim) fn in_block(&self, block: u32) -> Option<Party> {
        self.parties.get(block as usize).copied().flatten()
    }

    /// Gives to whoever has the word what nobody else is made responsible for, and the rest as passed on by them.
    pub(in crate::claim) fn give(&self, document: &Document<'_>, claims: &mut [Claim]) {
        for claim in claims {
            let first = claim.spans.first().map(|span| document.tokens_in(*span).start);
            let sentence = first.and_then(|at| document.sentence_of(at));
            let Some(sentence) = sentence else { continue };
            match self.in_block(sentence.block) {
                Some(party) => claim.in_turn(document, party),
                None if document.block_of(sentence).is_some_and(|it| it.kind.is_headline()) => {
                    let is_open = |it: Party| it.attribution == Attribution::Unnamed;
                    if claim.kind == ClaimKind::Direct && claim.speaker.is_some_and(is_open) {
                        claim.speaker = self.guest.or(claim.speaker);
                    }
                }
                None => {}
            }
        }
    }
}

impl Claim {
    /// The claim as part of somebody's turn.
    fn in_turn(&mut self, document: &Document<'_>, party: Party) {
        let is_open = |it: Party| match it.attribution {
            Attribution::Unnamed => self.cue.is_none(),
            Attribution::Carried => self.is_in_first_person(document),
            Attribution::Named | Attribution::Pronoun => false,
        };
        if self.speaker.is_none_or(|it| it.span == party.span || is_open(it)) {
            if matches!(self.kind, ClaimKind::Assertion | ClaimKind::FreeIndirect) {
                self.kind = ClaimKind::Direct;
            }
            self.speaker = Some(party);
            self.rules.push(RuleId::Turn);
        } else {
            self.carrier = self.carrier.or(Some(party));
        }
    }

    /// `Wir bräuchten mehr`: whoever has the word speaks of themselves.
    fn is_in_first_person(&self, document: &Document<'_>) -> bool {
        let words = self.spans.iter().flat_map(|span| {
            let tokens = document.tokens_in(*span);
            (tokens.start..tokens.end).map(|at| document.word(at).to_lowercase())
        });
        let is_first = |word: String| {
            let stem = ["mein", "unser"].iter().any(|stem| word.starts_with(stem));
            stem && word.len() < 8 || matches!(word.as_str(), "ich" | "mich" | "mir" | "wir" | "uns")
        };
        words.into_iter().any(is_first)
    }
}

/// Persons and organisations by every name they have here: index of the entity, and whether it is a person.
fn names<'t>(document: &Document<'t>, findings: &Findings<'_>) -> HashMap<&'t str, (u32, bool)> {
    let mut names = HashMap::new();
    for (index, entity) in (0..).zip(findings.entities) {
        let is_person = entity.label == EntityType::Person;
        if !is_person && entity.label != EntityType::Organization {
            continue;
        }
        for mention in entity.mentions.iter().filter(|it| it.kind == MentionKind::Name) {
            names.entry(mention.span.of(document.text())).or_insert((index, is_person));
        }
    }
    names
}

/// The label that opens a block: a name, a role, or an outlet in capitals.
fn label<'t>(document: &Document<'t>, names: &HashMap<&'t str, (u32, bool)>, block: usize) -> Option<Label<'t>> {
    let it = document.blocks().get(block).filter(|it| may_open(it.kind))?;
    let tokens = document.tokens_in(it.span);
    let colon = (tokens.start..tokens.end.min(tokens.start + MAX_LABEL)).find(|at| document.word(*at) == ":")?;
    let is_marked = matches!(document.word(colon + 1), "„" | "“" | "»" | "«" | "\"" | "‚" | "›");
    if colon == tokens.start || tokens.end <= colon + 1 || is_marked {
        return None; // of quotation marks the rules of direct speech take care
    }
    let span = document.span_of(TokenRange::new(tokens.start, colon));
    let name = span.of(document.text());
    let surname = name.rsplit(' ').next().unwrap_or(name);
    let known = names.get(name).or_else(|| names.get(surname)).copied();
    let is_outlet = 1 < name.len() && !name.contains(|c: char| !c.is_uppercase() && c != ' ');
    let is_role = ROLES.contains(&name.to_lowercase().as_str());
    (known.is_some() || is_outlet || is_role).then(|| Label {
        block,
        name,
        party: Party { span, entity: known.map(|(index, _)| index), attribution: Attribution::Named },
        is_person: known.is_some_and(|(_, is_person)| is_person),
        tokens: TokenRange::new(tokens.start, colon + 1),
    })
}

fn may_open(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Paragraph | BlockKind::Heading | BlockKind::ListItem)
}

/// Who has the word in each block; between two labels, as far as `goes_on`, whoever has had it.
fn parties(document: &Document<'_>, labels: &[Label<'_>], goes_on: bool) -> Vec<Option<Party>> {
    let mut parties = vec![None; document.blocks().len()];
    let ends = labels.iter().skip(1).map(|next| next.block).chain(labels.last().map(|last| last.block + 1));
    for (label, end) in labels.iter().zip(ends) {
        let turn: Range<usize> = label.block..if goes_on { end } else { label.block + 1 };
        let blocks = document.blocks().get(turn.clone()).unwrap_or_default();
        let said = blocks.iter().take_while(|block| may_open(block.kind)).count();
        for (at, party) in parties.iter_mut().skip(turn.start).take(said).enumerate() {
            *party = Some(if at == 0 { label.party } else { label.party.carried() });
        }
    }
    parties
}
