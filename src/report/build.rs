//! Builds a report from an analysis.

use super::{
    Block, Claim, Cue, Entity, Layers, Marker, Mention, Model, OffsetMap, Party, Quantity, Reason, Report, Span,
};
use super::{Time, Token, Unit};
use crate::analysis::Analysis;
use crate::chars;
use crate::document::Document;
use crate::tag::Pos;
use crate::token::{self, TokenKind};
use crate::{claim, entity, quantity, text, timex};

/// Puts `analysis` into the contract's form, with offsets in `unit`.
#[inline(never)]
pub fn report(analysis: &Analysis<'_>, unit: Unit, layers: Layers) -> Report {
    let document = &analysis.document;
    let text = document.text();
    let map = OffsetMap::new(text, unit);
    let span = |span: text::Span| Span { start: map.convert(span.start), end: map.convert(span.end) };
    Report {
        schema: 1,
        model: Model { name: env!("CARGO_PKG_NAME"), version: env!("CARGO_PKG_VERSION") },
        language: if document.looks_german() { "de" } else { "und" },
        offsets: unit.code(),
        text_length: map.convert(text.len() as u32),
        blocks: document.blocks().iter().map(|it| Block { kind: it.kind.code(), span: span(it.span) }).collect(),
        sentences: document.sentences().iter().map(|it| span(document.span_of(it.tokens))).collect(),
        tokens: layers.tokens.then(|| tokens(document, span)),
        entities: (1..).zip(&analysis.entities).map(|(number, it)| entity(text, number, it, layers, span)).collect(),
        quantities: analysis.quantities.iter().map(|it| quantity(text, it, layers, span)).collect(),
        times: analysis.times.iter().map(|it| time(it, layers, span)).collect(),
        claims: analysis.claims.iter().map(|it| claim(document, it, layers, span)).collect(),
    }
}

/// The surface tokens of treebanks: compounds are opened, each part has the compound's tag, its verb form the last one.
fn tokens(document: &Document<'_>, span: impl Fn(text::Span) -> Span + Copy) -> Vec<Token> {
    let text = document.text();
    let tagged = document.tokens().iter().zip(document.tags());
    tagged
        .flat_map(|(token, tag)| {
            let is_compound = token.kind == TokenKind::Word;
            token::parts(text, token).into_iter().map(move |part| {
                let is_hyphen = is_compound && part.of(text).chars().all(chars::is_hyphen);
                let pos = if is_hyphen { Pos::Punct } else { tag.pos };
                let verb = tag.verb.filter(|_| part.end == token.span.end);
                Token { span: span(part), tag: pos.code(), morph: verb.map(|form| form.code()) }
            })
        })
        .collect()
}

fn entity_id(number: u32) -> String {
    format!("e{number}")
}

fn entity(
    text: &str,
    number: u32,
    entity: &entity::Entity,
    layers: Layers,
    span: impl Fn(text::Span) -> Span,
) -> Entity {
    let mention = |it: &entity::Mention| Mention {
        span: span(it.span),
        kind: it.kind.code(),
        confidence: rounded(it.confidence),
        rule: layers.rules.then(|| entity::RuleId::of(text, entity, it).code()),
    };
    Entity {
        id: entity_id(number),
        label: entity.label.code(),
        name: entity.name.clone(),
        aliases: entity.aliases.clone(),
        mentions: entity.mentions.iter().map(mention).collect(),
    }
}

fn quantity(text: &str, quantity: &quantity::Quantity, layers: Layers, span: impl Fn(text::Span) -> Span) -> Quantity {
    Quantity {
        span: span(quantity.span),
        kind: quantity.kind.code(),
        value: quantity.value,
        low: quantity.low,
        high: quantity.high,
        unit: quantity.unit.clone(),
        per: quantity.per.clone(),
        precision: quantity.precision.code(),
        hedge: quantity.hedge.map(&span),
        counted: quantity.counted.map(&span),
        rule: layers.rules.then(|| quantity::RuleId::of(text, quantity).code()),
    }
}

fn time(time: &timex::TimeExpression, layers: Layers, span: impl Fn(text::Span) -> Span) -> Time {
    Time {
        span: span(time.span),
        kind: time.kind.code(),
        value: time.value.clone(),
        pattern: time.pattern.clone(),
        candidates: time.candidates.clone(),
        range: time.range.clone(),
        length: time.length.clone(),
        modifiers: time.modifiers.iter().map(|it| it.code()).collect(),
        rule: layers.rules.then(|| time.rule.code()),
    }
}

fn claim(
    document: &Document<'_>,
    claim: &claim::Claim,
    layers: Layers,
    span: impl Fn(text::Span) -> Span + Copy,
) -> Claim {
    let whole = claim.spans.iter().copied().reduce(text::Span::cover).unwrap_or(text::Span::new(0, 0));
    let spans = |spans: &[text::Span]| spans.iter().map(|it| span(*it)).collect();
    let party = |it: claim::Party| Party {
        span: span(it.span),
        entity: it.entity.map(|index| entity_id(index + 1)),
        name: it.entity.map_or_else(|| claim::name(document, &it), |_| None),
        attribution: it.attribution.code(),
    };
    Claim {
        id: claim.id.clone(),
        span: span(whole),
        spans: spans(&claim.spans),
        kind: claim.kind.code(),
        speaker: claim.speaker.map(party),
        carrier: claim.carrier.map(party),
        cue: claim.cue.as_ref().map(|cue| Cue { spans: spans(&cue.spans), lemma: cue.lemma.clone() }),
        addressee: claim.addressee.map(party),
        frame: claim.frame.map(span),
        modality: claim.modality.code(),
        polarity: claim.polarity.code(),
        markers: claim.markers.iter().map(|it| Marker { span: span(it.span), kind: it.kind.code() }).collect(),
        check_worthiness: rounded(claim.check_worthiness),
        reasons: claim.reasons.iter().map(|it| Reason { code: it.code, text: it.text }).collect(),
        entities: claim.entities.iter().map(|index| entity_id(index + 1)).collect(),
        quantities: claim.quantities.clone(),
        times: claim.times.clone(),
        rules: layers.rules.then(|| claim.rules.iter().map(|rule| rule.code()).collect()),
    }
}

/// Three digits: more would only pretend to be exact. Rounded as `f64`, so that JSON and JavaScript show the same.
fn rounded(probability: f32) -> f64 {
    (f64::from(probability) * 1000.0).round() / 1000.0
}
