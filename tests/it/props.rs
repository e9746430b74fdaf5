//! What holds for any text: nothing is lost, nothing overlaps, nothing panics.

use proptest::prelude::*;
use wortlaut::document::Document;
use wortlaut::structure::{Block, BlockKind};
use wortlaut::text::Span;
use wortlaut::token;

/// Pieces of text that have made splitters stumble.
const PIECES: [&str; 56] = [
    " ",
    " ",
    " ",
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "\t",
    "\u{a0}",
    "\u{202f}",
    "\u{2028}",
    "\0",
    "\u{feff}",
    "\u{ad}",
    "\u{200d}",
    "\u{301}",
    ".",
    ".",
    "...",
    ". . .",
    "…",
    "!",
    "?",
    ",",
    ":",
    "-",
    "–",
    "/",
    "(",
    ")",
    "[...]",
    "„",
    "“",
    "‚",
    "‘",
    "’",
    "'",
    "\"",
    "»",
    "«",
    "z.B.",
    "Dr",
    "Mio",
    "3",
    "24.2.",
    "1'000",
    "Wort",
    "Ärger",
    "er",
    "Schüler:innen",
    "ß",
    "👩‍👩‍👧",
    "🇩🇪",
    "http://a.de/",
    "a@b.de",
    "Leave a Reply",
];

/// Text made of the pieces above and of arbitrary characters.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![9 => prop::sample::select(&PIECES[..]).prop_map(str::to_owned), 1 => any::<String>()];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn check(text: &str, hints: &[Block]) {
    let document = Document::new(text, hints);
    let mut end = 0;
    for token in document.tokens() {
        let Span { start, .. } = token.span;
        let gap = text.get(end as usize..start as usize).unwrap();
        assert!(gap.chars().all(char::is_whitespace), "{gap:?} is in no token");
        let word = text.get(start as usize..token.span.end as usize).unwrap();
        assert!(!word.is_empty() && !word.contains(char::is_whitespace), "{word:?} holds white space");
        let parts = token::parts(text, token);
        assert_eq!(parts.first().map(|part| part.start), Some(start));
        assert_eq!(parts.last().map(|part| part.end), Some(token.span.end));
        assert!(parts.windows(2).all(|pair| pair[0].end == pair[1].start));
        end = token.span.end;
    }
    assert!(text[end as usize..].chars().all(char::is_whitespace));

    let blocks = document.blocks();
    assert!(blocks.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
    assert!(blocks.iter().all(|block| !block.span.is_empty() && block.span.of(text).trim() == block.span.of(text)));

    let mut next = 0;
    for sentence in document.sentences() {
        assert_eq!(sentence.tokens.start, next, "a token is in no sentence");
        assert!(sentence.tokens.start < sentence.tokens.end, "a sentence is empty");
        assert!(blocks[sentence.block as usize].span.contains(document.span_of(sentence.tokens)));
        next = sentence.tokens.end;
    }
    assert_eq!(next as usize, document.tokens().len());
}

proptest! {
    #[test]
    fn any_text_is_divided_without_loss(text in text()) {
        check(&text, &[]);
    }

    #[test]
    fn any_hints_are_made_to_fit(text in text(), edges in prop::collection::vec((0_u32..200, 0_u32..200), 0..8)) {
        let hints: Vec<Block> =
            edges.into_iter().map(|(start, end)| Block { kind: BlockKind::Heading, span: Span::new(start, end) }).collect();
        check(&text, &hints);
    }

    #[test]
    fn the_same_text_gives_the_same_division(text in text()) {
        let (one, other) = (Document::new(&text, &[]), Document::new(&text, &[]));
        prop_assert_eq!(one.tokens(), other.tokens());
        prop_assert_eq!(one.sentences(), other.sentences());
        prop_assert_eq!(one.blocks(), other.blocks());
    }
}

#[test]
fn hinted_blocks_win() {
    let text = "Teilen Sie\nDer Rest steht hier.";
    let hint = Block { kind: BlockKind::Title, span: Span::new(0, 10) };
    let document = Document::new(text, &[hint]);
    let kinds: Vec<BlockKind> = document.blocks().iter().map(|block| block.kind).collect();
    assert_eq!(kinds, [BlockKind::Title, BlockKind::Paragraph]);
}
