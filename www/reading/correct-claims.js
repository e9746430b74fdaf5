/** An analysis with its claims as the reader has corrected them. */
import { placeOf } from '../store/quote.js';

/** @import { Analysis, Claim, Entity, Span } from '../../pkg/wortlaut.js' */
/** @import { Note } from '../store/correction-data.js' */

/** Share of the words that a claim must have in common with a note's quote to be the one that it is about. */
const ENOUGH = 0.5;

/**
 * @param {Analysis} analysis as found
 * @param {string} text
 * @param {Record<string, Note>} notes by claim id
 * @returns {Analysis} the same one where nothing in it was corrected
 */
export function correctClaims(analysis, text, notes) {
  const claims = [...analysis.claims];
  for (const [id, note] of Object.entries(notes)) {
    const index = claimOf(analysis.claims, text, id, note);
    const claim = claims[index];
    if (!claim) continue;
    const namesake = claims.findIndex((it) => it.id === id);
    if (namesake !== index && claims[namesake]) claims[namesake] = { ...claims[namesake], id: claim.id };
    claims[index] = corrected(analysis, text, claim.id === id ? claim : { ...claim, id }, note);
  }
  if (claims.every((claim, index) => claim === analysis.claims[index])) return analysis;
  return { ...analysis, claims: claims.sort((a, b) => a.start - b.start) };
}

/**
 * Index of the claim that a note is about: the one that its quote covers, else the one with its id.
 * @param {Claim[]} claims
 * @param {string} text
 * @param {string} id
 * @param {Note} note
 */
function claimOf(claims, text, id, { at }) {
  const place = at && placeOf(text, at);
  let best = -1;
  let most = ENOUGH;
  if (place) {
    for (const [index, claim] of claims.entries()) {
      const common = inCommon(claim, place);
      if (common <= most) continue;
      best = index;
      most = common;
    }
  }
  return best >= 0 ? best : claims.findIndex((claim) => claim.id === id);
}

/**
 * How much two spans have in common, from 0 to 1.
 * @param {Span} a
 * @param {Span} b
 */
function inCommon(a, b) {
  const both = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return both / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/**
 * @param {Analysis} analysis
 * @param {string} text
 * @param {Claim} claim
 * @param {Note} note
 * @returns {Claim}
 */
function corrected(analysis, text, claim, { kind, speaker, extent }) {
  const span = extent && placeOf(text, extent);
  const what = /** @type {const} */ (['speaker', 'kind', 'extent']).filter((it) => ({ kind, speaker, extent: span })[it]);
  if (what.length === 0) return claim;
  return {
    ...claim,
    corrected: what,
    ...(kind && { kind }),
    ...(span && { ...span, spans: [span], ...contentOf(analysis, span) }),
    ...(speaker && speakerNamed(analysis, speaker, span ?? claim)),
  };
}

/**
 * What a stretch of the text names.
 * @param {Analysis} analysis
 * @param {Span} span
 * @returns {Pick<Claim, 'entities' | 'quantities' | 'times'>}
 */
function contentOf({ entities, quantities, times }, { start, end }) {
  const isIn = (/** @type {Span} */ it) => it.start >= start && it.end <= end;
  const indices = (/** @type {Span[]} */ all) => all.flatMap((it, index) => (isIn(it) ? [index] : []));
  return {
    entities: entities.filter(({ mentions }) => mentions.some(isIn)).map(({ id }) => id),
    quantities: indices(quantities),
    times: indices(times),
  };
}

/**
 * The entity of that name where it is mentioned nearest to the claim, else no more than the name.
 * @param {Analysis} analysis
 * @param {string} name
 * @param {Span} claim
 * @returns {Pick<Claim, 'speaker'> & { speaker_name?: string }}
 */
function speakerNamed({ entities }, name, claim) {
  const entity = entities.find((it) => it.name === name) ?? entities.find(({ aliases }) => aliases.includes(name));
  const mention = entity && nearestMention(entity, claim.start);
  if (!mention) return { speaker: null, speaker_name: name };
  return { speaker: { start: mention.start, end: mention.end, entity: entity.id, attribution: 'named' } };
}

/**
 * @param {Entity} entity
 * @param {number} offset
 */
function nearestMention({ mentions }, offset) {
  return [...mentions].sort((a, b) => Math.abs(a.start - offset) - Math.abs(b.start - offset))[0];
}
