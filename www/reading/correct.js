/** An analysis as the reader has corrected it. */
import { correctClaims } from './correct-claims.js';
import { correctEntities } from './correct-entities.js';
import { correctFigures } from './correct-figures.js';

/** @import { Analysis } from '../../pkg/wortlaut.js' */
/** @import { Corrections } from '../store/corrections.js' */
/** @import { Places } from '../store/quote.js' */

/**
 * @param {Analysis} analysis as found with the reader's names
 * @param {string} text
 * @param {Corrections} corrections
 * @param {Places} places in that text
 * @returns {Analysis} the same one where nothing in it was corrected
 */
export function correct(analysis, text, corrections, places) {
  const { entities, figures, times, notes, ownNames, ignored } = corrections;
  const named = correctEntities(analysis, text, places, { names: ownNames, ignored, entities });
  return correctClaims(correctFigures(named, places, { figures, times }), places, notes);
}
