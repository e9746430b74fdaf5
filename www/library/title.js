/** What to call an article. */

/** @import { Article } from '../input/article.js' */

/** Longest title shown, in characters. */
const MOST = 90;

/**
 * Its first line: a file's name, or that something was pasted, tells less.
 * @param {Pick<Article, 'name' | 'text'>} article
 */
export function titleOf({ name, text }) {
  const line = text.trimStart().split('\n', 1)[0]?.trim() || name;
  return line.length > MOST ? `${line.slice(0, MOST).replace(/\s+\S*$/, '')} …` : line;
}
