//! Headlines: statements side by side, and speakers before a colon.

use crate::claim::ClaimKind;
use crate::claim::attribution::draft::Draft;
use crate::claim::attribution::party;
use crate::claim::attribution::view::View;
use crate::claim::rule::RuleId;
use crate::claim::sentence::animacy;
use crate::claim::sentence::item::Kind;

/// `Studie: Lärm macht krank`: who stands before the colon says what follows.
pub(in crate::claim) fn spoken(view: &View<'_, '_>) -> Option<Draft> {
    let line = view.line;
    let colon = (0..line.items.len()).find(|at| line.kind(*at) == Some(Kind::Colon))?;
    let has_verb = (0..colon).any(|at| line.is_finite(at));
    let is_quoted = matches!(line.kind(colon + 1), Some(Kind::Speech | Kind::Scrap));
    if !line.is_headline || has_verb || is_quoted || !animacy::is_speaker(line, &(0..colon)) {
        return None;
    }
    let mut draft = Draft::of(ClaimKind::Indirect, colon + 1..line.end(), RuleId::HeadlineColon);
    draft.speaker = Some(party::found(line, 0..colon));
    draft.frame = Some(0..colon + 1);
    Some(draft)
}
