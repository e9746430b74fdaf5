//! A recogniser of rules and name lists, for the names that such lists are sure of.

use crate::document::Document;
use crate::entity::resolve::{known, role};
use crate::entity::{EntityType, Mention, MentionKind};
use crate::text::{Span, TokenRange};
use crate::token::TokenKind;

/// Confidence of a rule, by how it fared when read on news articles; not calibrated.
const LISTED: f32 = 0.95;
const INFERRED: f32 = 0.8;

/// Lower-case words that join the parts of a person's name.
const PARTICLES: [&str; 10] = ["al", "bin", "da", "de", "di", "du", "ibn", "van", "von", "zu"];

/// Articles that follow such a word: `von der Leyen`.
const ARTICLES: [&str; 3] = ["den", "der", "la"];

/// Longest person's name, in tokens.
const MAX_NAME: u32 = 5;

/// Finds mentions, in order and disjoint.
pub(crate) fn mentions(document: &Document<'_>) -> Vec<Mention> {
    let mut mentions = Vec::new();
    for sentence in document.sentences() {
        if !document.block_of(sentence).is_some_and(|block| block.kind.is_content()) {
            continue;
        }
        let mut index = sentence.tokens.start;
        while index < sentence.tokens.end {
            let reader = Reader { document, at: index, end: sentence.tokens.end };
            let found = RULES.iter().find_map(|rule| rule(&reader));
            index = found.as_ref().map_or(index, |found| found.tokens.end - 1) + 1;
            mentions.extend(found.map(|found| found.mention(document)));
        }
    }
    mentions
}

/// Rules in the order in which they are tried: lists before inference, long names before their parts.
const RULES: [fn(&Reader<'_, '_>) -> Option<Found>; 6] = [listed, titled, named, compound, derived, acronym];

/// The place where a name may begin.
struct Reader<'d, 't> {
    document: &'d Document<'t>,
    at: u32,
    end: u32,
}

struct Found {
    tokens: TokenRange,
    label: EntityType,
    kind: MentionKind,
    confidence: f32,
}

impl Found {
    fn mention(&self, document: &Document<'_>) -> Mention {
        let Self { tokens, label, kind, confidence } = *self;
        Mention { span: document.span_of(tokens), label, kind, confidence }
    }
}

impl<'t> Reader<'_, 't> {
    fn word(&self, ahead: u32) -> &'t str {
        let index = self.at + ahead;
        if index < self.end { self.document.word(index) } else { "" }
    }

    fn is_name(&self, ahead: u32) -> bool {
        let word = self.word(ahead);
        let is_word =
            self.document.tokens().get((self.at + ahead) as usize).is_some_and(|it| it.kind == TokenKind::Word);
        is_word && word.starts_with(char::is_uppercase) && 1 < word.len()
    }

    fn found(&self, length: u32, label: EntityType, confidence: f32) -> Option<Found> {
        let tokens = TokenRange::new(self.at, self.at + length);
        Some(Found { tokens, label, kind: MentionKind::Name, confidence })
    }

    /// Length of the run of name words from `ahead` on, particles inside included.
    fn run(&self, ahead: u32) -> u32 {
        let mut length = 0;
        let mut ahead = ahead;
        while length < MAX_NAME {
            let joins = u32::from(PARTICLES.contains(&self.word(ahead)));
            let particles = joins + u32::from(joins == 1 && ARTICLES.contains(&self.word(ahead + 1)));
            if !self.is_name(ahead + particles) || role::of(self.word(ahead + particles)).is_some() && 0 < length {
                break;
            }
            ahead += particles + 1;
            length += particles + 1;
        }
        length
    }
}

/// A name from the lists, the longest that fits.
fn listed(reader: &Reader<'_, '_>) -> Option<Found> {
    if !reader.is_name(0) {
        return None;
    }
    (1..=known::MAX_WORDS as u32).rev().filter(|length| reader.at + length <= reader.end).find_map(|length| {
        let span: Span = reader.document.span_of(TokenRange::new(reader.at, reader.at + length));
        let known = known::by_name(span.of(reader.document.text()))?;
        reader.found(length, known.label(), LISTED)
    })
}

/// `Präsident Wladimir Putin`: the words after an office are a name.
fn titled(reader: &Reader<'_, '_>) -> Option<Found> {
    if !reader.is_name(0) {
        return None;
    }
    let before = reader.at.checked_sub(1).map(|index| reader.document.word(index))?;
    role::of(before).filter(|role| role.kind == role::RoleKind::Office && role.number != role::Number::Many)?;
    let length = reader.run(0);
    (0 < length).then(|| reader.found(length.min(3), EntityType::Person, INFERRED)).flatten()
}

/// `Angela Merkel`: a first name and what follows it.
fn named(reader: &Reader<'_, '_>) -> Option<Found> {
    if !role::is_given_name(reader.word(0)) {
        return None;
    }
    let length = reader.run(1);
    (0 < length).then(|| reader.found(1 + length, EntityType::Person, LISTED)).flatten()
}

/// `Ukraine-Krieg`: a compound with a listed name.
fn compound(reader: &Reader<'_, '_>) -> Option<Found> {
    let (name, _) = reader.word(0).rsplit_once('-')?;
    let known = known::by_name(name)?;
    Some(Found { kind: MentionKind::Part, ..reader.found(1, known.label(), LISTED)? })
}

/// `russische`, `Russen`, `Berliner`.
fn derived(reader: &Reader<'_, '_>) -> Option<Found> {
    let word = reader.word(0);
    known::by_adjective(word).or_else(|| known::by_inhabitant(word))?;
    Some(Found { kind: MentionKind::Derived, ..reader.found(1, EntityType::Location, LISTED)? })
}

/// `SPD`: two to six capitals.
fn acronym(reader: &Reader<'_, '_>) -> Option<Found> {
    let word = reader.word(0);
    let is_acronym = (2..=6).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_uppercase());
    // Roman numerals: `Wilhelm II`.
    let is_numeral = word.bytes().all(|byte| b"IVX".contains(&byte));
    (is_acronym && !is_numeral).then(|| reader.found(1, EntityType::Organization, INFERRED)).flatten()
}
