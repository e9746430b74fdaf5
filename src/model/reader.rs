//! Reads numbers and slices from bytes, and never past their end.

use super::ModelError;

/// What is left of a payload. Every method takes the name of the part it reads, for the error.
#[derive(Debug, Clone)]
pub struct Reader<'a> {
    rest: &'a [u8],
}

impl<'a> Reader<'a> {
    /// Reads from the start of `bytes`.
    pub fn new(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    /// The next `length` bytes, borrowed.
    ///
    /// # Errors
    /// If fewer are left.
    pub fn bytes(&mut self, length: usize, part: &'static str) -> Result<&'a [u8], ModelError> {
        let (bytes, rest) = self.rest.split_at_checked(length).ok_or(ModelError::Truncated(part))?;
        self.rest = rest;
        Ok(bytes)
    }

    /// The next `N` bytes.
    ///
    /// # Errors
    /// If fewer are left.
    pub fn array<const N: usize>(&mut self, part: &'static str) -> Result<[u8; N], ModelError> {
        let (array, rest) = self.rest.split_first_chunk().ok_or(ModelError::Truncated(part))?;
        self.rest = rest;
        Ok(*array)
    }

    /// The next byte.
    ///
    /// # Errors
    /// If none is left.
    pub fn u8(&mut self, part: &'static str) -> Result<u8, ModelError> {
        self.array(part).map(u8::from_le_bytes)
    }

    /// The next 16-bit number.
    ///
    /// # Errors
    /// If fewer than two bytes are left.
    pub fn u16(&mut self, part: &'static str) -> Result<u16, ModelError> {
        self.array(part).map(u16::from_le_bytes)
    }

    /// The next 32-bit number.
    ///
    /// # Errors
    /// If fewer than four bytes are left.
    pub fn u32(&mut self, part: &'static str) -> Result<u32, ModelError> {
        self.array(part).map(u32::from_le_bytes)
    }

    /// The next 32-bit floating-point number.
    ///
    /// # Errors
    /// If fewer than four bytes are left, or the number is infinite or none.
    pub fn f32(&mut self, part: &'static str) -> Result<f32, ModelError> {
        let value = self.array(part).map(f32::from_le_bytes)?;
        if value.is_finite() { Ok(value) } else { Err(ModelError::Shape(part)) }
    }

    /// Whatever is left.
    pub fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// Makes sure that nothing is left.
    ///
    /// # Errors
    /// If something is.
    pub fn finish(self) -> Result<(), ModelError> {
        if self.rest.is_empty() { Ok(()) } else { Err(ModelError::Trailing { bytes: self.rest.len() }) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_little_endian() {
        let mut reader = Reader::new(&[1, 2, 0, 3, 0, 0, 0, 0, 0, 0x80, 0x3f]);
        assert_eq!(reader.u8("a"), Ok(1));
        assert_eq!(reader.u16("b"), Ok(2));
        assert_eq!(reader.u32("c"), Ok(3));
        assert_eq!(reader.f32("d"), Ok(1.0));
        assert_eq!(reader.finish(), Ok(()));
    }

    #[test]
    fn failed_read_takes_nothing() {
        let mut reader = Reader::new(&[1, 2, 3]);
        assert_eq!(reader.u32("scale"), Err(ModelError::Truncated("scale")));
        assert_eq!(reader.bytes(usize::MAX, "weights"), Err(ModelError::Truncated("weights")));
        assert_eq!(reader.rest(), &[1, 2, 3]);
    }

    #[test]
    fn number_that_is_none_is_refused() {
        assert_eq!(Reader::new(&f32::NAN.to_le_bytes()).f32("scale"), Err(ModelError::Shape("scale")));
    }
}
