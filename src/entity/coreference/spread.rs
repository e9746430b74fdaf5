//! Finds a name again where the recogniser missed it: what is named once is a name all through the article.

use super::acronym::Acronyms;
use super::gazetteer;
use super::key;
use super::legal_form;
use super::name::{self, Name};
use super::role;
use crate::document::Document;
use crate::entity::user::Users;
use crate::entity::{EntityType, Mention, MentionKind};
use crate::hash::Map;
use crate::tag::Pos;
use crate::text::TokenRange;

/// Confidence in a repeated name, as a share of the first one's.
const REPEATED: f32 = 0.9;

/// Names less sure than this are not repeated.
const LEAST_CONFIDENCE: f32 = 0.5;

/// Confidence in a listed adjective, inhabitant or compound.
const LISTED: f32 = 0.9;

/// Confidence in an acronym and its long form, which nearly always name an organisation.
const DEFINED: f32 = 0.8;

/// Most names with the same first word that a place is compared with; keeps hostile texts linear.
const MAX_NAMES: usize = 8;

/// Longest name repeated, in tokens.
const MAX_TOKENS: u32 = 12;

/// Shortest name taken for the stem of a genitive.
const LEAST_STEM: usize = 4;

/// A name to look for.
struct Pattern {
    tokens: TokenRange,
    label: EntityType,
    confidence: f32,
}

/// Mentions of names that `names` hold, and derived forms of listed places, where `names` have none.
pub(super) fn find(document: &Document<'_>, names: &[Name], acronyms: &Acronyms, users: &Users<'_>) -> Vec<Mention> {
    let mut covered = vec![false; document.tokens().len()];
    for name in names {
        covered.get_mut(name.tokens.indices()).into_iter().flatten().for_each(|token| *token = true);
    }
    let mut found = defined(document, acronyms, &mut covered);
    let with_defined: Vec<Name> = names.iter().cloned().chain(name::read(document, found.clone(), users)).collect();
    let patterns = patterns(document, &with_defined);
    for sentence in document.sentences() {
        if !document.block_of(sentence).is_some_and(|block| block.kind.is_content()) {
            continue;
        }
        let mut index = sentence.tokens.start;
        while index < sentence.tokens.end {
            let is_free = covered.get(index as usize) == Some(&false);
            let at = Place { document, index, end: sentence.tokens.end };
            let mention = is_free.then(|| at.repeated(&patterns, &covered).or_else(|| at.derived())).flatten();
            index = mention.map_or(index + 1, |(_, length)| index + length);
            found.extend(mention.map(|(mention, _)| mention));
        }
    }
    found
}

/// Long and short forms of acronyms that the article defines, where the recogniser found no part of them.
fn defined(document: &Document<'_>, acronyms: &Acronyms, covered: &mut [bool]) -> Vec<Mention> {
    let mut found = Vec::new();
    for tokens in acronyms.places.iter().flat_map(|&(long, short)| [long, short]) {
        let Some(covered) = covered.get_mut(tokens.indices()).filter(|covered| !covered.contains(&true)) else {
            continue;
        };
        covered.fill(true);
        let (label, kind) = (EntityType::Organization, MentionKind::Name);
        found.push(Mention { span: document.span_of(tokens), label, kind, confidence: DEFINED });
    }
    found
}

type Patterns<'t> = Map<&'t str, Vec<Pattern>>;

fn patterns<'t>(document: &Document<'t>, names: &[Name]) -> Patterns<'t> {
    let mut patterns: Patterns<'t> = Map::default();
    let mut note = |tokens: TokenRange, name: &Name| {
        let Mention { label, confidence, .. } = name.mention;
        let word = document.word(tokens.start);
        // `Putins` once, `Putin` later.
        let stem = key::without_genitive(word).next().filter(|stem| tokens.len() == 1 && LEAST_STEM <= stem.len());
        for word in [word].into_iter().chain(stem) {
            let list = patterns.entry(word).or_default();
            let is_known = list.iter().any(|it| it.tokens.len() == tokens.len());
            if !is_known && list.len() < MAX_NAMES {
                list.push(Pattern { tokens, label, confidence: confidence * REPEATED });
            }
        }
    };
    for name in names.iter().filter(|name| name.is_name() && LEAST_CONFIDENCE <= name.mention.confidence) {
        if name.tokens.len() <= MAX_TOKENS && !name.tokens.is_empty() {
            note(name.tokens, name);
        }
        // A company's name stands without its legal form later.
        if let Some(bare) = legal_form::without_legal_form(&name.text) {
            let end = name.mention.span.start + bare.len() as u32;
            let is_bare = |index: &u32| document.span_of(TokenRange::new(*index, index + 1)).start < end;
            let length = (name.tokens.start..name.tokens.end).take_while(is_bare).count() as u32;
            note(TokenRange::new(name.tokens.start, name.tokens.start + length), name);
        }
        // A person's surname stands alone later.
        if name.mention.label == EntityType::Person && 1 < name.tokens.len() {
            note(TokenRange::new(name.tokens.end - 1, name.tokens.end), name);
        }
    }
    patterns.values_mut().for_each(|list| list.sort_by_key(|it| u32::MAX - it.tokens.len()));
    patterns
}

