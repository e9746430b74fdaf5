/** Words of a text with their surroundings, by which they are found again after an edit. */

/** @import { Span } from '../../pkg/wortlaut.js' */
/** @import { Quote } from './shapes.js' */

/** Characters of context on each side, enough to find the place again after an edit. */
const CONTEXT = 32;

/** Finds words that are nearly those of a quotation. @typedef {(text: string, quote: Quote) => Span | null} Search */

/**
 * @param {string} text
 * @param {Span} span
 * @returns {Quote}
 */
export function quoteOf(text, { start, end }) {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.max(0, start - CONTEXT), start),
    suffix: text.slice(end, end + CONTEXT),
    start,
  };
}

/** Finds quotations in one text. */
export class Places {
  /** Whether a quotation was not found that {@link Search} might find. */
  isShort = false;
  /** @type {string} */
  #text;
  /** @type {Search | null} */
  #search;

  /**
   * @param {string} text
   * @param {Search | null} [search] loaded only when it is needed: see `nearly.js`
   */
  constructor(text, search = null) {
    this.#text = text;
    this.#search = search;
  }

  /**
   * Where a quote stands: of equal words those in the likest surroundings, then those nearest to the old place; where
   * the words themselves were edited, what now stands between their surroundings, else the likest words.
   * @param {Quote} quote
   * @param {number} [least] characters of the surroundings that must be the same
   * @returns {Span | null}
   */
  of(quote, least = 0) {
    const text = this.#text;
    const found = unmoved(text, quote) ?? sameWords(text, quote, least) ?? placeBetween(text, quote);
    if (found || least > 0) return found;
    this.isShort ||= !this.#search;
    return this.#search?.(text, quote) ?? null;
  }
}

/**
 * Where a quote stands, by its words and surroundings alone.
 * @param {string} text
 * @param {Quote} quote
 */
export function placeOf(text, quote) {
  return new Places(text).of(quote);
}

/**
 * The old place, where nothing has changed at it.
 * @param {string} text
 * @param {Quote} quote
 * @returns {Span | null}
 */
function unmoved(text, { exact, prefix, suffix, start }) {
  return text.startsWith(prefix + exact + suffix, start - prefix.length) ? { start, end: start + exact.length } : null;
}

/**
 * @param {string} text
 * @param {Quote} quote
 * @param {number} least
 */
function sameWords(text, quote, least) {
  /** @type {Span | null} */
  let best = null;
  let likeness = -1;
  for (const start of placesOfWords(text, quote.exact)) {
    const span = { start, end: start + quote.exact.length };
    const alike = contextAlike(text, span, quote);
    if (alike < least) continue;
    if (!best || alike > likeness || (alike === likeness && isNearer(span, best, quote))) {
      best = span;
      likeness = alike;
    }
  }
  return best;
}

/**
 * @param {string} text
 * @param {string} words
 */
function* placesOfWords(text, words) {
  if (!words) return;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) yield at;
}

/**
 * How many characters around a span are those around the quote.
 * @param {string} text
 * @param {Span} span
 * @param {Pick<Quote, 'prefix' | 'suffix'>} quote
 */
export function contextAlike(text, { start, end }, { prefix, suffix }) {
  let before = 0;
  while (before < prefix.length && text[start - 1 - before] === prefix[prefix.length - 1 - before]) before += 1;
  let after = 0;
  while (after < suffix.length && text[end + after] === suffix[after]) after += 1;
  return before + after;
}

/**
 * @param {Span} a
 * @param {Span} b
 * @param {Quote} quote
 */
function isNearer(a, b, { start }) {
  return Math.abs(a.start - start) < Math.abs(b.start - start);
}

/**
 * @param {string} text
 * @param {Quote} quote
 * @returns {Span | null}
 */
function placeBetween(text, { exact, prefix, suffix, start: hint }) {
  if (!prefix && !suffix) return null;
  const reach = 2 * exact.length + CONTEXT;
  const before = [text.lastIndexOf(prefix, hint), text.indexOf(prefix, hint)].filter((at) => at >= 0);
  const spans = (prefix ? before : [0]).flatMap((at) => {
    const start = at + prefix.length;
    const length = suffix ? text.slice(start, start + reach + suffix.length).indexOf(suffix) : text.length - start;
    return length > 0 && length <= reach ? [{ start, end: start + length }] : [];
  });
  return spans.sort((a, b) => Math.abs(a.start - hint) - Math.abs(b.start - hint))[0] ?? null;
}
