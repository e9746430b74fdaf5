//! The labels of the network: none, or the first or a later token of a kind of name.

use crate::entity::{EntityType, MentionKind};

/// Kinds of names: four types, each by name, derived, and as part of a compound (GermEval 2014).
pub const KINDS: usize = 12;

/// Labels: none, then first and later token of each kind.
pub const LABELS: usize = 1 + 2 * KINDS;

/// A label's number, as the network gives it.
pub type Label = usize;

/// The label of a token that is in no name.
pub const NONE: Label = 0;

/// The types, in the order of the kinds.
const TYPES: [(EntityType, &str); 4] = [
    (EntityType::Person, "PER"),
    (EntityType::Location, "LOC"),
    (EntityType::Organization, "ORG"),
    (EntityType::Miscellaneous, "OTH"),
];

/// The ways of naming, in the order of the kinds.
const WAYS: [(MentionKind, &str); 3] =
    [(MentionKind::Name, ""), (MentionKind::Derived, "deriv"), (MentionKind::Part, "part")];

/// What a kind names, and how.
pub fn meaning(kind: usize) -> Option<(EntityType, MentionKind)> {
    Some((TYPES.get(kind % TYPES.len())?.0, WAYS.get(kind / TYPES.len())?.0))
}

/// The kind of a label.
pub fn kind_of(label: Label) -> Option<usize> {
    label.checked_sub(1).map(|code| code / 2)
}

/// Whether a label begins a name.
pub fn is_first(label: Label) -> bool {
    label % 2 == 1
}

/// Whether a label may follow another, or begin a sentence (`None`): a later token needs an earlier one of its kind.
pub fn may_follow(before: Option<Label>, label: Label) -> bool {
    let is_later = label != NONE && !is_first(label);
    !is_later || before.is_some_and(|before| before != NONE && kind_of(before) == kind_of(label))
}

/// The label as corpora write it: `B-LOCderiv`.
pub fn name(label: Label) -> String {
    let named =
        kind_of(label).and_then(|kind| Some((TYPES.get(kind % TYPES.len())?.1, WAYS.get(kind / TYPES.len())?.1)));
    match named {
        Some((kind, way)) => format!("{}-{kind}{way}", if is_first(label) { 'B' } else { 'I' }),
        None => "O".to_owned(),
    }
}

/// The label that corpora write so; `MISC` is `OTH`. `None` for any other kind.
pub fn parse(written: &str) -> Option<Label> {
    let Some((position, kind)) = written.split_once('-') else { return (written == "O").then_some(NONE) };
    let kind = kind.strip_prefix("MISC").map_or(kind.to_owned(), |way| format!("OTH{way}"));
    let first = (0..KINDS).map(|kind| 1 + 2 * kind).find(|first| name(*first).strip_prefix("B-") == Some(&kind))?;
    Some(first + usize::from(position == "I"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_are_written_as_in_corpora() {
        for label in 0..LABELS {
            assert_eq!(parse(&name(label)), Some(label));
        }
        assert_eq!(parse("B-MISC"), parse("B-OTH"));
        assert_eq!(parse("B-date"), None);
        assert_eq!(meaning(0), Some((EntityType::Person, MentionKind::Name)));
        assert_eq!(
            parse("B-LOCderiv").and_then(kind_of).and_then(meaning),
            Some((EntityType::Location, MentionKind::Derived))
        );
    }

    #[test]
    fn later_token_needs_an_earlier_one() {
        let [first, later, other] = ["B-PER", "I-PER", "B-LOC"].map(|label| parse(label).unwrap());
        assert!(may_follow(Some(first), later) && may_follow(Some(later), later) && may_follow(None, first));
        assert!(!may_follow(None, later) && !may_follow(Some(other), later) && !may_follow(Some(NONE), later));
    }
}
