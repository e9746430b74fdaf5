/** From word to word in a text: where the one before or after a place begins and ends. */

/** @import { Span } from '../../pkg/wortlaut.js' */

/** Characters looked at for the next word: a longer one is none. */
const REACH = 200;

/** A word with what is inside it, as in `12,4` and `Werft-Chef`; quotation marks and stops around it are not part of it. */
const SIGN = '[\\p{L}\\p{N}\\p{S}%]';
const OTHER = '[^\\p{L}\\p{N}\\p{S}%]';
const WORD = `${SIGN}+(?:[^\\s\\p{L}\\p{N}\\p{S}%]+${SIGN}+)*`;
const FIRST = new RegExp(`^(${OTHER}*)${WORD}`, 'u');
const FIRST_AND_GAP = new RegExp(`^${OTHER}*${WORD}${OTHER}*`, 'u');
const LAST = new RegExp(`(${WORD})${OTHER}*$`, 'u');
const GAP_AND_LAST = new RegExp(`${OTHER}*${WORD}${OTHER}*$`, 'u');

/**
 * @param {string} text
 * @param {number} at
 * @returns {Span | null} the first word that begins there or later
 */
export function nextWord(text, at) {
  const match = FIRST.exec(text.slice(at, at + REACH));
  return match && { start: at + (match[1] ?? '').length, end: at + match[0].length };
}

/**
 * @param {string} text
 * @param {number} at
 * @returns {Span | null} the last word that ends there or sooner
 */
export function previousWord(text, at) {
  const match = LAST.exec(text.slice(Math.max(0, at - REACH), at));
  const start = at - (match?.[0].length ?? 0);
  return match && { start, end: start + (match[1] ?? '').length };
}

/**
 * Where the word before a word begins.
 * @param {string} text
 * @param {number} start of a word
 * @returns {number} negative where there is none
 */
export function wordBefore(text, start) {
  return previousWord(text, start)?.start ?? -1;
}

/**
 * Where the word after a word begins.
 * @param {string} text
 * @param {number} start of a word
 * @returns {number} negative where there is none
 */
export function wordAfter(text, start) {
  const match = FIRST_AND_GAP.exec(text.slice(start, start + REACH));
  return match ? start + match[0].length : -1;
}

/**
 * Where the word before the last one ends.
 * @param {string} text
 * @param {number} end of a word
 * @returns {number} negative where there is none
 */
export function endBefore(text, end) {
  const match = GAP_AND_LAST.exec(text.slice(Math.max(0, end - REACH), end));
  return match ? end - match[0].length : -1;
}

/**
 * Where the word after the last one ends.
 * @param {string} text
 * @param {number} end of a word
 * @returns {number} negative where there is none
 */
export function endAfter(text, end) {
  return nextWord(text, end)?.end ?? -1;
}
