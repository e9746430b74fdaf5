/** Selects words of the article with the keyboard: from word to word, more of them, fewer. */
import { nextWord, previousWord } from '../reading/word-steps.js';

/** @import { Span } from '../../pkg/wortlaut.js' */

/**
 * What a key asks for: the word after or before, or more or fewer words; null where it asks for something else.
 * @typedef {{ step: 1 | -1, extends: boolean }} WordStep
 */

/**
 * Control and an arrow go from word to word as in any text, on a Mac Option; Shift and an arrow take more.
 * @param {KeyboardEvent} event
 * @returns {WordStep | null}
 */
export function wordStepOf({ key, ctrlKey, altKey, shiftKey, metaKey }) {
  const step = { ArrowRight: /** @type {const} */ (1), ArrowLeft: /** @type {const} */ (-1) }[key];
  const isWord = ctrlKey || (altKey && /Mac/.test(navigator.platform));
  if (!step || metaKey || (altKey && !isWord) || !(isWord || shiftKey)) return null;
  return { step, extends: shiftKey };
}

/**
 * The words that are selected next.
 * @param {string} text
 * @param {Span | null} words those that are selected
 * @param {number} from where to begin when none are
 * @param {WordStep} how
 * @returns {Span | null} null at an end of the text
 */
export function wordsAfter(text, words, from, { step, extends: isLonger }) {
  if (!words) return nextWord(text, from);
  const { start, end } = words;
  if (!isLonger) return step > 0 ? nextWord(text, end) : previousWord(text, start);
  if (step > 0) return spanOf(start, nextWord(text, end)?.end);
  const last = previousWord(text, end);
  // Of one word there are no fewer: then the one before it is taken in.
  if (!last || last.start <= start) return spanOf(previousWord(text, start)?.start, end);
  return spanOf(start, previousWord(text, last.start)?.end);
}

/**
 * @param {number | undefined} start
 * @param {number | undefined} end
 */
function spanOf(start, end) {
  return start === undefined || end === undefined ? null : { start, end };
}
