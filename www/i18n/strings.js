/** The interface's words in the reader's language. */
import { loadPreference, savePreference } from '../page/preferences.js';
import { de } from './de.js';
import { en } from './en.js';

/** @import { Analysis } from '../../pkg/wortlaut.js' */

/** Every word and sentence of the interface; `{name}` is filled in. @typedef {typeof de} Strings */

/** Words with a form for one and a form for many. @typedef {{ one: string, other: string }} Plural */

/** @typedef {'de' | 'en'} Language */

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
  savePreference('language', next);
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
 * A share between 0 and 1, as percent.
 * @param {number} share
 */
export function percent(share) {
  return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share);
}

/**
 * @param {Plural} words
 * @param {number} count
 */
export function plural(words, count) {
  const form = new Intl.PluralRules(language).select(count) === 'one' ? 'one' : 'other';
  return fill(words[form], { count });
}

/**
 * How much was found.
 * @param {Analysis} analysis
 */
export function countsOf({ claims, entities, quantities, times }) {
  const { counted } = strings;
  return fill(strings.counts, {
    claims: plural(counted.claims, claims.length),
    entities: plural(counted.entities, entities.length),
    figures: plural(counted.figures, quantities.length + times.length),
  });
}

/** @param {Language} which */
function wordsIn(which) {
  return which === 'de' ? de : en;
}

/** @returns {Language | null} */
function chosen() {
  const choice = loadPreference('language');
  return choice === 'de' || choice === 'en' ? choice : null;
}
