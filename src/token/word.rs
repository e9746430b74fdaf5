//! Words: runs of letters and digits, and what joins them to one token.

use crate::chars::{self, Class};

use super::{Context, Lexeme, Source, TokenKind, address, stop};

/// Endings after a gender sign: `Schüler:innen`, `Lehrer*in`, `jede:r`, `ein*e`.
const GENDER_ENDINGS: [&str; 10] = ["innen", "inn", "in", "en", "er", "e", "m", "n", "r", "s"];

/// Words that `'s` is split from: `gibt's` is two words, `Joe's` one name.
const CLITIC_HOSTS: [&str; 10] = ["Auf", "Das", "Geht", "Gibt", "Ich", "Ist", "Was", "Wenn", "Wer", "Wie"];

/// Units of time and space after a slash, in `km/h`, `m³/s`.
const UNITS_BELOW: [&str; 10] = ["Jahr", "Monat", "h", "km", "kg", "l", "min", "m²", "m³", "s"];

/// Units before a slash.
const UNITS_ABOVE: [&str; 20] = [
    "GB", "GBit", "Gbit", "MB", "MBit", "Mbit", "U", "cm", "g", "kB", "kWh", "kbit", "kg", "km", "l", "m", "mg", "ml",
    "m³", "µg",
];

/// A word that starts at `at`.
pub(super) fn lex(source: Source<'_>, at: usize, context: &Context) -> Lexeme {
    go_on(source, at, at, context)
}

/// The rest of a word that starts at `start` and has been read up to `at`.
pub(super) fn go_on(source: Source<'_>, start: usize, at: usize, context: &Context) -> Lexeme {
    let mut piece = at;
    let mut end = source.run_end(at);
    loop {
        if source.class(end) == Class::Space {
            return Lexeme::new(end, TokenKind::Word);
        }
        let joint = Joint { source, start, piece, end };
        match joint.follow(context) {
            Step::Next(next) => {
                piece = next;
                end = source.run_end(next);
            }
            Step::End(lexeme) => return lexeme,
        }
    }
}

/// What to do at the end of a run of letters.
enum Step {
    /// The word goes on with the run at this place.
    Next(usize),
    /// The word ends.
    End(Lexeme),
}

/// The place where a run of letters ends and something else follows.
struct Joint<'t> {
    source: Source<'t>,
    /// Where the whole word starts.
    start: usize,
    /// Where its last run starts.
    piece: usize,
    /// Where that run ends.
    end: usize,
}

