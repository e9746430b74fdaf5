//! Where the words of a sentence begin: behind the dateline, the hour or the speaker's name that opens its block.

use crate::chars::starts_capital;
use crate::claim::Findings;
use crate::document::Document;
use crate::entity::{EntityType, Mention};
use crate::hash::Map;
use crate::sentence::Sentence;
use crate::structure::{Block, BlockKind, dateline};
use crate::text::{Span, TokenRange};

/// What opens the blocks of a document: the first token of each opening and the one behind it.
pub(in crate::claim) struct LeadIns(Map<u32, u32>);

impl LeadIns {
    /// Finds the labels of turns, the hours of a live blog (`18.05 Uhr: Die Lokale ...`), and the datelines: those that
    /// the structure shows, and a place before a dash (`Kiel – Die Werft ...`).
    pub(in crate::claim) fn new(
        document: &Document<'_>,
        findings: &Findings<'_>,
        labels: impl Iterator<Item = TokenRange>,
    ) -> Self {
        let shown = document.blocks().iter().filter_map(|block| dateline(document.text(), block));
        let shown = shown.map(|span| document.tokens_in(span)).map(|tokens| (tokens.start, tokens.end));
        let mentions = findings.entities.iter().flat_map(|entity| &entity.mentions);
        // Of mentions that begin together the longest counts: `Holstein Kiel` is a club.
        let mut longest: Map<u32, &Mention> = Map::default();
        for mention in mentions {
            let known = longest.entry(mention.span.start).or_insert(mention);
            if known.span.end < mention.span.end {
                *known = mention;
            }
        }
        let places = longest.values().filter(|it| it.label == EntityType::Location);
        let starts: Map<u32, Span> = places.map(|it| (it.span.start, it.span)).collect();
        let paragraphs = document.blocks().iter().filter(|block| block.kind == BlockKind::Paragraph);
        let first = paragraphs.clone().next().and_then(|block| first_word(document, block));
        let named = paragraphs.filter_map(|block| starts.get(&block.span.start).copied());
        let named = named.chain(first).filter_map(|place| behind_place(document, &starts, place));
        let labels = labels.map(|tokens| (tokens.start, tokens.end));
        Self(hours(document, findings).chain(named).chain(shown).chain(labels).collect())
    }

    /// The first token of a sentence's own words.
    pub(in crate::claim) fn start(&self, document: &Document<'_>, sentence: &Sentence) -> u32 {
        let behind = self.0.get(&sentence.tokens.start).copied();
        behind.filter(|it| *it < sentence.tokens.end).unwrap_or_else(|| behind_dash(document, sentence.tokens.start))
    }
}

/// What was cut off behind a dateline with a day may begin with its dash: `Bern, 12.3. – Der Rat ...`
fn behind_dash(document: &Document<'_>, start: u32) -> u32 {
    start + u32::from(matches!(document.word(start), "–" | "—"))
}

/// Times before a colon that open a block.
fn hours(document: &Document<'_>, findings: &Findings<'_>) -> impl Iterator<Item = (u32, u32)> {
    let times: Map<u32, Span> = findings.times.iter().map(|time| (time.span.start, time.span)).collect();
    let tokens = move |block: &Block| times.get(&block.span.start).map(|span| document.tokens_in(*span));
    let opening = document.blocks().iter().filter_map(tokens);
    opening.filter(|it| document.word(it.end) == ":").map(|it| (it.start, it.end + 1))
}

/// The word that opens the report: a place before a dash, known or not.
fn first_word(document: &Document<'_>, block: &Block) -> Option<Span> {
    let start = document.tokens_in(block.span).start;
    let word = document.span_of(TokenRange::new(start, start + 1));
    starts_capital(word.of(document.text())).then_some(word)
}

/// `Kiel – Die Werft`, not `Kiel – Rostock 2:1`: a dash, then something other than a place.
fn behind_place(document: &Document<'_>, places: &Map<u32, Span>, place: Span) -> Option<(u32, u32)> {
    let tokens = document.tokens_in(place);
    let next = tokens.end + 1;
    let follows = document.span_of(TokenRange::new(next, next + 1));
    let is_dash = matches!(document.word(tokens.end), "-" | "–" | "—");
    let is_set_off = is_dash && place.end < document.span_of(TokenRange::new(tokens.end, next)).start;
    let starts_large = starts_capital(follows.of(document.text()));
    (is_set_off && starts_large && !places.contains_key(&follows.start)).then_some((tokens.start, next))
}

#[cfg(test)]
mod tests {
    use crate::{Options, analyze};

    #[track_caller]
    fn check(opening: &str, words: &str) {
        let text = format!("Mehr Wohnungen\n\n{opening}{words}");
        let claims = analyze(&text, &Options::default()).claims;
        let found: Vec<&str> = claims.iter().flat_map(|it| &it.spans).map(|span| span.of(&text)).collect();
        assert_eq!(found, [words], "{text}");
    }

    const BUILT: &str = "Die Stadt hat im Jahr 2021 rund 300 Wohnungen gebaut.";

    #[test]
    fn a_statement_begins_behind_the_dateline() {
        for dateline in
            ["Rostock (dpa) - ", "Wiesmoor – ", "Kiel (dpa/lno) – ", "BERLIN – ", "Berlin - ", "Berlin. ", "BERLIN. "]
        {
            check(dateline, BUILT);
        }
    }

    #[test]
    fn a_place_beside_a_place_is_none() {
        check("", "Berlin – Hamburg wurde im Jahr 2021 rund 300 Mal geflogen.");
    }
}
