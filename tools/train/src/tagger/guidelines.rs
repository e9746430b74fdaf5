//! Brings the training treebank to the guidelines of the current one.
//!
//! The training part is an older conversion than the dev part. It calls every `diese` a pronoun, every adverbial
//! `schnell` an adverb, `blieb` an auxiliary, and every word of a name a proper noun. Universal Dependencies 2 and
//! the dev part go by the word, and so do these rules.

use std::collections::{HashMap, HashSet};

use super::treebank::{LABELS, Label, Sentence, Treebank};

/// Endings of words that inflect as adjectives and determiners do.
const ENDINGS: [&str; 6] = ["", "e", "em", "en", "er", "es"];

/// What pronominal adverbs begin with: `dafür`, `daran`, `hiermit`, `wovon`.
const PRONOMINAL: [&str; 5] = ["dar", "da", "hier", "wor", "wo"];
/// What they end in.
const PREPOSITIONS: [&str; 20] = [
    "an", "auf", "aus", "bei", "durch", "für", "gegen", "hinter", "in", "mit", "nach", "neben", "ob", "über", "um",
    "unter", "von", "vor", "zu", "zwischen",
];

/// Relabels a treebank.
pub(super) fn apply(treebank: &mut Treebank) {
    let words = Words::new(treebank);
    for sentence in &mut treebank.sentences {
        sentence.labels = (0..sentence.labels.len()).map(|at| relabel(sentence, at, &words)).collect();
    }
}

fn relabel(sentence: &Sentence, at: usize, words: &Words) -> Label {
    let label = sentence.labels[at];
    let lower = sentence.forms[at].to_lowercase();
    match LABELS[label as usize] {
        "PRON" if is_pronominal_adverb(&lower) => index("ADV"),
        "PRON" | "ADJ" if words.is_determiner(&lower) => index("DET"),
        "DET" if matches!(lower.as_str(), "deren" | "dessen") => index("PRON"),
        "AUX" if !words.auxiliaries.contains(lower.as_str()) => index("VERB"),
        "ADV" if words.is_adjective(&lower) => index("ADJ"),
        "PROPN" => words.label_in_name(&lower).unwrap_or(label),
        _ => label,
    }
}

fn index(name: &str) -> Label {
    LABELS.iter().position(|&label| label == name).unwrap_or_default() as Label
}

fn is_pronominal_adverb(word: &str) -> bool {
    let mut rests = PRONOMINAL.iter().filter_map(|&start| word.strip_prefix(start));
    rests.any(|rest| PREPOSITIONS.contains(&rest))
}

/// What the rules look up.
struct Words {
    determiners: HashSet<String>,
    particles: HashSet<&'static str>,
    auxiliaries: HashSet<&'static str>,
    /// How often each word, in small letters, has each label.
    counts: HashMap<String, [u32; LABELS.len()]>,
}

impl Words {
    fn new(treebank: &Treebank) -> Self {
        let mut counts: HashMap<String, [u32; LABELS.len()]> = HashMap::new();
        for sentence in &treebank.sentences {
            for (form, &label) in sentence.forms.iter().zip(&sentence.labels) {
                counts.entry(form.to_lowercase()).or_default()[label as usize] += 1;
            }
        }
        let stems = lines(include_str!("../../data/determiners.txt"));
        Self {
            determiners: stems.flat_map(|stem| ENDINGS.map(|ending| format!("{stem}{ending}"))).collect(),
            particles: lines(include_str!("../../data/particles.txt")).collect(),
            auxiliaries: lines(include_str!("../../data/auxiliaries.txt")).collect(),
            counts,
        }
    }

    /// `ihr` and `sein` are other words as well.
    fn is_determiner(&self, word: &str) -> bool {
        !matches!(word, "ihr" | "ihrer") && self.determiners.contains(word)
    }

    /// Whether a word without ending is an adjective: it inflects, and is no particle.
    fn is_adjective(&self, word: &str) -> bool {
        let inflects = || ENDINGS.iter().skip(1).any(|ending| 0 < self.count(&format!("{word}{ending}"), "ADJ"));
        !self.particles.contains(word) && inflects()
    }

    /// The word's own label, for a word in a name that is no name by itself half of the time.
    fn label_in_name(&self, word: &str) -> Option<Label> {
        let counts = self.counts.get(word)?;
        let own = (0..).zip(counts).filter(|&(label, _)| LABELS[label] != "PROPN");
        let (label, &count) = own.max_by_key(|&(_, count)| count)?;
        (counts.iter().sum::<u32>() <= 2 * count).then_some(label as Label)
    }

    fn count(&self, word: &str, label: &str) -> u32 {
        self.counts.get(word).map_or(0, |counts| counts[index(label) as usize])
    }
}

fn lines(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.lines().filter(|line| !line.starts_with('#'))
}
