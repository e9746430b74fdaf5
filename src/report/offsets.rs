//! Converts byte offsets into the unit that a caller counts in.

/// What a caller counts positions in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// UTF-8 bytes (Rust, Go).
    Utf8,
    /// UTF-16 code units (JavaScript, Java).
    Utf16,
    /// Unicode scalar values (Python).
    Chars,
}

/// A character that takes more bytes than units, and the difference summed up to its end.
#[derive(Debug, Clone, Copy)]
struct Wide {
    end: u32,
    lag: u32,
}

/// Maps byte offsets of one text to another unit: one entry a non-ASCII character, binary search.
#[derive(Debug)]
pub struct OffsetMap {
    wide: Vec<Wide>,
}

impl OffsetMap {
    /// Reads `text` once.
    pub fn new(text: &str, unit: Unit) -> Self {
        let units = |char: char| match unit {
            Unit::Utf8 => char.len_utf8(),
            Unit::Utf16 => char.len_utf16(),
            Unit::Chars => 1,
        };
        let mut lag = 0;
        let mut wide = Vec::new();
        for (start, char) in text.char_indices().filter(|(_, char)| !char.is_ascii()) {
            lag += (char.len_utf8() - units(char)) as u32;
            wide.push(Wide { end: (start + char.len_utf8()) as u32, lag });
        }
        Self { wide }
    }

    /// The position of byte `byte`, which must lie on a character boundary.
    pub fn convert(&self, byte: u32) -> u32 {
        let before = self.wide.partition_point(|wide| wide.end <= byte);
        let last = before.checked_sub(1).and_then(|idx| self.wide.get(idx));
        last.map_or(byte, |wide| byte - wide.lag)
    }

    /// The byte at `position`; a position inside a character gives the character's start.
    pub fn invert(&self, position: u32) -> u32 {
        let before = self.wide.partition_point(|wide| wide.end - wide.lag <= position);
        let lag = before.checked_sub(1).and_then(|idx| self.wide.get(idx)).map_or(0, |wide| wide.lag);
        position.saturating_add(lag)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn utf16_offsets_are_those_of_the_encoding() {
        let text = "Ä😀b „Köln“\u{0}z";
        let map = OffsetMap::new(text, Unit::Utf16);
        let mut units = 0;
        for (byte, char) in text.char_indices() {
            assert_eq!(map.convert(byte as u32), units);
            assert_eq!(map.invert(units), byte as u32);
            units += char.len_utf16() as u32;
        }
    }

    #[test]
    fn chars_count_scalar_values() {
        let text = "a😀ö.";
        let map = OffsetMap::new(text, Unit::Chars);
        assert_eq!(map.convert(text.len() as u32), 4);
    }
}
