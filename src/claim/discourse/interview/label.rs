//! Labels: the name before the colon that opens a turn (`Thönnissen: Wir rechnen eher vorsichtig.`).

use super::words::{self, Class};
use crate::chars::starts_capital;
use crate::claim::{Attribution, Findings, Party};
use crate::document::Document;
use crate::entity::{EntityType, MentionKind};
use crate::hash::Map;
use crate::structure::BlockKind;
use crate::text::TokenRange;

/// Longest label, in tokens: `Dr. Anna-Lena von Hohenberg`.
const MAX_LABEL: u32 = 8;

/// Longest label of an unknown name: `StS Dr. Seibert`.
const MAX_UNKNOWN: u32 = 3;

/// Words before the colon that opens a block.
#[derive(Debug, Clone, Copy)]
pub(super) struct Label<'t> {
    /// Index of the block.
    pub block: usize,
    /// Who it is: the same for `Petra Wolling` and `Wolling`.
    pub key: Key<'t>,
    /// Who has the word.
    pub party: Party,
    /// Whether that is a person.
    pub is_person: bool,
    /// Whether the words by themselves show that they are a label.
    is_known: bool,
    /// The label with its colon.
    pub tokens: TokenRange,
}

/// What makes two labels the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Key<'t> {
    /// Index of the entity.
    Entity(u32),
    /// The words, where they name no entity.
    Words(&'t str),
}

/// Persons and organisations by every name they have here: index of the entity, and whether it is a person.
type Names<'t> = Map<&'t str, (u32, bool)>;

/// The labels of a document, in order: names, roles, outlets; beside them words that open several blocks as well.
pub(super) fn labels<'t>(document: &Document<'t>, findings: &Findings<'_>) -> Vec<Label<'t>> {
    let names = names(document, findings);
    let mut labels: Vec<_> = (0..document.blocks().len()).filter_map(|at| label(document, &names, at)).collect();
    let is_known = labels.iter().any(|it| it.is_known);
    let mut counts: Map<Key<'_>, usize> = Map::default();
    for label in &labels {
        *counts.entry(label.key).or_default() += 1;
    }
    labels.retain(|it| it.is_known || is_known && counts.get(&it.key).is_some_and(|count| 1 < *count));
    labels
}

/// Whether somebody can have the word in such a block.
pub(super) fn may_open(kind: BlockKind) -> bool {
    matches!(kind, BlockKind::Paragraph | BlockKind::Heading | BlockKind::ListItem)
}

fn names<'t>(document: &Document<'t>, findings: &Findings<'_>) -> Names<'t> {
    let mut names = Map::default();
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

/// The label that opens a block: a name, a role, an outlet in capitals, or a title and a name that may be one.
fn label<'t>(document: &Document<'t>, names: &Names<'t>, block: usize) -> Option<Label<'t>> {
    let it = document.blocks().get(block)?;
    let may_be_turn = may_open(it.kind) || it.kind == BlockKind::Subtitle;
    let tokens = document.tokens_in(it.span);
    let colon = (tokens.start..tokens.end.min(tokens.start + MAX_LABEL)).find(|at| document.word(*at) == ":")?;
    let is_marked = matches!(document.word(colon + 1), "„" | "“" | "»" | "«" | "\"" | "‚" | "›");
    if !may_be_turn || colon == tokens.start || tokens.end <= colon + 1 || is_marked {
        return None; // of quotation marks the rules of direct speech take care
    }
    let span = document.span_of(TokenRange::new(tokens.start, colon));
    let name = span.of(document.text());
    let surname = name.rsplit(' ').next().unwrap_or(name);
    let known = names.get(name).or_else(|| names.get(surname)).copied();
    let is_outlet = 1 < name.len() && !name.contains(|c: char| !c.is_uppercase() && c != ' ');
    let is_role = words::is(name, Class::Role);
    let is_known = known.is_some() || is_outlet || is_role;
    let may_be_name = || colon - tokens.start <= MAX_UNKNOWN && name.split(' ').all(starts_capital);
    // `Studie: Lärm macht krank` is a headline, `FRAGE: Wann kommt das Gesetz?` was only taken for one.
    let is_label = if may_open(it.kind) { is_known || may_be_name() } else { is_outlet || is_role };
    is_label.then(|| Label {
        block,
        key: known.map_or(Key::Words(name), |(index, _)| Key::Entity(index)),
        party: Party { span, entity: known.map(|(index, _)| index), attribution: Attribution::Named },
        is_person: known.is_some_and(|(_, is_person)| is_person),
        is_known,
        tokens: TokenRange::new(tokens.start, colon + 1),
    })
}
