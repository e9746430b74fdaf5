//! `cargo bench`: how long each stage takes on the golden articles, with everything before it known.

use criterion::{Criterion, Throughput, criterion_group, criterion_main};

use wortlaut::claim::Findings;
use wortlaut::document::Document;
use wortlaut::entity::{Memory, UserNames};
use wortlaut::{Layers, Options, Unit, claim, entity, quantity, sentence, structure, tag, timex, token};

const ARTICLES: [&str; 3] = [
    include_str!("../golden/grenzgespraeche.txt"),
    include_str!("../golden/talsperre.txt"),
    include_str!("../golden/wirtschaft.txt"),
];

fn stages(criterion: &mut Criterion) {
    let text = ARTICLES.join("\n\n");
    let text = text.as_str();
    let blocks = structure::divide(text, &[]);
    let tokens = token::tokenize(text);
    let sentences = sentence::split(text, &tokens, &blocks);
    let document = Document::new(text, &[]);
    let entities = entity::find(&document, &UserNames::default(), &mut Memory::default());
    let quantities = quantity::find(&document);
    let times = timex::find(&document, None);
    let findings = Findings { entities: &entities, quantities: &quantities, times: &times };
    let options = Options::default();
    let analysis = wortlaut::analyze(text, &options);

    let mut group = criterion.benchmark_group("stage");
    group.throughput(Throughput::Elements(tokens.len() as u64));
    group.bench_function("structure", |it| it.iter(|| structure::divide(text, &[])));
    group.bench_function("token", |it| it.iter(|| token::tokenize(text)));
    group.bench_function("sentence", |it| it.iter(|| sentence::split(text, &tokens, &blocks)));
    group.bench_function("tag", |it| it.iter(|| tag::tag(text, &tokens, &sentences)));
    let names = UserNames::default();
    group.bench_function("entity", |it| it.iter(|| entity::find(&document, &names, &mut Memory::default())));
    let mut memory = Memory::default();
    group.bench_function("entity, words known", |it| it.iter(|| entity::find(&document, &names, &mut memory)));
    group.bench_function("quantity", |it| it.iter(|| quantity::find(&document)));
    group.bench_function("timex", |it| it.iter(|| timex::find(&document, None)));
    group.bench_function("claim", |it| it.iter(|| claim::find(&document, &findings, &options.criteria)));
    group.bench_function("report", |it| it.iter(|| wortlaut::report(&analysis, Unit::Utf16, Layers::default())));
    group.bench_function("everything", |it| it.iter(|| wortlaut::analyze(text, &options)));
    group.finish();
}

criterion_group!(benches, stages);
criterion_main!(benches);
