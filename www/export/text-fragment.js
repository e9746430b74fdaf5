/** Links that lead a browser to the very words: https://wicg.github.io/scroll-to-text-fragment/ */

import { addressOf } from './address.js';

/** @import { Article } from '../input/article.js' */
/** @import { Span } from '../../pkg/wortlaut.js' */

/** Words that are given at each end of a longer stretch. */
const ENDS = 4;

/**
 * @param {Article | null} article
 * @param {string} text
 * @param {Span} span
 * @returns {string} empty where the article's address is not known
 */
export function linkTo(article, text, { start, end }) {
  const address = addressOf(article?.url);
  if (!address) return '';
  const words = text.slice(start, end).split(/\s+/).filter(Boolean);
  const ends = words.length <= 2 * ENDS ? [words] : [words.slice(0, ENDS), words.slice(-ENDS)];
  const parts = ends.map((part) => encodeURIComponent(part.join(' ').toWellFormed()).replaceAll('-', '%2D'));
  return `${address.replace(/#.*$/s, '')}#:~:text=${parts.join(',')}`;
}
