//! Punctuation, quotation marks, symbols, and what is typed with them.

use crate::chars;

use super::{Context, Lexeme, Source, TokenKind};

/// Faces that are typed often enough to be told from punctuation.
const EMOTICONS: [&str; 22] = [
    ":-)", ":-(", ":-D", ":-P", ":-/", ":-|", ":-*", ";-)", ";-(", ":)", ":(", ":D", ":P", ";)", ";D", "=)", ":'(",
    "8-)", "^^", "<3", ":o)", ";o)",
];

/// Shortened words that start with an apostrophe, and `'94`.
const CLITICS: [&str; 12] = ["s", "n", "ne", "nen", "nem", "ner", "m", "ran", "rum", "rein", "raus", "rauf"];

/// `:-)`, `;)`; not in the midst of anything: `Titel:Das`.
pub(super) fn emoticon(source: Source<'_>, at: usize, _: &Context) -> Option<Lexeme> {
    if !matches!(source.byte(at), b':' | b';' | b'=' | b'8' | b'^' | b'<') {
        return None;
    }
    let face = EMOTICONS.iter().find(|face| source.has(at, face))?;
    let end = at + face.len();
    // A face of letters ends where no word goes on: `:D`, not `:Da`.
    (!source.is_word(end) && !source.is_word_before(at)).then(|| Lexeme::new(end, TokenKind::Emoji))
}

/// `'s` after a space or split from a verb, `'ne`, and years: `'94`.
pub(super) fn clitic(source: Source<'_>, at: usize, context: &Context) -> Option<Lexeme> {
    let apostrophe = source.char(at).filter(|&c| chars::is_apostrophe(c))?;
    let start = at + apostrophe.len_utf8();
    if source.is_digit(start) {
        let end = source.digits_end(start);
        let is_year = end == start + 2 && !source.is_word(end) && !context.single_open && !source.is_quote_at(end);
        return is_year.then(|| Lexeme::new(end, TokenKind::Number));
    }
    if !source.is_letter(start) {
        return None;
    }
    let is_known = |form: &&&str| source.has(start, form) && !source.is_word(start + form.len());
    let form = CLITICS.iter().find(is_known)?;
    let end = start + form.len();
    // `'s'` is a quoted letter.
    (!source.is_quote_at(end)).then(|| Lexeme::new(end, TokenKind::Word))
}

/// A run of full stops or hyphens, and quotation marks typed as two signs.
pub(super) fn run(source: Source<'_>, at: usize, _: &Context) -> Option<Lexeme> {
    let sign = source.byte(at);
    let kind = match sign {
        b'.' | b'-' | b'_' | b'=' | b'~' => TokenKind::Punctuation,
        b'*' | b'#' | b'+' => TokenKind::Symbol,
        b'`' | b'\'' | b',' | b'<' | b'>' => {
            let is_pair = source.byte(at + 1) == sign && source.byte(at + 2) != sign;
            // `,,Ja''`: two commas open a quotation only before a word.
            let opens = sign != b',' || source.is_word(at + 2);
            return (is_pair && opens).then(|| Lexeme::new(at + 2, TokenKind::Quote));
        }
        _ => return None,
    };
    let mut end = at + 1;
    while source.byte(end) == sign {
        end += 1;
    }
    (at + 1 < end).then(|| Lexeme::new(end, kind))
}

/// A quotation mark; an apostrophe that stands for a genitive's `s` (`Marx' Werk`) is none.
pub(super) fn quote(source: Source<'_>, at: usize, context: &Context) -> Option<Lexeme> {
    let mark = source.char(at).filter(|&c| chars::is_quote(c))?;
    let end = at + mark.len_utf8();
    let could_be_genitive = matches!(mark, '\'' | '’' | '´') && !context.single_open;
    let after_hiss =
        || source.char_before(at).is_some_and(|c| matches!(c, 's' | 'x' | 'z' | 'ß' | 'c' | 'S' | 'X' | 'Z'));
    let kind = if could_be_genitive && after_hiss() { TokenKind::Punctuation } else { TokenKind::Quote };
    Some(Lexeme::new(end, kind))
}

/// One character: punctuation or symbol. An invisible sign takes what follows it of its kind, so that a
/// run of them is one token.
pub(super) fn single(source: Source<'_>, at: usize) -> Lexeme {
    let Some(c) = source.char(at) else { return Lexeme::new(at + 1, TokenKind::Symbol) };
    let mut end = at + c.len_utf8();
    // A combining mark without a letter under it, or a joiner: keep it with its like.
    if chars::is_invisible(c) || chars::is_inside_word(c) {
        while let Some(next) = source.char(end).filter(|&it| chars::is_invisible(it) || chars::is_inside_word(it)) {
            end += next.len_utf8();
        }
        return Lexeme::new(end, TokenKind::Symbol);
    }
    let kind = if chars::is_punctuation(c) { TokenKind::Punctuation } else { TokenKind::Symbol };
    Lexeme::new(end, kind)
}
