//! What goes on across sentences: who speaks on, who has the word.

pub(in crate::claim) mod cues;
mod current_speaker;
#[cfg(test)]
mod hostile;
pub(in crate::claim) mod interview;
mod party_entity;
pub(in crate::claim) mod speech;
#[cfg(test)]
mod suite;
