/** All of it as JSON: the article, what was found in it, what the reader has made of it, and where one was reading. */
import { jsonText } from './json.js';
import { findingNamed } from './place.js';

/** @import { Analysis, Block } from '../../pkg/wortlaut.js' */
/** @import { Reading } from '../reading/reading.js' */
/** @import { Dossier, KnownClaim } from './dossier.js' */
/** @import { Place } from './place.js' */

/**
 * The file's form. `checks` is for people and other programs: to open it again, `corrections` is read.
 * @typedef {object} Everything
 * @property {1} wortlaut version of this form
 * @property {string} headline
 * @property {string} name
 * @property {string} [date]
 * @property {string} [url]
 * @property {string} text
 * @property {Block[]} [blocks] known from markup
 * @property {Analysis} analysis as corrected
 * @property {ReturnType<typeof check>[]} checks of each claim that was noted or corrected
 * @property {unknown} corrections see `store`
 * @property {Place} place
 */

/**
 * @param {Dossier} dossier with all claims
 * @param {Reading} reading
 * @param {number} at offset of the first words in view
 */
export function everything({ analysis, headline, article, text, claims }, reading, at) {
  const { name = '', date, url, blocks } = article ?? {};
  /** @type {Everything} */
  const all = {
    ...{ wortlaut: 1, headline, name, ...(date && { date }), ...(url && { url }), text, ...(blocks && { blocks }) },
    ...{ analysis, checks: claims.filter(isTouched).map(check) },
    corrections: JSON.parse(reading.corrections.toText()),
    place: { at, finding: findingNamed(reading) },
  };
  return jsonText(all);
}

/** @param {KnownClaim} known */
function isTouched({ claim, status, note, link }) {
  return status !== 'open' || note !== '' || link !== '' || claim.corrected !== undefined;
}

/** @param {KnownClaim} known */
function check({ claim: { id, corrected = [] }, says, words, status, note, link }) {
  return { claim: id, speaker: says, words, status, note, link, corrected };
}
