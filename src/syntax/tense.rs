//! Tense and voice of a verb group, by its forms.

use super::source::Source;
use super::verb_group::{Tense, Voice};
use super::word::Class;
use crate::lexicon::verb::Reading;
use crate::tag::{Mood, VerbForm};

/// Tense and voice of the verbs `members`, of which `finite` is finite and `main` carries the meaning.
pub(super) fn of(source: &Source<'_>, finite: Option<u32>, main: u32, members: &[u32]) -> (Tense, Voice) {
    let is_participle = source.form(main) == Some(VerbForm::Participle);
    let has = |class: Class| members.iter().any(|at| source.is(*at, class) && *at != main);
    let is_passive = is_participle && (has(Class::Become) || has(Class::Passive));
    let voice = if is_passive { Voice::Passive } else { Voice::Active };
    // `gelobt worden`, `gegangen`: what `haben` or `sein` puts into the past.
    let is_perfect = if is_passive { has(Class::Passive) } else { is_participle };
    let others = |class: Class| members.iter().any(|at| source.is(*at, class) && Some(*at) != finite && *at != main);
    let Some(finite) = finite else {
        return (if is_perfect { Tense::Perfect } else { Tense::Present }, voice);
    };
    let is_past = is_past(source, finite);
    let is_alone = finite == main || !(source.is(finite, Class::Have) || source.is(finite, Class::Be));
    let is_future = source.is(finite, Class::Become) && finite != main && (!is_passive || others(Class::Become));
    let tense = if is_future {
        let is_done = others(Class::Have) || others(Class::Be) && is_participle;
        if is_done { Tense::FuturePerfect } else { Tense::Future }
    } else if !is_alone && is_perfect {
        if is_past { Tense::Pluperfect } else { Tense::Perfect }
    } else if is_past {
        Tense::Preterite
    } else {
        Tense::Present
    };
    (tense, voice)
}

/// Whether a finite verb is in the preterite.
fn is_past(source: &Source<'_>, at: u32) -> bool {
    if source.is_any(at, &[Class::Have, Class::Be, Class::Become, Class::Modal, Class::Half]) {
        return source.is(at, Class::Past);
    }
    let is_indicative = matches!(source.mood(at), Some(Mood::Indicative));
    is_indicative && source.readings(at).has(Reading::Past)
}
