/** Scraps: quoted words that stand inside a larger claim of the same speaker, and are no statement of their own. */
import { speakerOf } from './spans.js';

/** @import { Analysis, Claim } from '../../pkg/wortlaut.js' */
/** @import { Reading } from './reading.js' */

/** Claims of which no larger one is asked for: each is compared with those that begin before it and near it. */
const REACH = 20;

/** @type {WeakMap<Analysis, Map<string, Claim[]>>} */
const known = new WeakMap();

/**
 * The scraps inside of each claim, by its id.
 * @param {Reading} reading
 * @returns {Map<string, Claim[]>}
 */
export function scrapsOf(reading) {
  const { analysis } = reading;
  if (!analysis) return new Map();
  const kept = known.get(analysis) ?? gathered(reading, analysis.claims);
  known.set(analysis, kept);
  return kept;
}

/**
 * Claims less the scraps.
 * @param {Reading} reading
 * @returns {Claim[]}
 */
export function statementsOf(reading) {
  const scraps = new Set([...scrapsOf(reading).values()].flat());
  return (reading.analysis?.claims ?? []).filter((claim) => !scraps.has(claim));
}

/**
 * @param {Reading} reading
 * @param {Claim[]} claims by position
 */
function gathered(reading, claims) {
  /** @type {Map<string, Claim[]>} */
  const scraps = new Map();
  for (const [index, claim] of claims.entries()) {
    if (claim.kind !== 'direct') continue;
    const near = claims.slice(Math.max(0, index - REACH), index + REACH);
    const around = near.find((it) => it !== claim && isWithin(claim, it) && speakerOf(reading, it) === speakerOf(reading, claim));
    if (around) scraps.set(around.id, [...(scraps.get(around.id) ?? []), claim]);
  }
  return scraps;
}

/**
 * @param {Claim} claim
 * @param {Claim} other
 */
function isWithin(claim, { spans, start, end }) {
  const isIn = spans.some((it) => it.start <= claim.start && claim.end <= it.end);
  return isIn && claim.end - claim.start < end - start;
}
