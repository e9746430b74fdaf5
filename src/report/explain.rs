//! What the rules say, by their code, whatever stage they are of.

use crate::{claim, entity, quantity, structure, timex};

/// Every rule of every stage: its code and the sentence that says what it finds.
pub fn rules() -> impl Iterator<Item = (&'static str, &'static str)> {
    let found = entity::RuleId::list().chain(quantity::RuleId::list()).chain(timex::RuleId::list());
    claim::RuleId::list().chain(found).chain(structure::RuleId::list())
}

/// What a rule finds, in a sentence; none for a code that no rule has.
pub fn rule_sentence(code: &str) -> Option<&'static str> {
    rules().find_map(|(known, sentence)| (known == code).then_some(sentence))
}

#[cfg(test)]
mod tests {
    #[test]
    fn codes_are_of_one_rule_each() {
        let mut codes: Vec<&str> = super::rules().map(|(code, _)| code).collect();
        codes.sort_unstable();
        assert!(codes.windows(2).all(|pair| pair.first() != pair.last()));
    }
}
