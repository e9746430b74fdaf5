//! Words of interviews, by class.

use std::sync::LazyLock;

use crate::hash::Map;
use crate::lexicon;

/// What a word of an interview shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// Stands for somebody who asks or answers: `Frage`.
    Role,
    /// Speaks of the speaker: `ich`, `unser`.
    First,
    /// Speaks to somebody: `Sie`.
    Address,
    /// Stands before the name of somebody spoken to: `Frau`.
    Title,
}

static WORDS: LazyLock<Map<&str, Class>> = LazyLock::new(|| {
    let class = |name: &str| match name {
        "role" => Some(Class::Role),
        "first" => Some(Class::First),
        "address" => Some(Class::Address),
        "title" => Some(Class::Title),
        _ => None,
    };
    let row = |[word, name]: [&'static str; 2]| Some((word, class(name)?));
    lexicon::rows(include_str!("../../../data/interview_words.txt"), row).collect()
});

/// Whether a word, as written, is of a class.
pub(super) fn is(word: &str, class: Class) -> bool {
    match class {
        Class::Role | Class::First => WORDS.get(word.to_lowercase().as_str()) == Some(&class),
        Class::Address | Class::Title => WORDS.get(word) == Some(&class),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_polite_form_speaks_to_somebody() {
        assert!(is("Ihnen", Class::Address) && !is("ihnen", Class::Address));
        assert!(is("Wir", Class::First) && !is("wirr", Class::First));
        assert!(is("Frage", Class::Role) && is("Herr", Class::Title) && !is("herr", Class::Title));
    }
}
