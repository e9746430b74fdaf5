//! The parts of an article.

use crate::text::Span;

/// What part of an article a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// The headline.
    Title,
    /// A second headline or teaser under (or over) the title.
    Subtitle,
    /// Who wrote it; also a note on the author.
    Byline,
    /// When it was published or updated.
    Date,
    /// Running text.
    Paragraph,
    /// A heading between paragraphs.
    Heading,
    /// An entry of a list.
    ListItem,
    /// A picture's caption or credit.
    Caption,
    /// A source or reference line.
    Source,
    /// Not the article: buttons, comment forms, tags, debris.
    Boilerplate,
}

impl BlockKind {
    /// Whether entities and claims are looked for in such a block.
    pub const fn is_content(self) -> bool {
        !matches!(self, BlockKind::Boilerplate)
    }

    /// Whether it is a headline of the article or of a part of it.
    pub const fn is_headline(self) -> bool {
        matches!(self, BlockKind::Title | BlockKind::Subtitle | BlockKind::Heading)
    }
}

/// A block: white space at its ends is left out, so blocks are disjoint and hold every token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Where it stands.
    pub span: Span,
}
