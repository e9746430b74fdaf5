//! Puts the segments of a sentence together to clauses, from left to right, with the clauses still open on a stack.

use super::boundary::{Before, Frame};
use super::clause::ClauseKind;
use super::opener::Opener;
use super::segment::Segment;
use super::source::Source;
use crate::tag::VerbForm;
use crate::text::TokenRange;

/// Deepest nesting followed; what lies deeper is read on the level above.
pub(super) const MAX_DEPTH: usize = 16;

/// A clause that is being put together.
#[derive(Debug, Clone, Copy)]
pub(super) struct Draft {
    /// Its kind so far.
    pub(super) kind: ClauseKind,
    /// From its first to its last token so far.
    pub(super) tokens: TokenRange,
    /// The draft that it is embedded in.
    pub(super) parent: Option<usize>,
    /// Its first token behind coordinators.
    pub(super) lead: u32,
    /// One past what opens it, in a clause with its verb last; `lead` elsewhere.
    pub(super) opened: u32,
    /// Its finite verb.
    pub(super) finite: Option<u32>,
    /// Whether it has all its verbs: a finite one, or the infinitive that it waits for.
    pub(super) is_complete: bool,
    /// Number of segments of its own; none where it only waits for what its first clause stands before.
    pub(super) n_segments: u32,
    /// Whether it is quoted, so that it belongs to the clause around only where that goes on behind it.
    pub(super) is_quoted: bool,
}

/// Puts clauses together; keeps its memory from one sentence to the next.
#[derive(Default)]
pub(super) struct Builder {
    /// The clauses of the sentence, in the order in which they were opened.
    pub(super) drafts: Vec<Draft>,
    /// The open ones, from the outermost to the innermost.
    pub(super) stack: Vec<usize>,
    /// The heights of the stack at which brackets, dashes and quotations opened.
    pub(super) frames: Vec<(usize, Frame)>,
    /// Verbs that turn out to have another form than their tag says.
    pub(super) mended: Vec<(u32, VerbForm)>,
    /// The draft that each segment belongs to.
    pub(super) owners: Vec<usize>,
}

/// A sentence that is being read.
pub(super) struct Reader<'r, 'a> {
    pub(super) source: &'r Source<'a>,
    pub(super) segments: &'r [Segment],
    pub(super) builder: &'r mut Builder,
}

impl Reader<'_, '_> {
    /// Reads all segments.
    pub(super) fn read(&mut self) {
        self.builder.drafts.clear();
        self.builder.stack.clear();
        self.builder.frames.clear();
        self.builder.owners.clear();
        self.builder.mended.clear();
        for index in 0..self.segments.len() {
            let Some(segment) = self.segments.get(index).copied() else { return };
            self.enter(segment);
            if segment.tokens.is_empty() {
                self.builder.owners.push(usize::MAX);
                continue;
            }
            let owner = self.place(index, segment);
            self.builder.owners.push(owner);
            self.extend(owner, segment);
        }
        self.settle();
    }

    /// Opens or closes a frame.
    pub(super) fn enter(&mut self, segment: Segment) {
        match segment.before {
            Before::Opening(frame) => self.builder.frames.push((self.builder.stack.len(), frame)),
            Before::Closing(frame) => {
                match self.builder.frames.iter().rposition(|(_, it)| *it == frame) {
                    Some(at) => {
                        let height = self.builder.frames.get(at).map_or(0, |(height, _)| *height);
                        self.builder.frames.truncate(at);
                        self.builder.stack.truncate(height);
                        self.include(segment.mark, frame);
                    }
                    // It opened in an earlier sentence.
                    None => self.builder.stack.clear(),
                }
            }
            Before::Start | Before::Comma | Before::Colon | Before::Stop | Before::Joint => {}
        }
    }

    /// The clause around a bracket ends behind its closing mark.
    pub(super) fn include(&mut self, mark: u32, frame: Frame) {
        if let Some(top) = self.top()
            && frame == Frame::Bracket
        {
            self.set(top, |it| it.tokens.end = it.tokens.end.max(mark + 1));
        }
    }

    /// The draft that a segment belongs to, opened where need be.
    pub(super) fn place(&mut self, index: usize, segment: Segment) -> usize {
        match segment.opener {
            Opener::Nothing => {}
            Opener::Subordinate(end) => return self.subordinate(index, segment, ClauseKind::Subordinate, end),
            Opener::Relative(end) if !self.resumes(segment) && !self.closes(index, segment) => {
                return self.subordinate(index, segment, ClauseKind::Relative, end);
            }
            Opener::Infinitive(end) => return self.subordinate(index, segment, ClauseKind::Infinitive, end),
            Opener::Relative(_) => {}
        }
        if segment.finite.is_some() { self.finite(index, segment) } else { self.fragment(index, segment) }
    }

    pub(super) fn open(&mut self, kind: ClauseKind, start: u32, lead: u32, parent: Option<usize>) -> usize {
        let parent = if self.builder.stack.len() < MAX_DEPTH { parent } else { None };
        if MAX_DEPTH <= self.builder.stack.len() {
            self.builder.stack.clear();
            self.builder.frames.clear();
        }
        let is_quoted = self
            .builder
            .frames
            .last()
            .is_some_and(|(height, frame)| *frame == Frame::Quotation && *height == self.builder.stack.len());
        let draft = Draft {
            kind,
            tokens: TokenRange::new(start, start),
            parent,
            lead,
            opened: lead,
            finite: None,
            is_complete: false,
            n_segments: 0,
            is_quoted,
        };
        self.builder.drafts.push(draft);
        let index = self.builder.drafts.len() - 1;
        self.builder.stack.push(index);
        index
    }

    /// Stretches a clause over a segment.
    pub(super) fn extend(&mut self, draft: usize, segment: Segment) {
        self.set(draft, |it| {
            it.n_segments += 1;
            it.tokens =
                TokenRange::new(it.tokens.start.min(segment.tokens.start), it.tokens.end.max(segment.tokens.end));
        });
    }

    pub(super) fn top(&self) -> Option<usize> {
        let base = self.builder.frames.last().map_or(0, |(height, _)| *height);
        self.builder.stack.get(base..).and_then(|open| open.last()).copied()
    }

    /// Whether the innermost open clause is the outermost of its frame.
    pub(super) fn is_frame_root(&self) -> bool {
        self.builder.frames.last().is_some_and(|(height, _)| self.builder.stack.len() == height + 1)
    }

    /// Whether the segment stands between brackets or dashes.
    pub(super) fn is_inserted(&self) -> bool {
        self.builder.frames.last().is_some_and(|(_, frame)| *frame != Frame::Quotation)
    }

    /// The clause around the frame.
    pub(super) fn frame_parent(&self, _segment: Segment) -> Option<usize> {
        let height = self.builder.frames.last().map(|(height, _)| *height)?;
        self.builder.stack.get(..height).and_then(|open| open.last()).copied()
    }

    pub(super) fn draft(&self, index: usize) -> Option<Draft> {
        self.builder.drafts.get(index).copied()
    }

    pub(super) fn set(&mut self, index: usize, change: impl FnOnce(&mut Draft)) {
        if let Some(draft) = self.builder.drafts.get_mut(index) {
            change(draft);
        }
    }
}
