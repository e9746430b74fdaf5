//! Tells names from the currencies and units of quantities.

use super::{Entity, EntityType};
use crate::quantity::Quantity;
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
