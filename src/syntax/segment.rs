//! Cuts a sentence into segments: at its marks, and where a clause ends or begins without one.

use super::boundary::{Before, Frame, head};
use super::opener::{self, Opener};
use super::quotation::Quotation;
use super::source::Source;
use super::{finite, joint};
use crate::tag::Pos;
use crate::text::TokenRange;
use crate::token::TokenKind;

/// A run of words between two marks, or between two clauses.
#[derive(Debug, Clone, Copy)]
pub(super) struct Segment {
    /// Its tokens.
    pub(super) tokens: TokenRange,
    /// What stands before it.
    pub(super) before: Before,
    /// Where that stands; the segment's start where it is no mark.
    pub(super) mark: u32,
    /// Its first token behind coordinators.
    pub(super) head: u32,
    /// Its first finite verb.
    pub(super) finite: Option<u32>,
    /// What opens it.
    pub(super) opener: Opener,
}

/// Longest pair of dashes or brackets, in tokens; a longer one was probably never closed.
const MAX_PAIR: u32 = 60;

/// Most quotations looked at from a sentence on: quotations don't cross, so few of them end behind its start.
const MAX_QUOTATIONS: usize = 64;

/// Reads the segments of sentences; keeps its memory from one to the next.
#[derive(Default)]
pub(super) struct Cutter {
    /// The segments of the sentence, in order.
    pub(super) segments: Vec<Segment>,
    /// Marks that part segments, with what they say of the segment behind them.
    marks: Vec<(u32, Before)>,
    is_headline: bool,
}

impl Cutter {
    /// Cuts a sentence; the result stands in `segments`.
    pub(super) fn cut(
        &mut self,
        source: &mut Source<'_>,
        quotations: &[Quotation],
        range: TokenRange,
        is_headline: bool,
    ) {
        self.segments.clear();
        self.is_headline = is_headline;
        self.find_marks(source, quotations, range);
        let mut start = range.start;
        let (mut before, mut mark) = (Before::Start, range.start);
        for index in 0..self.marks.len() {
            let Some(&(at, kind)) = self.marks.get(index) else { break };
            let has_words = self.add(source, TokenRange::new(start, at), before, mark);
            // Of marks next to each other (`.“,`) the pair's counts.
            let is_covered = matches!(kind, Before::Comma | Before::Stop);
            if has_words || !matches!(before, Before::Opening(_) | Before::Closing(_)) || !is_covered {
                (before, mark) = (kind, at);
            }
            start = at + 1;
        }
        self.add(source, TokenRange::new(start, range.end), before, mark);
    }

    /// Adds the segments of a run without marks; false where it holds no word.
    fn add(&mut self, source: &mut Source<'_>, run: TokenRange, before: Before, mark: u32) -> bool {
        let Some(words) = words(source, run, before) else {
            // An empty pair still opens or closes.
            if matches!(before, Before::Opening(_) | Before::Closing(_)) {
                self.push(source, TokenRange::new(run.start, run.start), before, mark);
            }
            return false;
        };
        finite::mend(source, TokenRange::new(head(source, words, before), words.end), before, self.is_headline);
        let (mut rest, mut before, mut mark) = (words, before, mark);
        while let Some(joint) = joint::find(source, rest, before) {
            self.push(source, TokenRange::new(rest.start, joint), before, mark);
            rest = TokenRange::new(joint, rest.end);
            (before, mark) = (Before::Joint, joint);
        }
        self.push(source, rest, before, mark);
        true
    }

    fn push(&mut self, source: &mut Source<'_>, tokens: TokenRange, before: Before, mark: u32) {
        let head = head(source, tokens, before);
        if before == Before::Joint {
            finite::mend(source, TokenRange::new(head, tokens.end), before, self.is_headline);
        }
        let finite = (head..tokens.end).find(|at| source.is_finite(*at));
        let opener = opener::find(source, TokenRange::new(head, tokens.end), finite, before);
        self.segments.push(Segment { tokens, before, mark, head, finite, opener });
    }

