//! How a stage declares its rules: each an identifier with a stable code and a sentence that says what it finds.

/// Declares the rules of a stage: a name in code, the stable code that callers see, the sentence.
macro_rules! rules {
    ($($rule:ident $code:literal $sentence:literal)*) => {
        /// A rule; its page in `tests/suite` has examples and counter-examples.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum RuleId {
            $(#[doc = $sentence] $rule,)*
        }

        impl RuleId {
            /// All rules, in the order of their list.
            pub const ALL: &'static [Self] = &[$(Self::$rule,)*];

            /// The stable code: `source-laut`.
            pub const fn code(self) -> &'static str {
                match self {
                    $(Self::$rule => $code,)*
                }
            }

            /// The code and the sentence of every rule, in the same order.
            pub fn list() -> impl Iterator<Item = (&'static str, &'static str)> {
                Self::ALL.iter().map(|it| (it.code(), it.sentence()))
            }

            /// What the rule finds, in a sentence.
            pub const fn sentence(self) -> &'static str {
                match self {
                    $(Self::$rule => $sentence,)*
                }
            }
        }

        impl std::fmt::Display for RuleId {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.code())
            }
        }
    };
}

pub(crate) use rules;
