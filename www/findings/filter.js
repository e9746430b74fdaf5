/** Which claims are shown, and in which order. */
import { speakerOf, wordsOf } from '../reading/spans.js';
import { once } from './once.js';

/** @import { Claim, ClaimKind, Modality } from '../../pkg/wortlaut.js' */
/** @import { Reading } from '../reading/reading.js' */

/**
 * What the reader has chosen; empty where any will do.
 * @typedef {object} Filter
 * @property {string} query
 * @property {string} speaker
 * @property {ClaimKind | ''} kind
 * @property {Modality | ''} modality
 * @property {number} worth the least to be shown
 * @property {'place' | 'worth'} sort
 * @property {boolean} [isPrinted] every row is to be in the page
 */

/** @returns {Filter} a filter that lets everything pass */
export function openFilter() {
  return { query: '', speaker: '', kind: '', modality: '', worth: 0, sort: 'place' };
}

/**
 * How many choices narrow the list, the search aside.
 * @param {Filter} filter
 */
export function narrowings({ speaker, kind, modality, worth }) {
  return [speaker, kind, modality, worth].filter(Boolean).length;
}

/**
 * The claims that pass, in the chosen order.
 * @param {Reading} reading
 * @param {Filter} filter
 * @returns {Claim[]}
 */
export function filterClaims(reading, filter) {
  return once(reading.analysis, 'claims', JSON.stringify(filter), () => passing(reading, filter));
}

/**
 * @param {Reading} reading
 * @param {Filter} filter
 */
function passing(reading, filter) {
  const claims = (reading.analysis?.claims ?? []).filter((claim) => {
    if (claim.check_worthiness < filter.worth) return false;
    if (filter.kind && claim.kind !== filter.kind) return false;
    if (filter.modality && claim.modality !== filter.modality) return false;
    if (filter.speaker && speakerOf(reading, claim) !== filter.speaker) return false;
    return contains(`${wordsOf(reading.text, claim.spans)} ${speakerOf(reading, claim) ?? ''}`, filter.query);
  });
  return filter.sort === 'worth' ? claims.sort((a, b) => b.check_worthiness - a.check_worthiness) : claims;
}

/**
 * Whether a text holds every word of a query, in any case.
 * @param {string} text
 * @param {string} query
 */
export function contains(text, query) {
  if (!query) return true;
  const lower = text.toLocaleLowerCase('de');
  return query.toLocaleLowerCase('de').split(/\s+/).every((word) => lower.includes(word));
}

/** Speakers to choose from: a list of more is no choice. */
const MOST = 200;

/**
 * Those who speak most, most claims first.
 * @param {Reading} reading
 * @returns {{ name: string, count: number }[]}
 */
export function speakers(reading) {
  return once(reading.analysis, 'speakers', '', () => mostHeard(reading));
}

/** @param {Reading} reading */
function mostHeard(reading) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const claim of reading.analysis?.claims ?? []) {
    const name = speakerOf(reading, claim);
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count).slice(0, MOST);
}
