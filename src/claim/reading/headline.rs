//! Headlines: the statements side by side in one.

use crate::claim::sentence::animacy;
use crate::claim::sentence::item::Kind;
use crate::claim::sentence::line::Line;

/// The statements of a headline, each as a line of its own: `Gericht kippt Verbot – Anwohner jubeln`.
pub(in crate::claim) fn statements(line: Line<'_>) -> Vec<Line<'_>> {
    let mut cuts = cuts(&line).into_iter().peekable();
    let mut parts = vec![Vec::new()];
    for (at, item) in line.items.into_iter().enumerate() {
        if cuts.next_if_eq(&at).is_some() {
            parts.push(Vec::new());
        } else if let Some(part) = parts.last_mut() {
            part.push(item);
        }
    }
    parts.into_iter().map(|items| Line { items, is_headline: true }).collect()
}

/// The dashes and colons that set statements apart, in order; two dashes enclose an insertion unless each part has a verb.
fn cuts(line: &Line<'_>) -> Vec<usize> {
    let of_kind = |kind| (0..line.items.len()).filter(move |at| line.kind(*at) == Some(kind));
    let dashes: Vec<usize> = of_kind(Kind::Dash).collect();
    let is_insertion = match dashes.as_slice() {
        &[open, close] => [0..open, open + 1..close, close + 1..line.items.len()]
            .into_iter()
            .any(|mut part| !part.any(|at| line.is_finite(at))),
        _ => false,
    };
    let mut cuts = if is_insertion { Vec::new() } else { dashes };
    let colon = of_kind(Kind::Colon).next().filter(|at| is_topic(line, *at));
    cuts.extend(colon);
    cuts.sort_unstable();
    cuts
}

/// `Brand in Ahlen: Polizei sucht Zeugen`: what stands before the colon neither speaks nor introduces speech.
fn is_topic(line: &Line<'_>, colon: usize) -> bool {
    let is_quoted = matches!(line.kind(colon + 1), Some(Kind::Speech | Kind::Scrap));
    let has_verb = (0..colon).any(|at| line.is_finite(at));
    !is_quoted && !has_verb && !animacy::is_speaker(line, &(0..colon))
}
