//! Parts of speech and forms of verbs.

/// Universal part of speech (UPOS, universaldependencies.org).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names are the standard's own")]
pub enum Pos {
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
    X,
}

/// Mood of a finite verb, by its form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mood {
    /// `er sagt`, `er sagte`.
    Indicative,
    /// Konjunktiv I: `er sage`, `er habe`.
    SubjunctiveI,
    /// Konjunktiv II: `er hätte`, `er käme`, `er würde`.
    SubjunctiveII,
}

/// Form of a verb.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum VerbForm {
    /// Finite, with its mood.
    Finite(Mood),
    /// `sagen`, and with `zu` inside: `mitzuteilen`.
    Infinitive,
    /// Past participle: `gesagt`.
    Participle,
    /// `Sag!`.
    Imperative,
}

/// What the tagger says of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Tag {
    /// Its part of speech.
    pub pos: Pos,
    /// Its form, where it is a verb or an auxiliary.
    pub verb: Option<VerbForm>,
}

/// Parts of speech in the order of the weights. Interjections are not learned: the treebank holds none.
pub const LABELS_IN_ORDER: [Pos; 16] = [
    Pos::Adj,
    Pos::Adp,
    Pos::Adv,
    Pos::Aux,
    Pos::Cconj,
    Pos::Det,
    Pos::Noun,
    Pos::Num,
    Pos::Part,
    Pos::Pron,
    Pos::Propn,
    Pos::Punct,
    Pos::Sconj,
    Pos::Sym,
    Pos::Verb,
    Pos::X,
];
