//! Who and what an article names: mentions, and the entities they belong to.

mod compound;
mod coreference;
mod mention;
pub mod recognize;
mod rule;
mod unit;
mod user;

pub(crate) use coreference::key::without_genitive;
pub(crate) use coreference::role::{Sex, is_person, sex_of_name};
pub(crate) use unit::{leave_out_numbers, leave_out_units};
use user::Users;

pub use mention::{Entity, EntityType, Mention, MentionKind, UserName, UserNames};
pub use recognize::Memory;
pub use rule::RuleId;

use crate::document::Document;

/// Finds the entities of a document, by order of first mention.
#[inline(never)]
pub fn find(document: &Document<'_>, names: &UserNames, memory: &mut Memory) -> Vec<Entity> {
    let users = Users::new(names);
    let mentions = users.apply(document, recognize::mentions(document, memory));
    coreference::resolve(document, mentions, &users)
}
