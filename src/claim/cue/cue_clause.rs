//! Finds the clauses whose verb introduces reported speech.

use std::ops::Range;

use crate::claim::lexicon::class::Class;
use crate::claim::lexicon::cue_verb::{Shape, Takes, Verb};
use crate::claim::lexicon::{class, cue_verb, sign, stance};
use crate::claim::sentence::clause::{Clause, ClauseKind};
use crate::claim::sentence::item::Kind;
use crate::claim::sentence::line::Line;
use crate::claim::sentence::verb_position::{MAX_REACH, VerbPosition};
use crate::claim::sentence::{noun_phrase, verb_position};

/// Whether the speaker is the subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::claim) enum Voice {
    Active,
    /// `wurde gesagt`: the speaker is left out or stands after `von`.
    Passive,
}

/// A clause with a cue verb.
#[derive(Debug, Clone)]
pub(in crate::claim) struct CueClause {
    /// The verb.
    pub(in crate::claim) verb: &'static Verb,
    /// The items that make up the cue, in order.
    pub(in crate::claim) cue: Vec<usize>,
    /// Index of the segment in which the finite verb stands.
    pub(in crate::claim) segment: usize,
    /// The finite verb.
    pub(in crate::claim) finite: usize,
    /// The clause, from what stands before the verb to the end of the verb's segment.
    pub(in crate::claim) clause: Range<usize>,
    /// Where the verb stands.
    pub(in crate::claim) order: VerbPosition,
    /// Who the subject is.
    pub(in crate::claim) voice: Voice,
}

/// Every clause with a cue verb, in order; at most one for each finite verb.
pub(in crate::claim) fn find(line: &Line<'_>, segments: &[Clause]) -> Vec<CueClause> {
    let mut hits = Vec::new();
    for (index, segment) in segments.iter().enumerate() {
        let finite = segment.items.clone().filter(|at| line.is_finite(*at));
        hits.extend(finite.filter_map(|at| hit(line, segments, index, at)));
    }
    hits
}

fn hit(line: &Line<'_>, segments: &[Clause], index: usize, finite: usize) -> Option<CueClause> {
    let segment = segments.get(index)?;
    let order = verb_position::of(line, segments, index, finite)?;
    let clause = clause(line, segments, index, finite, order);
    let place = Place { line, segments, index, finite, order, clause: clause.clone() };
    let (verb, cue, voice) = place.by_main_verb().or_else(|| place.by_auxiliary())?;
    debug_assert!(segment.items.contains(&finite));
    Some(CueClause { verb, cue, segment: index, finite, clause, order, voice })
}

/// From what stands before the verb to the end of the segment, or to the next verb that `und` joins.
fn clause(line: &Line<'_>, segments: &[Clause], index: usize, finite: usize, order: VerbPosition) -> Range<usize> {
    let Some(segment) = segments.get(index) else { return finite..finite + 1 };
    let mut start = segment.start;
    let own_front = segment.items.start..finite;
    // `Anna Schulz, die Chefin der Bahn in Hessen sagte`: the second comma is often left out.
    let is_open = own_front.is_empty() || noun_phrase::end(line, own_front.start, finite).is_some();
    if order == VerbPosition::Second && segment.finite == Some(finite) && is_open {
        // A comma before the verb's segment may set off the end of the subject.
        start = verb_position::prefield(line, segments, index).unwrap_or(start);
    }
    if order == VerbPosition::Shared {
        let joined = (start..finite).rev().find(|at| class::is(line.word(*at), Class::Coordinator));
        start = joined.unwrap_or(start);
    }
    let next = (finite + 1..segment.items.end).find(|at| {
        let joined = class::is(line.word(*at), Class::Coordinator) && line.is_finite(at + 1);
        joined && order != VerbPosition::Last
    });
    start..next.unwrap_or(segment.items.end)
}

/// Where a verb was met.
struct Place<'a, 't> {
    line: &'a Line<'t>,
    segments: &'a [Clause],
    index: usize,
    finite: usize,
    order: VerbPosition,
    clause: Range<usize>,
}

