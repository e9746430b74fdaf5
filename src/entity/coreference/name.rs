//! The mentions of a document with what their comparison needs.

use super::gazetteer::{self, GazetteerEntry};
use super::key;
use super::legal_form;
use crate::document::Document;
use crate::entity::user::Users;
use crate::entity::{Mention, MentionKind};
use crate::hash::Set;
use crate::text::{Span, TokenRange};

/// A mention by name, derived form or compound.
#[derive(Debug, Clone)]
pub(super) struct Name {
    pub(super) mention: Mention,
    /// The tokens it touches.
    pub(super) tokens: TokenRange,
    /// Its words, separated by single spaces.
    pub(super) text: String,
    /// The known thing it names, if any.
    pub(super) known: Option<GazetteerEntry>,
    /// The user's own name that it is, if any.
    pub(super) user: Option<usize>,
}

impl Name {
    /// Whether it is a proper name, not a derived form or compound.
    pub(super) fn is_name(&self) -> bool {
        self.mention.kind == MentionKind::Name
    }

    /// Its words as they are compared.
    pub(super) fn phrase(&self) -> String {
        key::phrase(self.bare())
    }

    /// Its words without a legal form.
    pub(super) fn bare(&self) -> &str {
        legal_form::without_legal_form(&self.text).unwrap_or(&self.text)
    }
}

/// Reads mentions; those that the user ignores or that have no letter or digit are left out, and so are repeated ones.
pub(super) fn read(document: &Document<'_>, mut mentions: Vec<Mention>, users: &Users<'_>) -> Vec<Name> {
    for mention in mentions.iter_mut().filter(|mention| mention.kind == MentionKind::Name) {
        mention.span = without_compound(document.text(), mention.span);
    }
    leave_out_trades(document.text(), &mut mentions);
    mentions.sort_by_key(|mention| (mention.span.start, u32::MAX - mention.span.end));
    mentions.dedup_by_key(|mention| mention.span);
    let mut names: Vec<Name> = mentions.into_iter().filter_map(|mention| read_one(document, mention, users)).collect();
    leave_out_inner_adjectives(&mut names);
    names
}

/// Leaves out a word before a company's full name that stands without it elsewhere: `Reeder Nordwerft AG`.
fn leave_out_trades(text: &str, mentions: &mut [Mention]) {
    let firms = mentions.iter().map(|mention| mention.span.of(text));
    let firms: Set<&str> = firms.filter(|name| legal_form::without_legal_form(name).is_some()).collect();
    for mention in mentions {
        let Some((trade, name)) = mention.span.of(text).split_once(' ') else { continue };
        if firms.contains(name) && mention.kind == MentionKind::Name {
            mention.span.start += trade.len() as u32 + 1;
        }
    }
}

/// Leaves out adjectives inside names that lead to nothing known: `Norddeutsche` in `Norddeutsche Werke`.
fn leave_out_inner_adjectives(names: &mut Vec<Name>) {
    let mut reach = 0;
    names.retain(|name| {
        let is_inner = name.mention.span.end <= reach;
        if name.is_name() {
            reach = reach.max(name.mention.span.end);
        }
        !is_inner || name.known.is_some() || name.mention.kind != MentionKind::Derived
    });
}

/// The known name after a compound that the recogniser took for its first word: `Nato-Mitglied Türkei`.
fn without_compound(text: &str, span: Span) -> Span {
    let words = text.get(span.start as usize..span.end as usize).and_then(|name| name.split_once(' '));
    let Some((compound, rest)) = words.filter(|(compound, _)| compound.contains('-')) else { return span };
    let is_known = gazetteer::by_name(rest).is_some() && gazetteer::by_name(&format!("{compound} {rest}")).is_none();
    if is_known { Span::new(span.start + compound.len() as u32 + 1, span.end) } else { span }
}

fn read_one(document: &Document<'_>, mention: Mention, users: &Users<'_>) -> Option<Name> {
    let slice = document.text().get(mention.span.start as usize..mention.span.end as usize)?;
    if !slice.contains(char::is_alphanumeric) {
        return None;
    }
    let text = slice.split_whitespace().collect::<Vec<_>>().join(" ");
    if users.is_ignored(&text) {
        return None;
    }
    let user = if mention.kind == MentionKind::Name { users.index_of(&text) } else { None };
    let known = match mention.kind {
        MentionKind::Name => {
            gazetteer::by_name(&text).or_else(|| gazetteer::by_name(legal_form::without_legal_form(&text)?))
        }
        MentionKind::Derived => {
            gazetteer::by_adjective(&text).or_else(|| gazetteer::by_inhabitant(&text)).or_else(|| {
                // `kirgisisch-tadschikisch` inflects, and is filed under, its last part.
                gazetteer::by_adjective(text.rsplit_once('-')?.1)
            })
        }
        MentionKind::Part | MentionKind::Nominal | MentionKind::Pronoun => None,
    };
    Some(Name { tokens: document.tokens_in(mention.span), mention, text, known, user })
}
