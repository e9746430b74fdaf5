//! What callers ask for, as plain data, checked: the counterpart of [`crate::report`].

use std::fmt;

use serde::Deserialize;
use time::{Date, Month};

use crate::Options;
use crate::claim::Criterion;
use crate::entity::{EntityType, UserName, UserNames};
use crate::report::{Layers, OffsetMap, Unit};
use crate::structure::{Block, BlockKind};
use crate::text::Span;

/// The user's own lists, as JSON or JavaScript gives them.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct NamesInput {
    names: Vec<NameInput>,
    ignore: Vec<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct NameInput {
    name: String,
    #[serde(rename = "type")]
    label: String,
    #[serde(default)]
    aliases: Vec<String>,
}

/// What is known about one article, and what its report is to hold.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ArticleInput {
    date: Option<String>,
    blocks: Vec<BlockInput>,
    criteria: Option<Vec<String>>,
    tokens: bool,
    rules: bool,
}

#[derive(Debug, Deserialize)]
struct BlockInput {
    kind: String,
    start: u32,
    end: u32,
}

/// Why a request can't be met.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum RequestError {
    /// Not a day of the calendar in the form `YYYY-MM-DD`.
    Date(String),
    /// Not one of the four types of entity.
    EntityType(String),
    /// A name or alias without a letter or digit.
    EmptyName,
    /// Not a criterion of worth.
    Criterion(String),
    /// Not a kind of block.
    BlockKind(String),
    /// A block that is empty, overlaps the one before it, or ends after the text.
    BlockOrder(usize),
}

impl fmt::Display for RequestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Date(date) => write!(f, "\"{date}\" is not a date of the form YYYY-MM-DD"),
            Self::EntityType(label) => write!(f, "\"{label}\" is not one of PER, LOC, ORG, MISC"),
            Self::EmptyName => write!(f, "a name needs at least one letter or digit"),
            Self::Criterion(code) => {
                let known: Vec<_> = Criterion::ALL.iter().map(|criterion| criterion.code()).collect();
                write!(f, "\"{code}\" is not one of {}", known.join(", "))
            }
            Self::BlockKind(kind) => write!(f, "\"{kind}\" is not a kind of block"),
            Self::BlockOrder(index) => {
                write!(f, "block {index} is empty, overlaps the block before it, or ends after the text")
            }
        }
    }
}

impl std::error::Error for RequestError {}

impl NamesInput {
    /// Checks the lists.
    ///
    /// # Errors
    /// An unknown type, or a name without a letter or digit.
    pub fn check(self) -> Result<UserNames, RequestError> {
        let add = self.names.into_iter().map(NameInput::check).collect::<Result<_, _>>()?;
        for name in &self.ignore {
            require_name(name)?;
        }
        Ok(UserNames { add, ignore: self.ignore })
    }
}

impl NameInput {
    fn check(self) -> Result<UserName, RequestError> {
        require_name(&self.name)?;
        for alias in &self.aliases {
            require_name(alias)?;
        }
        let label = EntityType::from_code(&self.label).ok_or(RequestError::EntityType(self.label))?;
        Ok(UserName { name: self.name, label, aliases: self.aliases })
    }
}

fn require_name(name: &str) -> Result<(), RequestError> {
    if name.chars().any(char::is_alphanumeric) { Ok(()) } else { Err(RequestError::EmptyName) }
}

impl ArticleInput {
    /// What the report is to hold.
    pub fn layers(&self) -> Layers {
        Layers { tokens: self.tokens, rules: self.rules }
    }

    /// Checks the input against `text`; block offsets are in `unit`.
    ///
    /// # Errors
    /// A date that is none, a kind of block that is none, or blocks out of order.
    pub fn check(self, text: &str, unit: Unit, names: UserNames) -> Result<Options, RequestError> {
        let date = self.date.as_deref().map(parse_date).transpose()?;
        let map = OffsetMap::new(text, unit);
        let mut blocks: Vec<Block> = Vec::with_capacity(self.blocks.len());
        for (index, input) in self.blocks.into_iter().enumerate() {
            let kind = BlockKind::from_code(&input.kind).ok_or(RequestError::BlockKind(input.kind))?;
            let span = Span::new(map.invert(input.start), map.invert(input.end));
            let free_from = blocks.last().map_or(0, |before| before.span.end);
            if span.is_empty() || span.start < free_from || span.end as usize > text.len() {
                return Err(RequestError::BlockOrder(index));
            }
            blocks.push(Block { kind, span });
        }
        let criteria = match self.criteria {
            Some(codes) => codes.iter().map(|code| parse_criterion(code)).collect::<Result<_, _>>()?,
            None => Criterion::ALL.to_vec(),
        };
        Ok(Options { date, blocks, names, criteria })
    }
}

