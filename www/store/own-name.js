/** What can be a name. */

/** Longest name, in characters: the analyzer finds names of up to 16 tokens. */
const LONGEST_NAME = 200;

/**
 * Whether the analyzer takes something as a name: it needs a letter or digit, and no half of a character.
 * @param {unknown} it
 * @returns {it is string}
 */
export function isName(it) {
  return typeof it === 'string' && it.length <= LONGEST_NAME && /[\p{Alphabetic}\p{N}]/u.test(it) && isWhole(it);
}

/** @param {string} it */
function isWhole(it) {
  return !/\p{Surrogate}/u.test(it);
}
