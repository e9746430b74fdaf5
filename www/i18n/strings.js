/** The words of the page's own language, for what is not told which. */
import { Wording, wordingIn } from './wording.js';

/** @import { Language, Strings } from './wording.js' */

/** @type {Language} */
export let language = wordingIn().language;
/** @type {Strings} */
export let strings = wordingIn().strings;

/** @param {Language} next */
export function setLanguage(next) {
  ({ language, strings } = wordingIn(next));
}

/** @type {Wording['fill']} */
export const fill = (sentence, values) => wordingIn(language).fill(sentence, values);
/** @type {Wording['percent']} */
export const percent = (share) => wordingIn(language).percent(share);
/** @type {Wording['plural']} */
export const plural = (words, count) => wordingIn(language).plural(words, count);
/** @type {Wording['countsOf']} */
export const countsOf = (analysis) => wordingIn(language).countsOf(analysis);
