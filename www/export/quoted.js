/** Words in quotation marks, those inside them of the other kind. */

/** A quotation mark at either end. */
const OPENING = /^[„“"»«‚‘'›‹]/;
const CLOSING = /[“”"«»‘’'‹›]$/;

/** Pairs inside of words. */
const INNER = /[„“"»«]([^„“”"»«]*)[“”"«»]/g;

/**
 * @param {string} words
 * @returns {string} with marks of German as it is printed
 */
export function quoted(words) {
  const isQuoted = OPENING.test(words) && CLOSING.test(words) && !/[„“”"»«]/.test(words.slice(1, -1));
  return `„${(isQuoted ? words.slice(1, -1) : words).replace(INNER, '‚$1‘')}“`;
}
