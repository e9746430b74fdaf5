//! What is known of frequent words: which words they resemble, and which parts of speech they take.

use crate::model::{ModelError, Reader};

/// What the lexicon says of a word; zeros for a word that it doesn't hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Entry {
    /// Words of the same cluster stand between the same neighbors.
    pub cluster: u16,
    /// Words of the same class take the same parts of speech.
    pub class: u8,
}

impl Entry {
    /// Cluster and class, as parts of features.
    pub(super) fn hashes(self) -> [u32; 2] {
        [u32::from(self.cluster), u32::from(self.class)]
    }
}

/// Bits of a word's hash that are kept.
pub const KEY_BITS: u32 = 26;
/// Bits that choose the group to search.
const GROUP_BITS: u32 = 14;

/// The lexicon.
#[derive(Debug, Default)]
pub struct Lexicon {
    /// Where each group starts in `keys`; one more for the end.
    starts: Vec<u32>,
    /// The kept bits of the words' hashes, ascending.
    keys: Vec<u32>,
    /// As many as keys.
    entries: Vec<Entry>,
}

impl Lexicon {
    /// A lexicon of these hashes of words as written; where two share the kept bits, the first one stays.
    pub fn new(words: impl IntoIterator<Item = (u32, Entry)>) -> Self {
        let mut words: Vec<(u32, Entry)> =
            words.into_iter().map(|(hash, entry)| (hash >> (32 - KEY_BITS), entry)).collect();
        words.sort_by_key(|&(key, _)| key);
        words.dedup_by_key(|&mut (key, _)| key);
        let (keys, entries): (Vec<u32>, Vec<Entry>) = words.into_iter().unzip();
        let first_of = |group: u32| keys.partition_point(|&key| key >> (KEY_BITS - GROUP_BITS) < group) as u32;
        let starts = (0..=1 << GROUP_BITS).map(first_of).collect();
        Self { starts, keys, entries }
    }

    /// What the lexicon says of the word with this hash.
    pub fn entry(&self, hash: u32) -> Entry {
        let key = hash >> (32 - KEY_BITS);
        let group = (key >> (KEY_BITS - GROUP_BITS)) as usize;
        let Some(&[start, end]) = self.starts.get(group..group + 2) else { return Entry::default() };
        let keys = self.keys.get(start as usize..end as usize).unwrap_or_default();
        let found = keys.iter().position(|&it| it == key);
        found.and_then(|at| self.entries.get(start as usize + at)).copied().unwrap_or_default()
    }

    /// Writes the lexicon: gaps between keys as variable-length numbers, then clusters, then classes.
    pub fn write(&self, payload: &mut Vec<u8>) {
        payload.extend((self.keys.len() as u32).to_le_bytes());
        write_gaps(&self.keys, payload);
        payload.extend(self.entries.iter().map(|entry| entry.cluster as u8));
        payload.extend(self.entries.iter().map(|entry| (entry.cluster >> 8) as u8));
        payload.extend(self.entries.iter().map(|entry| entry.class));
    }

    /// Reads what [`Lexicon::write`] wrote.
    ///
    /// # Errors
    /// If the bytes end too early or the keys run over.
    pub fn read(reader: &mut Reader<'_>) -> Result<Self, ModelError> {
        let count = reader.u32("lexicon")? as usize;
        let keys = read_gaps(reader, count, KEY_BITS, "keys of the lexicon")?;
        let low = reader.bytes(count, "clusters")?;
        let high = reader.bytes(count, "clusters")?;
        let classes = reader.bytes(count, "classes")?;
        let entries = low
            .iter()
            .zip(high)
            .zip(classes)
            .map(|((&low, &high), &class)| Entry { cluster: u16::from_le_bytes([low, high]), class });
        Ok(Self::new(keys.into_iter().map(|key| key << (32 - KEY_BITS)).zip(entries)))
    }
}

/// Writes ascending keys as the gaps between them, seven bits a byte, the last byte with the high bit clear.
pub(super) fn write_gaps(keys: &[u32], payload: &mut Vec<u8>) {
    let mut last = 0;
    for &key in keys {
        let mut gap = key.wrapping_sub(last);
        while 0x80 <= gap {
            payload.push(gap as u8 | 0x80);
            gap >>= 7;
        }
        payload.push(gap as u8);
        last = key;
    }
}

/// Reads `count` keys of `bits` bits that [`write_gaps`] wrote.
pub(super) fn read_gaps(
    reader: &mut Reader<'_>,
    count: usize,
    bits: u32,
    part: &'static str,
) -> Result<Vec<u32>, ModelError> {
    // Every key takes a byte at least.
    if reader.rest().len() < count {
        return Err(ModelError::Truncated(part));
    }
    let mut keys = Vec::with_capacity(count);
    let mut key = 0_u64;
    for _ in 0..count {
        let mut gap = 0_u64;
        for shift in (0..35).step_by(7) {
            let byte = reader.u8(part)?;
            gap |= u64::from(byte & 0x7F) << shift;
            if byte < 0x80 {
                break;
            }
        }
        key += gap;
        if key >> bits != 0 {
            return Err(ModelError::Shape(part));
        }
        keys.push(key as u32);
    }
    Ok(keys)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lexicon() -> Lexicon {
        let entry = |cluster, class| Entry { cluster, class };
        Lexicon::new([(7 << 6, entry(300, 2)), (u32::MAX, entry(2, 9)), (1 << 31, entry(0, 1))])
    }

    #[test]
    fn written_lexicon_is_read_again() {
        let mut payload = Vec::new();
        lexicon().write(&mut payload);
        let mut reader = Reader::new(&payload);
        let read = Lexicon::read(&mut reader).unwrap();
        assert_eq!(read.entry(7 << 6), Entry { cluster: 300, class: 2 });
        assert_eq!(read.entry(u32::MAX), Entry { cluster: 2, class: 9 });
        assert_eq!(read.entry(5 << 6), Entry::default());
        assert_eq!(reader.finish(), Ok(()));
    }

    #[test]
    fn cut_lexicon_is_refused() {
        let mut payload = Vec::new();
        lexicon().write(&mut payload);
        for length in 0..payload.len() {
            assert!(Lexicon::read(&mut Reader::new(&payload[..length])).is_err(), "{length}");
        }
    }

    #[test]
    fn empty_lexicon_knows_nothing() {
        assert_eq!(Lexicon::default().entry(1), Entry::default());
    }
}
