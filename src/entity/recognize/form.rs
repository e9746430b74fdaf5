//! The normal form of a word, under which the recogniser knows it, and its hash.

/// Seed of every hash; any odd 64-bit constant does (this one is FNV-1a's offset basis).
const HASH_SEED: u64 = 0xcbf2_9ce4_8422_2325;

/// Multiplier of the hash: the 64-bit golden ratio, odd and well mixed.
const HASH_FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;

/// The characters of a word in normal form: digits are `0`, quotation marks, apostrophes and dashes each one sign.
///
/// ```
/// use wortlaut::entity::recognize::form::normal_chars;
/// assert_eq!(normal_chars("„1998–2004’").collect::<String>(), "\"0000-0000'");
/// ```
pub fn normal_chars(word: &str) -> impl DoubleEndedIterator<Item = char> + Clone + '_ {
    word.chars().filter(|&char| char != '\u{ad}').map(normal_char)
}

/// One character in normal form.
fn normal_char(char: char) -> char {
    match char {
        '0'..='9' => '0',
        '„' | '“' | '”' | '»' | '«' | '‟' => '"',
        '‚' | '‘' | '’' | '`' | '´' | '›' | '‹' => '\'',
        '–' | '—' | '‑' | '−' | '‐' => '-',
        other => other,
    }
}

/// A hash of characters, salted: different salts give unrelated hashes.
pub fn hash(salt: u64, chars: impl Iterator<Item = char>) -> u64 {
    let seed = mix(HASH_SEED ^ salt.wrapping_mul(HASH_FACTOR));
    mix(chars.fold(seed, |state, char| (state.rotate_left(5) ^ u64::from(char)).wrapping_mul(HASH_FACTOR)))
}

/// Spreads every input bit over all output bits (the finaliser of SplitMix64).
pub fn mix(state: u64) -> u64 {
    let state = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let state = (state ^ (state >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    state ^ (state >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn salts_and_words_give_different_hashes() {
        let of = |salt, word: &str| hash(salt, word.chars());
        assert_eq!(of(1, "Köln"), of(1, "Köln"));
        assert_ne!(of(1, "Köln"), of(2, "Köln"));
        assert_ne!(of(1, "Köln"), of(1, "Könl"));
    }
}
