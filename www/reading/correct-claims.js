/** An analysis with its claims as the reader has corrected them: others, more and fewer. */

/** @import { Analysis, Claim, Entity, Party, Span } from '../../pkg/wortlaut.js' */
/** @import { Places } from '../store/quote.js' */
/** @import { Note } from '../store/shapes.js' */

/** Share of the words that a claim must have in common with a note's quote to be the one that it is about. */
const ENOUGH = 0.5;

/** What of a claim can be the reader's; of one that the reader has added, its extent is in any case. */
const PARTS = /** @type {const} */ (['speaker', 'kind', 'extent', 'addressee', 'modality', 'polarity']);

/**
 * @param {Analysis} analysis as found
 * @param {Places} places
 * @param {Readonly<Record<string, Note>>} notes by claim id
 * @returns {Analysis} the same one where nothing in it was corrected
 */
export function correctClaims(analysis, places, notes) {
  const claims = [...analysis.claims];
  /** @type {Set<Claim>} */
  const removed = new Set();
  for (const [id, note] of Object.entries(notes)) {
    const index = note.added ? addedTo(claims, analysis, places, id, note) : claimOf(analysis.claims, places, id, note);
    const claim = claims[index];
    if (!claim) continue;
    const namesake = claims.findIndex((it) => it.id === id);
    if (namesake !== index && claims[namesake]) claims[namesake] = { ...claims[namesake], id: claim.id };
    const next = corrected(analysis, places, claim.id === id ? claim : { ...claim, id }, note);
    claims[index] = next;
    if (note.removed) removed.add(next);
  }
  const isSame = claims.length === analysis.claims.length && claims.every((claim, index) => claim === analysis.claims[index]);
  if (isSame && removed.size === 0) return analysis;
  const left = claims.filter((claim) => !removed.has(claim));
  return { ...analysis, claims: left.sort((a, b) => a.start - b.start) };
}

/**
 * Adds a claim of the reader's own. Of one that was cut off another it keeps what was found about that.
 * @param {Claim[]} claims
 * @param {Analysis} analysis
 * @param {Places} places
 * @param {string} id
 * @param {Note} note
 * @returns {number} its index, -1 where its words are no longer there
 */
function addedTo(claims, analysis, places, id, { at }) {
  const span = at && places.of(at);
  if (!span) return -1;
  const around = analysis.claims.find(({ start, end }) => start <= span.start && end >= span.end);
  const { speaker = null, check_worthiness = 0, reasons = [] } = around ?? {};
  /** @type {Claim} */
  const claim = {
    ...{ id, ...span, spans: [span], kind: 'assertion', speaker, carrier: null, cue: null, addressee: null, frame: null },
    ...{ modality: 'asserted', polarity: 'affirmed', markers: [], check_worthiness, reasons },
    ...contentOf(analysis, span),
  };
  return claims.push(claim) - 1;
}

/**
 * Index of the claim that a note is about: the one that its quote covers, else the one with its id.
 * @param {Claim[]} claims
 * @param {Places} places
 * @param {string} id
 * @param {Note} note
 */
function claimOf(claims, places, id, { at }) {
  const place = at && places.of(at);
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
 * @param {Places} places
 * @param {Claim} claim
 * @param {Note} note
 * @returns {Claim} the same one where nothing in it was corrected
 */
function corrected(analysis, places, claim, { kind, modality, polarity, speaker, addressee, extent, added }) {
  const span = extent && places.of(extent);
  const given = { speaker, kind, extent: span, addressee, modality, polarity };
  const what = PARTS.filter((it) => given[it] || (added && it === 'extent'));
  if (what.length === 0) return claim;
  const marked = /** @type {NonNullable<Claim['corrected']>} */ (/** @type {readonly string[]} */ (what));
  return {
    ...claim,
    corrected: marked,
    ...(kind && { kind }),
    ...(modality && { modality }),
    ...(polarity && { polarity }),
    ...(span && { ...span, spans: [span], ...contentOf(analysis, span) }),
    ...(speaker && speakerNamed(analysis, speaker, span ?? claim)),
    ...(addressee && { addressee: addresseeNamed(analysis, addressee, span ?? claim) }),
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
function speakerNamed(analysis, name, claim) {
  const party = partyNamed(analysis, name, claim);
  return party ? { speaker: party } : { speaker: null, speaker_name: name };
}

/**
 * @param {Analysis} analysis
 * @param {string} name
 * @param {Span} claim
 * @returns {Party}
 */
function addresseeNamed(analysis, name, claim) {
  const party = partyNamed(analysis, name, claim);
  return party ?? { start: claim.start, end: claim.end, name, attribution: 'named' };
}

/**
 * @param {Analysis} analysis
 * @param {string} name
 * @param {Span} claim
 * @returns {Party | null} null where no entity has that name
 */
function partyNamed({ entities }, name, claim) {
  const entity = entities.find((it) => it.name === name) ?? entities.find(({ aliases }) => aliases.includes(name));
  const mention = entity && nearestMention(entity, claim.start);
  return mention ? { start: mention.start, end: mention.end, entity: entity.id, attribution: 'named' } : null;
}

/**
 * @param {Entity} entity
 * @param {number} offset
 */
function nearestMention({ mentions }, offset) {
  return [...mentions].sort((a, b) => Math.abs(a.start - offset) - Math.abs(b.start - offset))[0];
}
