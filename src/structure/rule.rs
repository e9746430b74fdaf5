//! The rules of an article's parts: what a block is.

use super::BlockKind;
use crate::rule::rules;

rules! {
    BlockTitle "block-title" "The first headline before any running text."
    BlockSubtitle "block-subtitle" "A second headline, or a kicker of a word or two over the title."
    BlockByline "block-byline" "Who wrote, asked or took notes; a signature; a note on the author."
    BlockDate "block-date" "When it was published or updated."
    BlockParagraph "block-paragraph" "Running text."
    BlockHeading "block-heading" "A short line without full stop before running text; the head of a ticker."
    BlockListItem "block-list-item" "A line that begins with a bullet or number."
    BlockCaption "block-caption" "A picture's words or credit."
    BlockSource "block-source" "Where the words come from."
    BlockBoilerplate "block-boilerplate" "Not the article: buttons, pointers to other articles, words to subscribers."
}

impl RuleId {
    /// The rule for a block of this kind.
    pub const fn of(kind: BlockKind) -> Self {
        match kind {
            BlockKind::Title => Self::BlockTitle,
            BlockKind::Subtitle => Self::BlockSubtitle,
            BlockKind::Byline => Self::BlockByline,
            BlockKind::Date => Self::BlockDate,
            BlockKind::Paragraph => Self::BlockParagraph,
            BlockKind::Heading => Self::BlockHeading,
            BlockKind::ListItem => Self::BlockListItem,
            BlockKind::Caption => Self::BlockCaption,
            BlockKind::Source => Self::BlockSource,
            BlockKind::Boilerplate => Self::BlockBoilerplate,
        }
    }
}