type Found = (&'static Verb, Vec<usize>, Voice);

impl Place<'_, '_> {
    /// The finite verb itself is the cue.
    fn by_main_verb(&self) -> Option<Found> {
        let word = self.line.word(self.finite);
        let is_last = self.order == VerbPosition::Last;
        let is_here = |(verb, _): &(&Verb, Shape)| self.line.is_headline || !verb.takes(Takes::Headline);
        for (verb, shape) in cue_verb::readings(word).filter(is_here) {
            let mut cue = vec![self.finite];
            match (shape, verb.particle) {
                (Shape::Joined(_), _) if is_last => {}
                (Shape::Finite(_), None) if is_last || !verb.needs.is_empty() || !self.has_stray_particle() => {}
                // `wie das Amt bekannt gab`
                (Shape::Finite(_), Some(particle))
                    if is_last && self.line.word(self.finite.saturating_sub(1)) == particle =>
                {
                    cue.insert(0, self.finite - 1);
                }
                (Shape::Finite(_), Some(particle)) if !is_last => match self.particle(particle) {
                    Some(at) => cue.push(at),
                    None => continue,
                },
                _ => continue,
            }
            if self.complete(verb, &mut cue) {
                return Some((verb, cue, Voice::Active));
            }
        }
        None
    }

    /// The finite verb is an auxiliary, and the cue its participle.
    fn by_auxiliary(&self) -> Option<Found> {
        let auxiliary = self.line.word(self.finite);
        let has = |word: &str| self.clause.clone().any(|at| self.line.word(at) == word);
        let must = class::is(auxiliary, Class::Compulsion);
        // `wollte nicht ausschließen`, `konnte nicht bestätigen`
        let may_not =
            class::is(auxiliary, Class::Modal) && self.clause.clone().any(|at| sign::is_negation(self.line.word(at)));
        let voice = if must || may_not || class::is(auxiliary, Class::Have) {
            Voice::Active
        } else if class::is(auxiliary, Class::Become) || class::is(auxiliary, Class::Be) && has("worden") {
            Voice::Passive
        } else {
            return None;
        };
        // `Kritisiert wird, dass ...`: the participle alone stands before the verb.
        let first = self.line.word(self.clause.start);
        let is_fronted = self.order == VerbPosition::Second
            && self.finite == self.clause.start + 1
            && cue_verb::is_participle(first);
        let field = if self.order == VerbPosition::Last || is_fronted {
            self.clause.start..self.finite
        } else {
            self.finite + 1..self.reach()
        };
        for at in field.rev() {
            // `bekannt gegeben` is often written as two words.
            let particle = at.checked_sub(1).filter(|it| class::is(self.line.word(*it), Class::Particle));
            let joined = particle.map(|it| format!("{}{}", self.line.word(it), self.line.word(at)));
            let readings = joined.iter().flat_map(|it| cue_verb::readings(it).map(|it| (it, particle)));
            let readings = readings.chain(cue_verb::readings(self.line.word(at)).map(|it| (it, None)));
            for ((verb, shape), particle) in readings {
                let mut cue = vec![self.finite, at];
                cue.extend(particle);
                let form = if must || may_not { Shape::Infinitive } else { Shape::Participle };
                let says = !may_not || stance::is_turned_by_negation(&verb.lemma);
                let fits = shape == form && says && (is_fronted || !self.line.is_capital(at));
                if fits && self.complete(verb, &mut cue) {
                    if voice == Voice::Passive {
                        cue.extend((at..self.clause.end).find(|it| self.line.word(*it) == "worden"));
                    }
                    cue.sort_unstable();
                    return Some((verb, cue, voice));
                }
            }
        }
        None
    }

    /// The end of the clause, taken on over appositions and relative clauses that interrupt it.
    fn reach(&self) -> usize {
        let mut end = self.clause.end;
        let is_whole = self.segments.get(self.index).is_some_and(|it| it.items.end == end);
        if !is_whole {
            return end;
        }
        for segment in self.segments.iter().skip(self.index + 1).take(MAX_REACH) {
            if segment.before != Some(Kind::Comma) {
                break;
            }
            match segment.form {
                ClauseKind::Fragment => end = segment.items.end,
                ClauseKind::Relative => {}
                ClauseKind::Main | ClauseKind::Subordinate | ClauseKind::Infinitive | ClauseKind::Speech => break,
            }
        }
        end
    }

    /// Where the verb's particle closes the clause.
    fn particle(&self, particle: &str) -> Option<usize> {
        let field = self.finite + 1..self.clause.end;
        let is_end = |at: usize| {
            let next = at + 1;
            next == self.clause.end
                || class::is(self.line.word(next), Class::Coordinator)
                || matches!(self.line.kind(next), Some(Kind::Speech | Kind::Scrap | Kind::Mark))
        };
        let here = field.rev().find(|at| self.line.word(*at) == particle && is_end(*at));
        here.or_else(|| {
            let reach = self.reach();
            (self.clause.end..reach).rev().find(|at| self.line.word(*at) == particle && at + 1 == reach)
        })
        .or_else(|| self.far_particle(particle))
    }

    /// `wies den Vorwurf, er habe Geld genommen, als falsch zurück`: beyond the clause that is told.
    fn far_particle(&self, particle: &str) -> Option<usize> {
        let later = self.segments.iter().skip(self.index + 1).take(MAX_REACH);
        let mut ends = later.filter(|it| it.form == ClauseKind::Fragment).filter_map(|it| it.items.end.checked_sub(1));
        ends.find(|at| self.line.word(*at) == particle)
    }

    /// Whether a particle of some other verb closes the clause: `sagte den Termin ab`.
    fn has_stray_particle(&self) -> bool {
        let last = self.clause.end.checked_sub(1).filter(|at| self.finite < *at);
        last.is_some_and(|at| class::is(self.line.word(at), Class::Particle) && self.line.word(at) != "zu")
    }

    /// Adds the words that the verb needs; false where they are missing.
    fn complete(&self, verb: &Verb, cue: &mut Vec<usize>) -> bool {
        let reach = self.clause.start..self.reach().max(self.clause.end);
        if !verb.needs.is_empty() {
            let needed = reach.clone().find(|at| verb.needs.iter().any(|it| it == self.line.word(*at)));
            let Some(at) = needed else { return false };
            cue.push(at);
        }
        let correlate = |at: &usize| class::is(self.line.word(*at), Class::Correlate) && self.finite < *at;
        cue.extend(reach.filter(correlate).filter(|at| self.ends_field(*at)).take(1));
        cue.sort_unstable();
        cue.dedup();
        true
    }

    /// Whether nothing but verbs follows: `darauf` there stands for the next clause.
    fn ends_field(&self, at: usize) -> bool {
        let mut rest = (at + 1..self.clause.end).filter_map(|it| self.line.items.get(it));
        rest.all(|item| item.verb.is_some() || class::is(&item.word, Class::Particle))
    }
}
