/** What an article is called: by its headline, where it has one. */

/** @import { Reading } from '../reading/reading.js' */

/** Longest headline, in characters; more is the beginning of a text. */
const LONGEST = 200;

/**
 * @param {Pick<Reading, 'analysis' | 'article' | 'text'>} reading
 * @returns {string} empty where nothing is known
 */
export function headlineOf({ analysis, article, text }) {
  const title = analysis?.blocks.find(({ kind }) => kind === 'title');
  const words = title ? text.slice(title.start, title.end).replace(/\s+/g, ' ').trim() : '';
  return words && words.length <= LONGEST ? words : (article?.name ?? '').replace(/\.[a-z]{2,8}$/i, '');
}
