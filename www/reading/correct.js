/** An analysis as the reader has corrected it. */
import { correctClaims } from './correct-claims.js';
import { correctMentions } from './correct-mentions.js';

/** @import { Analysis } from '../../pkg/wortlaut.js' */
/** @import { Corrections } from '../store/corrections.js' */

/**
 * @param {Analysis} analysis as found with the reader's names
 * @param {string} text
 * @param {Corrections} corrections
 * @returns {Analysis} the same one where nothing in it was corrected
 */
export function correct(analysis, text, corrections) {
  const named = markNamed(analysis, corrections);
  return correctClaims(correctMentions(named, text, corrections.mentions), text, corrections.notes);
}

/**
 * Marks the entities that have their name or type from the reader.
 * @param {Analysis} analysis
 * @param {Corrections} corrections
 * @returns {Analysis}
 */
function markNamed(analysis, { names: { names = [] } }) {
  const given = new Set(names.map(({ name }) => name));
  if (!analysis.entities.some(({ name }) => given.has(name))) return analysis;
  const entities = analysis.entities.map((it) => (given.has(it.name) ? { ...it, corrected: /** @type {const} */ (true) } : it));
  return { ...analysis, entities };
}
