//! The whole pipeline, from text to analysis.
//!
//! Each stage is kept out of line: as one function of 300 kB the pipeline is optimised by browsers late and badly.

use crate::claim::{self, Claim, Criterion, Findings};
use crate::document::Document;
use crate::entity::{self, Entity, Memory, UserNames};
use crate::quantity::{self, Quantity};
use crate::structure::Block;
use crate::timex::{self, Date, TimeExpression};

/// What the caller knows about an article besides its text.
#[derive(Debug, Clone)]
pub struct Options {
    /// The day of publication, against which relative dates are resolved.
    pub date: Option<Date>,
    /// Blocks known from the article's markup.
    pub blocks: Vec<Block>,
    /// The user's own names.
    pub names: UserNames,
    /// What makes a claim worth checking; all criteria unless the user chooses.
    pub criteria: Vec<Criterion>,
}

impl Default for Options {
    fn default() -> Self {
        Self { date: None, blocks: Vec::new(), names: UserNames::default(), criteria: Criterion::ALL.to_vec() }
    }
}

/// Everything found in an article, in byte offsets.
#[derive(Debug)]
pub struct Analysis<'t> {
    /// The text with its blocks, tokens, sentences and tags.
    pub document: Document<'t>,
    /// Who and what it names.
    pub entities: Vec<Entity>,
    /// Its figures.
    pub quantities: Vec<Quantity>,
    /// Its dates and times.
    pub times: Vec<TimeExpression>,
    /// Its claims.
    pub claims: Vec<Claim>,
}

/// Analyses an article. Never fails, and gives the same result for the same input.
///
/// Texts are limited to 4 GiB, since positions are 32 bits wide.
pub fn analyze<'t>(text: &'t str, options: &Options) -> Analysis<'t> {
    analyze_again(text, options, &mut Memory::default())
}

/// Like [`analyze`], and faster: words that earlier analyses met are not looked at again.
pub fn analyze_again<'t>(text: &'t str, options: &Options, memory: &mut Memory) -> Analysis<'t> {
    let document = Document::new(text, &options.blocks);
    let mut entities = entity::find(&document, &options.names, memory);
    let mut quantities = quantity::find(&document);
    let mut times = timex::find(&document, options.date);
    quantity::settle(text, &mut quantities, &mut times);
    entity::leave_out_units(&mut entities, &quantities);
    entity::leave_out_numbers(&mut quantities, &entities);
    let findings = Findings { entities: &entities, quantities: &quantities, times: &times };
    let claims = claim::find(&document, &findings, &options.criteria);
    Analysis { document, entities, quantities, times, claims }
}