impl Joint<'_> {
    fn follow(&self, context: &Context) -> Step {
        let Self { source, start, piece, end } = *self;
        let Some(sign) = source.char(end) else { return self.stop() };
        let found = match sign {
            // An abbreviation inside a compound: `St.-Georg-Platz`, `Dr.-Ing.`.
            '.' if source.byte(end + 1) == b'-' && source.is_letter(end + 2) => Some(Step::Next(end + 2)),
            '.' => stop::after_word(source, start, piece, end, context).map(Step::End),
            '-' | '\u{2010}' | '\u{2011}' => self.after_hyphen(end + sign.len_utf8()),
            '_' if source.is_word(end + 1) => Some(Step::Next(end + 1)),
            ':' => address::url(source, start, end).map(Step::End).or_else(|| self.gender(end + 1)),
            '*' => self.gender(end + 1),
            '/' => self.after_slash(),
            '(' => self.bracketed_ending(),
            '&' => self.ampersand(),
            '@' => address::email(source, end).map(Step::End),
            '+' if source.has(end, "++") && end == start + 1 && !source.is_word(end + 2) => self.upto(end + 2),
            _ if chars::is_apostrophe(sign) => self.after_apostrophe(sign),
            _ => None,
        };
        found.unwrap_or_else(|| self.stop())
    }

    fn stop(&self) -> Step {
        Step::End(Lexeme::new(self.end, TokenKind::Word))
    }

    #[expect(clippy::unnecessary_wraps, reason = "an arm among others that may find nothing")]
    fn upto(&self, end: usize) -> Option<Step> {
        Some(Step::End(Lexeme::new(end, TokenKind::Word)))
    }

    /// A compound, or its first part where a later one is left out: `Ost- und Westdeutschland`, `Ober-/Unterfranken`.
    fn after_hyphen(&self, next: usize) -> Option<Step> {
        let source = self.source;
        if source.is_word(next) {
            return Some(Step::Next(next));
        }
        if source.byte(next) == b'/' && source.is_letter(next + 1) {
            return Some(Step::Next(next + 1));
        }
        let is_left_out = source.is_gap(next) || matches!(source.byte(next), b',' | b')' | b';' | b'/');
        if is_left_out && source.is_word_before(self.end) { self.upto(next) } else { None }
    }

    /// `Schüler:innen`, and `Schüler:innenrat`.
    fn gender(&self, next: usize) -> Option<Step> {
        let source = self.source;
        let after_lower = source.char_before(self.end).is_some_and(char::is_lowercase);
        let ending = GENDER_ENDINGS.iter().find(|ending| source.has(next, ending)).filter(|_| after_lower)?;
        let is_whole = !source.is_word(next + ending.len());
        (is_whole || *ending == "innen").then_some(Step::Next(next))
    }

    /// `Lehrer/innen`, `Lehrer/-innen`, `km/h`.
    fn after_slash(&self) -> Option<Step> {
        let source = self.source;
        let dashed = self.end + 1 + usize::from(source.byte(self.end + 1) == b'-');
        if source.has(dashed, "in")
            && matches!(source.slice(dashed, source.run_end(dashed).min(dashed + 6)), "in" | "innen")
        {
            return self.gender(dashed);
        }
        let above = source.slice(self.start, self.end);
        if !UNITS_ABOVE.contains(&above) {
            return None;
        }
        let is_whole = |unit: &&&str| source.has(self.end + 1, unit) && !source.is_word(self.end + 1 + unit.len());
        UNITS_BELOW.iter().find(is_whole).and_then(|unit| self.upto(self.end + 1 + unit.len()))
    }

    /// `Bürger(innen)`, `Jahr(e)`.
    fn bracketed_ending(&self) -> Option<Step> {
        let source = self.source;
        let next = self.end + 1;
        let after_lower = source.char_before(self.end).is_some_and(char::is_lowercase);
        let ending = GENDER_ENDINGS.iter().find(|ending| source.has(next, ending)).filter(|_| after_lower)?;
        let close = next + ending.len();
        (source.byte(close) == b')').then_some(Step::Next(close + 1))
    }

    /// `H&M`, `S&P`: at most two capitals on the left.
    fn ampersand(&self) -> Option<Step> {
        let source = self.source;
        let left = source.slice(self.start, self.end);
        let is_short = left.len() < 3 && left.bytes().all(|byte| byte.is_ascii_uppercase());
        (is_short && source.byte(self.end + 1).is_ascii_uppercase()).then_some(Step::Next(self.end + 1))
    }

    /// `Joe's`, `O'Brien`, `Rock'n'Roll` are one word; `gibt's` is two.
    fn after_apostrophe(&self, sign: char) -> Option<Step> {
        let source = self.source;
        let next = self.end + sign.len_utf8();
        if !source.is_letter(next)
            || matches!(sign, '`' | '´') && !source.is_letter(next + 1) && !source.is_gap(next + 1)
        {
            return None;
        }
        let is_s = source.byte(next) == b's' && !source.is_word(next + 1);
        let host = source.slice(self.start, self.end);
        let is_lower = host.chars().next().is_some_and(char::is_lowercase);
        let is_host = is_s && (is_lower || CLITIC_HOSTS.binary_search(&host).is_ok());
        (!is_host).then_some(Step::Next(next))
    }
}
