//! Character classes that German news needs.

/// What an ASCII byte can start or continue; bytes of longer characters are [`Class::Wide`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// White space.
    Space,
    /// `A` to `Z`, `a` to `z`.
    Letter,
    /// `0` to `9`.
    Digit,
    /// Everything else in ASCII.
    Mark,
    /// A byte of a character beyond ASCII.
    Wide,
}

/// The class of each byte.
const CLASSES: [Class; 256] = {
    let mut classes = [Class::Mark; 256];
    let mut byte = 0;
    while byte < 256 {
        #[expect(clippy::indexing_slicing, reason = "evaluated at compile time")]
        {
            classes[byte] = match byte as u8 {
                b' ' | b'\t' | b'\n' | b'\r' | 0x0b | 0x0c => Class::Space,
                b'A'..=b'Z' | b'a'..=b'z' => Class::Letter,
                b'0'..=b'9' => Class::Digit,
                0x80.. => Class::Wide,
                _ => Class::Mark,
            };
        }
        byte += 1;
    }
    classes
};

/// The class of a byte.
pub(crate) fn class(byte: u8) -> Class {
    CLASSES.get(usize::from(byte)).copied().unwrap_or(Class::Mark)
}

/// Letters of any script, digits, and what is written onto or inside a word: combining marks, soft hyphens, joiners.
pub(crate) fn is_word(c: char) -> bool {
    match c {
        'a'..='z' | 'A'..='Z' | '0'..='9' => true,
        '\0'..='\u{7f}' => false,
        '\u{d7}' | '\u{f7}' => false,
        '\u{c0}'..='\u{24f}' => true,
        _ => c.is_alphanumeric() || is_inside_word(c),
    }
}

/// Characters that belong to the word they stand in, and start none: soft hyphen, joiners, combining marks.
pub(crate) fn is_inside_word(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200c}' | '\u{200d}' | '\u{300}'..='\u{36f}' | '\u{483}'..='\u{487}'
        | '\u{591}'..='\u{5bd}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{1ab0}'..='\u{1aff}'
        | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// Apostrophes as they are typed: straight, typographic, and the accents that stand in for them.
pub(crate) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | '`' | '´' | '\u{2bc}')
}

/// Double and single quotation marks of all styles used in German.
pub(crate) fn is_quote(c: char) -> bool {
    matches!(
        c,
        '"' | '„'
            | '“'
            | '”'
            | '«'
            | '»'
            | '‚'
            | '‘'
            | '’'
            | '\''
            | '‹'
            | '›'
            | '‟'
            | '‛'
            | '`'
            | '´'
            | '＂'
    )
}

/// Hyphens within compounds; dashes are another thing.
pub(crate) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}' | '\u{2011}')
}

/// Characters that a reader would call punctuation.
pub(crate) fn is_punctuation(c: char) -> bool {
    match c {
        '$' | '+' | '<' | '=' | '>' | '^' | '`' | '|' | '~' | '%' | '&' | '#' | '@' => false,
        '\0'..='\u{7f}' => c.is_ascii_punctuation(),
        _ => matches!(c, '¡' | '§' | '¶' | '·' | '¿' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{205e}'
            | '\u{2e00}'..='\u{2e5d}' | '\u{3001}'..='\u{3003}' | '\u{3008}'..='\u{3011}'),
    }
}

/// Signs invisible to a reader that are no white space: byte order mark, zero-width space, directional marks.
pub(crate) fn is_invisible(c: char) -> bool {
    matches!(c, '\u{feff}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
}

/// Whether a word begins with a capital.
pub(crate) fn starts_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}