/// A token where a mention may begin.
struct Place<'d, 't> {
    document: &'d Document<'t>,
    index: u32,
    end: u32,
}

impl Place<'_, '_> {
    /// A name that is found elsewhere, and its length in tokens.
    fn repeated(&self, patterns: &Patterns<'_>, covered: &[bool]) -> Option<(Mention, u32)> {
        let word = self.document.word(self.index);
        if !word.starts_with(char::is_uppercase) || word.chars().count() < 2 || self.is_plural(patterns) {
            return None;
        }
        let stems = key::without_genitive(word).filter_map(|stem| patterns.get(stem));
        let lists = patterns.get(word).into_iter().chain(stems);
        lists.flatten().find_map(|pattern| {
            let tokens = TokenRange::new(self.index, self.index + pattern.tokens.len());
            let is_free = covered.get(tokens.indices()).is_some_and(|covered| !covered.contains(&true));
            let fits = tokens.end <= self.end && is_free && self.matches(pattern, tokens);
            fits.then(|| (self.mention(tokens, pattern.label, MentionKind::Name, pattern.confidence), tokens.len()))
        })
    }

    fn matches(&self, pattern: &Pattern, tokens: TokenRange) -> bool {
        if tokens.len() == 1 {
            return self.is_name();
        }
        let pairs = (pattern.tokens.start + 1..pattern.tokens.end).zip(tokens.start + 1..tokens.end);
        pairs.map(|(one, other)| (self.document.word(one), self.document.word(other))).all(|(one, other)| one == other)
    }

    /// Whether a name with -s means several of that name: `die Brandts`, `zwei Brandts`.
    fn is_plural(&self, patterns: &Patterns<'_>) -> bool {
        let before = self.index.checked_sub(1).and_then(|at| self.document.tags().get(at as usize));
        let is_counted = before.is_some_and(|tag| matches!(tag.pos, Pos::Num | Pos::Det));
        let stem = self.document.word(self.index).strip_suffix('s');
        is_counted && stem.is_some_and(|stem| patterns.contains_key(stem))
    }

    /// Whether a single word is used as a name here: `Fischer` may be one who fishes.
    fn is_name(&self) -> bool {
        let tag = |index: u32| self.document.tags().get(index as usize).map(|tag| tag.pos);
        let word = self.document.word(self.index);
        let before = self.index.checked_sub(1);
        let is_capitals = word.chars().filter(|it| it.is_alphabetic()).all(char::is_uppercase);
        match tag(self.index) {
            Some(Pos::Propn) => true,
            Some(Pos::Noun) if role::of(word).is_none() => before.and_then(tag) != Some(Pos::Det),
            Some(Pos::X) => true,
            _ => is_capitals,
        }
    }

    /// An adjective, inhabitant or compound of a listed place or organisation.
    fn derived(&self) -> Option<(Mention, u32)> {
        let word = self.document.word(self.index);
        let tokens = TokenRange::new(self.index, self.index + 1);
        let is_capital = word.starts_with(char::is_uppercase);
        // `Russisch` is a language.
        let is_language = is_capital && word.ends_with("isch");
        let adjective = (!is_language && word != "Deutsch").then(|| gazetteer::by_adjective(word)).flatten();
        if let Some(known) = adjective.or_else(|| is_capital.then(|| gazetteer::by_inhabitant(word)).flatten()) {
            return Some((self.mention(tokens, known.label(), MentionKind::Derived, LISTED), 1));
        }
        // Nobody but the organisation is called `OVKS`.
        let is_acronym = 3 <= word.len() && word.bytes().all(|byte| byte.is_ascii_uppercase());
        if let Some(known) = is_acronym.then(|| gazetteer::by_name(word)).flatten() {
            return Some((self.mention(tokens, known.label(), MentionKind::Name, LISTED), 1));
        }
        let (part, _) = word.rsplit_once(['-', '‑'])?;
        let known = gazetteer::by_name(part).or_else(|| gazetteer::by_name(word.split(['-', '‑']).next()?))?;
        let kind = MentionKind::Part;
        is_capital.then(|| (self.mention(tokens, known.label(), kind, LISTED), 1))
    }

    fn mention(&self, tokens: TokenRange, label: EntityType, kind: MentionKind, confidence: f32) -> Mention {
        Mention { span: self.document.span_of(tokens), label, kind, confidence }
    }
}
