/** The words that values are written with. */
import { de } from './words-de.js';
import { en } from './words-en.js';

/** Words for values in one language; `{name}` is filled in. @typedef {typeof de} Words */

/** @typedef {'de' | 'en'} Language */

/**
 * @param {Language} language
 * @returns {Words}
 */
export function wordsIn(language) {
  return language === 'de' ? de : en;
}

/**
 * Fills in the `{name}`s of a pattern; blanks that an empty value leaves are dropped.
 * @param {string} pattern
 * @param {Record<string, string | number>} values
 */
export function put(pattern, values) {
  return pattern.replace(/\{(\w+)\}/g, (_, name) => String(values[name] ?? '')).trim();
}

/**
 * `19.`, `19th`
 * @param {Words} words
 * @param {number} number
 */
export function nth({ locale, ordinals }, number) {
  const category = new Intl.PluralRules(locale, { type: 'ordinal' }).select(number);
  return number + (/** @type {Record<string, string>} */ (ordinals)[category] ?? ordinals.other);
}
