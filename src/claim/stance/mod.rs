//! How a statement is put, and the words that show it.

mod evidence;
mod judge;
mod wording;

pub(in crate::claim) use judge::judge;
