/**
 * Finds words that were edited inside: the likest ones, by approximate string matching as in Hypothesis's client.
 * Loaded only when a quotation can't be found otherwise.
 */
import search from 'approx-string-match';

import { contextAlike } from './quote.js';

/** @import { Span } from '../../pkg/wortlaut.js' */
/** @import { Quote } from './shapes.js' */

/** Shorter words are like too many others. */
const LEAST = 24;
/** Share of the characters that may be others. */
const MOST_ERRORS = 0.35;
/** Longest stretch searched on each side of the old place, in characters: the search takes time in longer texts. */
const REACH = 50_000;

/**
 * @param {string} text
 * @param {Quote} quote
 * @returns {Span | null}
 */
export function findNearly(text, quote) {
  const { exact, prefix, suffix, start: hint } = quote;
  if (exact.length < LEAST) return null;
  const from = Math.max(0, hint - REACH);
  const matches = search(text.slice(from, hint + exact.length + REACH), exact, Math.floor(exact.length * MOST_ERRORS));
  const context = prefix.length + suffix.length || 1;
  /** @type {Span | null} */
  let best = null;
  let most = -Infinity;
  for (const { start, end, errors } of matches) {
    const span = wholeWords(text, { start: from + start, end: from + end });
    const score = 1 - errors / exact.length + contextAlike(text, span, quote) / context - Math.abs(span.start - hint) / 1e7;
    if (score <= most) continue;
    best = span;
    most = score;
  }
  return best;
}

/**
 * @param {string} text
 * @param {Span} span
 * @returns {Span}
 */
function wholeWords(text, { start, end }) {
  const isLetter = (/** @type {number} */ at) => /[\p{L}\p{N}]/u.test(text[at] ?? '');
  while (start > 0 && isLetter(start - 1) && isLetter(start)) start -= 1;
  while (end < text.length && isLetter(end - 1) && isLetter(end)) end += 1;
  return { start, end };
}
