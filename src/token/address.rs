//! Web and e-mail addresses, handles and hashtags.

use crate::chars::{self, Class};

use super::{Context, Lexeme, Source, TokenKind};

/// Endings of host names that are met in German news and are no German words after a missing space.
const DOMAINS: [&str; 40] = [
    "aero", "ai", "app", "at", "be", "berlin", "biz", "ch", "cloud", "co", "com", "de", "edu", "eu", "fm", "fr", "gov",
    "gv", "hamburg", "info", "int", "io", "it", "koeln", "li", "lu", "media", "mil", "net", "news", "nl", "online",
    "org", "pl", "ru", "shop", "tv", "ua", "uk", "wien",
];

/// Longest host name, in bytes (RFC 1035).
const MAX_HOST: usize = 253;

/// Longest label of a host name, in bytes (RFC 1035).
const MAX_LABEL: usize = 63;

/// `@name`.
pub(super) fn handle(source: Source<'_>, at: usize, _: &Context) -> Option<Lexeme> {
    let is_handle = source.byte(at) == b'@' && source.is_word(at + 1) && !source.is_word_before(at);
    is_handle.then(|| Lexeme::new(tag_end(source, at + 1), TokenKind::Handle))
}

/// `#word`; `#1` is a rank.
pub(super) fn hashtag(source: Source<'_>, at: usize, _: &Context) -> Option<Lexeme> {
    let is_hashtag = source.byte(at) == b'#' && source.is_letter(at + 1) && !source.is_word_before(at);
    is_hashtag.then(|| Lexeme::new(tag_end(source, at + 1), TokenKind::Hashtag))
}

fn tag_end(source: Source<'_>, at: usize) -> usize {
    let mut end = at;
    loop {
        let run = source.run_end(end);
        if source.byte(run) != b'_' {
            return run.max(end);
        }
        end = run + 1;
    }
}

/// An address with its scheme (`https://...`) or `www.`; `end` is the end of the word that starts at `start`.
pub(super) fn url(source: Source<'_>, start: usize, end: usize) -> Option<Lexeme> {
    let word = source.slice(start, end);
    let is_scheme = matches!(word, "http" | "https" | "ftp" | "Http" | "Https") && source.has(end, "://");
    let is_host =
        (word == "www" || word == "WWW" || word == "Www") && source.byte(end) == b'.' && source.is_word(end + 1);
    (is_scheme || is_host).then(|| Lexeme::new(path_end(source, end + 1), TokenKind::Url))
}

/// A host name without scheme: `spiegel.de`, `Handelsblatt.com/politik`. `end` is where its first full stop stands.
pub(super) fn host(source: Source<'_>, start: usize, end: usize) -> Option<Lexeme> {
    let end = host_end(source, start, end)?;
    let end = if source.byte(end) == b'/' && source.is_word(end + 1) { path_end(source, end) } else { end };
    Some(Lexeme::new(end, TokenKind::Url))
}

/// An e-mail address whose local part, up to `end`, is followed by `@`.
pub(super) fn email(source: Source<'_>, end: usize) -> Option<Lexeme> {
    let host = end + 1;
    let label = label_end(source, host)?;
    let end = host_end(source, host, label)?;
    Some(Lexeme::new(end, TokenKind::Email))
}

/// The end of the host name whose first label ends at `end`, if its last label is a known one.
fn host_end(source: Source<'_>, start: usize, end: usize) -> Option<usize> {
    let mut known = None;
    let mut end = end;
    while source.byte(end) == b'.' && end < start + MAX_HOST {
        let label = end + 1;
        let Some(next) = label_end(source, label) else { break };
        end = next;
        known = if is_domain(source.slice(label, end)) && !source.is_word(end) { Some(end) } else { known };
    }
    known
}

fn label_end(source: Source<'_>, at: usize) -> Option<usize> {
    let mut end = at;
    while end < at + MAX_LABEL && (source.byte(end).is_ascii_alphanumeric() || source.byte(end) == b'-') {
        end += 1;
    }
    (at < end).then_some(end)
}

fn is_domain(label: &str) -> bool {
    if label.bytes().all(|byte| byte.is_ascii_uppercase()) {
        return DOMAINS.binary_search(&label.to_ascii_lowercase().as_str()).is_ok();
    }
    DOMAINS.binary_search(&label).is_ok()
}

/// The end of a path: up to white space, quotation marks and brackets, without the punctuation of the sentence around it.
fn path_end(source: Source<'_>, at: usize) -> usize {
    let mut end = at;
    loop {
        match source.class(end) {
            Class::Space => break,
            Class::Letter | Class::Digit => end += 1,
            Class::Mark => match source.byte(end) {
                b'<' | b'>' | b'"' | b'{' | b'}' | b'|' | b'\\' | b'^' | b'`' | b'[' | b']' => break,
                byte if byte.is_ascii_control() => break,
                _ => end += 1,
            },
            Class::Wide => match source.char(end) {
                Some(c) if chars::is_word(c) => end += c.len_utf8(),
                _ => break,
            },
        }
    }
    while at < end
        && matches!(source.byte(end - 1), b'.' | b',' | b';' | b':' | b'!' | b'?' | b'\'' | b')' | b'*' | b'-')
    {
        end -= 1;
    }
    end
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn domains_are_sorted() {
        assert!(DOMAINS.is_sorted());
    }
}
