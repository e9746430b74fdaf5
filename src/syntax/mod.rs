//! How each sentence is built: quotations, clauses with their topological fields, verb groups, base noun phrases.
//!
//! Read once, after [`crate::tag`], for every later stage. *The subject of this clause*, *what stands in the prefield*,
//! *the participle that closes the bracket* are look-ups here. Any text has a syntax; what can't be told is left out.

mod boundary;
mod build;
mod clause;
mod draw;
mod fields;
mod finite;
mod finite_segment;
mod fragment;
mod groups;
mod infinitive;
mod joint;
mod noun_phrase;
mod opener;
mod place;
mod quotation;
mod root;
mod segment;
mod settle;
mod source;
mod tense;
mod tree;
mod verb_group;
mod verb_last;
mod word;

pub use clause::{Clause, ClauseKind};
pub use noun_phrase::{Case, Cases, NounPhrase, Number};
pub use quotation::Quotation;
pub use tree::Syntax;
pub use verb_group::{Tense, VerbGroup, Voice};

use crate::sentence::Sentence;
use crate::structure::Block;
use crate::tag::Tag;
use crate::text::TokenRange;
use crate::token::Token;
use build::{Builder, Reader};
use segment::Cutter;
use source::Source;
use tree::NONE;

/// Longest stretch of a sentence read at once, in tokens: longer than any German sentence, it bounds every loop here.
const MAX_SENTENCE: u32 = 512;

/// Reads the syntax of a text from its tokens and their tags.
#[inline(never)]
pub fn read(text: &str, tokens: &[Token], sentences: &[Sentence], blocks: &[Block], tags: &[Tag]) -> Syntax {
    let mut source = Source::new(text, tokens, tags);
    let quotations = quotation::pair(&source, sentences, blocks);
    let mut syntax = Syntax {
        outer: quotations.iter().filter(|it| it.depth == 0).copied().collect(),
        quotations,
        clause_of: vec![NONE; tokens.len()],
        ..Syntax::default()
    };
    let (mut cutter, mut builder) = (Cutter::default(), Builder::default());
    let mut order = Vec::new();
    for sentence in sentences {
        let is_headline = blocks.get(sentence.block as usize).is_some_and(|block| block.kind.is_headline());
        let mut start = sentence.tokens.start;
        while start < sentence.tokens.end {
            let range = TokenRange::new(start, sentence.tokens.end.min(start + MAX_SENTENCE));
            cutter.cut(&mut source, &syntax.quotations, range, is_headline);
            Reader { source: &source, segments: &cutter.segments, builder: &mut builder }.read();
            builder.mended.drain(..).for_each(|(at, form)| source.set_form(at, form));
            syntax.add(&source, &cutter, &builder, range, is_headline, &mut order);
            start = range.end;
        }
    }
    noun_phrase::find(&source, sentences, &mut syntax.phrases);
    syntax.forms = source.into_forms();
    syntax
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::document::Document;

    proptest! {
        #[test]
        fn any_text_has_a_syntax(text in "[a-zA-Z,.;:()„“–\\n ]{0,80}|(Der|und|dass|kam|, |hat|zu|gehen|„|“|: |Haus|die| – |wenn|sagte| |\\.|\\()*") {
            let document = Document::new(&text, &[]);
            let syntax = document.syntax();
            for (index, clause) in syntax.clauses().iter().enumerate() {
                let ends = [clause.tokens.start, clause.lead, clause.left.start, clause.left.end, clause.right.start,
                    clause.right.end, clause.tokens.end];
                prop_assert!(ends.is_sorted(), "{text:?} {clause:?}");
                if let Some(parent) = clause.parent {
                    prop_assert!((parent as usize) < index);
                    let around = syntax.clauses()[parent as usize].tokens;
                    prop_assert!(around.start <= clause.tokens.start && clause.tokens.end <= around.end, "{text:?}");
                }
            }
            prop_assert!(syntax.phrases().is_sorted_by(|one, two| one.tokens.end <= two.tokens.start));
        }
    }
}