    fn find_marks(&mut self, source: &Source<'_>, quotations: &[Quotation], range: TokenRange) {
        self.marks.clear();
        let first = quotations.partition_point(|it| it.open < range.start);
        let inside = quotations.get(first..).unwrap_or_default().iter().take_while(|it| it.open < range.end);
        for it in inside {
            if states(source, *it, range) {
                self.marks.push((it.open, Before::Opening(Frame::Quotation)));
                if it.close < range.end {
                    self.marks.push((it.close, Before::Closing(Frame::Quotation)));
                }
            }
        }
        let earlier = quotations.get(..first).unwrap_or_default().iter().rev().take(MAX_QUOTATIONS);
        let closed = earlier.filter(|it| range.start <= it.close && it.close < range.end);
        self.marks.extend(closed.map(|it| (it.close, Before::Closing(Frame::Quotation))));
        let mut dash = None;
        let mut bracket_end = 0;
        for at in range.start..range.end {
            if source.pos(at) != Pos::Punct && source.pos(at) != Pos::Sym {
                continue;
            }
            let kind = match source.word(at) {
                "," => Before::Comma,
                ":" => Before::Colon,
                ";" | "!" | "?" | "…" | "..." => Before::Stop,
                // `ca .`, where a corpus parts them.
                "." if source.word(at + 1).starts_with(char::is_uppercase) => Before::Stop,
                "(" | "[" => match closing(source, at, range.end) {
                    Some(close) if bracket_end <= at => {
                        bracket_end = close + 1;
                        Before::Opening(Frame::Bracket)
                    }
                    _ => continue,
                },
                ")" | "]" if at + 1 == bracket_end => Before::Closing(Frame::Bracket),
                "–" | "—" | "-" | "--" if range.start < at && is_dash(source, at) => match dash {
                    Some(close) if close == at => Before::Closing(Frame::Dashes),
                    Some(close) if at < close => Before::Stop,
                    _ => {
                        dash = second_dash(source, at, range.end);
                        if dash.is_some() { Before::Opening(Frame::Dashes) } else { Before::Stop }
                    }
                },
                _ => continue,
            };
            self.marks.push((at, kind));
        }
        self.marks.sort_unstable_by_key(|(at, _)| *at);
    }
}

/// A run without the marks at its edges; those of a quotation that lies in it stay. None without words.
fn words(source: &Source<'_>, run: TokenRange, before: Before) -> Option<TokenRange> {
    let is_list_sign = |at: u32| before == Before::Start && source.word(at).bytes().all(|byte| b"#*>+".contains(&byte));
    let is_word = |at: &u32| source.pos(*at) != Pos::Punct && !is_list_sign(*at);
    let first = (run.start..run.end).find(is_word)?;
    let last = (first..run.end).rfind(|at| source.pos(*at) != Pos::Punct).unwrap_or(first);
    let is_quote = |at: u32| source.kind(at) == Some(TokenKind::Quote);
    let n_inside = (first..=last).filter(|at| is_quote(*at)).count();
    let opens = run.start < first && is_quote(first - 1);
    let closes = last + 1 < run.end && is_quote(last + 1);
    match (n_inside % 2, opens, closes) {
        (1, true, false) => Some(TokenRange::new(first - 1, last + 1)),
        (1, false, true) => Some(TokenRange::new(first, last + 2)),
        (0, true, true) => Some(TokenRange::new(first - 1, last + 2)),
        _ => Some(TokenRange::new(first, last + 1)),
    }
}

/// A dash with white space around it.
fn is_dash(source: &Source<'_>, at: u32) -> bool {
    let end = |at: u32| source.tokens.get(at as usize).map(|token| token.span.end);
    let start = |at: u32| source.tokens.get(at as usize).map(|token| token.span.start);
    let Some(before) = at.checked_sub(1) else { return false };
    // `Industrie -- und Handelskammer`, where a corpus parts them.
    let is_hyphen = source.word(at).starts_with('-')
        && source.is_nominal(before)
        && (source.is_nominal(at + 1) || source.pos(at + 1) == Pos::Cconj);
    end(before) < start(at) && end(at) < start(at + 1) && !is_hyphen
}

/// The dash that closes what one at `at` opens.
fn second_dash(source: &Source<'_>, at: u32, end: u32) -> Option<u32> {
    let mut rest = at + 1..end.min(at + MAX_PAIR);
    let found = rest.find(|&at| matches!(source.word(at), "–" | "—" | "-" | "--") && is_dash(source, at))?;
    (at + 1 < found).then_some(found)
}

/// The bracket that closes the one at `at`.
fn closing(source: &Source<'_>, at: u32, end: u32) -> Option<u32> {
    let mark = if source.word(at) == "(" { ")" } else { "]" };
    (at + 1..end.min(at + MAX_PAIR)).find(|&at| source.word(at) == mark)
}

/// Whether a quotation, as far as it stands in the sentence, is a statement rather than a name or a scrap.
fn states(source: &Source<'_>, it: Quotation, range: TokenRange) -> bool {
    let inner = it.open + 1..it.close.min(range.end);
    let before = (range.start < it.open).then(|| source.word(it.open - 1));
    let opens_line = matches!(before, None | Some(":" | "," | "(" | "–" | "—" | "." | "!" | "?"));
    let has_finite = inner.clone().any(|at| source.is_finite(at));
    // `„Wir“, sagte er, „kommen“`.
    let is_interrupted = source.word(it.close + 1) == "," && source.is_finite(it.close + 2);
    let is_long = 2 < it.close.saturating_sub(it.open);
    let starts_capital = source.word(it.open + 1).starts_with(char::is_uppercase);
    let ends_sentence = matches!(source.word(it.close.saturating_sub(1)), "." | "!" | "?" | "…");
    opens_line && (has_finite && is_long || is_interrupted || ends_sentence)
        || has_finite && starts_capital && (ends_sentence || source.word(it.close + 1) == ",")
}
