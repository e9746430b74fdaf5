/** The interface's words in the reader's language. */
import { de } from './de.js';
import { en } from './en.js';

/** Every word and sentence of the interface; `{name}` is filled in. @typedef {typeof de} Strings */

/** Words with a form for one and a form for many. @typedef {{ one: string, other: string }} Plural */

/** @typedef {'de' | 'en'} Language */

/** Where the reader's choice is kept. */
const CHOICE = 'wortlaut-language';

/** The interface's language: as chosen, else the browser's, else English. @type {Language} */
export let language = chosen() ?? (navigator.language.startsWith('de') ? 'de' : 'en');

/** The words of the current language. */
export let strings = wordsIn(language);

/**
 * Changes the language; whoever shows words must do so anew.
 * @param {Language} next
 */
export function setLanguage(next) {
  language = next;
  strings = wordsIn(next);
  try {
    localStorage.setItem(CHOICE, next);
  } catch {
    // Storage is forbidden here: the choice lasts as long as the page.
  }
}

/**
 * Fills in the `{name}`s of a sentence; numbers in the language's own form.
 * @param {string} sentence
 * @param {Record<string, string | number>} values
 */
export function fill(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => {
    const value = values[name];
    return typeof value === 'number' ? value.toLocaleString(language) : (value ?? whole);
  });
}

/**
 * @param {Plural} words
 * @param {number} count
 */
export function plural(words, count) {
  return fill(count === 1 ? words.one : words.other, { count });
}

/** @param {Language} which */
function wordsIn(which) {
  return which === 'de' ? de : en;
}

/** @returns {Language | null} */
function chosen() {
  try {
    const choice = localStorage.getItem(CHOICE);
    return choice === 'de' || choice === 'en' ? choice : null;
  } catch {
    return null;
  }
}
