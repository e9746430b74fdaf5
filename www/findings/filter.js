/** Which claims are shown, and in which order. */
import { statementsOf } from '../reading/scraps.js';
import { speakerOf, wordsOf } from '../reading/spans.js';
import { once } from './once.js';

/** @import { Claim, ClaimKind, Modality } from '../../pkg/wortlaut.js' */
/** @import { Status } from '../store/shapes.js' */
/** @import { Reading } from '../reading/reading.js' */

/**
 * What the reader has chosen; empty where any will do.
 * @typedef {object} Filter
 * @property {string} query
 * @property {string} speaker as `speakerKey` has it
 * @property {Status | ''} status
 * @property {ClaimKind | ''} kind
 * @property {Modality | ''} modality
 * @property {number} worth the least to be shown
 * @property {'place' | 'worth' | 'status'} sort
 * @property {boolean} [isPrinted] every row is to be in the page
 */

/** @returns {Filter} a filter that lets everything pass */
export function openFilter() {
  return { query: '', speaker: '', status: '', kind: '', modality: '', worth: 0, sort: 'place' };
}

/**
 * How many choices narrow the list, the search aside.
 * @param {Filter} filter
 */
export function narrowings({ speaker, status, kind, modality, worth }) {
  return [speaker, status, kind, modality, worth].filter(Boolean).length;
}

/**
 * The claims that pass, in the chosen order.
 * @param {Reading} reading
 * @param {Filter} filter
 * @returns {Claim[]}
 */
export function filterClaims(reading, filter) {
  return once(reading.analysis, 'claims', JSON.stringify(filter) + reading.revision, () => passing(reading, filter));
}

/**
 * @param {Reading} reading
 * @param {Filter} filter
 */
function passing(reading, filter) {
  const { corrections } = reading;
  const claims = statementsOf(reading).filter((claim) => {
    if (claim.check_worthiness < filter.worth) return false;
    if (filter.kind && claim.kind !== filter.kind) return false;
    if (filter.modality && claim.modality !== filter.modality) return false;
    if (filter.status && corrections.noteOn(claim.id).status !== filter.status) return false;
    if (filter.speaker && speakerKey(reading, claim) !== filter.speaker) return false;
    return !filter.query || contains(searched(reading, claim), filter.query);
  });
  if (filter.sort === 'worth') return claims.sort((a, b) => b.check_worthiness - a.check_worthiness);
  if (filter.sort === 'place') return claims;
  const rank = (/** @type {Claim} */ { id }) => STATUSES.indexOf(corrections.noteOn(id).status);
  return claims.sort((a, b) => rank(a) - rank(b));
}

/** What is still to be done comes first. @type {Status[]} */
export const STATUSES = ['open', 'check', 'checked', 'rejected'];

/**
 * All in which a claim is looked for: its words, what was noted, every form of its speaker's name.
 * @param {Reading} reading
 * @param {Claim} claim
 */
function searched(reading, claim) {
  const { note, link } = reading.corrections.noteOn(claim.id);
  const forms = reading.entity(claim.speaker?.entity)?.aliases ?? [];
  return [wordsOf(reading.text, claim.spans), speakerOf(reading, claim) ?? '', ...forms, note, link].join(' ');
}

/** Claims of the article itself, and of somebody whom it does not name. */
export const AUTHOR = '*author';
export const UNNAMED = '*unnamed';

/**
 * By what a claim's speaker is chosen.
 * @param {Reading} reading
 * @param {Claim} claim
 */
export function speakerKey(reading, claim) {
  return speakerOf(reading, claim) ?? (claim.kind === 'assertion' ? AUTHOR : UNNAMED);
}

/**
 * @param {Reading} reading
 * @param {string} key of a speaker
 */
export function speakerCalled({ wording: { strings } }, key) {
  if (key === AUTHOR) return strings.author;
  return key === UNNAMED ? strings.unnamed : key;
}

/**
 * How many statements have been looked up, and how many there are.
 * @param {Reading} reading
 */
export function progressOf(reading) {
  const statements = statementsOf(reading);
  const done = statements.filter(({ id }) => ['checked', 'rejected'].includes(reading.corrections.noteOn(id).status));
  return { done: done.length, total: statements.length };
}

/**
 * The first statement behind another one that has not been looked up, else the first of all.
 * @param {Reading} reading
 * @param {Claim[]} claims in their order
 * @param {string | null} after id
 */
export function nextOpen({ corrections }, claims, after) {
  const from = claims.findIndex(({ id }) => id === after) + 1;
  const isOpen = (/** @type {Claim} */ { id }) => ['open', 'check'].includes(corrections.noteOn(id).status);
  return [...claims.slice(from), ...claims.slice(0, from)].find(isOpen) ?? null;
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
 * @returns {{ key: string, count: number }[]}
 */
export function speakers(reading) {
  return once(reading.analysis, 'speakers', '', () => mostHeard(reading));
}

/** @param {Reading} reading */
function mostHeard(reading) {
  /** @type {Map<string, number>} */
  const counts = new Map();
  for (const claim of statementsOf(reading)) {
    const key = speakerKey(reading, claim);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count).slice(0, MOST);
}
