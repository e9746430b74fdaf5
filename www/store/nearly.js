/**
 * Finds words that were edited inside: the likest ones, by approximate string matching as in Hypothesis's client.
 * Loaded only when a quotation can't be found otherwise.
 */
import search from 'approx-string-match';

/** @import { Span } from '../../pkg/wortlaut.js' */
/** @import { Quote } from './shapes.js' */

/** Shorter words are like too many others. */
const LEAST = 24;
/** Share of the characters that may be others, beside what stood beside the words before, and anywhere else. */
const MOST_ERRORS = 0.35;
const MOST_ERRORS_ELSEWHERE = 0.12;
/** Characters of the words before, or behind, by which the place is known. */
const BESIDE = 16;
/** Share of the words' length by which they may be away from there. */
const AWAY = 0.2;
/** Longest stretch searched on each side of the old place, in characters: the search takes time in longer texts. */
const REACH = 50_000;

/**
 * @param {string} text
 * @param {Quote} quote
 * @param {boolean} isGone whether they are gone from where they were
 * @returns {Span | null} null rather than a place that may be another one
 */
export function findNearly(text, quote, isGone) {
  if (quote.exact.length < LEAST) return null;
  const span = (isGone ? null : besideOld(text, quote)) ?? elsewhere(text, quote);
  return span && wholeWords(text, span);
}

/**
 * The likest words right behind what stood before them, or right before what stood behind.
 * @param {string} text
 * @param {Quote} quote
 * @returns {Span | null}
 */
function besideOld(text, { exact, prefix, suffix, start: hint }) {
  const length = Math.ceil(exact.length * (1 + MOST_ERRORS));
  const found = [];
  for (const at of nearest(text, prefix.slice(-BESIDE), hint)) {
    const from = at + BESIDE;
    found.push(...within(text, exact, from, from + length).filter(({ start }) => start - from <= AWAY * exact.length));
  }
  for (const to of nearest(text, suffix.slice(0, BESIDE), hint + exact.length)) {
    found.push(...within(text, exact, to - length, to).filter(({ end }) => to - end <= AWAY * exact.length));
  }
  return found.sort((a, b) => a.errors - b.errors)[0] ?? null;
}

/**
 * Words that can hardly be others: nearly the same, with the same figures, and nowhere else.
 * @param {string} text
 * @param {Quote} quote
 * @returns {Span | null}
 */
function elsewhere(text, { exact, start: hint }) {
  const from = Math.max(0, hint - REACH);
  const matches = search(text.slice(from, hint + exact.length + REACH), exact, Math.floor(exact.length * MOST_ERRORS_ELSEWHERE));
  const [first, ...others] = matches.map(({ start, end }) => ({ start: from + start, end: from + end }));
  if (!first || others.some(({ start }) => start > first.end)) return null;
  return figuresIn(text.slice(first.start, first.end)) === figuresIn(exact) ? first : null;
}

/**
 * The places of some words before and behind an old one; none for too few words.
 * @param {string} text
 * @param {string} words
 * @param {number} hint
 */
function nearest(text, words, hint) {
  if (words.length < BESIDE) return [];
  const places = [text.lastIndexOf(words, hint), text.indexOf(words, hint)].filter((at) => at >= 0);
  return places.filter((at) => Math.abs(at - hint) <= REACH);
}

/**
 * The likest words in a stretch of the text.
 * @param {string} text
 * @param {string} exact
 * @param {number} from
 * @param {number} to
 */
function within(text, exact, from, to) {
  const start = Math.max(0, from);
  const matches = search(text.slice(start, Math.max(start, to)), exact, Math.floor(exact.length * MOST_ERRORS));
  return matches.map((it) => ({ start: start + it.start, end: start + it.end, errors: it.errors }));
}

/** @param {string} words */
function figuresIn(words) {
  return (words.match(/\d+/g) ?? []).join(' ');
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
