//! Trains the tagger: part of speech of every token.

mod clusters;
mod dictionary;
mod guidelines;
mod konjunktiv;
mod perceptron;
mod treebank;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use wortlaut::model::{Kind, Reader, open, seal};
use wortlaut::tag::lexicon::{Entry, Lexicon};
use wortlaut::tag::model::Model;
use wortlaut::tag::weights::Weights;
use wortlaut::tag::word::Word;

use crate::run::Run;
use clusters::Text;
use perceptron::{Perceptron, SCALE};
use treebank::Treebank;

/// Trains the tagger and writes `tagger.bin`.
///
/// A first tagger, trained on the treebank alone, labels text; what it says of frequent words, and the words that they
/// stand between, make the lexicon of the second one.
///
/// # Errors
/// If a corpus can't be read or the model not be written.
pub fn train(run: &Run) -> Result<()> {
    let mut train = Treebank::read_pos(&run.data.join("pos/de_gsd-ud-train.pos"))?;
    let dev = Treebank::read_conllu(&run.data.join("pos/de_gsd-ud-dev.conllu"))?;
    guidelines::apply(&mut train);
    konjunktiv::add(&mut train);
    let lexicon = if run.keep_lexicon {
        kept_lexicon(&run.models.join("tagger.bin"))?
    } else {
        let first = model(&Lexicon::default(), &perceptron(&train, &Lexicon::default(), 4))?;
        println!("first tagger: {:.2} % of the dev part's surface tokens", 100.0 * dev.accuracy(&first));
        lexicon(&clusters::texts(run), &first)?
    };
    let perceptron = perceptron(&train, &lexicon, EPOCHS);
    let second = model(&lexicon, &perceptron)?;
    println!("second tagger: {:.2} % of the dev part's surface tokens", 100.0 * dev.accuracy(&second));
    run.write("tagger.bin", Kind::Tagger, &payload(&lexicon, &perceptron))
}

/// Times that every sentence is seen.
const EPOCHS: usize = 7;

fn perceptron(train: &Treebank, lexicon: &Lexicon, epochs: usize) -> Perceptron {
    let mut perceptron = Perceptron::new(train, lexicon);
    for epoch in 1..=epochs {
        let errors = perceptron.epoch();
        println!("epoch {epoch}: {errors} wrong decisions");
    }
    perceptron
}

/// The lexicon of the model that was trained last.
fn kept_lexicon(path: &Path) -> Result<Lexicon> {
    let bytes = fs::read(path).with_context(|| format!("can't read {}", path.display()))?;
    Ok(Lexicon::read(&mut Reader::new(open(&bytes, Kind::Tagger)?.payload))?)
}

fn lexicon(texts: &[Text], first: &Model) -> Result<Lexicon> {
    let clusters = clusters::find(texts)?;
    let classes = dictionary::find(texts, first)?;
    let words: BTreeSet<&String> = clusters.keys().chain(classes.keys()).collect();
    println!("lexicon of {} words", words.len());
    let entries = words.into_iter().map(|word| {
        let entry = Entry {
            cluster: clusters.get(word).copied().unwrap_or_default(),
            class: classes.get(word).copied().unwrap_or_default(),
        };
        (Word::new(word).form, entry)
    });
    Ok(Lexicon::new(entries))
}

fn model(lexicon: &Lexicon, perceptron: &Perceptron) -> Result<Model> {
    let bytes = seal(Kind::Tagger, [b'0'; 12], &payload(lexicon, perceptron)).context("the model is too long")?;
    Ok(Model::parse(&bytes)?)
}

fn payload(lexicon: &Lexicon, perceptron: &Perceptron) -> Vec<u8> {
    let mut payload = Vec::new();
    lexicon.write(&mut payload);
    let rows = perceptron.rows(SCALE);
    println!("weights of {} features", rows.len());
    Weights::write(&rows, &mut payload);
    payload
}
