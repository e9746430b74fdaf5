/** Words of a text with their surroundings, by which they are found again after an edit. */

/** @import { Span } from '../../pkg/wortlaut.js' */
/** @import { Quote } from './shapes.js' */

/** Characters of context on each side, enough to find the place again after an edit. */
const CONTEXT = 32;

/** Characters of context on each side that tell that the words between were deleted. */
const CLOSED = 8;

/** Words of this length hardly stand in a text twice by chance. */
const LONG = 24;

/** Least share of the pairs of letters that edited words have in common with what they were; with this one they are surely all of it. */
const LIKE = 0.3;
const MUCH_LIKE = 0.65;

/**
 * Finds words that are nearly those of a quotation; told whether they are gone from their old place.
 * @typedef {(text: string, quote: Quote, isGone: boolean) => Span | null} Search
 */

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
   * Where a quote stands; nowhere where it was deleted. Of equal words those in the likest surroundings, then those nearest to the old place; where
   * the words themselves were edited, what now stands between their surroundings, else the likest words.
   * @param {Quote} quote
   * @param {number} [least] characters of the surroundings that must be the same
   * @returns {Span | null}
   */
  of(quote, least = 0) {
    const text = this.#text;
    const unchanged = unmoved(text, quote);
    if (unchanged) return unchanged;
    const isGone = isClosed(text, quote);
    const same = sameWords(text, quote, isGone ? Math.max(least, leastMoved(quote)) : least);
    if (same) return same;
    const between = isGone ? null : placeBetween(text, quote);
    if (least > 0 || (between && between.likeness >= MUCH_LIKE)) return between && between.span;
    this.isShort ||= !this.#search;
    return this.#search?.(text, quote, isGone) ?? (between && between.span);
  }
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
 * Whether what stood on both sides of the words now stands side by side: they were deleted, or moved.
 * @param {string} text
 * @param {Quote} quote
 */
function isClosed(text, { prefix, suffix, start: hint }) {
  const [before, after] = [prefix.trimEnd(), suffix.trimStart()];
  if (before.length < CLOSED || after.length < CLOSED) return false;
  const places = [text.lastIndexOf(before, hint), text.indexOf(before, hint)].filter((at) => at >= 0);
  return places.some((at) => text.slice(at + before.length, at + before.length + after.length + CLOSED).trimStart().startsWith(after));
}

/**
 * Short words stand in many places: deleted ones are found again only in the surroundings that they had.
 * @param {Quote} quote
 */
function leastMoved({ exact }) {
  return exact.length < LONG ? CONTEXT : 0;
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
 * What now stands between the surroundings; of long words something like them, short ones may be any.
 * @param {string} text
 * @param {Quote} quote
 * @returns {{ span: Span, likeness: number } | null}
 */
function placeBetween(text, { exact, prefix, suffix, start: hint }) {
  if (!prefix && !suffix) return null;
  const reach = 2 * exact.length + CONTEXT;
  const before = [text.lastIndexOf(prefix, hint), text.indexOf(prefix, hint)].filter((at) => at >= 0);
  const spans = (prefix ? before : [0]).flatMap((at) => {
    const start = at + prefix.length;
    const length = suffix ? text.slice(start, start + reach + suffix.length).indexOf(suffix) : text.length - start;
    if (length <= 0 || length > reach) return [];
    const alike = exact.length < LONG ? 1 : likeness(exact, text.slice(start, start + length));
    return alike >= LIKE ? [{ span: { start, end: start + length }, likeness: alike }] : [];
  });
  return spans.sort((a, b) => Math.abs(a.span.start - hint) - Math.abs(b.span.start - hint))[0] ?? null;
}

/**
 * The share of pairs of letters that two texts have in common (Sørensen and Dice), 0 to 1.
 * @param {string} one
 * @param {string} other
 */
function likeness(one, other) {
  /** @type {Map<string, number>} */
  const left = new Map();
  for (let at = 1; at < one.length; at += 1) left.set(one.slice(at - 1, at + 1), (left.get(one.slice(at - 1, at + 1)) ?? 0) + 1);
  let common = 0;
  for (let at = 1; at < other.length; at += 1) {
    const pair = other.slice(at - 1, at + 1);
    const count = left.get(pair) ?? 0;
    if (count > 0) common += 1;
    left.set(pair, count - 1);
  }
  return (2 * common) / Math.max(1, one.length + other.length - 2);
}
