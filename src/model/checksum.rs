//! CRC-32 as in zip and PNG.

/// The reversed polynomial of IEEE 802.3.
const POLYNOMIAL: u32 = 0xEDB8_8320;

/// The remainder of every byte.
const TABLE: [u32; 256] = table();

/// The CRC-32 of `bytes`.
pub fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc: u32, &byte| {
        let low = (crc as u8) ^ byte;
        // A byte always is within the table.
        (crc >> 8) ^ TABLE.get(low as usize).copied().unwrap_or_default()
    })
}

#[expect(clippy::indexing_slicing, reason = "computed while compiling; an index out of range would not compile")]
const fn table() -> [u32; 256] {
    let mut table = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        let mut crc = byte as u32;
        let mut bit = 0;
        while bit < 8 {
            crc = if crc & 1 == 1 { (crc >> 1) ^ POLYNOMIAL } else { crc >> 1 };
            bit += 1;
        }
        table[byte] = crc;
        byte += 1;
    }
    table
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn check_value_of_the_standard() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
        assert_eq!(crc32(b""), 0);
    }
}
