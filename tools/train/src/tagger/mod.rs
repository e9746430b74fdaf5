//! Trains the tagger: part of speech of every token.

mod guidelines;
mod perceptron;
mod treebank;

use anyhow::Result;
use wortlaut::model::Kind;
use wortlaut::tag::lexicon::Lexicon;
use wortlaut::tag::model::Model;
use wortlaut::tag::weights::Weights;

use crate::run::Run;
use perceptron::Perceptron;
use treebank::Treebank;

/// Trains the tagger and writes `tagger.bin`.
///
/// # Errors
/// If a corpus can't be read or the model not be written.
pub fn train(run: &Run) -> Result<()> {
    let mut train = Treebank::read_pos(&run.data.join("pos/de_gsd-ud-train.pos"))?;
    let dev = Treebank::read_conllu(&run.data.join("pos/de_gsd-ud-dev.conllu"))?;
    guidelines::apply(&mut train);
    let lexicon = Lexicon::default();
    let mut perceptron = Perceptron::new(&train, &lexicon);
    for epoch in 1..=6 {
        let errors = perceptron.epoch();
        println!("epoch {epoch}: {errors} errors");
        let payload = payload(&lexicon, &perceptron);
        run.write("tagger.bin", Kind::Tagger, &payload)?;
        let model = Model::parse(&std::fs::read(run.models.join("tagger.bin"))?)?;
        println!("dev {:.2}", 100.0 * dev.accuracy(&model));
    }
    Ok(())
}

fn payload(lexicon: &Lexicon, perceptron: &Perceptron) -> Vec<u8> {
    let mut payload = Vec::new();
    lexicon.write(&mut payload);
    let rows = perceptron.rows();
    println!("{} rows", rows.len());
    Weights::write(&rows, &mut payload);
    payload
}
