//! Learns who holds which office: `der kasachische Präsident Tokajew`, `Xi Jinping, Chinas Präsident,`.

use super::marked::Marked;
use super::role::{self, Number, Role, RoleKind, Sex};
use crate::entity::MentionKind;
use crate::hash::Map;
use crate::tag::Pos;
use crate::text::TokenRange;

/// Somebody's office.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Holder {
    /// Who holds it: a cluster.
    pub(super) person: usize,
    /// The first noun that says so.
    pub(super) token: u32,
}

/// Who holds which office, as far as the article says.
#[derive(Debug, Default)]
pub(super) struct Titles {
    /// Holders by office and place, each once, in the order of the text; under no place all of them.
    holders: Map<(String, Option<usize>), Vec<Holder>>,
    /// Nouns that belong to a name already, and whose.
    pub(super) used: Map<u32, usize>,
    /// What titles tell of people's sex, by cluster.
    pub(super) sexes: Map<usize, Sex>,
}

/// An office that a noun names, with what its first part says: `CDU-Chefin`.
pub(super) struct Office {
    pub(super) role: Role,
    pub(super) of: Option<usize>,
}

/// Reads token `index` as a noun for somebody in office.
pub(super) fn office(marked: &Marked<'_, '_>, index: u32) -> Option<Office> {
    let word = marked.word(index);
    let mark = marked.at(index).filter(|mark| !mark.is_person || mark.kind == MentionKind::Part);
    let (noun, of) = match word.rsplit_once('-') {
        Some((_, noun)) => (noun, mark.filter(|mark| mark.kind == MentionKind::Part).map(|mark| mark.cluster)),
        None if marked.at(index).is_some() => return None,
        None => (word, None),
    };
    let role = role::of(noun).filter(|role| role.kind == RoleKind::Office && role.number != Number::Many)?;
    Some(Office { role, of })
}

/// Finds all titles by which the article introduces people.
pub(super) fn find(marked: &Marked<'_, '_>) -> Titles {
    let mut titles = Titles::default();
    for sentence in marked.sentences() {
        let mut index = sentence.start;
        while index < sentence.end {
            let Some(mark) = marked.at(index) else {
                index += 1;
                continue;
            };
            if mark.means_person() && mark.kind == MentionKind::Name {
                let before = before(marked, mark.tokens, sentence);
                let after = after(marked, mark.tokens, sentence);
                if let Some(noun) = mark.tokens.start.checked_sub(1).filter(|&noun| is_feminine(marked, noun)) {
                    titles.sexes.entry(mark.cluster).or_insert(Sex::Female);
                    titles.used.insert(noun, mark.cluster);
                }
                for (token, office) in before.into_iter().chain(after) {
                    titles.note(mark.cluster, token, office);
                }
            }
            index = mark.tokens.end.max(index + 1);
        }
    }
    titles
}

impl Titles {
    fn note(&mut self, person: usize, token: u32, office: Office) {
        self.used.insert(token, person);
        if let Some(sex) = office.role.sex {
            self.sexes.entry(person).or_insert(sex);
        }
        for base in offices(&office.role.base) {
            for of in [None].into_iter().chain(office.of.map(Some)) {
                let holders = self.holders.entry((base.to_owned(), of)).or_default();
                if holders.len() < MAX_HOLDERS && holders.iter().all(|holder| holder.person != person) {
                    holders.push(Holder { person, token });
                }
            }
        }
    }

    /// Those who hold an office, of a place if given; none where they are too many to tell apart.
    pub(super) fn holders(&self, base: &str, of: Option<usize>) -> &[Holder] {
        let holders = self.holders.get(&(base.to_owned(), of)).map_or(&[][..], Vec::as_slice);
        if holders.len() < MAX_HOLDERS { holders } else { &[] }
    }
}

/// Most holders of one office that are told apart; keeps hostile texts linear.
const MAX_HOLDERS: usize = 12;

/// Endings of nouns for women: `Biologin`, `Ärztin`, `Politikerin`.
const FEMININE: [&str; 10] = ["antin", "entin", "erin", "eurin", "gin", "istin", "orin", "rätin", "tikin", "ztin"];

fn is_feminine(marked: &Marked<'_, '_>, noun: u32) -> bool {
    let word = marked.word(noun);
    pos(marked, noun) == Some(Pos::Noun) && FEMININE.iter().any(|ending| word.ends_with(ending))
}

