//! The rules that find and judge claims, each with its code and what it says in a sentence.

use crate::rule::rules;

rules! {
    CueClause "cue-clause" "A cue verb introduces a clause: with dass, with its verb second, as an infinitive, or after a colon."
    CueAfter "cue-after" "A cue verb with its subject follows the words it introduces, or stands within them."
    CueWie "cue-wie" "A clause with wie names who says what stands around it."
    CueSo "cue-so" "A clause with so and a cue verb second is inserted into the words."
    CueDas "cue-das" "A pronoun before a cue verb stands for the words before the comma."
    CuePronoun "cue-pronoun" "A pronoun before a cue verb stands for the sentence before."
    CueNoun "cue-noun" "A clause depends on a noun for words or claims."
    Denial "denial" "A verb of denial stands with a noun on which the clause depends."
    SourceLaut "source-laut" "A preposition names the source of a statement: laut, gemäß."
    SourceNach "source-nach" "The preposition nach with a noun for words or thoughts names the source."
    SourceZufolge "source-zufolge" "The source stands before zufolge, or an opinion before nach."
    SourceSicht "source-sicht" "The words aus Sicht name whose view it is."
    SourceSo "source-so" "An insertion of so with a noun phrase and no verb names the source."
    SourceDemnach "source-demnach" "An adverb such as demnach goes on with the source named before."
    SourceOwn "source-own" "Words that are called somebody's own are those of the clause's subject."
    SourceHearsay "source-hearsay" "The source is only rumour: nobody is named."
    ChainBasis "chain-basis" "Who speaks relies on the words of somebody else."
    ChainMedium "chain-medium" "The words were said to a medium, which passes them on."
    ChainSource "chain-source" "A source phrase in the clause of a cue names who passes the words on."
    ChainClause "chain-clause" "A cue within somebody's words introduces words of a third."
    ChainAct "chain-act" "A medium reports an act of speech by somebody else."
    Direct "direct" "Words in quotation marks without a cue."
    DirectNested "direct-nested" "Words in quotation marks within reported speech are the same speaker's."
    DirectCueAfter "direct-cue-after" "A cue verb follows the quoted words."
    DirectCueBefore "direct-cue-before" "A cue verb stands before the quoted words."
    DirectColon "direct-colon" "A noun phrase before the colon names who is quoted."
    DirectWithin "direct-within" "The quoted words stand within the clause of a cue verb."
    DirectName "direct-name" "A verb gives a thing a quoted name."
    FreeSubjunctive "free-subjunctive" "A sentence in Konjunktiv goes on with words of whoever spoke before."
    FreeModal "free-modal" "The modal verb soll passes on hearsay or somebody's plan."
    FreeWill "free-will" "The modal verb will with a perfect infinitive passes on what the subject says of itself."
    FreeContinued "free-continued" "Free indirect speech goes on from the sentence before."
    FreeSemicolon "free-semicolon" "Words in Konjunktiv go on behind a semicolon."
    FreeColon "free-colon" "A colon introduces words in Konjunktiv I behind a statement of the article."
    HeadlineColon "headline-colon" "Who stands before the colon of a headline says what follows."
    Reported "reported" "A speech act is told, not its words."
    Turn "turn" "The words stand in somebody's turn of an interview."
    TurnAnswer "turn-answer" "The words answer a question, or go on with a turn, of an interview."
    AssertionClause "assertion:clause" "The author states it, and nobody else is made responsible."
    ModalityWord "modality:word" "A word of the lexicon shows how the statement is put."
    ModalityEvaluation "modality:evaluation" "A word judges."
    ModalityHearsay "modality:hearsay" "A modal verb with a perfect infinitive keeps a distance."
    ModalityDemand "modality:demand" "A modal verb in a report passes on a demand."
    ModalityPlan "modality:plan" "A modal verb tells a plan."
    ModalityFuture "modality:future" "The future tense foretells."
    ModalityBan "modality:ban" "What must not be is demanded."
    ModalityConditional "modality:conditional" "Konjunktiv II puts the statement under a condition."
    ModalityDistance "modality:distance" "Konjunktiv II in a report keeps a distance from the words."
    ModalityCue "modality:cue" "The cue's verb shows how the statement is put."
    ModalitySource "modality:source" "The source itself is doubtful."
    ModalityReport "modality:report" "Somebody else's words are passed on without any other sign."
    PolarityNegation "polarity:negation" "A word negates the statement."
    PolarityDenial "polarity:denial" "The cue's verb denies what it introduces."
    PolarityUnconfirmed "polarity:unconfirmed" "A negated cue leaves the statement disputed."
}

/// What a source phrase says of its source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Its words name who speaks.
    Named,
    /// It is the clause's own subject.
    Own,
    /// Rumour: nobody is named.
    Hearsay,
    /// Whoever was named before.
    Continued,
}

impl RuleId {
    /// Where the words come from, for a rule that reads a source phrase.
    pub const fn origin(self) -> Option<Origin> {
        match self {
            Self::SourceLaut | Self::SourceNach | Self::SourceZufolge | Self::SourceSicht | Self::SourceSo => {
                Some(Origin::Named)
            }
            Self::SourceOwn => Some(Origin::Own),
            Self::SourceHearsay => Some(Origin::Hearsay),
            Self::SourceDemnach => Some(Origin::Continued),
            _ => None,
        }
    }
}
