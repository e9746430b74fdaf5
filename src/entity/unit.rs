//! Tells names from the currencies and units of quantities, and the numbers in names from quantities.

use super::{Entity, EntityType, MentionKind};
use crate::quantity::{Quantity, QuantityKind};
use crate::text::Span;

/// Leaves out miscellaneous names that are a quantity's unit: `Euro` in `20 Millionen Euro` names nothing of its own.
///
/// `quantities` are sorted and disjoint.
pub(crate) fn leave_out_units(entities: &mut Vec<Entity>, quantities: &[Quantity]) {
    for entity in entities.iter_mut().filter(|entity| entity.label == EntityType::Miscellaneous) {
        entity.mentions.retain(|mention| !is_unit(mention.span, quantities));
    }
    entities.retain(|entity| !entity.mentions.is_empty());
}

/// Leaves out bare numbers and ordinals that are part of a name: `05` in `Mainz 05`, `1.` in `1. FC Kiel`.
///
/// `quantities` are sorted and disjoint.
pub(crate) fn leave_out_numbers(quantities: &mut Vec<Quantity>, entities: &[Entity]) {
    let names = entities.iter().flat_map(|entity| &entity.mentions).filter(|it| it.kind == MentionKind::Name);
    let mut names: Vec<Span> = names.map(|mention| mention.span).collect();
    names.sort();
    let mut reach = 0;
    let ends: Vec<u32> = names
        .iter()
        .map(|it| {
            reach = it.end.max(reach);
            reach
        })
        .collect();
    quantities.retain(|quantity| {
        let is_bare =
            matches!(quantity.kind, QuantityKind::Number | QuantityKind::Ordinal) && quantity.counted.is_none();
        let at = names.partition_point(|name| name.start <= quantity.span.start);
        let is_inside = at.checked_sub(1).and_then(|it| ends.get(it)).is_some_and(|end| quantity.span.end <= *end);
        !(is_bare && is_inside)
    });
}

fn is_unit(name: Span, quantities: &[Quantity]) -> bool {
    let at = quantities.partition_point(|quantity| quantity.span.end < name.end);
    quantities.get(at).is_some_and(|quantity| quantity.unit.is_some() && quantity.span.contains(name))
}

#[cfg(test)]
mod tests {
    use crate::{Options, analyze};

    #[test]
    fn a_currency_is_no_name_within_an_amount() {
        let analysis = analyze("Bremen zahlt 20 Millionen Euro für den Hafen.", &Options::default());
        let names: Vec<_> = analysis.entities.iter().map(|entity| entity.name.as_str()).collect();
        assert_eq!(names, ["Bremen"]);
    }
}