/// First parts that a later mention may leave out: `Bundeskanzlerin`, then `die Kanzlerin`.
const LEFT_OUT: [&str; 5] = ["bundes", "fraktions", "ober", "partei", "staats"];

/// The office itself and the shorter noun that may stand for it: `Umweltministerin`, then `die Ministerin`.
fn offices(base: &str) -> impl Iterator<Item = &str> {
    let short = LEFT_OUT.iter().find_map(|part| base.strip_prefix(part));
    // A Premierminister is no minister among others.
    let minister = base.strip_suffix("minister").filter(|part| !part.is_empty() && *part != "premier");
    [base].into_iter().chain(minister.map(|_| "minister").or(short))
}

/// Longest distance between a name and its office, in tokens.
const REACH: u32 = 8;

/// `der kasachische Präsident Tokajew`, `der Präsident von Kasachstan, Kassym-Schomart Tokajew`.
fn before(marked: &Marked<'_, '_>, name: TokenRange, sentence: TokenRange) -> Option<(u32, Office)> {
    let last = name.start.checked_sub(1).filter(|last| sentence.start <= *last)?;
    if let Some(mut found) = office(marked, last) {
        found.of = found.of.or_else(|| place_before(marked, last));
        return Some((last, found));
    }
    let comma = (marked.word(last) == ",").then_some(last)?;
    let of = marked.at(comma.checked_sub(1)?).filter(|mark| !mark.is_person)?;
    let joint = marked.word_before(of.tokens.start);
    let noun = if is_joint(joint) { of.tokens.start.checked_sub(2)? } else { of.tokens.start.checked_sub(1)? };
    let found = office(marked, noun).filter(|_| sentence.start <= noun)?;
    Some((noun, Office { of: Some(of.cluster), ..found }))
}

/// `Xi Jinping, Chinas Präsident,`, `Wanka (CDU), Ministerin von Brandenburg`, `Scholz, der deutsche Kanzler`.
fn after(marked: &Marked<'_, '_>, name: TokenRange, sentence: TokenRange) -> Option<(u32, Office)> {
    let end = sentence.end.min(name.end + REACH);
    let mut index = name.end;
    if marked.word(index) == "(" {
        index = (index..end).find(|&at| marked.word(at) == ")")? + 1;
    }
    if marked.word(index) != "," {
        return None;
    }
    let mut of = None;
    for token in index + 1..end {
        if let Some(mut found) = office(marked, token) {
            let next = place_after(marked, token);
            found.of = found.of.or(of).or(next.map(|(cluster, _)| cluster));
            let follows = next.map_or(token + 1, |(_, end)| end);
            let closes =
                matches!(marked.word(follows), "," | "." | ")" | "und" | "" | ";" | ":") || follows == sentence.end;
            return closes.then_some((token, found));
        }
        match marked.at(token).filter(|mark| !mark.is_person) {
            Some(mark) => of = Some(mark.cluster),
            None if matches!(pos(marked, token), Some(Pos::Det | Pos::Adj)) => {}
            None => return None,
        }
    }
    None
}

/// The place that an adjective or genitive before an office names: `der kasachische Präsident`, `Chinas Präsident`.
pub(super) fn place_before(marked: &Marked<'_, '_>, noun: u32) -> Option<usize> {
    let mark = noun.checked_sub(1).and_then(|before| marked.at(before))?;
    let is_genitive = mark.kind == MentionKind::Name && marked.word_before(mark.tokens.end).ends_with('s');
    (mark.kind == MentionKind::Derived || is_genitive && !mark.is_person).then_some(mark.cluster)
}

/// The place after an office, and where it ends: `Präsident der Ukraine`, `Präsident Kasachstans`.
pub(super) fn place_after(marked: &Marked<'_, '_>, noun: u32) -> Option<(usize, u32)> {
    let start = if is_joint(marked.word(noun + 1)) { noun + 2 } else { noun + 1 };
    let mark = marked.at(start).filter(|mark| !mark.is_person && mark.kind == MentionKind::Name)?;
    let is_genitive = start == noun + 2 || marked.word_before(mark.tokens.end).ends_with('s');
    is_genitive.then_some((mark.cluster, mark.tokens.end))
}

fn is_joint(word: &str) -> bool {
    matches!(word, "von" | "der" | "des" | "vom")
}

/// The part of speech of token `index`.
pub(super) fn pos(marked: &Marked<'_, '_>, index: u32) -> Option<Pos> {
    marked.document.tags().get(index as usize).map(|tag| tag.pos)
}
