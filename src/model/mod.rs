//! The container that every trained model is kept in: a checked header and a payload.
//!
//! All numbers are little-endian:
//!
//! | byte | content |
//! |---|---|
//! | 0 | magic, 8 bytes: `WLMODEL\0` |
//! | 8 | format version, 16 bits |
//! | 10 | kind of model, 16 bits |
//! | 12 | length of the payload, 32 bits |
//! | 16 | CRC-32 of the payload, 32 bits |
//! | 20 | id of the model, 12 ASCII characters |
//! | 32 | payload |

mod checksum;
mod error;
mod kind;
mod reader;

pub use checksum::crc32;
pub use error::ModelError;
pub use kind::{FORMAT, Kind};
pub use reader::Reader;

/// The first bytes of every model.
const MAGIC: &[u8; 8] = b"WLMODEL\0";

/// The name of a trained model: the day of its training commit (`yyyymmdd`) and the commit's first four digits.
pub type ModelId = [u8; 12];

/// An opened container: its payload is there in full and undamaged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Container<'a> {
    /// The model's id.
    pub id: ModelId,
    /// What the model's own parser reads.
    pub payload: &'a [u8],
}

/// Opens a container that should hold a model of `kind`.
///
/// # Errors
/// If the bytes are no model, are one of another format or kind, are cut short, or are damaged.
/// Never panics, whatever the bytes.
pub fn open(bytes: &[u8], kind: Kind) -> Result<Container<'_>, ModelError> {
    let Some(rest) = bytes.strip_prefix(MAGIC) else { return Err(ModelError::NotAModel) };
    let mut header = Reader::new(rest);
    let found = header.u16("header")?;
    if found != FORMAT {
        return Err(ModelError::Format { found });
    }
    let found = header.u16("header")?;
    if found != kind as u16 {
        return Err(ModelError::Kind { found, expected: kind });
    }
    let length = header.u32("header")? as usize;
    let checksum = header.u32("header")?;
    let id = header.array("header")?;
    let payload = header.bytes(length, "payload")?;
    header.finish()?;
    if crc32(payload) != checksum {
        return Err(ModelError::Checksum);
    }
    Ok(Container { id, payload })
}

/// Puts a payload into a container; `None` if it is longer than 4 GiB.
///
/// Used by the trainer only.
pub fn seal(kind: Kind, id: ModelId, payload: &[u8]) -> Option<Vec<u8>> {
    let length = u32::try_from(payload.len()).ok()?;
    let mut bytes = MAGIC.to_vec();
    bytes.extend(FORMAT.to_le_bytes());
    bytes.extend((kind as u16).to_le_bytes());
    bytes.extend(length.to_le_bytes());
    bytes.extend(crc32(payload).to_le_bytes());
    bytes.extend(id);
    bytes.extend(payload);
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ID: ModelId = *b"20250101abcd";

    fn sealed(payload: &[u8]) -> Vec<u8> {
        seal(Kind::Tagger, ID, payload).unwrap()
    }

    #[test]
    fn sealed_payload_is_opened() {
        let bytes = sealed(b"weights");
        assert_eq!(open(&bytes, Kind::Tagger), Ok(Container { id: ID, payload: b"weights" }));
    }

    #[test]
    fn other_file_is_refused() {
        assert_eq!(open(b"\x89PNG\r\n\x1a\n", Kind::Tagger), Err(ModelError::NotAModel));
        assert_eq!(open(b"", Kind::Tagger), Err(ModelError::NotAModel));
    }

    #[test]
    fn other_format_is_refused() {
        let mut bytes = sealed(b"weights");
        bytes[8] = 9;
        assert_eq!(open(&bytes, Kind::Tagger), Err(ModelError::Format { found: 9 }));
    }

    #[test]
    fn other_kind_is_refused() {
        let error = ModelError::Kind { found: 1, expected: Kind::Names };
        assert_eq!(open(&sealed(b"weights"), Kind::Names), Err(error));
    }

    #[test]
    fn every_cut_is_noticed() {
        let bytes = sealed(b"weights");
        for length in MAGIC.len()..bytes.len() {
            let error = open(&bytes[..length], Kind::Tagger).unwrap_err();
            assert!(matches!(error, ModelError::Truncated(_)), "{length}: {error}");
        }
    }

    #[test]
    fn longer_file_is_refused() {
        let mut bytes = sealed(b"weights");
        bytes.push(0);
        assert_eq!(open(&bytes, Kind::Tagger), Err(ModelError::Trailing { bytes: 1 }));
    }

    #[test]
    fn every_flipped_bit_of_the_payload_is_noticed() {
        let bytes = sealed(b"weights");
        for at in 32..bytes.len() {
            for bit in 0..8 {
                let mut damaged = bytes.clone();
                damaged[at] ^= 1 << bit;
                assert_eq!(open(&damaged, Kind::Tagger), Err(ModelError::Checksum));
            }
        }
    }

    proptest! {
        #[test]
        fn open_is_total(bytes: Vec<u8>, with_magic: bool) {
            let prefix = if with_magic { MAGIC.as_slice() } else { b"" };
            let _ = open(&[prefix, &bytes].concat(), Kind::Tagger);
        }
    }
}
