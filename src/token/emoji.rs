//! Emoji sequences (Unicode Technical Standard 51): skin tones, flags, joined families, keycaps.

use super::{Context, Lexeme, Source, TokenKind};

/// Shows the character before it as a picture.
const VARIATION_SELECTOR: char = '\u{fe0f}';
/// Joins two emoji into one.
const JOINER: char = '\u{200d}';
/// Encloses a digit: 1️⃣.
const KEYCAP: char = '\u{20e3}';

/// Longest sequence, in emoji; the longest that Unicode recommends has four people and their joiners.
const MAX_JOINED: usize = 10;

/// An emoji with everything that belongs to it.
pub(super) fn sequence(source: Source<'_>, at: usize, _: &Context) -> Option<Lexeme> {
    let first = source.char(at).filter(|&c| is_emoji(c) || is_shown_as_emoji(source, at, c))?;
    let mut end = at + first.len_utf8();
    if is_flag_letter(first) {
        end = skip(source, end, is_flag_letter);
        return Some(Lexeme::new(end, TokenKind::Emoji));
    }
    for _ in 0..MAX_JOINED {
        end = skip(source, end, |c| c == VARIATION_SELECTOR);
        end = skip(source, end, |c| matches!(c, '\u{1f3fb}'..='\u{1f3ff}'));
        end = skip(source, end, |c| c == VARIATION_SELECTOR);
        // Flags of regions are spelled in invisible tag letters.
        while source.char(end).is_some_and(is_tag) {
            end = skip(source, end, is_tag);
        }
        let joined = skip(source, end, |c| c == JOINER);
        let next = source.char(joined).filter(|&c| end < joined && is_emoji(c));
        let Some(next) = next else { break };
        end = joined + next.len_utf8();
    }
    Some(Lexeme::new(end, TokenKind::Emoji))
}

/// The end of the keycap that follows a digit at `at`.
pub(super) fn keycap_end(source: Source<'_>, at: usize) -> Option<usize> {
    let selector = skip(source, at, |c| c == VARIATION_SELECTOR);
    let end = skip(source, selector, |c| c == KEYCAP);
    (selector < end).then_some(end)
}

fn skip(source: Source<'_>, at: usize, is_wanted: fn(char) -> bool) -> usize {
    at + source.char(at).filter(|&c| is_wanted(c)).map_or(0, char::len_utf8)
}

fn is_emoji(c: char) -> bool {
    matches!(c, '\u{1f000}'..='\u{1faff}' | '\u{2600}'..='\u{27bf}' | '\u{2b05}'..='\u{2b55}' | '\u{231a}'..='\u{231b}'
        | '\u{23e9}'..='\u{23fa}' | '\u{fe0f}')
}

/// Signs such as © and ↔ that are pictures only with the selector.
fn is_shown_as_emoji(source: Source<'_>, at: usize, c: char) -> bool {
    matches!(c, '©' | '®' | '™' | '‼' | '⁉' | '〰' | '\u{2190}'..='\u{21ff}' | '\u{25a0}'..='\u{25ff}')
        && source.char(at + c.len_utf8()) == Some(VARIATION_SELECTOR)
}

fn is_flag_letter(c: char) -> bool {
    matches!(c, '\u{1f1e6}'..='\u{1f1ff}')
}

fn is_tag(c: char) -> bool {
    matches!(c, '\u{e0020}'..='\u{e007f}')
}