/// Reads one criterion of worth.
///
/// # Errors
/// A code that is no criterion.
pub fn parse_criterion(code: &str) -> Result<Criterion, RequestError> {
    Criterion::from_code(code).ok_or_else(|| RequestError::Criterion(code.to_owned()))
}

/// Reads a date of the form `YYYY-MM-DD`.
///
/// # Errors
/// Anything else, and days that the calendar does not have.
pub fn parse_date(date: &str) -> Result<Date, RequestError> {
    let parts = match date.as_bytes() {
        [_, _, _, _, b'-', _, _, b'-', _, _] => (digits(date.get(..4)), digits(date.get(5..7)), digits(date.get(8..))),
        _ => (None, None, None),
    };
    let (Some(year), Some(month), Some(day)) = parts else { return Err(RequestError::Date(date.to_owned())) };
    Month::try_from(month as u8)
        .and_then(|month| Date::from_calendar_date(year as i32, month, day as u8))
        .map_err(|_| RequestError::Date(date.to_owned()))
}

fn digits(text: Option<&str>) -> Option<u16> {
    text.filter(|text| text.bytes().all(|byte| byte.is_ascii_digit()))?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_days_of_the_calendar() {
        assert_eq!(parse_date("2024-02-29").map(|date| date.ordinal()), Ok(60));
        for wrong in ["2023-02-29", "2023-13-01", "23-01-01", "2023-1-1", "2023/01/01", "+123-01-01", "äää-01-01", ""]
        {
            assert_eq!(parse_date(wrong), Err(RequestError::Date(wrong.to_owned())));
        }
    }

    fn article(blocks: &[(&str, u32, u32)]) -> ArticleInput {
        let block = |&(kind, start, end): &(&str, u32, u32)| BlockInput { kind: kind.to_owned(), start, end };
        ArticleInput { blocks: blocks.iter().map(block).collect(), ..ArticleInput::default() }
    }

    #[test]
    fn block_offsets_are_read_in_the_callers_unit() {
        let options =
            article(&[("title", 0, 4), ("paragraph", 5, 9)]).check("Äö😀\nText", Unit::Utf16, UserNames::default());
        let spans: Vec<_> = options.unwrap().blocks.iter().map(|block| (block.span.start, block.span.end)).collect();
        assert_eq!(spans, [(0, 8), (9, 13)]);
    }

    #[test]
    fn blocks_that_are_out_of_order_are_refused() {
        for (blocks, index) in [
            (&[("title", 3, 3)][..], 0),
            (&[("title", 0, 4), ("paragraph", 3, 8)], 1),
            (&[("title", 0, 99)], 0),
            (&[("title", 0, u32::MAX)], 0),
        ] {
            let result = article(blocks).check("Text text", Unit::Utf16, UserNames::default());
            assert_eq!(result.err(), Some(RequestError::BlockOrder(index)));
        }
        let result = article(&[("chapter", 0, 4)]).check("Text", Unit::Utf16, UserNames::default());
        assert_eq!(result.err(), Some(RequestError::BlockKind("chapter".to_owned())));
    }

    #[test]
    fn names_need_letters_and_a_known_type() {
        let check = |name: &str, label: &str| {
            let input = NameInput { name: name.to_owned(), label: label.to_owned(), aliases: Vec::new() };
            NamesInput { names: vec![input], ignore: Vec::new() }.check()
        };
        assert_eq!(check("Kreisblatt", "ORG").unwrap().add[0].label, EntityType::Organization);
        assert_eq!(check(" - ", "ORG").err(), Some(RequestError::EmptyName));
        assert_eq!(check("Kreisblatt", "org").err(), Some(RequestError::EntityType("org".to_owned())));
    }
}
