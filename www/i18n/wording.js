/** The interface's words in one language: a value that is handed on, so that two languages can stand on one page. */
import { de } from './de.js';
import { en } from './en.js';

/** @import { Analysis } from '../../pkg/wortlaut.js' */

/** Every word and sentence of the interface; `{name}` is filled in. @typedef {typeof de} Strings */

/** Words with a form for one and a form for many. @typedef {{ one: string, other: string }} Plural */

/** @typedef {'de' | 'en'} Language */

/** Words of a language, and how it writes numbers and plurals; its functions can be taken out of it. */
export class Wording {
  /** @type {Language} */
  language;
  /** @type {Strings} */
  strings;

  /** @param {Language} language */
  constructor(language) {
    this.language = language;
    this.strings = language === 'de' ? de : en;
  }

  /** @param {number} value */
  number = (value) => value.toLocaleString(this.language);

  /**
   * Fills in the `{name}`s of a sentence; numbers in the language's own form.
   * @param {string} sentence
   * @param {Record<string, string | number>} values
   */
  fill = (sentence, values) =>
    sentence.replace(/\{(\w+)\}/g, (whole, name) => {
      const value = values[name];
      return typeof value === 'number' ? this.number(value) : (value ?? whole);
    });

  /**
   * A share between 0 and 1, as percent.
   * @param {number} share
   */
  percent = (share) =>
    new Intl.NumberFormat(this.language, { style: 'percent', maximumFractionDigits: 0 }).format(share);

  /**
   * @param {Plural} words
   * @param {number} count
   */
  plural = (words, count) => {
    const form = new Intl.PluralRules(this.language).select(count) === 'one' ? 'one' : 'other';
    return this.fill(words[form], { count });
  };

  /**
   * How much was found.
   * @param {Analysis} analysis
   */
  countsOf = ({ claims, entities, quantities, times }) => {
    const { counted, counts } = this.strings;
    return this.fill(counts, {
      claims: this.plural(counted.claims, claims.length),
      entities: this.plural(counted.entities, entities.length),
      figures: this.plural(counted.figures, quantities.length + times.length),
    });
  };
}

const WORDINGS = { de: new Wording('de'), en: new Wording('en') };

/**
 * The words of a language, the same object each time.
 * @param {string | null} [language] a tag of BCP 47; unless given, the browser's; English for all but German
 */
export function wordingIn(language) {
  return WORDINGS[(language || globalThis.navigator?.language || 'en').startsWith('de') ? 'de' : 'en'];
}
