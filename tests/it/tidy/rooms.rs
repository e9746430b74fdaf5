//! The rooms of the source and their order: a room takes from those before it, never from those behind.

/// Rooms from the ground up: a path, and what it is for. The longest path that fits a file is its room.
const ROOMS: [(&str, &str); 37] = [
    ("src/rule.rs", "how a stage declares its rules"),
    ("src/text.rs", "positions"),
    ("src/chars.rs", "classes of characters"),
    ("src/hash.rs", "the hash of the models' features"),
    ("src/lexicon.rs", "the reader of all tables"),
    ("src/lexicon", "the verbs and all their forms; given names, offices"),
    ("src/model", "the container of trained models"),
    ("src/token", "text to tokens"),
    ("src/structure", "text to blocks"),
    ("src/sentence", "tokens to sentences"),
    ("src/tag", "part of speech and verb form"),
    ("src/syntax", "how sentences are built"),
    ("src/language.rs", "whether it is German"),
    ("src/document.rs", "all of the above, held together"),
    ("src/number", "numerals and number words"),
    ("src/timex", "dates and times"),
    ("src/quantity", "figures with their units"),
    ("src/entity", "who and what is named"),
    ("src/claim/rule.rs", "the rules, by code and sentence"),
    ("src/claim/types.rs", "what a claim is"),
    ("src/claim/lexicon", "words that the rules know"),
    ("src/claim/sentence", "the sentence as the rules read it"),
    ("src/claim/reading", "a document to such sentences"),
    ("src/claim/cue", "what shows that somebody's words follow"),
    ("src/claim/attribution", "who says it, to whom, through whom"),
    ("src/claim/construction", "one construction of reported speech a file"),
    ("src/claim/discourse", "who speaks on across sentences"),
    ("src/claim/scope.rs", "the main clause of a statement"),
    ("src/claim/stance", "how a statement is put"),
    ("src/claim", "the claims, judged and named"),
    ("src/analysis.rs", "the pipeline"),
    ("src/report", "the contract"),
    ("src/request.rs", "what callers ask for"),
    ("src/wasm.rs", "JavaScript"),
    ("src/lib.rs", "the library"),
    ("src/bin", "the command line"),
    ("tools", "training and measuring"),
];

/// The place of a file's room in the order.
pub(super) fn floor(file: &str) -> Option<usize> {
    let fits = |path: &str| file == path || file.strip_prefix(path).is_some_and(|rest| rest.starts_with('/'));
    let rooms = ROOMS.iter().enumerate().filter(|(_, (path, _))| fits(path));
    rooms.max_by_key(|(_, (path, _))| path.len()).map(|(floor, _)| floor)
}

/// The rooms as ARCHITECTURE.md shows them, the top floor first.
pub(super) fn table() -> String {
    let rows = ROOMS.iter().rev().map(|(path, what)| format!("| `{path}` | {what} |\n"));
    format!("| room | what it is for |\n|---|---|\n{}", rows.collect::<String>())
}
