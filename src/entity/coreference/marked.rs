//! Which mention stands on which token.

use super::cluster::Clusters;
use super::name::Name;
use crate::document::Document;
use crate::entity::{EntityType, MentionKind};
use crate::text::TokenRange;

/// A mention seen from one of its tokens.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    /// The cluster it belongs to.
    pub(super) cluster: usize,
    /// All its tokens.
    pub(super) tokens: TokenRange,
    /// How it refers.
    pub(super) kind: MentionKind,
    /// Whether its cluster is a person.
    pub(super) is_person: bool,
}

impl Mark {
    /// Whether it stands for a person by itself: `Putin`, `der Präsident`, not `Putin-Vertrauter`.
    pub(super) fn means_person(&self) -> bool {
        self.is_person && self.kind != MentionKind::Part && self.kind != MentionKind::Derived
    }
}

/// A document with its mentions, by token.
pub(super) struct Marked<'d, 't> {
    pub(super) document: &'d Document<'t>,
    marks: Vec<Option<Mark>>,
}

impl<'d, 't> Marked<'d, 't> {
    /// Marks the mentions of all clusters; of nested ones the inner.
    pub(super) fn new(
        document: &'d Document<'t>,
        names: &[Name],
        clusters: &Clusters<'_>,
        labels: &[EntityType],
    ) -> Self {
        let marks = vec![None; document.tokens().len()];
        let mut marked = Self { document, marks };
        for (cluster, it) in clusters.clusters.iter().enumerate() {
            let is_person = labels.get(cluster) == Some(&EntityType::Person);
            for name in it.names.iter().filter_map(|&index| names.get(index)) {
                marked.put(Mark { cluster, tokens: name.tokens, kind: name.mention.kind, is_person });
            }
        }
        marked
    }

    /// Marks a mention on those of its tokens that none stands on.
    pub(super) fn put(&mut self, mark: Mark) {
        let tokens = self.marks.get_mut(mark.tokens.indices()).into_iter().flatten();
        tokens.filter(|it| it.is_none()).for_each(|it| *it = Some(mark));
    }

    /// The mention on token `index`.
    pub(super) fn at(&self, index: u32) -> Option<Mark> {
        self.marks.get(index as usize).copied().flatten()
    }

    /// Whether token `index` stands between quotation marks.
    pub(super) fn is_quoted(&self, index: u32) -> bool {
        self.document.syntax().is_quoted(index)
    }

    /// Word `index`; empty outside the text.
    pub(super) fn word(&self, index: u32) -> &'t str {
        self.document.word(index)
    }

    /// The word before token `index`.
    pub(super) fn word_before(&self, index: u32) -> &'t str {
        index.checked_sub(1).map_or("", |before| self.document.word(before))
    }

    /// Sentences of the article proper, in order.
    pub(super) fn sentences(&self) -> impl Iterator<Item = TokenRange> + use<'d, 't> {
        let document = self.document;
        let sentences = document.sentences().iter();
        let content = sentences.filter(|it| document.block_of(it).is_some_and(|block| block.kind.is_content()));
        content.map(|sentence| sentence.tokens)
    }
}
